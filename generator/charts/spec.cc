#include "charts/axes.hpp"
#include "charts/chart.hpp"
#include "charts/marks.hpp"
#include "charts/spec_parts.hpp"

namespace lantern::charts {
namespace {

// The same for both styles, so that the same series has the same height in both.
void add_axis(ChartSpec& spec, const SpecWords& w) {
  auto axis = value_axis(w.context.axis ? *w.context.axis : axis_needs(w.analysis, w.measure), w.form.unit,
                         w.messages, w.locale);
  spec.y_low = axis.low;
  spec.y_high = axis.high;
  spec.y_ticks = std::move(axis.ticks);
}

}  // namespace

void set_size(ChartSpec& spec, const measures::Analysis& analysis, double width, double height,
              const Locale& locale) {
  spec.width = width;
  spec.height = height;
  if (analysis.has_dates) spec.x_ticks = date_ticks(analysis.points, static_cast<long>(width / 34), locale);
}

ChartSpec chart_spec(const measures::Analysis& analysis, const Measure& measure, const ChartContext& context,
                     const Messages& messages, const Locale& locale) {
  const SpecWords w{analysis, measure, context, messages, locale};
  ChartSpec spec;
  add_words(spec, w);
  add_axis(spec, w);
  add_points(spec, w);
  add_centres(spec, w);
  if (compares_places(analysis.chart))
    add_places(spec, w);
  else
    add_limit_labels(spec, w);
  if (analysis.in_order) add_ranges(spec, w);
  add_levels(spec, w);
  add_key(spec, w);
  add_notes(spec, w);
  spec.marks = mark_places(analysis, context.cycles, locale);
  add_targets(spec, w);
  add_holes(spec, w);
  if (!analysis.has_dates && !spec.funnel) spec.x_ticks = label_ticks(analysis.points, messages);
  set_size(spec, analysis, context.width, context.height, locale);
  return spec;
}

}  // namespace lantern::charts
