#include "charts/pdsa_ramp.hpp"

#include <algorithm>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

constexpr double radius = 11;          // of a number's circle, as in charts
constexpr double beside = radius + 8;  // from its middle to the words
constexpr double below_tread = 5;

class Drawing {
 public:
  Drawing(const PdsaRampSpec& spec, const ChartFont& font) : spec_(spec), paper_(spec.about, font) {}

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    return paper_.finish(paper_.narrow() ? ladder() : ramp(), format);
  }

 private:
  struct Step {
    double x = 0, y = 0;  // of the circle's middle
    TextBlock title, date;
    double height() const { return title.height + date.height; }
  };

  std::vector<Step> measured(double left, double apart) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < spec_.steps.size(); ++i) {
      Step step;
      step.x = left + static_cast<double>(i) * apart;
      const double widest = std::min(320.0, paper_.width() - picture_edge - step.x - beside);
      step.title = paper_.block(spec_.steps[i].title, widest, TextRole::label, 4);
      step.date = paper_.block(spec_.steps[i].date, widest, TextRole::quiet, 2);
      steps.push_back(std::move(step));
    }
    return steps;
  }

  void draw_step(const Step& step, const std::string& number, double words_top) {
    paper_.canvas.dot(Role::mark, step.x, step.y);
    paper_.labels.place(number, step.x, step.y + 5, Anchor::middle, TextRole::mark);
    paper_.place(step.title, step.x + beside, words_top);
    paper_.place(step.date, step.x + beside, words_top + step.title.height);
  }

  // The words of a step stand under its tread and may run on under the next ones, for those are higher
  // by at least the height of their own words.
  double ramp() {
    constexpr double room_for_words = 240;
    const double left = picture_edge + radius;
    const auto count = static_cast<double>(spec_.steps.size());
    const double apart =
        count > 1 ? std::min(180.0, (paper_.width() - 2 * left - room_for_words) / (count - 1)) : 0;
    std::vector<Step> steps = measured(left, apart);
    double height = 0;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      step->y = height + radius + picture_edge;
      height += std::max(step->height() + 10, 2 * radius + 14);
    }
    ChartCanvas& canvas = paper_.canvas;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      i == 0 ? canvas.move(Role::line, steps[i].x, steps[i].y)
             : canvas.line(Role::line, steps[i].x, steps[i].y);
      if (i + 1 < steps.size()) canvas.line(Role::line, steps[i + 1].x, steps[i].y);
      draw_step(steps[i], spec_.steps[i].number, steps[i].y + below_tread);
    }
    canvas.line_width = 2;
    if (steps.size() < 2) canvas.path(Role::line).clear();
    return steps.empty() ? 2 * radius : steps.front().y + radius + steps.front().height() + below_tread;
  }

  double ladder() {
    std::vector<Step> steps = measured(picture_edge + radius, 0);
    double y = picture_edge, below = picture_edge;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      Step& step = steps[i];
      step.y = y + radius;
      if (i > 0) paper_.canvas.segment(Role::line, step.x, steps[i - 1].y + radius, step.x, step.y - radius);
      draw_step(step, spec_.steps[i].number, y + radius - line_height(TextRole::label) / 2);
      below = std::max(y + step.height() + 2, step.y + radius);
      y = std::max(y + step.height() + 14, step.y + radius + 12);
    }
    paper_.canvas.line_width = 2;
    return below + picture_edge;
  }

  const PdsaRampSpec& spec_;
  Diagram paper_;
};

}  // namespace

std::expected<ChartPicture, std::string> draw_pdsa_ramp(const PdsaRampSpec& spec, ChartFormat format,
                                                        const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
