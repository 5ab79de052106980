// A printer with the typeface of the project, and guides to print.
#pragma once
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

#include "print/guide.hpp"
#include "print/printer.hpp"

namespace lantern::testing {

using namespace lantern::print;

inline Printer new_printer() {
  const std::filesystem::path folder =
      std::filesystem::path(LANTERN_SOURCE_DIR) / "node_modules/@fontsource/atkinson-hyperlegible-next/files";
  const auto files = [&](const std::string& weight) -> std::vector<std::filesystem::path> {
    return {folder / ("atkinson-hyperlegible-next-latin-" + weight + "-normal.woff"),
            folder / ("atkinson-hyperlegible-next-latin-ext-" + weight + "-normal.woff")};
  };
  auto printer = Printer::load({files("400"), files("700")}, RealFileSystem());
  if (!printer) throw std::runtime_error(printer.error());
  return std::move(*printer);
}

inline constexpr const char* circle =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 72 72'><circle cx='36' cy='36' r='30' "
    "fill='#ea5a47'/></svg>";

inline std::expected<std::string, std::string> only_circles(const std::string& name) {
  if (name.starts_with("circle")) return circle;
  return std::unexpected("there is no such file");
}

inline PrintRow words_row(const std::string& words, int sentences = 1) {
  PrintRow row;
  row.picture = "circle";
  for (int i = 0; i < sentences; ++i) row.sentences.push_back({{words, PrintWeight::regular, {}}});
  return row;
}

inline PrintRow section_row(const std::string& heading) {
  PrintRow row;
  row.kind = PrintRowKind::section;
  row.heading = heading;
  return row;
}

// `rows` rows below a section for every five of them.
inline Guide guide_with(int rows) {
  Guide guide;
  guide.language = "en";
  guide.title = "A guide to tea";
  guide.owner = "The tea team";
  guide.kind = "Easy read";
  guide.picture = "circle";
  guide.contents_heading = "What is in this guide";
  guide.contact_heading = "How to get in touch";
  guide.contact = {{{"Ask the tea team.", PrintWeight::regular, {}}}};
  guide.made_by = {{{"The tea team made this guide.", PrintWeight::regular, {}}}};
  for (int i = 0; i < rows; ++i) {
    if (i % 5 == 0) guide.rows.push_back(section_row("Part " + std::to_string(i / 5 + 1)));
    guide.rows.push_back(words_row("Sentence number " + std::to_string(i + 1) + " is here."));
  }
  return guide;
}

inline PrintedFile printed(const Printer& printer, const Guide& guide, PrintSize size = PrintSize::normal) {
  auto file = printer.print(guide, size, only_circles);
  if (!file) throw std::runtime_error(file.error());
  return std::move(*file);
}

}  // namespace lantern::testing
