#include "charts/labels.hpp"

#include <algorithm>
#include <numeric>

#include "charts/font_data.hpp"

namespace lantern::charts {

bool meet(const LabelBox& a, const LabelBox& b, double distance) {
  return a.left < b.right + distance && b.left < a.right + distance && a.top < b.bottom + distance &&
         b.top < a.bottom + distance;
}

double Labels::width(std::string_view text, TextRole role) const {
  return font_.width(text, style_of(role).size, style_of(role).weight);
}

LabelBox Labels::box(std::string_view text, double x, double y, Anchor anchor, TextRole role) const {
  const double wide = width(text, role);
  const double left = anchor == Anchor::start ? x : anchor == Anchor::middle ? x - wide / 2 : x - wide;
  const double size = style_of(role).size;
  // Ascent of capitals and accents, descent of g and p, of the bundled font.
  return {std::string(text), left, y - 0.78 * size, left + wide, y + 0.24 * size};
}

bool Labels::free(const LabelBox& box, double apart) const {
  if (box.left < 0 || box.right > picture_.width) return false;
  const auto meets = [&](const LabelBox& other) { return meet(box, other, apart); };
  return std::none_of(placed_.begin(), placed_.end(), meets) &&
         std::none_of(taken_.begin(), taken_.end(), meets);
}

void Labels::place(std::string_view text, double x, double y, Anchor anchor, TextRole role) {
  if (text.empty()) return;
  placed_.push_back(box(text, x, y, anchor, role));
  picture_.texts.push_back(
      {std::string(text), x, y, anchor, role, placed_.back().right - placed_.back().left});
}

LabelBox Labels::upright_box(std::string_view text, double x, double y, Anchor anchor, TextRole role) const {
  // (dx, dy) of the level text about its place becomes (dy, -dx).
  const LabelBox level = box(text, 0, 0, anchor, role);
  return {level.text, x + level.top, y - level.right, x + level.bottom, y - level.left};
}

void Labels::place_upright(std::string_view text, double x, double y, Anchor anchor, TextRole role) {
  if (text.empty()) return;
  placed_.push_back(upright_box(text, x, y, anchor, role));
  picture_.texts.push_back(
      {std::string(text), x, y, anchor, role, placed_.back().bottom - placed_.back().top, true});
}

bool Labels::place_if_free(std::string_view text, double x, double y, Anchor anchor, TextRole role) {
  // A figure that touches a line cannot be told from it.
  const double apart = role == TextRole::value ? 4 : 2;
  if (text.empty() || !free(box(text, x, y, anchor, role), apart)) return false;
  place(text, x, y, anchor, role);
  return true;
}

void Labels::take_back(std::size_t count) {
  picture_.texts.resize(picture_.texts.size() - (placed_.size() - count));
  placed_.resize(count);
}

std::string Labels::cut(std::string_view text, double width_allowed, TextRole role) const {
  if (width(text, role) <= width_allowed) return std::string(text);
  // Where a letter begins the text can end before it. What fits is found by halves: labels may be long.
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ends.push_back(at);
  const auto shortened = [&](std::size_t end) {
    std::string_view kept = text.substr(0, end);
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    return std::string(kept) + "\u2026";
  };
  const auto too_wide = std::ranges::partition_point(
      ends, [&](std::size_t end) { return width(shortened(end), role) <= width_allowed; });
  return shortened(too_wide == ends.begin() ? 0 : *std::prev(too_wide));
}

std::vector<std::string> Labels::wrap(std::string_view text, double width_allowed, TextRole role) const {
  std::vector<std::string> lines;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string word(text.substr(at, space - at));
    at = space + 1;
    const std::string longer = line.empty() ? word : line + ' ' + word;
    if (!line.empty() && width(longer, role) > width_allowed) {
      lines.push_back(cut(line, width_allowed, role));
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(cut(line, width_allowed, role));
  return lines;
}

double draw_tag(ChartCanvas& picture, Labels& labels, std::string_view text, double x, double y) {
  constexpr double beside = 7, height = 23;
  picture.rectangle(Role::tag, x, y, x + labels.width(text, TextRole::mark) + 2 * beside, y + height);
  labels.place(text, x + beside, y + 17, Anchor::start, TextRole::mark);
  return y + height;
}

std::vector<double> spread(const std::vector<double>& wanted, double gap, double low, double high) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  std::vector<double> places(wanted.size());
  if (wanted.size() > 1) gap = std::min(gap, (high - low) / static_cast<double>(wanted.size() - 1));

  // Groups of touching labels sit as near as they can to what their members want.
  struct Group {
    double sum = 0;  // of what each wants its first member to be
    std::size_t size = 0;
    double start = 0;
  };
  std::vector<Group> groups;
  const auto settle = [&](Group& group) {
    const double length = gap * static_cast<double>(group.size - 1);
    group.start = std::clamp(group.sum / static_cast<double>(group.size), low, std::max(low, high - length));
  };
  for (const std::size_t index : order) {
    Group group{wanted[index], 1, 0};
    settle(group);
    groups.push_back(group);
    while (groups.size() > 1) {
      Group& last = groups.back();
      Group& before = groups[groups.size() - 2];
      const double end = before.start + gap * static_cast<double>(before.size);
      if (last.start >= end - 1e-9) break;
      before.sum += last.sum - gap * static_cast<double>(before.size) * static_cast<double>(last.size);
      before.size += last.size;
      groups.pop_back();
      settle(groups.back());
    }
  }
  std::size_t next = 0;
  for (const Group& group : groups)
    for (std::size_t i = 0; i < group.size; ++i)
      places[order[next++]] = group.start + gap * static_cast<double>(i);
  return places;
}

}  // namespace lantern::charts
