#include "print/report_blocks.hpp"

#include <algorithm>
#include <cmath>

#include "print/colours.hpp"
#include "print/picture_store.hpp"

namespace lantern::print {
namespace {

constexpr ReportStyle style = report_style;
constexpr double text_space = 7;  // below a paragraph
constexpr double item_space = 3;
constexpr double item_indent = 18;
constexpr std::size_t lines_together = 4;  // of a long paragraph: no page has fewer than two of its lines
constexpr PrintColour quiet_colour = {0.25, 0.30, 0.34};

void open_tag(Paper& paper, const char* tag) { cairo_tag_begin(paper.context(), tag, nullptr); }
void close_tag(Paper& paper, const char* tag) { cairo_tag_end(paper.context(), tag); }

// From what was to what is: to the left where `size` is below nothing. No typeface of ours has arrows.
void draw_arrow(cairo_t* context, double x, double y, double size) {
  set_colour(context, ink);
  cairo_set_line_width(context, std::abs(size) * 0.09);
  cairo_move_to(context, x, y);
  cairo_line_to(context, x + size, y);
  cairo_move_to(context, x + size * 0.68, y - size * 0.26);
  cairo_line_to(context, x + size, y);
  cairo_line_to(context, x + size * 0.68, y + size * 0.26);
  cairo_stroke(context);
}

// Whether the page begins at the right, for languages that are read from there.
bool is_mirrored(const Workshop& workshop) { return workshop.lines_begin == LinesBegin::at_the_right; }

}  // namespace

double left_of(const Workshop& workshop, double from_beginning, double width) {
  return is_mirrored(workshop) ? margin + page_width - from_beginning - width : margin + from_beginning;
}

void draw_at_end(const Workshop& workshop, cairo_t* context, const SetText& words, double y,
                 const PrintColour& colour) {
  const double left =
      is_mirrored(workshop) ? margin - (words.room() - words.width()) : margin + page_width - words.width();
  words.draw(context, left, y, colour);
}

ReportBlocks::Text ReportBlocks::set(const ReportText& words, double size, double width, PrintWeight weight,
                                     double height_of_line) {
  auto made = std::make_shared<const SetText>(workshop_, words, size, width, weight, height_of_line);
  file_.missing_letters.merge(made->missing_letters());
  return made;
}

ReportPiece& ReportBlocks::push(BlockSize size, std::function<void(Paper&, double)> draw) {
  pieces_.push_back({size, std::move(draw), {}, {}, {}, 0});
  return pieces_.back();
}

std::vector<BlockSize> ReportBlocks::sizes() const {
  std::vector<BlockSize> sizes;
  for (const ReportPiece& piece : pieces_) sizes.push_back(piece.size);
  return sizes;
}

void ReportBlocks::chapter(const ReportChapter& chapter) {
  small_chapter(chapter.title);
  ReportPiece& piece = pieces_.back();
  piece.heading = chapter.title;
  piece.name = chapter.id;
  piece.level = 1;
  piece.draw = [draw = std::move(piece.draw), name = chapter.id](Paper& paper, double y) {
    paper.destination(name, margin, y);
    draw(paper, y);
  };
  for (const ReportPart& part : chapter.parts) {
    const std::size_t first = pieces_.size();
    for (const ReportBlock& block : part.blocks) add(block);
    for (std::size_t i = first; i + 1 < pieces_.size(); ++i)
      if (pieces_[i].size.next == Follows::may_be_apart && chapter.parts.size() > 1)
        pieces_[i].size.next = Follows::stays_where_it_can;
  }
}

void ReportBlocks::small_chapter(const std::string& title) {
  const Text text = set(plain(title), style.chapter, page_width, PrintWeight::bold, title_line_height);
  constexpr double above = 8, rule = 3;  // the line over the words
  push({30, text->height() + above + 10, Follows::stays_with_next, 0}, [text](Paper& paper, double y) {
    fill_box(paper.context(), band, margin, y, page_width, rule);
    paper.tagged("H2", [&] { text->draw(paper.context(), margin, y + above, band); });
  });
}

void ReportBlocks::add(const ReportBlock& block) {
  std::visit(
      [&](const auto& of) {
        using Kind = std::decay_t<decltype(of)>;
        if constexpr (std::is_same_v<Kind, ReportHeading>) heading(of);
        if constexpr (std::is_same_v<Kind, ReportWords>) words(of);
        if constexpr (std::is_same_v<Kind, ReportList>) list(of);
        if constexpr (std::is_same_v<Kind, ReportFigures>) figures(of);
        if constexpr (std::is_same_v<Kind, ReportPicture>) picture(of);
        if constexpr (std::is_same_v<Kind, ReportTable>) table(of);
        if constexpr (std::is_same_v<Kind, ReportVoice>) voice(of);
      },
      block);
}

void ReportBlocks::heading(const ReportHeading& heading) {
  const Text text = set(plain(heading.text), style.part, page_width, PrintWeight::bold, title_line_height);
  ReportPiece& piece = push({20, text->height() + 5, Follows::stays_with_next, 0},
                            [text, name = heading.id](Paper& paper, double y) {
                              if (!name.empty()) paper.destination(name, margin, y);
                              paper.tagged("H3", [&] { text->draw(paper.context(), margin, y); });
                            });
  if (heading.id.empty()) return;
  piece.heading = heading.text;
  piece.name = heading.id;
  piece.level = 2;
}

void ReportBlocks::lines(const Text& text, double x, double before, const PrintColour& colour,
                         const std::function<void(Paper&, double)>& open,
                         const std::function<void(Paper&)>& close) {
  const std::size_t count = text->lines();
  for (std::size_t first = 0, end = 0; first < count; first = end) {
    end = count - first < lines_together + 2 ? count : first + lines_together;
    const bool begins = first == 0, ends = end == count;
    const double height = static_cast<double>(end - first) * text->line_pitch();
    push({begins ? before : 0, height, Follows::may_be_apart}, [=](Paper& paper, double y) {
      if (begins) open(paper, y);
      if (begins && ends)
        text->draw(paper.context(), x, y, colour);
      else
        text->draw_lines(paper.context(), x, y, first, end, colour);
      if (ends) close(paper);
    });
  }
}

void ReportBlocks::words(const ReportWords& words) {
  const bool plain_look = words.look == WordsLook::plain;
  const double size = words.look == WordsLook::quiet ? style.small : style.text;
  const bool note = words.look == WordsLook::note;
  const double x = left_of(note ? 12 : 0, style.measure);
  const Text text = set(words.text, size, style.measure);
  const std::size_t first = pieces_.size();
  lines(
      text, x, plain_look ? text_space : text_space / 2, plain_look || note ? ink : quiet_colour,
      [](Paper& paper, double) { open_tag(paper, "P"); }, [](Paper& paper) { close_tag(paper, "P"); });
  if (!note) return;
  for (std::size_t i = first; i < pieces_.size(); ++i)
    pieces_[i].draw = [draw = std::move(pieces_[i].draw), height = pieces_[i].size.height,
                       edge = left_of(0, 3)](Paper& paper, double y) {
      fill_box(paper.context(), rule_colour, edge, y, 3, height);
      draw(paper, y);
    };
}

void ReportBlocks::list(const ReportList& list) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const bool begins = i == 0, ends = i + 1 == list.items.size();
    const std::string sign = list.look == ListLook::numbers ? std::to_string(i + 1) + '.' : "•";
    const Text mark = set(plain(sign), style.text, item_indent, PrintWeight::bold);
    const Text text = set(list.items[i], style.text, style.measure - item_indent);
    const std::size_t first = pieces_.size();
    lines(
        text, left_of(item_indent, text->room()), begins ? text_space : item_space, ink,
        [mark, begins, at = left_of(0, mark->room())](Paper& paper, double y) {
          if (begins) open_tag(paper, "L");
          open_tag(paper, "LI");
          paper.tagged("Lbl", [&] { mark->draw(paper.context(), at, y, band); });
          open_tag(paper, "LBody");
        },
        [ends](Paper& paper) {
          close_tag(paper, "LBody");
          close_tag(paper, "LI");
          if (ends) close_tag(paper, "L");
        });
    // A list is torn only where its page has no room for it, and never before its last item.
    for (std::size_t piece = first; piece + (ends ? 1 : 0) < pieces_.size(); ++piece)
      pieces_[piece].size.next = Follows::stays_where_it_can;
    if (i + 2 == list.items.size()) pieces_.back().size.next = Follows::stays_with_next;
  }
}

