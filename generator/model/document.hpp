// The body of a page after Markdown: HTML in pieces, so that what depends on the finished site (the
// address a link leads to, a chart, a list of cards) can be put in later without reading it again.
// Plain structs; made by markdown/ and content/, read by site/.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source_location.hpp"
#include "model/common.hpp"
#include "model/improvement.hpp"
#include "model/page_kinds.hpp"

namespace lantern {

struct Heading {
  int level = 2;
  std::string id;
  std::string text;
};

enum class PieceKind {
  html,       // `text` is finished HTML
  link,       // stands for the value of a href: `text` is the target as written in the source
  picture,    // stands for the src and the sizes of an img: `text` is the target as written in the source
  component,  // stands for components[index]
};

struct Piece {
  PieceKind kind = PieceKind::html;
  std::string text;
  std::size_t component = 0;
  SourceLocation where;  // of a link or picture
};

// A source file, as written, and where.
struct PickedPage {
  std::string file;
  SourceLocation where;
};
// A measure by its id: of this page, or of the one that is picked.
struct PickedMeasure {
  std::string measure;
  PickedPage page;  // without a file: this one
  SourceLocation where;
};

// The fenced blocks of the contract, read.
struct ChartBlock {
  PickedMeasure picked;
};
// Small charts on one scale.
struct CompareBlock {
  std::vector<PickedMeasure> measures;
};
struct VideoBlock {
  std::string title;
  std::string file;
  std::string url;
  std::string poster;
  std::string transcript;
  std::string captions;
  std::string chapters;
  std::optional<int> duration;
};
struct DriverDiagramBlock {
  std::optional<DriverDiagram> diagram;  // otherwise the page's own
};
struct AssessmentBlock {
  std::vector<AssessmentScore> scores;  // otherwise the page's own
};
// What else than pages cards can show.
enum class OtherCards { topic, organisation };
struct CardsBlock {
  std::variant<PageKind, OtherCards> of = PageKind::case_study;  // never the home page
  std::string cohort;
  std::string topic;
  std::optional<int> limit;
  std::vector<PickedPage> pages;  // picked by hand, in this order; then the other fields are not there
};
struct KeyFact {
  std::string figure;  // empty where it is made from the numbers
  std::string text;
  std::string base;  // who was asked, or out of how many
  std::string page;  // a source file, as written
  // What is drawn as people: so many out of so many, or so many of a hundred. Never both.
  std::optional<int> count, of;
  std::optional<double> percent;
  SourceLocation where;
};
struct KeyFactsBlock {
  std::vector<KeyFact> facts;
};
struct Step {
  std::string title;
  std::string text;
  std::string leaves;  // of a journey: who falls out here
};
enum class StepsShape { list, cycle, journey };
struct StepsBlock {
  std::vector<Step> steps;
  StepsShape shape = StepsShape::list;
};
// A circle of a Venn diagram, or a rung of a ladder.
struct DiagramPart {
  std::string title;
  std::string text;
  std::string mark;  // of a rung: who stands here, or when
};
enum class DiagramShape { venn, ladder };
struct DiagramBlock {
  DiagramShape shape = DiagramShape::venn;
  std::vector<DiagramPart> parts;  // of a ladder from the lowest rung up
  std::string middle;              // where all circles meet
  std::string around;              // what holds the circles
};
struct TimelineBlock {
  std::vector<TimelineEntry> entries;
};
using ComponentData =
    std::variant<ChartBlock, Quote, VideoBlock, DriverDiagramBlock, AssessmentBlock, CardsBlock,
                 KeyFactsBlock, StepsBlock, DiagramBlock, TimelineBlock, CompareBlock>;

struct Component {
  ComponentData data;
  SourceLocation where;
};

// A part at the end of a page, below a last heading "How we know this" or "Sources": layouts show both apart.
enum class EndPartKind { how_we_know, sources };
struct EndPart {
  EndPartKind kind = EndPartKind::sources;
  std::size_t heading = 0;      // of Document::headings: the heading itself
  std::size_t first_piece = 0;  // of Document::pieces: the HTML of the heading
  std::size_t words = 0;        // of Document::pieces: what stands below it, to the next part or the end
};

struct Document {
  std::vector<Piece> pieces;
  std::vector<Heading> headings;
  std::vector<EndPart> end_parts;  // each kind once; nothing else follows the first of them
  std::vector<Component> components;
  std::string plain_text;  // the words alone, spaces folded: for the search index and a description

  bool empty() const { return pieces.empty(); }
};

}  // namespace lantern
