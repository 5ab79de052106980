#include "views/lists.hpp"

#include <algorithm>
#include <array>

#include "site/events.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"
#include "views/body.hpp"
#include "views/easy_pages.hpp"
#include "views/measures_page.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

templates::Value list_value(templates::List sections, templates::List downloads = {}) {
  return templates::Object{{"intro", {}},
                           {"sections", templates::Value(std::move(sections))},
                           {"downloads", group(std::move(downloads))}};
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
templates::Object letter_value(const std::string& letter, std::size_t number) {
  std::string id = slugify(letter);
  if (id.empty() || static_cast<unsigned char>(id[0]) >= 0x80) id = std::to_string(number);
  return templates::Object{{"letter", templates::Value::text(letter)},
                           {"id", templates::Value::text("letter-" + id)},
                           {"address", templates::Value::address("#letter-" + id)}};
}

templates::Value glossary_value(const Assembly& assembly, const LanguageView& view) {
  std::vector<const GlossaryTerm*> terms;
  for (const GlossaryTerm& term : assembly.site.glossary) terms.push_back(&term);
  templates::List letters;
  for (const auto& [letter, items] :
       by_letter(terms, view, [](const GlossaryTerm& term) -> const std::string& { return term.term; })) {
    templates::List values;
    for (const GlossaryTerm* term : items)
      values.push_back(templates::Object{{"term", templates::Value::text(term->term)},
                                         {"id", templates::Value::text(slugify(term->term))},
                                         {"meaning", templates::Value::text_or_null(term->meaning)},
                                         {"easy", templates::Value::text_or_null(term->easy)}});
    templates::Object value = letter_value(letter, letters.size());
    value.set("terms", templates::Value(std::move(values)));
    letters.push_back(std::move(value));
  }
  return templates::Object{{"letters", templates::Value(std::move(letters))}};
}

templates::Value index_value(const LanguageView& view) {
  templates::List letters;
  for (const auto& [letter, items] : by_letter(
           view.relations.pages(), view, [](const Page& page) -> const std::string& { return page.title; })) {
    templates::List values;
    for (const Page* page : items)
      values.push_back(templates::Object{
          {"title", templates::Value::text(page->title)},
          {"address", templates::Value::address(site::shown_address(*page, view.relations))},
          {"language", language_value(*page, view.relations.language())},
          {"kind_label", templates::Value::text(view.wording.kind_of(*page))},
          {"summary", templates::Value::text_or_null(page->summary)}});
    templates::Object value = letter_value(letter, letters.size());
    value.set("pages", templates::Value(std::move(values)));
    letters.push_back(std::move(value));
  }
  return templates::Object{{"letters", templates::Value(std::move(letters))}};
}

templates::List event_sections(const Assembly& assembly, const LanguageView& view) {
  site::PageList upcoming, past;
  for (const Page* page : view.relations.of_kind(PageKind::event))
    (site::has_ended(*page, assembly.site.today) ? past : upcoming).push_back(page);
  site::sort_newest_first(past);
  site::sort_newest_first(upcoming);
  std::ranges::reverse(upcoming);
  const Wording& w = view.wording;
  return {section_value("upcoming", w.say("list_upcoming"), "",
                        assembly.cards(upcoming, view, CardLabel::left_out), w.say("list_no_upcoming")),
          section_value("past", w.say("list_past"), "", assembly.cards(past, view, CardLabel::left_out),
                        w.say("list_no_past"))};
}

templates::List bundle_sections(const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  templates::List sections;
  site::PageList others;
  for (const Page* page : view.relations.of_kind(PageKind::bundle))
    if (view.relations.find(PageKind::cohort, std::get<Bundle>(page->details).cohort) == nullptr)
      others.push_back(page);
  for (const Page* cohort : view.relations.of_kind(PageKind::cohort)) {
    const site::PageList& bundles = view.relations.bundles_of_cohort(cohort->id);
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

templates::List resource_sections(const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  std::array<site::PageList, count_of<ResourceKind>> kinds;
  site::PageList others;
  for (const Page* page : view.relations.of_kind(PageKind::resource)) {
    const auto& kind = std::get<Resource>(page->details).kind;
    (kind ? kinds[index_of(*kind)] : others).push_back(page);
  }
  templates::List sections;
  const auto add = [&](std::string id, std::string title, const site::PageList& pages) {
    if (!pages.empty())
      sections.push_back(section_value(std::move(id), std::move(title), "",
                                       assembly.cards(pages, view, CardLabel::left_out), ""));
  };
  for (const ResourceKind kind : values_of<ResourceKind>)
    add("kind-" + key_of(kind), w.say("resource_" + key_of(kind)), kinds[index_of(kind)]);
  add("other", w.say("kinds_resource"), others);
  if (sections.empty()) sections.push_back(section_value("all", "", "", {}, w.say("list_no_resources")));
  return sections;
}

// Cards of easy-read pages lead to the easy-read version, with its first picture.
templates::List easy_read_sections(const LanguageView& view, const Assembly& assembly) {
  const Wording& w = view.wording;
  templates::List sections;
  for (const EasyReadGroup& found : view.easy_read.groups) {
    templates::List cards;
    for (const Page* page : found.pages) {
      templates::Object card = *assembly.card(*page, view, CardLabel::left_out).object();
      card.set("title", templates::Value::text(page->easy_read->title));
      card.set("address", templates::Value::address(site::easy_read_address(*page)));
      card.set("image", to_value(easy_read_cover(*page, assembly)));
      cards.push_back(std::move(card));
    }
    const std::string key(key_of(found.kind));
    sections.push_back(section_value("easy-" + key, w.say("kinds_" + key), "", std::move(cards), ""));
  }
  if (sections.empty()) sections.push_back(section_value("easy-all", "", "", {}, w.say("list_no_easy_read")));
  return sections;
}

// All of them, and the home page, whose words stand above the list.
site::PageList easy_pages_shown(const LanguageView& view) {
  site::PageList pages = view.easy_read.pages;
  if (const Page* home = view.relations.find(PageKind::home, "home"); home != nullptr && home->easy_read)
    pages.push_back(home);
  return pages;
}

// From the home page, by way of a list.
std::vector<BreadcrumbStep> way_to(const LanguageView& view, std::optional<site::ListPage> list = {}) {
  std::vector<BreadcrumbStep> way = {{view.wording.say("home"), view.relations.root()}};
  if (list)
    way.push_back(
        {view.wording.say("title_" + key_of(*list)), site::list_address(view.relations.root(), *list)});
  return way;
}

}  // namespace

MadePage list_page(site::ListPage list, const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string key = key_of(list);
  MadePage page;
  page.address = site::list_address(view.relations.root(), list);
  page.layout = std::string(name_of(list));
  page.kind = "list";
  page.breadcrumb = way_to(view);
  page.title = w.say("title_" + key);
  page.summary = w.say("about_" + key);
  const auto all_of = [&](PageKind kind) {
    return assembly.cards(view.relations.of_kind(kind), view, CardLabel::left_out);
  };
  templates::List sections;
  templates::List downloads;
  switch (list) {
    case site::ListPage::cohorts:
      sections = {section_value("all", "", "", all_of(PageKind::cohort), w.say("list_no_cohorts"))};
      break;
    case site::ListPage::case_studies:
      sections = {section_value("all", "", "", all_of(PageKind::case_study), w.say("list_no_case_studies"))};
      break;
    case site::ListPage::bundles:
      sections = bundle_sections(assembly, view);
      break;
    case site::ListPage::resources:
      sections = resource_sections(assembly, view);
      break;
    case site::ListPage::events:
      sections = event_sections(assembly, view);
      downloads.push_back(templates::Object{{"text", templates::Value::text(w.say("all_events_calendar"))},
                                            {"address", templates::Value::address(site::calendar_address)},
                                            {"meta", templates::Value::text(w.say("calendar_file"))}});
      break;
    case site::ListPage::topics: {
      templates::List cards;
      for (const Topic& topic : assembly.site.topics) cards.push_back(topic_card(topic, view));
      sections = {section_value("all", "", "", std::move(cards), w.say("list_no_topics"))};
      break;
    }
    case site::ListPage::organisations: {
      std::vector<const Organisation*> sorted;
      for (const Organisation& organisation : assembly.site.organisations) sorted.push_back(&organisation);
      std::ranges::stable_sort(sorted, [&](const Organisation* a, const Organisation* b) {
        return w.locale().compare(a->name, b->name) < 0;
      });
      templates::List cards;
      for (const Organisation* organisation : sorted) cards.push_back(organisation_card(*organisation, view));
      sections = {section_value("all", "", "", std::move(cards), w.say("list_no_organisations"))};
      break;
    }
    case site::ListPage::easy_read:
      page.layout = "easy-read-list";
      page.kind = "easy-read";
      sections = easy_read_sections(view, assembly);
      break;
    case site::ListPage::measures:
      page.kind = "measures";
      page.object.set("measures", measures_page_value(assembly, view));
      return page;
    case site::ListPage::glossary:
      page.kind = "glossary";
      page.object.set("glossary", glossary_value(assembly, view));
      return page;
    case site::ListPage::search:
      page.kind = "search";
      page.object.set("index", index_value(view));
      return page;
  }
  templates::Value made = list_value(std::move(sections), std::move(downloads));
  if (list == site::ListPage::easy_read) {
    templates::Object with_credit = *made.object();
    with_credit.set("credit", credits_value(picture_credits(easy_pages_shown(view), assembly)));
    made = templates::Value(std::move(with_credit));
  }
  page.object.set("list", std::move(made));
  return page;
}

MadePage topic_page(const Topic& topic, const Assembly& assembly, const LanguageView& view) {
  MadePage page;
  page.address = site::topic_address(view.relations.root(), topic.id);
  page.layout = page.kind = "topic";
  page.title = topic.title;
  page.breadcrumb = way_to(view, site::ListPage::topics);
  page.summary = topic.summary;
  std::array<site::PageList, count_of<PageKind>> kinds;
  for (const Page* item : view.relations.pages_of_topic(topic.id))
    kinds[index_of(item->kind)].push_back(item);
  templates::List sections;
  for (const PageKind kind : kinds_in_order(&PageKindTraits::in_topics)) {
    const site::PageList& pages = kinds[index_of(kind)];
    if (pages.empty() || kind == PageKind::home) continue;
    const std::string key(key_of(kind));
    sections.push_back(section_value("kind-" + key, view.wording.say("kinds_" + key), "",
                                     assembly.cards(pages, view, CardLabel::left_out), ""));
  }
  if (sections.empty())
    sections.push_back(section_value("all", "", "", {}, view.wording.say("list_no_pages")));
  page.object.set("topic", templates::Object{{"sections", templates::Value(std::move(sections))}});
  return page;
}

MadePage organisation_page(const Organisation& organisation, const Assembly& assembly,
                           const LanguageView& view) {
  const Wording& w = view.wording;
  MadePage page;
  page.address = site::organisation_address(view.relations.root(), organisation.id);
  page.layout = page.kind = "organisation";
  page.title = organisation.name;
  page.breadcrumb = way_to(view, site::ListPage::organisations);
  templates::List facts;
  add_fact(facts, w.say("fact_region"), organisation.region);
  add_fact(facts, w.say("fact_alliance"), organisation.alliance);
  templates::List sections;
  sections.push_back(section_value(
      "case-studies", w.say("kinds_case_study"), "",
      assembly.cards(view.relations.case_studies_of_organisation(organisation.id), view, CardLabel::left_out),
      w.say("list_no_case_studies")));
  page.object.set(
      "organisation",
      templates::Object{{"facts", group(std::move(facts))},
                        {"website", organisation.url.empty() ? templates::Value()
                                                             : link_value(organisation.url, organisation.url,
                                                                          w.outside(organisation.url))},
                        {"sections", templates::Value(std::move(sections))}});
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

}  // namespace lantern::views
