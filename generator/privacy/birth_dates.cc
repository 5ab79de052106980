// Dates of birth: a whole date beside words that say so, or below such a heading of a table. A date alone is
// that of an event.
#include <algorithm>
#include <array>
#include <set>

#include "privacy/dates.hpp"
#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

enum class Words { of_birth, born };

struct Phrase {
  std::string_view words;  // a blank stands for any little thing between words
  Words means;
};

constexpr auto phrases = std::to_array<Phrase>({
    {"date of birth", Words::of_birth},
    {"dates of birth", Words::of_birth},
    {"birth date", Words::of_birth},
    {"birthdate", Words::of_birth},
    {"day of birth", Words::of_birth},
    {"dateofbirth", Words::of_birth},
    {"dob", Words::of_birth},
    {"d.o.b", Words::of_birth},
    {"d o b", Words::of_birth},
    {"d. o. b", Words::of_birth},
    {"birthday:", Words::of_birth},
    {"d/o/b", Words::of_birth},
    {"dyddiad geni", Words::of_birth},
    {"dyddiadau geni", Words::of_birth},
    {"dyddiad ei geni", Words::of_birth},
    {"dyddiad ei eni", Words::of_birth},
    {"dyddiad eu geni", Words::of_birth},
    {"her birthday", Words::of_birth},
    {"his birthday", Words::of_birth},
    {"my birthday", Words::of_birth},
    {"born", Words::born},
    {"ganwyd", Words::born},
    {"ganed", Words::born},
    {"eni ar", Words::born},
    {"geni ar", Words::born},
});

// The end of the phrase at `at`, or `at`.
std::size_t end_of_phrase(std::string_view text, std::size_t at, std::string_view words) {
  std::size_t next = at;
  for (const char c : words) {
    if (c == ' ') {
      const std::size_t gap = next;
      while (next - gap < 3 && (is_blank(letter_at(text, next)) || letter_at(text, next) == '_' ||
                                letter_at(text, next) == '-'))
        ++next;
      if (next == gap) return at;
    } else if (lower_ascii(letter_at(text, next)) == c) {
      ++next;
    } else {
      return at;
    }
  }
  if (lower_ascii(letter_at(text, next)) == 's') ++next;
  return is_letter(letter_at(text, next)) ? at : next;
}

struct Said {
  std::size_t end = 0;  // 0: nothing is said
  Words means = Words::of_birth;
};

Said phrase_at(std::string_view text, std::size_t at) {
  const char c = lower_ascii(text[at]);
  if ((c != 'd' && c != 'b' && c != 'g' && c != 'e' && c != 'h' && c != 'm') ||
      is_letter(letter_before(text, at)))
    return {};
  for (const Phrase& phrase : phrases)
    if (phrase.words[0] == c)
      if (const std::size_t end = end_of_phrase(text, at, phrase.words); end > at) return {end, phrase.means};
  return {};
}

// Words between "date of birth" and the date: few and known, or a name. "We stopped asking for the date of
// birth on 1 April 2022" has another. Behind "born" nearly all may stand, but those of a time, or of what
// else was done.
bool may_stand_between(std::string_view word, Words means) {
  constexpr std::array of_birth = {
      "is"sv,     "was"sv,  "of"sv,   "the"sv,   "as"sv,       "given"sv,  "patient"sv, "person"sv,
      "client"sv, "his"sv,  "her"sv,  "their"sv, "my"sv,       "mother"sv, "father"sv,  "child"sv,
      "baby"sv,   "yw"sv,   "oedd"sv, "a"sv,     "y"sv,        "yr"sv,     "dd"sv,      "mm"sv,
      "yyyy"sv,   "yy"sv,   "s"sv,    "shown"sv, "recorded"sv, "ei"sv,     "user"sv,    "service"sv,
      "and"sv,    "name"sv, "it"sv,   "being"sv, "are"sv,      "were"sv,   "parent"sv,  "carer"sv};
  constexpr std::array never_behind_born = {
      "after"sv,     "before"sv,   "since"sv, "between"sv, "until"sv,    "from"sv,   "to"sv,      "during"sv,
      "year"sv,      "years"sv,    "we"sv,    "they"sv,    "launched"sv, "met"sv,    "held"sv,    "started"sv,
      "event"sv,     "meeting"sv,  "idea"sv,  "out"sv,     "if"sv,       "when"sv,   "who"sv,     "whose"sv,
      "published"sv, "ers"sv,      "cyn"sv,   "wedi"sv,    "rhwng"sv,    "report"sv, "visited"sv, "opened"sv,
      "seen"sv,      "admitted"sv, "died"sv,  "joined"sv};
  if (word.empty()) return true;
  const std::string small = lower_ascii(word);
  if (means == Words::born) return std::ranges::find(never_behind_born, small) == never_behind_born.end();
  if (std::ranges::find(of_birth, small) != of_birth.end()) return true;
  return word[0] != small[0] || !is_ascii_letter(word[0]);
}

