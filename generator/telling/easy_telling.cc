#include "telling/easy_telling.hpp"

#include <algorithm>
#include <cmath>

#include "measures/told_change.hpp"
#include "telling/hidden_words.hpp"
#include "telling/telling.hpp"
#include "text/sentences.hpp"

namespace lantern::telling {
namespace {

using measures::ChangeKind;

struct Level {
  std::string label;
  double value = 0;
};

// What a rounded number may be wrong by, as a part of the difference that it is to show.
constexpr double allowed = 0.2;

bool shows(const std::vector<double>& read, const std::vector<Level>& levels) {
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (read[i] == 0 && levels[i].value != 0) return false;
    for (std::size_t j = 0; j < i; ++j) {
      const double difference = levels[i].value - levels[j].value;
      if (difference != 0 && std::abs(read[i] - read[j] - difference) > allowed * std::abs(difference))
        return false;
    }
  }
  return true;
}

class EasyWriter {
 public:
  explicit EasyWriter(const Telling& telling) : telling_(telling), change_(telling.analysis.change) {}

  std::vector<EasyFigure> figures() const {
    const std::vector<Level> levels = levels_told();
    if (levels.empty()) return {};
    return is_share() ? shares(levels) : numbers(levels);
  }

  std::string sentences(const std::vector<EasyFigure>& figures) const {
    std::string text = told(figures);
    const bool goes_on = change_.continues;
    if (goes_on)
      add_sentence(text, telling_.words("measure_easy_meaning", {{"meaning", telling_.meaning()}}));
    if (telling_.published != nullptr && telling_.published->hidden > 0)
      add_sentence(text, telling_.words("measure_easy_hidden"));
    return text;
  }

 private:
  bool is_share() const {
    return telling_.measure.unit == Unit::percent ||
           (traits_of(telling_.analysis.chart).range == ValueRange::share &&
            telling_.measure.unit == Unit::none);
  }

  std::vector<Level> level_of_all_places() const {
    const auto& centre = telling_.analysis.phases.back().centre;
    if (!centre || telling_.analysis.given_centre || change_.kind == ChangeKind::too_few_points) return {};
    return {{telling_.words("measure_easy_label_all_places"), *centre}};
  }

  // The levels of a change, of few values the first and the last, else the latest alone.
  std::vector<Level> levels_told() const {
    if (telling_.last == nullptr || telling_.shows() != "value") return {};
    if (change_.doubt == measures::Doubt::rounded) return {};
    if (compares_places(telling_.analysis.chart)) return level_of_all_places();
    if (change_.doubt == measures::Doubt::categories) return {};
    const bool ended = !change_.continues && change_.after.has_value();
    if (measures::lasts(change_))
      return {{telling_.words("measure_easy_label_before"), *change_.before},
              {telling_.words("measure_easy_label_now"), *change_.now}};
    std::vector<Level> levels;
    if (ended)
      levels = {{telling_.words("measure_easy_label_before"), *change_.before},
                {telling_.words("measure_easy_label_then"), *change_.now}};
    else if (change_.kind == ChangeKind::too_few_points && telling_.first != telling_.last)
      levels.push_back({telling_.when(telling_.first_number), *telling_.first->value});
    if (!ended) levels.push_back({telling_.when(telling_.last_number), *telling_.last->value});
    return levels;
  }

  // Out of the least whole that shows every difference; ten is easiest to picture.
  std::vector<EasyFigure> shares(const std::vector<Level>& levels) const {
    const double all = telling_.measure.unit == Unit::percent ? 100 : telling_.analysis.scale;
    long whole = 10;
    std::vector<long> parts;
    for (;; whole *= 10) {
      std::vector<double> read;
      parts.clear();
      bool fits = true;
      for (const Level& level : levels) {
        parts.push_back(std::lround(level.value / all * static_cast<double>(whole)));
        read.push_back(static_cast<double>(parts.back()) * all / static_cast<double>(whole));
        fits = fits && !(parts.back() == whole && level.value < all);
      }
      if ((fits && shows(read, levels)) || whole == 100'000) break;
    }
    std::vector<EasyFigure> figures;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const bool everyone = parts[i] == whole && telling_.measure.people;
      const std::string_view key = parts[i] == 0 ? "measure_easy_none"
                                   : everyone    ? "measure_easy_all"
                                                 : "measure_easy_share";
      figures.push_back(
          {levels[i].label,
           telling_.words(key, {{"part", telling_.count_of(parts[i])}, {"whole", telling_.count_of(whole)}}),
           EasyShare{parts[i], whole}, std::nullopt});
    }
    return figures;
  }

