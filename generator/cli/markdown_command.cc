#include <iostream>

#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/convert_file.hpp"

namespace lantern::cli {

int convert_markdown(const std::string& file, const SharedOptions&) {
  const RealFileSystem disk;
  Diagnostics diagnostics;
  const auto html = driver::convert_file(disk, file, std::cin, diagnostics);
  if (html) say(*html);
  print(diagnostics);
  return html ? done : explain(html.error());
}

}  // namespace lantern::cli
