#include "disclosure/secondary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>

#include "disclosure/audit.hpp"
#include "disclosure/percentages.hpp"
#include "disclosure/same_data.hpp"

namespace lantern::disclosure {
namespace {

class Together {
 public:
  Together(const std::vector<const Measure*>& measures, const std::vector<MeasureGroup>& groups,
           const MeasureSettings& settings)
      : groups_(groups), settings_(settings) {
    const std::vector<std::size_t> data = same_data(measures);
    for (const Measure* measure : measures) {
      numbers_.push_back(numbers_of(*measure));
      numbers_.back().data = data[numbers_.size() - 1];
      published_.push_back(measures::suppress(measure->series, *measure, settings));
      std::vector<bool> hidden;
      for (const measures::Visibility visibility : published_.back().visibility)
        hidden.push_back(visibility == measures::Visibility::hidden);
      primary_.push_back(std::move(hidden));
    }
    std::vector<int> shown_by(measures.size());
    for (const std::size_t one : data) ++shown_by[one];
    for (const int measures_of_it : shown_by) shared_data_.push_back(measures_of_it > 1);
  }

  std::vector<measures::PublishedSeries> work() {
    for (std::size_t i = 0; i < published_.size(); ++i) hide_among_labels(i);
    // Sums matter only where something is hidden, and most pages hide nothing. A row hidden for one page
    // may bring in another page that shows it too.
    std::vector<bool> active = active_groups();
    std::vector<bool> before;
    bool moved = hide_same_data();
    do {
      before = active;
      std::vector<MeasureGroup> chosen;
      for (std::size_t i = 0; i < groups_.size(); ++i)
        if (active[i]) chosen.push_back(groups_[i]);
      for (std::size_t i = 0; i < published_.size(); ++i)  // a table of labels may hold its own total
        if (published_[i].hidden > 0 && !published_[i].series.has_dates) chosen.push_back({{i}});
      protect(chosen);
      moved = hide_same_data();
      active = active_groups();
    } while (moved || active != before);
    tell();
    return std::move(published_);
  }

 private:
  bool has_numbers(std::size_t measure, std::size_t row) const {
    const SeriesRow& shown = published_[measure].series.rows[row];
    return shown.value || shown.numerator;
  }

  bool hidden(std::size_t measure, std::size_t row) const {
    return published_[measure].visibility[row] == measures::Visibility::hidden;
  }

  double people_in(std::size_t measure, std::size_t row) const {
    const measures::PreparedPoint& point = numbers_[measure].points[row];
    return point.numerator ? *point.numerator : point.value.value_or(0);
  }

  // Labels are parts of a whole that somebody has heard of: one hidden row would be what is missing from
  // it, and several are one small group when they are few people together.
  void hide_among_labels(std::size_t measure) {
    const MeasureNumbers& numbers = numbers_[measure];
    if (numbers.measure->series.has_dates || !numbers.measure->people) return;
    if (!numbers.counts && !numbers.measure->series.has_ratio) return;
    while (true) {
      int rows = 0;
      double people = 0;
      std::optional<std::size_t> smallest;
      for (std::size_t row = 0; row < numbers.points.size(); ++row) {
        if (hidden(measure, row)) {
          ++rows;
          people += people_in(measure, row);
        } else if (has_numbers(measure, row) &&
                   (!smallest || people_in(measure, row) < people_in(measure, *smallest))) {
          smallest = row;
        }
      }
      const bool enough = rows == 0 || (rows > 1 && people >= settings_.suppress_below);
      if (enough || !smallest) return;
      measures::hide_row(published_[measure], *smallest);
    }
  }