namespace {

// A figure of several: its number as large as it goes into its column, then what it means.
struct SetFigure {
  ReportBlocks::Text figure, from, to, text, base;
  double arrow = 0;
  double height() const {
    return (figure ? figure : from)->height() + text->height() + (base ? base->height() : 0);
  }
};

}  // namespace

void ReportBlocks::figures(const ReportFigures& figures) {
  if (figures.items.empty()) return;
  constexpr double inside = 14, gap = 20;
  const double count = std::max<double>(2, static_cast<double>(figures.items.size()));
  const double column = (page_width - 2 * inside - (count - 1) * gap) / count;
  const auto number = [&](const std::string& words, double size) {
    return set(plain(words), size, column, PrintWeight::bold, title_line_height);
  };
  auto all = std::make_shared<std::vector<SetFigure>>();
  double height = 0;
  for (const ReportFigure& item : figures.items) {
    SetFigure made;
    for (const double size : {32.0, 26.0, 21.0, 17.0, 14.0}) {
      if (!item.figure.empty()) {
        made.figure = number(item.figure, size);
        if (made.figure->lines() == 1) break;
      } else {
        made.from = number(item.from, size);
        made.to = number(item.to, size);
        made.arrow = size * 0.8;
        if (made.from->width() + made.to->width() + made.arrow * 1.8 <= column) break;
      }
    }
    made.text = set(plain(item.text), style.table, column, PrintWeight::regular, 1.35);
    if (!item.base.empty()) made.base = set(plain(item.base), style.small, column);
    height = std::max(height, made.height());
    all->push_back(std::move(made));
  }
  push({12, height + 2 * inside, Follows::may_be_apart, 1},
       [this, all, height, column](Paper& paper, double y) {
         cairo_t* context = paper.context();
         fill_box(context, wash, margin, y, page_width, height + 2 * inside);
         double from_beginning = inside;
         for (const SetFigure& item : *all) {
           const double x = left_of(from_beginning, column);
           double at = y + inside;
           const auto draw = [&](const Text& text, const PrintColour& colour) {
             if (!text) return;
             text->draw(context, x, at, colour);
             at += text->height();
           };
           if (item.from) {
             const double forward = is_mirrored(workshop_) ? -1 : 1;
             const double before = item.from->width() + item.arrow * 0.4;
             draw_arrow(context, (is_mirrored(workshop_) ? x + column : x) + forward * before,
                        at + item.from->height() / 2, forward * item.arrow);
             paper.tagged("P", [&] { item.from->draw(context, x, at, ink); });
             paper.tagged(
                 "P", [&] { item.to->draw(context, x + forward * (before + item.arrow * 1.4), at, band); });
             at += item.from->height();
           } else {
             paper.tagged("P", [&] { draw(item.figure, band); });
           }
           paper.tagged("P", [&] { draw(item.text, ink); });
           if (item.base) paper.tagged("P", [&] { draw(item.base, quiet_colour); });
           from_beginning += column + gap;
         }
       });
}

