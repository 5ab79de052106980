#include "charts/diagram.hpp"

#include <algorithm>
#include <cmath>

#include "charts/paint.hpp"

namespace lantern::charts {
namespace {

constexpr double note_gap = 12;
constexpr std::string_view white = " \t\r\n";

std::size_t letter_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

// A mark that belongs to the letter before it: accents, Arabic vowels, joiners and the like.
bool belongs_to_last(std::string_view letter) {
  if (letter.size() == 2) {
    const unsigned code = ((static_cast<unsigned char>(letter[0]) & 0x1FU) << 6U) |
                          (static_cast<unsigned char>(letter[1]) & 0x3FU);
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x64B && code <= 0x65F) || code == 0x670;
  }
  return letter == "\u200D" || letter == "\uFE0F" || letter == "\u00AD";
}

// As many letters of `word` as fit, at least one; after a hyphen or stroke where there is one.
std::size_t fitting(std::string_view word, double width, TextRole role, const Labels& labels) {
  std::size_t end = letter_length(word);
  std::size_t joint = 0;
  while (end < word.size()) {
    std::size_t next = end + letter_length(word.substr(end));
    while (next < word.size() && belongs_to_last(word.substr(next, letter_length(word.substr(next)))))
      next += letter_length(word.substr(next));
    if (labels.width(word.substr(0, next), role) > width) break;
    end = next;
    if (word[end - 1] == '-' || word[end - 1] == '/') joint = end;
  }
  return end < word.size() && joint > 0 ? joint : end;
}

// At most one line more than `most`, by which the caller knows that something is left.
std::vector<std::string> broken(std::string_view text, double width, TextRole role, std::size_t most,
                                const Labels& labels) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  for (std::size_t at = text.find_first_not_of(white); at < text.size() && lines.size() <= most;) {
    const std::size_t end = std::min(text.find_first_of(white, at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = text.find_first_not_of(white, end);
    const std::string longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (labels.width(longer, role) <= width) {
      line = longer;
      continue;
    }
    end_line();
    while (labels.width(word, role) > width && lines.size() <= most) {
      const std::size_t length = fitting(word, width, role, labels);
      if (length == word.size()) break;
      lines.emplace_back(word.substr(0, length));
      word.remove_prefix(length);
    }
    line = word;
  }
  end_line();
  return lines;
}

bool has_longer_word(std::string_view text, double width, TextRole role, const Labels& labels) {
  for (std::size_t at = text.find_first_not_of(white); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(white, at), text.size());
    if (labels.width(text.substr(at, end - at), role) > width) return true;
    at = text.find_first_not_of(white, end);
  }
  return false;
}

// The same number of lines, as even in length as words allow: no single short word below a full line.
std::vector<std::string> evened(std::vector<std::string> lines, std::string_view text, double width,
                                TextRole role, const Labels& labels) {
  if (lines.size() < 2 || lines.size() > 4) return lines;
  double low = width / 2, high = width;
  while (high - low > 4) {
    const double middle = (low + high) / 2;
    auto narrower = broken(text, middle, role, lines.size(), labels);
    if (narrower.size() > lines.size() || has_longer_word(text, middle, role, labels)) {
      low = middle;
    } else {
      high = middle;
      lines = std::move(narrower);
    }
  }
  return lines;
}

void mirror(ChartCanvas& canvas, std::vector<LabelBox>& boxes) {
  for (Path& path : canvas.paths)
    for (PathPoint& point : path) point.x = canvas.width - point.x;
  for (PlacedText& text : canvas.texts) {
    text.x = canvas.width - text.x;
    if (text.anchor != Anchor::middle)
      text.anchor = text.anchor == Anchor::start ? Anchor::end : Anchor::start;
  }
  for (LabelBox& box : boxes) {
    const double left = canvas.width - box.right;
    box.right = canvas.width - box.left;
    box.left = left;
  }
}

}  // namespace

double line_height(TextRole role) { return std::round(style_of(role).size * 1.28); }

double first_middle(const TextBlock& block, double top) { return top + line_height(block.role) / 2; }

Diagram::Diagram(const PictureAbout& about, const ChartFont& font)
    : labels(canvas, font), about_(about), font_(font) {
  canvas.width = about.width;
}

TextBlock Diagram::block(std::string_view text, double width, TextRole role, std::size_t most_lines) {
  TextBlock made;
  made.role = role;
  made.lines = broken(text, width, role, most_lines, labels);
  if (made.lines.size() > most_lines) {
    made.lines.resize(most_lines);
    std::string& last = made.lines.back();
    last = labels.cut(last + "\u2026", width, role);
    if (std::ranges::find(cut_, text) == cut_.end()) cut_.emplace_back(text);
  } else if (!has_longer_word(text, width, role, labels)) {
    made.lines = evened(std::move(made.lines), text, width, role, labels);
  }
  for (const std::string& each : made.lines) made.width = std::max(made.width, labels.width(each, role));
  made.height = static_cast<double>(made.lines.size()) * line_height(role);
  return made;
}

bool Diagram::breaks_a_word(std::string_view text, double width, TextRole role) const {
  return has_longer_word(text, width, role, labels);
}

TextBlock Diagram::line(std::string_view text, TextRole role) {
  if (text.empty()) return {{}, role, 0, 0};
  return {{std::string(text)}, role, labels.width(text, role), line_height(role)};
}

void Diagram::place(const TextBlock& block, double x, double top, Anchor anchor) {
  const double size = style_of(block.role).size;
  const double step = line_height(block.role);
  // The box of a line as Labels measures it, in the middle of its step.
  double y = top + (step - 1.02 * size) / 2 + 0.78 * size;
  for (const std::string& each : block.lines) {
    labels.place(each, x, y, anchor, block.role);
    y += step;
  }
}

void Diagram::disc(std::string_view number, double x, double y) {
  canvas.dot(Role::mark, x, y);
  labels.place(number, x, y + 5, Anchor::middle, TextRole::mark);
}

void Diagram::arrow_head(Role role, double x, double y, double angle) {
  constexpr double length = 11, half_width = 6;
  const double ahead_x = std::cos(angle), ahead_y = std::sin(angle);
  canvas.move(role, x, y);
  for (const double side : {half_width, -half_width})
    canvas.line(role, x - length * ahead_x - side * ahead_y, y - length * ahead_y + side * ahead_x);
  canvas.path(role).push_back({PathStep::close, 0, 0});
}

double Diagram::inside(double x, double text_width) const {
  const double low = picture_edge + text_width / 2;
  return std::clamp(x, low, std::max(low, width() - low));
}

std::expected<ChartPicture, std::string> Diagram::finish(double height, ChartFormat format) {
  if (!about_.note.empty()) {
    const TextBlock note = block(about_.note, width() - 2 * picture_edge, TextRole::strong);
    place(note, picture_edge, height + note_gap);
    height += note_gap + note.height + picture_edge;
  }
  canvas.height = std::ceil(height);
  std::vector<LabelBox> boxes = labels.placed();
  if (about_.direction == ReadingDirection::right_to_left) mirror(canvas, boxes);
  PictureWords words{about_.id, about_.language, about_.title, about_.description};
  words.direction = about_.direction;
  for (const std::string& whole : cut_) words.description += (words.description.empty() ? "" : "\n") + whole;
  auto bytes = paint(canvas, words, format, font_);
  if (!bytes) return std::unexpected(bytes.error());
  return ChartPicture{std::move(*bytes), canvas.width, canvas.height, std::move(boxes)};
}

}  // namespace lantern::charts
