#include "views/body.hpp"

#include <algorithm>
#include <array>

#include "charts/driver_diagram.hpp"
#include "site/addresses.hpp"
#include "site/events.hpp"
#include "text/escape.hpp"
#include "text/sentences.hpp"
#include "views/improvement_pictures.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

void PageUrls::append_url(std::string_view address, std::string& out) const {
  out += address.starts_with('/') ? site::relative_url(from_, address) : std::string(address);
}

namespace {

std::string part(std::string_view name, templates::Name object_name, templates::Value value,
                 const BodyContext& context, Diagnostics& diagnostics) {
  templates::Object inner;
  inner.set(object_name, std::move(value));
  return part_html(name, std::move(inner), context, diagnostics);
}

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

templates::Value cards_value(const CardsBlock& block, const BodyContext& context) {
  const Wording& w = context.view.wording;
  templates::List cards;
  std::string empty = w.say("list_no_pages");
  const auto* other = std::get_if<OtherCards>(&block.of);
  if (other == nullptr) {
    const site::PageList pages = pages_for(std::get<PageKind>(block.of), block, context);
    cards = context.assembly.cards(pages, context.view, CardLabel::left_out);
  } else if (*other == OtherCards::topic) {
    for (const Topic& topic : context.assembly.site.topics) cards.push_back(topic_card(topic, context.view));
    empty = w.say("list_no_topics");
  } else {
    for (const Organisation& organisation : context.assembly.site.organisations)
      cards.push_back(organisation_card(organisation, context.view));
    empty = w.say("list_no_organisations");
  }
  if (block.limit && cards.size() > static_cast<std::size_t>(*block.limit))
    cards.resize(static_cast<std::size_t>(*block.limit));
  return section_value("", "", "", std::move(cards), std::move(empty));
}

templates::Value download_of(const std::string& file, std::string text, const BodyContext& context) {
  if (file.empty()) return {};
  const Wording& w = context.view.wording;
  const std::string meta = format_of(file) + ", " + w.file_size(context.assembly.files.size(file));
  return templates::Object{{"text", templates::Value::text(std::move(text))},
                           {"address", templates::Value::address(site::file_address(file))},
                           {"meta", templates::Value::text(meta)}};
}

struct ComponentVisitor {
  const Component& component;
  const BodyContext& context;
  Diagnostics& diagnostics;

