// E-mail addresses, also those that are written so that programs should not see them: "jane [at] nhs [dot]
// net".
#include <algorithm>
#include <array>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_domain = 255;

constexpr bool in_name(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' ||
         c == '\'' || c == '&';
}
constexpr bool in_label(char c) { return is_letter(c) || is_digit(c) || c == '-'; }

std::size_t name_before(std::string_view text, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && at - first < longest_name && in_name(text[first - 1])) --first;
  while (first < at && !is_letter(text[first]) && !is_digit(text[first])) ++first;
  return first;
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (is_blank(letter_at(text, at)) && letter_at(text, at) != '\n') ++at;
  return at;
}

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
  return at <= text.size() && same_in_ascii(text.substr(at, word.size()), word) &&
         !is_letter(letter_at(text, at + word.size()));
}

// The end of "[dot]", "(dot)", " dot ", "." at `at`, with the blanks round it; `at` where there is none.
std::size_t behind_dot(std::string_view text, std::size_t at) {
  if (letter_at(text, at) == '.') return at + 1;
  const std::size_t next = behind_blanks(text, at);
  const char open = letter_at(text, next);
  if (open == '[' || open == '(' || open == '{') {
    const std::size_t inside = behind_blanks(text, next + 1);
    std::size_t end = letter_at(text, inside) == '.' ? inside + 1
                      : word_at(text, inside, "dot") ? inside + 3
                                                     : at;
    if (end == at) return at;
    end = behind_blanks(text, end);
    const char close = letter_at(text, end);
    return close == ']' || close == ')' || close == '}' ? behind_blanks(text, end + 1) : at;
  }
  return next > at && word_at(text, next, "dot") ? behind_blanks(text, next + 3) : at;
}

struct Domain {
  std::string name;     // in small letters, with dots
  std::size_t end = 0;  // 0: there is none
  bool spelled_out = false;
};

Domain domain_at(std::string_view text, std::size_t at) {
  Domain domain;
  std::size_t labels = 0;
  std::string label;
  std::size_t next = at;
  while (true) {
    const std::size_t first = next;
    while (next - first < 64 && in_label(letter_at(text, next))) ++next;
    while (next > first && text[next - 1] == '-') --next;
    if (next == first) break;
    label = lower_ascii(text.substr(first, next - first));
    domain.name += (labels++ > 0 ? "." : "") + label;
    domain.end = next;
    if (domain.name.size() > longest_domain) break;
    const std::size_t behind = behind_dot(text, next);
    if (behind == next || !in_label(letter_at(text, behind))) break;
    domain.spelled_out = domain.spelled_out || behind != next + 1;
    next = behind;
  }
  constexpr std::array endings_of_files = {"png"sv, "jpg"sv,  "jpeg"sv, "gif"sv,  "svg"sv, "webp"sv, "avif"sv,
                                           "css"sv, "js"sv,   "mjs"sv,  "html"sv, "htm"sv, "json"sv, "pdf"sv,
                                           "map"sv, "woff"sv, "ico"sv,  "yaml"sv, "md"sv,  "csv"sv};
  const bool ends_in_letters = label.size() >= 2 && std::ranges::all_of(label, is_letter);
  if (labels < 2 || !(ends_in_letters || label.starts_with("xn--")) ||
      std::ranges::find(endings_of_files, label) != endings_of_files.end())
    domain.end = 0;
  return domain;
}

// A name that only a person's address has, where "at" may be a word of the sentence: "more at nhs.uk".
bool is_plainly_a_name(std::string_view name) {
  return std::ranges::any_of(name.substr(0, name.size()),
                             [](char c) { return c == '.' || c == '_' || is_digit(c); }) &&
         std::ranges::any_of(name, is_letter);
}

bool is_allowed(std::string_view domain, const std::vector<std::string>& allowed_domains) {
  return std::ranges::any_of(allowed_domains, [&](std::string_view allowed) {
    allowed.remove_prefix(std::min(allowed.find_first_not_of("@*. "), allowed.size()));
    while (allowed.ends_with(' ') || allowed.ends_with('.')) allowed.remove_suffix(1);
    if (allowed.empty() || !ends_in_ascii(domain, allowed)) return false;
    return domain.size() == allowed.size() || domain[domain.size() - allowed.size() - 1] == '.';
  });
}

// "https://name:word@host": who logs in to another website.
bool is_login(std::string_view text, std::size_t name) {
  std::size_t at = name;
  while (at > 0 && name - at < 64 && (in_name(text[at - 1]) || text[at - 1] == ':')) --at;
  return at >= 3 && text.substr(at - 3, 3) == "://";
}

class Search {
 public:
  Search(std::string_view text, const std::vector<std::string>& allowed) : text_(text), allowed_(allowed) {}

  Findings all() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '@')
        look_round(at, at + 1);
      else if ((c == 'a' || c == 'A') && word_at(text_, at, "at"))
        look_round_word(at);
    }
    return std::move(found_);
  }

 private:
  void look_round(std::size_t first, std::size_t end) {
    std::size_t name_end = first;
    std::size_t domain = end;
    const bool before = is_blank(letter_before(text_, first));
    const bool behind = is_blank(letter_at(text_, end));
    const bool spaced = before && behind;
    while (name_end > 0 && text_[name_end - 1] == ' ') --name_end;
    if (behind) domain = behind_blanks(text_, end);
    take(name_end, domain, spaced);
  }

  // "[at]", "(at)", " at ".
  void look_round_word(std::size_t at) {
    const auto back_over_blanks = [&](std::size_t from) {
      while (from > 0 && text_[from - 1] == ' ') --from;
      return from;
    };
    const std::size_t before = back_over_blanks(at);
    const char open = letter_before(text_, before);
    const std::size_t behind = behind_blanks(text_, at + 2);
    const char close = letter_at(text_, behind);
    if ((open == '[' && close == ']') || (open == '(' && close == ')') || (open == '{' && close == '}') ||
        (open == '<' && close == '>'))
      take(back_over_blanks(before - 1), behind_blanks(text_, behind + 1), false);
    else if (before < at && behind > at + 2)
      take(before, behind, true);
  }

  void take(std::size_t name_end, std::size_t domain_begin, bool must_be_plain) {
    const std::size_t name = name_before(text_, name_end);
    if (name == name_end) return;
    const Domain domain = domain_at(text_, domain_begin);
    if (domain.end == 0 || is_allowed(domain.name, allowed_)) return;
    const std::string_view written = text_.substr(name, name_end - name);
    if (must_be_plain && !domain.spelled_out && !is_plainly_a_name(written)) return;
    if (letter_before(text_, name) == '@' || same_in_ascii(written, "git") || is_login(text_, name)) return;
    if (!found_.empty() && found_.back().end > name) return;
    found_.push_back({FindingKind::email_address, name, domain.end, {}});
  }

  std::string_view text_;
  const std::vector<std::string>& allowed_;
  Findings found_;
};

}  // namespace

Findings email_addresses(std::string_view text, const std::vector<std::string>& allowed_domains) {
  return Search(text, allowed_domains).all();
}

}  // namespace lantern::privacy
