// Telephone numbers of the United Kingdom as persons have them (Ofcom's National Telephone Numbering Plan):
// mobile and personal numbers and those of places. What begins 03 or 08 and short numbers are organisations'.
#include <array>
#include <optional>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

// What may stand between two digits.
std::size_t behind_gap(std::string_view text, std::size_t at) {
  std::size_t next = at;
  while (next - at < 3 && next < text.size() && " -._/()[]"sv.find(text[next]) != std::string_view::npos)
    ++next;
  return next;
}

// The digits from `at` on, up to `most`, and how they are grouped.
struct Digits {
  std::string digits;
  std::vector<std::size_t> groups;  // how many digits each has
  std::size_t end = 0;
  bool goes_on = false;  // with a digit that belongs to the last group
};

Digits digits_at(std::string_view text, std::size_t at, std::size_t most) {
  Digits read;
  read.end = at;
  std::size_t next = at;
  while (read.digits.size() < most && is_digit(letter_at(text, next))) {
    if (next != read.end || read.groups.empty()) read.groups.push_back(0);
    ++read.groups.back();
    read.digits += text[next];
    read.end = ++next;
    next = behind_gap(text, next);
  }
  read.goes_on = is_digit(letter_at(text, read.end));
  return read;
}

enum class Prefix { trunk, international, bare_international };

struct Start {
  Prefix prefix = Prefix::trunk;
  std::size_t digits = 0;  // where the national number begins, its first 0 left out where it has one
  bool in_brackets = false;
};

// "+44 (0)", "0044", "(0", "0", "44".
std::optional<Start> start_at(std::string_view text, std::size_t at) {
  std::size_t next = at;
  const auto skip_zero = [&](std::size_t from) {
    const std::size_t zero = behind_gap(text, from);
    return letter_at(text, zero) == '0' ? behind_gap(text, zero + 1) : zero;
  };
  const bool plus = letter_at(text, at) == '+';
  if (plus) next = behind_gap(text, at + 1);
  const Digits code = digits_at(text, next, plus ? 2 : 4);
  if (plus)
    return code.digits == "44" ? std::optional(Start{Prefix::international, skip_zero(code.end)})
                               : std::nullopt;
  if (code.digits == "0044") return Start{Prefix::international, skip_zero(code.end)};
  if (letter_at(text, at) == '0')
    return Start{Prefix::trunk, behind_gap(text, at + 1), letter_before(text, at) == '('};
  if (text.substr(at).starts_with("447") || text.substr(at).starts_with("44 7"))
    return Start{Prefix::bare_international, behind_gap(text, at + 2)};
  return std::nullopt;
}

bool is_date_or_time(const Digits& all) {
  const std::vector<std::size_t>& groups = all.groups;
  return groups.size() >= 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4 &&
         (all.digits.substr(groups[0] + groups[1], 2) == "19" ||
          all.digits.substr(groups[0] + groups[1], 2) == "20");
}

bool spoken_of_before(std::string_view text, std::size_t at) {
  const std::size_t first = at < 32 ? 0 : at - 32;
  const std::string before = lower_ascii(text.substr(first, at - first));
  for (const std::string_view word :
       {"tel"sv, "phone"sv, "ring"sv, "call"sv, "mobile"sv, "ff\xC3\xB4n"sv, "ffon"sv, "ffo"sv, "fax"sv})
    if (before.find(word) != std::string::npos) return true;
  return false;
}

// Whether places' numbers are written in such groups; `first_group` counts the 0.
bool is_grouped_like_a_place(std::size_t first_group, const Digits& national, bool told) {
  if (told) return true;
  if (national.groups.size() == 1) return true;
  if (national.groups.size() >= 9) return true;  // one by one
  return first_group >= 3 && first_group <= 7;
}

bool is_a_persons(const Digits& national, const Start& start, std::size_t first_group, bool told) {
  const std::string& digits = national.digits;
  if (digits.size() < 9 || national.goes_on) return false;
  const char first = digits[0];
  const char second = digits[1];
  if (first == '7') return digits.size() == 10 && digits != "7777777777";
  if (start.prefix == Prefix::bare_international) return false;
  if (first == '5') return digits.size() == 10 && (second == '5' || second == '6') && told;
  if (first == '2') {
    if (digits.size() != 10 || "03489"sv.find(second) == std::string_view::npos) return false;
  } else if (first == '1') {
    if (second == '0') return false;
    // Some places have a digit less.
    if (digits.size() == 9 && !(told || start.in_brackets || start.prefix == Prefix::international ||
                                (first_group == 5 && national.groups.size() == 2)))
      return false;
  } else {
    return false;
  }
  return is_grouped_like_a_place(first_group, national, told || start.in_brackets);
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  Findings all() {
    for (std::size_t at = 0; at + 9 <= text_.size(); ++at) {
      const char c = text_[at];
      if ((c != '0' && c != '+' && c != '4') || !may_begin_at(at)) continue;
      if (const std::size_t end = end_of_number(at); end > at) {
        found_.push_back({FindingKind::telephone_number, at, end, {}});
        at = end - 1;
      }
    }
    return std::move(found_);
  }

 private:
  bool may_begin_at(std::size_t at) const {
    const char before = letter_before(text_, at);
    if (is_digit(before) || before == '$' || before == '#') return false;
    if ((before == '.' || before == '-') && is_digit(letter_before(text_, at - 1))) return false;
    if (before == '+' && text_[at] != '+') return false;  // another country's
    if (!is_letter(before)) return true;
    const std::string word = lower_ascii(word_before(text_, at));
    for (const std::string_view known : {"tel"sv, "t"sv, "m"sv, "mob"sv, "mobile"sv, "phone"sv, "call"sv,
                                         "ring"sv, "ph"sv, "number"sv, "no"sv, "on"sv})
      if (word == known || (known.size() > 2 && word.ends_with(known))) return true;
    return false;
  }

  std::size_t end_of_number(std::size_t at) const {
    const auto start = start_at(text_, at);
    if (!start) return at;
    const Digits national = digits_at(text_, start->digits, 10);
    if (national.digits.empty()) return at;
    std::size_t first_group = national.groups[0] + 1;
    if (start->prefix == Prefix::trunk) {
      const Digits all = digits_at(text_, at, 11);
      first_group = all.groups[0];
      // "(0)1633", "0 1633": the 0 is a group of its own.
      if (first_group == 1 && all.groups.size() > 1) first_group += all.groups[1];
      if (is_date_or_time(all) || (all.groups[0] == 1 && letter_at(text_, at + 1) == '.')) return at;
    }
    const bool told = spoken_of_before(text_, at);
    if (!is_a_persons(national, *start, first_group, told)) return at;
    const char behind = letter_at(text_, national.end);
    if (behind == '.' && is_digit(letter_at(text_, national.end + 1))) return at;
    if (is_ascii_letter(behind) && lower_ascii(behind) != 'e' && lower_ascii(behind) != 'x') return at;
    if (is_called_a_thing(text_, at, Said::by_noun_and_number)) return at;
    return national.end;
  }

  std::string_view text_;
  Findings found_;
};

}  // namespace

Findings telephone_numbers(std::string_view text) { return Search(text).all(); }

}  // namespace lantern::privacy
