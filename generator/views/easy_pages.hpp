// Easy-read pages: rows of a picture and the words that belong to it, and the hard words at the end.
// Pure; any thread.
#pragma once
#include "print/printer.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

// What is printed from an easy-read page.
struct PrintedGuides {
  std::optional<print::PrintedFile> normal, large;  // nothing where printing failed, which is reported
};

// The `easy` of CONTEXT.md. `printed`: the guides of this page.
templates::Value easy_value(const Page& page, const PrintedGuides& printed, const Assembly& assembly,
                            const LanguageView& view, Diagnostics& diagnostics);

// Whose pictures the page shows, in words, once each.
std::vector<std::string> picture_credits(const EasyRead& easy, const Assembly& assembly);

// Where a picture of a row is published: a named one in /assets/pictures/, a photograph beside its page.
// Nothing when there is no such picture; that is reported once, by the check.
std::optional<std::string> picture_address(const EasyReadRow& row, const Page& page,
                                           const Assembly& assembly);

// The first picture of a page, for its card in a list; null when it has none.
templates::Value easy_read_cover(const Page& page, const Assembly& assembly);

// All pages with an easy-read version but the home page, in the order of the list of easy-read pages:
// by kind, then as the lists of each kind have them.
struct EasyReadGroup {
  PageKind kind = PageKind::plain;
  site::PageList pages;
};
std::vector<EasyReadGroup> easy_read_groups(const LanguageView& view);

// Whose pictures these pages show, a paragraph each; null when none needs a credit.
templates::Value easy_credit(const site::PageList& pages, const Assembly& assembly);

// The terms of the glossary that stand in bold on the page, in the order of the language.
std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view);

}  // namespace lantern::views
