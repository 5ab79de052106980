// Writes a package of Office: the ZIP file that a Word document is. The same parts give the same bytes, on
// any day and any machine. Stateless; any thread.
#pragma once
#include <expected>
#include <string>
#include <vector>

namespace lantern::office {

struct PackagePart {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// The parts in the order given, which Office wants to begin with [Content_Types].xml. The error is a
// sentence: there is not enough memory, or two parts have one name.
std::expected<std::string, std::string> write_package(const std::vector<PackagePart>& parts);

}  // namespace lantern::office
