#include "telling/easy_telling.hpp"

#include <algorithm>
#include <cmath>

#include "telling/telling.hpp"
#include "text/sentences.hpp"

namespace lantern::telling {
namespace {

struct Level {
  std::string label;
  double value = 0;
};

// The levels of the change that is told; of few values the first and the last; else the latest alone.
std::vector<Level> levels_told(const Telling& telling) {
  const measures::Change& change = telling.analysis.change;
  if (telling.clear_change() && change.continues && change.from && change.to && !change.whole_phase)
    return {{telling.words("measure_easy_label_before"), *change.from},
            {telling.words("measure_easy_label_now"), *change.to}};
  if (telling.last == nullptr) return {};
  std::vector<Level> levels;
  if (change.kind == measures::ChangeKind::too_few_points && telling.first != telling.last)
    levels.push_back({telling.when(static_cast<int>(telling.first - telling.analysis.points.data()) + 1),
                      *telling.first->value});
  levels.push_back({telling.when(telling.last_number), *telling.last->value});
  return levels;
}

// The least whole that shows every share, and each other one as another.
long whole_for(const std::vector<Level>& levels) {
  for (const long whole : {10L, 100L}) {
    const auto part_of = [&](double percent) {
      return std::lround(percent / 100 * static_cast<double>(whole));
    };
    const bool shows_all = std::ranges::all_of(levels, [&](const Level& level) {
      const long part = part_of(level.value);
      if ((part == 0 && level.value > 0) || (part == whole && level.value < 100)) return false;
      return std::ranges::all_of(levels, [&](const Level& other) {
        return other.value == level.value || part_of(other.value) != part;
      });
    });
    if (shows_all) return whole;
  }
  return 1000;
}

}  // namespace

EasyTelling easy_telling(const measures::Analysis& analysis, const Measure& measure, const Messages& messages,
                         const Locale& locale, const measures::PublishedSeries* published) {
  const Telling telling(analysis, measure, messages, locale, published);
  EasyTelling told;
  told.title = measure.title;
  if (measure.data_status == DataStatus::illustrative) {
    told.sentences = {telling.words("measure_easy_made_up")};
    return told;
  }
  const std::string text = easy_read_summary(telling);
  for (const std::string_view sentence : sentences_of(text, locale.language()))
    told.sentences.emplace_back(sentence);
  const std::vector<Level> levels = levels_told(telling);
  const long whole = whole_for(levels);
  for (const Level& level : levels) {
    EasyFigure figure{level.label, telling.whole(level.value), std::nullopt, level.value};
    if (measure.unit == Unit::percent) {
      figure.share = EasyShare{std::lround(level.value / 100 * static_cast<double>(whole)), whole};
      figure.number.reset();
      figure.value = telling.words("measure_easy_share", {{"part", telling.count_of(figure.share->part)},
                                                          {"whole", telling.count_of(whole)}});
    }
    told.figures.push_back(std::move(figure));
  }
  return told;
}

}  // namespace lantern::telling
