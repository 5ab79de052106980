#include "recordings/webvtt_fields.hpp"

#include <algorithm>
#include <charconv>

namespace lantern::recordings {
namespace {

constexpr std::int64_t longest = 1'000'000'000;  // hours, lines of a region: more is all the same

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view take_digits(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  for (const char digit : digits) number = std::min(longest, number * 10 + (digit - '0'));
  return number;
}

bool take(char wanted, std::string_view& text) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::int64_t> take_two_digits(std::string_view& text) {
  const std::string_view digits = take_digits(text);
  return digits.size() == 2 ? std::optional(number_of(digits)) : std::nullopt;
}

// Digits, with more of them behind a point or not.
bool is_decimal(std::string_view text) {
  if (take_digits(text).empty()) return false;
  if (text.empty()) return true;
  return take('.', text) && !take_digits(text).empty() && text.empty();
}

double decimal(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<double> percentage(std::string_view text) {
  if (!text.ends_with('%') || !is_decimal(text.substr(0, text.size() - 1))) return std::nullopt;
  const double value = decimal(text.substr(0, text.size() - 1));
  return value <= 100 ? std::optional(value) : std::nullopt;
}

struct Pair {
  std::string_view first;
  std::optional<std::string_view> second;
};
Pair at_comma(std::string_view value) {
  const std::size_t comma = value.find(',');
  if (comma == std::string_view::npos) return {value, std::nullopt};
  return {value.substr(0, comma), value.substr(comma + 1)};
}

std::optional<Anchor> anchor(std::string_view value) {
  const Pair pair = at_comma(value);
  const auto x = percentage(pair.first);
  const auto y = pair.second ? percentage(*pair.second) : std::nullopt;
  return x && y ? std::optional(Anchor{*x, *y}) : std::nullopt;
}

// A word among words; whether it is there.
template <typename Value>
bool choose(std::string_view word, std::initializer_list<std::pair<std::string_view, Value>> words,
            Value& out) {
  for (const auto& [name, value] : words)
    if (name == word) {
      out = value;
      return true;
    }
  return false;
}

bool read_line(std::string_view value, CueSettings& settings) {
  const Pair pair = at_comma(value);
  std::optional<double> line;
  const bool per_cent = pair.first.ends_with('%');
  if (per_cent) {
    line = percentage(pair.first);
  } else {
    std::string_view digits = pair.first;
    const bool negative = take('-', digits);
    if (is_decimal(digits)) line = negative ? -decimal(digits) : decimal(digits);
  }
  if (!line) return false;
  settings.line = *line;
  settings.snaps_to_lines = !per_cent;
  settings.region.reset();
  return !pair.second || choose<LineAlignment>(*pair.second,
                                               {{"start", LineAlignment::start},
                                                {"center", LineAlignment::center},
                                                {"end", LineAlignment::end}},
                                               settings.line_alignment);
}

bool read_position(std::string_view value, CueSettings& settings) {
  const Pair pair = at_comma(value);
  const auto position = percentage(pair.first);
  if (!position) return false;
  settings.position = *position;
  return !pair.second || choose<PositionAlignment>(*pair.second,
                                                   {{"line-left", PositionAlignment::line_left},
                                                    {"center", PositionAlignment::center},
                                                    {"line-right", PositionAlignment::line_right}},
                                                   settings.position_alignment);
}

// Whether all of it could be read. A cue that is placed otherwise leaves its region.
bool read_cue_setting(std::string_view name, std::string_view value, const std::vector<Region>& regions,
                      CueSettings& settings) {
  if (name == "region") {
    settings.region.reset();
    for (std::size_t i = regions.size(); i-- > 0 && !settings.region;)
      if (regions[i].id == value) settings.region = i;  // the last of that name
    return settings.region.has_value();
  }
  if (name == "vertical") {
    if (!choose<Writing>(value, {{"rl", Writing::growing_left}, {"lr", Writing::growing_right}},
                         settings.writing))
      return false;
    settings.region.reset();
    return true;
  }
  if (name == "line") return read_line(value, settings);
  if (name == "position") return read_position(value, settings);
  if (name == "size") {
    const auto size = percentage(value);
    if (!size) return false;
    settings.size = *size;
    if (settings.size != 100) settings.region.reset();
    return true;
  }
  return name == "align" && choose<TextAlignment>(value,
                                                  {{"start", TextAlignment::start},
                                                   {"center", TextAlignment::center},
                                                   {"end", TextAlignment::end},
                                                   {"left", TextAlignment::left},
                                                   {"right", TextAlignment::right}},
                                                  settings.alignment);
}

bool read_region_setting(std::string_view name, std::string_view value, Region& region) {
  if (name == "id") {
    region.id = value;
    return true;
  }
  if (name == "width") {
    const auto width = percentage(value);
    if (width) region.width = *width;
    return width.has_value();
  }
  if (name == "lines") {
    if (!std::ranges::all_of(value, is_digit)) return false;
    region.lines = number_of(value);
    return true;
  }
  if (name == "regionanchor" || name == "viewportanchor") {
    const auto read = anchor(value);
    if (read) (name == "regionanchor" ? region.region_anchor : region.viewport_anchor) = *read;
    return read.has_value();
  }
  if (name != "scroll" || value != "up") return false;
  region.scrolls_up = true;
  return true;
}

// Words parted by spaces, each a name and a value with a colon between them.
template <typename Read>
void read_settings(std::string_view text, Read read, std::vector<std::string>& passed_over) {
  for (text = without_leading_space(text); !text.empty(); text = without_leading_space(text)) {
    const std::string_view word =
        text.substr(0, static_cast<std::size_t>(std::ranges::find_if(text, is_webvtt_space) - text.begin()));
    text.remove_prefix(word.size());
    const std::size_t colon = word.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == word.size() ||
        !read(word.substr(0, colon), word.substr(colon + 1)))
      passed_over.emplace_back(word);
  }
}

}  // namespace

std::string_view without_leading_space(std::string_view text) {
  text.remove_prefix(
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_webvtt_space) - text.begin()));
  return text;
}

