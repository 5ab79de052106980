// Ten digits whose last one checks the others (NHS Data Dictionary: modulus 11 with the weights 10 to 2).
#include <algorithm>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

constexpr std::size_t digits_wanted = 10;

bool has_right_check_digit(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;
  if (check != digits[9] - '0') return false;
  const bool all_alike = digits.find_first_not_of(digits[0]) == std::string_view::npos;
  return !all_alike && digits != "0123456789" && digits != "9876543210";  // as programs write all digits
}

// A row of groups of digits with little between them.
struct Run {
  std::vector<Stretch> groups;
  std::vector<std::string_view> gaps;  // before each group but the first
  std::size_t end = 0;
};

Run run_at(std::string_view text, std::size_t at) {
  Run run;
  while (true) {
    const std::size_t first = at;
    while (is_digit(letter_at(text, at))) ++at;
    run.groups.push_back({first, at});
    run.end = at;
    std::size_t next = at;
    while (next - at < 3 && next < text.size() &&
           std::string_view(" -._/").find(text[next]) != std::string_view::npos)
      ++next;
    if (next == at || !is_digit(letter_at(text, next))) return run;
    run.gaps.push_back(text.substr(at, next - at));
    at = next;
  }
}

// "NHS9434765919", "patient9434765919": a letter before the digits says what they are, or that they are a
// code.
bool may_stand_behind(std::string_view word) {
  const std::string small = lower_ascii(word);
  return small.empty() || small == "no" || small.find("nhs") != std::string::npos ||
         small.ends_with("number") || small.ends_with("patient") || small.ends_with("client") ||
         small.ends_with("id");
}

bool spoken_of_before(std::string_view text, std::size_t at) {
  const std::size_t first = at < 60 ? 0 : at - 60;
  const std::string before = lower_ascii(text.substr(first, at - first));
  return before.find("nhs n") != std::string::npos || before.find("rhif gig") != std::string::npos ||
         before.find("nhs:") != std::string::npos;
}

bool is_year(std::string_view group) {
  return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
}

class Search {
 public:
  explicit Search(std::string_view text) : text_(text) {}

  Findings all() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!is_digit(text_[at])) {
        ++at;
        continue;
      }
      look_through(run_at(text_, at));
      at = end_of_run_;
    }
    return std::move(found_);
  }

 private:
  void look_through(const Run& run) {
    end_of_run_ = run.end;
    for (std::size_t first = 0; first < run.groups.size(); ++first) {
      std::string digits;
      std::size_t last = first;
      while (last < run.groups.size() && digits.size() < digits_wanted) digits += text(run.groups[last++]);
      if (digits.size() == digits_wanted && has_right_check_digit(digits) &&
          is_written_so(run, first, last) && stands_alone(run, first, last)) {
        found_.push_back({FindingKind::nhs_number, run.groups[first].first, run.groups[last - 1].end, {}});
        first = last - 1;
      }
    }
  }

  // Whether people write the number in groups like these; figures beside each other are none.
  bool is_written_so(const Run& run, std::size_t first, std::size_t last) const {
    const auto size = [&](std::size_t i) { return run.groups[i].end - run.groups[i].first; };
    const std::size_t groups = last - first;
    if (groups == 1) return !decimal(run, first);
    if (groups == 3 && size(first) == 3 && size(first + 1) == 3) return true;
    const bool whole_run = groups == run.groups.size();
    if (!whole_run) return false;
    for (std::size_t i = 1; i < run.gaps.size(); ++i)
      if (run.gaps[i] != run.gaps[0]) return false;
    if (groups == digits_wanted) return true;
    if (groups == 2 && run.gaps[0] == ".") return false;  // a decimal number
    bool long_group = false;
    bool years_alone = true;
    for (std::size_t i = first; i < last; ++i) {
      long_group = long_group || size(i) > 2;
      if (size(i) > 2) years_alone = years_alone && is_year(text(run.groups[i]));
    }
    return spoken_of_before(text_, run.groups[first].first) || (long_group && !years_alone);
  }
  static bool decimal(const Run& run, std::size_t group) {
    return (group > 0 && run.gaps[group - 1] == ".") || (group < run.gaps.size() && run.gaps[group] == ".");
  }

  bool stands_alone(const Run& run, std::size_t first, std::size_t last) const {
    const std::size_t begin = run.groups[first].first;
    const char before = letter_before(text_, begin);
    const bool of_nhs = before == '#' && same_in_ascii(word_before(text_, begin - 1), "nhs");
    if (before == '+' || before == '$' || (before == '#' && !of_nhs)) return false;
    if (is_letter(before)) {
      const std::string_view word = word_before(text_, begin);
      // Of "£" and its like only the last byte is seen here.
      if (word.empty() || !may_stand_behind(word)) return false;
    }
    if (run.groups.front().first > 0 && letter_before(text_, run.groups.front().first) == '+') return false;
    const std::size_t end = run.groups[last - 1].end;
    if (is_letter(letter_at(text_, end))) return false;
    if (const std::string behind = lower_ascii(text_.substr(end, 6));
        behind == " (isbn" || behind.starts_with(" isbn"))
      return false;
    return !is_called_a_thing(text_, begin, Said::by_its_noun);
  }

  std::string_view text(const Stretch& group) const {
    return text_.substr(group.first, group.end - group.first);
  }

  std::string_view text_;
  std::size_t end_of_run_ = 0;
  Findings found_;
};

}  // namespace

Findings nhs_numbers(std::string_view text) { return Search(text).all(); }

}  // namespace lantern::privacy
