#include "print/blocks.hpp"

#include <algorithm>
#include <array>

#include "print/colours.hpp"
#include "text/language_tag.hpp"

namespace lantern::print {
namespace {

constexpr double column_gap = 24;
constexpr double sentence_space = 0.35;  // between sentences, as a share of the size
// Wide text is kept to this many times its size: 60 narrow letters, about 50 ordinary ones.
constexpr double widest_line = 26;

// Of a number, times the other letters: the largest with which it stands in one line.
constexpr std::array<double, 4> number_sizes = {2.5, 2, 1.6, 1.3};

double width_of_words(double room, double size) { return std::min(room, size * widest_line); }

// Cairo's own tag of a heading, with what it leads to.
void draw_heading(Paper& paper, const SetText& text, const char* tag, const std::string& name, double y,
                  const PrintColour& colour) {
  if (!name.empty()) paper.destination(name, margin, y);
  paper.tagged(tag, [&] { text.draw(paper.context(), margin, y, colour); });
}

std::shared_ptr<const SetText> large_number(const Workshop& workshop, const std::string& number, double text,
                                            double width) {
  for (const double times : number_sizes) {
    auto set = std::make_shared<const SetText>(workshop, plain(number), text * times, width,
                                               PrintWeight::bold, title_line_height);
    if (set->lines() == 1) return set;
  }
  return std::make_shared<const SetText>(workshop, plain(number), text, width, PrintWeight::bold);
}

PictureSide side_in(std::string_view language) {
  return is_right_to_left(language) ? PictureSide::right : PictureSide::left;
}

}  // namespace

PrintStyle style_for(PrintSize size, std::string_view language) {
  if (size == PrintSize::normal) return {.pictures = side_in(language)};
  return {.text = 24, .section = 32, .part = 28, .small = 18, .title = 46, .pictures = side_in(language)};
}

PrintStyle sheet_style(double text, std::string_view language) {
  constexpr double smallest_title = 48;
  constexpr double smallest_picture = 99.3;  // 35 mm
  return {.text = text,
          .section = text * 1.15,
          .part = text * 1.1,
          .small = 14,
          .title = std::max(smallest_title, text * 1.6),
          .picture = std::max(smallest_picture, text * 4),
          .row_space = 0.06,
          .sections = SectionLook::plain,
          .pictures = side_in(language)};
}

Block& Blocks::push(BlockSize size, std::function<void(Paper&, double)> draw) {
  blocks_.push_back({size, std::move(draw), {}, {}});
  return blocks_.back();
}

Blocks::Lines Blocks::set(const std::vector<PrintSentence>& sentences, double size, double width) {
  Lines lines;
  for (const PrintSentence& sentence : sentences) {
    lines.push_back(std::make_shared<const SetText>(workshop_, sentence, size, width_of_words(width, size)));
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
  const auto text =
      std::make_shared<const SetText>(workshop_, plain(heading, PrintWeight::bold), style_.section,
                                      page_width, PrintWeight::bold, title_line_height);
  file_.missing_letters.merge(text->missing_letters());
  std::string name = "part" + std::to_string(blocks_.size() + 1);
  const bool bar = style_.sections == SectionLook::bar;
  const double inside = bar ? style_.section * 0.35 : 0;  // above the words and below them
  const double height = text->height() + 2 * inside;
  Block& block = push({style_.section * 1.3, height + style_.section * 0.7, Follows::stays_with_next, 0},
                      [text, name, bar, inside, height](Paper& paper, double y) {
                        if (bar) fill_box(paper.context(), band, margin - 14, y, page_width + 28, height);
                        draw_heading(paper, *text, "H2", name, y + inside, bar ? white : ink);
                      });
  block.heading = heading;
  block.name = std::move(name);
}

void Blocks::part(const std::string& heading) {
  const Lines lines = set({plain(heading, PrintWeight::bold)}, style_.part, page_width);
  push({style_.part * 1.2, height_of(lines, style_.part) + style_.part * 0.4, Follows::stays_with_next, 0},
       [lines](Paper& paper, double y) { draw_heading(paper, *lines.front(), "H3", {}, y, ink); });
}

bool Blocks::draw_picture(Paper& paper, const PrintRow& row, double y) {
  const double x = style_.pictures == PictureSide::left ? margin : margin + page_width - style_.picture;
  if (!row.picture.empty())
    return workshop_.pictures.draw(paper, row.picture, {x, y, style_.picture, style_.picture}, pictures_,
                                   file_.problems);
  if (row.drawing.empty()) return true;
  // Of any shape, as large as it goes into the square of a picture.
  const double ratio = drawing_ratio(row.drawing);
  const double width = style_.picture * std::min(1.0, ratio), height = width / ratio;
  return draw_svg(paper.context(), row.drawing,
                  {x + (style_.picture - width) / 2, y + (style_.picture - height) / 2, width, height});
}

// The words, none higher than a page, beside their picture.
void Blocks::row_of(const PrintRow& row, const Lines& lines) {
  const double words = height_of(lines, style_.text);
  const bool has_picture = !row.picture.empty() || !row.drawing.empty();
  const double height = std::max(words, has_picture ? style_.picture : 0);
  push({style_.picture * style_.row_space, height, Follows::may_be_apart}, [this, lines, words, height, row](
                                                                               Paper& paper, double y) {
    if (!draw_picture(paper, row, y + (height - style_.picture) / 2) && !row.drawing.empty())
      file_.problems.emplace_back("the chart cannot be drawn");
    // A few words stand beside the middle of their picture.
    const double beside = style_.picture + column_gap;
    const double x = style_.pictures == PictureSide::left
                         ? margin + beside
                         : margin + page_width - beside - width_of_words(page_width - beside, style_.text);
    draw_sentences(paper, lines, style_.text, x, y + (height - words) / 2);
  });
}

// A picture with more words than a page holds stands again on the next one, beside the rest of them.
void Blocks::picture_and_words(const PrintRow& row) {
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
    row_of(row, lines);
  } while (first < all.size());
}

void Blocks::figures(const PrintRow& row) {
  const double width = page_width - style_.picture - column_gap;
  part(row.heading);
  for (const PrintFigure& figure : row.figures) {
    PrintRow beside;
    beside.drawing = figure.people;
    if (!figure.label.empty()) beside.sentences.push_back(plain(figure.label, PrintWeight::bold));
    if (!figure.value.empty()) beside.sentences.push_back(plain(figure.value));
    Lines lines = set(beside.sentences, style_.text, width);
    if (!figure.number.empty()) {
      lines.push_back(large_number(workshop_, figure.number, style_.text, width));
      file_.missing_letters.merge(lines.back()->missing_letters());
    }
    row_of(beside, lines);
  }
  if (row.sentences.empty()) return;
  PrintRow said;
  said.sentences = row.sentences;
  picture_and_words(said);
}

std::vector<BlockSize> Blocks::sizes() const {
  std::vector<BlockSize> sizes;
  for (const Block& block : blocks_) sizes.push_back(block.size);
  return sizes;
}

void draw_divider(cairo_t* context, double y, double gap) {
  constexpr double thickness = 1.5;
  fill_box(context, divider_colour, margin, y - (gap + thickness) / 2, page_width, thickness);
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
