#include "print/blocks.hpp"

#include <algorithm>

#include "print/colours.hpp"
#include "print/figure_grid.hpp"

namespace lantern::print {
namespace {

constexpr double column_gap = 24;
constexpr double sentence_space = 0.35;  // between sentences, as a share of the size
// Wide text is kept to this many times its size: 60 narrow letters, about 50 ordinary ones.
constexpr double widest_line = 26;

// Cairo's own tag of a heading, with what it leads to.
void draw_heading(Paper& paper, const SetText& text, const char* tag, const std::string& name, double y) {
  if (!name.empty()) paper.destination(name, margin, y);
  paper.tagged(tag, [&] { text.draw(paper.context(), margin, y); });
}

}  // namespace

PrintStyle style_for(PrintSize size) {
  if (size == PrintSize::normal) return {};
  return {.text = 24, .section = 32, .part = 28, .small = 18, .title = 46, .picture = 124};
}

PrintStyle sheet_style(double text) {
  constexpr double smallest_title = 40;
  constexpr double smallest_picture = 71;  // 25 mm
  return {.text = text,
          .section = text * 1.25,
          .part = text * 1.1,
          .small = 14,
          .title = std::max(smallest_title, text * 1.6),
          .picture = std::max(smallest_picture, text * 3.4),
          .row_space = 0.14};
}

Block& Blocks::push(BlockSize size, std::function<void(Paper&, double)> draw) {
  blocks_.push_back({size, std::move(draw), {}, {}});
  return blocks_.back();
}

Blocks::Lines Blocks::set(const std::vector<PrintSentence>& sentences, double size, double width) {
  Lines lines;
  for (const PrintSentence& sentence : sentences) {
    lines.push_back(
        std::make_shared<const SetText>(workshop_, sentence, size, std::min(width, size * widest_line)));
    file_.missing_letters.merge(lines.back()->missing_letters());
  }
  return lines;
}

double height_of(const std::vector<std::shared_ptr<const SetText>>& sentences, double size) {
  double height = sentences.empty() ? 0 : static_cast<double>(sentences.size() - 1) * size * sentence_space;
  for (const auto& sentence : sentences) height += sentence->height();
  return height;
}

void draw_sentences(Paper& paper, const std::vector<std::shared_ptr<const SetText>>& sentences, double size,
                    double x, double y) {
  for (const auto& sentence : sentences) {
    paper.tagged("P", [&] { sentence->draw(paper.context(), x, y); });
    y += sentence->height() + size * sentence_space;
  }
}

void Blocks::add(const PrintRow& row) {
  switch (row.kind) {
    case PrintRowKind::section:
      section(row.heading);
      break;
    case PrintRowKind::part:
      part(row.heading);
      break;
    case PrintRowKind::words:
      picture_and_words(row);
      break;
    case PrintRowKind::figures:
      figures(row);
      break;
  }
}

void Blocks::section(const std::string& heading) {
  const Lines lines = set({plain(heading, PrintWeight::bold)}, style_.section, page_width);
  std::string name = "part" + std::to_string(blocks_.size() + 1);
  Block& block =
      push({style_.section * 1.3, height_of(lines, style_.section) + style_.section * 0.5,
            Follows::stays_with_next},
           [lines, name](Paper& paper, double y) { draw_heading(paper, *lines.front(), "H2", name, y); });
  block.heading = heading;
  block.name = std::move(name);
}

void Blocks::part(const std::string& heading) {
  const Lines lines = set({plain(heading, PrintWeight::bold)}, style_.part, page_width);
  push({style_.part * 1.2, height_of(lines, style_.part) + style_.part * 0.4, Follows::stays_with_next},
       [lines](Paper& paper, double y) { draw_heading(paper, *lines.front(), "H3", {}, y); });
}

// A picture with more words than a page holds stands again on the next one, beside the rest of them.
void Blocks::picture_and_words(const PrintRow& row) {
  const double x = margin + style_.picture + column_gap;
  const Lines all = set(row.sentences, style_.text, page_width - style_.picture - column_gap);
  std::size_t first = 0;
  do {
    Lines lines;
    while (first < all.size()) {
      lines.push_back(all[first]);
      if (lines.size() > 1 && height_of(lines, style_.text) > page_room) {
        lines.pop_back();
        break;
      }
      ++first;
    }
    const double words = height_of(lines, style_.text);
    const bool has_picture = !row.picture.empty();
    const double height = std::max(words, has_picture ? style_.picture : 0);
    push({style_.picture * style_.row_space, height, Follows::may_be_apart},
         [this, lines, words, height, x, has_picture, name = row.picture](Paper& paper, double y) {
           if (has_picture)
             workshop_.pictures.draw(paper, name, {margin, y, style_.picture, style_.picture}, pictures_,
                                     file_.problems);
           // A few words stand beside the middle of their picture.
           draw_sentences(paper, lines, style_.text, x, y + (height - words) / 2);
         });
  } while (first < all.size());
}

void Blocks::figures(const PrintRow& row) {
  const Lines title = set({plain(row.heading, PrintWeight::bold)}, style_.text, page_width);
  const Lines lines = set(row.sentences, style_.text, page_width);
  const double gap = style_.text * 0.8;
  const double around = height_of(title, style_.text) + height_of(lines, style_.text) + 2 * gap;
  const auto grid = std::make_shared<const FigureGrid>(row.figures, style_.text, page_room - around,
                                                       workshop_, file_.missing_letters);
  const double height = grid->height() > 0 ? around + grid->height() : around - gap;
  push({style_.picture * style_.row_space, height, Follows::may_be_apart},
       [this, title, lines, grid, gap](Paper& paper, double y) {
         const auto next = [&](double taken) { y += taken > 0 ? taken + gap : 0; };
         draw_sentences(paper, title, style_.text, margin, y);
         next(height_of(title, style_.text));
         if (!grid->draw(paper, margin, y)) file_.problems.emplace_back("the chart cannot be drawn");
         next(grid->height());
         draw_sentences(paper, lines, style_.text, margin, y);
       });
}

void Blocks::words(const std::vector<PrintSentence>& sentences, double size, Follows next) {
  const Lines lines = set(sentences, size, page_width);
  if (lines.empty()) return;
  push({style_.text, height_of(lines, size), next},
       [lines, size](Paper& paper, double y) { draw_sentences(paper, lines, size, margin, y); });
}

void Blocks::term(const PrintedTerm& term) {
  std::vector<PrintSentence> sentences = {plain(term.term, PrintWeight::bold)};
  sentences.insert(sentences.end(), term.meaning.begin(), term.meaning.end());
  words(sentences, style_.text, Follows::may_be_apart);
}

}  // namespace lantern::print
