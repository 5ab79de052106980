// From Markdown to the body of a page: HTML in pieces, headings, and the fenced blocks that become
// components. GitHub-flavoured Markdown with footnotes and callouts; output that is safe to publish
// whatever the text says, unless raw HTML is allowed.
// Pure functions: they may be called from any number of threads at once.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/document.hpp"
#include "model/easy_page.hpp"
#include "model/prose.hpp"
#include "model/site.hpp"

namespace lantern::markdown {

// The words that the converter adds itself, in the language of the page. In the patterns {number}
// stands for the number of the note.
struct MarkdownWords {
  std::array<std::string, 5> callouts{"Note", "Tip", "Important", "Warning", "Caution"};
  std::string other_website = "opens another website";
  std::string footnotes = "Notes";
  std::string footnote = "Note {number}";
  std::string back_to_text = "Back to the text of note {number}";
  std::string task_done = "Done";
  std::string task_open = "To do";
  std::string table = "Table";
  // Last headings of these words begin the end parts of a page.
  std::string how_we_know = "How we know this";
  std::string sources = "Sources";
};

// Whether the words are made ready for a sheet of paper too, from the same reading.
enum class SheetRows { left_out, made };
// Whether its running words are given: `made` for the checks of how they are written, which pass over code; `whole`
// with the words of code among them.
enum class ProseReading { left_out, made, whole };

struct MarkdownOptions {
  std::string language = "en";  // of the text, for the sentences of easy read
  std::string file;             // for diagnostics, relative to the site
  int first_line = 1;           // the line of the file that the text begins on, behind the front matter
  int first_column = 0;         // what stands before the text on that line, in code points
  int indent = 0;               // and on every later one
  RawHtml raw_html = RawHtml::inert;
  // The level that `##` gets, deeper ones follow; `#` is then a mistake. 1: every level as written.
  int base_heading = 2;
  std::string base_url;                          // web addresses below it are not another website
  std::vector<std::string> used_ids = {"main"};  // ids that the page has already
  std::string id_prefix;                         // before every id: for a second text in one page
  SheetRows sheet = SheetRows::left_out;
  ProseReading prose = ProseReading::left_out;
  MarkdownWords words;
};

// A fenced block whose first word names a component.
struct FencedBlock {
  std::string name;  // chart, quote, video, driver-diagram, assessment, cards, key-facts or steps
  std::string yaml;
  SourceLocation where;  // of the first YAML line; the column is that of its text in the file
};

struct MarkdownResult {
  Document document;  // its component pieces count `blocks`; `components` is for the caller to fill
  std::vector<FencedBlock> blocks;
  std::vector<EasyReadRow> sheet;
  Prose prose;
};

// Reads the text. Mistakes go to `diagnostics` and leave a document that can still be looked at; a text
// that is too complex (limits.hpp) gives an empty one and the error 'markdown-too-complex'.
MarkdownResult convert(std::string_view text, const MarkdownOptions& options, Diagnostics& diagnostics);

// All of it as one string, for a look at a file alone: links as they were written, components as code.
std::string to_html(const MarkdownResult& result);

}  // namespace lantern::markdown
