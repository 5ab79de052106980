#include "views/cards.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "site/addresses.hpp"
#include "views/easy_pages.hpp"

namespace lantern::views {

using templates::Value;

std::string& CardChoiceView::of(search::Facet facet) {
  const std::array all = {&kind, &cohort, &topic, &organisation, &year};
  return *all[index_of(facet)];
}

Value to_value(CardChoiceView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("cohort", std::move(view.cohort))
      .add("topic", std::move(view.topic))
      .add("organisation", std::move(view.organisation))
      .add("year", std::move(view.year));
}

Value to_value(CardView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("language", std::move(view.language))
      .add("kind", std::move(view.kind))
      .add("kind_label", std::move(view.kind_label))
      .add("story", std::move(view.story))
      .add("lead", std::move(view.lead))
      .add("meta", std::move(view.meta))
      .add("summary", std::move(view.summary))
      .add("date", std::move(view.date))
      .add("status", std::move(view.status))
      .add("image", std::move(view.image))
      .add("drawing", std::move(view.drawing))
      .add("figures", std::move(view.figures))
      .add("fact", std::move(view.fact))
      .add("measure", std::move(view.measure))
      .add("note", std::move(view.note))
      .add("easy_read", std::move(view.easy_read))
      .add("choose", std::move(view.choose));
}

Value to_value(SectionView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("intro", std::move(view.intro))
      .add("cards", std::move(view.cards))
      .add("rows", std::move(view.rows))
      .add("empty", std::move(view.empty));
}

namespace {

std::string join(std::string a, const std::string& b) { return a.empty() ? b : b.empty() ? a : a + ", " + b; }

// What stands at the left of a row, and the line under its title.
struct RowWords {
  std::string lead, line;
};

RowWords row_words(const Page& page, const LanguageView& view) {
  const Wording& w = view.wording;
  switch (page.kind) {
    case PageKind::case_study: {
      const auto& study = std::get<CaseStudy>(page.details);
      const Organisation* organisation = view.relations.organisation(study.organisation);
      return {"",
              join(organisation == nullptr ? "" : organisation->name, w.period(study.starts, study.ends))};
    }
    case PageKind::cohort: {
      const auto& cohort = std::get<Cohort>(page.details);
      return {w.period(cohort.starts, cohort.ends),
              cohort.teams.started
                  ? w.say("teams_started_text", {{"started", static_cast<long>(*cohort.teams.started)}})
                  : ""};
    }
    case PageKind::bundle: {
      const auto& bundle = std::get<Bundle>(page.details);
      const auto sessions = static_cast<long>(view.relations.sessions_of_bundle(page.id).size());
      return {bundle.number ? w.say("bundle_number", {{"number", static_cast<long>(*bundle.number)}}) : "",
              join(bundle.stage, sessions > 0 ? w.say("count_sessions", {{"count", sessions}}) : "")};
    }
    case PageKind::event: {
      const auto& event = std::get<Event>(page.details);
      return {w.period(event.starts, event.ends), event.place};
    }
    case PageKind::session: {
      const auto& session = std::get<Session>(page.details);
      return {session.date ? w.date(*session.date) : "", w.times(session.starts, session.ends)};
    }
    case PageKind::resource: {
      std::string audience;
      for (const std::string& who : std::get<Resource>(page.details).audience) audience = join(audience, who);
      return {"", audience};
    }
    default:  // a kind without a line of its own
      return {};
  }
}

// More values than these are no comparison that a card has room for.
constexpr std::size_t most_compared = 3;

// What the main measure of a case study shows.
void add_figures(CardView& card, const CaseStudy& study, const MeasureResult& result,
                 const Wording& wording) {
  FiguresView figures = figures_view(result, wording);
  if (result.illustrative()) figures.made_up = wording.say("made_up_story");
  if (figures.compared.items.size() > most_compared) {
    figures.latest = std::move(figures.compared.items.back());
    figures.compared.items.clear();
  }
  if (!figures.tells_something()) return;
  if (!result.illustrative()) {
    card.measure = result.measure->title;
    if (study.aim && study.aim->measure == result.measure->id) card.note = study.aim->note;
  }
  card.figures = std::move(figures);
}

// What the story says first. A drawing that fails is reported on its own page, which has it too.
std::optional<KeyFactView> fact_of(const Page& page, const Assembly& assembly, const Wording& wording) {
  const KeyFact* fact = told_fact(page);
  if (fact == nullptr) return std::nullopt;
  Diagnostics told_there;
  return key_fact_view(*fact, {"fact-" + page.id, wording, assembly.theme.font, fact->where, told_there});
}

// The first drawing of its easy-read version that is Lantern's or the site's own, and not yet in the list:
// those of other hands would want their names beside them.
std::optional<ImageView> drawing_of(const Page& page, const Assembly& assembly,
                                    std::set<std::string>& taken) {
  if (!page.easy_read) return std::nullopt;
  for (const std::string& address : own_drawings(page, assembly))
    if (taken.insert(address).second) return image_at(address, "", assembly.pictures);
  return std::nullopt;
}

// Those that a day or a number tells more of than a picture would.
constexpr std::array<std::string_view, 7> kinds_as_rows = {"cohort", "bundle",       "session", "event",
                                                           "topic",  "organisation", "resource"};

}  // namespace

CardView card_of(const Page& page, const Assembly& assembly, const LanguageView& view, CardLabel label) {
  const Wording& w = view.wording;
  CardView card;
  card.title = page.title;
  card.address = {site::shown_address(page, view.relations)};
  card.language = language_view(page, view.relations.language());
  card.kind = key_of(page.kind);
  // The sessions of a bundle differ in their kind.
  if (label == CardLabel::shown || page.kind == PageKind::session) card.kind_label = w.kind_of(page);
  card.story = assembly.story_colours.of(page);
  RowWords words = row_words(page, view);
  card.lead = std::move(words.lead);
  card.meta = std::move(words.line);
  card.summary = page.summary;
  if (page.kind == PageKind::plain) card.date = date_view(page.date, w);
  card.image = image_view(page.image, assembly.pictures);
  if (page.easy_read) card.easy_read = {site::easy_read_address(page)};
  if (const auto* study = std::get_if<CaseStudy>(&page.details)) {
    card.status = status_view(study->status, w);
    if (const MeasureResult* result = assembly.main_result(page)) add_figures(card, *study, *result, w);
    if (!card.image && !(card.figures && card.figures->made_up.empty()))
      card.fact = fact_of(page, assembly, w);
  }
  return card;
}

CardView card_of(const Topic& topic, const LanguageView& view) {
  CardView card;
  card.title = topic.title;
  card.address = {site::topic_address(view.relations.root(), topic.id)};
  card.kind = "topic";
  const auto count = static_cast<long>(view.relations.pages_of_topic(topic.id).size());
  card.lead = view.wording.say("count_pages", {{"count", count}});
  card.summary = topic.summary;
  return card;
}

CardView card_of(const Organisation& organisation, const LanguageView& view) {
  CardView card;
  card.title = organisation.name;
  card.address = {site::organisation_address(view.relations.root(), organisation.id)};
  card.kind = "organisation";
  const auto count = static_cast<long>(view.relations.case_studies_of_organisation(organisation.id).size());
  card.lead = organisation.region;
  if (count > 0) card.meta = view.wording.say("count_case_studies", {{"count", count}});
  return card;
}

Group<CardView> cards_of(const site::PageList& pages, const Assembly& assembly, const LanguageView& view,
                         CardLabel label) {
  Group<CardView> cards;
  cards.items.reserve(pages.size());
  std::set<std::string> taken;  // one drawing above several stories would say nothing
  for (const Page* page : pages) {
    cards.items.push_back(card_of(*page, assembly, view, label));
    CardView& card = cards.items.back();
    const bool has_picture = card.image || card.fact || (card.figures && card.figures->made_up.empty());
    if (page->kind == PageKind::case_study && !has_picture) card.drawing = drawing_of(*page, assembly, taken);
  }
  return cards;
}

void lead_with_kinds(Group<CardView>& rows) {
  for (CardView& row : rows.items)
    if (row.lead.empty()) std::swap(row.lead, row.kind_label);
}

SectionView section_of(std::string id, std::string title, Group<CardView> cards, std::string empty) {
  SectionView section{std::move(id), std::move(title), "", {}, {}, std::move(empty)};
  const bool rows = std::ranges::all_of(cards.items, [](const CardView& card) {
    return std::ranges::find(kinds_as_rows, card.kind) != kinds_as_rows.end();
  });
  if (rows) lead_with_kinds(cards);
  (rows ? section.rows : section.cards) = std::move(cards);
  return section;
}

}  // namespace lantern::views
