// The reader of recovery_test.cc before the evaluation of a cohort: small ones, with the answers people
// give, and each whole set of hidden numbers tried that fits what is published.
#include <catch2/catch.hpp>
#include <functional>
#include <optional>
#include <random>
#include <set>

#include "disclosure/evaluation_figures.hpp"

namespace lantern {
namespace {

using namespace disclosure;

// What is true of the figures, and known to whoever reads their statements: parts add up to a total.
struct Truth {
  std::vector<EvaluationFigure> figures;
  std::vector<long> people;
  struct Sum {
    std::optional<std::size_t> total;  // otherwise all who answered
    std::vector<std::size_t> parts;
  };
  std::vector<Sum> sums;
  long base = 0;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}
  long number(long low, long high) { return std::uniform_int_distribution<long>(low, high)(random_); }

  // A question with answers of which each person gave one, and some other figures of the same people.
  Truth evaluation() {
    Truth truth;
    truth.base = number(16, 36);
    const bool percent = number(0, 1) == 0;
    std::vector<std::size_t> list;
    long left = truth.base;
    const long answers = number(2, 3);
    for (long i = 0; i < answers; ++i) {
      const long people = i + 1 == answers ? left : number(0, left);
      left -= people;
      list.push_back(add(truth, people, percent));
    }
    truth.sums.push_back({std::nullopt, list});
    if (answers == 3 && number(0, 1) == 0) {
      const std::size_t both = add(truth, truth.people[0] + truth.people[1], percent);
      truth.sums.push_back({both, {0, 1}});
    }
    if (number(0, 1) == 0) add(truth, number(0, truth.base), percent);
    return truth;
  }

 private:
  std::size_t add(Truth& truth, long people, bool percent) {
    EvaluationFigure figure;
    figure.statement = "Statement " + std::to_string(truth.people.size());
    figure.respondents = static_cast<int>(truth.base);
    if (percent)
      figure.percent = std::round(100.0 * static_cast<double>(people) / static_cast<double>(truth.base));
    else
      figure.count = static_cast<double>(people);
    truth.figures.push_back(figure);
    truth.people.push_back(people);
    return truth.people.size() - 1;
  }

  std::mt19937 random_;
};

// What each hidden figure may be, by trying all.
std::vector<std::set<long>> possible(const Truth& truth, const std::vector<FigureVisibility>& visibility) {
  std::vector<std::set<long>> all(truth.people.size());
  std::vector<long> tried = truth.people;
  // The sums whose last member has just been chosen.
  const auto fits = [&](std::size_t last) {
    return std::ranges::all_of(truth.sums, [&](const Truth::Sum& sum) {
      if (sum.total.value_or(sum.parts.back()) != last) return true;
      long parts = 0;
      for (const std::size_t part : sum.parts) parts += tried[part];
      return parts == (sum.total ? tried[*sum.total] : truth.base);
    });
  };
  const std::function<void(std::size_t)> choose = [&](std::size_t figure) {
    if (figure == tried.size()) {
      for (std::size_t i = 0; i < tried.size(); ++i) all[i].insert(tried[i]);
      return;
    }
    const bool is_shown = visibility[figure] == FigureVisibility::shown;
    for (long number = is_shown ? truth.people[figure] : 0;
         number <= (is_shown ? truth.people[figure] : truth.base); ++number) {
      tried[figure] = number;
      if (fits(figure)) choose(figure + 1);
    }
  };
  choose(0);
  return all;
}

std::string described(const Truth& truth, const std::vector<FigureVisibility>& visibility) {
  std::string text;
  for (std::size_t i = 0; i < truth.people.size(); ++i)
    text += std::to_string(truth.people[i]) + (visibility[i] == FigureVisibility::shown ? " " : "* ");
  return text + "of " + std::to_string(truth.base);
}

}  // namespace

TEST_CASE("no small number of an evaluation can be worked out from its other figures", "[recovery]") {
  const MeasureSettings settings;
  int small = 0, told_alone = 0, shown = 0, figures = 0;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    const Truth truth = Maker(seed).evaluation();
    const auto visibility = visibility_of(truth.figures, settings);
    INFO("seed " << seed << ": " << described(truth, visibility));
    const std::vector<FigureVisibility> nothing(truth.people.size(), FigureVisibility::small_number);
    std::vector<FigureVisibility> alone;
    for (const long people : truth.people)
      alone.push_back(people < settings.suppress_below ? FigureVisibility::small_number
                                                       : FigureVisibility::shown);
    const auto left = possible(truth, visibility), most = possible(truth, nothing),
               single = possible(truth, alone);
    for (std::size_t i = 0; i < truth.people.size(); ++i) {
      ++figures;
      shown += visibility[i] == FigureVisibility::shown ? 1 : 0;
      if (truth.people[i] >= settings.suppress_below) continue;
      ++small;
      CHECK(visibility[i] != FigureVisibility::shown);
      CHECK(left[i].size() > 1);
      for (long number = 0; number < settings.suppress_below; ++number)
        if (most[i].contains(number)) CHECK(left[i].contains(number));
      told_alone += single[i].size() == 1 ? 1 : 0;
    }
  }
  CHECK(small > 100);
  CHECK(told_alone > 20);
  CHECK(shown * 5 > figures);
}

}  // namespace lantern
