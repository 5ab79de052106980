// Easy-read pages: rows of a picture and the words that belong to it, and the hard words at the end.
// Functions of the page's context; the task's thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "print/printer.hpp"
#include "views/page_context.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

// What is printed from an easy-read page.
struct PrintedGuides {
  std::optional<print::PrintedFile> normal, large;  // nothing where printing failed, which is reported
};

struct EasyHeadingView {
  std::string text, id;
  bool level2 = false, level3 = false;
};
struct SentenceView {
  Markup markup;
};
struct EasyWordsView {
  std::optional<ImageView> picture;
  std::vector<SentenceView> sentences;
};
struct EasyRowView {  // exactly one of the three
  std::optional<EasyHeadingView> heading;
  std::optional<EasyWordsView> words;
  Markup component;
};
struct HardWordView {
  std::string term, meaning;
};
// An easy-read page that a button leads to.
struct EasyNeighbourView {
  std::string text;
  Address address;
  std::optional<ImageView> image;
};
struct EasyView {
  std::optional<LinkView> standard;
  std::vector<EasyRowView> rows;
  Group<HardWordView> words;
  std::string tested_with, untested;  // one of them is empty
  std::optional<EasyNeighbourView> previous, next;
  Markup credit;
  std::optional<DownloadView> printed, printed_large;
  std::string contact;
  std::optional<LinkView> mail;  // to the organisation of the site
};

templates::Value to_value(EasyHeadingView view);
templates::Value to_value(SentenceView view);
templates::Value to_value(EasyWordsView view);
templates::Value to_value(EasyRowView view);
templates::Value to_value(HardWordView view);
templates::Value to_value(EasyNeighbourView view);
templates::Value to_value(EasyView view);

// `printed`: the guides of this page.
EasyView easy_view(const Page& page, const PrintedGuides& printed, const PageContext& made_with);

// Whose pictures the pages show, in words, once each.
std::vector<std::string> picture_credits(const site::PageList& pages, const Assembly& assembly);
// A paragraph each.
Markup credits_markup(const std::vector<std::string>& credits);

// Where a picture of a row is published: a named one in /assets/pictures/, a photograph beside its page.
// Nothing when there is no such picture; that is reported once, by the check.
std::optional<std::string> picture_address(const EasyReadRow& row, const Page& page,
                                           const Assembly& assembly);

// The pictures of a page that need no credit, each with its address, in their order.
std::vector<std::string> own_drawings(const Page& page, const Assembly& assembly);

// The first picture of a page, for its card in a list and the buttons that lead to it.
std::optional<ImageView> easy_read_cover(const Page& page, const Assembly& assembly);

// The terms of the glossary that stand in bold on the page, in the order of the language.
std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view);

}  // namespace lantern::views
