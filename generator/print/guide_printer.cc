#include "print/guide_printer.hpp"

#include <algorithm>

#include "print/blocks.hpp"
#include "print/colours.hpp"

namespace lantern::print {
namespace {

constexpr int pages_without_contents = 6;

class GuidePrinter {
 public:
  GuidePrinter(const Guide& guide, PrintSize size, Workshop& workshop, const PictureSource& pictures)
      : guide_(guide),
        style_(style_for(size)),
        workshop_(workshop),
        pictures_(pictures),
        paper_(guide.title, guide.owner) {}

  std::expected<PrintedFile, std::string> print() {
    Blocks blocks(workshop_, style_, pictures_, file_);
    fill(blocks);
    std::vector<BlockSize> sizes;
    for (const Block& block : blocks.all()) sizes.push_back(block.size);
    const std::vector<BlockPlace> places = place_blocks(sizes, page_room);
    const int pages = places.empty() ? 0 : places.back().page + 1;

    draw_cover();
    if (1 + pages > pages_without_contents) draw_contents(blocks.all(), places);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i == 0 || places[i].page != places[i - 1].page) numbered_page();
      blocks.all()[i].draw(paper_, margin + places[i].y);
      if (!blocks.all()[i].name.empty()) paper_.outline(blocks.all()[i].heading, blocks.all()[i].name);
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
    // The last page: how to get in touch, who made it, whose pictures these are, all together; where that is
    // more than a page, the last two.
    const std::size_t first = blocks.all().size();
    blocks.section(guide_.contact_heading);
    blocks.words(guide_.contact, style_.text, Follows::stays_with_next);
    blocks.words(guide_.made_by, style_.text, Follows::stays_with_next);
    std::vector<PrintSentence> credits;
    for (const std::string& credit : guide_.credits) credits.push_back(plain(credit));
    blocks.words(credits, style_.small, Follows::stays_with_next);
    double height = 0;
    for (std::size_t i = first; i < blocks.all().size(); ++i)
      height += (i == first ? 0 : blocks.all()[i].size.before) + blocks.all()[i].size.height;
    if (height > page_room && !guide_.contact.empty())
      blocks.all()[first + 1].size.next = Follows::may_be_apart;
  }

  SetText set(const std::string& text, double size, PrintWeight weight, double width = page_width) {
    SetText made(workshop_, plain(text), size, width, weight);
    file_.missing_letters.merge(made.missing_letters());
    return made;
  }

  void numbered_page() {
    paper_.next_page();
    const double size = style_.text * 1.25;
    const SetText number = set(std::to_string(paper_.pages()), size, PrintWeight::bold);
    number.draw(paper_.context(), margin + page_width - number.width(), paper_height - bottom_margin + 16);
  }

  void draw_cover() {
    paper_.next_page();
    cairo_t* context = paper_.context();
    const SetText kind = set(guide_.kind, style_.section, PrintWeight::bold);
    paper_.tagged("P", [&] { kind.draw(context, margin, margin); });
    double y = margin + kind.height() + 6;
    set_colour(context, ink);
    cairo_rectangle(context, margin, y, kind.width(), 5);
    cairo_fill(context);
    y += 30;
    const SetText title = set(guide_.title, style_.title, PrintWeight::bold);
    paper_.tagged("H1", [&] { title.draw(context, margin, y); });
    y += title.height() + 20;
    const SetText owner = set(guide_.owner, style_.part, PrintWeight::regular);
    const double owner_y = paper_height - margin - owner.height();
    if (!guide_.picture.empty()) {
      const double side = std::min({page_width, owner_y - y - 30, 380.0});
      workshop_.pictures.draw(paper_, guide_.picture, {(paper_width - side) / 2, y, side, side}, pictures_,
                              file_.problems);
    }
    paper_.tagged("P", [&] { owner.draw(context, margin, owner_y); });
  }

  // What is in the guide, and on which page. It takes the second page, and more where there are many parts.
  void draw_contents(const std::vector<Block>& blocks, const std::vector<BlockPlace>& places) {
    struct Entry {
      const Block* block;
      int page;  // from 0, of the body
      SetText heading;
    };
    const double number_width = style_.text * 4;
    std::vector<Entry> entries;
    std::vector<BlockSize> sizes;
    const SetText title = set(guide_.contents_heading, style_.section, PrintWeight::bold);
    sizes.push_back({0, title.height() + style_.section * 0.5, Follows::stays_with_next});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].name.empty()) continue;
      entries.push_back({&blocks[i], places[i].page,
                         set(blocks[i].heading, style_.text, PrintWeight::regular,
                             std::min(page_width - number_width, style_.text * 24))});
      sizes.push_back(
          {style_.text * 0.45, entries.back().heading.height() + style_.text * 0.45, Follows::may_be_apart});
    }
    const std::vector<BlockPlace> lines = place_blocks(sizes, page_room);
    const int own_pages = lines.back().page + 1;
    numbered_page();
    paper_.tagged("H2", [&] { title.draw(paper_.context(), margin, margin); });
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (lines[i + 1].page != lines[i].page) numbered_page();
      draw_entry(entries[i].heading, entries[i].block->name, entries[i].page + 2 + own_pages,
                 margin + lines[i + 1].y);
    }
  }

  void draw_entry(const SetText& heading, const std::string& name, int page, double y) {
    cairo_t* context = paper_.context();
    const SetText number = set(std::to_string(page), style_.text, PrintWeight::bold);
    const double bottom = y + heading.height();
    const std::string link = tag_attribute("dest", name);
    paper_.tagged("P", [&] {
      cairo_tag_begin(context, CAIRO_TAG_LINK, link.c_str());
      heading.draw(context, margin, y);
      number.draw(context, margin + page_width - number.width(), bottom - number.height());
      cairo_tag_end(context, CAIRO_TAG_LINK);
    });
    // The line leads the eye from the words to the number.
    set_colour(context, rule_colour);
    cairo_rectangle(context, margin, bottom + style_.text * 0.2, page_width, 0.8);
    cairo_fill(context);
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
