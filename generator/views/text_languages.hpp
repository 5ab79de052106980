// Which texts on the pages of one language are in another: the titles of pages that are not translated, and
// what translations take over from their originals. They are known by their letters, so that every layout
// marks them, wherever a view puts them. Made once a language; any number of threads may ask. Points into the
// Site.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "site/relations.hpp"
#include "templates/template.hpp"

namespace lantern::views {

class SharedTexts {
 public:
  SharedTexts(const site::Relations& relations, const Site& site);

  // Nothing for words that are empty or of this language.
  void add(std::string_view text, std::string_view language);

  std::optional<templates::LanguageMark> of(std::string_view text) const;
  templates::LanguageMark mark(std::string_view language) const;
  // Markup of Markdown in `language` on a page in `around`: in an element that says so where they differ.
  std::string marked(std::string html, std::string_view language, std::string_view around) const;

 private:
  std::string language_;
  bool right_to_left_;
  std::set<std::string_view> own_;  // of this language too, so of no other
  std::map<std::string_view, std::string_view> languages_;
};

// The same on one page, with all that it takes over; null: a page that no author wrote.
class PageTexts final : public templates::TextLanguages {
 public:
  PageTexts(const SharedTexts& shared, const Page* page);
  std::optional<templates::LanguageMark> of(std::string_view text) const override;

 private:
  const SharedTexts& shared_;
  const Page* page_;
  std::set<std::string_view> inherited_;
};

}  // namespace lantern::views