  std::string operator()(const ChartBlock& block) const {
    for (const MeasureChart& chart : context.assembly.charts_of(context.page)) {
      if (chart.measure->id != block.measure) continue;
      const bool easy = context.kind == BodyContext::Kind::easy_read;
      const auto* study = std::get_if<CaseStudy>(&context.page.details);
      const std::string cycles = !easy && study != nullptr ? "#cycle-" : "";
      templates::Object inner;
      if (!easy) {
        inner.set("chart",
                  chart_value(chart, context.view.wording, context.assembly.theme.font, cycles, diagnostics));
        return part_html("parts/chart", std::move(inner), context, diagnostics);
      }
      // Drawn for a narrow screen: as wide as the page its labels are as large as the words.
      const std::string id = "chart-" + chart.measure->id;
      inner.set("chart",
                templates::Object{
                    {"id", templates::Value::text(id)},
                    {"svg", templates::Value::markup(drawing(chart, ChartSize::easy, id, context.view.wording,
                                                             context.assembly.theme.font, diagnostics))}});
      templates::List sentences;
      for (const std::string_view sentence :
           sentences_of(chart.summary.easy_read, context.view.relations.language()))
        sentences.push_back(templates::Object{{"text", templates::Value::text(std::string(sentence))}});
      inner.set("easy_sentences", templates::Value(std::move(sentences)));
      return part_html("parts/chart-easy", std::move(inner), context, diagnostics);
    }
    return {};
  }
  std::string operator()(const Quote& quote) const {
    return part("parts/quote", "quote",
                templates::Object{{"text", templates::Value::text(quote.text)},
                                  {"by", templates::Value::text(quote.by)},
                                  {"source", templates::Value::text_or_null(quote.source)}},
                context, diagnostics);
  }
  std::string operator()(const VideoBlock& video) const {
    const Wording& w = context.view.wording;
    const bool file = !video.file.empty();
    std::string meta = w.material(MaterialKind::recording);
    if (video.duration) meta += ", " + w.duration(*video.duration);
    if (file)
      meta += ", " + format_of(video.file) + ", " + w.file_size(context.assembly.files.size(video.file));
    templates::Value poster;
    if (!video.poster.empty())
      poster = templates::Object{{"src", templates::Value::address(site::file_address(video.poster))},
                                 {"alt", templates::Value::text("")},
                                 {"width", {}},
                                 {"height", {}}};
    return part(
        "parts/video", "video",
        templates::Object{
            {"title", templates::Value::text(video.title)},
            {"address", templates::Value::address(file ? site::file_address(video.file) : video.url)},
            {"meta", templates::Value::text(std::move(meta))},
            {"outside", file ? templates::Value() : templates::Value::text_or_null(w.outside(video.url))},
            {"poster", std::move(poster)},
            {"transcript", download_of(video.transcript, w.material(MaterialKind::transcript), context)},
            {"captions", download_of(video.captions, w.material(MaterialKind::captions), context)}},
        context, diagnostics);
  }
  std::string operator()(const DriverDiagramBlock& block) const {
    const auto* study = std::get_if<CaseStudy>(&context.page.details);
    const std::optional<DriverDiagram>& own = study == nullptr ? block.diagram : study->driver_diagram;
    const std::optional<DriverDiagram>& diagram = block.diagram ? block.diagram : own;
    return diagram ? part("parts/driver-diagram", "driver_diagram",
                          driver_diagram_value(*diagram, picture("driver-diagram")), context, diagnostics)
                   : std::string();
  }
  std::string operator()(const AssessmentBlock& block) const {
    const auto* study = std::get_if<CaseStudy>(&context.page.details);
    const auto& scores = block.scores.empty() && study != nullptr ? study->assessment : block.scores;
    if (scores.empty()) return {};
    return part("parts/assessment", "assessment",
                assessment_value(scores, context.view, picture("assessment")), context, diagnostics);
  }
  // A page may hold several blocks of a kind: the line keeps their ids apart.
  PictureContext picture(std::string_view kind) const {
    return {"part-" + std::string(kind) + '-' + std::to_string(component.where.line), context.view.wording,
            context.assembly.theme.font, component.where, diagnostics};
  }
  std::string operator()(const CardsBlock& block) const {
    return part("parts/cards", "cards", cards_value(block, context), context, diagnostics);
  }
  std::string operator()(const KeyFactsBlock& block) const {
    templates::List items;
    for (const KeyFact& fact : block.facts) {
      templates::Value address;
      if (!fact.page.empty())
        if (const auto target = context.assembly.links.resolve(
                fact.page, {context.source, context.view.relations.language(), &context.page}))
          address = templates::Value::address(target->address);
      items.push_back(templates::Object{{"figure", templates::Value::text(fact.figure)},
                                        {"text", templates::Value::text(fact.text)},
                                        {"base", templates::Value::text_or_null(fact.base)},
                                        {"address", std::move(address)}});
    }
    return part("parts/key-facts", "facts", templates::Object{{"items", templates::Value(std::move(items))}},
                context, diagnostics);
  }
  std::string operator()(const StepsBlock& block) const {
    templates::List items;
    for (const Step& step : block.steps)
      items.push_back(templates::Object{{"title", templates::Value::text(step.title)},
                                        {"text", templates::Value::text_or_null(step.text)}});
    if (items.empty()) return {};
    return part("parts/steps", "steps", templates::Object{{"items", templates::Value(std::move(items))}},
                context, diagnostics);
  }
};

}  // namespace

std::string part_html(std::string_view name, templates::Object inner, const BodyContext& context,
                      Diagnostics& diagnostics) {
  const templates::Value frame(std::move(inner));
  const std::array<const templates::Value*, 2> frames = {&context.view.outer, &frame};
  const PageUrls urls(context.address);
  return context.assembly.theme.templates.render(name, frames, {&urls, 1024}, diagnostics);
}

std::string component_html(const Component& component, const BodyContext& context, Diagnostics& diagnostics) {
  return std::visit(ComponentVisitor{component, context, diagnostics}, component.data);
}

std::string href_of(std::string_view target, const BodyContext& context) {
  const auto found = context.assembly.links.resolve(
      std::string(target), {context.source, context.view.relations.language(), &context.page});
  if (!found) return {};
  const std::string& address = found->address;
  return address.starts_with('/') ? site::relative_url(context.address, address) : address;
}

namespace {

// Components speak the language of the readers, also among words that stand in for a missing translation.
std::string in_own_language(std::string component, const BodyContext& context) {
  const std::string& language = context.view.relations.language();
  if (context.page.language == language) return component;
  return "<div lang=\"" + escape_html(language) + "\">\n" + component + "</div>\n";
}

std::string html_of(const Document& document, std::size_t first, std::size_t last, const BodyContext& context,
                    Diagnostics& diagnostics) {
  std::size_t size = 0;
  for (std::size_t i = first; i < last; ++i) size += document.pieces[i].text.size();
  std::string html;
  html.reserve(size + 256);
  for (std::size_t i = first; i < last; ++i) {
    const Piece& piece = document.pieces[i];
    switch (piece.kind) {
      case PieceKind::html:
        html += piece.text;
        break;
      case PieceKind::link:
        escape_html(href_of(piece.text, context), html);
        break;
      case PieceKind::picture:
        if (const auto file = context.assembly.links.picture(
                piece.text, {context.source, context.view.relations.language(), &context.page}))
          escape_html(site::relative_url(context.address, site::file_address(*file)), html);
        break;
      case PieceKind::component:
        if (piece.component < document.components.size())
          html += in_own_language(component_html(document.components[piece.component], context, diagnostics),
                                  context);
        break;
    }
  }
  return html;
}

}  // namespace

