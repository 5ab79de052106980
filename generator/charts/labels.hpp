// Texts on a picture, measured and kept apart. Belongs to one drawing on one thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "charts/canvas.hpp"
#include "charts/chart.hpp"

namespace lantern::charts {

class Labels {
 public:
  Labels(ChartCanvas& picture, const ChartFont& font) : picture_(picture), font_(font) {}

  double width(std::string_view text, TextRole role) const;
  LabelBox box(std::string_view text, double x, double y, Anchor anchor, TextRole role) const;
  // No other text, nor `taken` box, within so many px.
  bool free(const LabelBox& box, double apart = 2) const;

  void place(std::string_view text, double x, double y, Anchor anchor, TextRole role);
  // Turned to the left, so that it reads from below to above: `anchor` end puts its last letter at `y`.
  LabelBox upright_box(std::string_view text, double x, double y, Anchor anchor, TextRole role) const;
  void place_upright(std::string_view text, double x, double y, Anchor anchor, TextRole role);
  bool place_if_free(std::string_view text, double x, double y, Anchor anchor, TextRole role);
  // Shapes that texts should stay clear of.
  void take(LabelBox box) { taken_.push_back(std::move(box)); }

  // How many texts are placed; and without those that were placed since, where they were a trial.
  std::size_t count() const { return placed_.size(); }
  void take_back(std::size_t count);

  // Lines of at most `width`, broken between words; a single longer word stands by itself, cut.
  std::vector<std::string> wrap(std::string_view text, double width, TextRole role) const;
  // Cut with an ellipsis to fit.
  std::string cut(std::string_view text, double width, TextRole role) const;

  const std::vector<LabelBox>& placed() const { return placed_; }

 private:
  ChartCanvas& picture_;
  const ChartFont& font_;
  std::vector<LabelBox> placed_;
  std::vector<LabelBox> taken_;
};

bool meet(const LabelBox& a, const LabelBox& b, double distance = 0);

// A word on a ground of its own, its left top corner at `x` and `y`. Returns its lower end.
double draw_tag(ChartCanvas& picture, Labels& labels, std::string_view text, double x, double y);

// Moves `wanted` (in any order) apart to `gap` from one another, as little as the bounds allow, keeping
// their order. With more than fits they are spread evenly over the bounds.
std::vector<double> spread(const std::vector<double>& wanted, double gap, double low, double high);

}  // namespace lantern::charts