void ReportBlocks::picture(const ReportPicture& picture) {
  const double ratio = drawing_ratio(picture.svg);
  const Text message = picture.message.empty()
                           ? nullptr
                           : set(plain(picture.message), style.message, page_width, PrintWeight::bold, 1.35);
  std::string below = picture.base;
  if (!picture.source.empty()) below += (below.empty() ? "" : ". ") + picture.source;
  const Text about = below.empty() ? nullptr : set(plain(below), style.small, page_width);
  const double words = (message ? message->height() + 4 : 0) + (about ? about->height() + 2 : 0);
  const double width = std::min(page_width, (page_room * 0.9 - words) * ratio), drawn = width / ratio;
  push({14, drawn + words, Follows::may_be_apart, 2}, [this, message, about, width, drawn, svg = picture.svg,
                                                       said = picture.alternative](Paper& paper, double y) {
    cairo_t* context = paper.context();
    if (message) {
      paper.tagged("P", [&] { message->draw(context, margin, y); });
      y += message->height() + 4;
    }
    paper.figure(said, [&] {
      if (!draw_svg(context, svg, {left_of(0, width), y, width, drawn}))
        file_.problems.emplace_back("a chart cannot be drawn");
    });
    y += drawn + 2;
    if (about) paper.tagged("P", [&] { about->draw(context, margin, y, quiet_colour); });
  });
}

void ReportBlocks::voice(const ReportVoice& voice) {
  constexpr double indent = 22;
  const Text text = set(plain(voice.text), style.voice, style.measure - indent, PrintWeight::regular, 1.4);
  std::string who = voice.by;
  if (!voice.source.empty()) who += (who.empty() ? "" : ". ") + voice.source;
  const Text by = who.empty() ? nullptr : set(plain(who), style.small, style.measure - indent);
  const std::size_t first = pieces_.size();
  const double x = left_of(indent, style.measure - indent);
  lines(
      text, x, 14, ink,
      [](Paper& paper, double) {
        open_tag(paper, "BlockQuote");
        open_tag(paper, "P");
      },
      [has_by = by != nullptr](Paper& paper) {
        close_tag(paper, "P");
        if (!has_by) close_tag(paper, "BlockQuote");
      });
  if (by) {
    pieces_.back().size.next = Follows::stays_with_next;
    push({3, by->height(), Follows::may_be_apart}, [by, x](Paper& paper, double y) {
      paper.tagged("P", [&] { by->draw(paper.context(), x, y, quiet_colour); });
      close_tag(paper, "BlockQuote");
    });
  }
  for (std::size_t i = first; i < pieces_.size(); ++i)
    pieces_[i].draw = [draw = std::move(pieces_[i].draw), size = pieces_[i].size, begins = i == first,
                       edge = left_of(4, 5)](Paper& paper, double y) {
      const double above = begins ? 0 : size.before;
      fill_box(paper.context(), light, edge, y - above, 5, size.height + above);
      draw(paper, y);
    };
}

}  // namespace lantern::print
