// Random series of every chart type, and a judge who reads the sentences: no number, direction, count or time
// in them may disagree with the series.
#include <catch2/catch.hpp>
#include <cmath>
#include <regex>

#include "../../benchmarks/noise.hpp"
#include "measures/told_change.hpp"
#include "measures/words.hpp"
#include "telling/summary.hpp"

namespace lantern::telling {
namespace {

using measures::AnalysedPoint;
using measures::Analysis;
using measures::ChangeKind;
using measures::Direction;
using measures::Verdict;

constexpr int series_judged = 4'000;

// The number that a person reads first in these words: "1,204", "61.8%".
std::optional<double> number_in(const std::string& words) {
  std::smatch found;
  if (!std::regex_search(words, found, std::regex("-?[0-9][0-9,]*\\.?[0-9]*"))) return std::nullopt;
  std::string digits = found[0];
  std::erase(digits, ',');
  return std::stod(digits);
}

struct Drawn {
  Measure measure;
  measures::AnalysisOptions options;
};

Drawn draw(std::uint64_t seed) {
  noise::Dice dice(seed);
  const auto below = [&](int limit) { return static_cast<int>(dice.share() * limit); };
  Drawn made;
  constexpr std::array charts = {ChartType::run, ChartType::i, ChartType::mr,   ChartType::p,
                                 ChartType::pp,  ChartType::u, ChartType::up,   ChartType::c,
                                 ChartType::g,   ChartType::t, ChartType::xbar, ChartType::s};
  Measure& measure = made.measure;
  measure.title = "It";
  measure.chart = charts[static_cast<std::size_t>(below(charts.size()))];
  const bool ratio = traits_of(measure.chart).needs == SeriesNeed::ratio ||
                     (traits_of(measure.chart).needs == SeriesNeed::either && dice.share() < 0.3);
  const bool share =
      ratio && (traits_of(measure.chart).range == ValueRange::share || measure.chart == ChartType::run ||
                measure.chart == ChartType::i || measure.chart == ChartType::mr);
  measure.unit = share && dice.share() < 0.7    ? Unit::percent
                 : dice.share() < 0.3 && !ratio ? Unit::minutes
                                                : Unit::none;
  measure.better =
      std::array{Better::lower, Better::higher, Better::neither}[static_cast<std::size_t>(below(3))];
  measure.series.has_dates = dice.share() < 0.8;
  measure.series.has_ratio = ratio;
  const int count = 1 + below(45);
  const double size = std::pow(10, dice.share() * 5 - 1),
               step = dice.share() < 0.5 ? 0 : dice.share() * 1.2 - 0.6;
  const int at = below(count), until = dice.share() < 0.3 ? at + below(15) : count;
  const double drift = dice.share() < 0.2 ? (dice.share() - 0.5) / 10 : 0;
  for (int i = 0; i < count; ++i) {
    const double level = 1 + (i >= at && i < until ? step : 0) + drift * i;
    const int rows = has_subgroups(measure.chart) ? 2 + below(4) : 1;
    for (int row_of = 0; row_of < rows; ++row_of) {
      SeriesRow row;
      row.label = "Month " + std::to_string(i + 1);
      if (measure.series.has_dates) row.date = Date{2019 + i / 12, i % 12 + 1, 1, DatePrecision::month};
      if (dice.share() < 0.04) {
        measure.series.rows.push_back(row);
        continue;
      }
      if (ratio) {
        row.denominator = 5 + below(90);
        const double part = std::clamp(0.4 * level, 0.0, 1.0);
        row.numerator = share ? dice.binomial(static_cast<int>(*row.denominator), part)
                              : dice.poisson(std::max(0.05, *row.denominator * 0.1 * level));
      } else if (measure.chart == ChartType::c || measure.chart == ChartType::g) {
        row.value = dice.poisson(std::max(0.2, 6 * level));
      } else {
        const double value = size * std::max(0.01, level + 0.2 * dice.normal());
        row.value = std::round(value * 100) / 100 + 0.01;
      }
      row.excluded = dice.share() < 0.03;
      measure.series.rows.push_back(row);
    }
  }
  made.options = measures::options_for(measure, {});
  if (dice.share() < 0.5) {
    const double middle = ratio ? (share ? 40 : 0.1) / (measure.unit == Unit::percent ? 1
                                                        : share                       ? 100
                                                                                      : 1)
                                : size;
    made.options.targets = {{std::nullopt, std::round(middle * (0.7 + 0.6 * dice.share()) * 100) / 100}};
  }
  if (dice.share() < 0.2 && count > 4) made.options.rebase = {{std::nullopt, 2 + below(count - 2), {}}};
  if (dice.share() < 0.2) made.options.baseline = 1 + below(20);
  return made;
}

// Everything that is wrong with what is told; empty when nothing is.
class Judge {
 public:
  Judge(const Analysis& analysis, const Summary& summary) : analysis_(analysis), summary_(summary) {}

