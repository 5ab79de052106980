// The front of a guide: a band of colour with the sign of easy read, the title, a large picture in the
// lantern's light, whose it is and of when.
// Belongs to one call on one thread, with its workshop.
#pragma once
#include "print/blocks.hpp"
#include "print/guide.hpp"
#include "print/paper.hpp"
#include "print/printer.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

// Takes a page of its own. What is wrong with pictures and letters goes into `file`.
void draw_cover(Paper& paper, const Guide& guide, const PrintStyle& style, Workshop& workshop,
                const PictureSource& pictures, PrintedFile& file);

}  // namespace lantern::print
