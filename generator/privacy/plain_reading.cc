#include "privacy/plain_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

constexpr char32_t nothing = 0;  // what is invisible

// One letter of UTF-8, or one byte where it is none.
struct Letter {
  char32_t code = 0;
  std::size_t bytes = 1;
};

Letter letter_of(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(letter_at(text, i)); };
  const unsigned char first = byte(at);
  // A byte that is no UTF-8 is taken for the Windows-1252 of old tables.
  const auto alone = [&]() -> char32_t {
    return first == 0xA0U                     ? U' '
           : first == 0x96U || first == 0x97U ? U'-'
           : first == 0x92U                   ? U'\''
           : first == 0xADU                   ? nothing
                                              : U'\uFFFD';
  };
  const std::size_t length = first >= 0xF0U && first < 0xF8U ? 4
                             : first >= 0xE0U                ? 3
                             : first >= 0xC2U                ? 2
                                                             : 1;
  if (first < 0x80U || length == 1) return {first < 0x80U ? char32_t{first} : alone(), 1};
  char32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {alone(), 1};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, length};
}

constexpr bool between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

// Where the ten digits of other scripts begin that Word, telephones and copied designs bring along.
constexpr std::array<char32_t, 9> zeros = {0x0660,  0x06F0,  0x0966,  0x09E6, 0x1D7CE,
                                           0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6};

// As ASCII where it has the same meaning.
char32_t folded(char32_t code) {
  if (code < 0x80) return code == '\v' || code == '\f' ? ' ' : code;
  if (between(code, 0xFF01, 0xFF5E)) return code - 0xFF01 + '!';
  for (const char32_t zero : zeros)
    if (between(code, zero, zero + 9)) return code - zero + '0';
  if (code == 0xA0 || code == 0x1680 || between(code, 0x2000, 0x200A) || code == 0x202F || code == 0x205F ||
      code == 0x3000)
    return ' ';
  if (code == 0xAD || code == 0x34F || code == 0x61C || code == 0x180E || between(code, 0x200B, 0x200F) ||
      between(code, 0x202A, 0x202E) || between(code, 0x2060, 0x206F) || between(code, 0xFE00, 0xFE0F) ||
      code == 0xFEFF)
    return nothing;
  if (between(code, 0x2010, 0x2015) || code == 0x2212 || code == 0x2043 || code == 0xFE58 || code == 0xFE63)
    return '-';
  if (code == 0xB7 || code == 0x2022 || code == 0x2024 || code == 0x2027 || code == 0x2219 || code == 0xFE52)
    return '.';
  if (code == 0x2028 || code == 0x2029 || code == 0x85) return '\n';
  if (code == 0xFE6B) return '@';
  if (code == 0x2044 || code == 0x2215) return '/';
  if (code == 0x2018 || code == 0x2019) return '\'';
  return code;
}

constexpr auto entities = std::to_array<std::pair<std::string_view, char32_t>>({
    {"nbsp", ' '},
    {"ensp", ' '},
    {"emsp", ' '},
    {"thinsp", ' '},
    {"hairsp", ' '},
    {"numsp", ' '},
    {"puncsp", ' '},
    {"Tab", ' '},
    {"shy", 0},
    {"lrm", 0},
    {"rlm", 0},
    {"zwnj", 0},
    {"zwj", 0},
    {"ZeroWidthSpace", 0},
    {"NoBreak", 0},
    {"commat", '@'},
    {"period", '.'},
    {"middot", '.'},
    {"centerdot", '.'},
    {"sol", '/'},
    {"plus", '+'},
    {"lpar", '('},
    {"rpar", ')'},
    {"lowbar", '_'},
    {"hyphen", '-'},
    {"dash", '-'},
    {"ndash", '-'},
    {"mdash", '-'},
    {"minus", '-'},
    {"horbar", '-'},
    {"NonBreakingSpace", ' '},
    {"amp", '&'},
    {"colon", ':'},
    {"NewLine", '\n'},
    {"quot", '"'},
    {"apos", '\''},
    {"lt", '<'},
    {"gt", '>'},
});

