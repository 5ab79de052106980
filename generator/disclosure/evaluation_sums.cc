#include "disclosure/evaluation_sums.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "disclosure/equations.hpp"
#include "text/utf8.hpp"

namespace lantern::disclosure {
namespace {

constexpr std::size_t most_compared = 40;  // answers of the same people; an evaluation has ten
// Evaluations that ask the same: of so many every set of parts is tried; of more those of a few parts, those
// that follow each other, and all the others.
constexpr std::size_t most_in_every_set = 12;
constexpr std::size_t most_in_fours = 40;
constexpr std::size_t most_in_pairs = 100;
constexpr std::size_t shortest_word = 4;  // of those that say what a statement is about
// Letters by which two statements are the same: "useful" and "useful (both cohorts)".
constexpr std::size_t shortest_start = 6;

// Percentages of many people are known to half of one in a hundred.
bool is_whole(long sum, long base, std::size_t parts) {
  return std::abs(sum - base) <= static_cast<long>(parts) * base / 200;
}

// The same for two statements that differ in signs and capitals only.
std::string letters_of(std::string_view statement) {
  std::string letters;
  for (const char c : lower_case(statement))
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
      letters += c;
  return letters;
}

std::set<std::string> words_of(std::string_view statement) {
  std::set<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= shortest_word) words.insert(word);
    word.clear();
  };
  for (const char c : lower_case(statement))
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
      word += c;
    else
      end_word();
  end_word();
  for (const char* common :
       {"would", "that", "this", "they", "with", "people", "were", "have", "from", "said", "more"})
    words.erase(common);
  return words;
}

class SumsOfFigures {
 public:
  SumsOfFigures(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                const std::vector<bool>& hidden)
      : answers_(answers), people_(people), hidden_(hidden) {}

  EvaluationSums find() {
    std::map<std::size_t, std::vector<std::size_t>> evaluations;
    for (std::size_t i = 0; i < answers_.size(); ++i) evaluations[answers_[i].evaluation].push_back(i);
    for (const auto& [evaluation, figures] : evaluations) {
      find_totals(figures);
      std::map<long, std::vector<std::size_t>> by_base;
      for (const std::size_t i : figures)
        if (people_[i].people && people_[i].base) by_base[*people_[i].base].push_back(i);
      for (const auto& [base, same] : by_base) find_wholes(base, same);
    }
    if (evaluations.size() > 1)
      std::ranges::move(sums_between(answers_, people_), std::back_inserter(sums_.equations));
    return std::move(sums_);
  }

 private:
  void find_totals(const std::vector<std::size_t>& figures) {
    std::vector<NumberColumn> columns;
    std::vector<bool> silent;
    std::vector<std::size_t> figure_of;
    for (const std::size_t i : figures) {
      const auto& respondents = answers_[i].figure.respondents;
      if (!people_[i].people || respondents.value_or(0) == 0) continue;
      columns.push_back({static_cast<double>(*respondents), static_cast<double>(*people_[i].people)});
      silent.push_back(hidden_[i]);
      figure_of.push_back(i);
    }
    auto [sums, too_many] = find_sums(columns, silent);
    if (too_many) {
      sums_.unweighed.insert(sums_.unweighed.end(), figure_of.begin(), figure_of.end());
      return;
    }
    std::ranges::move(find_family_totals(columns), std::back_inserter(sums));
    for (const ColumnSum& sum : sums) {
      if (sum.size() < 3) continue;
      Equation equation;
      for (const SumMember& member : sum) equation.push_back({figure_of[member.column], member.sign});
      sums_.equations.push_back(std::move(equation));
    }
    if (columns.size() <= most_compared) find_breakdowns(columns, figure_of);
  }

  // The same people told apart in two ways: by age and by sex. Each stands together, and no two parts have as
  // many people: those are answers of the same people.
  void find_breakdowns(const std::vector<NumberColumn>& columns, const std::vector<std::size_t>& figure_of) {
    struct Run {
      std::size_t first, end;
    };
    std::map<std::pair<double, double>, std::vector<Run>> by_sum;
    for (std::size_t first = 0; first < columns.size(); ++first) {
      std::pair<double, double> sum;
      std::set<double> bases;
      for (std::size_t end = first; end < columns.size() && bases.insert(columns[end][0]).second;) {
        sum = {sum.first + columns[end][0], sum.second + columns[end][1]};
        ++end;
        if (end - first < 2) continue;
        for (const Run& other : by_sum[sum]) {
          const bool other_people =
              std::none_of(columns.begin() + static_cast<std::ptrdiff_t>(other.first),
                           columns.begin() + static_cast<std::ptrdiff_t>(other.end),
                           [&](const NumberColumn& column) { return bases.contains(column[0]); });
          if (other.end > first || !other_people) continue;
          Equation equation;
          for (std::size_t i = other.first; i < other.end; ++i) equation.push_back({figure_of[i], 1});
          for (std::size_t i = first; i < end; ++i) equation.push_back({figure_of[i], -1});
          sums_.equations.push_back(std::move(equation));
        }
        by_sum[sum].push_back({first, end});
      }
    }
  }

