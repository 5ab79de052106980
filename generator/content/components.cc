#include "content/components.hpp"

#include "content/part_schemas.hpp"

namespace lantern::content {
namespace {

const Schema<ChartBlock>& chart_schema() {
  static const Schema<ChartBlock> schema = [] {
    Schema<ChartBlock> s("fields/#blocks");
    s.field("measure", &ChartBlock::measure, ReferenceType{ReferenceKind::own_measure},
            "The id of a measure of this page", Presence::required);
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

const Schema<KeyFact>& key_fact_schema() {
  static const Schema<KeyFact> schema = [] {
    Schema<KeyFact> s("fields/#blocks");
    s.field("figure", &KeyFact::figure, TextType{}, "The figure, large", Presence::required)
        .field("text", &KeyFact::text, TextType{}, "What it means", Presence::required)
        .field("base", &KeyFact::base, TextType{}, "Who was asked, or out of how many")
        .field("page", &KeyFact::page, SourcePageType{}, "The source file of the page that tells more");
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
        .field("text", &Step::text, TextType{}, "More about it");
    return s;
  }();
  return schema;
}

const Schema<StepsBlock>& steps_schema() {
  static const Schema<StepsBlock> schema = [] {
    Schema<StepsBlock> s("fields/#blocks");
    s.field("steps", &StepsBlock::steps, ListType{GroupType<Step>{step_schema, "a step"}, "steps"},
            "The steps", Presence::required);
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

  if (name == "chart") return read_as(chart_schema(), root, reader);
  if (name == "quote") {
    auto quote = read_as(quote_schema(), root, reader);
    if (quote) quote->where = root.where;
    return quote;
  }
  if (name == "video") return read_as(video_schema(), root, reader);
  if (name == "cards") return read_as(cards_schema(), root, reader);
  if (name == "key-facts") return read_as(key_facts_schema(), root, reader);
  if (name == "steps") return read_as(steps_schema(), root, reader);
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
  return {block("chart", "The chart of a measure", chart_schema),
          block("quote", "A quote", quote_schema),
          block("video", "A film", video_schema),
          block("driver-diagram", "A driver diagram; empty for the page's own", driver_diagram_schema),
          block("assessment", "Scores on the assessment scale", assessment_block_schema),
          block("cards", "Cards of pages", cards_schema),
          block("key-facts", "Figures, large", key_facts_schema),
          block("steps", "Steps, one after the other", steps_schema)};
}

}  // namespace lantern::content
