#include "views/lists.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "site/events.hpp"
#include "views/accessibility_statement.hpp"
#include "views/cohorts_over_time.hpp"
#include "views/data_page.hpp"
#include "views/easy_pages.hpp"
#include "views/letters.hpp"
#include "views/measures_page.hpp"
#include "views/page_frame.hpp"
#include "views/region_map.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(ListView view) {
  return Fields()
      .add("intro", std::move(view.intro))
      .add("pictures", std::move(view.pictures))
      .add("sections", std::move(view.sections))
      .add("downloads", std::move(view.downloads))
      .add("choices", std::move(view.choose.choices))
      .add("shown", std::move(view.choose.shown));
}

Value to_value(EasyListView view) {
  return Fields()
      .add("intro", std::move(view.list.intro))
      .add("pictures", std::move(view.list.pictures))
      .add("sections", std::move(view.list.sections))
      .add("downloads", std::move(view.list.downloads))
      .add("choices", Group<ChoiceView>())
      .add("shown", std::string())
      .add("credit", std::move(view.credit));
}

Value to_value(TopicView view) { return Fields().add("sections", std::move(view.sections)); }

Value to_value(OrganisationView view) {
  return Fields()
      .add("facts", std::move(view.facts))
      .add("website", std::move(view.website))
      .add("map", std::move(view.map))
      .add("sections", std::move(view.sections));
}

namespace {

// Fewer stand with others, each with its kind.
constexpr std::size_t fewest_under_a_heading = 3;

// The parts of lists. There is at least one section; where there are no pages it says what will be there.
class Lists {
 public:
  Lists(const Assembly& assembly, const LanguageView& view)
      : assembly_(assembly), view_(view), w_(view.wording) {}

  ListView of_kind(PageKind kind, std::string_view empty) const {
    site::PageList pages = view_.relations.of_kind(kind);
    if (kind != PageKind::case_study) return whole(cards(pages), empty);
    assembly_.put_observed_first(pages);
    return chosen(pages, cards(pages), empty);
  }

  ListView cohorts(Diagnostics& diagnostics) const {
    ListView list = of_kind(PageKind::cohort, "list_no_cohorts");
    add_picture(list, cohort_timeline(view_, assembly_.site.today, picture("timeline", diagnostics)));
    add_picture(list, cohort_comparison(view_, picture("comparison", diagnostics)));
    return list;
  }

  ListView topics() const {
    Group<CardView> cards;
    for (const Topic& topic : assembly_.site.topics) cards.items.push_back(card_of(topic, view_));
    return whole(std::move(cards), "list_no_topics");
  }

  // By region, as the map has them; then by name.
  ListView organisations(Diagnostics& diagnostics) const {
    std::vector<const Organisation*> sorted;
    for (const Organisation& organisation : assembly_.site.organisations) sorted.push_back(&organisation);
    std::ranges::stable_sort(sorted, [&](const Organisation* a, const Organisation* b) {
      const std::size_t first = region_order(*a), second = region_order(*b);
      return first != second ? first < second : w_.locale().compare(a->name, b->name) < 0;
    });
    Group<CardView> cards;
    for (const Organisation* organisation : sorted) cards.items.push_back(card_of(*organisation, view_));
    ListView list = whole(std::move(cards), "list_no_organisations");
    add_picture(list, region_map(view_, assembly_.site.organisations, nullptr, picture("map", diagnostics)));
    return list;
  }

  ListView events() const {
    site::PageList upcoming, past;
    for (const Page* page : view_.relations.of_kind(PageKind::event))
      (site::has_ended(*page, assembly_.site.today) ? past : upcoming).push_back(page);
    site::sort_newest_first(past);
    site::sort_newest_first(upcoming);
    std::ranges::reverse(upcoming);
    ListView list;
    add_section(list, "upcoming", w_.say("list_upcoming"), upcoming);
    add_section(list, "past", w_.say("list_past"), past);
    list = or_empty(std::move(list), "list_no_upcoming");
    list.downloads.items.push_back(
        {w_.say("all_events_calendar"), {std::string(site::calendar_address)}, w_.say("calendar_file")});
    return list;
  }

