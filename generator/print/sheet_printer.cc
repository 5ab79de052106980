#include <algorithm>
#include <array>

#include "print/blocks.hpp"
#include "print/colours.hpp"
#include "print/guide_printer.hpp"

namespace lantern::print {
namespace {

// From far away first: a sheet hangs on a wall.
constexpr std::array<double, 8> text_sizes = {36, 32, 29, 26, 24, 22, 20, 18};
constexpr double more_size = 16;  // of where the rest is: a long address

class SheetPrinter {
 public:
  SheetPrinter(const Sheet& sheet, double text, Workshop& workshop, const PictureSource& pictures)
      : sheet_(sheet), style_(sheet_style(text)), workshop_(workshop), pictures_(pictures) {}

  bool holds(std::size_t rows) {
    file_ = {};
    Blocks blocks(workshop_, style_, pictures_, file_);
    for (std::size_t i = 0; i < rows; ++i) blocks.add(sheet_.rows[i]);
    return height_of(blocks) <= paper_height - 2 * margin - head().height() - title_gap() - foot_height(rows);
  }

  std::expected<PrintedFile, std::string> print(std::size_t rows) {
    file_ = {};
    Paper paper(sheet_.title, sheet_.owner);
    paper.next_page();
    const SetText title = head();
    file_.missing_letters.merge(title.missing_letters());
    paper.tagged("H1", [&] { title.draw(paper.context(), margin, margin); });
    Blocks blocks(workshop_, style_, pictures_, file_);
    for (std::size_t i = 0; i < rows; ++i) blocks.add(sheet_.rows[i]);
    double y = margin + title.height() + title_gap();
    for (std::size_t i = 0; i < blocks.all().size(); ++i) {
      const Block& block = blocks.all()[i];
      if (i > 0) y += block.size.before;
      block.draw(paper, y);
      y += block.size.height;
    }
    y = paper_height - margin - foot_height(rows);
    for (const SetText& line : foot(rows)) {
      paper.tagged("P", [&] { line.draw(paper.context(), margin, y); });
      y += line.height();
    }
    file_.pages = paper.pages();
    auto bytes = paper.finish(sheet_.language);
    if (!bytes) return std::unexpected(bytes.error());
    file_.bytes = std::move(*bytes);
    return std::move(file_);
  }

 private:
  double title_gap() const { return style_.text * 0.8; }
  SetText head() const {
    return {workshop_, plain(sheet_.title), style_.title, page_width, PrintWeight::bold};
  }
  static double height_of(const Blocks& blocks) {
    double height = 0;
    for (std::size_t i = 0; i < blocks.all().size(); ++i)
      height += (i == 0 ? 0 : blocks.all()[i].size.before) + blocks.all()[i].size.height;
    return height;
  }
  std::vector<SetText> foot(std::size_t rows) const {
    std::vector<SetText> lines;
    if (rows < sheet_.rows.size()) lines.emplace_back(workshop_, sheet_.more, more_size, page_width);
    lines.emplace_back(workshop_, plain(sheet_.owner), style_.small, page_width);
    for (const std::string& credit : sheet_.credits)
      lines.emplace_back(workshop_, plain(credit), style_.small, page_width);
    return lines;
  }
  double foot_height(std::size_t rows) const {
    double height = style_.text;
    for (const SetText& line : foot(rows)) height += line.height();
    return height;
  }

  const Sheet& sheet_;
  const PrintStyle style_;
  Workshop& workshop_;
  const PictureSource& pictures_;
  PrintedFile file_;
};

// The next smaller number of rows: without the last section, or without its last row where there is but one.
std::size_t fewer(const Sheet& sheet, std::size_t rows) {
  for (std::size_t i = rows - 1; i > 0; --i)
    if (sheet.rows[i].kind == PrintRowKind::section) return i;
  return rows - 1;
}

}  // namespace

std::expected<PrintedFile, std::string> print_sheet(const Sheet& sheet, Workshop& workshop,
                                                    const PictureSource& pictures) {
  std::size_t rows = sheet.rows.size();
  SheetPrinter smallest(sheet, text_sizes.back(), workshop, pictures);
  while (rows > 1 && !smallest.holds(rows)) rows = fewer(sheet, rows);
  // Then as large as these rows may be.
  for (const double text : text_sizes) {
    SheetPrinter printer(sheet, text, workshop, pictures);
    if (printer.holds(rows) || text == text_sizes.back()) return printer.print(rows);
  }
  return std::unexpected("a sheet without a size");
}

}  // namespace lantern::print
