#include "charts/tile_map.hpp"

#include <algorithm>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

constexpr double gap = 4;
constexpr double sign_side = 16;

class Drawing {
 public:
  Drawing(const TileMapSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {
    for (const MapTile& tile : spec.tiles) {
      columns_ = std::max(columns_, tile.column + 1);
      rows_ = std::max(rows_, tile.row + 1);
    }
    wide_ = (paper_.width() - 2 * picture_edge + gap) / columns_ - gap;
    high_ = paper_.narrow() ? 66 : 84;
    paper_.canvas.dot_width = 11;
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    for (const MapTile& tile : spec_.tiles) draw_tile(tile);
    return paper_.finish(picture_edge + rows_ * (high_ + gap), format);
  }

 private:
  void draw_tile(const MapTile& tile) {
    const double left = picture_edge + tile.column * (wide_ + gap),
                 top = picture_edge + tile.row * (high_ + gap);
    const bool anything = tile.organisations + tile.stories + tile.visits > 0;
    ChartCanvas& canvas = paper_.canvas;
    if (anything) canvas.rectangle(Role::baseline, left, top, left + wide_, top + high_);
    outline(anything ? Role::axis : Role::grid, left, top);
    if (tile.here) {
      outline(Role::arrow, left + 2, top + 2, 2);
    }
    const double inset = paper_.narrow() ? 6 : 10;
    const TextBlock name = paper_.block(paper_.narrow() ? tile.short_name : tile.name, wide_ - 2 * inset,
                                        anything ? TextRole::strong : TextRole::quiet, 2);
    paper_.place(name, left + inset, top + inset - 3);
    draw_signs(tile, left + inset, left + wide_ - inset, top + high_ - inset - sign_side / 2);
  }

  void outline(Role role, double left, double top, double inset = 0) {
    const double right = left + wide_ - 2 * inset, bottom = top + high_ - 2 * inset;
    paper_.canvas.rectangle(role, left, top, right, bottom);
  }

  // One sign each where they fit in the tile, otherwise one of a kind with its number.
  void draw_signs(const MapTile& tile, double left, double right, double y) {
    const long all = tile.organisations + tile.stories + tile.visits;
    const bool singly = static_cast<double>(all) * sign_side <= right - left;
    double x = left + sign_side / 2 - 2;
    for (const auto& [count, sign] :
         {std::pair{tile.organisations, &Drawing::draw_organisation},
          std::pair{tile.stories, &Drawing::draw_story}, std::pair{tile.visits, &Drawing::draw_visit}}) {
      if (count == 0) continue;
      if (singly) {
        for (long i = 0; i < count; ++i, x += sign_side) (this->*sign)(x, y);
        continue;
      }
      (this->*sign)(x, y);
      const TextBlock number = paper_.line(std::to_string(count), TextRole::label);
      paper_.place(number, x + 9, y - number.height / 2);
      x += sign_side + number.width + (paper_.narrow() ? 2 : 8);
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
  int columns_ = 1, rows_ = 1;
  double wide_ = 0, high_ = 0;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_tile_map(const TileMapSpec& spec, ChartFormat format,
                                                       const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
