// The small shapes that many layouts share (themes/lantern/CONTEXT.md): groups, links, dates, facts.
// Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "site/wording.hpp"
#include "templates/value.hpp"

namespace lantern {

using templates::List;
using templates::Object;
using templates::Value;

// Null for an empty list, else { items, count }.
Value group(List items);
// A group, or null, that may have a picture: { items, count, picture }.
Value with_picture(const Value& group, Value picture);
// Group of { text }.
Value texts(const std::vector<std::string>& words);

Value date_value(const std::optional<Date>& date, const Wording& wording);
Value link_value(std::string text, std::string address, std::string outside = {});

// A line of a definition list is left out when there is nothing to say.
void add_fact(List& facts, std::string label, std::string text, std::string address = {});

// A section of a list page.
Value section_value(std::string id, std::string title, std::string intro, List cards, std::string empty);

Value status_value(const std::optional<Status>& status, const Wording& wording);

// "PDF" of a.pdf.
std::string format_of(std::string_view path);

}  // namespace lantern
