// A drawing as a piece of PDF, made once: every guide takes it over as it is, at any size, instead of drawing
// its lines again.
// Belongs to one workshop, so to one thread at a time; shared by the papers that it stands on.
#pragma once
#include <functional>
#include <memory>

#include "print/handles.hpp"

class QPDFObjectHandle;

namespace lantern::print {

class DrawingForm {
 public:
  static constexpr double side = 600;  // of the square that it is drawn in, in points

  // Nothing where `draw` gives false, or where Cairo's PDF is not as expected.
  static std::shared_ptr<const DrawingForm> make(const std::function<bool(cairo_t*)>& draw);
  DrawingForm(const DrawingForm&) = delete;
  DrawingForm& operator=(const DrawingForm&) = delete;
  ~DrawingForm();

  // A stream of another document that fills the unit square, as images do.
  const QPDFObjectHandle& object() const;

 private:
  struct Implementation;
  explicit DrawingForm(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::print
