// The typeface of the charts, read once from font files (WOFF, TTF or OTF) and shared. Immutable once
// loaded; any number of threads may measure and draw with one at once: widths are read from the files
// at loading, and Cairo guards the faces it draws PNG and PDF with.
#pragma once
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace lantern::charts {

enum class FontWeight { regular, bold };

class ChartFont {
 public:
  struct Files {
    std::vector<std::filesystem::path> regular;  // looked through in this order for each letter
    std::vector<std::filesystem::path> bold;     // empty: the regular ones
  };

  // No files at all: the system's sans-serif, measured through Cairo.
  ChartFont();
  // The error is a sentence that names the file. `disk` is needed for the reading only.
  static std::expected<ChartFont, std::string> load(const Files& files, const FileSystem& disk);
  ChartFont(ChartFont&&) noexcept;
  ChartFont& operator=(ChartFont&&) noexcept;
  ~ChartFont();

  // What the first of its files is called, as style sheets name it; empty for the system's.
  std::string_view family() const;

  // In the units of `size`. Text that is not UTF-8 is measured with U+FFFD in its place.
  double width(std::string_view text, double size, FontWeight weight) const;

  struct Implementation;
  const Implementation& implementation() const { return *implementation_; }

 private:
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::charts
