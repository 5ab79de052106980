// The small shapes that many layouts share (themes/lantern/CONTEXT.md): groups, links, dates, facts.
// Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "print/printer.hpp"
#include "templates/value.hpp"
#include "views/wording.hpp"

namespace lantern::views {

using templates::List;
using templates::Object;
using templates::Value;

// Null for an empty list, else { items, count }.
templates::Value group(templates::List items);
// A group, or null, that may have a picture: { items, count, picture }.
templates::Value with_picture(const templates::Value& group, templates::Value picture);
// Group of { text }.
templates::Value texts(const std::vector<std::string>& words);

// "Cymraeg" of cy: a language as its speakers call it.
std::string language_name(const std::string& tag);
// { tag, name } of a page that stands in a list of another language; null in its own.
templates::Value language_value(const Page& page, const std::string& shown_in);

templates::Value date_value(const std::optional<Date>& date, const Wording& wording);
templates::Value link_value(std::string text, std::string address, std::string outside = {});

// A line of a definition list is left out when there is nothing to say.
void add_fact(templates::List& facts, std::string label, std::string text, std::string address = {});

// A section of a list page.
templates::Value section_value(std::string id, std::string title, std::string intro, templates::List cards,
                               std::string empty);

templates::Value status_value(const std::optional<Status>& status, const Wording& wording);

// The `download` of CONTEXT.md: "PDF, 12 pages, 240 kB". Null without a file.
templates::Value printed_value(const std::optional<print::PrintedFile>& file, std::string text,
                               std::string address, const Wording& wording);

// "PDF" of a.pdf.
std::string format_of(std::string_view path);

}  // namespace lantern::views