  // By cohort; what belongs to none, or with too few others, says its cohort itself.
  ListView bundles() const {
    ListView list;
    Group<CardView> rest;
    const auto keep = [&](const Page& page, const std::string& cohort) {
      rest.items.push_back(card_of(page, assembly_, view_, CardLabel::left_out));
      rest.items.back().kind_label = cohort;
    };
    for (const Page* cohort : view_.relations.of_kind(PageKind::cohort)) {
      const site::PageList& own = view_.relations.bundles_of_cohort(cohort->id);
      if (own.size() >= fewest_under_a_heading)
        add_section(list, cohort->id, cohort->title, own);
      else
        for (const Page* page : own) keep(*page, cohort->title);
    }
    for (const Page* page : view_.relations.of_kind(PageKind::bundle))
      if (view_.relations.find(PageKind::cohort, std::get<Bundle>(page->details).cohort) == nullptr)
        keep(*page, "");
    if (!rest.items.empty())
      list.sections.push_back(
          section_of("other", list.sections.empty() ? "" : w_.say("list_other_bundles"), std::move(rest)));
    return or_empty(std::move(list), "list_no_bundles");
  }

  // By their kinds, in one grid: each says its own.
  ListView resources() const {
    site::PageList pages = view_.relations.of_kind(PageKind::resource);
    std::ranges::stable_sort(pages, {}, [](const Page* page) {
      const auto& kind = std::get<Resource>(page->details).kind;
      return kind ? index_of(*kind) : count_of<ResourceKind>;
    });
    return chosen(pages, cards_of(pages, assembly_, view_), "list_no_resources");
  }

  // Cards of easy-read pages lead to the easy-read version, with its first picture. The words of the home
  // page stand above them: a page that they lead to is not listed again.
  EasyListView easy_read() const {
    EasyListView list;
    site::PageList shown = view_.easy_read.pages;
    const Page* home = view_.relations.find(PageKind::home, "home");
    if (home != nullptr && !home->easy_read) home = nullptr;
    const std::set<std::string> linked = home == nullptr ? std::set<std::string>() : linked_from(*home);
    for (const EasyReadGroup& found : view_.easy_read.groups) {
      Group<CardView> cards;
      for (const Page* page : found.pages)
        if (!linked.contains(site::easy_read_address(*page))) cards.items.push_back(easy_card(*page));
      if (cards.items.empty()) continue;
      const std::string key(key_of(found.kind));
      list.list.sections.push_back(
          {"easy-" + key, w_.say("easy_kinds_" + key), "", std::move(cards), {}, ""});
    }
    if (view_.easy_read.pages.empty())
      list.list.sections.push_back(section_of("easy-all", "", {}, w_.say("list_no_easy_read")));
    if (home != nullptr) shown.push_back(home);
    list.credit = credits_markup(picture_credits(shown, assembly_));
    return list;
  }

  TopicView topic(const Topic& topic) const {
    std::array<site::PageList, count_of<PageKind>> kinds;
    for (const Page* item : view_.relations.pages_of_topic(topic.id))
      kinds[index_of(item->kind)].push_back(item);
    ListView list;
    site::PageList others;
    for (const PageKind kind : kinds_in_order(&PageKindTraits::in_topics)) {
      site::PageList& pages = kinds[index_of(kind)];
      if (kind == PageKind::home) continue;
      if (kind == PageKind::case_study) assembly_.put_observed_first(pages);
      if (pages.size() >= fewest_under_a_heading)
        add_section(list, "kind-" + key_of(kind), w_.say("kinds_" + key_of(kind)), pages);
      else
        others.insert(others.end(), pages.begin(), pages.end());
    }
    if (!others.empty())
      list.sections.push_back(section_of("others", list.sections.empty() ? "" : w_.say("list_others"),
                                         cards_of(others, assembly_, view_)));
    return {or_empty(std::move(list), "list_no_pages").sections};
  }