// "the NHS was born on 5 July 1948": no person.
bool is_no_person(std::string_view text, std::size_t at) {
  constexpr std::array no_persons = {
      "nhs"sv,           "idea"sv,       "project"sv,     "group"sv,  "network"sv,  "service"sv,
      "collaborative"sv, "programme"sv,  "campaign"sv,    "team"sv,   "website"sv,  "charity"sv,
      "organisation"sv,  "initiative"sv, "partnership"sv, "forum"sv,  "unit"sv,     "ward"sv,
      "clinic"sv,        "trust"sv,      "it"sv,          "this"sv,   "plan"sv,     "college"sv,
      "alliance"sv,      "movement"sv,   "scheme"sv,      "pilot"sv,  "work"sv,     "toolkit"sv,
      "guide"sv,         "event"sv,      "gig"sv,         "syniad"sv, "prosiect"sv, "concept"sv,
      "community"sv,     "board"sv,      "which"sv,       "that"sv,   "club"sv};
  std::string_view before = text.substr(0, at);
  for (int words = 0; words < 4; ++words) {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    const std::string word = lower_ascii(word_before(before, before.size()));
    if (std::ranges::find(no_persons, word) != no_persons.end()) return true;
    if (word != "was" && word != "is" && word != "were" && word != "first" && word != "been" && word != "has")
      return false;
    before.remove_suffix(word.size());
  }
  return false;
}

// The date that is told behind `at`, with few words before it.
Stretch date_behind(std::string_view text, std::size_t at, Words means, Form form) {
  const std::size_t limit = std::min(text.size(), at + 90);
  int words = 0;
  int breaks = 0;
  int cells = 0;
  while (at < limit && words < 7) {
    if (const std::size_t end = end_of_date(text, at); end > at) return {at, end};
    const char c = text[at];
    if (is_letter(c)) {
      std::size_t end = at;
      while (end < limit && (is_letter(text[end]) || text[end] == '\'')) ++end;
      std::string_view word = text.substr(at, end - at);
      if (word.size() > 2 && word.substr(word.size() - 2) == "'s") word.remove_suffix(2);
      if (!may_stand_between(word, means)) return {};
      at = end;
      ++words;
    } else if (is_digit(c)) {
      if (means != Words::born) return {};
      // "born at 10:15 on 12 March 1956"
      while (at < limit && (is_digit(text[at]) || text[at] == ':')) ++at;
    } else {
      if (c == '\n' && (++breaks > 2 || cells > 0 || form == Form::lines)) return {};
      if ((c == '|' || c == '\t' || (form == Form::lines && (c == ',' || c == ';'))) && ++cells > 1)
        return {};
      if ((c == '.' || c == '!' || c == '?') && words > 0 && is_blank(letter_at(text, at + 1))) return {};
      ++at;
    }
  }
  return {};
}

// "12/03/1956 (DOB)": the date that ends right before `at`.
Stretch date_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '(' || text[end - 1] == '[')) --end;
  if (end == at || end == 0) return {};
  for (const std::string_view said : {"is her"sv, "is his"sv, "is the"sv, "is their"sv, "was her"sv,
                                      "was his"sv, "is my"sv, "as her"sv, "as his"sv})
    if (end > said.size() && same_in_ascii(text.substr(end - said.size(), said.size()), said)) {
      end -= said.size();
      while (end > 0 && text[end - 1] == ' ') --end;
      break;
    }
  if (end == 0 || !is_digit(text[end - 1])) return {};
  for (std::size_t first = end > 24 ? end - 24 : 0; first + 6 <= end; ++first)
    if (end_of_date(text, first) == end) return {first, end};
  return {};
}

