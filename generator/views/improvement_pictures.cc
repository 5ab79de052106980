#include "views/improvement_pictures.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "charts/driver_diagram.hpp"
#include "charts/progress.hpp"
#include "charts/score_chart.hpp"
#include "telling/hidden_words.hpp"
#include "views/aim_standing.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

std::string_view key_of_standing(AimStanding standing) {
  switch (standing) {
    case AimStanding::late:
      return "picture_progress_late";
    case AimStanding::at_target:
      return "picture_progress_at_target";
    case AimStanding::stays:
      return "picture_progress_stays";
    case AimStanding::nearer:
      return "picture_progress_nearer";
    case AimStanding::unchanged:
      return "picture_progress_unchanged";
    case AimStanding::further:
      return "picture_progress_further";
    case AimStanding::unknown:
      break;
  }
  return "picture_progress_unknown";
}

}  // namespace

std::optional<PictureView> driver_diagram_picture(const DriverDiagram& diagram, const site::IdeaTests& tests,
                                                  const PictureContext& context) {
  if (diagram.drivers.empty()) return std::nullopt;
  const Wording& w = context.wording;
  charts::DriverDiagramSpec spec;
  spec.diagram = charts::folded(diagram);
  long secondary = 0, changes = 0;
  for (const Driver& driver : spec.diagram.drivers) {
    secondary += static_cast<long>(driver.drivers.size());
    changes += static_cast<long>(driver.changes.size());
    for (const Driver& second : driver.drivers) changes += static_cast<long>(second.changes.size());
  }
  const auto primary = static_cast<long>(spec.diagram.drivers.size());
  spec.about = about_picture(
      context, w.say("picture_drivers", {{"primary", primary}, {"changes", changes}}),
      w.say("picture_drivers_said",
            {{"aim", diagram.aim}, {"primary", primary}, {"secondary", secondary}, {"changes", changes}}));
  spec.aim_label = w.say("the_aim");
  spec.primary_label = w.say("picture_primary");
  spec.secondary_label = w.say("picture_secondary");
  spec.changes_label = w.say("picture_changes");
  spec.tests = tests;
  PictureView picture = drawn_twice(std::move(spec), charts::draw_driver_diagram, context);
  if (!tests.empty()) picture.words = w.say("picture_tested");
  return picture;
}

