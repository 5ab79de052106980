#include "views/components.hpp"

#include <algorithm>

#include "model/names.hpp"
#include "site/addresses.hpp"
#include "site/events.hpp"
#include "site/picked_measures.hpp"
#include "text/escape.hpp"
#include "views/block_pictures.hpp"
#include "views/chart_view.hpp"
#include "views/easy_chart.hpp"
#include "views/improvement_views.hpp"
#include "views/made_up_parts.hpp"
#include "views/recording_view.hpp"
#include "views/side_by_side.hpp"
#include "views/timeline_view.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(EasyFigureView view) {
  return Fields()
      .add("label", std::move(view.label))
      .add("svg", std::move(view.svg))
      .add("value", std::move(view.value))
      .add("number", std::move(view.number));
}

Value to_value(EasyChartView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("figures", std::move(view.figures))
      .add("sentences", std::move(view.sentences));
}

Value to_value(StepView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("text", std::move(view.text))
      .add("leaves", std::move(view.leaves));
}

Value to_value(StepsView view) {
  return Fields()
      .add("items", std::move(view.items))
      .add("numbered", view.numbered)
      .add("picture", std::move(view.picture));
}

Value to_value(DiagramPartView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("text", std::move(view.text))
      .add("mark", std::move(view.mark));
}

Value to_value(DiagramView view) {
  return Fields()
      .add("items", std::move(view.items))
      .add("numbered", view.numbered)
      .add("middle", std::move(view.middle))
      .add("around", std::move(view.around))
      .add("picture", std::move(view.picture));
}

