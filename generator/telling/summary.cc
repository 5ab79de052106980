#include "telling/summary.hpp"

#include <algorithm>
#include <tuple>

#include "measures/rule_verdict.hpp"
#include "measures/told_change.hpp"
#include "model/names.hpp"
#include "telling/easy_telling.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

using measures::ChangeKind;
using measures::WarningKind;

std::string in_brackets(const std::string& base) { return base.empty() ? base : " (" + base + ')'; }

class Writer {
 public:
  explicit Writer(const Telling& told)
      : told_(told), analysis_(told.analysis), measure_(told.measure), change_(told.analysis.change) {}

  Summary write() {
    Summary summary;
    const bool made_up = measure_.data_status == DataStatus::illustrative;
    summary.headline = told_.words(made_up ? "measure_headline_made_up" : "measure_headline",
                                   {{"title", measure_.title}, {"what", headline_in_words(told_)}});
    summary.standard = standard();
    summary.verdict = compares_places(analysis_.chart) && change_.doubt != measures::Doubt::rounded
                          ? told_.words("measure_verdict_places")
                          : told_.words("measure_verdict_" + key_of(analysis_.verdict));
    if (change_.doubt == measures::Doubt::rounded)
      summary.variation = told_.words("measure_variation_rounded");
    else if (!compares_places(analysis_.chart))
      summary.variation = told_.words("measure_variation_" + key_of(analysis_.variation));
    if (assurance_can_be_told())
      summary.assurance = told_.words("measure_assurance_short_" + key_of(*analysis_.assurance));
    if (measures::lasts(change_) && told_.shows() == "value")
      std::tie(summary.from, summary.to) = told_.pair(*change_.before, *change_.now);
    if (told_.values > 1 && told_.values <= most_compared && change_.kind != ChangeKind::cannot_tell &&
        !compares_places(analysis_.chart))
      summary.comparison = comparison();
    for (measures::AnalysisWarning warning : analysis_.warnings) {
      // Hidden points have a value; what is told of them stands in the summary.
      if (warning.kind == WarningKind::gaps && told_.published != nullptr) {
        warning.value -= told_.published->hidden;
        if (warning.value <= 0) continue;
      }
      summary.warnings.push_back(warning_in_words(warning, told_));
      if (is_to_be_mended(warning.kind)) summary.findings.push_back(summary.warnings.back());
      // The sentence says so already.
      const bool said = warning.kind == WarningKind::few_points && change_.kind == ChangeKind::too_few_points;
      if (is_for_readers(warning.kind) && !said) summary.notes.push_back(summary.warnings.back());
    }
    return summary;
  }

 private:
  // What an analyst would do about it is no news to a reader.
  static bool is_for_readers(WarningKind kind) {
    switch (kind) {
      case WarningKind::step_change:
      case WarningKind::joined_rows:
      case WarningKind::small_counts:
      case WarningKind::more_spread:
      case WarningKind::dependent:
      case WarningKind::mixed_levels:
      case WarningKind::rare_events:
      case WarningKind::rare_others:
      case WarningKind::one_value:
      case WarningKind::few_places:     // its words say so
      case WarningKind::places_differ:  // likewise
        return false;
      default:
        return true;
    }
  }

  // A chart or a series that does not do what its author hopes; too few points yet is no mistake.
  static bool is_to_be_mended(WarningKind kind) {
    switch (kind) {
      case WarningKind::rare_events:
      case WarningKind::rare_others:
      case WarningKind::ties:
      case WarningKind::small_counts:
      case WarningKind::few_bases:
      case WarningKind::more_spread:
      case WarningKind::dependent:
      case WarningKind::mixed_levels:
      case WarningKind::hole:
      case WarningKind::one_value:
      case WarningKind::step_change:
      case WarningKind::places_differ:
        return true;
      default:
        return false;
    }
  }

