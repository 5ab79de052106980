#include "views/cohorts_over_time.hpp"

#include <algorithm>
#include <cmath>

#include "charts/cohort_timeline.hpp"
#include "charts/comparison.hpp"
#include "views/cohort_pictures.hpp"

namespace lantern::views {
namespace {

double first_of(const Date& date) { return static_cast<double>(day_number(date)); }
double last_of(const Date& date) { return static_cast<double>(day_number(last_day(date))); }

bool gives_numbers(const Teams& teams) { return teams.started && teams.completed && *teams.started > 0; }
double percent_of(const Teams& teams) { return 100.0 * *teams.completed / *teams.started; }

std::string teams_in_words(const Teams& teams, const Wording& w) {
  if (teams.started && teams.completed)
    return w.say("teams_figure", {{"completed", static_cast<long>(*teams.completed)},
                                  {"started", static_cast<long>(*teams.started)}}) +
           ' ' + w.say("teams_text", {{"started", static_cast<long>(*teams.started)}});
  return teams.started ? w.say("teams_started_text", {{"started", static_cast<long>(*teams.started)}}) : "";
}

// Filled are those that completed: where that is not known, all are hollow, and the words say how many
// started.
std::optional<charts::PeopleCount> dots_of(const Teams& teams) {
  if (!teams.started || *teams.started <= 0 || *teams.started > charts::most_single) return std::nullopt;
  return charts::PeopleCount{teams.completed.value_or(0), *teams.started};
}

// The whole of what a date can mean is drawn; what it says for sure is its other end.
void set_time(charts::TimelineBar& bar, const Cohort& cohort, const Date& today) {
  bar.from = first_of(*cohort.starts);
  bar.open = !cohort.ends;
  bar.to = std::max(bar.from, cohort.ends ? last_of(*cohort.ends) : first_of(today));
  const auto to_the_year = [](const Date& date) { return date.precision == DatePrecision::year; };
  bar.sure_from = to_the_year(*cohort.starts) ? last_of(*cohort.starts) : bar.from;
  bar.sure_to = !cohort.ends ? bar.sure_from : to_the_year(*cohort.ends) ? first_of(*cohort.ends) : bar.to;
}

charts::TimelineBar bar_of(const Page& page, const LanguageView& view, const Date& today) {
  const auto& cohort = std::get<Cohort>(page.details);
  charts::TimelineBar bar;
  bar.words = page.title;
  bar.when = view.wording.period(cohort.starts, cohort.ends);
  set_time(bar, cohort, today);
  bar.teams = dots_of(cohort.teams);
  bar.teams_words = teams_in_words(cohort.teams, view.wording);
  for (const Page* study : view.relations.case_studies_of_cohort(page.id)) {
    const auto& story = std::get<CaseStudy>(study->details);
    const auto& day = story.ends ? story.ends : story.starts;
    bar.stories.push_back(std::clamp(day ? last_of(*day) : bar.to, bar.from, bar.to));
  }
  std::ranges::sort(bar.stories);
  return bar;
}

// The first day of each year from the first to the one after the last.
std::vector<charts::AxisTick> years_between(double first, double last, const Locale& locale) {
  std::vector<charts::AxisTick> years;
  for (int year = date_of_day_number(std::lround(first)).year;; ++year) {
    const Date start{year, 1, 1, DatePrecision::year};
    years.push_back({first_of(start), locale.date(start), ""});
    if (first_of(start) > last) return years;
  }
}

charts::ComparisonSign sign_of(const std::optional<Delivery>& delivery) {
  if (delivery == Delivery::virtual_) return charts::ComparisonSign::diamond;
  if (delivery == Delivery::hybrid) return charts::ComparisonSign::square;
  return delivery ? charts::ComparisonSign::filled : charts::ComparisonSign::hollow;
}

}  // namespace

std::optional<PictureView> cohort_timeline(const LanguageView& view, const Date& today,
                                           const PictureContext& context) {
  const Wording& w = context.wording;
  charts::TimelineSpec spec;
  std::string described, stories;
  long started = 0, completed = 0, known = 0, flags = 0;
  double last = 0;
  bool goes_on = false, unsure = false, open = false;
  for (const Page* page : view.relations.of_kind(PageKind::cohort)) {
    const auto& cohort = std::get<Cohort>(page->details);
    if (!cohort.starts) continue;
    spec.bars.push_back(bar_of(*page, view, today));
    const charts::TimelineBar& bar = spec.bars.back();
    last = std::max(last, bar.to);
    goes_on = goes_on || !cohort.ends || last_of(*cohort.ends) >= first_of(today);
    unsure = unsure || (!bar.open && (bar.sure_from > bar.from || bar.sure_to < bar.to));
    open = open || bar.open;
    flags += static_cast<long>(bar.stories.size());
    for (const Page* story : view.relations.case_studies_of_cohort(page->id))
      stories += (stories.empty() ? "" : "; ") + story->title + " (" + bar.words + ')';
    described += (described.empty() ? "" : "; ") + bar.words + ", " + bar.when +
                 (bar.teams_words.empty() ? "" : ", " + bar.teams_words);
    if (!gives_numbers(cohort.teams)) continue;
    ++known;
    started += *cohort.teams.started;
    completed += *cohort.teams.completed;
  }
  if (spec.bars.size() < 2) return std::nullopt;
  double first = std::ranges::min(spec.bars, {}, &charts::TimelineBar::from).from;
  std::string events;
  site::PageList dated = view.relations.of_kind(PageKind::event);
  std::erase_if(dated, [](const Page* page) { return !std::get<Event>(page->details).starts; });
  std::ranges::stable_sort(
      dated, {}, [](const Page* page) { return day_number(std::get<Event>(page->details).starts->date); });
  for (const Page* page : dated) {
    const Date& day = std::get<Event>(page->details).starts->date;
    spec.events.push_back(first_of(day));
    first = std::min(first, first_of(day));
    last = std::max(last, first_of(day));
    events += (events.empty() ? "" : "; ") + page->title + ", " + w.date(day);
  }
  if (goes_on) {
    spec.today = first_of(today);
    last = std::max(last, *spec.today);
  }
  spec.years = years_between(first, last, w.locale());
  std::string title = w.say("picture_timeline", {{"cohorts", static_cast<long>(spec.bars.size())},
                                                 {"known", known},
                                                 {"started", started},
                                                 {"completed", completed}});
  spec.about = about_picture(
      context, w.say("picture_timeline_name", {{"cohorts", static_cast<long>(spec.bars.size())}}),
      std::move(described));
  PictureView picture = drawn_twice(std::move(spec), charts::draw_cohort_timeline, context);
  picture.headline = std::move(title);
  const auto whether = [](bool is_so) { return std::string(is_so ? "yes" : "no"); };
  picture.base = w.say("picture_timeline_key", {{"stories", flags},
                                                {"events", static_cast<long>(dated.size())},
                                                {"unsure", whether(unsure)},
                                                {"open", whether(open)},
                                                {"today", whether(goes_on)}});
  if (!stories.empty())
    add_sentence(picture.words, w.say("picture_timeline_stories", {{"stories", stories}}));
  if (!events.empty()) add_sentence(picture.words, w.say("picture_timeline_events", {{"events", events}}));
  return picture;
}

std::optional<PictureView> cohort_comparison(const LanguageView& view, const PictureContext& context) {
  const Wording& w = context.wording;
  charts::ComparisonSpec spec;
  std::string described;
  std::optional<double> target;
  for (const Page* page : view.relations.of_kind(PageKind::cohort)) {
    const auto& cohort = std::get<Cohort>(page->details);
    if (!gives_numbers(cohort.teams)) continue;
    charts::ComparisonRow row;
    row.words = page->title;
    row.base = w.say("picture_cohorts_base",
                     {{"completed", static_cast<long>(*cohort.teams.completed)},
                      {"started", static_cast<long>(*cohort.teams.started)},
                      {"delivery", cohort.delivery ? std::string(key_of(*cohort.delivery)) : ""}});
    row.value = percent_of(cohort.teams);
    row.figure = share_of_teams(cohort.teams, w);
    row.target = cohort.teams.target_percent;
    row.sign = sign_of(cohort.delivery);
    if (row.target) target = row.target;
    described += (described.empty() ? "" : "; ") + row.words + ": " + row.figure + ", " + row.base;
    spec.rows.push_back(std::move(row));
  }
  if (spec.rows.size() < 2) return std::nullopt;
  spec.high = 100;
  spec.ticks = {{0, w.percent(0), ""}, {100, w.percent(100), ""}};
  if (target) spec.target_label = w.say("teams_target", {{"percent", w.locale().number(*target, 1)}});
  const auto [low, high] =
      std::ranges::minmax_element(spec.rows, {}, [](const charts::ComparisonRow& row) { return *row.value; });
  const std::string from = low->figure, to = high->figure;
  spec.about = about_picture(context, w.say("picture_cohorts_name"), std::move(described));
  PictureView picture = drawn_twice(std::move(spec), charts::draw_comparison, context);
  picture.headline = w.say("picture_cohorts", {{"low", from}, {"high", to}});
  picture.base = w.say("picture_cohorts_key");
  return picture;
}

}  // namespace lantern::views