  std::vector<bool> active_groups() const {
    std::vector<bool> active;
    for (const MeasureGroup& group : groups_) {
      bool counts_people = false, plain_share = false, any_hidden = false;
      for (const std::size_t i : group.members) {
        const Measure& measure = *numbers_[i].measure;
        any_hidden = any_hidden || published_[i].hidden > 0;
        counts_people = counts_people || measure.people || measure.series.has_ratio;
        plain_share = plain_share || (!measure.series.has_ratio &&
                                      (measure.unit == Unit::percent || measure.unit == Unit::rate));
      }
      active.push_back(group.members.size() > 1 && (any_hidden || (counts_people && plain_share)));
    }
    return active;
  }

  void protect(const std::vector<MeasureGroup>& groups) {
    const NumberWeb web = weave(numbers_, groups, primary_);
    const std::vector<ShareOfBase> shares = shares_in(web, groups, numbers_);
    Audit audit(web, numbers_, primary_, published_, settings_);
    for (bool moved = true; moved;) {
      moved = hide_everywhere(web, audit);
      moved = hide_whole_rows(web) || moved;
      moved = hide_same_data() || moved;
      moved = hide_shares(web, audit, shares) || moved;
      moved = audit.hide_more([&](std::size_t quantity) { hide_with_its_like(web, quantity); }) || moved;
    }
    round_shares(web, audit, shares);
  }

  bool hide_quantity(const NumberWeb& web, std::size_t quantity) {
    bool moved = false;
    for (const Place& place : web.quantities[quantity].places) {
      if (place.part == Part::complement || hidden(place.measure, place.row)) continue;
      measures::hide_row(published_[place.measure], place.row);
      moved = moved || hidden(place.measure, place.row);
    }
    return moved;
  }

  void hide_with_its_like(const NumberWeb& web, std::size_t quantity) {
    hide_quantity(web, quantity);
    for (const auto& ids : web.alike)
      if (std::ranges::find(ids, quantity) != ids.end())
        for (const std::size_t id : ids) hide_quantity(web, id);
  }

  // Where there are more sums than can be weighed: beside a hidden number, on its date or label, nothing of
  // the group is shown, so that no sum of it has a number to begin with.
  bool hide_whole_rows(const NumberWeb& web) {
    bool moved = false;
    const auto is_hidden = [&](std::size_t quantity) {
      return std::ranges::any_of(web.quantities[quantity].places, [&](const Place& place) {
        return place.part != Part::complement && hidden(place.measure, place.row);
      });
    };
    for (const GroupTable& table : web.tables) {
      if (!table.too_many_sums) continue;
      for (std::size_t row = 0; row < table.keys.size(); ++row) {
        std::vector<std::size_t> ids;
        for (const GroupColumn& column : table.columns)
          if (column.quantities[row]) ids.push_back(*column.quantities[row]);
        if (std::ranges::any_of(ids, is_hidden))
          for (const std::size_t id : ids) moved = hide_quantity(web, id) || moved;
      }
    }
    return moved;
  }

  // A small number that another measure says too, without `people: true` perhaps.
  bool hide_everywhere(const NumberWeb& web, const Audit& audit) {
    bool moved = false;
    for (const std::size_t quantity : audit.sensitive()) moved = hide_quantity(web, quantity) || moved;
    return moved;
  }

  // The same data on another page, or in another chart: as a mean and as a sum, say, where whoever knows
  // how many rows a date has has both. What is hidden in one of them is hidden in all.
  bool hide_same_data() {
    std::set<std::pair<std::size_t, std::string_view>> hidden_rows;
    const auto each_row = [&](const auto& look) {
      for (std::size_t i = 0; i < published_.size(); ++i)
        if (shared_data_[numbers_[i].data])
          for (std::size_t row = 0; row < numbers_[i].keys.size(); ++row)
            look(i, row, std::pair(numbers_[i].data, std::string_view(numbers_[i].keys[row])));
    };
    each_row([&](std::size_t measure, std::size_t row, const auto& name) {
      if (hidden(measure, row)) hidden_rows.insert(name);
    });
    bool moved = false;
    each_row([&](std::size_t measure, std::size_t row, const auto& name) {
      if (hidden(measure, row) || !hidden_rows.contains(name)) return;
      measures::hide_row(published_[measure], row);
      moved = moved || hidden(measure, row);
    });
    return moved;
  }

