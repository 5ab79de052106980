// A photograph as Cairo paints it. For the code of this folder only; any thread.
#pragma once
#include "pictures/photograph.hpp"
#include "print/handles.hpp"
#include "print/paper.hpp"

namespace lantern::print {

// Nothing when Cairo has no memory for it.
SurfaceOwner photograph_surface(const pictures::Pixels& picture);

// As large as it goes into the box, in its middle.
bool paint_photograph(cairo_t* context, cairo_surface_t* surface, const PictureBox& box);

}  // namespace lantern::print