std::optional<Milliseconds> take_time(std::string_view& text) {
  const std::string_view first = take_digits(text);
  if (first.empty() || !take(':', text)) return std::nullopt;
  const bool hours_first = first.size() != 2 || number_of(first) > 59;
  const auto second = take_two_digits(text);
  if (!second) return std::nullopt;
  std::int64_t hours = 0;
  std::int64_t minutes = number_of(first);
  std::int64_t seconds = *second;
  if (hours_first || text.starts_with(':')) {
    if (!take(':', text)) return std::nullopt;
    const auto third = take_two_digits(text);
    if (!third) return std::nullopt;
    hours = minutes;
    minutes = *second;
    seconds = *third;
  }
  if (!take('.', text)) return std::nullopt;
  const std::string_view thousandths = take_digits(text);
  if (thousandths.size() != 3 || minutes > 59 || seconds > 59) return std::nullopt;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + number_of(thousandths);
}

std::optional<Times> take_times(std::string_view& line) {
  line = without_leading_space(line);
  const auto start = take_time(line);
  line = without_leading_space(line);
  if (!start || !line.starts_with("-->")) return std::nullopt;
  line = without_leading_space(line.substr(3));
  const auto end = take_time(line);
  return end ? std::optional(Times{*start, *end}) : std::nullopt;
}

CueSettings read_cue_settings(std::string_view text, const std::vector<Region>& regions,
                              std::vector<std::string>& passed_over) {
  CueSettings settings;
  read_settings(
      text,
      [&](std::string_view name, std::string_view value) {
        return read_cue_setting(name, value, regions, settings);
      },
      passed_over);
  return settings;
}

Region read_region(std::string_view text, std::vector<std::string>& passed_over) {
  Region region;
  read_settings(
      text,
      [&](std::string_view name, std::string_view value) { return read_region_setting(name, value, region); },
      passed_over);
  return region;
}

}  // namespace lantern::recordings
