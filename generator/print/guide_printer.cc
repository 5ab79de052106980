#include "print/guide_printer.hpp"

#include <algorithm>

#include "pictures/qr_code.hpp"
#include "print/blocks.hpp"
#include "print/colours.hpp"
#include "print/cover.hpp"

namespace lantern::print {
namespace {

constexpr int pages_without_contents = 6;
constexpr double most_spread = 0.8;         // between rows, as a share of their pictures
constexpr double smallest_contents = 0.85;  // of the other letters

class GuidePrinter {
 public:
  GuidePrinter(const Guide& guide, PrintSize size, Workshop& workshop, const PictureSource& pictures)
      : guide_(guide),
        style_(style_for(size, guide.language)),
        workshop_(workshop),
        pictures_(pictures),
        paper_(guide.title, guide.owner) {}

  std::expected<PrintedFile, std::string> print() {
    Blocks blocks(workshop_, style_, pictures_, file_);
    fill(blocks);
    const std::vector<BlockSize> sizes = blocks.sizes();
    std::vector<BlockPlace> places = place_blocks(sizes, page_room);
    spread_rows(sizes, page_room, style_.picture * most_spread, places);
    const int pages = places.empty() ? 0 : places.back().page + 1;

    draw_cover(paper_, guide_, style_, workshop_, pictures_, file_);
    if (1 + pages > pages_without_contents) draw_contents(blocks.all(), places);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Block& block = blocks.all()[i];
      const double y = margin + places[i].y;
      if (i == 0 || places[i].page != places[i - 1].page)
        numbered_page();
      else if (sizes[i].rows > 0 && sizes[i - 1].rows > 0)
        draw_divider(paper_.context(), y, places[i].y - places[i - 1].y - sizes[i - 1].height);
      block.draw(paper_, y);
      if (!block.name.empty()) paper_.outline(block.heading, block.name);
    }
    file_.pages = paper_.pages();
    auto bytes = paper_.finish(guide_.language);
    if (!bytes) return std::unexpected(bytes.error());
    file_.bytes = std::move(*bytes);
    return std::move(file_);
  }

 private:
  void fill(Blocks& blocks) const {
    for (const PrintRow& row : guide_.rows) blocks.add(row);
    if (!guide_.terms.empty()) {
      blocks.section(guide_.terms_heading);
      for (const PrintedTerm& term : guide_.terms) blocks.term(term);
    }
    add_back(blocks);
  }

  // The back page: how to get in touch, where this stands on the website, who made it, whose pictures these
  // are.
  void add_back(Blocks& blocks) const {
    const std::size_t first = blocks.all().size();
    blocks.section(guide_.contact_heading);
    blocks.words(guide_.contact, style_.text, Follows::may_be_apart);
    PrintRow website;
    website.drawing = guide_.address.empty() ? std::string() : pictures::qr_code(guide_.address);
    website.sentences = guide_.website;
    if (!website.sentences.empty()) blocks.add(website);
    blocks.words(guide_.made_by, style_.text, Follows::may_be_apart);
    std::vector<PrintSentence> credits;
    for (const std::string& credit : guide_.credits) credits.push_back(plain(credit));
    blocks.words(credits, style_.small, Follows::may_be_apart);
    blocks.all()[first].size.begins = Begins::a_page;
  }

  SetText set(const std::string& text, double size, PrintWeight weight, double width) {
    SetText made(workshop_, plain(text), size, width, weight);
    file_.missing_letters.merge(made.missing_letters());
    return made;
  }

  // The number stands in a tab at the edge of the paper.
  void numbered_page() {
    paper_.next_page();
    const SetText number =
        set(std::to_string(paper_.pages()), style_.text * 1.25, PrintWeight::bold, page_width);
    const double x = margin + page_width - number.width(), y = paper_height - bottom_margin + 22;
    fill_box(paper_.context(), band, x - 14, y, paper_width - x + 14, number.height());
    number.draw(paper_.context(), x, y, white);
  }

  struct Entry {
    const Block* block;
    int page;  // from 0, of the body
    SetText heading;
  };
  struct Contents {
    double text = 0;  // the size of the letters
    std::vector<Entry> entries;
    std::vector<BlockSize> sizes;  // of the heading and the entries
    std::vector<BlockPlace> places;
    int pages() const { return places.back().page + 1; }
  };

  Contents contents(const SetText& title, const std::vector<Block>& blocks,
                    const std::vector<BlockPlace>& places, double share) {
    Contents made;
    made.text = style_.text * share;
    made.sizes.push_back({0, title.height() + style_.section * 0.5, Follows::stays_with_next, 0});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].name.empty()) continue;
      const double width = std::min(page_width - made.text * 4, made.text * 24);  // the rest is the number's
      made.entries.push_back(
          {&blocks[i], places[i].page, set(blocks[i].heading, made.text, PrintWeight::regular, width)});
      made.sizes.push_back({made.text * 0.45, made.entries.back().heading.height() + made.text * 0.45});
    }
    made.places = place_blocks(made.sizes, page_room);
    return made;
  }

  // What is in the guide, and on which page. It takes the second page, in letters a little smaller where that
  // makes it one page, and more where there are many parts.
  void draw_contents(const std::vector<Block>& blocks, const std::vector<BlockPlace>& places) {
    const SetText title = set(guide_.contents_heading, style_.section, PrintWeight::bold, page_width);
    Contents made;
    for (const double share : {1.0, 0.92, smallest_contents}) {
      made = contents(title, blocks, places, share);
      if (made.pages() == 1) break;
    }
    if (made.pages() > 1) made = contents(title, blocks, places, 1);
    numbered_page();
    paper_.tagged("H2", [&] { title.draw(paper_.context(), margin, margin); });
    for (std::size_t i = 0; i < made.entries.size(); ++i) {
      if (made.places[i + 1].page != made.places[i].page) numbered_page();
      const Entry& entry = made.entries[i];
      draw_entry(entry, made.text, entry.page + 2 + made.pages(), margin + made.places[i + 1].y);
    }
  }

  void draw_entry(const Entry& entry, double text, int page, double y) {
    cairo_t* context = paper_.context();
    const SetText number = set(std::to_string(page), text, PrintWeight::bold, page_width);
    const double bottom = y + entry.heading.height();
    paper_.tagged("P", [&] {
      paper_.inner_link(entry.block->heading, entry.block->name, [&] {
        entry.heading.draw(context, margin, y);
        number.draw(context, margin + page_width - number.width(), bottom - number.height());
      });
    });
    // The line leads the eye from the words to the number.
    fill_box(context, rule_colour, margin, bottom + text * 0.2, page_width, 0.8);
  }

  const Guide& guide_;
  const PrintStyle style_;
  Workshop& workshop_;
  const PictureSource& pictures_;
  PrintedFile file_;
  Paper paper_;
};

}  // namespace

std::expected<PrintedFile, std::string> print_guide(const Guide& guide, PrintSize size, Workshop& workshop,
                                                    const PictureSource& pictures) {
  return GuidePrinter(guide, size, workshop, pictures).print();
}

}  // namespace lantern::print
