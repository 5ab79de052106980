#include <algorithm>
#include <array>

#include "print/blocks.hpp"
#include "print/colours.hpp"
#include "print/guide_printer.hpp"

namespace lantern::print {
namespace {

// From far away first: a sheet hangs on a wall.
constexpr std::array<double, 8> text_sizes = {36, 32, 29, 26, 24, 22, 20, 18};
constexpr double foot_size = 18;  // of whose it is, and where the rest is: a long address

class SheetPrinter {
 public:
  SheetPrinter(const Sheet& sheet, double text, Workshop& workshop, const PictureSource& pictures)
      : sheet_(sheet), style_(sheet_style(text)), workshop_(workshop), pictures_(pictures) {}

  bool holds(std::size_t rows) {
    file_ = {};
    Blocks blocks(workshop_, style_, pictures_, file_);
    for (std::size_t i = 0; i < rows; ++i) blocks.add(sheet_.rows[i]);
    return height_of(blocks) <= room(rows);
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
    // What room is left goes between the rows, so that they fill the page.
    const double spread = spread_between(blocks, room(rows) - height_of(blocks));
    double y = margin + title.height() + title_gap();
    for (std::size_t i = 0; i < blocks.all().size(); ++i) {
      const Block& block = blocks.all()[i];
      if (i > 0) y += block.size.before;
      if (i > 0 && blocks.all()[i - 1].size.next == Follows::may_be_apart) y += spread;
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
  double room(std::size_t rows) const {
    return paper_height - 2 * margin - head().height() - title_gap() - foot_height(rows);
  }
  double spread_between(const Blocks& blocks, double left) const {
    const auto gaps = std::ranges::count_if(
        blocks.all(), [](const Block& block) { return block.size.next == Follows::may_be_apart; });
    return std::clamp(left / static_cast<double>(std::max<std::ptrdiff_t>(gaps, 1)), 0.0, style_.text * 1.5);
  }
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
    if (rows < sheet_.rows.size()) lines.emplace_back(workshop_, sheet_.more, foot_size, page_width);
    lines.emplace_back(workshop_, plain(sheet_.owner), foot_size, page_width);
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

// Where the last of the parts that these rows are made of begins; 0 where they are one part.
std::size_t without_last_part(const Sheet& sheet, std::size_t rows) {
  while (rows > 1)
    if (sheet.rows[--rows].kind == PrintRowKind::section) return rows;
  return 0;
}

}  // namespace

std::expected<PrintedSheet, std::string> print_sheet(const Sheet& sheet, Workshop& workshop,
                                                     const PictureSource& pictures) {
  std::size_t rows = sheet.rows.size();
  SheetPrinter smallest(sheet, text_sizes.back(), workshop, pictures);
  while (!smallest.holds(rows)) {
    rows = sheet.fit == SheetFit::first_parts ? without_last_part(sheet, rows) : 0;
    if (rows == 0) return PrintedSheet{};
  }
  // Then as large as these rows may be.
  for (const double text : text_sizes) {
    SheetPrinter printer(sheet, text, workshop, pictures);
    if (!printer.holds(rows)) continue;
    auto file = printer.print(rows);
    if (!file) return std::unexpected(file.error());
    return PrintedSheet{std::move(*file), rows};
  }
  return PrintedSheet{};
}

}  // namespace lantern::print
