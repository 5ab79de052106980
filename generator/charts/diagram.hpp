// A picture of words under way: measured blocks of text, and the shapes between them. Belongs to one
// drawing on one thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "charts/canvas.hpp"
#include "charts/chart.hpp"
#include "charts/labels.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

// Lines of one role, measured. Its height is a whole number of lines, with the space between them.
struct TextBlock {
  std::vector<std::string> lines;
  TextRole role = TextRole::label;
  double width = 0;  // of the longest line
  double height = 0;
};

class Diagram {
 public:
  Diagram(const PictureAbout& about, const ChartFont& font);
  Diagram(const Diagram&) = delete;
  Diagram& operator=(const Diagram&) = delete;

  bool narrow() const { return about_.width < narrow_below; }
  double width() const { return about_.width; }

  // Broken between words, inside a word only where it is longer than a line. What goes beyond
  // `most_lines` is cut, and stands whole in the description.
  TextBlock block(std::string_view text, double width, TextRole role, std::size_t most_lines = 12);
  // Whether a word of it is longer than a line.
  bool breaks_a_word(std::string_view text, double width, TextRole role) const;
  // One line that is as wide as it is.
  TextBlock line(std::string_view text, TextRole role);
  // `x` is the left, the middle or the right of each line, as `anchor` says; `top` of the first line.
  void place(const TextBlock& block, double x, double top, Anchor anchor = Anchor::start);

  // The number that stands for words elsewhere, in a disc around that point.
  void disc(std::string_view number, double x, double y);
  // Its tip at that point; 0 points to the right, a quarter of a circle downwards.
  void arrow_head(Role role, double x, double y, double angle);

  // `x` moved as little as needed for a text of that width, centred there, to stand in the picture.
  double inside(double x, double text_width) const;

  // Mirrors the picture where its language is written from right to left, and paints it. The error is
  // Cairo's, in words.
  std::expected<ChartPicture, std::string> finish(double height, ChartFormat format);

  ChartCanvas canvas;
  Labels labels;

 private:
  const PictureAbout& about_;
  const ChartFont& font_;
  std::vector<std::string> cut_;
};

double line_height(TextRole role);

// The middle of the first line of a block that begins at `top`: where a tick points to.
double first_middle(const TextBlock& block, double top);

constexpr double picture_edge = 2;  // free space around everything
constexpr double disc_radius = 11;  // as of the numbers of tests in charts

}  // namespace lantern::charts