// What an entity or an escape stands for, and how many bytes it is written in; 0 bytes: it is none.
Letter number_in(std::string_view digits, int base, std::size_t bytes) {
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty()) return {0, 0};
  return {folded(static_cast<char32_t>(code)), bytes};
}

Letter entity_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at + 1, 24);
  const std::size_t end = rest.find(';');
  if (end == std::string_view::npos) return {0, 0};
  const std::string_view name = rest.substr(0, end);
  if (name.starts_with("#x") || name.starts_with("#X")) return number_in(name.substr(2), 16, end + 2);
  if (name.starts_with('#')) return number_in(name.substr(1), 10, end + 2);
  for (const auto& [known, code] : entities)
    if (known == name) return {code, end + 2};
  return {0, 0};
}

Letter escape_at(std::string_view text, std::size_t at) {
  const char kind = letter_at(text, at + 1);
  const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : kind == 'x' ? 2 : 0;
  if (digits > 0 && at + 2 + digits <= text.size())
    if (const Letter letter = number_in(text.substr(at + 2, digits), 16, digits + 2); letter.bytes > 0)
      return letter;
  // Of Markdown: the sign after it stands for itself. At the end of a line: a line that goes on.
  if (kind > ' ' && kind != '\\' && !is_digit(kind) && !is_letter(kind)) return {nothing, 1};
  return {0, 0};
}

// Of a link: %40 is an at sign. Only what a number or an address of a person can be written with.
Letter percent_at(std::string_view text, std::size_t at) {
  const Letter letter = number_in(text.substr(at + 1, 2), 16, 3);
  const bool meant = letter.code == ' ' || letter.code == '@' || letter.code == '+' || letter.code == '-' ||
                     letter.code == '.' || letter.code == '(' || letter.code == ')' || letter.code == '_';
  return meant && at + 3 <= text.size() ? letter : Letter{0, 0};
}

class Reading {
 public:
  Reading(std::string_view source, Form form, Tags tags)
      : source_(source), form_(form), tags_(tags), line_has_bar_(bar_in_line(0)) {}

  PlainReading read() {
    out_.text.reserve(source_.size());
    out_.place.reserve(source_.size() + 1);
    std::size_t at = 0;
    while (at < source_.size()) at = form_ == Form::markup ? step_in_markup(at) : step(at);
    out_.place.push_back(static_cast<std::uint32_t>(source_.size()));
    return std::move(out_);
  }

 private:
  void put(char32_t code, std::size_t at) {
    if (code == nothing) return;
    if (code < 0x80) {
      put_byte(static_cast<char>(code), at);
      return;
    }
    // Nothing is looked for in other letters but that they are letters.
    put_byte(static_cast<char>(0xC3U), at);
    put_byte(static_cast<char>(0x80U | (code & 0x3FU)), at);
  }
  void put_byte(char byte, std::size_t at) {
    out_.text += byte;
    out_.place.push_back(static_cast<std::uint32_t>(at));
  }

  std::size_t step(std::size_t at) {
    const char c = source_[at];
    if (c == '\n' || c == '\r') return line_end(at);
    const Letter letter = letter_of(source_, at);
    put(folded(letter.code), at);
    return at + letter.bytes;
  }

  std::size_t step_in_markup(std::size_t at) {
    const char c = source_[at];
    Letter stands_for{0, 0};
    if (c == '&') stands_for = entity_at(source_, at);
    if (c == '\\') stands_for = escape_at(source_, at);
    if (c == '%') stands_for = percent_at(source_, at);
    if (stands_for.bytes > 0) {
      put(stands_for.code, at);
      return at + stands_for.bytes;
    }
    if (c == '*' || c == '~' || c == '`') return at + 1;
    if (c == '_' &&
        !(is_letter_or_digit(letter_before(source_, at)) && is_letter_or_digit(letter_at(source_, at + 1))))
      return at + 1;
    if (c == '<' && tags_ == Tags::left_out) return behind_tag(at);
    if (c == '\t') {
      put(' ', at);
      return at + 1;
    }
    if ((c == '"' || c == '\'') && letter_before(source_, at) == '=' &&
        is_geometry(word_before(source_, at - 1)))
      return behind_value(at);
    return step(at);
  }
  // The figures of a drawing are nobody's.
  static bool is_geometry(std::string_view attribute) {
    constexpr std::array known = {std::string_view("d"),         std::string_view("points"),
                                  std::string_view("transform"), std::string_view("viewBox"),
                                  std::string_view("values"),    std::string_view("dasharray")};
    return std::ranges::find(known, attribute) != known.end();
  }
  std::size_t behind_value(std::size_t at) {
    put(' ', at);
    const std::size_t end = source_.find_first_of("\"'<>", at + 1);
    return end == std::string_view::npos || source_[end] != source_[at] ? at + 1 : end + 1;
  }
  static bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

