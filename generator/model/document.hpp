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
  picture,    // stands for the value of a src: `text` is the target as written in the source
  component,  // stands for components[index]
};

struct Piece {
  PieceKind kind = PieceKind::html;
  std::string text;
  std::size_t component = 0;
  SourceLocation where;  // of a link or picture
};

// The fenced blocks of the contract, read.
struct ChartBlock {
  std::string measure;
};
struct VideoBlock {
  std::string title;
  std::string file;
  std::string url;
  std::string poster;
  std::string transcript;
  std::string captions;
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
};
struct KeyFact {
  std::string figure;
  std::string text;
  std::string base;  // who was asked, or out of how many
  std::string page;  // a source file, as written
  SourceLocation where;
};
struct KeyFactsBlock {
  std::vector<KeyFact> facts;
};
struct Step {
  std::string title;
  std::string text;
};
struct StepsBlock {
  std::vector<Step> steps;
};
using ComponentData = std::variant<ChartBlock, Quote, VideoBlock, DriverDiagramBlock, AssessmentBlock,
                                   CardsBlock, KeyFactsBlock, StepsBlock>;

struct Component {
  ComponentData data;
  SourceLocation where;
};

struct Document {
  std::vector<Piece> pieces;
  std::vector<Heading> headings;
  std::vector<Component> components;
  std::string plain_text;  // the words alone, spaces folded: for the search index and a description

  bool empty() const { return pieces.empty(); }
};

enum class EasyReadRowKind { heading, words, component };

// One row of an easy-read page: a picture at the left and the words that belong to it.
struct EasyReadRow {
  EasyReadRowKind kind = EasyReadRowKind::words;
  Heading heading;                  // for a heading
  std::string picture;              // a name (nurse) or a file (photo.jpg) as written; may be empty
  std::string alt;                  // as written; empty for a named picture
  SourceLocation where;             // of the picture, or of the row when it has none
  std::vector<Document> sentences;  // for words: inline HTML, one document a sentence
  Component component;              // for a component
};

struct EasyRead {
  std::string source;  // relative to the site
  std::string title;
  std::string tested_with;
  std::vector<EasyReadRow> rows;
  SourceLocation where;
  SourceLocation title_where;
};

}  // namespace lantern
