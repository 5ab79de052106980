#include "site/lists.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "site/body.hpp"
#include "site/calendar.hpp"
#include "site/easy_pages.hpp"
#include "site/measures_page.hpp"
#include "site/shapes.hpp"
#include "site/site_check.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

std::string list_key(ListPage list) {
  std::string key(folder_of(list));
  std::ranges::replace(key, '-', '_');
  return key;
}

Value list_value(List sections, List downloads = {}) {
  return Object{
      {"intro", {}}, {"sections", Value(std::move(sections))}, {"downloads", group(std::move(downloads))}};
}

// Words in the order of the language, under their first letters.
template <typename Item, typename Words>
std::vector<std::pair<std::string, std::vector<const Item*>>> by_letter(const std::vector<const Item*>& items,
                                                                        const LanguageView& view,
                                                                        Words words) {
  std::vector<std::pair<std::string, const Item*>> sorted;
  for (const Item* item : items) sorted.emplace_back(view.wording.locale().sort_key(words(*item)), item);
  std::ranges::stable_sort(sorted, {}, &std::pair<std::string, const Item*>::first);
  std::vector<std::pair<std::string, std::vector<const Item*>>> letters;
  for (const auto& [key, item] : sorted) {
    const std::string letter = view.wording.locale().first_letter(words(*item));
    if (letters.empty() || letters.back().first != letter)
      letters.emplace_back(letter, std::vector<const Item*>{});
    letters.back().second.push_back(item);
  }
  return letters;
}

// Two letters can give one id only when neither is a letter: a number makes them differ.
Object letter_value(const std::string& letter, std::size_t number) {
  std::string id = slugify(letter);
  if (id.empty() || static_cast<unsigned char>(id[0]) >= 0x80) id = std::to_string(number);
  return Object{{"letter", Value::text(letter)},
                {"id", Value::text("letter-" + id)},
                {"address", Value::address("#letter-" + id)}};
}

Value glossary_value(const Assembly& assembly, const LanguageView& view) {
  std::vector<const GlossaryTerm*> terms;
  for (const GlossaryTerm& term : assembly.site.glossary) terms.push_back(&term);
  List letters;
  for (const auto& [letter, items] :
       by_letter(terms, view, [](const GlossaryTerm& term) -> const std::string& { return term.term; })) {
    List values;
    for (const GlossaryTerm* term : items)
      values.push_back(Object{{"term", Value::text(term->term)},
                              {"id", Value::text(slugify(term->term))},
                              {"meaning", Value::text_or_null(term->meaning)},
                              {"easy", Value::text_or_null(term->easy)}});
    Object value = letter_value(letter, letters.size());
    value.set("terms", Value(std::move(values)));
    letters.push_back(std::move(value));
  }
  return Object{{"letters", Value(std::move(letters))}};
}

Value index_value(const LanguageView& view) {
  List letters;
  for (const auto& [letter, items] : by_letter(
           view.relations.pages(), view, [](const Page& page) -> const std::string& { return page.title; })) {
    List values;
    for (const Page* page : items)
      values.push_back(Object{{"title", Value::text(page->title)},
                              {"address", Value::address(page->address)},
                              {"kind_label", Value::text(view.wording.kind_of(*page))},
                              {"summary", Value::text_or_null(page->summary)}});
    Object value = letter_value(letter, letters.size());
    value.set("pages", Value(std::move(values)));
    letters.push_back(std::move(value));
  }
  return Object{{"letters", Value(std::move(letters))}};
}

List event_sections(const Assembly& assembly, const LanguageView& view) {
  PageList upcoming, past;
  for (const Page* page : view.relations.of_kind(PageKind::event))
    (has_ended(*page, assembly.site.today) ? past : upcoming).push_back(page);
  sort_newest_first(past);
  sort_newest_first(upcoming);
  std::ranges::reverse(upcoming);
  const Wording& w = view.wording;
  return {section_value("upcoming", w.say("list_upcoming"), "",
                        assembly.cards(upcoming, view, CardLabel::left_out), w.say("list_no_upcoming")),
          section_value("past", w.say("list_past"), "", assembly.cards(past, view, CardLabel::left_out),
                        w.say("list_no_past"))};
}

