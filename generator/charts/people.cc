#include "charts/people.hpp"

#include <algorithm>

#include "charts/diagram.hpp"
#include "charts/people_grid.hpp"

namespace lantern::charts {
namespace {

// Up to ten people stand in rows of five, which are seen without counting; more, and dots, in rows of up to
// ten, ten of which make a hundred. Each is as large as in a full row, so that pictures compare.
constexpr long few = 10;
constexpr double picture_width = 320;

}  // namespace

std::expected<ChartPicture, std::string> draw_people(const PeopleSpec& spec, ChartFormat format,
                                                     const ChartFont& font) {
  const long whole = std::clamp(spec.whole, 0L, most_people);
  const long most_in_a_row = spec.sign == PeopleSign::person && whole <= few ? 5 : 10;
  PictureAbout about = spec.about;
  about.width = picture_width;
  Diagram paper(about, font);
  const PeopleGrid grid({spec.counted, whole}, spec.sign, most_in_a_row,
                        picture_width / static_cast<double>(most_in_a_row));
  grid.place(paper.canvas, 0, 0);
  return paper.finish(grid.height(), format);
}

}  // namespace lantern::charts
