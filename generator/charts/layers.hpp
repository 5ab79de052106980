// The layers of a chart, in the order in which layout.cc draws them. Each adds to the drawing and, where
// it takes room below the others, moves its lower end. Internal to this folder.
#pragma once
#include "charts/drawing.hpp"

namespace lantern::charts {

// Title, unit, the direction that is better.
void draw_heading(Drawing& drawing);
void draw_no_data(Drawing& drawing);

// Where the plot lies, from the widths of the labels beside it.
void set_frame(Drawing& drawing);
void draw_value_axis(Drawing& drawing);
void draw_point_axis(Drawing& drawing);  // dates or labels, below the plot

// Of a funnel plot, in the place of the frame, the axis and the lines of a series.
void set_funnel_frame(Drawing& drawing);
void draw_size_axis(Drawing& drawing);
void draw_funnel(Drawing& drawing);

void draw_baseline(Drawing& drawing);
void draw_centre_and_limits(Drawing& drawing);  // of each phase, with what parts the phases
void draw_targets(Drawing& drawing);
void draw_levels(Drawing& drawing);    // before and after the change that the words tell
void draw_absences(Drawing& drawing);  // hidden and missing values
void draw_line(Drawing& drawing);
void draw_points(Drawing& drawing);
void draw_marks(Drawing& drawing);
void draw_plot_labels(Drawing& drawing);  // at the ends of the lines, and inside the plot

void draw_notes(Drawing& drawing);   // of the data, at their points or by a letter
void draw_ranges(Drawing& drawing);  // the moving ranges of an i chart, below the main plot
void draw_key(Drawing& drawing);     // what the shapes mean
void list_notes(Drawing& drawing);   // those that a letter stands for
void draw_footer(Drawing& drawing);  // whether the data are real, what they are out of, their source

}  // namespace lantern::charts
