// How often words claim what is not so: series drawn at random, analysed, and counted by what is told of
// them. benchmarks/words prints the table with 10,000 series a row; tests/measures/evidence_test.cc holds
// fewer to the same bounds. Deterministic; one caller at a time.
#pragma once
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "measures/analysis.hpp"

namespace lantern::noise {

// SplitMix64 and what follows from it: the distributions of the standard library differ from one to another.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  double normal() {
    const double radius = std::sqrt(-2 * std::log(1 - share()));
    return radius * std::cos(2 * 3.14159265358979323846 * share());
  }
  double waiting() { return -std::log(1 - share()); }
  int poisson(double mean) {
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = share(); product > limit; product *= share()) ++count;
    return count;
  }
  int binomial(int of, double share_of) {
    int count = 0;
    for (int i = 0; i < of; ++i) count += share() < share_of ? 1 : 0;
    return count;
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint64_t state_;
};

inline Series by_month(const std::vector<double>& values, const std::vector<double>& bases = {}) {
  Series series;
  series.has_dates = true;
  series.has_ratio = !bases.empty();
  for (std::size_t i = 0; i < values.size(); ++i) {
    SeriesRow row;
    const int month = static_cast<int>(i);
    row.date = Date{2019 + month / 12, month % 12 + 1, 1, DatePrecision::month};
    if (bases.empty()) {
      row.value = values[i];
    } else {
      row.numerator = values[i];
      row.denominator = bases[i];
    }
    series.rows.push_back(row);
  }
  return series;
}

inline measures::Analysis judged(const Series& series, ChartType chart) {
  measures::AnalysisOptions options;
  options.chart = chart;
  options.better = Better::lower;
  return measures::analyse(series, options).value();
}

inline bool tells_of_change(const measures::Analysis& analysis) {
  using measures::ChangeKind;
  const ChangeKind kind = analysis.change.kind;
  return kind != ChangeKind::none && kind != ChangeKind::too_few_points && kind != ChangeKind::cannot_tell;
}
inline bool good_or_not(const measures::Analysis& analysis) {
  return analysis.verdict == measures::Verdict::better || analysis.verdict == measures::Verdict::worse;
}
inline bool gives_verdict(const measures::Analysis& analysis) {
  return good_or_not(analysis) || analysis.verdict == measures::Verdict::changed;
}

enum class Bound { at_most, at_least };

// One line of the table: what is done once, and whether it came out.
struct Row {
  std::string series;
  Bound bound = Bound::at_most;
  double share = 0;
  std::function<bool(Dice&)> happens;
};

inline std::vector<double> normal_values(Dice& dice, int count, int step_at = 1000, double step = 0) {
  std::vector<double> values;
  for (int i = 0; i < count; ++i) values.push_back(50 + 5 * (dice.normal() + (i >= step_at ? step : 0)));
  return values;
}

