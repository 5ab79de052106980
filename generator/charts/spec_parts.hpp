// The parts of a ChartSpec, each made by a function of its own. Internal to this folder; pure, any thread.
#pragma once
#include "charts/chart.hpp"
#include "telling/value_words.hpp"

namespace lantern::charts {

// What a picture says of one analysis, in the language and the numbers of its page. Refers to what it was
// made from and belongs to one call.
struct SpecWords {
  const measures::Analysis& analysis;
  const Measure& measure;
  const ChartContext& context;
  const Messages& messages;
  const Locale& locale;
  const telling::NumberForm form = telling::number_form(analysis, measure);
  const std::string line = telling::line_in_patterns(analysis.centre_kind);

  std::string value(double number) const { return telling::value_in_words(number, form, messages, locale); }
  // A target stands there as its author wrote it.
  std::string written(double number) const {
    return telling::written_in_words(number, &measure, messages, locale);
  }
  std::string say(std::string_view key, const std::vector<Messages::Argument>& arguments = {}) const {
    return messages.format(key, arguments);
  }
};

void add_words(ChartSpec& spec, const SpecWords& w);  // heading and foot

void add_points(ChartSpec& spec, const SpecWords& w);
void add_holes(ChartSpec& spec, const SpecWords& w);
void add_notes(ChartSpec& spec, const SpecWords& w);
void add_key(ChartSpec& spec, const SpecWords& w);

void add_centres(ChartSpec& spec, const SpecWords& w);
void add_limit_labels(ChartSpec& spec, const SpecWords& w);
void add_levels(ChartSpec& spec, const SpecWords& w);
void add_targets(ChartSpec& spec, const SpecWords& w);

void add_ranges(ChartSpec& spec, const SpecWords& w);

// Of a funnel plot: the sizes of the places along the axis, the limits over them, and the names that are
// drawn.
void add_places(ChartSpec& spec, const SpecWords& w);

}  // namespace lantern::charts
