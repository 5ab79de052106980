#include "content/components.hpp"

#include <fmt/format.h>

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/improvement_schemas.hpp"
#include "content/people_schemas.hpp"

namespace lantern::content {
namespace {

// A page named by its source file, as in a Markdown link; site/ resolves it like one.
struct SourcePageType {
  static TypeInfo info() { return {TypeName::reference, {}, {}}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader) {
    if (auto text = read_text(node, reader)) out = std::move(*text);
  }
};

struct PickedPageType {
  static TypeInfo info() { return SourcePageType::info(); }
  static void read(PickedPage& out, const YamlNode& node, Reader& reader) {
    SourcePageType::read(out.file, node, reader);
    out.where = node.where;
  }
};

// Whose it is stands beside it, so its page is asked for it when both are read.
struct MeasureIdType {
  static TypeInfo info() { return {TypeName::reference, {}, {}}; }
  static void read(PickedMeasure& out, const YamlNode& node, Reader& reader) {
    out.where = node.where;
    if (auto text = read_text(node, reader)) out.measure = std::move(*text);
  }
};

PickedMeasure& whole_choice(PickedMeasure& picked) { return picked; }

const Schema<PickedMeasure>& picked_measure_schema() {
  static const Schema<PickedMeasure> schema = [] {
    Schema<PickedMeasure> s("fields/#blocks");
    s.field("measure", whole_choice, MeasureIdType{}, "The id of a measure", Presence::required)
        .field("page", &PickedMeasure::page, PickedPageType{},
               "The source file of the page that has it; this page when left out")
        .check([](const PickedMeasure& picked, const YamlNode&, Reader& reader) {
          if (picked.page.file.empty() && !picked.measure.empty())
            reader.refer(ReferenceKind::own_measure, picked.measure, picked.measure, picked.where);
        });
    return s;
  }();
  return schema;
}

// How many of something a drawing of that shape can hold.
struct PartCount {
  std::string_view of_what, parts;
  std::size_t fewest = 0, most = 0;
};

void check_count(const PartCount& wanted, std::size_t count, const SourceLocation& where, Reader& reader) {
  if (count >= wanted.fewest && count <= wanted.most) return;
  reader.error(where, "diagram-parts",
               fmt::format("{} has {} to {} {}, and this one has {}", wanted.of_what, wanted.fewest,
                           wanted.most, wanted.parts, count),
               count < wanted.fewest ? "add what is missing, or say it in words"
                                     : "join some of them, or make two blocks");
}

void refuse_fields(std::initializer_list<std::string_view> fields, std::string_view reason,
                   const YamlNode& node, Reader& reader) {
  for (const std::string_view field : fields)
    if (node.find(field) != nullptr)
      reader.error(place_of(node, field), "field-without-effect",
                   fmt::format("'{}' does nothing {}", field, reason), "delete this line");
}

const Schema<CompareBlock>& compare_schema() {
  static const Schema<CompareBlock> schema = [] {
    Schema<CompareBlock> s("fields/#blocks");
    s.field("measures", &CompareBlock::measures,
            ListType{GroupType<PickedMeasure>{picked_measure_schema, "a measure and its page"}, "measures"},
            "The measures, all of one unit", Presence::required)
        .check([](const CompareBlock& block, const YamlNode& node, Reader& reader) {
          if (const YamlNode* list = node.find("measures"); list != nullptr && list->kind == YamlKind::list)
            check_count({"a comparison", "measures", 2, 24}, block.measures.size(),
                        place_of(node, "measures"), reader);
        });
    return s;
  }();
  return schema;
}

const Schema<VideoBlock>& video_schema() {
  static const Schema<VideoBlock> schema = [] {
    Schema<VideoBlock> s("fields/#blocks");
    s.field("title", &VideoBlock::title, TextType{}, "The title of the film", Presence::required)
        .field("file", &VideoBlock::file, FileType{}, "A file beside the page")
        .field("url", &VideoBlock::url, AddressType{}, "Its address on another website")
        .field("poster", &VideoBlock::poster, FileType{ReferenceKind::picture},
               "A picture to show before it plays")
        .field("transcript", &VideoBlock::transcript, FileType{}, "What is said, in a text file")
        .field("captions", &VideoBlock::captions, FileType{}, "Captions, a .vtt file")
        .field("chapters", &VideoBlock::chapters, FileType{}, "Chapters, a .vtt file")
        .field("duration", &VideoBlock::duration, DurationType{}, "How long it is, e.g. \"12:30\"")
        .check([](const VideoBlock&, const YamlNode& node, Reader& reader) {
          if ((node.find("file") == nullptr) == (node.find("url") == nullptr))
            reader.error(node.where, "material-source", "a film has a file or a url, one of the two",
                         "add 'file: name-of-the-file' or 'url: https://...'");
        });
    return s;
  }();
  return schema;
}

// A kind of page but the home page, of which there is one, or something else that has cards.
struct CardsType {
  static std::vector<std::string_view> choices() {
    std::vector<std::string_view> all;
    for (const PageKind kind : kinds_in_order(&PageKindTraits::in_topics))
      if (kind != PageKind::home) all.push_back(name_of(kind));
    all.insert(all.end(), names_of<OtherCards>.begin(), names_of<OtherCards>.end());
    return all;
  }
  static TypeInfo info() { return {TypeName::choice, choices(), {}}; }
  static void read(std::variant<PageKind, OtherCards>& out, const YamlNode& node, Reader& reader) {
    const auto names = choices();
    const auto index = read_choice(node, reader, names);
    if (!index) return;
    if (const auto other = from_name<OtherCards>(names[*index]))
      out = *other;
    else if (const auto kind = from_name<PageKind>(names[*index]))
      out = *kind;
  }
};

const Schema<CardsBlock>& cards_schema() {
  static const Schema<CardsBlock> schema = [] {
    Schema<CardsBlock> s("fields/#blocks");
    s.field("kind", &CardsBlock::of, CardsType{}, "Which kind of pages")
        .field("cohort", &CardsBlock::cohort, ReferenceType{ReferenceKind::cohort},
               "Only those of this cohort")
        .field("topic", &CardsBlock::topic, ReferenceType{ReferenceKind::topic}, "Only those with this topic")
        .field("limit", &CardsBlock::limit, WholeNumberType{1, 1000}, "At most so many")
        .field("pages", &CardsBlock::pages, ListType{PickedPageType{}, "source files"},
               "Or the source files of pages picked by hand, in this order")
        .check([](const CardsBlock&, const YamlNode& node, Reader& reader) {
          const YamlNode* pages = node.find("pages");
          if (pages == nullptr && node.find("kind") == nullptr)
            reader.error(node.where, "missing-field", "the field 'kind' is missing",
                         "add a line 'kind: ...', or 'pages:' with the source files of the pages");
          if (pages == nullptr) return;
          for (const char* other : {"kind", "cohort", "topic", "limit"})
            if (node.find(other) != nullptr)
              reader.error(place_of(node, other), "field-without-effect",
                           "'" + std::string(other) + "' does nothing beside 'pages'",
                           "delete this line, or 'pages'");
        });
    return s;
  }();
  return schema;
}

void check_figure(const KeyFact& fact, const YamlNode& node, Reader& reader) {
  const bool count = node.find("count") != nullptr, of = node.find("of") != nullptr;
  const bool percent = node.find("percent") != nullptr;
  if (!count && !of && !percent && node.find("figure") == nullptr)
    reader.error(node.where, "missing-field", "the field 'figure' is missing",
                 "add a line 'figure: ...', or 'count:' and 'of:', or 'percent:'");
  else if (count != of)
    reader.error(
        node.where, "missing-field",
        count ? "the field 'of' is missing beside 'count'" : "the field 'count' is missing beside 'of'",
        count ? "add a line 'of:' with out of how many" : "add a line 'count:' with how many of them");
  else if (percent && count)
    reader.error(place_of(node, "percent"), "evaluation-figure",
                 "a fact has a 'count' with its 'of', or a 'percent', not both", "delete one of the two");
  else if (fact.count && fact.of && *fact.count > *fact.of)
    reader.error(place_of(node, "count"), "count-over-respondents",
                 fmt::format("{} out of {} cannot be", *fact.count, *fact.of), "check both numbers");
}

const Schema<KeyFact>& key_fact_schema() {
  static const Schema<KeyFact> schema = [] {
    Schema<KeyFact> s("fields/#blocks");
    s.field("figure", &KeyFact::figure, TextType{}, "The figure, large; made from the numbers when left out")
        .field("text", &KeyFact::text, TextType{}, "What it means", Presence::required)
        .field("base", &KeyFact::base, TextType{}, "Who was asked, or out of how many")
        .field("page", &KeyFact::page, SourcePageType{}, "The source file of the page that tells more")
        .field("count", &KeyFact::count, WholeNumberType{}, "How many people or things, to be drawn")
        .field("of", &KeyFact::of, WholeNumberType{1, 1'000'000'000}, "Out of how many")
        .field("percent", &KeyFact::percent, NumberType{0, 100}, "Or how many of a hundred")
        .check(check_figure);
    return s;
  }();
  return schema;
}

const Schema<KeyFactsBlock>& key_facts_schema() {
  static const Schema<KeyFactsBlock> schema = [] {
    Schema<KeyFactsBlock> s("fields/#blocks");
    s.field("facts", &KeyFactsBlock::facts, ListType{GroupType<KeyFact>{key_fact_schema, "a fact"}, "facts"},
            "The facts", Presence::required);
    return s;
  }();
  return schema;
}

const Schema<Step>& step_schema() {
  static const Schema<Step> schema = [] {
    Schema<Step> s("fields/#blocks");
    s.field("title", &Step::title, TextType{}, "The step, in a few words", Presence::required)
        .field("text", &Step::text, TextType{}, "More about it")
        .field("leaves", &Step::leaves, TextType{}, "Of a journey: who falls out here");
    return s;
  }();
  return schema;
}

const Schema<StepsBlock>& steps_schema() {
  static const Schema<StepsBlock> schema = [] {
    Schema<StepsBlock> s("fields/#blocks");
    s.field("steps", &StepsBlock::steps, ListType{GroupType<Step>{step_schema, "a step"}, "steps"},
            "The steps", Presence::required)
        .field("shape", &StepsBlock::shape, ChoiceType<StepsShape>{},
               "How they are drawn; a list when left out")
        .check([](const StepsBlock& block, const YamlNode& node, Reader& reader) {
          const YamlNode* steps = node.find("steps");
          if (steps == nullptr) return;
          if (block.shape == StepsShape::cycle)
            check_count({"a cycle", "steps", 3, 8}, block.steps.size(), steps->where, reader);
          if (block.shape == StepsShape::journey)
            check_count({"a journey", "steps", 2, 8}, block.steps.size(), steps->where, reader);
          else
            for (const YamlNode& step : steps->items)
              refuse_fields({"leaves"}, "but in a journey", step, reader);
        });
    return s;
  }();
  return schema;
}

const Schema<DiagramPart>& diagram_part_schema() {
  static const Schema<DiagramPart> schema = [] {
    Schema<DiagramPart> s("fields/#blocks");
    s.field("title", &DiagramPart::title, TextType{}, "Its name, in a few words", Presence::required)
        .field("text", &DiagramPart::text, TextType{}, "More about it")
        .field("mark", &DiagramPart::mark, TextType{}, "Of a rung: who stands here, or when");
    return s;
  }();
  return schema;
}

const Schema<DiagramBlock>& diagram_schema() {
  static const Schema<DiagramBlock> schema = [] {
    Schema<DiagramBlock> s("fields/#blocks");
    s.field("shape", &DiagramBlock::shape, ChoiceType<DiagramShape>{}, "How the parts stand together",
            Presence::required)
        .field("parts", &DiagramBlock::parts,
               ListType{GroupType<DiagramPart>{diagram_part_schema, "a part of the diagram"}, "parts"},
               "The circles, or the rungs from the lowest up", Presence::required)
        .field("middle", &DiagramBlock::middle, TextType{}, "Of circles: the words where all of them meet")
        .field("around", &DiagramBlock::around, TextType{},
               "Of circles: the words of the frame that holds them")
        .check([](const DiagramBlock& block, const YamlNode& node, Reader& reader) {
          const YamlNode* parts = node.find("parts");
          if (parts == nullptr || node.find("shape") == nullptr) return;
          if (block.shape == DiagramShape::venn) {
            check_count({"a Venn diagram", "circles", 2, 3}, block.parts.size(), parts->where, reader);
            for (const YamlNode& part : parts->items)
              refuse_fields({"mark"}, "but in a ladder", part, reader);
          } else {
            check_count({"a ladder", "rungs", 2, 12}, block.parts.size(), parts->where, reader);
            refuse_fields({"middle", "around"}, "in a ladder", node, reader);
          }
        });
    return s;
  }();
  return schema;
}

const Schema<TimelineBlock>& timeline_block_schema() {
  static const Schema<TimelineBlock> schema = [] {
    Schema<TimelineBlock> s("fields/#blocks");
    s.field("entries", &TimelineBlock::entries,
            ListType{GroupType<TimelineEntry>{timeline_schema, "an entry"}, "entries"},
            "What happened when, the earliest first", Presence::required);
    return s;
  }();
  return schema;
}

const Schema<AssessmentBlock>& assessment_block_schema() {
  static const Schema<AssessmentBlock> schema = [] {
    Schema<AssessmentBlock> s("fields/#blocks");
    s.field("scores", &AssessmentBlock::scores,
            ListType{GroupType<AssessmentScore>{assessment_schema, "a score"}, "scores"},
            "The scores; the page's own when left out");
    return s;
  }();
  return schema;
}

// Nothing when there was an error, which is reported.
template <typename T>
std::optional<T> read_as(const Schema<T>& schema, const YamlNode& root, Reader& reader) {
  const std::size_t before = reader.diagnostics().count(Severity::error);
  T value{};
  schema.read(value, root, reader);
  if (reader.diagnostics().count(Severity::error) != before) return std::nullopt;
  return value;
}

}  // namespace

std::optional<ComponentData> read_component(std::string_view name, std::string_view yaml,
                                            const SourceLocation& where, Reader& reader) {
  YamlNode root;
  root.kind = YamlKind::map;
  if (yaml.find_first_not_of(" \t\n") != std::string_view::npos) {
    auto parsed = parse_yaml(yaml, reader.file(), where.line, reader.diagnostics());
    if (!parsed || !reader.require_map(*parsed, "a block")) return std::nullopt;
    root = std::move(*parsed);
  }
  if (root.where.line == 0) root.where = where;

  if (name == "chart") {
    if (auto picked = read_as(picked_measure_schema(), root, reader)) return ChartBlock{std::move(*picked)};
    return std::nullopt;
  }
  if (name == "quote") {
    auto quote = read_as(quote_schema(), root, reader);
    if (quote) quote->where = root.where;
    return quote;
  }
  if (name == "video") return read_as(video_schema(), root, reader);
  if (name == "cards") return read_as(cards_schema(), root, reader);
  if (name == "key-facts") return read_as(key_facts_schema(), root, reader);
  if (name == "steps") return read_as(steps_schema(), root, reader);
  if (name == "diagram") return read_as(diagram_schema(), root, reader);
  if (name == "timeline") return read_as(timeline_block_schema(), root, reader);
  if (name == "compare") return read_as(compare_schema(), root, reader);
  if (name == "assessment") return read_as(assessment_block_schema(), root, reader);
  if (name == "driver-diagram") {
    DriverDiagramBlock block;
    if (!root.entries.empty()) {
      block.diagram = read_as(driver_diagram_schema(), root, reader);
      if (!block.diagram) return std::nullopt;
    }
    return block;
  }
  return std::nullopt;
}

std::vector<FieldInfo> block_fields() {
  const auto block = [](std::string_view name, std::string_view what, auto& schema) {
    return FieldInfo{
        name, what, Presence::optional, {TypeName::group, {}, [&schema] { return schema().info(); }}};
  };
  return {block("chart", "The chart of a measure", picked_measure_schema),
          block("quote", "A quote", quote_schema),
          block("video", "A film", video_schema),
          block("driver-diagram", "A driver diagram; empty for the page's own", driver_diagram_schema),
          block("assessment", "Scores on the assessment scale", assessment_block_schema),
          block("cards", "Cards of pages", cards_schema),
          block("key-facts", "Figures, large", key_facts_schema),
          block("steps", "Steps, one after the other, round a ring or on a way", steps_schema),
          block("diagram", "Circles that meet, or the rungs of a ladder", diagram_schema),
          block("timeline", "What happened when", timeline_block_schema),
          block("compare", "Small charts of several measures on one scale", compare_schema)};
}

}  // namespace lantern::content
