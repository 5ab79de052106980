// What the build knows of a document that a page offers. Plain structs; made while the site is read.
#pragma once
#include <optional>

namespace lantern {

struct DocumentFacts {
  std::optional<int> pages;  // of slides the number of slides
  // What a screen reader needs of a PDF. Nothing where no program can tell, as of files of Office.
  std::optional<bool> tagged, titled, has_language;
};

}  // namespace lantern
