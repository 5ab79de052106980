// An analysis together with all that is needed to say it: the helper that the sentences of this folder
// share. Refers to what it was made from and belongs to one call on one thread.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "model/measure.hpp"
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
  std::pair<std::string, std::string> pair(double a, double b) const;
  std::string when(int number) const;       // point, from 1; empty when there is no such point
  std::string whole(double number) const;   // without decimals
  std::string count_of(long number) const;  // as a number in the language

  std::string direction() const;  // of the change, in patterns: "low" or "high"
  std::string meaning() const;    // of the change, in patterns: "improvement", "concern" or "neither"
  std::string line() const;       // in patterns: "median", "mean" or "middle"
  std::vector<Argument> change_arguments() const;

  // Nothing is going on now, and something was, earlier in the last phase.
  bool quiet_after_signals() const;

  // The change has a direction, a beginning and an amount.
  bool clear_change() const;

  const measures::Analysis& analysis;
  const Measure& measure;
  const measures::PublishedSeries* published;      // null for `analyse`
  const measures::AnalysedPoint* first = nullptr;  // with a value
  const measures::AnalysedPoint* last = nullptr;
  int last_number = 0;  // of `last`, from 1
  int values = 0;
  bool varies = false;

 private:
  const Messages& messages_;
  const Locale& locale_;
};

// Appends a sentence, if it is one.
void add_sentence(std::string& text, const std::string& sentence);

std::string easy_read_summary(const Telling& telling);
std::string warning_in_words(const measures::AnalysisWarning& warning, const Telling& telling);

}  // namespace lantern::telling