  std::vector<std::string> judge() {
    change();
    verdict();
    levels();
    counts();
    target();
    limits();
    easy();
    forbidden();
    return std::move(wrong_);
  }

 private:
  bool says(const std::string& text, std::string_view part) const {
    return text.find(part) != std::string::npos;
  }
  void require(bool holds, std::string what) {
    if (!holds) wrong_.push_back(std::move(what));
  }
  std::optional<std::smatch> match(const std::string& pattern) {
    std::smatch found;
    if (!std::regex_search(summary_.standard, found, std::regex(pattern))) return std::nullopt;
    return found;
  }
  const AnalysedPoint& at(int number) const { return analysis_.points[static_cast<std::size_t>(number) - 1]; }
  bool told() const { return noise::tells_of_change(analysis_); }

  void change() {
    const measures::Change& change = analysis_.change;
    if (!told()) {
      require(!change.before && !change.now && change.first == 0, "levels without a change");
      require(summary_.from.empty() && summary_.to.empty(), "a pair without a change");
      return;
    }
    require(change.before && change.now, "a change without levels");
    require((*change.now > *change.before) == (change.direction == Direction::high),
            "the direction is not that of the levels");
    require(change.first >= 1 && change.last <= static_cast<int>(analysis_.points.size()) &&
                change.first <= change.last,
            "points that are not there");
    int last = static_cast<int>(analysis_.points.size());
    while (last > 1 && !(at(last).value && at(last).included)) --last;
    if (change.continues) require(change.last >= last, "it goes on, and stops before the last point");
    if (change.kind == ChangeKind::trend)
      for (int i = change.first + 1; i <= change.last; ++i)
        require(at(i).value && at(i - 1).value &&
                    (*at(i).value > *at(i - 1).value) == (change.direction == Direction::high),
                "the trend turns");
  }

  void verdict() {
    const bool good = says(summary_.easy_read, "This is good."),
               bad = says(summary_.easy_read, "This is not good.");
    require(good == (analysis_.verdict == Verdict::better), "'good' and the verdict disagree");
    require(bad == (analysis_.verdict == Verdict::worse), "'not good' and the verdict disagree");
    require(says(summary_.standard, "is an improvement") == good, "'improvement' and the verdict disagree");
    require(says(summary_.headline, "which is better") == good, "the headline and the verdict disagree");
    require(says(summary_.headline, "which is worse") == bad, "the headline and the verdict disagree");
    if (good || bad)
      require(
          (analysis_.change.direction == Direction::high) == ((analysis_.better == Better::higher) == good),
          "the verdict is not that of the direction");
  }

  void levels() {
    if (const auto found = match("was ([^ ]+)[^,:]* before, and has been ([^ ]+)")) {
      require((*number_in((*found)[2]) > *number_in((*found)[1])) ==
                  (analysis_.change.direction == Direction::high),
              "the two numbers do not go the way that is told");
      require(says(summary_.standard,
                   analysis_.change.direction == Direction::high ? "been higher" : "been lower"),
              "the word of direction");
    }
    if (const auto found = match("The last point, [^,]+, is ([0-9][0-9,]*(?:\\.[0-9]+)?)")) {
      const auto told_last = number_in((*found)[1]);
      double last = 0;
      for (const AnalysedPoint& point : analysis_.points)
        if (point.value && point.included) last = *point.value;
      require(told_last && std::abs(*told_last - last) <= std::max(0.51, std::abs(last) * 0.06),
              "the last point is told wrong");
    }
    if (says(summary_.standard, "This has not lasted")) {
      const measures::Change& change = analysis_.change;
      require(!change.continues && change.after.has_value(), "it goes on and has not lasted");
      if (change.after)
        require(std::abs(*change.after - *change.before) < std::abs(*change.now - *change.before) * 1.5,
                "it has not come back");
    }
  }

