#include "views/chart_table.hpp"

#include "telling/hidden_words.hpp"

namespace lantern::views {
namespace {

// What the rules say of a point, in the words of the key below the chart; empty for an ordinary point.
std::string signals_in_words(const measures::AnalysedPoint& point, const Wording& wording) {
  std::string text = point.included ? "" : wording.say("table_left_out");
  for (const measures::Signal signal : point.signals) {
    text += (text.empty() ? "" : "; ") + wording.say("table_signal_" + key_of(signal));
  }
  return text;
}

// Where a place lies on a funnel plot.
std::string standing_in_words(const measures::AnalysedPoint& point, const Wording& wording) {
  if (!point.value || !point.included) return point.included ? "" : wording.say("table_left_out");
  switch (point.standing) {
    case measures::Standing::inside:
      break;
    case measures::Standing::above_95:
      return wording.say("table_standing_above_95");
    case measures::Standing::above_998:
      return wording.say("table_standing_above_998");
    case measures::Standing::below_95:
      return wording.say("table_standing_below_95");
    case measures::Standing::below_998:
      return wording.say("table_standing_below_998");
  }
  return wording.say("table_standing_inside");
}

std::string joined(const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& note : notes) text += (text.empty() ? "" : "; ") + note;
  return text;
}

// Columns that no point has anything in are left out.
class Table {
 public:
  Table(const MeasureResult& result, const Wording& wording)
      : result_(result), analysis_(result.analysis), w_(wording) {
    for (const measures::AnalysedPoint& point : analysis_.points) {
      limits_ = limits_ || point.lower || point.upper;
      signals_ = signals_ || !point.signals.empty() || !point.included;
      notes_ = notes_ || !point.notes.empty();
    }
    if (result.published.hidden > 0)
      hidden_ = telling::hidden_in_words(result.published, w_.messages(), w_.locale());
    places_ = compares_places(analysis_.chart) && limits_;
    centre_ = limits_ || analysis_.phases.size() > 1;
  }

  TableView make() const {
    TableView view;
    view.caption = w_.say("table_caption", {{"title", result_.measure->title}});
    view.columns = columns();
    for (std::size_t i = 0; i < analysis_.points.size(); ++i) view.rows.push_back(row(i));
    return view;
  }

 private:
  std::vector<TextView> columns() const {
    std::vector<TextView> columns = {{w_.say(analysis_.has_dates ? "table_date" : "table_label")},
                                     {w_.say("table_value")}};
    if (analysis_.has_ratio) {
      columns.push_back({w_.say("table_numerator")});
      columns.push_back({w_.say("table_denominator")});
    }
    if (centre_)
      columns.push_back(
          {w_.say("table_centre", {{"line", telling::line_in_patterns(analysis_.centre_kind)}})});
    if (places_) {
      columns.push_back({w_.say("table_limits_95")});
      columns.push_back({w_.say("table_limits_998")});
      columns.push_back({w_.say("table_standing")});
    } else if (limits_) {
      columns.push_back({w_.say("table_lower")});
      columns.push_back({w_.say("table_upper")});
    }
    if (signals_ && !places_) columns.push_back({w_.say("table_signals")});
    if (notes_) columns.push_back({w_.say("table_note")});
    return columns;
  }

  TableRow row(std::size_t i) const {
    const measures::AnalysedPoint& point = analysis_.points[i];
    const auto& visibility = result_.published.visibility;
    const bool hidden = i < visibility.size() && visibility[i] == measures::Visibility::hidden;
    const auto or_missing = [&](std::string text) -> TextView {
      return {!text.empty() ? std::move(text) : hidden ? hidden_ : w_.say("table_missing")};
    };
    TableRow made{telling::point_in_words(point, w_.locale()), {or_missing(in_words(point.value))}};
    if (analysis_.has_ratio) {
      made.cells.push_back(or_missing(number(point.numerator)));
      made.cells.push_back(or_missing(number(point.denominator)));
    }
    if (centre_) made.cells.push_back({in_words(point.centre)});
    if (places_) {
      made.cells.push_back({both(point.lower, point.upper)});
      made.cells.push_back({both(point.outer_lower, point.outer_upper)});
      made.cells.push_back({standing_in_words(point, w_)});
    } else if (limits_) {
      made.cells.push_back({in_words(point.lower)});
      made.cells.push_back({in_words(point.upper)});
    }
    if (signals_ && !places_) made.cells.push_back({signals_in_words(point, w_)});
    if (notes_) made.cells.push_back({joined(point.notes)});
    return made;
  }

  std::string both(const std::optional<double>& lower, const std::optional<double>& upper) const {
    if (!lower || !upper) return {};
    return w_.say("table_limits", {{"lower", in_words(lower)}, {"upper", in_words(upper)}});
  }
  std::string number(const std::optional<double>& value) const {
    return value ? w_.locale().number(*value, 2) : std::string();
  }
  // A centre line is one number for many points: it is said once.
  std::string in_words(const std::optional<double>& value) const {
    if (!value) return {};
    for (const auto& [known, words] : said_)
      if (known == *value) return words;
    if (said_.size() == most_said) said_.erase(said_.begin());
    return said_.emplace_back(*value, telling::value_in_words(*value, form_, w_.messages(), w_.locale()))
        .second;
  }

  static constexpr std::size_t most_said = 8;

  const MeasureResult& result_;
  const measures::Analysis& analysis_;
  const Wording& w_;
  const telling::NumberForm form_ = telling::number_form(analysis_, *result_.measure);
  std::string hidden_;  // in the place of a hidden number
  bool limits_ = false, signals_ = false, notes_ = false, centre_ = false;
  bool places_ = false;  // a funnel plot: two pairs of limits, and where each place lies
  mutable std::vector<std::pair<double, std::string>> said_;
};

}  // namespace

TableView table_view(const MeasureResult& result, const Wording& wording) {
  return Table(result, wording).make();
}

}  // namespace lantern::views
