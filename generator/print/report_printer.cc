#include "print/report_printer.hpp"

#include <algorithm>
#include <memory>
#include <span>

#include "pictures/qr_code.hpp"
#include "print/colours.hpp"
#include "print/picture_store.hpp"
#include "print/report_blocks.hpp"
#include "print/report_cover.hpp"
#include "text/utf8.hpp"

namespace lantern::print {
namespace {

constexpr int pages_without_cover = 2;
constexpr double code_side = 76, beside_code = 16;
constexpr double little = 0.35;  // of a page: so much at the end of a report is brought back, where it can be
constexpr double foot_line = paper_height - 46;  // the upper edge of its words
constexpr double beside_number = 20;             // of the page: between it and the words of the foot

class ReportPrinter {
 public:
  ReportPrinter(const Report& report, Workshop& workshop)
      : report_(report), workshop_(workshop), paper_(report.title, report.owner) {}

  std::expected<PrintedFile, std::string> print() {
    const ReadingOrder order(workshop_, report_.language);
    ReportBlocks front(workshop_, file_), body(workshop_, file_);
    for (const ReportChapter& chapter : report_.chapters) body.chapter(chapter);
    add_code(body);
    add_report_head(report_, front);
    std::vector<BlockPlace> places = placed(front, body);
    int covers = 0;
    if (places.back().page >= pages_without_cover) {
      front.all().clear();
      const auto pages_of = std::make_shared<std::vector<int>>();
      add_contents(front, body.all(), pages_of);
      places = placed(front, body);
      for (std::size_t i = 0; i < body.all().size(); ++i)
        if (body.all()[i].level > 0) pages_of->push_back(places[front.all().size() + i].page + 2);
      paper_.next_page();
      draw_report_cover(paper_, report_, front, file_);
      covers = 1;
    }
    draw(front.all(), std::span(places).first(front.all().size()), covers);
    draw(body.all(), std::span(places).subspan(front.all().size()), covers);
    file_.pages = paper_.pages();
    auto bytes = paper_.finish(report_.language);
    if (!bytes) return std::unexpected(bytes.error());
    file_.bytes = std::move(*bytes);
    return std::move(file_);
  }

 private:
  static std::vector<BlockPlace> placed(ReportBlocks& front, ReportBlocks& body) {
    std::vector<BlockSize> sizes = front.sizes();
    const std::vector<BlockSize> others = body.sizes();
    sizes.insert(sizes.end(), others.begin(), others.end());
    std::vector<BlockPlace> places = place_blocks(sizes, page_room);
    const double at_the_end = places.back().y + sizes.back().height;
    if (places.back().page == 0 || at_the_end > page_room * little) return places;
    std::vector<BlockSize> closer = sizes;
    for (const double share : {0.85, 0.7}) {
      for (std::size_t i = 0; i < sizes.size(); ++i) closer[i].before = sizes[i].before * share;
      std::vector<BlockPlace> shorter = place_blocks(closer, page_room);
      if (shorter.back().page < places.back().page) return shorter;
    }
    // Where it cannot, the last chapter stands there whole.
    const auto& pieces = body.all();
    const auto last = std::ranges::find(pieces.rbegin(), pieces.rend(), 1, &ReportPiece::level);
    if (last == pieces.rend()) return places;
    sizes[front.all().size() + static_cast<std::size_t>(pieces.rend() - last) - 1].begins = Begins::a_page;
    std::vector<BlockPlace> fuller = place_blocks(sizes, page_room);
    return fuller.back().page == places.back().page ? fuller : places;
  }

  // A telephone that looks at it opens the report's page.
  void add_code(ReportBlocks& blocks) {
    if (report_.about_code.empty()) return;
    const std::string code = pictures::qr_code(report_.address);
    const double beside = code.empty() ? 0 : code_side + beside_code;
    std::vector<ReportBlocks::Text> lines;
    double words = 0;
    for (const ReportText& text : report_.about_code) {
      lines.push_back(blocks.set(text, report_style.text, page_width - beside));
      words += lines.back()->height();
    }
    const double height = std::max(words, code.empty() ? 0 : code_side);
    blocks.push({18, height, Follows::may_be_apart}, [=, this](Paper& paper, double y) {
      if (!code.empty() &&
          !draw_svg(paper.context(), code, {left_of(workshop_, 0, code_side), y, code_side, code_side}))
        file_.problems.emplace_back("the QR code cannot be drawn");
      double at = y + (height - words) / 2;
      for (const auto& line : lines) {
        paper.tagged("P", [&] { line->draw(paper.context(), left_of(workshop_, beside, line->room()), at); });
        at += line->height();
      }
    });
  }

