// An analysis together with all that is needed to say it: the helper that the sentences of this folder
// share. Refers to what it was made from and belongs to one call on one thread.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "measures/told_change.hpp"
#include "model/measure.hpp"
#include "telling/value_words.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

class Telling {
 public:
  using Argument = Messages::Argument;

  Telling(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
          const Locale& locale, const measures::PublishedSeries* published);

  std::string words(std::string_view key, const std::vector<Argument>& arguments = {}) const;
  std::string value(double number) const;
  std::string value_beside(double number, double written) const;
  std::string in_form(double number, const NumberForm& form) const;
  std::string written(double number) const;  // a target
  std::pair<std::string, std::string> pair(double a, double b) const;
  std::string when(int number) const;       // point, from 1; empty when there is no such point
  std::string plain(double number) const;   // with at most one decimal and no unit
  std::string count_of(long number) const;  // as a number in the language
  std::string base_of(const measures::AnalysedPoint& point) const;  // "9 of 20"; empty without a base

  // The median of the last phase: where most of the values are when nothing can be told for ties.
  std::string most_common() const;

  std::string direction() const;  // of the change, in patterns: "low" or "high"
  std::string meaning() const;    // of the verdict, in patterns: "improvement", "concern" or "neither"
  std::string line() const;       // in patterns: "median", "mean" or "middle"
  std::string shows() const;      // in patterns, what is plotted: "range", "spread" or "value"
  std::string doubt() const;  // of the change, at the end of keys: "ties", "same", "rounded" or "categories"
  std::vector<Argument> change_arguments() const;

  // The rules mark points of the last phase, and no change is told.
  bool marks_without_change() const;

  const measures::Analysis& analysis;
  const Measure& measure;
  const measures::PublishedSeries* published;      // null for `analyse`
  const measures::AnalysedPoint* first = nullptr;  // with a value
  const measures::AnalysedPoint* last = nullptr;
  int first_number = 0;  // of `first`, from 1
  int last_number = 0;   // of `last`
  int values = 0;

 private:
  const Messages& messages_;
  const Locale& locale_;
  NumberForm form_;
};

// Up to so many values are told one by one: they are no course.
constexpr int most_compared = measures::fewest_values_to_tell - 1;

// Appends a sentence, if it is one.
void add_sentence(std::string& text, const std::string& sentence);

std::string headline_in_words(const Telling& told);
std::string target_in_words(const Telling& telling);
std::string hiding_in_words(const Telling& told);
// Empty where the limits hold fewer than half of the points that they were made from: one value far off moves
// the centre line away from all others, and then they say nothing of what chance does.
std::string limits_in_words(const Telling& telling);
bool limits_hold(const Telling& telling);
// Of a funnel plot: how many places lie where chance alone would put them, and which do not; nowhere an order
// of merit. `average` is that of all places in easy words; empty where it cannot be said.
std::string places_headline(const Telling& told);
std::string places_in_words(const Telling& told);
std::string places_in_easy_words(const Telling& told, const std::string& average);

std::string warning_in_words(const measures::AnalysisWarning& warning, const Telling& telling);

}  // namespace lantern::telling