  void find_wholes(long base, const std::vector<std::size_t>& same) {
    if (same.size() > most_compared) {
      if (std::ranges::any_of(same, [&](std::size_t i) { return hidden_[i]; }))
        sums_.unweighed.insert(sums_.unweighed.end(), same.begin(), same.end());
      return;
    }
    const auto people = [&](std::size_t at) { return *people_[same[at]].people; };
    for (std::size_t a = 0; a < same.size(); ++a)
      for (std::size_t b = a + 1; b < same.size(); ++b) {
        if (is_whole(people(a) + people(b), base, 2)) add_whole({same[a], same[b]});
        for (std::size_t total = 0; total < same.size(); ++total)
          if (total != a && total != b && people(total) > 0 && people(total) == people(a) + people(b) &&
              share_a_word(same[total], same[a]) && share_a_word(same[total], same[b]))
            sums_.equations.push_back({{same[total], 1}, {same[a], -1}, {same[b], -1}});
      }
    // A list of answers of which each person gave one.
    for (std::size_t first = 0; first < same.size(); ++first) {
      std::vector<std::size_t> list;
      long sum = 0;
      for (std::size_t last = first; last < same.size() && sum <= base; ++last) {
        sum += people(last);
        list.push_back(same[last]);
        if (list.size() > 2 && is_whole(sum, base, list.size())) add_whole(list);
      }
    }
  }

  // Numbers that add up are many; of answers that are parts of another the words say so too.
  bool share_a_word(std::size_t one, std::size_t other) const {
    const std::set<std::string> words = words_of(answers_[one].figure.statement);
    return std::ranges::any_of(words_of(answers_[other].figure.statement),
                               [&](const std::string& word) { return words.contains(word); });
  }

  void add_whole(const std::vector<std::size_t>& parts) {
    Equation equation{{answers_.size() + sums_.wholes.size(), 1}};
    long sum = 0;
    for (const std::size_t part : parts) {
      equation.push_back({part, -1});
      sum += *people_[part].people;
    }
    sums_.wholes.push_back(sum);
    sums_.equations.push_back(std::move(equation));
  }

  const std::vector<AnswerOf>& answers_;
  const std::vector<FigurePeople>& people_;
  const std::vector<bool>& hidden_;
  EvaluationSums sums_;
};

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

// Percentages are written with few decimals.
void set_range(FigurePeople& people, const EvaluationFigure& figure) {
  people.low = people.high = *people.people;
  if (figure.count || !people.base) return;
  const double half = std::floor(*figure.percent) == *figure.percent ? 0.5 : 0.05;
  const auto base = static_cast<double>(*people.base);
  people.low = std::min(people.low, std::lround(std::ceil((*figure.percent - half) * base / 100)));
  people.high = std::max(people.high, std::lround(std::floor((*figure.percent + half) * base / 100)));
}

}  // namespace

std::vector<FigurePeople> people_of(const std::vector<AnswerOf>& answers) {
  std::map<std::size_t, std::set<int>> bases_of;
  for (const AnswerOf& answer : answers)
    if (answer.figure.respondents) bases_of[answer.evaluation].insert(*answer.figure.respondents);
  std::vector<FigurePeople> all;
  for (const AnswerOf& answer : answers) {
    const EvaluationFigure& figure = answer.figure;
    const std::set<int>& bases = bases_of[answer.evaluation];
    FigurePeople one;
    if (figure.respondents)
      one.base = *figure.respondents;
    else if (bases.size() == 1 && figure.count.value_or(0) <= *bases.begin())
      one.base = *bases.begin();
    if (figure.count)
      one.people = std::lround(*figure.count);
    else if (figure.percent && *figure.percent == 0)
      one.people = 0;
    else if (figure.percent && one.base)
      one.people = std::lround(*figure.percent * static_cast<double>(*one.base) / 100);
    if (one.people) set_range(one, figure);
    all.push_back(one);
  }
  return all;
}

EvaluationSums sums_of(const std::vector<AnswerOf>& answers, const std::vector<FigurePeople>& people,
                       const std::vector<bool>& hidden) {
  return SumsOfFigures(answers, people, hidden).find();
}

std::vector<Equation> sums_between(const std::vector<AnswerOf>& answers,
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
      for (auto& [name, first] : first_of)
        if (one != other && first == std::max(one, other)) first = std::min(one, other);
    }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < answers.size(); ++i)
    if (people[i].people && !letters[i].empty()) groups[first_of[letters[i].front()]].push_back(i);
  std::vector<Equation> found;
  for (const auto& [statement, all] : groups)
    if (all.size() > 2) std::ranges::move(TotalsOfAnswers(all, people).find(), std::back_inserter(found));
  return found;
}

}  // namespace lantern::disclosure