std::string body_html(const Document& document, const BodyContext& context, Diagnostics& diagnostics) {
  return html_of(document, 0, document.pieces.size(), context, diagnostics);
}

PageBody page_body(const Document& document, const BodyContext& context, Diagnostics& diagnostics) {
  if (!document.sources) return {body_html(document, context, diagnostics), {}, document.headings};
  const SourcesPart& part = *document.sources;
  const auto heading = document.headings.begin() + static_cast<std::ptrdiff_t>(part.heading);
  return {html_of(document, 0, part.first_piece, context, diagnostics),
          html_of(document, part.words, document.pieces.size(), context, diagnostics),
          {document.headings.begin(), heading}};
}

ShownInBody shown_in(const Document& body) {
  ShownInBody shown;
  for (const Component& component : body.components) {
    if (const auto* chart = std::get_if<ChartBlock>(&component.data))
      shown.measures.push_back(chart->measure);
    if (const auto* diagram = std::get_if<DriverDiagramBlock>(&component.data))
      shown.driver_diagram |= !diagram->diagram;
    if (const auto* scores = std::get_if<AssessmentBlock>(&component.data))
      shown.assessment |= scores->scores.empty();
  }
  return shown;
}

templates::Value driver_diagram_value(const DriverDiagram& diagram, const PictureContext& context) {
  templates::List drivers;
  for (const Driver& driver : charts::folded(diagram).drivers) {
    templates::List below;
    for (const Driver& second : driver.drivers)
      below.push_back(templates::Object{{"title", templates::Value::text(second.title)},
                                        {"changes", texts(second.changes)}});
    drivers.push_back(templates::Object{{"title", templates::Value::text(driver.title)},
                                        {"changes", texts(driver.changes)},
                                        {"drivers", group(std::move(below))}});
  }
  return templates::Object{{"aim", templates::Value::text(diagram.aim)},
                           {"drivers", templates::Value(std::move(drivers))},
                           {"picture", driver_diagram_picture(diagram, context)}};
}

templates::Value assessment_value(const std::vector<AssessmentScore>& scores, const LanguageView& view,
                                  const PictureContext& context) {
  std::vector<AssessmentScore> sorted = scores;
  std::ranges::stable_sort(
      sorted, [](const AssessmentScore& a, const AssessmentScore& b) { return a.date < b.date; });
  templates::List items;
  for (const AssessmentScore& score : sorted)
    items.push_back(
        templates::Object{{"date", date_value(score.date, view.wording)},
                          {"score", templates::Value::text(score_in_figures(score.score))},
                          {"meaning", templates::Value::text(view.wording.say(score_key(score.score)))}});
  const Page* scale = view.relations.find(PageKind::resource, "assessment-scale");
  return templates::Object{
      {"scores", templates::Value(std::move(items))},
      {"from", templates::Value::text(sorted.empty() ? "" : score_in_figures(sorted.front().score))},
      {"to", templates::Value::text(sorted.empty() ? "" : score_in_figures(sorted.back().score))},
      {"scale", scale == nullptr ? templates::Value() : templates::Value::address(scale->address)},
      {"picture", score_picture(sorted, context)}};
}

namespace {
templates::Value bare_card(std::string title, std::string address, std::string kind, std::string meta,
                           std::string summary) {
  return templates::Object{{"title", templates::Value::text(std::move(title))},
                           {"address", templates::Value::address(std::move(address))},
                           {"language", {}},
                           {"kind", templates::Value::text(std::move(kind))},
                           {"kind_label", {}},
                           {"meta", templates::Value::text_or_null(std::move(meta))},
                           {"summary", templates::Value::text_or_null(std::move(summary))},
                           {"date", {}},
                           {"status", {}},
                           {"image", {}},
                           {"sparkline", {}},
                           {"change", {}},
                           {"illustrative", templates::Value::boolean(false)},
                           {"easy_read", {}}};
}
}  // namespace

templates::Value topic_card(const Topic& topic, const LanguageView& view) {
  const auto count = static_cast<long>(view.relations.pages_of_topic(topic.id).size());
  return bare_card(topic.title, site::topic_address(view.relations.root(), topic.id), "topic",
                   view.wording.say("count_pages", {{"count", count}}), topic.summary);
}

templates::Value organisation_card(const Organisation& organisation, const LanguageView& view) {
  const auto count = static_cast<long>(view.relations.case_studies_of_organisation(organisation.id).size());
  return bare_card(
      organisation.name, site::organisation_address(view.relations.root(), organisation.id), "organisation",
      count > 0 ? view.wording.say("count_case_studies", {{"count", count}}) : "", organisation.region);
}

}  // namespace lantern::views
