#include <algorithm>
#include <numbers>

#include "charts/diagram.hpp"
#include "charts/steps.hpp"

namespace lantern::charts {
namespace {

constexpr std::size_t most_beside = 5;  // more stations than that stand below each other
constexpr double column_gap = 18;
constexpr double branch_length = 30;
constexpr double branch_width = 4;

// What stands at a station: the words of the step, and of those who fall out.
struct Station {
  TextBlock title, text, label, leaves;
  double words() const { return title.height + text.height; }
  double lost() const { return label.height + leaves.height; }
  bool somebody_leaves() const { return !leaves.lines.empty(); }
};

class Way {
 public:
  Way(const StepsSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    paper_.canvas.line_width = 3;
    const bool beside = !paper_.narrow() && spec_.steps.size() <= most_beside;
    return paper_.finish(beside ? sideways() : downwards(), format);
  }

 private:
  Station station(const DrawnStep& step, double width, double lost_width) {
    Station made{paper_.block(step.title, width, TextRole::strong),
                 paper_.block(step.text, width, TextRole::label),
                 {},
                 {}};
    if (step.leaves.empty()) return made;
    made.label = paper_.block(spec_.leaves_label, lost_width, TextRole::quiet);
    made.leaves = paper_.block(step.leaves, lost_width, TextRole::label);
    return made;
  }

  // The words above the line, those who fall out below it.
  double sideways() {
    const auto count = static_cast<double>(spec_.steps.size());
    const double column = (paper_.width() - 2 * picture_edge + column_gap) / count;
    std::vector<Station> stations;
    double words = 0, lost = 0;
    for (const DrawnStep& step : spec_.steps) {
      stations.push_back(station(step, column - column_gap, column - column_gap));
      words = std::max(words, stations.back().words());
      lost = std::max(lost, stations.back().somebody_leaves() ? stations.back().lost() : 0);
    }
    const double y = picture_edge + words + 10 + disc_radius;
    const auto x = [&](std::size_t i) {
      return picture_edge + disc_radius + static_cast<double>(i) * column;
    };
    for (std::size_t i = 0; i < stations.size(); ++i) {
      const Station& at = stations[i];
      const double left = x(i) - disc_radius;
      paper_.place(at.title, left, y - disc_radius - 10 - at.words());
      paper_.place(at.text, left, y - disc_radius - 10 - at.text.height);
      if (i > 0) {
        paper_.canvas.segment(Role::line, x(i - 1), y, x(i), y);
        paper_.arrow_head(Role::plain, (x(i - 1) + x(i)) / 2, y, 0);
      }
      paper_.disc(std::to_string(i + 1), x(i), y);
      if (!at.somebody_leaves()) continue;
      const double end = y + disc_radius + branch_length;
      paper_.canvas.rectangle(Role::concern, x(i) - branch_width / 2, y + disc_radius,
                              x(i) + branch_width / 2, end - 14);
      paper_.arrow_head(Role::concern, x(i), end - 8, std::numbers::pi / 2);
      paper_.place(at.label, left, end + 6);
      paper_.place(at.leaves, left, end + 6 + at.label.height);
    }
    return y + disc_radius + (lost > 0 ? branch_length + 6 + lost : 0) + picture_edge;
  }

  double downwards() {
    const double x = picture_edge + disc_radius;
    const double words_left = x + disc_radius + 12, lost_left = words_left + branch_length + 8;
    double top = picture_edge, before = 0;
    for (std::size_t i = 0; i < spec_.steps.size(); ++i) {
      const Station at = station(spec_.steps[i], paper_.width() - picture_edge - words_left,
                                 paper_.width() - picture_edge - lost_left);
      const double y = top + disc_radius;
      if (i > 0) {
        paper_.canvas.segment(Role::line, x, before, x, y);
        paper_.arrow_head(Role::plain, x, y - disc_radius - 8, std::numbers::pi / 2);
      }
      paper_.disc(std::to_string(i + 1), x, y);
      double below = y - line_height(TextRole::strong) / 2;
      paper_.place(at.title, words_left, below);
      paper_.place(at.text, words_left, below + at.title.height);
      below += at.words();
      if (at.somebody_leaves()) {
        below += 8;
        const double middle = first_middle(at.label, below);
        paper_.canvas.rectangle(Role::concern, x, middle - branch_width / 2, lost_left - 20,
                                middle + branch_width / 2);
        paper_.arrow_head(Role::concern, lost_left - 14, middle, 0);
        paper_.place(at.label, lost_left, below);
        paper_.place(at.leaves, lost_left, below + at.label.height);
        below += at.lost();
      }
      before = y;
      top = std::max(below, y + disc_radius) + 24;
    }
    return top - 24 + picture_edge;
  }

  const StepsSpec& spec_;
  Diagram paper_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_journey(const StepsSpec& spec, ChartFormat format,
                                                      const ChartFont& font) {
  return Way(spec, font).work(format);
}

}  // namespace lantern::charts
