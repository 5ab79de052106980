#include "print/picture_store.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>

#include "pictures/metadata.hpp"
#include "pictures/photograph.hpp"
#include "pictures/svg.hpp"
#include "print/layout_turn.hpp"
#include "print/photograph_surface.hpp"

namespace lantern::print {
namespace {

constexpr std::size_t kept_at_most = 400;
// A photograph is at most this wide and high: 300 dots an inch at the width of a row, 200 on a cover.
constexpr int photograph_side = 900;

GObjectOwner<RsvgHandle> parse_svg(const std::string& bytes) {
  // Without a base address nothing outside the picture is ever read.
  return GObjectOwner<RsvgHandle>(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr));
}

bool render(cairo_t* context, RsvgHandle* handle, const PictureBox& box) {
  const LayoutTurn turn;  // drawings may have words
  const RsvgRectangle place = {box.x, box.y, box.width, box.height};
  return rsvg_handle_render_document(handle, context, &place, nullptr) != FALSE;
}

}  // namespace

struct PictureStore::Entry {
  std::shared_ptr<const DrawingForm> drawing;
  SurfaceOwner photograph;
  std::string problem;  // why there is neither
};

PictureStore::PictureStore() = default;
PictureStore::~PictureStore() = default;

const PictureStore::Entry& PictureStore::entry(const std::string& name, const PictureSource& source) {
  if (const auto found = entries_.find(name); found != entries_.end()) return *found->second;
  if (entries_.size() >= kept_at_most) entries_.clear();
  auto made = std::make_unique<Entry>();
  if (const auto bytes = source(name); !bytes) {
    made->problem = bytes.error();
  } else if (pictures::is_photograph(*bytes)) {
    if (const auto picture = pictures::photograph_for_print(*bytes, photograph_side))
      made->photograph = photograph_surface(*picture);
    else
      made->problem = picture.error();
  } else if (pictures::has_pixels(*bytes)) {
    made->problem = "this is neither SVG, PNG nor JPEG";
  } else if (const auto drawing = pictures::safe_svg(*bytes); !drawing) {
    made->problem = drawing.error();
  } else {
    const GObjectOwner<RsvgHandle> handle = parse_svg(*drawing);
    if (!handle) {
      made->problem = "this is neither SVG, PNG nor JPEG";
    } else {
      const PictureBox whole = {0, 0, DrawingForm::side, DrawingForm::side};
      made->drawing =
          DrawingForm::make([&](cairo_t* context) { return render(context, handle.get(), whole); });
    }
  }
  return *entries_.emplace(name, std::move(made)).first->second;
}

bool PictureStore::draw(Paper& paper, const std::string& name, const PictureBox& box,
                        const PictureSource& source, std::vector<std::string>& problems) {
  const Entry& picture = entry(name, source);
  if (picture.drawing) {
    paper.place(picture.drawing, box);
    return true;
  }
  if (picture.photograph && paint_photograph(paper.context(), picture.photograph.get(), box)) return true;
  std::string problem = name + ": " + (picture.problem.empty() ? "it cannot be drawn" : picture.problem);
  if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(std::move(problem));
  return false;
}

bool draw_svg(cairo_t* context, const std::string& svg, const PictureBox& box) {
  const auto handle = parse_svg(svg);
  return handle && render(context, handle.get(), box);
}

double drawing_ratio(const std::string& svg) {
  const auto handle = parse_svg(svg);
  if (!handle) return 1;
  gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
  RsvgLength width{}, height{};
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(handle.get(), &has_width, &width, &has_height, &height, &has_box,
                                       &box);
  return has_box != FALSE && box.height > 0 ? box.width / box.height : 1;
}

double drawing_middle(const std::string& svg) {
  constexpr double width = 300;  // as on paper: ink is reckoned in whole points around it
  const SurfaceOwner surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
  const CairoOwner context(cairo_create(surface.get()));
  if (!draw_svg(context.get(), svg, {0, 0, width, width / drawing_ratio(svg)})) return 0.5;
  double left = 0, top = 0, wide = 0, high = 0;
  cairo_recording_surface_ink_extents(surface.get(), &left, &top, &wide, &high);
  return wide > 0 ? (left + wide / 2) / width : 0.5;
}

}  // namespace lantern::print
