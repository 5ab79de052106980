// The C libraries' objects with owners, for the code of this folder only: here library types may show.
// Each belongs to one thread at a time.
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace lantern::print {

template <auto release>
struct ReleasedBy {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};

template <typename T>
using GObjectOwner = std::unique_ptr<T, ReleasedBy<g_object_unref>>;
using CairoOwner = std::unique_ptr<cairo_t, ReleasedBy<cairo_destroy>>;
using SurfaceOwner = std::unique_ptr<cairo_surface_t, ReleasedBy<cairo_surface_destroy>>;

}  // namespace lantern::print