  // The pages are known when all is placed: `pages_of` has them, an entry each, before this is drawn.
  void add_contents(ReportBlocks& blocks, const std::vector<ReportPiece>& pieces,
                    const std::shared_ptr<const std::vector<int>>& pages_of) const {
    blocks.small_chapter(report_.contents_heading);
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(pieces, [](const auto& piece) { return piece.level > 0; }));
    std::size_t number = 0;
    for (const ReportPiece& piece : pieces) {
      if (piece.level == 0) continue;
      const bool begins = number == 0, ends = number + 1 == count, chapter = piece.level == 1;
      const double indent = chapter ? 0 : 18;
      const auto words = blocks.set(plain(piece.heading), report_style.text, page_width - indent - 50,
                                    chapter ? PrintWeight::bold : PrintWeight::regular, 1.35);
      blocks.push({chapter ? 4.0 : 1.0, words->height() + 2, Follows::stays_where_it_can},
                  [=, this, heading = piece.heading, name = piece.name](Paper& paper, double y) {
                    if (begins) cairo_tag_begin(paper.context(), "TOC", nullptr);
                    draw_entry(paper, heading, name, *words, left_of(workshop_, indent, words->room()), y,
                               pages_of->at(number));
                    if (ends) cairo_tag_end(paper.context(), "TOC");
                  });
      ++number;
    }
  }

  void draw_entry(Paper& paper, const std::string& heading, const std::string& name, const SetText& words,
                  double x, double y, int page) const {
    const SetText number(workshop_, plain(std::to_string(page)), report_style.text, page_width,
                         PrintWeight::bold, 1.35);
    paper.tagged("TOCI", [&] {
      paper.inner_link(heading, name, [&] {
        words.draw(paper.context(), x, y, link_colour);
        draw_at_end(workshop_, paper.context(), number, y + words.height() - number.height(), link_colour);
      });
    });
    fill_box(paper.context(), divider_colour, margin, y + words.height() + 1.5, page_width, 0.75);
  }

  void draw(const std::vector<ReportPiece>& pieces, std::span<const BlockPlace> places, int covers) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const ReportPiece& piece = pieces[i];
      if (const int number = places[i].page + covers + 1; number > paper_.pages()) {
        paper_.next_page();
        draw_foot(number);
        if (piece.draw_again) piece.draw_again(paper_, margin);
      }
      piece.draw(paper_, margin + places[i].y);
      if (piece.level == 1) chapter_ = paper_.outline(piece.heading, piece.name);
      if (piece.level == 2) paper_.outline(piece.heading, piece.name, chapter_);
    }
  }

  // Whose page this is, where it stands on the website, and its number.
  void draw_foot(int page) {
    cairo_t* context = paper_.context();
    fill_box(context, divider_colour, margin, foot_line - 6, page_width, 0.75);
    const SetText number(workshop_, plain(std::to_string(page)), report_style.table, page_width,
                         PrintWeight::bold);
    draw_at_end(workshop_, context, number, foot_line, band);
    foot_words(page_width - number.width() - beside_number)
        .draw(context, left_of(workshop_, 0, unbounded), foot_line + 1);
  }

  // In one line beside the number of the page: the address alone where there is no room for the title, and
  // its beginning where there is none for all of it.
  SetText foot_words(double room) const {
    const auto set = [&](const std::string& words) { return SetText(workshop_, plain(words), 9, unbounded); };
    std::string shown = report_.address;
    if (const std::size_t scheme = shown.find("://"); scheme != std::string::npos) shown.erase(0, scheme + 3);
    if (SetText whole = set(report_.title + " · " + shown); whole.width() <= room) return whole;
    for (auto limit = static_cast<std::size_t>(code_points(shown)); limit > 1; --limit)
      if (SetText words = set(shorten(shown, limit)); words.width() <= room) return words;
    return set({});
  }
  static constexpr double unbounded = 4000;

  const Report& report_;
  Workshop& workshop_;
  PrintedFile file_;
  Paper paper_;
  int chapter_ = 0;  // of the outline
};

}  // namespace

std::expected<PrintedFile, std::string> print_report(const Report& report, Workshop& workshop) {
  return ReportPrinter(report, workshop).print();
}

}  // namespace lantern::print