namespace {

site::PageList pages_for(PageKind kind, const CardsBlock& block, const BodyContext& context) {
  const site::Relations& relations = context.view.relations;
  site::PageList found;
  const site::PageList& candidates =
      block.topic.empty() ? relations.of_kind(kind) : relations.pages_of_topic(block.topic);
  for (const Page* page : candidates) {
    if (page->kind != kind || page == &context.page) continue;
    if (!block.cohort.empty()) {
      const auto* study = std::get_if<CaseStudy>(&page->details);
      const auto* bundle = std::get_if<Bundle>(&page->details);
      const auto* session = std::get_if<Session>(&page->details);
      const Page* parent = session == nullptr ? nullptr : relations.find(PageKind::bundle, session->bundle);
      if (parent != nullptr) bundle = std::get_if<Bundle>(&parent->details);
      const bool fits = (study != nullptr && study->cohort == block.cohort) ||
                        (bundle != nullptr && bundle->cohort == block.cohort);
      if (!fits) continue;
    }
    found.push_back(page);
  }
  if (kind == PageKind::case_study || kind == PageKind::plain) site::sort_newest_first(found);
  if (kind == PageKind::case_study) context.assembly.put_observed_first(found);
  if (kind == PageKind::event) {
    // What is on next, the soonest first; when nothing is, what was, the newest first.
    site::sort_newest_first(found);
    const auto ended = std::stable_partition(found.begin(), found.end(), [&](const Page* page) {
      return !site::has_ended(*page, context.assembly.site.today);
    });
    std::reverse(found.begin(), ended);
    if (block.limit && ended != found.begin()) found.erase(ended, found.end());
  }
  if (block.limit && found.size() > static_cast<std::size_t>(*block.limit))
    found.resize(static_cast<std::size_t>(*block.limit));
  return found;
}

site::PageList picked_pages(const std::vector<PickedPage>& picked, const BodyContext& context) {
  site::PageList found;
  for (const PickedPage& each : picked)
    if (const auto target = context.assembly.links.resolve(
            each.file, {context.source, context.view.relations.language(), &context.page});
        target && target->page != nullptr)  // otherwise it was reported
      found.push_back(target->page);
  return found;
}

// Events under what they are: those to come, and what was on.
std::vector<SectionView> event_sections(const site::PageList& events, const BodyContext& context) {
  const auto ended = std::ranges::find_if(
      events, [&](const Page* page) { return site::has_ended(*page, context.assembly.site.today); });
  std::vector<SectionView> sections;
  const auto add = [&](std::string_view title, const site::PageList& pages) {
    if (!pages.empty())
      sections.push_back(section_of("", context.view.wording.say(title),
                                    cards_of(pages, context.assembly, context.view, CardLabel::left_out)));
  };
  add("list_upcoming", {events.begin(), ended});
  add("list_past", {ended, events.end()});
  return sections;
}

// At least one.
std::vector<SectionView> cards_view(const CardsBlock& block, const BodyContext& context) {
  const Wording& w = context.view.wording;
  Group<CardView> cards;
  std::string empty = w.say("list_no_pages");
  const auto* other = std::get_if<OtherCards>(&block.of);
  if (!block.pages.empty()) {
    cards = cards_of(picked_pages(block.pages, context), context.assembly, context.view, CardLabel::left_out);
  } else if (other == nullptr) {
    const PageKind kind = std::get<PageKind>(block.of);
    const site::PageList pages = pages_for(kind, block, context);
    if (kind == PageKind::event && !pages.empty()) return event_sections(pages, context);
    cards = cards_of(pages, context.assembly, context.view, CardLabel::left_out);
  } else if (*other == OtherCards::topic) {
    for (const Topic& topic : context.assembly.site.topics)
      cards.items.push_back(card_of(topic, context.view));
    empty = w.say("list_no_topics");
  } else {
    for (const Organisation& organisation : context.assembly.site.organisations)
      cards.items.push_back(card_of(organisation, context.view));
    empty = w.say("list_no_organisations");
  }
  if (block.limit && cards.items.size() > static_cast<std::size_t>(*block.limit))
    cards.items.resize(static_cast<std::size_t>(*block.limit));
  return {section_of("", "", std::move(cards), std::move(empty))};
}

// What a block lists, in words: "Case studies".
std::string name_of_cards(const CardsBlock& block, const BodyContext& context) {
  const Wording& w = context.view.wording;
  if (const auto* other = std::get_if<OtherCards>(&block.of))
    return w.say(*other == OtherCards::topic ? "title_topics" : "title_organisations");
  const PageKind kind = block.pages.empty() ? std::get<PageKind>(block.of) : PageKind::plain;
  return w.say(kind == PageKind::plain ? "site_map_pages" : "kinds_" + key_of(kind));
}

// One of the theme's parts with its object.
template <typename View>
std::string part(std::string_view name, templates::Name object_name, View view, const BodyContext& context,
                 Diagnostics& diagnostics) {
  templates::Object inner;
  inner.set(object_name, to_value(std::move(view)));
  return part_html(name, std::move(inner), context, diagnostics);
}

struct ComponentVisitor {
  const Component& component;
  const BodyContext& context;
  Diagnostics& diagnostics;

