// Easy-read pages: rows of a picture and the words that belong to it, and the hard words at the end.
// Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pictures/photograph.hpp"
#include "print/printer.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

// What is printed from an easy-read page.
struct PrintedGuides {
  std::optional<print::PrintedFile> normal, large;  // nothing where printing failed, which is reported
};

struct EasyPictureView {
  std::string address;
  std::string alt;
  std::optional<pictures::PhotographSize> size;  // of a photograph, so that the page does not move
};

struct EasyWordsView {
  std::optional<EasyPictureView> picture;
  std::vector<std::string> sentences;  // inline HTML
};

struct EasyComponentView {
  std::string html;
};

// The `row` of CONTEXT.md.
using EasyRowView = std::variant<Heading, EasyWordsView, EasyComponentView>;

struct HardWordView {
  std::string term;
  std::string meaning;
};

// An easy-read page that a button leads to.
struct EasyNeighbourView {
  std::string text;
  std::string address;
  std::optional<EasyPictureView> image;
};

// The `easy` of CONTEXT.md.
struct EasyView {
  std::string standard_title, standard_address;
  std::vector<EasyRowView> rows;
  std::vector<HardWordView> words;
  std::string tested_with, untested;  // one of them is empty
  std::optional<EasyNeighbourView> previous, next;
  std::vector<std::string> credits;
  templates::Value printed, printed_large;
  std::string contact;
};

// `printed`: the guides of this page.
EasyView easy_view(const Page& page, const PrintedGuides& printed, const Assembly& assembly,
                   const LanguageView& view, Diagnostics& diagnostics);
templates::Value to_value(const EasyView& easy);

// Whose pictures the pages show, in words, once each.
std::vector<std::string> picture_credits(const site::PageList& pages, const Assembly& assembly);
// A paragraph each; null when none needs a credit.
templates::Value credits_value(const std::vector<std::string>& credits);

// Where a picture of a row is published: a named one in /assets/pictures/, a photograph beside its page.
// Nothing when there is no such picture; that is reported once, by the check.
std::optional<std::string> picture_address(const EasyReadRow& row, const Page& page,
                                           const Assembly& assembly);

// The first picture of a page, for its card in a list and the buttons that lead to it.
std::optional<EasyPictureView> easy_read_cover(const Page& page, const Assembly& assembly);
templates::Value to_value(const std::optional<EasyPictureView>& picture);

// The terms of the glossary that stand in bold on the page, in the order of the language.
std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view);

}  // namespace lantern::views
