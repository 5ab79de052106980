#include "print/framed_picture.hpp"

#include <algorithm>

#include "pictures/metadata.hpp"
#include "pictures/photograph.hpp"
#include "pictures/svg.hpp"
#include "print/photograph_surface.hpp"
#include "print/picture_store.hpp"

namespace lantern::print {
namespace {

constexpr const char* unreadable = "this is neither SVG, PNG nor JPEG";

// The largest place of this ratio (width to height) in the middle of the frame.
PictureBox middle_of(const Frame& frame, double ratio) {
  const double width = std::min(frame.width * frame.share, frame.height * frame.share * ratio);
  const double height = width / ratio;
  return {(frame.width - width) / 2, (frame.height - height) / 2, width, height};
}

std::expected<void, std::string> draw(cairo_t* context, std::string_view bytes, const Frame& frame) {
  if (pictures::is_photograph(bytes)) {
    const auto picture = pictures::photograph_for_print(bytes, std::max(frame.width, frame.height));
    if (!picture) return std::unexpected(picture.error());
    const SurfaceOwner surface = photograph_surface(*picture);
    const double ratio = static_cast<double>(picture->width) / picture->height;
    if (surface && paint_photograph(context, surface.get(), middle_of(frame, ratio))) return {};
    return std::unexpected("there is not enough memory");
  }
  if (pictures::has_pixels(bytes)) return std::unexpected(unreadable);
  const auto drawing = pictures::safe_svg(std::string(bytes));
  if (!drawing) return std::unexpected(drawing.error());
  if (draw_svg(context, *drawing, middle_of(frame, drawing_ratio(*drawing)))) return {};
  return std::unexpected(unreadable);
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::expected<std::string, std::string> framed_picture(std::string_view bytes, const Frame& frame) {
  const SurfaceOwner surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, frame.width, frame.height));
  const CairoOwner context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), frame.ground.red / 255.0, frame.ground.green / 255.0,
                       frame.ground.blue / 255.0);
  cairo_paint(context.get());
  if (auto drawn = draw(context.get(), bytes, frame); !drawn) return std::unexpected(drawn.error());
  std::string png;
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    return std::unexpected("it cannot be drawn");
  return png;
}

}  // namespace lantern::print
