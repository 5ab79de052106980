// The cells of a sheet of a workbook as words, whatever they count: for those who look for what must not be
// published. tables/ reads a workbook as figures. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "office/document.hpp"

namespace lantern::office {

// The texts that cells share, in their order: of xl/sharedStrings.xml.
std::vector<std::string> shared_strings(std::string_view xml);

// Each row a line, a tab between cells. Adds to `passage`.
void read_sheet(std::string_view xml, const std::vector<std::string>& shared, Passage& passage);

}  // namespace lantern::office
