#include "views/letters.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "text/slug.hpp"
#include "views/programme_report.hpp"
#include "views/site_map.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(TermView view) {
  return Fields()
      .add("term", std::move(view.term))
      .add("id", std::move(view.id))
      .add("meaning", std::move(view.meaning))
      .add("easy", std::move(view.easy));
}

Value to_value(GlossaryLetterView view) {
  return Fields()
      .add("letter", std::move(view.letter))
      .add("id", std::move(view.id))
      .add("address", std::move(view.address))
      .add("terms", std::move(view.terms));
}

Value to_value(GlossaryView view) { return Fields().add("letters", std::move(view.letters)); }

Value to_value(IndexEntryView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("language", std::move(view.language))
      .add("kind_label", std::move(view.kind_label))
      .add("summary", std::move(view.summary));
}

Value to_value(IndexLetterView view) {
  return Fields()
      .add("letter", std::move(view.letter))
      .add("id", std::move(view.id))
      .add("address", std::move(view.address))
      .add("pages", std::move(view.pages));
}

Value to_value(IndexView view) {
  return Fields()
      .add("letters", std::move(view.letters))
      .add("topics", std::move(view.topics))
      .add("organisations", std::move(view.organisations));
}

namespace {

// Items in the order of the language by their `words`, under their first letters.
template <typename LetterView, typename Item>
std::vector<LetterView> by_letter(std::vector<Item> items, const LanguageView& view, std::string Item::*words,
                                  std::vector<Item> LetterView::*below) {
  const Locale& locale = view.wording.locale();
  std::vector<std::pair<std::string, Item*>> sorted;
  for (Item& item : items) sorted.emplace_back(locale.sort_key(item.*words), &item);
  std::ranges::stable_sort(sorted, {}, &std::pair<std::string, Item*>::first);
  std::vector<LetterView> letters;
  for (const auto& [key, item] : sorted) {
    std::string letter = locale.first_letter(item->*words);
    if (letters.empty() || letters.back().letter != letter) {
      // Two letters can give one id only when neither is a letter: a number makes them differ.
      std::string id = slugify(letter);
      if (id.empty() || static_cast<unsigned char>(id[0]) >= 0x80) id = std::to_string(letters.size());
      letters.push_back({std::move(letter), "letter-" + id, {"#letter-" + id}, {}});
    }
    (letters.back().*below).push_back(std::move(*item));
  }
  return letters;
}

}  // namespace

GlossaryView glossary_view(const Site& site, const LanguageView& view) {
  std::vector<TermView> terms;
  for (const GlossaryTerm& term : site.glossary)
    terms.push_back({term.term, slugify(term.term), term.meaning, term.easy});
  return {by_letter(std::move(terms), view, &TermView::term, &GlossaryLetterView::terms)};
}

// Whether a list that no author writes has anything in it; that of search itself is where this stands.
bool has_anything(site::ListPage list, const Site& site, const LanguageView& view) {
  switch (list) {
    case site::ListPage::topics:
      return !site.topics.empty();
    case site::ListPage::organisations:
      return !site.organisations.empty();
    case site::ListPage::glossary:
      return !site.glossary.empty();
    case site::ListPage::easy_read:
      return !view.easy_read.pages.empty();
    case site::ListPage::measures:
      return std::ranges::any_of(view.relations.pages(),
                                 [](const Page* page) { return !page->measures.empty(); });
    case site::ListPage::search:
      return false;
    default:
      return std::ranges::any_of(values_of<PageKind>, [&](PageKind kind) {
        return site::list_of(kind) == list && !view.relations.of_kind(kind).empty();
      });
  }
}

IndexView index_view(const Site& site, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string& root = view.relations.root();
  std::vector<IndexEntryView> entries;
  for (const Page* page : view.relations.pages())
    entries.push_back({page->title,
                       {site::shown_address(*page, view.relations)},
                       language_view(*page, view.relations.language()),
                       page->kind == PageKind::plain ? "" : w.kind_of(*page),  // "Page" tells nothing
                       page->summary});
  for (const Page* page : view.easy_read.pages)
    entries.push_back({page->easy_read->title,
                       {site::easy_read_address(*page)},
                       std::nullopt,
                       w.say("kind_easy_read"),
                       ""});
  for (const Page* page : view.relations.own_pages())
    if (page->kind == PageKind::cohort)
      entries.push_back({w.say("report_title", {{"title", page->title}}),
                         {site::report_address(*page)},
                         std::nullopt,
                         w.say("report_of_cohort"),
                         ""});
  if (has_programme_report(view.relations))
    entries.push_back({w.say("title_report"),
                       {site::programme_report_address(root)},
                       std::nullopt,
                       w.say("report_of_programme"),
                       ""});
  for (const site::ListPage list : values_of<site::ListPage>) {
    const std::string address = site::list_address(root, list);
    if (has_anything(list, site, view) && view.relations.at(address) == nullptr)
      entries.push_back({title_of(list, view), {address}, std::nullopt, "", ""});
  }
  IndexView made;
  for (const Topic& topic : site.topics)
    made.topics.items.push_back({topic.title, {site::topic_address(root, topic.id)}, ""});
  for (const Organisation& organisation : site.organisations)
    made.organisations.items.push_back(
        {organisation.name, {site::organisation_address(root, organisation.id)}, ""});
  for (const Topic& topic : site.topics)
    entries.push_back({topic.title,
                       {site::topic_address(root, topic.id)},
                       std::nullopt,
                       w.say("kind_topic"),
                       topic.summary});
  for (const Organisation& organisation : site.organisations)
    entries.push_back({organisation.name,
                       {site::organisation_address(root, organisation.id)},
                       std::nullopt,
                       w.say("kind_organisation"),
                       organisation.region});
  made.letters = by_letter(std::move(entries), view, &IndexEntryView::title, &IndexLetterView::pages);
  return made;
}

}  // namespace lantern::views
