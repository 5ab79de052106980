// Pictures for print, made ready once and kept: SVG as lines, photographs at the size paper needs.
// Belongs to one workshop, so to one thread at a time.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "print/handles.hpp"
#include "print/paper.hpp"
#include "print/printer.hpp"

namespace lantern::print {

class PictureStore {
 public:
  PictureStore();
  PictureStore(const PictureStore&) = delete;
  PictureStore& operator=(const PictureStore&) = delete;
  ~PictureStore();

  // The named picture, whole and in the middle of the box, which is a square. False where it cannot be
  // printed: `problems` then says why, once for each name.
  bool draw(Paper& paper, const std::string& name, const PictureBox& box, const PictureSource& source,
            std::vector<std::string>& problems);

 private:
  struct Entry;
  const Entry& entry(const std::string& name, const PictureSource& source);

  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

// An SVG that is not kept: a chart. `ratio` of width to height comes from drawing_ratio().
bool draw_svg(cairo_t* context, const std::string& svg, const PictureBox& box);
double drawing_ratio(const std::string& svg);  // 1 when it is not known
// Where the middle of what is drawn lies, as a share of the width of the picture: people in short rows leave
// the end of theirs free.
double drawing_middle(const std::string& svg);

}  // namespace lantern::print
