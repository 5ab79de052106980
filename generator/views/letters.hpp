// What stands under letters, in the order of the language: the glossary, and the index of all pages, topics
// and organisations. Functions of the assembly; any thread.
#pragma once
#include <string>
#include <vector>

#include "views/assembly.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct TermView {
  std::string term, id, meaning, easy;
};
struct GlossaryLetterView {
  std::string letter, id;
  Address address;
  std::vector<TermView> terms;
};
struct GlossaryView {
  std::vector<GlossaryLetterView> letters;
};

struct IndexEntryView {
  std::string title;
  Address address;
  std::optional<LanguageTagView> language;
  std::string kind_label, summary;
};
struct IndexLetterView {
  std::string letter, id;
  Address address;
  std::vector<IndexEntryView> pages;
};
struct IndexView {
  std::vector<IndexLetterView> letters;
  Group<LinkView> topics, organisations;
};

templates::Value to_value(TermView view);
templates::Value to_value(GlossaryLetterView view);
templates::Value to_value(GlossaryView view);
templates::Value to_value(IndexEntryView view);
templates::Value to_value(IndexLetterView view);
templates::Value to_value(IndexView view);

GlossaryView glossary_view(const Site& site, const LanguageView& view);
IndexView index_view(const Site& site, const LanguageView& view);

}  // namespace lantern::views
