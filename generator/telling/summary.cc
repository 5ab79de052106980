#include "telling/summary.hpp"

#include <algorithm>
#include <tuple>

#include "measures/lines.hpp"
#include "measures/verdict.hpp"
#include "measures/warnings.hpp"
#include "model/names.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

class Writer {
 public:
  explicit Writer(const Telling& told)
      : told_(told), analysis_(told.analysis), measure_(told.measure), change_(told.analysis.change) {}

  Summary write() {
    Summary summary;
    summary.headline = told_.words("measure_headline", {{"title", measure_.title}, {"what", what()}});
    summary.standard = standard();
    summary.easy_read = easy_read_summary(told_);
    summary.variation = change_.kind == measures::ChangeKind::rounded
                            ? told_.words("measure_variation_rounded")
                            : told_.words("measure_variation_" + key_of(analysis_.variation));
    if (analysis_.assurance)
      summary.assurance = told_.words("measure_assurance_short_" + key_of(*analysis_.assurance));
    std::tie(summary.from, summary.to) = from_and_to();
    for (measures::AnalysisWarning warning : analysis_.warnings) {
      // Hidden points have a value; what is told of them stands in the summary.
      if (warning.kind == measures::WarningKind::gaps && told_.published != nullptr) {
        warning.value -= told_.published->hidden;
        if (warning.value <= 0) continue;
      }
      summary.warnings.push_back(warning_in_words(warning, told_));
      if (warning.kind != measures::WarningKind::step_change)
        summary.notes.push_back(summary.warnings.back());
    }
    return summary;
  }

 private:
  // The pair that stands large on cards: the levels of the change that goes on, as the sentences have them.
  // Of a few points the first and the last. Two points picked from what only varies would show a change
  // that is none, and so would two rounded ones.
  std::pair<std::string, std::string> from_and_to() const {
    if (told_.clear_change() && change_.continues && change_.from && change_.to && !change_.whole_phase)
      return told_.pair(*change_.from, *change_.to);
    if (change_.kind != measures::ChangeKind::too_few_points || told_.values == 0) return {};
    if (told_.values == 1) return {"", told_.value(*told_.last->value)};
    return told_.pair(*told_.first->value, *told_.last->value);
  }

  // ---- the headline ----
  std::string what() const {
    if (told_.values == 0) return told_.words("measure_what_no_data");
    const std::vector<Telling::Argument> last{{"value", told_.value(*told_.last->value)}};
    if (told_.values == 1) return told_.words("measure_what_one_value", last);
    if (!told_.varies) return told_.words("measure_what_all_equal", last);
    const auto say = [&](std::string_view key) { return told_.words(key, told_.change_arguments()); };
    switch (change_.kind) {
      case measures::ChangeKind::none:
        return told_.words(told_.quiet_after_signals() ? "measure_what_quiet_now" : "measure_what_no_change");
      case measures::ChangeKind::too_few_points:
        return told_.words("measure_what_too_few_points");
      case measures::ChangeKind::rounded:
        return told_.words("measure_what_rounded");
      case measures::ChangeKind::shift:
        if (change_.whole_phase && change_.continues) return say("measure_what_one_side");
        return say(change_.continues ? "measure_what_since" : "measure_what_for_a_time");
      case measures::ChangeKind::trend:
        return say(change_.continues ? "measure_what_trend" : "measure_what_trend_for_a_time");
      case measures::ChangeKind::new_phase:
        return say("measure_what_since");
      case measures::ChangeKind::too_few_runs:
        return told_.words("measure_what_too_few_runs");
      case measures::ChangeKind::too_many_runs:
        return told_.words("measure_what_too_many_runs");
      case measures::ChangeKind::outside:
        return say("measure_what_outside");
      case measures::ChangeKind::near_limits:
        return say("measure_what_near");
    }
    return {};
  }

  // ---- the standard summary ----
  std::string standard() const {
    std::string text;
    add_sentence(text, said());
    add_sentence(text, rule());
    if (told_.clear_change() && change_.continues && told_.meaning() != "neither")
      add_sentence(text, told_.words("measure_meaning",
                                     {{"better", std::string(better())}, {"meaning", told_.meaning()}}));
    add_sentence(text, phase_levels());
    add_sentence(text, earlier_outside());
    if (told_.values > 1 && told_.varies) add_sentence(text, last_and_target());
    add_sentence(text, assurance());
    if (told_.clear_change()) add_sentence(text, told_.words("measure_not_known"));
    add_sentence(text, about_limits());
    if (measure_.data_status == DataStatus::illustrative)
      add_sentence(text, told_.words("measure_illustrative"));
    add_sentence(text, hidden());
    return text;
  }

