#include "views/improvement_pictures.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "charts/driver_diagram.hpp"
#include "charts/pdsa_ramp.hpp"
#include "charts/progress.hpp"
#include "charts/score_chart.hpp"
#include "views/aim_standing.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

constexpr double narrow_width = 300;  // near the real width of a small phone, so that words keep their size

charts::PictureAbout about(const PictureContext& context, std::string title, std::string description) {
  charts::PictureAbout made;
  made.language = context.wording.locale().language();
  made.title = std::move(title);
  made.description = std::move(description);
  made.note = context.made_up;
  if (context.wording.locale().right_to_left()) made.direction = charts::ReadingDirection::right_to_left;
  return made;
}

// Draws the picture of `spec` at both widths. `draw` is one of the draw_… functions of charts.
template <typename Spec, typename Draw>
PictureView drawn_twice(Spec spec, Draw draw, const PictureContext& context) {
  const auto drawing = [&](std::string_view size) -> Markup {
    spec.about.id = context.id + std::string(size);
    auto picture = draw(spec, charts::ChartFormat::svg, context.font);
    if (picture) return {std::move(picture->bytes)};
    context.diagnostics.error(context.where, "picture-failed",
                              "the picture could not be drawn: " + picture.error());
    return {};
  };
  PictureView view;
  view.headline = spec.about.title;
  view.svg = drawing("-wide");
  spec.about.width = narrow_width;
  view.svg_narrow = drawing("-narrow");
  return view;
}

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

templates::Value to_value(PictureView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("words", std::move(view.words));
}

std::optional<PictureView> driver_diagram_picture(const DriverDiagram& diagram,
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
  spec.about = about(
      context, w.say("picture_drivers", {{"primary", primary}, {"changes", changes}}),
      w.say("picture_drivers_said",
            {{"aim", diagram.aim}, {"primary", primary}, {"secondary", secondary}, {"changes", changes}}));
  spec.aim_label = w.say("the_aim");
  spec.primary_label = w.say("picture_primary");
  spec.secondary_label = w.say("picture_secondary");
  spec.changes_label = w.say("picture_changes");
  return drawn_twice(std::move(spec), charts::draw_driver_diagram, context);
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
  spec.now = judged.figure->value;
  const std::string when = telling::point_in_words(*judged.figure, w.locale());
  spec.current = {beside_target(*spec.now),
                  w.say(judged.due ? "picture_latest_by" : "picture_latest", {{"when", when}})};
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
                       {"level", level},
                       {"since", since},
                       {"later", later},
                       {"later_when", later_when}});
  };
  std::string words =
      say(judged.standing == AimStanding::late ? "picture_progress_said_late" : "picture_progress_said");
  if (judged.later != nullptr) words += ' ' + say("picture_progress_later");
  // With a note, what is aimed at and what is measured are not quite the same: the numbers stand there, and
  // what they mean for the aim is the author's to say.
  std::string title = say(!aim.note.empty() ? "picture_progress_noted" : key_of_standing(judged.standing));
  spec.about = about(context, std::move(title), aim.note.empty() ? words : words + ' ' + aim.note);
  PictureView picture = drawn_twice(std::move(spec), charts::draw_progress, context);
  picture.words = std::move(words);
  return picture;
}

std::optional<PictureView> ramp_picture(const std::vector<PdsaCycle>& cycles, const PictureContext& context) {
  if (cycles.size() < 2) return std::nullopt;
  const Wording& w = context.wording;
  charts::PdsaRampSpec spec;
  std::string described;
  std::optional<Date> first, last;
  for (const PdsaCycle& cycle : cycles) {
    charts::RampStep step{std::to_string(spec.steps.size() + 1), cycle.title,
                          cycle.date ? w.date(*cycle.date) : ""};
    described += (described.empty() ? "" : "; ") + step.number + ": " + step.title +
                 (step.date.empty() ? "" : ", " + step.date);
    if (cycle.date && (!first || *cycle.date < *first)) first = cycle.date;
    if (cycle.date && (!last || *last < *cycle.date)) last = cycle.date;
    spec.steps.push_back(std::move(step));
  }
  const auto count = static_cast<long>(cycles.size());
  const std::string from = first ? w.date(*first) : "", to = last ? w.date(*last) : "";
  std::string title = from == to
                          ? w.say("picture_tests", {{"count", count}})
                          : w.say("picture_tests_from", {{"count", count}, {"from", from}, {"to", to}});
  spec.about = about(context, std::move(title), std::move(described));
  return drawn_twice(std::move(spec), charts::draw_pdsa_ramp, context);
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
  spec.about = about(context, std::move(title), w.say("assessment_caption") + ". " + described);
  return drawn_twice(std::move(spec), charts::draw_score_chart, context);
}

std::optional<PictureView> teams_picture(const Teams& teams, const PictureContext& context) {
  if (!teams.started || !teams.completed || *teams.started <= 0) return std::nullopt;
  const Wording& w = context.wording;
  const double share = static_cast<double>(*teams.completed) / *teams.started;
  charts::BarsSpec spec;
  spec.bars = {{w.say("picture_teams_started"), 1.0, std::to_string(*teams.started), "", {}, ""},
               {w.say("picture_teams_completed"), share, std::to_string(*teams.completed), "", {}, ""}};
  std::string target;
  if (teams.target_percent) {
    target = w.percent(*teams.target_percent);
    spec.bars.back().target = *teams.target_percent / 100.0;
    spec.bars.back().target_label =
        w.say("teams_target", {{"percent", w.locale().number(*teams.target_percent, 1)}});
  }
  const std::string title = w.say("picture_teams", {{"completed", static_cast<long>(*teams.completed)},
                                                    {"started", static_cast<long>(*teams.started)},
                                                    {"percent", w.percent(share * 100)},
                                                    {"aimed", std::string(target.empty() ? "no" : "yes")},
                                                    {"target", target}});
  spec.about = about(context, title, "");
  return drawn_twice(std::move(spec), charts::draw_bars, context);
}

std::optional<PictureView> answers_picture(const std::vector<Answer>& answers,
                                           const PictureContext& context) {
  const Wording& w = context.wording;
  charts::BarsSpec spec;
  std::vector<double> shares;
  bool percentages = true;
  std::string described;
  for (const auto& [bar, figure] : answers) {
    if (bar.share) {
      shares.push_back(*bar.share);
      percentages = percentages && figure == AnswerFigure::percentage;
    }
    described += (described.empty() ? "" : "; ") + (bar.figure.empty() ? "" : bar.figure + ' ') + bar.words +
                 (bar.base.empty() ? "" : ": " + bar.base);
    spec.bars.push_back(bar);
  }
  if (shares.empty()) return std::nullopt;
  const auto [low, high] = std::ranges::minmax(shares);
  std::string title = !percentages  ? w.say("evaluation")
                      : low == high ? w.say("picture_answers_one", {{"share", w.percent(low * 100)}})
                                    : w.say("picture_answers",
                                            {{"low", w.percent(low * 100)}, {"high", w.percent(high * 100)}});
  spec.about = about(context, std::move(title), std::move(described));
  return drawn_twice(std::move(spec), charts::draw_bars, context);
}

}  // namespace lantern::views
