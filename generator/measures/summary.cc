#include "measures/summary.hpp"

#include <algorithm>
#include <cmath>

#include "measures/verdict.hpp"

namespace lantern {
namespace {

using Argument = Messages::Argument;

// Enough decimals for the size of the number, and at most one for what people read every day.
int decimals_for(double value, Unit unit) {
  const double size = std::abs(value);
  if (size > 0 && size < 0.1) return std::min(9, static_cast<int>(std::ceil(-std::log10(size))) + 1);
  if (unit == Unit::percent) return size >= 10 ? 0 : 1;
  return size >= 100 ? 0 : 1;
}

std::string with_unit(double value, int decimals, Unit unit, const Messages& messages, const Locale& locale) {
  const std::string number = locale.number(value, decimals);
  switch (unit) {
    case Unit::percent:
      return messages.format("measure_value_percent", {{"value", number}});
    case Unit::days:
      return messages.format("measure_value_days", {{"value", number}, {"plural", value}});
    case Unit::minutes:
      return messages.format("measure_value_minutes", {{"value", number}, {"plural", value}});
    case Unit::none:
    case Unit::count:
    case Unit::score:
    case Unit::rate:
      break;
  }
  return number;
}

std::string key_of(std::string_view prefix, Variation variation) {
  std::string key = std::string(prefix) + std::string(name_of(variation));
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

// "5 out of every 10"; of 100 or 1,000 where ten are too few to show it, or to tell it from `other`.
struct Share {
  long part = 0;
  long whole = 10;
};
Share share_of(double percent, std::optional<double> other) {
  for (const long whole : {10L, 100L, 1000L}) {
    const auto part_of = [whole](double value) {
      return std::lround(value / 100 * static_cast<double>(whole));
    };
    const long part = part_of(percent);
    const bool hides_some = (part == 0 && percent > 0) || (part == whole && percent < 100);
    const bool hides_change = other && part_of(*other) == part && *other != percent;
    if ((!hides_some && !hides_change) || whole == 1000) return {part, whole};
  }
  return {};
}

class Writer {
 public:
  Writer(const Analysis& analysis, const Measure& measure, const Messages& messages, const Locale& locale,
         const PublishedSeries* published)
      : analysis_(analysis), measure_(measure), messages_(messages), locale_(locale), published_(published) {
    for (const AnalysedPoint& point : analysis.points) {
      if (!point.value) continue;
      if (first_ == nullptr) first_ = &point;
      if (last_ != nullptr && *last_->value != *point.value) varies_ = true;
      last_ = &point;
      ++values_;
    }
  }

  Summary write() {
    Summary summary;
    summary.headline = words("measure_headline", {{"title", measure_.title}, {"what", what()}});
    summary.standard = standard();
    summary.easy_read = easy_read();
    summary.variation = words(key_of("measure_variation_", analysis_.variation));
    if (values_ == 1) summary.to = value(*last_->value);
    if (values_ > 1) {
      const auto& phase = analysis_.phases.front();
      const bool from_centre = (analysis_.baseline || analysis_.phases.size() > 1) && phase.centre;
      const double from = from_centre ? *phase.centre : *first_->value;
      const auto [a, b] = pair(from, *last_->value);
      summary.from = a;
      summary.to = b;
    }
    for (const AnalysisWarning& warning : analysis_.warnings)
      summary.warnings.push_back(warning_words(warning));
    return summary;
  }

 private:
  std::string words(std::string_view key, const std::vector<Argument>& arguments = {}) const {
    return messages_.format(key, arguments);
  }
  std::string value(double number) const { return value_in_words(number, measure_.unit, messages_, locale_); }

  // Two values a reader compares: with one decimal more where they would look the same.
  std::pair<std::string, std::string> pair(double a, double b) const {
    int decimals = std::max(decimals_for(a, measure_.unit), decimals_for(b, measure_.unit));
    if (measure_.unit == Unit::percent)
      decimals = std::min(decimals_for(a, measure_.unit), decimals_for(b, measure_.unit));
    const auto both = [&](int count) {
      return std::pair{with_unit(a, count, measure_.unit, messages_, locale_),
                       with_unit(b, count, measure_.unit, messages_, locale_)};
    };
    auto said = both(decimals);
    if (said.first == said.second && a != b) said = both(decimals + 1);
    return said;
  }

  const AnalysedPoint& point(int number) const {
    return analysis_.points[static_cast<std::size_t>(number) - 1];
  }
  std::string when(int number) const { return point_in_words(point(number), locale_); }

  std::string direction() const { return analysis_.change.direction == Direction::low ? "low" : "high"; }
  std::string meaning() const {
    const Change& change = analysis_.change;
    if (analysis_.better == Better::neither || change.direction == Direction::none) return "neither";
    return (change.direction == Direction::high) == (analysis_.better == Better::higher) ? "improvement"
                                                                                         : "concern";
  }

  std::vector<Argument> change_arguments() const {
    const Change& change = analysis_.change;
    const auto [from, to] = pair(change.from.value_or(0), change.to.value_or(0));
    return {{"direction", direction()},
            {"meaning", meaning()},
            {"when", when(change.first)},
            {"until", when(change.last)},
            {"from", from},
            {"to", to},
            {"count", static_cast<long>(change.length)}};
  }

  // ---- the headline ----
  std::string what() const {
    const Change& change = analysis_.change;
    if (values_ == 0) return words("measure_what_no_data");
    if (values_ == 1) return words("measure_what_one_value", {{"value", value(*last_->value)}});
    if (!varies_) return words("measure_what_all_equal", {{"value", value(*last_->value)}});
    switch (change.kind) {
      case ChangeKind::none:
      case ChangeKind::outside:
        return words("measure_what_no_change");
      case ChangeKind::too_few_points:
        return words("measure_what_too_few_points");
      case ChangeKind::shift:
        return words(change.continues ? "measure_what_since" : "measure_what_for_a_time", change_arguments());
      case ChangeKind::trend:
        return words(change.continues ? "measure_what_trend" : "measure_what_trend_for_a_time",
                     change_arguments());
      case ChangeKind::new_phase:
        return words("measure_what_since", change_arguments());
      case ChangeKind::too_few_runs:
        return words("measure_what_too_few_runs");
      case ChangeKind::too_many_runs:
        return words("measure_what_too_many_runs");
    }
    return {};
  }

  // ---- the standard summary ----
  static void add(std::string& text, const std::string& sentence) {
    if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
  }

  std::string standard() const {
    std::string text;
    add(text, said());
    add(text, rule());
    if (clear_change() && analysis_.change.continues && meaning() != "neither")
      add(text, words("measure_meaning",
                      {{"better", std::string(analysis_.better == Better::lower ? "lower" : "higher")},
                       {"meaning", meaning()}}));
    if (values_ > 1 && varies_) add(text, last_and_target());
    if (clear_change()) add(text, words("measure_not_known"));
    if (measure_.data_status == DataStatus::illustrative) add(text, words("measure_illustrative"));
    add(text, hidden());
    return text;
  }

  bool clear_change() const {
    const ChangeKind kind = analysis_.change.kind;
    return values_ > 1 && varies_ &&
           (kind == ChangeKind::shift || kind == ChangeKind::trend || kind == ChangeKind::new_phase);
  }

  std::string said() const {
    const Change& change = analysis_.change;
    if (values_ == 0) return words("measure_said_no_data");
    if (values_ == 1)
      return words("measure_said_one_value",
                   {{"value", value(*last_->value)}, {"when", point_in_words(*last_, locale_)}});
    if (!varies_) return words("measure_said_all_equal", {{"value", value(*last_->value)}});
    switch (change.kind) {
      case ChangeKind::too_few_points: {
        const auto [a, b] = pair(*first_->value, *last_->value);
        return words("measure_said_two_values", {{"first", a},
                                                 {"first_when", point_in_words(*first_, locale_)},
                                                 {"last", b},
                                                 {"last_when", point_in_words(*last_, locale_)}}) +
               ' ' +
               words("measure_said_too_few_points",
                     {{"count", static_cast<long>(analysis_.phases.back().useful)}});
      }
      case ChangeKind::shift: {
        if (!change.continues) return words("measure_said_for_a_time", change_arguments());
        const Phase& phase = analysis_.phases.back();
        if (change.first == phase.first) return words("measure_said_always_one_side", change_arguments());
        const bool baseline = analysis_.baseline && change.first - phase.first >= *analysis_.baseline;
        return words(baseline ? "measure_said_since_baseline" : "measure_said_since", change_arguments());
      }
      case ChangeKind::trend:
        return words(change.continues ? "measure_said_trend" : "measure_said_trend_for_a_time",
                     change_arguments());
      case ChangeKind::new_phase:
        return words("measure_said_since_phase", change_arguments());
      case ChangeKind::none:
      case ChangeKind::outside:
        return words("measure_said_no_change",
                     {{"median", value(analysis_.phases.back().centre.value_or(0))}});
      case ChangeKind::too_few_runs:
      case ChangeKind::too_many_runs:
        break;  // the rule says it all
    }
    return {};
  }

  std::string rule() const {
    if (values_ < 2 || !varies_) return {};
    switch (analysis_.change.kind) {
      case ChangeKind::shift:
        return words("measure_rule_shift", change_arguments());
      case ChangeKind::trend:
        return words("measure_rule_trend", change_arguments());
      case ChangeKind::new_phase:
        return words("measure_rule_phase", change_arguments());
      case ChangeKind::too_few_runs:
        return words("measure_rule_too_few_runs");
      case ChangeKind::too_many_runs:
        return words("measure_rule_too_many_runs");
      case ChangeKind::none:
      case ChangeKind::outside:
      case ChangeKind::too_few_points:
        break;
    }
    return {};
  }

  std::string last_and_target() const {
    const bool told = analysis_.change.kind == ChangeKind::too_few_points;
    std::vector<Argument> arguments{{"when", point_in_words(*last_, locale_)},
                                    {"value", value(*last_->value)}};
    if (!analysis_.target) return told ? std::string() : words("measure_last", arguments);
    const auto [last, target] = pair(*last_->value, *analysis_.target);
    arguments[1].second = last;
    arguments.emplace_back("target", target);
    if (analysis_.better == Better::neither) return words("measure_last_target_only", arguments);
    const bool reached = analysis_.better == Better::lower ? *last_->value <= *analysis_.target
                                                           : *last_->value >= *analysis_.target;
    arguments.emplace_back("reached", std::string(reached ? "yes" : "no"));
    return words("measure_last_target", arguments);
  }

  std::string hidden() const {
    if (published_ == nullptr) return {};
    std::string text;
    const auto count = static_cast<long>(published_->hidden);
    if (count > 0 && published_->suppress_below > 0)
      add(text, words("measure_hidden_people", {{"count", count}}));
    else if (count > 0)
      add(text, words("measure_hidden_base",
                      {{"count", count}, {"limit", static_cast<long>(published_->minimum_base)}}));
    if (published_->rounded)
      add(text, words("measure_rounded", {{"step", static_cast<long>(published_->round_to)}}));
    return text;
  }

  // ---- easy read ----
  std::string easy_read() const {
    std::string text;
    add(text, easy_change());
    if (measure_.data_status == DataStatus::illustrative) add(text, words("measure_easy_illustrative"));
    if (published_ != nullptr && published_->hidden > 0) add(text, words("measure_easy_hidden"));
    return text;
  }

  std::string easy_change() const {
    const Change& change = analysis_.change;
    if (values_ == 0) return words("measure_easy_no_data");
    if (values_ > 1 && !varies_) return words("measure_easy_all_equal");
    switch (change.kind) {
      case ChangeKind::too_few_points:
        return words("measure_easy_too_few");
      case ChangeKind::none:
      case ChangeKind::outside:
        return words("measure_easy_no_change");
      case ChangeKind::too_few_runs:
      case ChangeKind::too_many_runs:
        return words("measure_easy_changing");
      case ChangeKind::shift:
      case ChangeKind::trend:
      case ChangeKind::new_phase:
        break;
    }
    std::string text = words(change.continues ? "measure_easy_moved" : "measure_easy_moved_for_a_time",
                             {{"direction", direction()}});
    const std::string before = easy_value(*change.from, change.to);
    const std::string now = easy_value(*change.to, change.from);
    if (before != now) {
      add(text, words("measure_easy_before", {{"value", before}}));
      add(text, words(change.continues ? "measure_easy_now" : "measure_easy_then", {{"value", now}}));
    }
    if (change.continues) add(text, words("measure_easy_meaning", {{"meaning", meaning()}}));
    return text;
  }

  // Whole numbers, and shares instead of percentages.
  std::string easy_value(double number, std::optional<double> other) const {
    if (measure_.unit != Unit::percent) return with_unit(number, 0, measure_.unit, messages_, locale_);
    Share share = share_of(number, other);
    if (other)
      share =
          share_of(number, other).whole >= share_of(*other, number).whole ? share : rescaled(number, *other);
    if (share.part == 0 && number == 0) return words("measure_easy_none");
    if (share.part == share.whole && number == 100) return words("measure_easy_all");
    return words("measure_easy_share", {{"part", locale_.number(static_cast<double>(share.part), 0)},
                                        {"whole", locale_.number(static_cast<double>(share.whole), 0)}});
  }

  // Out of the same whole as the other one, so that the two can be compared.
  static Share rescaled(double number, double other) {
    const long whole = share_of(other, number).whole;
    return {std::lround(number / 100 * static_cast<double>(whole)), whole};
  }

  std::string warning_words(const AnalysisWarning& warning) const {
    const std::vector<Argument> arguments{{"count", static_cast<long>(warning.value)},
                                          {"point", static_cast<long>(warning.point)}};
    switch (warning.kind) {
      case WarningKind::few_points:
        return words("measure_warning_few_points", arguments);
      case WarningKind::no_variation:
        return words("measure_warning_no_variation");
      case WarningKind::gaps:
        return words("measure_warning_gaps", arguments);
      case WarningKind::zero_denominator:
        return words("measure_warning_zero_denominator", arguments);
      case WarningKind::baseline_ignored:
        return words("measure_warning_baseline_ignored");
      case WarningKind::baseline_too_long:
        return words("measure_warning_baseline_too_long", arguments);
      case WarningKind::drawn_as_run_chart:
        return words("measure_warning_drawn_as_run_chart");
      case WarningKind::few_points_for_limits:
        return words("measure_warning_few_points_for_limits", arguments);
    }
    return {};
  }

  const Analysis& analysis_;
  const Measure& measure_;
  const Messages& messages_;
  const Locale& locale_;
  const PublishedSeries* published_;
  const AnalysedPoint* first_ = nullptr;
  const AnalysedPoint* last_ = nullptr;
  int values_ = 0;
  bool varies_ = false;
};

}  // namespace

Summary summarise(const Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const PublishedSeries* published) {
  return Writer(analysis, measure, messages, locale, published).write();
}

std::string value_in_words(double value, Unit unit, const Messages& messages, const Locale& locale) {
  return with_unit(value, decimals_for(value, unit), unit, messages, locale);
}

std::string point_in_words(const AnalysedPoint& point, const Locale& locale) {
  return point.date ? locale.date(*point.date) : point.label;
}

std::string direction_in_words(Better better, const Messages& messages) {
  switch (better) {
    case Better::lower:
      return messages.format("measure_better_lower");
    case Better::higher:
      return messages.format("measure_better_higher");
    case Better::neither:
      break;
  }
  return {};
}

}  // namespace lantern