  std::vector<ComparedValue> comparison() const {
    std::vector<ComparedValue> all;
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) {
      const measures::AnalysedPoint& point = analysis_.points[i];
      if (point.value && point.included)
        all.push_back({told_.when(static_cast<int>(i) + 1), told_.value(*point.value), told_.base_of(point)});
    }
    return all;
  }

  std::string standard() const {
    std::string text;
    const bool goes_on = change_.continues;
    add_sentence(text, said());
    add_sentence(text, evidence());
    if (goes_on && told_.meaning() != "neither")
      add_sentence(text, told_.words("measure_meaning",
                                     {{"better", std::string(better())}, {"meaning", told_.meaning()}}));
    add_sentence(text, phase_levels());
    if (told_.marks_without_change()) add_sentence(text, told_.words("measure_marks_alone"));
    if (told_.values > 1 && change_.doubt != measures::Doubt::categories &&
        change_.doubt != measures::Doubt::same && !compares_places(analysis_.chart))
      add_sentence(text, target_in_words(told_));
    if (assurance_can_be_told())
      add_sentence(text, told_.words("measure_assurance", {{"assurance", key_of(*analysis_.assurance)},
                                                           {"target", told_.written(*analysis_.target)}}));
    if (goes_on && change_.kind != ChangeKind::outside)
      add_sentence(
          text,
          told_.words(
              "measure_not_known",
              {{"pace", std::string(change_.pace == measures::Pace::gradual ? "gradual" : "at_once")}}));
    add_sentence(text, about_limits());
    if (measure_.data_status == DataStatus::illustrative)
      add_sentence(text, told_.words("measure_illustrative"));
    add_sentence(text, hiding_in_words(told_));
    return text;
  }

  std::string_view better() const { return analysis_.better == Better::lower ? "lower" : "higher"; }

  std::string said() const {
    if (told_.values == 0) return told_.words("measure_said_no_data");
    if (compares_places(analysis_.chart))
      return change_.doubt == measures::Doubt::rounded ? told_.words("measure_said_doubt_rounded")
                                                       : places_in_words(told_);
    const std::string last = told_.value(*told_.last->value);
    if (told_.values == 1)
      return told_.words("measure_said_one_value", {{"value", last},
                                                    {"when", told_.when(told_.last_number)},
                                                    {"base", in_brackets(told_.base_of(*told_.last))}});
    const auto say = [&](std::string_view key) { return told_.words(key, told_.change_arguments()); };
    switch (change_.kind) {
      case ChangeKind::none:
        return no_change();
      case ChangeKind::too_few_points:
        return first_and_last() + ' ' +
               told_.words("measure_said_too_few_points",
                           {{"count", points_so_far()},
                            {"phase", std::string(analysis_.phases.size() > 1 ? "new" : "only")}});
      case ChangeKind::shift:
      case ChangeKind::step:
        return change_.continues ? say("measure_said_since") : for_a_time();
      case ChangeKind::phase:
        return say("measure_said_since_phase");
      case ChangeKind::trend:
        return say("measure_said_trend");
      case ChangeKind::outside: {
        auto arguments = told_.change_arguments();
        const measures::AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(change_.last) - 1];
        const auto& limit = change_.direction == measures::Direction::low ? point.lower : point.upper;
        const auto [value, at] = told_.pair(*change_.now, limit.value_or(0));
        arguments.emplace_back("value", value);
        arguments.emplace_back("limit", at);
        return told_.words("measure_said_outside", arguments);
      }
      case ChangeKind::cannot_tell: {
        // Charts of what lies between two events are no cure for their own ties.
        const bool between_events = analysis_.chart == ChartType::t || analysis_.chart == ChartType::g;
        const std::string key = "measure_said_doubt_" + told_.doubt() +
                                (told_.doubt() == "ties" && between_events ? "_between" : "");
        if (change_.doubt == measures::Doubt::rounded) return first_and_last() + ' ' + told_.words(key);
        return told_.words(key, {{"value", told_.most_common()}, {"count", told_.count_of(told_.values)}});
      }
    }
    return {};
  }

  long points_so_far() const {
    const measures::Phase& phase = analysis_.phases.back();
    return std::count_if(analysis_.points.begin() + (phase.first - 1), analysis_.points.begin() + phase.last,
                         [](const measures::AnalysedPoint& point) { return point.included && point.value; });
  }

  std::string for_a_time() const {
    auto arguments = told_.change_arguments();
    arguments.emplace_back("after", told_.value(change_.after.value_or(0)));
    return told_.words("measure_said_for_a_time", arguments);
  }

  std::string first_and_last() const {
    const auto [a, b] = told_.pair(*told_.first->value, *told_.last->value);
    return told_.words("measure_said_two_values", {{"first", a},
                                                   {"first_when", told_.when(told_.first_number)},
                                                   {"first_base", in_brackets(told_.base_of(*told_.first))},
                                                   {"last", b},
                                                   {"last_when", told_.when(told_.last_number)},
                                                   {"last_base", in_brackets(told_.base_of(*told_.last))}});
  }

  std::string no_change() const {
    auto arguments = told_.change_arguments();
    arguments.emplace_back("median", told_.value(analysis_.phases.back().centre.value_or(0)));
    std::string text = told_.words("measure_said_no_change", arguments);
    add_sentence(text, limits_in_words(told_));
    return text;
  }

  // How clear it is, in what a reader can count.
  std::string evidence() const {
    if (!change_.continues) return {};
    switch (change_.kind) {
      case ChangeKind::shift:
      case ChangeKind::step:
      case ChangeKind::phase:
        return told_.words("measure_evidence", evidence_arguments());
      case ChangeKind::outside:
        return told_.words("measure_evidence_outside");
      default:
        return {};
    }
  }

  std::vector<Telling::Argument> evidence_arguments() const {
    const bool alike = std::ranges::any_of(analysis_.warnings, [](const measures::AnalysisWarning& warning) {
      return warning.kind == WarningKind::dependent && warning.value > 0;
    });
    auto arguments = told_.change_arguments();
    arguments.emplace_back("alike", std::string(alike ? "yes" : "no"));
    return arguments;
  }

  // "Every time" is too much to say from limits that will move, and nothing holds while things change.
  bool assurance_can_be_told() const {
    if (!analysis_.assurance || analysis_.verdict != measures::Verdict::no_change_seen) return false;
    if (change_.kind != ChangeKind::none || told_.shows() != "value" || !limits_hold(told_)) return false;
    return std::ranges::none_of(analysis_.warnings, [](const measures::AnalysisWarning& warning) {
      return warning.kind == WarningKind::few_points_for_limits ||
             warning.kind == WarningKind::small_counts || warning.kind == WarningKind::more_spread ||
             warning.kind == WarningKind::dependent;
    });
  }

  // What a new phase is compared with where another change is told.
  std::string phase_levels() const {
    if (analysis_.phases.size() < 2 || change_.kind == ChangeKind::phase || told_.values < 2) return {};
    const measures::Phase& before = analysis_.phases[analysis_.phases.size() - 2];
    const measures::Phase& now = analysis_.phases.back();
    if (!before.centre || !now.centre || analysis_.given_centre || change_.kind == ChangeKind::cannot_tell)
      return {};
    if (*before.centre == *now.centre) return {};
    const auto [from, to] = told_.pair(*before.centre, *now.centre);
    return told_.words("measure_said_phase_levels",
                       {{"line", told_.line()}, {"when", told_.when(now.first)}, {"from", from}, {"to", to}});
  }

  std::string about_limits() const {
    for (const measures::AnalysisWarning& warning : analysis_.warnings) {
      if (warning.kind == WarningKind::few_points_for_limits)
        return told_.words("measure_provisional", {{"count", static_cast<long>(warning.value)}});
      if (warning.kind == WarningKind::no_limits) return told_.words("measure_no_limits");
    }
    return {};
  }

  const Telling& told_;
  const measures::Analysis& analysis_;
  const Measure& measure_;
  const measures::Change& change_;
};

}  // namespace

Summary summarise(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const measures::PublishedSeries* published) {
  Summary summary = Writer(Telling(analysis, measure, messages, locale, published)).write();
  for (const std::string& sentence : easy_telling(analysis, measure, messages, locale, published).sentences)
    add_sentence(summary.easy_read, sentence);
  return summary;
}

}  // namespace lantern::telling