  std::string_view better() const { return analysis_.better == Better::lower ? "lower" : "higher"; }

  std::string said() const {
    if (told_.values == 0) return told_.words("measure_said_no_data");
    const std::string last = told_.value(*told_.last->value);
    if (told_.values == 1)
      return told_.words("measure_said_one_value",
                         {{"value", last}, {"when", told_.when(told_.last_number)}});
    if (!told_.varies) return told_.words("measure_said_all_equal", {{"value", last}});
    const auto say = [&](std::string_view key) { return told_.words(key, told_.change_arguments()); };
    switch (change_.kind) {
      case measures::ChangeKind::too_few_points:
        return first_and_last() + ' ' +
               told_.words(
                   "measure_said_too_few_points",
                   {{"count", static_cast<long>(analysis_.phases.back().useful)}, {"line", told_.line()}});
      case measures::ChangeKind::rounded:
        return first_and_last() + ' ' + told_.words("measure_said_rounded");
      case measures::ChangeKind::shift: {
        if (!change_.continues) return say("measure_said_for_a_time");
        const measures::Phase& phase = analysis_.phases.back();
        if (change_.whole_phase) return say("measure_said_always_one_side");
        const bool baseline = analysis_.baseline && change_.first - phase.first >= *analysis_.baseline;
        return say(baseline ? "measure_said_since_baseline" : "measure_said_since");
      }
      case measures::ChangeKind::trend:
        return say(change_.continues ? "measure_said_trend" : "measure_said_trend_for_a_time");
      case measures::ChangeKind::new_phase:
        return say("measure_said_since_phase");
      case measures::ChangeKind::none:
        return no_change();
      case measures::ChangeKind::outside: {
        auto arguments = told_.change_arguments();
        const measures::AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(change_.last) - 1];
        const auto& limit = change_.direction == measures::Direction::low ? point.lower : point.upper;
        arguments.emplace_back("limit", told_.value(limit.value_or(0)));
        return told_.words("measure_said_outside", arguments);
      }
      case measures::ChangeKind::near_limits:
        return say("measure_said_near");
      case measures::ChangeKind::too_few_runs:
      case measures::ChangeKind::too_many_runs:
        break;  // the rule says it all
    }
    return {};
  }

  std::string first_and_last() const {
    const auto [a, b] = told_.pair(*told_.first->value, *told_.last->value);
    const auto first = static_cast<int>(told_.first - analysis_.points.data()) + 1;
    return told_.words("measure_said_two_values", {{"first", a},
                                                   {"first_when", told_.when(first)},
                                                   {"last", b},
                                                   {"last_when", told_.when(told_.last_number)}});
  }

  std::string no_change() const {
    if (told_.quiet_after_signals()) return told_.words("measure_said_quiet_now");
    const measures::AnalysedPoint& last = *told_.last;
    const bool limits = last.lower && last.upper;
    return told_.words("measure_said_no_change",
                       {{"median", told_.value(analysis_.phases.back().centre.value_or(0))},
                        {"line", told_.line()},
                        {"limits", std::string(limits ? "yes" : "no")},
                        {"lower", told_.value(last.lower.value_or(0))},
                        {"upper", told_.value(last.upper.value_or(0))}});
  }

  std::string rule() const {
    if (told_.values < 2 || !told_.varies) return {};
    const auto say = [&](std::string_view key) { return told_.words(key, told_.change_arguments()); };
    switch (change_.kind) {
      case measures::ChangeKind::shift:
        return say("measure_rule_shift");
      case measures::ChangeKind::trend:
        return say("measure_rule_trend");
      case measures::ChangeKind::new_phase:
        return say("measure_rule_phase");
      case measures::ChangeKind::too_few_runs:
        return told_.words("measure_rule_too_few_runs", {{"line", told_.line()}});
      case measures::ChangeKind::too_many_runs:
        return told_.words("measure_rule_too_many_runs", {{"line", told_.line()}});
      case measures::ChangeKind::outside:
        return told_.words("measure_rule_outside");
      case measures::ChangeKind::near_limits:
        return told_.words("measure_rule_near");
      case measures::ChangeKind::none:
      case measures::ChangeKind::rounded:
      case measures::ChangeKind::too_few_points:
        break;
    }
    return {};
  }

  // Of the last phase, beside the point that the change itself is about.
  std::string earlier_outside() const {
    if (analysis_.phases.empty()) return {};
    long count = 0;
    int newest = 0;
    for (int i = analysis_.phases.back().first; i <= analysis_.phases.back().last; ++i) {
      const measures::AnalysedPoint& point = analysis_.points[static_cast<std::size_t>(i) - 1];
      if (point.leading != measures::Signal::outside_limits || !point.included) continue;
      if (change_.kind == measures::ChangeKind::outside && i == change_.last) continue;
      ++count;
      newest = i;
    }
    if (count == 0) return {};
    return told_.words("measure_said_earlier_outside", {{"count", count}, {"when", told_.when(newest)}});
  }

  std::string last_and_target() const {
    if (change_.kind == measures::ChangeKind::rounded) return {};
    const bool told =
        change_.kind == measures::ChangeKind::too_few_points || change_.kind == measures::ChangeKind::outside;
    std::vector<Telling::Argument> arguments{{"when", told_.when(told_.last_number)},
                                             {"value", told_.value(*told_.last->value)}};
    if (!analysis_.target) return told ? std::string() : told_.words("measure_last", arguments);
    const auto [last, target] = told_.pair(*told_.last->value, *analysis_.target);
    arguments[1].second = last;
    arguments.emplace_back("target", target);
    if (analysis_.better == Better::neither) return told_.words("measure_last_target_only", arguments);
    const bool reached = analysis_.better == Better::lower ? *told_.last->value <= *analysis_.target
                                                           : *told_.last->value >= *analysis_.target;
    arguments.emplace_back("reached", std::string(reached ? "yes" : "no"));
    return told_.words("measure_last_target", arguments);
  }

  std::string assurance() const {
    if (!analysis_.assurance || !told_.varies || provisional()) return {};
    return told_.words("measure_assurance", {{"assurance", key_of(*analysis_.assurance)},
                                             {"target", told_.value(*analysis_.target)}});
  }

  // "Every time" is too much to say from limits that will move.
  bool provisional() const {
    return std::ranges::any_of(analysis_.warnings, [](const measures::AnalysisWarning& warning) {
      return warning.kind == measures::WarningKind::few_points_for_limits;
    });
  }

  // What a new phase is compared with where the verdict is on its own points alone.
  std::string phase_levels() const {
    if (analysis_.phases.size() < 2 || change_.kind == measures::ChangeKind::new_phase || !told_.varies)
      return {};
    const measures::Phase& before = analysis_.phases[analysis_.phases.size() - 2];
    const measures::Phase& now = analysis_.phases.back();
    if (!before.centre || !now.centre || analysis_.given_centre) return {};
    const auto [from, to] = told_.pair(*before.centre, *now.centre);
    return told_.words("measure_said_phase_levels",
                       {{"line", told_.line()}, {"when", told_.when(now.first)}, {"from", from}, {"to", to}});
  }

  std::string about_limits() const {
    for (const measures::AnalysisWarning& warning : analysis_.warnings) {
      if (warning.kind == measures::WarningKind::few_points_for_limits)
        return told_.words("measure_provisional", {{"count", static_cast<long>(warning.value)}});
      if (warning.kind == measures::WarningKind::no_limits && told_.varies)
        return told_.words("measure_no_limits");
    }
    return {};
  }

  std::string hidden() const {
    if (told_.published == nullptr) return {};
    std::string text;
    const auto count = static_cast<long>(told_.published->hidden);
    const std::string also = told_.published->together ? "_or_from" : "";
    if (count > 0 && told_.published->suppress_below > 0)
      add_sentence(text, told_.words("measure_hidden_people" + also, {{"count", count}}));
    else if (count > 0 && told_.published->minimum_base > 0)
      add_sentence(
          text, told_.words("measure_hidden_base" + also,
                            {{"count", count}, {"limit", static_cast<long>(told_.published->minimum_base)}}));
    else if (count > 0)
      add_sentence(text, told_.words("measure_hidden_from", {{"count", count}}));
    if (told_.published->rounded)
      add_sentence(text,
                   told_.words("measure_rounded", {{"step", static_cast<long>(told_.published->round_to)}}));
    return text;
  }

  const Telling& told_;
  const measures::Analysis& analysis_;
  const Measure& measure_;
  const measures::Change& change_;
};

}  // namespace

Summary summarise(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                  const Locale& locale, const measures::PublishedSeries* published) {
  return Writer(Telling(analysis, measure, messages, locale, published)).write();
}

}  // namespace lantern::telling