  // Tags of cells and lines part what stands beside them; the others leave no gap.
  std::size_t behind_tag(std::size_t at) {
    const std::string_view rest = source_.substr(at);
    if (rest.starts_with("<!--")) {
      if (no_comment_ends_) return step(at);
      const std::size_t end = source_.find("-->", at + 4);
      no_comment_ends_ = end == std::string_view::npos;
      return no_comment_ends_ ? step(at) : end + 3;
    }
    const char first = letter_at(rest, 1);
    if (!is_ascii_letter(first) && !is_digit(first) && first != '/') return step(at);
    const std::size_t end = source_.find_first_of("<>", at + 1);
    if (end == std::string_view::npos || source_[end] == '<') return step(at);
    const std::string_view tag = rest.substr(1, end - at - 1);
    if (is_digit(first) && !is_moment(tag)) return step(at);
    put_gap(tag, at);
    return end + 1;
  }
  // Captions say within their words when each is spoken: <00:00:02.000>.
  static bool is_moment(std::string_view tag) {
    return tag.find(':') != std::string_view::npos &&
           tag.find_first_not_of("0123456789:.") == std::string_view::npos;
  }
  void put_gap(std::string_view tag, std::size_t at) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const std::string name =
        lower_ascii(tag.substr(0, std::min<std::size_t>(tag.find_first_of(" \t\n/"), 12)));
    if (name == "td" || name == "th")
      put('|', at);
    else if (name == "tr" || name == "p" || name == "li" || name == "div" || name == "table" ||
             name == "dd" || name == "h1" || name == "h2" || name == "h3")
      put('\n', at);
    else if (name == "br")
      put(' ', at);
  }

  // In prose a line that goes on in the next is parted from it by a blank.
  std::size_t line_end(std::size_t at) {
    std::size_t next = at + 1;
    if (source_[at] == '\r' && letter_at(source_, next) == '\n') ++next;
    const bool row = line_has_bar_;
    if (form_ != Form::lines) {
      line_has_bar_ = bar_in_line(next);
      while (next < source_.size() && (source_[next] == ' ' || source_[next] == '\t' ||
                                       (source_[next] == '>' && form_ == Form::markup)))
        ++next;
      if (!row && !line_has_bar_ && goes_on_at(next)) {
        put(' ', at);
        return next;
      }
    }
    put('\n', at);
    return next;
  }
  bool bar_in_line(std::size_t at) const {
    return source_.substr(at, source_.find('\n', at) - at).find('|') != std::string_view::npos;
  }
  bool goes_on_at(std::size_t at) const {
    const char c = letter_at(source_, at);
    if (c == '\0' || c == '\n' || c == '\r') return false;
    if (form_ == Form::prose) return true;
    const char second = letter_at(source_, at + 1);
    if (c == '#' || c == '|') return false;
    return !((c == '-' || c == '*' || c == '+') && (second == ' ' || second == c));
  }

  std::string_view source_;
  Form form_;
  Tags tags_;
  PlainReading out_;
  bool line_has_bar_;  // a row of a table
  bool no_comment_ends_ = false;
};

}  // namespace

PlainReading read_plainly(std::string_view source, Form form, Tags tags) {
  return Reading(source, form, tags).read();
}

}  // namespace lantern::privacy