inline std::vector<Row> rows() {
  using enum Bound;
  std::vector<Row> all;
  const auto add = [&](std::string series, Bound bound, double share, std::function<bool(Dice&)> happens) {
    all.push_back({std::move(series), bound, share, std::move(happens)});
  };
  for (const ChartType chart : {ChartType::run, ChartType::i})
    add("nothing happens, normal, 24 points, " + std::string(name_of(chart)) + ": something changed", at_most,
        0.05,
        [chart](Dice& dice) { return tells_of_change(judged(by_month(normal_values(dice, 24)), chart)); });
  for (const double mean : {0.15, 0.5, 1.0, 2.0, 3.0})
    for (const ChartType chart : {ChartType::run, ChartType::i, ChartType::c})
      add("nothing happens, Poisson of mean " + std::to_string(mean).substr(0, 4) + ", " +
              std::string(name_of(chart)) + ": a verdict",
          at_most, 0.05, [chart, mean](Dice& dice) {
            std::vector<double> values;
            for (int i = 0; i < 24; ++i) values.push_back(dice.poisson(mean));
            return gives_verdict(judged(by_month(values), chart));
          });
  for (const double mean : {0.15, 1.0, 3.0})
    for (const ChartType chart : {ChartType::u, ChartType::up})
      add("nothing happens, Poisson of mean " + std::to_string(mean).substr(0, 4) + " of 800 to 1,200, " +
              std::string(name_of(chart)) + ": a verdict",
          at_most, 0.05, [chart, mean](Dice& dice) {
            std::vector<double> values, bases;
            for (int i = 0; i < 24; ++i) {
              bases.push_back(800 + std::floor(400 * dice.share()));
              values.push_back(dice.poisson(mean * bases.back() / 1000));
            }
            return gives_verdict(judged(by_month(values, bases), chart));
          });
  for (const double share : {0.97, 0.98, 0.99})
    for (const ChartType chart : {ChartType::run, ChartType::p, ChartType::pp})
      add("nothing happens, " + std::to_string(share).substr(0, 4) + " of 30 to 90, " +
              std::string(name_of(chart)) + ": a verdict",
          at_most, 0.05, [chart, share](Dice& dice) {
            std::vector<double> values, bases;
            for (int i = 0; i < 24; ++i) {
              bases.push_back(30 + std::floor(60 * dice.share()));
              values.push_back(dice.binomial(static_cast<int>(bases.back()), share));
            }
            return gives_verdict(judged(by_month(values, bases), chart));
          });
  for (const ChartType chart : {ChartType::run, ChartType::i, ChartType::t, ChartType::g})
    add("nothing happens, exponential waits, " + std::string(name_of(chart)) + ": a verdict", at_most, 0.05,
        [chart](Dice& dice) {
          std::vector<double> values;
          for (int i = 0; i < 24; ++i)
            values.push_back(chart == ChartType::g ? std::floor(20 * dice.waiting())
                                                   : 20 * dice.waiting() + 0.01);
          return gives_verdict(judged(by_month(values), chart));
        });
  for (const ChartType chart : {ChartType::run, ChartType::i})
    add("nothing happens, looked at each month from 10 to 36 points, " + std::string(name_of(chart)) +
            ": ever good or not good",
        at_most, 0.10, [chart](Dice& dice) {
          const auto values = normal_values(dice, 36);
          for (std::ptrdiff_t seen = 10; seen <= 36; ++seen)
            if (good_or_not(judged(by_month({values.begin(), values.begin() + seen}), chart))) return true;
          return false;
        });
  for (const ChartType chart : {ChartType::run, ChartType::i}) {
    const std::string name = ", " + std::string(name_of(chart));
    const auto goes_on = [chart](double step) {
      return [chart, step](Dice& dice) {
        const auto analysis = judged(by_month(normal_values(dice, 24, 12, step)), chart);
        return tells_of_change(analysis) && analysis.change.continues &&
               analysis.change.direction == measures::Direction::high;
      };
    };
    add("a lasting shift of 2 sigma at the middle of 24" + name + ": goes on", at_least, 0.60, goes_on(2));
    add("the same" + name + ": has not lasted", at_most, 0.05, [chart](Dice& dice) {
      const auto analysis = judged(by_month(normal_values(dice, 24, 12, 2)), chart);
      return tells_of_change(analysis) && !analysis.change.continues;
    });
    add("a lasting shift of 3 sigma" + name + ": goes on", at_least, 0.95, goes_on(3));
  }
  return all;
}

// The share of `count` series, each from its own seed.
inline double share_of(const Row& row, int count) {
  int happened = 0;
  for (int i = 0; i < count; ++i) {
    Dice dice(static_cast<std::uint64_t>(i) * 7919 + 17);
    happened += row.happens(dice) ? 1 : 0;
  }
  return happened / static_cast<double>(count);
}

inline bool met(const Row& row, double share) {
  return row.bound == Bound::at_most ? share <= row.share : share >= row.share;
}

}  // namespace lantern::noise
