#include "print/paper.hpp"

#include <cairo-pdf.h>

#include <algorithm>

#include "print/set_text.hpp"

namespace lantern::print {
namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// An image one pixel wide that nobody will see. Cairo would compress its pixels, which takes longer than a
// page of words; as the head of a JPEG file it goes into the PDF as it is, until the drawing takes its place.
SurfaceOwner stand_in(int height) {
  static constexpr unsigned char head[] = {0xFF, 0xD8, 0xFF, 0xC0, 0,    17, 8, 0,    0, 0,    1,   3,
                                           1,    0x11, 0,    2,    0x11, 0,  3, 0x11, 0, 0xFF, 0xD9};
  auto jpeg = std::make_unique<std::string>(std::begin(head), std::end(head));
  (*jpeg)[7] = static_cast<char>(height / 256);
  (*jpeg)[8] = static_cast<char>(height % 256);
  SurfaceOwner surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, height));
  const auto forget = [](void* kept) { delete static_cast<std::string*>(kept); };
  auto* start = reinterpret_cast<unsigned char*>(jpeg->data());
  if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, start, jpeg->size(), forget,
                                  jpeg.get()) == CAIRO_STATUS_SUCCESS)
    static_cast<void>(jpeg.release());  // Cairo's now
  return surface;
}

}  // namespace

Paper::Paper(const std::string& title, const std::string& author)
    : surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, paper_width, paper_height)) {
  cairo_surface_t* surface = surface_.get();
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author.c_str());
  // Cairo would write the time of day; the date is taken out again at the end.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  context_.reset(cairo_create(surface));
  // All tags stand below one, as every standard for tagged PDF wants it.
  cairo_tag_begin(context_.get(), "Document", nullptr);
}

void Paper::next_page() {
  if (pages_++ > 0) cairo_show_page(context_.get());
}

void Paper::destination(const std::string& name, double x, double y) {
  const std::string attributes = tag_attribute("name", name) + " x=" + std::to_string(static_cast<int>(x)) +
                                 " y=" + std::to_string(static_cast<int>(y));
  cairo_tag_begin(context_.get(), CAIRO_TAG_DEST, attributes.c_str());
  cairo_tag_end(context_.get(), CAIRO_TAG_DEST);
}

int Paper::outline(const std::string& heading, const std::string& name, int below) {
  return cairo_pdf_surface_add_outline(surface_.get(), below, heading.c_str(),
                                       tag_attribute("dest", name).c_str(),
                                       static_cast<cairo_pdf_outline_flags_t>(0));
}

void Paper::begin_link(const std::string& name) {
  cairo_tag_begin(context_.get(), CAIRO_TAG_LINK, tag_attribute("dest", name).c_str());
}

void Paper::place(const std::shared_ptr<const DrawingForm>& form, const PictureBox& box) {
  const auto number = std::ranges::find(forms_, form) - forms_.begin();
  const int height = lowest_stand_in + static_cast<int>(number);
  if (static_cast<std::size_t>(number) == forms_.size()) {
    forms_.push_back(form);
    stand_ins_.push_back(stand_in(height));
  }
  cairo_t* context = context_.get();
  cairo_save(context);
  cairo_translate(context, box.x, box.y);
  cairo_scale(context, box.width, box.height / height);
  cairo_set_source_surface(context, stand_ins_[static_cast<std::size_t>(number)].get(), 0, 0);
  cairo_paint(context);
  cairo_restore(context);
}

std::expected<std::string, std::string> Paper::finish(const std::string& language) {
  cairo_tag_end(context_.get(), "Document");
  cairo_status_t status = cairo_status(context_.get());
  context_.reset();
  cairo_surface_finish(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) return std::unexpected(std::string(cairo_status_to_string(status)));
  words_.language = language;
  return finish_pdf(bytes_, words_, forms_);
}

}  // namespace lantern::print