std::optional<PictureView> progress_picture(const Aim& aim, const Measure* measure,
                                            const MeasureResult* result, const Date& today,
                                            const PictureContext& context) {
  if (!aim.baseline || !aim.target || *aim.baseline == *aim.target) return std::nullopt;
  const Wording& w = context.wording;
  const auto written = [&](double value) {
    return telling::written_in_words(value, measure, w.messages(), w.locale());
  };
  const auto beside_target = [&](double value) {
    return telling::value_beside(value, *aim.target, telling::number_form(result->analysis, *measure),
                                 w.messages(), w.locale());
  };
  const JudgedAim judged = judge(aim, result, today);
  if (judged.figure == nullptr) return std::nullopt;

  charts::ProgressSpec spec;
  spec.baseline = *aim.baseline;
  spec.target = *aim.target;
  spec.start = {written(*aim.baseline), w.say("picture_start")};
  spec.end = {written(*aim.target), w.say("picture_target")};
  const std::string by = aim.by ? w.date(*aim.by) : "";
  if (aim.by) spec.end.words = w.say("picture_target_by", {{"by", by}});
  spec.now = *judged.figure->value;
  const std::string when = telling::point_in_words(*judged.figure, w.locale());
  const auto& day = judged.figure->date;
  const bool on_day = aim.by && day && w.date(*day) == by;  // then it is said once
  const std::string newest = telling::newest_is_hidden(result->published) ? "hidden" : "shown";
  spec.current = {beside_target(spec.now), w.say(judged.due ? "picture_latest_by" : "picture_latest",
                                                 {{"when", when}, {"newest", newest}})};
  std::string later, later_when, level, since;
  if (judged.later != nullptr) {
    later = beside_target(*judged.later->value);
    later_when = telling::point_in_words(*judged.later, w.locale());
  }
  if (judged.standing == AimStanding::stays) {
    const measures::Change& change = result->analysis.change;
    level = beside_target(*change.now);
    since = telling::point_in_words(result->analysis.points[static_cast<std::size_t>(change.first) - 1],
                                    w.locale());
  }
  const auto say = [&](std::string_view key) {
    return w.say(key, {{"from", spec.start.value},
                       {"now", spec.current.value},
                       {"when", when},
                       {"target", spec.end.value},
                       {"due", std::string(!aim.by      ? "never"
                                           : judged.due ? "yes"
                                                        : "no")},
                       {"by", by},
                       {"on_day", std::string(on_day ? "yes" : "no")},
                       {"newest", newest},
                       {"level", level},
                       {"since", since},
                       {"later", later},
                       {"later_when", later_when}});
  };
  const std::string later_words = judged.later == nullptr ? "" : say("picture_progress_later");
  std::string words =
      say(judged.standing == AimStanding::late ? "picture_progress_said_late" : "picture_progress_said");
  if (!later_words.empty()) words += ' ' + later_words;
  // With a note, what is aimed at and what is measured are not quite the same: the numbers stand there, and
  // what they mean for the aim is the author's to say.
  std::string title = say(!aim.note.empty() ? "picture_progress_noted" : key_of_standing(judged.standing));
  spec.about = about_picture(context, std::move(title), aim.note.empty() ? words : words + ' ' + aim.note);
  PictureView picture = drawn_twice(std::move(spec), charts::draw_progress, context);
  // Whoever sees the headline and the drawing has read all of them but what came later.
  const bool headline_tells = judged.standing != AimStanding::late && judged.standing != AimStanding::unknown;
  picture.words = headline_tells ? later_words : std::move(words);
  return picture;
}

std::string score_in_figures(double score) {
  const auto halves = static_cast<int>(std::lround(score * 2));
  return std::to_string(halves / 2) + (halves % 2 == 0 ? ".0" : ".5");
}

std::string score_key(double score) {
  std::string key = "assessment_" + score_in_figures(score);
  std::ranges::replace(key, '.', '_');
  return key;
}

std::optional<PictureView> score_picture(const std::vector<AssessmentScore>& scores,
                                         const PictureContext& context) {
  if (scores.empty()) return std::nullopt;
  const Wording& w = context.wording;
  charts::ScoreChartSpec spec;
  std::string described;
  for (const AssessmentScore& score : scores) {
    const bool year_only = score.date.precision == DatePrecision::year;
    spec.scores.push_back({static_cast<double>(day_number(score.date)), score.score,
                           year_only ? w.date(score.date) : w.locale().short_month_year(score.date),
                           score_in_figures(score.score), w.say(score_key(score.score))});
    described += (described.empty() ? "" : "; ") + w.date(score.date) + ": " + spec.scores.back().figure +
                 ", " + spec.scores.back().meaning;
  }
  for (int whole = 1; whole <= 5; ++whole)
    spec.ticks.push_back({static_cast<double>(whole), std::to_string(whole), ""});
  const charts::DatedScore &first = spec.scores.front(), &last = spec.scores.back();
  const std::string_view key = scores.size() == 1            ? "picture_score"
                               : first.figure == last.figure ? "picture_scores_same"
                                                             : "picture_scores";
  std::string title = w.say(key, {{"from", first.figure},
                                  {"from_meaning", first.meaning},
                                  {"to", last.figure},
                                  {"to_meaning", last.meaning}});
  spec.about = about_picture(context, std::move(title), w.say("assessment_caption") + ". " + described);
  return drawn_twice(std::move(spec), charts::draw_score_chart, context);
}

}  // namespace lantern::views
