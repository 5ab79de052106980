// qpdf 11 asks whether its own old pointers may be left out: they may.
#define POINTERHOLDER_TRANSITION 4
#include "print/drawing_form.hpp"

#include <cairo-pdf.h>

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <string>

namespace lantern::print {
namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string drawn(const std::function<bool(cairo_t*)>& draw) {
  std::string bytes;
  const SurfaceOwner surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, DrawingForm::side, DrawingForm::side));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  const CairoOwner context(cairo_create(surface.get()));
  const bool whole = draw(context.get());
  cairo_show_page(context.get());
  cairo_surface_finish(surface.get());
  if (!whole || cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  return bytes;
}

}  // namespace

struct DrawingForm::Implementation {
  std::string bytes;  // qpdf reads them as long as it lives
  QPDF pdf;
  QPDFObjectHandle form;
};

// The page's own stream becomes the form, so that it stays as Cairo compressed it.
std::shared_ptr<const DrawingForm> DrawingForm::make(const std::function<bool(cairo_t*)>& draw) {
  auto made = std::make_unique<Implementation>();
  made->bytes = drawn(draw);
  if (made->bytes.empty()) return nullptr;
  try {
    made->pdf.setSuppressWarnings(true);
    made->pdf.processMemoryFile("drawing", made->bytes.data(), made->bytes.size());
    QPDFObjectHandle page = QPDFPageDocumentHelper(made->pdf).getAllPages().at(0).getObjectHandle();
    made->form = page.getKey("/Contents");
    if (!made->form.isStream()) return nullptr;
    QPDFObjectHandle about = made->form.getDict();
    about.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    about.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    about.replaceKey("/BBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, side, side)));
    about.replaceKey("/Matrix",
                     QPDFObjectHandle::newArray(QPDFObjectHandle::Matrix(1 / side, 0, 0, 1 / side, 0, 0)));
    about.replaceKey("/Resources", page.getKey("/Resources"));
    if (page.hasKey("/Group")) about.replaceKey("/Group", page.getKey("/Group"));
  } catch (const std::exception&) {
    return nullptr;
  }
  return std::shared_ptr<const DrawingForm>(new DrawingForm(std::move(made)));
}

DrawingForm::DrawingForm(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
DrawingForm::~DrawingForm() = default;

const QPDFObjectHandle& DrawingForm::object() const { return implementation_->form; }

}  // namespace lantern::print
