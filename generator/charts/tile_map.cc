#include "charts/tile_map.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

constexpr double sign_side = 16;
constexpr double below_name = 4;

class Drawing {
 public:
  Drawing(const TileMapSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    for (const MapTile& tile : spec.tiles) columns_ = std::max(columns_, tile.column + 1);
    gap_ = paper_.narrow() ? 2 : 4;
    inset_ = paper_.narrow() ? 3 : 10;
    wide_ = (paper_.width() - 2 * picture_edge + gap_) / columns_ - gap_;
    paper_.canvas.dot_width = 11;
    in_a_row_ = std::max(1L, static_cast<long>((wide_ - 2 * inset_) / sign_side));
    numbered_ = numbers_signs(spec);
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    set_rows();
    for (const MapTile& tile : spec_.tiles) draw_tile(tile);
    return paper_.finish(tops_.back() - gap_ + picture_edge, format);
  }

 private:
  // On a phone small, so that every name of a region is written whole.
  TextBlock name_of(const MapTile& tile) {
    const TextRole role = paper_.narrow()    ? TextRole::small
                          : tile.signs() > 0 ? TextRole::strong
                                             : TextRole::quiet;
    return paper_.block(tile.name, wide_ - 2 * inset_, role, 5);
  }

  double height_of_signs(const MapTile& tile) const {
    if (tile.signs() == 0) return 0;
    const long kinds = (tile.organisations > 0) + (tile.stories > 0) + (tile.visits > 0);
    const long rows = numbered_ ? (paper_.narrow() ? kinds : 1) : (tile.signs() + in_a_row_ - 1) / in_a_row_;
    return static_cast<double>(rows) * (sign_side + 2) + below_name;
  }

  // Each row is as high as the tile in it that needs most.
  void set_rows() {
    std::vector<double> heights;
    for (const MapTile& tile : spec_.tiles) {
      const auto row = static_cast<std::size_t>(tile.row);
      if (heights.size() <= row) heights.resize(row + 1, paper_.narrow() ? 48 : 72);
      heights[row] =
          std::max(heights[row], name_of(tile).height + height_of_signs(tile) + 2 * std::max(inset_, 5.0));
    }
    tops_ = {picture_edge};
    for (const double height : heights) tops_.push_back(tops_.back() + height + gap_);
  }

  void draw_tile(const MapTile& tile) {
    const auto row = static_cast<std::size_t>(tile.row);
    const double left = picture_edge + tile.column * (wide_ + gap_), top = tops_[row];
    const double bottom = tops_[row + 1] - gap_;
    const bool anything = tile.signs() > 0;
    if (anything) paper_.canvas.rectangle(Role::baseline, left, top, left + wide_, bottom);
    paper_.canvas.rectangle(anything ? Role::axis : Role::grid, left, top, left + wide_, bottom);
    if (tile.here) paper_.canvas.rectangle(Role::arrow, left + 2, top + 2, left + wide_ - 2, bottom - 2);
    paper_.place(name_of(tile), left + inset_, top + std::max(inset_ - 3, 3.0));
    const double first = bottom - std::max(inset_, 5.0) - height_of_signs(tile) + below_name;
    if (numbered_)
      draw_numbers(tile, left + inset_, first + sign_side / 2);
    else
      draw_each(tile, left + inset_, first + sign_side / 2);
  }

  using Sign = void (Drawing::*)(double, double);
  static std::array<std::pair<long, Sign>, 3> kinds_of(const MapTile& tile) {
    return {{{tile.organisations, &Drawing::draw_organisation},
             {tile.stories, &Drawing::draw_story},
             {tile.visits, &Drawing::draw_visit}}};
  }

  void draw_each(const MapTile& tile, double left, double y) {
    long drawn = 0;
    for (const auto& [count, sign] : kinds_of(tile))
      for (long i = 0; i < count; ++i, ++drawn)
        (this->*sign)(left + sign_side / 2 + static_cast<double>(drawn % in_a_row_) * sign_side,
                      y + static_cast<double>(drawn / in_a_row_) * (sign_side + 2));
  }

  // Side by side, on a phone below one another.
  void draw_numbers(const MapTile& tile, double left, double y) {
    double x = left;
    for (const auto& [count, sign] : kinds_of(tile)) {
      if (count == 0) continue;
      (this->*sign)(x + sign_side / 2, y);
      const TextBlock number = paper_.line(std::to_string(count), TextRole::label);
      paper_.place(number, x + sign_side + 3, y - number.height / 2);
      if (paper_.narrow())
        y += sign_side + 2;
      else
        x += sign_side + number.width + 14;
    }
  }

  void draw_organisation(double x, double y) { paper_.canvas.dot(Role::point, x, y); }
  void draw_visit(double x, double y) { paper_.canvas.diamond(Role::concern, x, y, 6.5); }
  void draw_story(double x, double y) {
    ChartCanvas& canvas = paper_.canvas;
    canvas.segment(Role::arrow, x - 4, y - 7, x - 4, y + 7);
    canvas.move(Role::improvement, x - 4, y - 7);
    canvas.line(Role::improvement, x + 6, y - 3);
    canvas.line(Role::improvement, x - 4, y + 1);
    canvas.path(Role::improvement).push_back({PathStep::close, 0, 0});
  }

  const TileMapSpec& spec_;
  Diagram paper_;
  int columns_ = 1;
  double wide_ = 0, gap_ = 0, inset_ = 0;
  long in_a_row_ = 1;
  bool numbered_ = false;
  std::vector<double> tops_;  // of the rows, and the end of the last
};

}  // namespace

bool numbers_signs(const TileMapSpec& spec) {
  return std::ranges::any_of(spec.tiles, [](const MapTile& tile) { return tile.signs() > most_signs; });
}

std::expected<ChartPicture, std::string> draw_tile_map(const TileMapSpec& spec, ChartFormat format,
                                                       const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