List bundle_sections(const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  List sections;
  PageList others;
  for (const Page* page : view.relations.of_kind(PageKind::bundle))
    if (view.relations.find(PageKind::cohort, std::get<Bundle>(page->details).cohort) == nullptr)
      others.push_back(page);
  for (const Page* cohort : view.relations.of_kind(PageKind::cohort)) {
    const PageList& bundles = view.relations.bundles_of_cohort(cohort->id);
    if (!bundles.empty())
      sections.push_back(section_value(cohort->id, cohort->title, "",
                                       assembly.cards(bundles, view, CardLabel::left_out), ""));
  }
  if (!others.empty())
    sections.push_back(section_value("other", sections.empty() ? "" : w.say("list_other_bundles"), "",
                                     assembly.cards(others, view, CardLabel::left_out), ""));
  if (sections.empty()) sections.push_back(section_value("all", "", "", {}, w.say("list_no_bundles")));
  return sections;
}

List resource_sections(const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  std::map<int, PageList> kinds;
  for (const Page* page : view.relations.of_kind(PageKind::resource)) {
    const auto& kind = std::get<Resource>(page->details).kind;
    kinds[kind ? static_cast<int>(*kind) : 99].push_back(page);
  }
  List sections;
  for (const auto& [number, pages] : kinds) {
    const auto& kind = std::get<Resource>(pages.front()->details).kind;
    const std::string id = kind ? "kind-" + std::to_string(number) : "other";
    sections.push_back(section_value(id, kind ? w.kind_of(*pages.front()) : w.say("kinds_resource"), "",
                                     assembly.cards(pages, view, CardLabel::left_out), ""));
  }
  if (sections.empty()) sections.push_back(section_value("all", "", "", {}, w.say("list_no_resources")));
  return sections;
}

// Cards of easy-read pages lead to the easy-read version, with its first picture.
List easy_read_sections(const LanguageView& view, const Assembly& assembly) {
  const Wording& w = view.wording;
  List sections;
  for (const EasyReadGroup& found : easy_read_groups(view)) {
    List cards;
    for (const Page* page : found.pages) {
      Object card = *assembly.card(*page, view, CardLabel::left_out).object();
      card.set("title", Value::text(page->easy_read->title));
      card.set("address", Value::address(easy_read_address(*page)));
      card.set("image", easy_read_cover(*page, assembly));
      cards.push_back(std::move(card));
    }
    const std::string key(key_of(found.kind));
    sections.push_back(section_value("easy-" + key, w.say("kinds_" + key), "", std::move(cards), ""));
  }
  if (sections.empty()) sections.push_back(section_value("easy-all", "", "", {}, w.say("list_no_easy_read")));
  return sections;
}

// All of them, and the home page, whose words stand above the list.
PageList easy_pages_shown(const LanguageView& view) {
  PageList pages;
  for (const EasyReadGroup& found : easy_read_groups(view))
    pages.insert(pages.end(), found.pages.begin(), found.pages.end());
  if (const Page* home = view.relations.find(PageKind::home, "home"); home != nullptr && home->easy_read)
    pages.push_back(home);
  return pages;
}

}  // namespace

