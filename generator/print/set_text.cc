#include "print/set_text.hpp"

#include <algorithm>

#include "print/layout_turn.hpp"

namespace lantern::print {
namespace {

// From the middle of a line to its base line, as a share of the size: half the height of a capital.
constexpr double middle_to_baseline = 0.34;

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, int begin, int end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

// A word that is written with a hyphen stays in one line: "co-production". Addresses may break.
void keep_hyphens_together(PangoAttrList* list, const std::string& words, int begin) {
  for (std::size_t at = words.find('-'); at != std::string::npos; at = words.find('-', at + 1)) {
    std::size_t behind = std::min(at + 2, words.size());  // the whole of the next letter
    while (behind < words.size() && (static_cast<unsigned char>(words[behind]) & 0xC0U) == 0x80U) ++behind;
    add_attribute(list, pango_attr_allow_breaks_new(FALSE), begin + static_cast<int>(at),
                  begin + static_cast<int>(behind));
  }
}

bool has_letters_from_the_right(const std::string& words) {
  for (const char* at = words.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    const GUnicodeScript script = g_unichar_get_script(g_utf8_get_char(at));
    if (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
        script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
        script == G_UNICODE_SCRIPT_NKO)
      return true;
  }
  return false;
}

}  // namespace

SetText::SetText(const Workshop& workshop, const PrintSentence& sentence, double size, double width,
                 PrintWeight weight, double height_of_line)
    : layout_(pango_layout_new(workshop.context.get())),
      size_(size),
      height_of_line_(height_of_line),
      begin_(workshop.lines_begin) {
  PangoAttrList* attributes = pango_attr_list_new();
  for (const PrintRun& run : sentence) {
    const int begin = static_cast<int>(text_.size());
    text_ += run.text;
    const int end = static_cast<int>(text_.size());
    if (run.weight == PrintWeight::bold || weight == PrintWeight::bold)
      add_attribute(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
    if (!run.link.empty()) {
      // Pango breaks its runs where the attribute begins and ends; the line is drawn below, by us.
      add_attribute(attributes, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), begin, end);
      links_.push_back({begin, end, run.link});
    } else {
      keep_hyphens_together(attributes, run.text, begin);
    }
  }
  add_attribute(attributes, pango_attr_insert_hyphens_new(FALSE), 0, static_cast<int>(text_.size()));
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family(font, workshop.family.c_str());
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(layout_.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);  // a long address may break anywhere
  pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
  // Words of the language keep its order also where a name in other letters comes first.
  if (begin_ == LinesBegin::at_the_right && has_letters_from_the_right(text_))
    pango_layout_set_auto_dir(layout_.get(), FALSE);
  pango_layout_set_text(layout_.get(), text_.data(), static_cast<int>(text_.size()));
  pango_layout_set_attributes(layout_.get(), attributes);
  pango_attr_list_unref(attributes);
  // Lines are made when they are first asked for: now, while it is our turn.
  const LayoutTurn turn;
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  turn.keep_fonts_of(layout_.get());
}

std::size_t SetText::lines() const {
  return static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
}

double SetText::width() const {
  PangoRectangle extents;
  pango_layout_get_extents(layout_.get(), nullptr, &extents);
  return static_cast<double>(extents.width) / PANGO_SCALE;
}

double SetText::room() const {
  return static_cast<double>(pango_layout_get_width(layout_.get())) / PANGO_SCALE;
}

bool SetText::right_to_left() const {
  const PangoLayoutLine* line = pango_layout_get_line_readonly(layout_.get(), 0);
  return line != nullptr && line->resolved_dir == PANGO_DIRECTION_RTL;
}

std::set<std::string> SetText::missing_letters() const {
  std::set<std::string> letters;
  if (pango_layout_get_unknown_glyphs_count(layout_.get()) == 0) return letters;
  for (const GSList* line = pango_layout_get_lines_readonly(layout_.get()); line != nullptr;
       line = line->next)
    for (const GSList* next = static_cast<PangoLayoutLine*>(line->data)->runs; next != nullptr;
         next = next->next) {
      const PangoGlyphString* glyphs = static_cast<PangoGlyphItem*>(next->data)->glyphs;
      for (int i = 0; i < glyphs->num_glyphs; ++i) {
        const PangoGlyph glyph = glyphs->glyphs[i].glyph;
        if (glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
        char letter[6];  // the letter stands in the glyph that stands for it
        const int length = g_unichar_to_utf8(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG, letter);
        letters.emplace(letter, static_cast<std::size_t>(length));
      }
    }
  return letters;
}

const SetText::Link* SetText::link_at(int byte) const {
  for (const Link& link : links_)
    if (byte >= link.begin && byte < link.end) return &link;
  return nullptr;
}

// The tag below which the next words stand: a link, or words beside one.
class SetText::Tags {
 public:
  enum class Words { under_the_open_tag, under_their_own };
  Tags(cairo_t* context, Words words) : context_(context), words_(words) {}
  Tags(const Tags&) = delete;
  Tags& operator=(const Tags&) = delete;
  ~Tags() { close(); }

  void turn_to(const Link* link) {
    if (open_ != nullptr && link == link_) return;
    close();
    link_ = link;
    if (link != nullptr) {
      open_ = CAIRO_TAG_LINK;
      cairo_tag_begin(context_, open_, tag_attribute("uri", link->url).c_str());
    } else if (words_ == Words::under_their_own) {
      open_ = "Span";
      cairo_tag_begin(context_, open_, nullptr);
    }
  }
  // A link that goes on in the next line is another place to click on.
  void end_line() {
    if (link_ != nullptr) close();
  }

 private:
  void close() {
    if (open_ != nullptr) cairo_tag_end(context_, open_);
    open_ = nullptr;
    link_ = nullptr;
  }

  cairo_t* context_;
  Words words_;
  const char* open_ = nullptr;
  const Link* link_ = nullptr;
};

void SetText::draw_line(cairo_t* context, PangoLayoutLine* line, double x, double baseline,
                        const PrintColour& colour, Tags& tags) const {
  for (const GSList* next = line->runs; next != nullptr; next = next->next) {
    auto* run = static_cast<PangoGlyphItem*>(next->data);
    const Link* link = link_at(run->item->offset);
    tags.turn_to(link);
    const double width = static_cast<double>(pango_glyph_string_get_width(run->glyphs)) / PANGO_SCALE;
    set_colour(context, link == nullptr ? colour : link_colour);
    cairo_move_to(context, x, baseline);
    pango_cairo_show_glyph_item(context, text_.c_str(), run);
    if (link != nullptr) {
      cairo_rectangle(context, x, baseline + size_ * 0.14, width, size_ * 0.07);
      cairo_fill(context);
    }
    x += width;
  }
  tags.end_line();
}

// A line that begins at the right ends at the right edge.
double SetText::beginning_of(PangoLayoutLine* line) const {
  const bool from_the_right = begin_ == LinesBegin::by_their_letters
                                  ? line->resolved_dir == PANGO_DIRECTION_RTL
                                  : begin_ == LinesBegin::at_the_right;
  if (!from_the_right) return 0;
  PangoRectangle extents;
  pango_layout_line_get_extents(line, nullptr, &extents);
  return static_cast<double>(pango_layout_get_width(layout_.get()) - extents.width) / PANGO_SCALE;
}

void SetText::draw(cairo_t* context, double x, double y, const PrintColour& colour) const {
  Tags tags(context, links_.empty() ? Tags::Words::under_the_open_tag : Tags::Words::under_their_own);
  for (const GSList* next = pango_layout_get_lines_readonly(layout_.get()); next != nullptr;
       next = next->next) {
    const double baseline = y + line_pitch() / 2 + size_ * middle_to_baseline;
    auto* line = static_cast<PangoLayoutLine*>(next->data);
    draw_line(context, line, x + beginning_of(line), baseline, colour, tags);
    y += line_pitch();
  }
}

void SetText::draw_lines(cairo_t* context, double x, double y, std::size_t first, std::size_t end,
                         const PrintColour& colour) const {
  Tags tags(context, Tags::Words::under_their_own);
  for (std::size_t i = first; i < end; ++i) {
    const double baseline = y + line_pitch() / 2 + size_ * middle_to_baseline;
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(i));
    draw_line(context, line, x + beginning_of(line), baseline, colour, tags);
    y += line_pitch();
  }
}

void SetText::draw_centred(cairo_t* context, double middle, double y, const PrintColour& colour) const {
  Tags tags(context, links_.empty() ? Tags::Words::under_the_open_tag : Tags::Words::under_their_own);
  for (const GSList* next = pango_layout_get_lines_readonly(layout_.get()); next != nullptr;
       next = next->next) {
    auto* line = static_cast<PangoLayoutLine*>(next->data);
    PangoRectangle extents;
    pango_layout_line_get_extents(line, nullptr, &extents);
    const double width = static_cast<double>(extents.width) / PANGO_SCALE;
    draw_line(context, line, middle - width / 2, y + line_pitch() / 2 + size_ * middle_to_baseline, colour,
              tags);
    y += line_pitch();
  }
}

PrintSentence plain(std::string text, PrintWeight weight) { return {{std::move(text), weight, {}}}; }

std::string tag_attribute(std::string_view name, std::string_view value) {
  std::string attribute(name);
  attribute += "='";
  for (const char letter : value) {
    if (letter == '\'' || letter == '\\') attribute += '\\';
    attribute += letter;
  }
  return attribute += '\'';
}

}  // namespace lantern::print
