#include "views/cards.hpp"

#include "site/addresses.hpp"
#include "views/story_colour.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(CardView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("language", std::move(view.language))
      .add("kind", std::move(view.kind))
      .add("kind_label", std::move(view.kind_label))
      .add("story", std::move(view.story))
      .add("meta", std::move(view.meta))
      .add("summary", std::move(view.summary))
      .add("date", std::move(view.date))
      .add("status", std::move(view.status))
      .add("image", std::move(view.image))
      .add("figures", std::move(view.figures))
      .add("measure", std::move(view.measure))
      .add("note", std::move(view.note))
      .add("easy_read", std::move(view.easy_read));
}

Value to_value(SectionView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("intro", std::move(view.intro))
      .add("cards", std::move(view.cards))
      .add("empty", std::move(view.empty));
}

namespace {

// One line under the title of a card.
std::string card_line(const Page& page, const LanguageView& view) {
  const Wording& w = view.wording;
  const auto join = [](std::string a, const std::string& b) {
    return a.empty() ? b : b.empty() ? a : a + ", " + b;
  };
  switch (page.kind) {
    case PageKind::case_study: {
      const auto& study = std::get<CaseStudy>(page.details);
      const Organisation* organisation = view.relations.organisation(study.organisation);
      return join(organisation == nullptr ? "" : organisation->name, w.period(study.starts, study.ends));
    }
    case PageKind::cohort: {
      const auto& cohort = std::get<Cohort>(page.details);
      const std::string teams =
          cohort.teams.started
              ? w.say("teams_started_text", {{"started", static_cast<long>(*cohort.teams.started)}})
              : "";
      return join(w.period(cohort.starts, cohort.ends), teams);
    }
    case PageKind::bundle: {
      const auto& bundle = std::get<Bundle>(page.details);
      const auto sessions = static_cast<long>(view.relations.sessions_of_bundle(page.id).size());
      return join(bundle.stage, sessions > 0 ? w.say("count_sessions", {{"count", sessions}}) : "");
    }
    case PageKind::event: {
      const auto& event = std::get<Event>(page.details);
      return join(w.period(event.starts, event.ends), event.place);
    }
    case PageKind::session:
      return w.times(std::get<Session>(page.details).starts, std::get<Session>(page.details).ends);
    case PageKind::resource: {
      std::string audience;
      for (const std::string& who : std::get<Resource>(page.details).audience) audience = join(audience, who);
      return audience;
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
  card.story = story_colour(page);
  card.meta = card_line(page, view);
  card.summary = page.summary;
  if (page.kind == PageKind::session || page.kind == PageKind::plain) card.date = date_view(page.date, w);
  card.image = image_view(page.image, assembly.pictures);
  if (page.easy_read) card.easy_read = {site::easy_read_address(page)};
  if (const auto* study = std::get_if<CaseStudy>(&page.details)) {
    card.status = status_view(study->status, w);
    if (const MeasureResult* result = assembly.main_result(page)) add_figures(card, *study, *result, w);
  }
  return card;
}

CardView card_of(const Topic& topic, const LanguageView& view) {
  CardView card;
  card.title = topic.title;
  card.address = {site::topic_address(view.relations.root(), topic.id)};
  card.kind = "topic";
  const auto count = static_cast<long>(view.relations.pages_of_topic(topic.id).size());
  card.meta = view.wording.say("count_pages", {{"count", count}});
  card.summary = topic.summary;
  return card;
}

CardView card_of(const Organisation& organisation, const LanguageView& view) {
  CardView card;
  card.title = organisation.name;
  card.address = {site::organisation_address(view.relations.root(), organisation.id)};
  card.kind = "organisation";
  const auto count = static_cast<long>(view.relations.case_studies_of_organisation(organisation.id).size());
  if (count > 0) card.meta = view.wording.say("count_case_studies", {{"count", count}});
  card.summary = organisation.region;
  return card;
}

Group<CardView> cards_of(const site::PageList& pages, const Assembly& assembly, const LanguageView& view,
                         CardLabel label) {
  Group<CardView> cards;
  cards.items.reserve(pages.size());
  for (const Page* page : pages) cards.items.push_back(card_of(*page, assembly, view, label));
  return cards;
}

SectionView section_of(std::string id, std::string title, Group<CardView> cards, std::string empty) {
  return {std::move(id), std::move(title), "", std::move(cards), std::move(empty)};
}

}  // namespace lantern::views