  std::vector<EasyFigure> numbers(const std::vector<Level>& levels) const {
    int decimals = 0;
    for (; decimals < 9; ++decimals) {
      const double power = std::pow(10.0, decimals);
      std::vector<double> read;
      for (const Level& level : levels) read.push_back(std::round(level.value * power) / power);
      if (shows(read, levels)) break;
    }
    const NumberForm form{telling_.measure.unit, telling_.measure.per, decimals};
    std::vector<EasyFigure> figures;
    for (const Level& level : levels) {
      const double power = std::pow(10.0, decimals);
      figures.push_back({level.label, telling_.in_form(level.value, form), std::nullopt,
                         std::round(level.value * power) / power});
    }
    return figures;
  }

  std::string told(const std::vector<EasyFigure>& figures) const {
    if (telling_.values == 0) return telling_.words("measure_easy_no_data");
    if (compares_places(telling_.analysis.chart) && change_.doubt != measures::Doubt::rounded)
      return places_in_easy_words(telling_, figures.empty() ? std::string() : figures.front().value);
    const auto say = [&](std::string_view key) {
      return telling_.words(key, {{"direction", telling_.direction()}, {"shows", telling_.shows()}});
    };
    switch (change_.kind) {
      case ChangeKind::cannot_tell:
        return telling_.words("measure_easy_doubt_" + telling_.doubt());
      case ChangeKind::too_few_points:
        return figures.size() < 2 ? say("measure_easy_too_few")
                                  : telling_.words("measure_easy_first_and_last",
                                                   {{"first", figures[0].value}, {"last", figures[1].value}});
      case ChangeKind::none:
        return say("measure_easy_no_change");
      case ChangeKind::outside:
        return say("measure_easy_outside");
      case ChangeKind::trend:
        return with_levels(say("measure_easy_trend"), figures, "measure_easy_now");
      case ChangeKind::shift:
      case ChangeKind::step:
      case ChangeKind::phase:
        break;
    }
    if (change_.continues) return with_levels(say("measure_easy_moved"), figures, "measure_easy_now");
    std::string text = with_levels(say("measure_easy_moved_for_a_time"), figures, "measure_easy_then");
    add_sentence(text, telling_.words("measure_easy_not_lasted"));
    return text;
  }

  std::string with_levels(std::string text, const std::vector<EasyFigure>& figures,
                          std::string_view now) const {
    if (figures.size() < 2) return text;
    add_sentence(text, telling_.words("measure_easy_before", {{"value", figures[0].value}}));
    add_sentence(text, telling_.words(now, {{"value", figures[1].value}}));
    return text;
  }

  const Telling& telling_;
  const measures::Change& change_;
};

}  // namespace

EasyTelling easy_telling(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                         const Locale& locale, const measures::PublishedSeries* published) {
  const Telling telling(analysis, measure, messages, locale, published);
  EasyTelling told;
  told.title = locale.with_capital(measure.easy_title.empty() ? measure.title : measure.easy_title);
  if (measure.data_status == DataStatus::illustrative) {
    told.sentences = {telling.words("measure_easy_made_up")};
    return told;
  }
  const EasyWriter writer(telling);
  told.figures = writer.figures();
  std::string text = writer.sentences(told.figures);
  if (published != nullptr && telling.last != nullptr && newest_is_hidden(*published))
    add_sentence(text, telling.words("measure_easy_hidden_newest"));
  for (const std::string_view sentence : sentences_of(text, locale.language()))
    told.sentences.emplace_back(sentence);
  return told;
}

}  // namespace lantern::telling