  std::string operator()(const ChartBlock& block) const {
    const MeasureResult* result = result_of(block.picked, context);
    if (result == nullptr) return {};
    return context.kind == BodyContext::Kind::easy_read ? easy(*result) : chart(*result);
  }
  std::string chart(const MeasureResult& result) const {
    return part("parts/chart", "chart",
                chart_view(result, context.view.wording, context.drawings, diagnostics), context,
                diagnostics);
  }
  std::string easy(const MeasureResult& result) const {
    EasyChartView view;
    view.id = context.drawings.anchor(result);
    EasyChart chart =
        easy_chart(result, view.id, context.view.wording, context.assembly.theme.font, diagnostics);
    view.title = std::move(chart.title);
    for (EasyChartFigure& figure : chart.figures)
      view.figures.items.push_back({std::move(figure.label),
                                    {std::move(figure.people)},
                                    std::move(figure.value),
                                    std::move(figure.number)});
    for (std::string& sentence : chart.sentences) view.sentences.push_back({std::move(sentence)});
    return part("parts/chart-easy", "chart", std::move(view), context, diagnostics);
  }
  std::string operator()(const Quote& quote) const {
    return part("parts/quote", "quote", quote_view(quote), context, diagnostics);
  }
  std::string operator()(const VideoBlock& video) const {
    const std::vector<Recording>& all = context.page.recordings;
    const auto found = std::ranges::find_if(all, [&](const Recording& recording) {
      return recording.material.file == video.file && recording.material.url == video.url;
    });
    if (found == all.end()) return {};
    const auto number = static_cast<std::size_t>(found - all.begin()) + 1;
    RecordingView view = recording_view(*found, number, context.page, context.assembly, context.view.wording);
    // A film that several blocks show is played, and has its words, at the first.
    if (found->block != component.where) view = link_to(std::move(view));
    return part("parts/video", "video", std::move(view), context, diagnostics);
  }
  std::string operator()(const DriverDiagramBlock& block) const {
    const auto* study = std::get_if<CaseStudy>(&context.page.details);
    const std::optional<DriverDiagram>& own = study == nullptr ? block.diagram : study->driver_diagram;
    const std::optional<DriverDiagram>& diagram = block.diagram ? block.diagram : own;
    if (!diagram)
      diagnostics.error(
          component.where, "diagram-parts", "there is no driver diagram that this block could show",
          "write its 'aim' and 'drivers' in the block; in a case study they may stand in the front "
          "matter as 'driver_diagram'");
    return diagram ? part("parts/driver-diagram", "driver_diagram",
                          driver_diagram_view(*diagram, block.diagram ? nullptr : study,
                                              picture("driver-diagram", StudyPart::driver_diagram)),
                          context, diagnostics)
                   : std::string();
  }
  std::string operator()(const AssessmentBlock& block) const {
    const auto* study = std::get_if<CaseStudy>(&context.page.details);
    const auto& scores = block.scores.empty() && study != nullptr ? study->assessment : block.scores;
    if (scores.empty()) {
      diagnostics.error(component.where, "diagram-parts", "there are no scores that this block could show",
                        "write 'scores:' in the block; in a case study they may stand in the front matter as "
                        "'assessment'");
      return {};
    }
    return part("parts/assessment", "assessment",
                assessment_view(scores, context.view, picture("assessment", StudyPart::assessment)), context,
                diagnostics);
  }
  // A page may hold several blocks of a kind: the line keeps their ids apart.
  PictureContext picture(std::string_view kind) const {
    return {"part-" + std::string(kind) + '-' + std::to_string(component.where.line), context.view.wording,
            context.assembly.theme.font, component.where, diagnostics};
  }
  PictureContext picture(std::string_view kind, StudyPart shown) const {
    PictureContext made = picture(kind);
    made.made_up = made_up_words(context.page, shown, context.view.wording);
    return made;
  }
  std::string operator()(const CardsBlock& block) const {
    std::string cards = part("parts/cards", "cards", cards_view(block, context), context, diagnostics);
    // The titles of cards are headings of the third rank, and those of the page begin at the second.
    return context.headed ? cards
                          : "<h2 class=\"visually-hidden\">" + escape_html(name_of_cards(block, context)) +
                                "</h2>\n" + cards;
  }
  std::string operator()(const KeyFactsBlock& block) const {
    KeyFactsView view;
    for (const KeyFact& fact : block.facts) {
      const std::string id = "part-key-fact-" + std::to_string(component.where.line) + '-' +
                             std::to_string(view.items.size() + 1);
      view.items.push_back(key_fact_view(
          fact, {id, context.view.wording, context.assembly.theme.font, component.where, diagnostics}));
      if (fact.page.empty()) continue;
      if (const auto target = context.assembly.links.resolve(
              fact.page, {context.source, context.view.relations.language(), &context.page}))
        view.items.back().address.place = target->address;
    }
    return part("parts/key-facts", "facts", std::move(view), context, diagnostics);
  }
  std::string operator()(const StepsBlock& block) const {
    StepsView view;
    for (const Step& step : block.steps) view.items.push_back({step.title, step.text, step.leaves});
    if (view.items.empty()) return {};
    view.numbered = block.shape == StepsShape::cycle;
    view.picture = steps_picture(block, picture("steps"));
    return part("parts/steps", "steps", std::move(view), context, diagnostics);
  }
  std::string operator()(const DiagramBlock& block) const {
    DiagramView view;
    for (const DiagramPart& each : block.parts) view.items.push_back({each.title, each.text, each.mark});
    // A ladder is read from above.
    if (block.shape == DiagramShape::ladder) std::ranges::reverse(view.items);
    view.numbered = block.shape == DiagramShape::venn;
    view.middle = block.middle;
    view.around = block.around;
    view.picture = diagram_picture(block, picture("diagram"));
    return part("parts/diagram", "diagram", std::move(view), context, diagnostics);
  }
  std::string operator()(const TimelineBlock& block) const {
    return part("parts/timeline", "timeline", timeline_view(block.entries, context.view.wording), context,
                diagnostics);
  }
  std::string operator()(const CompareBlock& block) const {
    std::vector<NamedResult> results;
    for (const PickedMeasure& picked : block.measures)
      if (const MeasureResult* result = result_of(picked, context))
        results.push_back({result, "", {result->page->address + "#" + result->anchor()}});
    if (results.empty()) return {};
    const Wording& w = context.view.wording;
    const auto count = static_cast<long>(results.size());
    const std::string title = common_title(results);
    for (NamedResult& named : results) named.name = name_in(results, *named.result, w);
    std::string headline = title.empty() ? w.say("side_by_side", {{"count", count}})
                                         : w.say("side_by_side_titled", {{"title", title}, {"count", count}});
    return part("parts/compare", "compare",
                side_by_side_view(results, std::move(headline), context.drawings, picture("compare")),
                context, diagnostics);
  }
};

}  // namespace