  void counts() {
    const measures::Change& change = analysis_.change;
    long length = 0, beyond = 0;
    if (told() && change.first > 0)
      for (int i = change.first; i <= change.last; ++i) {
        if (!at(i).value || !at(i).included) continue;
        ++length;
        beyond += change.direction == Direction::high ? *at(i).value > *change.before
                                                      : *at(i).value < *change.before;
      }
    if (const auto found = match("Of the ([0-9]+) values since then, ([0-9]+) are (above|below)"))
      require(std::stol((*found)[1]) == length && std::stol((*found)[2]) == beyond,
              "values since then are counted wrong");
    if (const auto found = match("All ([0-9]+) values since then"))
      require(std::stol((*found)[1]) == length && beyond == length, "not all values since then");
    if (const auto found = match("only ([0-9]+) points so far")) {
      const measures::Phase& phase = analysis_.phases.back();
      long points = 0;
      for (int i = phase.first; i <= phase.last; ++i) points += at(i).value && at(i).included;
      require(std::stol((*found)[1]) == points && points < 10, "points so far are counted wrong");
    }
    if (const auto found = match("Most of the ([0-9]+) values are ([^,]+),")) {
      long values = 0;
      for (const AnalysedPoint& point : analysis_.points) values += point.value && point.included;
      require(std::stol((*found)[1]) == values, "values are counted wrong");
      require(says(summary_.headline, "most values are " + std::string((*found)[2]) + ","),
              "headline and sentence name two values");
    }
  }

  void target() {
    const auto reached = match("is ([^,]+), at the target of ([^ ]+)");
    const auto missed = match("is ([^,]+), which does not reach the target of ([^ ]+)");
    for (const auto* found : {&reached, &missed}) {
      if (!*found) continue;
      const auto value = number_in((**found)[1]), goal = number_in((**found)[2]);
      const bool fine = analysis_.better == Better::lower ? *value <= *goal : *value >= *goal;
      require(fine == (found == &reached),
              "the numbers told are on the other side of the target: " + std::string((**found)[0]));
    }
    if (says(summary_.standard, "If nothing changes"))
      require(!told() && !says(summary_.standard, "provisional"),
              "something is expected while things change");
  }

  void limits() {
    if (const auto found = match("between ([0-9][0-9,.]*)[%a-z ]* and ([0-9][0-9,]*(?:\\.[0-9]+)?)")) {
      const auto lower = number_in((*found)[1]), upper = number_in((*found)[2]);
      require(lower && upper && *lower < *upper, "limits without a width");
    }
    require(!says(summary_.standard, "-"), "a number below what can be");
  }

  void easy() {
    std::smatch found;
    if (!std::regex_search(
            summary_.easy_read, found,
            std::regex("Before, it was (.+?)\\. (?:Now|Then) it (?:is|was) (.+?)\\. ?(?:This|It|$)")))
      return;
    const std::string before = found[1], now = found[2];
    require(before != now, "before and now are the same words");
    const auto part = [](const std::string& words) {
      if (words == "none") return 0.0;
      std::smatch pieces;
      if (std::regex_search(words, pieces, std::regex("([0-9,]+) out of every ([0-9,]+)")))
        return *number_in(pieces[1]) / *number_in(pieces[2]);
      return number_in(words).value_or(0);
    };
    const measures::Change& change = analysis_.change;
    const double said = part(now) - part(before);
    require((said > 0) == (change.direction == Direction::high), "easy numbers go the other way");
    const double all =
        says(now, "out of every") || says(before, "out of every") ? (analysis_.scale == 100 ? 100 : 1) : 1;
    const double real = *change.now - *change.before;
    require(std::abs(said * all - real) <= 0.2001 * std::abs(real) + 1e-9,
            "easy numbers lose the difference");
    require((part(now) == 0) == (*change.now == 0) && (part(before) == 0) == (*change.before == 0),
            "0 for what is not");
    require(!says(summary_.easy_read, "everyone"), "everyone, of what are no people");
  }

  void forbidden() {
    for (const std::string_view words :
         {"in a row", "without a break", "every time", "has not been reached", "nan", "inf"})
      require(!says(summary_.standard, words), "'" + std::string(words) + "' is said");
  }

  const Analysis& analysis_;
  const Summary& summary_;
  std::vector<std::string> wrong_;
};

TEST_CASE("no sentence on a random series disagrees with it") {
  const Messages words = measure_words("en");
  const Locale locale("en");
  int told = 0;
  for (int seed = 1; seed <= series_judged; ++seed) {
    const Drawn drawn = draw(static_cast<std::uint64_t>(seed));
    const auto analysis = measures::analyse(drawn.measure.series, drawn.options);
    if (!analysis) continue;  // a target or a series that the chart refuses
    const Summary summary = summarise(*analysis, drawn.measure, words, locale);
    told += noise::tells_of_change(*analysis) ? 1 : 0;
    for (const std::string& wrong : Judge(*analysis, summary).judge()) {
      INFO("series " << seed << " (" << name_of(drawn.measure.chart) << "): " << wrong << "\n"
                     << summary.headline << "\n"
                     << summary.standard << "\n"
                     << summary.easy_read);
      CHECK(wrong.empty());
    }
  }
  CHECK(told > series_judged / 20);  // the judge had something to read
}

}  // namespace
}  // namespace lantern::telling
