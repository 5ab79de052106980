// Prints guides, reports and sheets as PDF with Pango and Cairo: A4, the typeface embedded, tagged for screen
// readers, with title, language, links and an outline. The same words give the same bytes on any machine
// and thread: no font but those of PrintFonts is ever looked at, and no date is written.
// Made once; any number of threads may print with one Printer, each in a workshop of its own that keeps its
// font maps and parsed pictures for the next guide.
#pragma once
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.hpp"

namespace lantern::print {

struct Guide;
struct Report;
struct Sheet;
struct SharePicture;

// WOFF, TTF or OTF files of one family; letters are looked for in all of them.
struct PrintFonts {
  std::vector<std::filesystem::path> regular;
  std::vector<std::filesystem::path> bold;
};

// The bytes of the picture (SVG, PNG, JPEG) of that name, or why not. Called on the printing thread. A name
// must stand for the same bytes as long as the Printer lives.
using PictureSource = std::function<std::expected<std::string, std::string>(const std::string& name)>;

enum class PrintSize { normal, large };  // 16 and 24 points

struct PrintedFile {
  std::string bytes;
  int pages = 0;
  std::set<std::string> missing_letters;  // that the typeface lacks: they print as empty boxes
  std::vector<std::string> problems;      // pictures that could not be printed: "NAME: why"
};

struct PrintedSheet {
  std::optional<PrintedFile> file;  // nothing where not even the first part fits
  std::size_t rows = 0;             // that stand on it
};

class Printer {
 public:
  // The error is a sentence that names the file. `disk` is needed for the reading only. MachineFailure where
  // there is no room for the fonts.
  static std::expected<Printer, std::string> load(const PrintFonts& fonts, const FileSystem& disk);
  Printer(Printer&&) noexcept;
  Printer& operator=(Printer&&) noexcept;
  ~Printer();

  // The error is a library's, in words. MachineFailure where a font or memory cannot be had.
  std::expected<PrintedFile, std::string> print(const Guide& guide, PrintSize size,
                                                const PictureSource& pictures) const;
  std::expected<PrintedFile, std::string> print(const Report& report) const;
  // One page: text from 40 down to 24 points, its title never under 48, pictures never under 35 mm.
  std::expected<PrintedSheet, std::string> print(const Sheet& sheet, const PictureSource& pictures) const;

  // As PNG, of as many pixels as share_picture.hpp says.
  std::expected<std::string, std::string> print(const SharePicture& picture) const;

 private:
  struct Implementation;
  explicit Printer(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::print
