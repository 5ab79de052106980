// The words and pictures of a guide as blocks, each measured, that pages are made of: a heading in its bar, a
// picture at the left with its words at the right, plain words.
// Belongs to one call on one thread, with its workshop.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "print/guide.hpp"
#include "print/pages.hpp"
#include "print/paper.hpp"
#include "print/printer.hpp"
#include "print/set_text.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

enum class SectionLook { bar, plain };

// All in points. Nothing a reader is meant to read is under 14.
// Of the page: pictures stand where reading begins.
enum class PictureSide { left, right };

struct PrintStyle {
  double text = 16, section = 24, part = 20, small = 14;
  double title = 40;
  double picture = 127.6;   // the side of its square: 45 mm
  double row_space = 0.14;  // above a row, as a share of its picture
  SectionLook sections = SectionLook::bar;
  PictureSide pictures = PictureSide::left;
};
// `language` says at which side pictures stand.
PrintStyle style_for(PrintSize size, std::string_view language);
PrintStyle sheet_style(double text, std::string_view language);

inline constexpr double margin = 54;
inline constexpr double bottom_margin = 72;  // the page number stands in it
inline constexpr double page_width = paper_width - 2 * margin;
inline constexpr double page_room = paper_height - margin - bottom_margin;

struct Block {
  BlockSize size;
  std::function<void(Paper&, double y)> draw;
  std::string heading;  // of a section, for contents and outline; `name` is where links lead
  std::string name;
};

class Blocks {
 public:
  Blocks(Workshop& workshop, const PrintStyle& style, const PictureSource& pictures, PrintedFile& file)
      : workshop_(workshop), style_(style), pictures_(pictures), file_(file) {}

  void add(const PrintRow& row);
  void section(const std::string& heading);
  void words(const std::vector<PrintSentence>& sentences, double size, Follows next);
  void term(const PrintedTerm& term);

  const std::vector<Block>& all() const { return blocks_; }
  std::vector<Block>& all() { return blocks_; }
  std::vector<BlockSize> sizes() const;

 private:
  using Lines = std::vector<std::shared_ptr<const SetText>>;
  Lines set(const std::vector<PrintSentence>& sentences, double size, double width);
  void part(const std::string& heading);
  void picture_and_words(const PrintRow& row);
  void row_of(const PrintRow& row, const Lines& lines);
  void figures(const PrintRow& row);
  bool draw_picture(Paper& paper, const PrintRow& row, double y);
  Block& push(BlockSize size, std::function<void(Paper&, double)> draw);

  Workshop& workshop_;
  const PrintStyle& style_;
  const PictureSource& pictures_;
  PrintedFile& file_;
  std::vector<Block> blocks_;
};

// Between a row and the one above it, `gap` apart.
void draw_divider(cairo_t* context, double y, double gap);

double height_of(const std::vector<std::shared_ptr<const SetText>>& sentences, double size);
// Draws sentences one below the other, each a paragraph.
void draw_sentences(Paper& paper, const std::vector<std::shared_ptr<const SetText>>& sentences, double size,
                    double x, double y);

}  // namespace lantern::print
