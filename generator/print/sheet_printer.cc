#include <algorithm>
#include <array>

#include "pictures/qr_code.hpp"
#include "print/blocks.hpp"
#include "print/colours.hpp"
#include "print/guide_printer.hpp"

namespace lantern::print {
namespace {

// From far away first: a sheet hangs on a wall and is read from two metres.
constexpr std::array<double, 6> text_sizes = {40, 36, 32, 29, 26, 24};
constexpr double foot_text = 16;  // where more is, and who made it: for those who stand before it
constexpr double code_side = 76;
constexpr double edge = 24;  // above and below the title in its band, and round the foot

class SheetPrinter {
 public:
  SheetPrinter(const Sheet& sheet, double text, Workshop& workshop, const PictureSource& pictures)
      : sheet_(sheet),
        style_(sheet_style(text, sheet.language)),
        workshop_(workshop),
        pictures_(pictures),
        title_(workshop, plain(sheet.title), style_.title, page_width, PrintWeight::bold, title_line_height),
        code_(sheet.address.empty() ? std::string() : pictures::qr_code(sheet.address)) {
    const double beside = code_.empty() ? 0 : code_side + edge;
    for (const PrintSentence& sentence : sheet.foot)
      foot_.emplace_back(workshop, sentence, foot_text, page_width - beside, PrintWeight::regular,
                         title_line_height);
    for (const std::string& credit : sheet.credits)
      foot_.emplace_back(workshop, plain(credit), style_.small, page_width - beside, PrintWeight::regular,
                         title_line_height);
  }

  bool holds(std::size_t rows) {
    file_ = {};
    Blocks blocks(workshop_, style_, pictures_, file_);
    for (std::size_t i = 0; i < rows; ++i) blocks.add(sheet_.rows[i]);
    return height_of(blocks) <= room();
  }

  std::expected<PrintedFile, std::string> print(std::size_t rows) {
    file_ = {};
    Paper paper(sheet_.title, sheet_.owner);
    paper.next_page();
    cairo_t* context = paper.context();
    fill_box(context, band, 0, 0, paper_width, band_height());
    file_.missing_letters.merge(title_.missing_letters());
    paper.tagged("H1", [&] { title_.draw(context, margin, edge, white); });
    draw_rows(paper, rows);
    draw_foot(paper);
    file_.pages = paper.pages();
    auto bytes = paper.finish(sheet_.language);
    if (!bytes) return std::unexpected(bytes.error());
    file_.bytes = std::move(*bytes);
    return std::move(file_);
  }

 private:
  double band_height() const { return title_.height() + 2 * edge; }
  double words_of_foot() const {
    double height = 0;
    for (const SetText& line : foot_) height += line.height();
    return height;
  }
  double foot_height() const { return std::max(code_.empty() ? 0 : code_side, words_of_foot()) + edge; }
  double room() const { return paper_height - band_height() - foot_height() - 2 * edge; }

  static double height_of(const Blocks& blocks) {
    double height = 0;
    for (std::size_t i = 0; i < blocks.all().size(); ++i)
      height += (i == 0 ? 0 : blocks.all()[i].size.before) + blocks.all()[i].size.height;
    return height;
  }

  // What room is left goes between them, so that they fill the page.
  void draw_rows(Paper& paper, std::size_t rows) {
    Blocks blocks(workshop_, style_, pictures_, file_);
    for (std::size_t i = 0; i < rows; ++i) blocks.add(sheet_.rows[i]);
    const std::vector<BlockSize> sizes = blocks.sizes();
    std::vector<BlockPlace> places(sizes.size());
    for (std::size_t i = 1; i < sizes.size(); ++i)
      places[i].y = places[i - 1].y + sizes[i - 1].height + sizes[i].before;
    spread_rows(sizes, room(), style_.picture * 0.5, places);
    const double top = band_height() + edge;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      if (i > 0 && sizes[i].rows > 0 && sizes[i - 1].rows > 0)
        draw_divider(paper.context(), top + places[i].y, places[i].y - places[i - 1].y - sizes[i - 1].height);
      blocks.all()[i].draw(paper, top + places[i].y);
    }
  }

  void draw_foot(Paper& paper) {
    cairo_t* context = paper.context();
    const double top = paper_height - foot_height() - edge / 2;
    fill_box(context, wash, 0, top, paper_width, paper_height - top);
    const double height = paper_height - top;
    double x = margin, y = top + (height - words_of_foot()) / 2;
    if (!code_.empty()) {
      if (!draw_svg(context, code_, {x, top + (height - code_side) / 2, code_side, code_side}))
        file_.problems.emplace_back("the QR code cannot be drawn");
      x += code_side + edge;
    }
    for (const SetText& line : foot_) {
      file_.missing_letters.merge(line.missing_letters());
      paper.tagged("P", [&] { line.draw(context, x, y); });
      y += line.height();
    }
  }

  const Sheet& sheet_;
  const PrintStyle style_;
  Workshop& workshop_;
  const PictureSource& pictures_;
  const SetText title_;
  const std::string code_;
  std::vector<SetText> foot_;
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
