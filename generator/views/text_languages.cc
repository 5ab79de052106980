#include "views/text_languages.hpp"

#include "text/language_tag.hpp"

namespace lantern::views {

SharedTexts::SharedTexts(const site::Relations& relations, const Site& site)
    : language_(relations.language()), right_to_left_(is_right_to_left(language_)) {
  const auto each_text = [](const Page& page, auto use) {
    use("title", page.title);
    use("summary", page.summary);
    for (const Measure& measure : page.measures) use("measures." + measure.id + ".title", measure.title);
    for (const Material& material : materials_of(page)) use("materials", material.title);
  };
  for (const Page* page : relations.own_pages())
    each_text(*page, [&](const std::string& field, const std::string& text) {
      if (page->language_of(field) == language_) own_.insert(text);
    });
  for (const Page* page : relations.pages()) {
    each_text(*page, [&](const std::string& field, const std::string& text) {
      add(text, page->language_of(field));
    });
    if (const Page* easy = relations.easy_read_of(*page))
      add(easy->easy_read->title,
          easy->easy_read->inherited.has("title") ? easy->easy_read->inherited.language : easy->language);
  }
  for (const Topic& topic : site.topics) {
    add(topic.title, site.settings.language);
    add(topic.summary, site.settings.language);
  }
  for (const GlossaryTerm& term : site.glossary)
    for (const std::string* text : {&term.term, &term.meaning, &term.easy})
      add(*text, site.settings.language);
}

void SharedTexts::add(std::string_view text, std::string_view language) {
  if (!text.empty() && language != language_ && !own_.contains(text)) languages_.emplace(text, language);
}

templates::LanguageMark SharedTexts::mark(std::string_view language) const {
  const bool right_to_left = is_right_to_left(language);
  return {language, right_to_left == right_to_left_ ? "" : right_to_left ? "rtl" : "ltr"};
}

std::string SharedTexts::marked(std::string html, std::string_view language, std::string_view around) const {
  if (language == around || html.empty()) return html;
  const templates::LanguageMark needed = mark(language);
  std::string all = "<div class=\"prose\" lang=\"";
  all.append(needed.language);
  if (!needed.direction.empty()) all.append("\" dir=\"").append(needed.direction);
  return all + "\">" + std::move(html) + "</div>";
}

std::optional<templates::LanguageMark> SharedTexts::of(std::string_view text) const {
  const auto found = languages_.find(text);
  return found == languages_.end() ? std::nullopt : std::optional(mark(found->second));
}

PageTexts::PageTexts(const SharedTexts& shared, const Page* page) : shared_(shared), page_(page) {
  if (page == nullptr) return;
  inherited_.insert(page->inherited.texts.begin(), page->inherited.texts.end());
  if (page->easy_read)
    inherited_.insert(page->easy_read->inherited.texts.begin(), page->easy_read->inherited.texts.end());
}

std::optional<templates::LanguageMark> PageTexts::of(std::string_view text) const {
  // The layout of a page that stands in for its translation says of all its words which language they are in.
  if (page_ != nullptr && page_->inherited.language.empty() &&
      (text == page_->title || text == page_->summary))
    return std::nullopt;
  if (inherited_.contains(text)) return shared_.mark(page_->inherited.language);
  return shared_.of(text);
}

}  // namespace lantern::views