  // Everything that names it: its stories first, and the cohorts they belong to.
  OrganisationView organisation(const Organisation& organisation, Diagnostics& diagnostics) const {
    OrganisationView made;
    add_fact(made.facts, w_.say("fact_region"), organisation.region);
    add_fact(made.facts, w_.say("fact_alliance"), organisation.alliance);
    made.website = website_link(organisation.url, w_);
    if (made.website) made.website->text = w_.say("organisation_website", {{"name", organisation.name}});
    made.map = region_map(view_, assembly_.site.organisations, &organisation, picture("map", diagnostics));
    site::PageList pages = view_.relations.case_studies_of_organisation(organisation.id);
    const std::size_t stories = pages.size();
    const auto add = [&](const Page* page) {
      if (page != nullptr && std::ranges::find(pages, page) == pages.end()) pages.push_back(page);
    };
    for (std::size_t i = 0; i < stories; ++i)
      add(view_.relations.find(PageKind::cohort, std::get<CaseStudy>(pages[i]->details).cohort));
    for (const PageKind kind : values_of<PageKind>)
      for (const Page* page : view_.mentions.of(organisation))
        if (page->kind == kind && kind != PageKind::home && kind != PageKind::case_study) add(page);
    made.sections.push_back(section_of("all", w_.say("organisation_pages"),
                                       cards_of(pages, assembly_, view_, CardLabel::shown),
                                       w_.say("organisation_no_pages")));
    return made;
  }

  ListView below(const Page& page) const {
    ListView list;
    list.sections.push_back(
        section_of("pages", "", cards(view_.relations.below(page)), w_.say("list_no_pages")));
    return list;
  }

 private:
  Group<CardView> cards(const site::PageList& pages) const {
    return cards_of(pages, assembly_, view_, CardLabel::left_out);
  }

  PictureContext picture(std::string_view name, Diagnostics& diagnostics) const {
    return {"part-" + std::string(name), w_, assembly_.theme.font, {"organisations.yaml"}, diagnostics};
  }
  static void add_picture(ListView& list, std::optional<PictureView> picture) {
    if (picture) list.pictures.items.push_back(std::move(*picture));
  }

  // The addresses in this site that the easy-read words of a page lead to.
  std::set<std::string> linked_from(const Page& page) const {
    std::set<std::string> addresses;
    const site::LinkOrigin origin{page.easy_read->source, view_.relations.language(), &page};
    for (const EasyReadRow& row : page.easy_read->rows)
      for (const EasyMark& mark : row.marks)
        if (mark.kind == EasyMarkKind::link && mark.reach == LinkReach::this_site && !mark.target.empty())
          if (const auto found = assembly_.links.resolve(mark.target, origin))
            addresses.insert(found->address.substr(0, found->address.find('#')));
    return addresses;
  }

  CardView easy_card(const Page& page) const {
    CardView card = card_of(page, assembly_, view_, CardLabel::left_out);
    card.title = page.easy_read->title;
    card.address = {site::easy_read_address(page)};
    card.figures.reset();  // no easy reading
    card.measure.clear();
    card.note.clear();
    if (const auto* study = std::get_if<CaseStudy>(&page.details);
        study != nullptr && study->aim && !study->aim->easy_statement.empty())
      card.summary = study->aim->easy_statement;
    card.image = easy_read_cover(page, assembly_);
    return card;
  }

  void add_section(ListView& list, std::string id, std::string title, const site::PageList& pages) const {
    if (!pages.empty()) list.sections.push_back(section_of(std::move(id), std::move(title), cards(pages)));
  }
  ListView or_empty(ListView list, std::string_view empty) const {
    return list.sections.empty() ? whole({}, empty) : list;
  }
  // One that readers choose from.
  ListView chosen(const site::PageList& pages, Group<CardView> cards, std::string_view empty) const {
    ListChoicesView choose = choose_from(pages, cards, view_);
    ListView list = whole(std::move(cards), empty);
    list.choose = std::move(choose);
    return list;
  }
  // One section without a title.
  ListView whole(Group<CardView> cards, std::string_view empty) const {
    ListView list;
    list.sections.push_back(section_of("all", "", std::move(cards), w_.say(empty)));
    return list;
  }

