// How the words of a page are written: links whose words say nothing, initials that nobody explains, long
// paragraphs, tables without heads. All of it is advice, so all of it is a warning; like findings of a page
// are one. Easy-read pages have stricter checks of their own in easy_read/.
// Pure; any thread.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/prose.hpp"
#include "model/site.hpp"

namespace lantern::prose {

// More than this is hard to read on a screen. The Federal Plain Language Guidelines (plainlanguage.gov,
// "Write short paragraphs") ask for at most 150 words.
inline constexpr std::size_t longest_paragraph = 150;

// What pages need not explain, because the site does: initials of its glossary and of the names in it.
using ExplainedInitials = std::set<std::string, std::less<>>;
ExplainedInitials explained_by(const Site& site);

// Codes: link-words, empty-link, initials, long-paragraph, table-without-head.
void check_prose(const Prose& prose, const std::string& file, std::string_view language,
                 const ExplainedInitials& explained, Diagnostics& diagnostics);

// Of these only what keeps a reader from using a page, which the statement on accessibility tells in every
// build: link-words, empty-link, table-without-head.
void check_access(const Prose& prose, std::string_view language, Diagnostics& diagnostics);

// For checks.cc alone, one a kind of finding.
void check_links(const Prose& prose, std::string_view language, Diagnostics& diagnostics);
void check_initials(const Prose& prose, const std::string& file, std::string_view language,
                    const ExplainedInitials& explained, Diagnostics& diagnostics);
void check_paragraphs(const Prose& prose, const std::string& file, std::string_view language,
                      Diagnostics& diagnostics);
void check_tables(const Prose& prose, Diagnostics& diagnostics);

}  // namespace lantern::prose
