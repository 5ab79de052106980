// A PDF being written, page by page: A4, tagged. Belongs to one call on one thread.
#pragma once
#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "print/drawing_form.hpp"
#include "print/finish_pdf.hpp"
#include "print/handles.hpp"

namespace lantern::print {

inline constexpr double paper_width = 595.28;  // points
inline constexpr double paper_height = 841.89;

struct PictureBox {
  double x = 0, y = 0, width = 0, height = 0;  // points
};

class Paper {
 public:
  Paper(const std::string& title, const std::string& author);
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  cairo_t* context() const { return context_.get(); }
  void next_page();  // the first one too
  int pages() const { return pages_; }

  // What `draw` draws stands under the tag: "H1", "P" …
  template <typename F>
  void tagged(const char* tag, F draw) {
    cairo_tag_begin(context_.get(), tag, nullptr);
    draw();
    cairo_tag_end(context_.get(), tag);
  }
  // The same of a picture, with what it says to those who do not see it.
  template <typename F>
  void figure(const std::string& alternative, F draw) {
    words_.alternatives.push_back(alternative);
    tagged("Figure", draw);
  }
  // A link to the destination `name`, which is called `heading`.
  template <typename F>
  void inner_link(const std::string& heading, const std::string& name, F draw) {
    words_.inner_links.push_back(heading);
    begin_link(name);
    draw();
    cairo_tag_end(context_.get(), CAIRO_TAG_LINK);
  }
  // A heading that links and the outline lead to by `name`.
  void destination(const std::string& name, double x, double y);
  // Gives the entry's number, for the entries below it; `below` is 0 for the top.
  int outline(const std::string& heading, const std::string& name, int below = 0);

  // The drawing in the box, which is a square.
  void place(const std::shared_ptr<const DrawingForm>& form, const PictureBox& box);

  // The bytes, finished; Cairo's or qpdf's error, in words.
  std::expected<std::string, std::string> finish(const std::string& language);

 private:
  void begin_link(const std::string& name);

  PdfWords words_;
  std::string bytes_;
  SurfaceOwner surface_;
  CairoOwner context_;
  std::vector<std::shared_ptr<const DrawingForm>> forms_;
  std::vector<SurfaceOwner> stand_ins_;  // for each of forms_
  int pages_ = 0;
};

}  // namespace lantern::print