  bool hide_shares(const NumberWeb& web, const Audit& audit, const std::vector<ShareOfBase>& shares) {
    bool moved = false;
    for (const ShareOfBase& share : shares) {
      if (hidden(share.measure, share.row) || !has_numbers(share.measure, share.row)) continue;
      const double base = web.quantities[share.base].truth;
      const double others = base - share.implied_part;
      const bool few = share.people && (share.implied_part < settings_.suppress_below ||
                                        (others > 0 && others < settings_.suppress_below));
      if (!few && base >= settings_.minimum_base && audit.shown(share.base) &&
          (!share.part || audit.shown(*share.part)))
        continue;
      measures::hide_row(published_[share.measure], share.row);
      moved = true;
    }
    return moved;
  }

  // Where the counts are rounded, their percentage is made from the rounded ones: its decimals would say
  // what they were.
  void round_shares(const NumberWeb& web, const Audit& audit, const std::vector<ShareOfBase>& shares) {
    if (settings_.round_to <= 1) return;
    const auto published_as = [&](std::size_t quantity) {
      const Quantity& one = web.quantities[quantity];
      const bool people = std::ranges::any_of(
          one.places, [&](const Place& place) { return numbers_[place.measure].measure->people; });
      return people ? measures::rounded_to(one.truth, settings_.round_to) : one.truth;
    };
    for (const ShareOfBase& share : shares) {
      measures::PublishedSeries& series = published_[share.measure];
      SeriesRow& row = series.series.rows[share.row];
      if (!share.people || !row.value || !audit.shown(share.base)) continue;
      const double base = published_as(share.base);
      const double part = share.part ? published_as(*share.part)
                                     : measures::rounded_to(share.implied_part, settings_.round_to);
      if (base <= 0) continue;
      row.value = share.scale * part / base;
      series.visibility[share.row] = measures::Visibility::rounded;
      series.rounded = true;
      series.round_to = settings_.round_to;
    }
  }

  // Every measure that hides rows and adds up with one where a second row was hidden says so too.
  void tell() {
    const auto second = [&](std::size_t measure) {
      for (std::size_t row = 0; row < primary_[measure].size(); ++row)
        if (hidden(measure, row) && !primary_[measure][row]) return true;
      return false;
    };
    std::vector<bool> has_second;
    for (std::size_t i = 0; i < published_.size(); ++i) {
      has_second.push_back(second(i));
      published_[i].together = has_second.back();
    }
    for (const MeasureGroup& group : groups_)
      if (std::ranges::any_of(group.members, [&](std::size_t i) { return has_second[i]; }))
        for (const std::size_t i : group.members)
          published_[i].together = published_[i].together || published_[i].hidden > 0;
  }

  const std::vector<MeasureGroup>& groups_;
  const MeasureSettings& settings_;
  std::vector<MeasureNumbers> numbers_;
  std::vector<bool> shared_data_;  // by MeasureNumbers::data: of more than one measure
  std::vector<measures::PublishedSeries> published_;
  PrimaryRows primary_;
};

}  // namespace

std::vector<measures::PublishedSeries> suppress_together(const std::vector<const Measure*>& measures,
                                                         const std::vector<MeasureGroup>& groups,
                                                         const MeasureSettings& settings) {
  return Together(measures, groups, settings).work();
}

std::vector<measures::PublishedSeries> suppress_together(const std::vector<const Measure*>& measures,
                                                         const MeasureSettings& settings) {
  MeasureGroup all;
  all.members.resize(measures.size());
  std::iota(all.members.begin(), all.members.end(), std::size_t{0});
  return suppress_together(measures, {all}, settings);
}

}  // namespace lantern::disclosure
