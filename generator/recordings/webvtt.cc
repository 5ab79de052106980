#include "recordings/webvtt.hpp"

#include <algorithm>

#include "recordings/webvtt_fields.hpp"
#include "text/encodings.hpp"
#include "text/utf8.hpp"

namespace lantern::recordings {
namespace {

constexpr std::string_view signature = "WEBVTT";
constexpr std::string_view arrow = "-->";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// UTF-8 without NUL, with lines that end in \n: the first steps of the parser.
std::string prepared(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t good = invalid_utf8_at(bytes).value_or(bytes.size());
    for (const char letter : bytes.substr(0, good))
      if (letter == '\0')
        text += replacement;
      else
        text += letter;
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    text += replacement;
    bytes.remove_prefix(1);
  }
  return with_plain_line_ends(text);
}

bool begins_with_signature(std::string_view text) {
  if (!text.starts_with(signature)) return false;
  return text.size() == signature.size() ||
         std::string_view(" \t\n").find(text[signature.size()]) != std::string_view::npos;
}

bool is_heading_of(std::string_view word, std::string_view buffer) {
  return buffer.starts_with(word) && std::ranges::all_of(buffer.substr(word.size()), is_webvtt_space);
}

bool is_note(std::string_view buffer) {
  return buffer == "NOTE" || buffer.starts_with("NOTE ") || buffer.starts_with("NOTE\t") ||
         buffer.starts_with("NOTE\n");
}

enum class Block { header, body };

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  WebVtt run() {
    next_line();  // with the signature
    if (!at_end() && !text_.substr(position_).starts_with('\n'))
      read_block(Block::header);
    else
      skip_empty_lines();
    skip_empty_lines();
    while (!at_end()) {
      read_block(Block::body);
      skip_empty_lines();
    }
    return std::move(read_);
  }

 private:
  bool at_end() const { return position_ >= text_.size(); }

  std::string_view next_line() {
    const std::size_t end = std::min(text_.find('\n', position_), text_.size());
    const std::string_view line = text_.substr(position_, end - position_);
    position_ = std::min(end + 1, text_.size());
    ++line_;
    return line;
  }

  void skip_empty_lines() {
    while (!at_end() && text_[position_] == '\n') next_line();
  }

  void say(int line, std::string message, std::string hint = {}) {
    read_.faults.push_back({line, std::move(message), std::move(hint)});
  }

  void say_passed_over(int line, const std::vector<std::string>& settings) {
    for (const std::string& setting : settings)
      say(line, "the setting '" + setting + "' is not one of WebVTT and is left out",
          "write it as line:80% or align:start, without a space behind the colon, or delete it");
  }

  // A cue, a style sheet, a region, or words that are none of them. A line with an arrow ends a block that
  // has begun, for a forgotten empty line should not cost a cue.
  void read_block(Block kind) {
    const int first_line = line_ + 1;
    std::string buffer;
    std::optional<Cue> cue;
    bool seen_cue = false;
    bool seen_arrow = false;
    enum class Of { words, style, region } of = Of::words;
    for (int count = 1;; ++count) {
      const std::size_t before = position_;
      const std::string_view line = next_line();
      const bool last = at_end();
      if (line.find(arrow) != std::string_view::npos) {
        if (kind == Block::header || count > 2 || (count == 2 && seen_arrow)) {
          position_ = before;
          --line_;
          break;
        }
        seen_arrow = true;
        cue = read_times(line, buffer);
        if (cue) {
          seen_cue = true;
          buffer.clear();
        }
      } else if (line.empty()) {
        break;
      } else {
        if (kind == Block::body && count == 2 && !seen_cue) {
          if (is_heading_of("STYLE", buffer))
            of = Of::style;
          else if (is_heading_of("REGION", buffer))
            of = Of::region;
          if (of != Of::words) buffer.clear();
        }
        if (!buffer.empty()) buffer += '\n';
        buffer += line;
      }
      if (last) break;
    }
    if (cue)
      add(std::move(*cue), std::move(buffer));
    else if (of == Of::style)
      read_.style_sheets.push_back(std::move(buffer));
    else if (of == Of::region)
      add_region(buffer, first_line);
    else if (kind == Block::body && !seen_arrow && !is_note(buffer))
      say_left_out(buffer, first_line);
  }

  std::optional<Cue> read_times(std::string_view line, const std::string& buffer) {
    std::string_view rest = line;
    const auto times = take_times(rest);
    if (!times) {
      const bool comma = line.find(',') != std::string_view::npos;
      say(line_, "this is no pair of times, and its words are left out",
          comma ? "write a full stop before the thousandths of a second: 00:01:05.000 --> 00:01:09.500"
                : "write hours, minutes, seconds and thousandths: 00:01:05.000 --> 00:01:09.500");
      return std::nullopt;
    }
    Cue cue;
    cue.start = times->start;
    cue.end = times->end;
    cue.id = buffer;
    cue.line = line_;
    cue.text_line = line_ + 1;
    std::vector<std::string> passed_over;
    cue.settings = read_cue_settings(rest, read_.regions, passed_over);
    say_passed_over(line_, passed_over);
    return cue;
  }

  void add(Cue cue, std::string text) {
    cue.text = std::move(text);
    read_.cues.push_back(std::move(cue));
  }

  void add_region(std::string_view text, int line) {
    std::vector<std::string> passed_over;
    read_.regions.push_back(read_region(text, passed_over));
    say_passed_over(line, passed_over);
  }

  void say_left_out(std::string_view buffer, int line) {
    if (is_heading_of("STYLE", buffer) || is_heading_of("REGION", buffer)) return;  // empty ones
    say(line, "these words belong to no time, and are left out",
        "write the times above them, or NOTE before what is not to be shown");
  }

  std::string_view text_;
  std::size_t position_ = 0;
  int line_ = 0;  // of the line that was read last, from 1
  WebVtt read_;
};

}  // namespace

std::optional<WebVtt> read_webvtt(std::string_view bytes) {
  const std::string text = prepared(bytes);
  if (!begins_with_signature(text)) return std::nullopt;
  return Parser(text).run();
}

bool looks_like_subrip(std::string_view bytes) {
  const std::string text = prepared(bytes.substr(0, 4096));
  for (const std::string_view line : lines_of(text)) {
    const std::size_t at = line.find(arrow);
    if (at != std::string_view::npos) return line.substr(0, at).find(',') != std::string_view::npos;
  }
  return false;
}

}  // namespace lantern::recordings
