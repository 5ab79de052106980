#include "disclosure/evaluation_totals.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "disclosure/statement_words.hpp"

namespace lantern::disclosure {
namespace {

// Evaluations that ask the same: of so many every set of parts is tried; of more those of a few parts, those
// that follow each other, and all the others.
constexpr std::size_t most_in_every_set = 12;
constexpr std::size_t most_in_fours = 40;
constexpr std::size_t most_in_pairs = 100;
// Letters by which two statements are the same: "useful" and "useful (both cohorts)".
constexpr std::size_t shortest_start = 6;

// Answers of different people to one statement.
class TotalsOfAnswers {
 public:
  TotalsOfAnswers(std::vector<std::size_t> answers, const std::vector<FigurePeople>& people)
      : answers_(std::move(answers)), people_(people) {}

  std::vector<Equation> find() && {
    for (std::size_t at = 0; at < answers_.size(); ++at) {
      std::vector<std::size_t> others = answers_;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
      const std::size_t total = answers_[at];
      if (answers_.size() <= most_in_every_set) {
        add_sets(total, others, 0, {}, others.size());
        continue;
      }
      add(total, others);
      if (answers_.size() <= most_in_pairs) {
        add_sets(total, others, 0, {}, answers_.size() <= most_in_fours ? 4 : 2);
        add_runs(total, others);
      }
    }
    return std::move(found_);
  }

 private:
  // Each set of parts, of at most so many.
  void add_sets(std::size_t total, const std::vector<std::size_t>& others, std::size_t from,
                const std::vector<std::size_t>& parts, std::size_t most) {
    add(total, parts);
    if (parts.size() == most) return;
    for (std::size_t i = from; i < others.size(); ++i) {
      std::vector<std::size_t> more = parts;
      more.push_back(others[i]);
      add_sets(total, others, i + 1, more, most);
    }
  }

  void add_runs(std::size_t total, const std::vector<std::size_t>& others) {
    for (std::size_t first = 0; first < others.size(); ++first)
      for (std::size_t end = first + 5; end < others.size(); ++end)
        add(total, {others.begin() + static_cast<std::ptrdiff_t>(first),
                    others.begin() + static_cast<std::ptrdiff_t>(end)});
  }

  // Where both those who answered and those who said so add up.
  void add(std::size_t total, const std::vector<std::size_t>& parts) {
    if (parts.size() < 2) return;
    const FigurePeople& whole = people_[total];
    Equation equation{{total, 1}};
    long base = 0, low = 0, high = 0;
    bool bases = whole.base.has_value();
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      bases = bases && people_[part].base;
      base += people_[part].base.value_or(0);
      low += people_[part].low;
      high += people_[part].high;
    }
    if (bases ? base != *whole.base : whole.low == 0) return;
    if (low <= whole.high && whole.low <= high) found_.push_back(std::move(equation));
  }

  const std::vector<std::size_t> answers_;
  const std::vector<FigurePeople>& people_;
  std::vector<Equation> found_;
};

// The answers to each statement, which may go on where another one ends, or be said in another language.
std::map<std::size_t, std::vector<std::size_t>> by_statement(const std::vector<AnswerOf>& answers,
                                                             const std::vector<FigurePeople>& people) {
  std::map<std::string, std::size_t> first_of;  // the number of a statement, in alphabetical order
  std::vector<std::vector<std::string>> letters(answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i)
    for (const std::string& statement : answers[i].statements) {
      letters[i].push_back(letters_of(statement));
      first_of.emplace(letters[i].back(), 0);
    }
  std::size_t number = 0;
  const std::string* before = nullptr;
  for (auto& [statement, first] : first_of) {
    // What goes on where another one ends stands behind it.
    const bool goes_on =
        before != nullptr && before->size() >= shortest_start && statement.starts_with(*before);
    if (!goes_on) before = &statement;
    first = goes_on ? first_of[*before] : number++;
  }
  // Said in two languages they are the same as well.
  for (const auto& all : letters)
    for (const std::string& statement : all) {
      const std::size_t one = first_of[all.front()], other = first_of[statement];
      if (one == other) continue;
      for (auto& [name, first] : first_of)
        if (first == std::max(one, other)) first = std::min(one, other);
    }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (people[i].people && !letters[i].empty()) groups[first_of[letters[i].front()]].push_back(i);
  return groups;
}

}  // namespace

std::vector<Equation> sums_between(const std::vector<AnswerOf>& answers,
                                   const std::vector<FigurePeople>& people) {
  std::vector<Equation> found;
  for (const auto& [statement, all] : by_statement(answers, people))
    if (all.size() > 2) std::ranges::move(TotalsOfAnswers(all, people).find(), std::back_inserter(found));
  return found;
}

}  // namespace lantern::disclosure