const MeasureResult* result_of(const PickedMeasure& picked, const BodyContext& context) {
  const Page* page = site::page_of(picked, {context.source, context.view.relations.language(), &context.page},
                                   context.assembly.links);
  const Measure* measure = page == nullptr ? nullptr : site::measure_of(*page, picked.measure);
  return measure == nullptr ? nullptr : context.assembly.result_of(*page, *measure);
}

std::string component_html(const Component& component, const BodyContext& context, Diagnostics& diagnostics) {
  return std::visit(ComponentVisitor{component, context, diagnostics}, component.data);
}

bool ShownInBody::has(const Measure& measure) const {
  return std::ranges::find(measures, measure.id) != measures.end();
}

bool ShownInBody::has(const Teams& teams) const {
  return teams.started && teams.completed &&
         std::ranges::find(counts, std::pair{*teams.completed, *teams.started}) != counts.end();
}

ShownInBody shown_in(const Page& page) {
  ShownInBody shown;
  for (const Component& component : page.body.components) {
    if (const auto* chart = std::get_if<ChartBlock>(&component.data);
        chart && (chart->picked.page.file.empty() || chart->picked.page.file == page.source))
      shown.measures.push_back(chart->picked.measure);
    if (const auto* diagram = std::get_if<DriverDiagramBlock>(&component.data))
      shown.driver_diagram |= !diagram->diagram;
    if (const auto* scores = std::get_if<AssessmentBlock>(&component.data))
      shown.assessment |= scores->scores.empty();
    if (const auto* facts = std::get_if<KeyFactsBlock>(&component.data))
      for (const KeyFact& fact : facts->facts)
        if (fact.count && fact.of) shown.counts.emplace_back(*fact.count, *fact.of);
  }
  return shown;
}

Group<ChartView> charts_below(const Page& page, const PageContext& context) {
  const ShownInBody shown = shown_in(page);
  Group<ChartView> charts;
  for (const MeasureResult& result : context.assembly.results_of(page))
    if (!shown.has(*result.measure))
      charts.items.push_back(chart_view(result, context.view.wording, context.drawings, context.diagnostics));
  return charts;
}

}  // namespace lantern::views