MadePage list_page(ListPage list, const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string key = list_key(list);
  MadePage page;
  page.address = list_address(view.relations.root(), list);
  page.layout = std::string(folder_of(list));
  page.kind = "list";
  page.title = w.say("title_" + key);
  page.summary = w.say("about_" + key);
  const auto all_of = [&](PageKind kind) {
    return assembly.cards(view.relations.of_kind(kind), view, CardLabel::left_out);
  };
  List sections;
  List downloads;
  switch (list) {
    case ListPage::cohorts:
      sections = {section_value("all", "", "", all_of(PageKind::cohort), w.say("list_no_cohorts"))};
      break;
    case ListPage::case_studies:
      sections = {section_value("all", "", "", all_of(PageKind::case_study), w.say("list_no_case_studies"))};
      break;
    case ListPage::bundles:
      sections = bundle_sections(assembly, view);
      break;
    case ListPage::resources:
      sections = resource_sections(assembly, view);
      break;
    case ListPage::events:
      sections = event_sections(assembly, view);
      downloads.push_back(Object{{"text", Value::text(w.say("all_events_calendar"))},
                                 {"address", Value::address("/events.ics")},
                                 {"meta", Value::text(w.say("calendar_file"))}});
      break;
    case ListPage::topics: {
      List cards;
      for (const Topic& topic : assembly.site.topics) cards.push_back(topic_card(topic, view));
      sections = {section_value("all", "", "", std::move(cards), w.say("list_no_topics"))};
      break;
    }
    case ListPage::organisations: {
      std::vector<const Organisation*> sorted;
      for (const Organisation& organisation : assembly.site.organisations) sorted.push_back(&organisation);
      std::ranges::stable_sort(sorted, [&](const Organisation* a, const Organisation* b) {
        return w.locale().compare(a->name, b->name) < 0;
      });
      List cards;
      for (const Organisation* organisation : sorted) cards.push_back(organisation_card(*organisation, view));
      sections = {section_value("all", "", "", std::move(cards), w.say("list_no_organisations"))};
      break;
    }
    case ListPage::easy_read:
      page.layout = "easy-read-list";
      page.kind = "easy-read";
      sections = easy_read_sections(view, assembly);
      break;
    case ListPage::measures:
      page.kind = "measures";
      page.object.set("measures", measures_page_value(assembly, view));
      return page;
    case ListPage::glossary:
      page.kind = "glossary";
      page.object.set("glossary", glossary_value(assembly, view));
      return page;
    case ListPage::search:
      page.kind = "search";
      page.object.set("index", index_value(view));
      return page;
  }
  Value made = list_value(std::move(sections), std::move(downloads));
  if (list == ListPage::easy_read) {
    Object with_credit = *made.object();
    with_credit.set("credit", easy_credit(easy_pages_shown(view), assembly));
    made = Value(std::move(with_credit));
  }
  page.object.set("list", std::move(made));
  return page;
}

MadePage topic_page(const Topic& topic, const Assembly& assembly, const LanguageView& view) {
  MadePage page;
  page.address = topic_address(view.relations.root(), topic.id);
  page.layout = page.kind = "topic";
  page.title = topic.title;
  page.summary = topic.summary;
  std::map<int, PageList> kinds;
  for (const Page* item : view.relations.pages_of_topic(topic.id))
    kinds[static_cast<int>(item->kind)].push_back(item);
  static constexpr std::array order = {PageKind::case_study, PageKind::cohort,   PageKind::bundle,
                                       PageKind::session,    PageKind::resource, PageKind::event,
                                       PageKind::plain};
  List sections;
  for (const PageKind kind : order) {
    const auto found = kinds.find(static_cast<int>(kind));
    if (found == kinds.end()) continue;
    const std::string key(key_of(kind));
    sections.push_back(section_value("kind-" + key, view.wording.say("kinds_" + key), "",
                                     assembly.cards(found->second, view, CardLabel::left_out), ""));
  }
  if (sections.empty())
    sections.push_back(section_value("all", "", "", {}, view.wording.say("list_no_pages")));
  page.object.set("topic", Object{{"sections", Value(std::move(sections))}});
  return page;
}

MadePage organisation_page(const Organisation& organisation, const Assembly& assembly,
                           const LanguageView& view) {
  const Wording& w = view.wording;
  MadePage page;
  page.address = organisation_address(view.relations.root(), organisation.id);
  page.layout = page.kind = "organisation";
  page.title = organisation.name;
  List facts;
  add_fact(facts, w.say("fact_region"), organisation.region);
  add_fact(facts, w.say("fact_alliance"), organisation.alliance);
  List sections;
  sections.push_back(section_value(
      "case-studies", w.say("kinds_case_study"), "",
      assembly.cards(view.relations.case_studies_of_organisation(organisation.id), view, CardLabel::left_out),
      w.say("list_no_case_studies")));
  page.object.set("organisation",
                  Object{{"facts", group(std::move(facts))},
                         {"website", organisation.url.empty() ? Value()
                                                              : link_value(organisation.url, organisation.url,
                                                                           w.outside(organisation.url))},
                         {"sections", Value(std::move(sections))}});
  return page;
}

MadePage not_found_page(const LanguageView& view) {
  MadePage page;
  page.address = "/404.html";
  page.layout = page.kind = "not-found";
  page.title = view.wording.say("title_not_found");
  page.summary = view.wording.say("about_not_found");
  return page;
}

}  // namespace lantern
