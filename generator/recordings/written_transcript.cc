#include "recordings/written_transcript.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "text/utf8.hpp"

namespace lantern::recordings {
namespace {

constexpr std::size_t longest_name = 40;  // in bytes
constexpr std::size_t most_words_of_name = 4;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\f'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

enum class Marks { none, brackets };
struct TimeMark {
  Milliseconds time = 0;
  Marks marks = Marks::none;
  std::string_view rest;  // of the line
};

// One to three numbers with colons between them, the last two below 60: 1:05, 00:01:05, 01:05.500.
std::optional<Milliseconds> take_clock(std::string_view& text) {
  Milliseconds total = 0;
  int numbers = 0;
  while (numbers < 3) {
    std::size_t digits = 0;
    Milliseconds number = 0;
    while (digits < text.size() && is_digit(text[digits]) && digits < 4)
      number = number * 10 + (text[digits++] - '0');
    if (digits == 0 || (numbers > 0 && (digits != 2 || number > 59))) return std::nullopt;
    text.remove_prefix(digits);
    total = total * 60 + number;
    ++numbers;
    if (!text.starts_with(':')) break;
    text.remove_prefix(1);
  }
  if (numbers < 2) return std::nullopt;
  total *= 1000;
  if (text.size() > 1 && (text[0] == '.' || text[0] == ',') && is_digit(text[1])) {
    Milliseconds unit = 100;
    for (text.remove_prefix(1); !text.empty() && is_digit(text.front()); text.remove_prefix(1), unit /= 10)
      total += (text.front() - '0') * unit;
  }
  return total;
}

std::optional<TimeMark> time_mark(std::string_view line) {
  TimeMark mark;
  const char open = line.empty() ? ' ' : line.front();
  if (open == '[' || open == '(') {
    mark.marks = Marks::brackets;
    line.remove_prefix(1);
  }
  const auto time = take_clock(line);
  if (!time) return std::nullopt;
  if (mark.marks == Marks::brackets) {
    if (!line.starts_with(open == '[' ? ']' : ')')) return std::nullopt;
    line.remove_prefix(1);
  } else if (!line.empty() && !is_space(line.front())) {
    return std::nullopt;
  }
  line = trimmed(line);
  for (const std::string_view dash : {"- ", "\xE2\x80\x93 ", "\xE2\x80\x94 "})
    if (line.starts_with(dash)) line = trimmed(line.substr(dash.size()));
  mark.time = *time;
  mark.rest = line;
  return mark;
}

// The name before a colon: a few words that begin with a capital letter or one beyond ASCII.
std::string_view speaker_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > longest_name) return {};
  if (colon + 1 < line.size() && !is_space(line[colon + 1])) return {};
  const std::string_view name = line.substr(0, colon);
  const char first = name.front();
  const bool begins_as_name = (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
  const bool sentence = name.find_first_of(".!?;\"") != std::string_view::npos;
  const auto words = static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1;
  return begins_as_name && !sentence && words <= most_words_of_name ? name : std::string_view{};
}

class Reading {
 public:
  std::vector<WordsAt> run(std::string_view text) {
    for (const std::string_view line : lines_of(text)) add(trimmed(line));
    std::erase_if(lines_, [](const WordsAt& line) { return line.words.empty(); });
    return std::move(lines_);
  }

 private:
  void add(std::string_view line) {
    if (line.empty()) {
      // A time alone belongs to what comes below it, whatever stands between.
      if (!waits_for_words()) open_ = false;
      return;
    }
    if (const auto mark = time_mark(line); mark && counts(*mark)) {
      last_time_ = mark->time;
      begin();
      lines_.back().start = mark->time;
      line = mark->rest;
      if (line.empty()) return;
    }
    const std::string_view speaker = speaker_of(line);
    const bool may_speak = !open_ || waits_for_words() || !lines_.back().speaker.empty();
    if (!speaker.empty() && may_speak) {
      if (!waits_for_words()) begin();
      lines_.back().speaker = speaker;
      line = trimmed(line.substr(speaker.size() + 1));
      if (line.empty()) return;
    }
    if (!open_) begin();
    std::string& words = lines_.back().words;
    if (!words.empty()) words += ' ';
    words += line;
  }

  bool counts(const TimeMark& mark) const {
    if (mark.time < last_time_) return false;
    return mark.marks == Marks::brackets || mark.rest.empty() || !open_ || lines_.back().start.has_value();
  }
  bool waits_for_words() const { return open_ && lines_.back().words.empty(); }
  void begin() {
    lines_.emplace_back();
    open_ = true;
  }

  std::vector<WordsAt> lines_;
  bool open_ = false;  // the last line takes more words
  Milliseconds last_time_ = 0;
};

}  // namespace

std::vector<WordsAt> lines_of_text(std::string_view text) { return Reading().run(text); }

}  // namespace lantern::recordings