  const Assembly& assembly_;
  const LanguageView& view_;
  const Wording& w_;
};

// What stands on a list page, under the name its layout knows it by.
void add_list(site::ListPage list, const Assembly& assembly, const LanguageView& view,
              Diagnostics& diagnostics, MadePage& page) {
  const Lists lists(assembly, view);
  const auto add = [&](templates::Name name, auto made) { page.object.set(name, to_value(std::move(made))); };
  switch (list) {
    case site::ListPage::cohorts:
      return add("list", lists.cohorts(diagnostics));
    case site::ListPage::case_studies:
      return add("list", lists.of_kind(PageKind::case_study, "list_no_case_studies"));
    case site::ListPage::bundles:
      return add("list", lists.bundles());
    case site::ListPage::resources:
      return add("list", lists.resources());
    case site::ListPage::events:
      return add("list", lists.events());
    case site::ListPage::topics:
      return add("list", lists.topics());
    case site::ListPage::organisations:
      return add("list", lists.organisations(diagnostics));
    case site::ListPage::easy_read:
      return add("list", lists.easy_read());
    case site::ListPage::measures:
      return add("measures", measures_page_view(assembly, view));
    case site::ListPage::glossary:
      return add("glossary", glossary_view(assembly.site, view));
    case site::ListPage::search:
      return add("index", index_view(assembly.site, view));
    case site::ListPage::data:
      return add("data", data_view(assembly, view));
    case site::ListPage::accessibility:
      return add("statement", statement_view(assembly, view));
  }
}

// As `page.kind`; most are lists.
std::string kind_of(site::ListPage list) {
  switch (list) {
    case site::ListPage::easy_read:
    case site::ListPage::measures:
    case site::ListPage::glossary:
    case site::ListPage::search:
    case site::ListPage::data:
    case site::ListPage::accessibility:
      return std::string(name_of(list));
    default:
      return "list";
  }
}

}  // namespace

ListView list_below(const Page& page, const Assembly& assembly, const LanguageView& view) {
  return Lists(assembly, view).below(page);
}

MadePage list_page(site::ListPage list, const Assembly& assembly, const LanguageView& view,
                   Diagnostics& diagnostics) {
  MadePage page;
  page.list = list;
  page.address = site::list_address(view.relations.root(), list);
  page.layout = std::string(name_of(list));
  if (list == site::ListPage::easy_read) page.layout += "-list";  // "easy-read" is one page of them
  page.kind = kind_of(list);
  page.breadcrumb = way_to(page.address, view);
  page.title = view.wording.say("title_" + key_of(list));
  page.summary = view.wording.say("about_" + key_of(list));
  add_list(list, assembly, view, diagnostics, page);
  return page;
}

MadePage topic_page(const Topic& topic, const Assembly& assembly, const LanguageView& view) {
  MadePage page;
  page.address = site::topic_address(view.relations.root(), topic.id);
  page.layout = page.kind = "topic";
  page.title = topic.title;
  page.breadcrumb = way_to(site::ListPage::topics, view);
  page.summary = topic.summary;
  page.object.set("topic", to_value(Lists(assembly, view).topic(topic)));
  return page;
}

MadePage organisation_page(const Organisation& organisation, const Assembly& assembly,
                           const LanguageView& view, Diagnostics& diagnostics) {
  MadePage page;
  page.address = site::organisation_address(view.relations.root(), organisation.id);
  page.layout = page.kind = "organisation";
  page.title = organisation.name;
  page.breadcrumb = way_to(site::ListPage::organisations, view);
  page.object.set("organisation", to_value(Lists(assembly, view).organisation(organisation, diagnostics)));
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