void find_in_words(std::string_view text, Form form, Findings& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Said said = phrase_at(text, at);
    if (said.end == 0) continue;
    if (said.means == Words::born && is_no_person(text, at)) continue;
    Stretch date = date_behind(text, said.end, said.means, form);
    if (date.end == 0 && said.means == Words::of_birth) date = date_before(text, at);
    if (date.end > 0) found.push_back({FindingKind::date_of_birth, date.first, date.end, {}});
    at = said.end - 1;
  }
}

// The cells of a line, blanks and quotes round them left out.
std::vector<Stretch> cells_of(std::string_view text, Stretch line) {
  const std::string_view words = text.substr(line.first, line.end - line.first);
  const char separator = words.find('|') != std::string_view::npos    ? '|'
                         : words.find('\t') != std::string_view::npos ? '\t'
                         : words.find(';') != std::string_view::npos  ? ';'
                                                                      : ',';
  std::vector<Stretch> cells;
  bool quoted = false;
  std::size_t first = line.first;
  for (std::size_t at = line.first; at <= line.end; ++at) {
    if (at < line.end && text[at] == '"') quoted = !quoted;
    if (at < line.end && (quoted || text[at] != separator)) continue;
    std::size_t end = at;
    while (first < end && (text[first] == ' ' || text[first] == '"')) ++first;
    while (end > first && (text[end - 1] == ' ' || text[end - 1] == '"')) --end;
    cells.push_back({first, end});
    first = at + 1;
  }
  return cells;
}

bool is_heading_of_birth(std::string_view text, const Stretch& cell) {
  if (cell.end - cell.first > 40 || cell.end == cell.first) return false;
  for (std::size_t at = cell.first; at < cell.end; ++at) {
    if (is_digit(text[at])) return false;
    if (const Said said = phrase_at(text, at); said.end > 0 && said.end <= cell.end)
      return said.means == Words::of_birth || at == cell.first;
  }
  return false;
}

// A workbook may hold a date as the number of its day; that of a person who lives.
bool is_day_number(std::string_view cell) {
  return cell.size() >= 4 && cell.size() <= 5 && std::ranges::all_of(cell, is_digit) && cell >= "1000";
}

void find_in_row(std::string_view text, const std::vector<Stretch>& cells,
                 const std::set<std::size_t>& columns, Findings& found) {
  for (const std::size_t column : columns) {
    if (column >= cells.size()) continue;
    const Stretch& cell = cells[column];
    std::size_t end = end_of_date(text, cell.first);
    if (end == cell.first && is_day_number(text.substr(cell.first, cell.end - cell.first))) end = cell.end;
    if (end > cell.first) found.push_back({FindingKind::date_of_birth, cell.first, end, {}});
  }
}

// In a table of lines any of the signs parts cells, in prose only those that mean a table.
void find_in_columns(std::string_view text, Form form, Findings& found) {
  const std::string_view separators = form == Form::lines ? "|\t;," : "|\t";
  std::set<std::size_t> columns;
  for (std::size_t first = 0, end = 0; first < text.size(); first = end + 1) {
    end = std::min(text.find('\n', first), text.size());
    const std::string_view line = text.substr(first, end - first);
    const bool row = line.find_first_of(separators) != std::string_view::npos;
    if (!row &&
        (form != Form::lines || line.find_first_not_of(' ') == std::string_view::npos || line.size() > 40)) {
      columns.clear();
      continue;
    }
    const std::vector<Stretch> cells = cells_of(text, {first, end});
    std::set<std::size_t> headed;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (is_heading_of_birth(text, cells[i])) headed.insert(i);
    if (headed.empty())
      find_in_row(text, cells, columns, found);
    else
      columns = std::move(headed);
  }
}

}  // namespace

Findings dates_of_birth(std::string_view text, Form form) {
  Findings found;
  find_in_words(text, form, found);
  find_in_columns(text, form, found);
  std::ranges::stable_sort(found, {}, &Finding::first);
  const auto repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

}  // namespace lantern::privacy
