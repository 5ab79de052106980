#include <cmath>

#include "charts/paint.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace lantern::charts {
namespace {

// "12.5" of 125; a picture is smaller than 100,000 px.
std::string in_tenths(long tenths) {
  std::string text = std::to_string(std::abs(tenths) / 10);
  if (const long rest = std::abs(tenths) % 10; rest != 0) {
    text += '.';
    text += static_cast<char>('0' + rest);
  }
  return tenths < 0 ? '-' + text : text;
}

std::string short_number(double number) { return in_tenths(std::lround(number * 10)); }

// A place on the grid of Cairo's numbers, 1/256 px: so SVG says what PNG and PDF show.
struct GridPoint {
  long x = 0, y = 0;
  friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

GridPoint on_grid(const PathPoint& step) {
  return {std::lrint(step.x * 256), std::lrint(step.y * 256)};  // halves to the even one, as Cairo rounds
}

bool straight_on(const GridPoint& a, const GridPoint& b, const GridPoint& c) {
  const GridPoint first{b.x - a.x, b.y - a.y}, second{c.x - b.x, c.y - b.y};
  return first.x * second.y == first.y * second.x && first.x * second.x + first.y * second.y >= 0;
}

// The fewest steps that draw the same, as Cairo keeps a path: a line that goes straight on is one line, a
// line to where it stands is none (but for a dot: a line of no length after a move).
class GridPath {
 public:
  struct Step {
    PathStep step;
    GridPoint point;
  };

  explicit GridPath(const Path& path) {
    steps_.reserve(path.size());
    for (const PathPoint& step : path) switch (step.step) {
        case PathStep::move:
          current_ = start_ = on_grid(step);
          begun_ = false;
          break;
        case PathStep::line:
          line(on_grid(step));
          break;
        case PathStep::close:
          line(start_);
          if (steps_.back().step == PathStep::line) steps_.pop_back();
          if (steps_.back().step == PathStep::move)
            steps_.pop_back();  // all at one place: nothing to see
          else
            steps_.push_back({PathStep::close, start_});
          begun_ = false;
          break;
      }
  }

  const std::vector<Step>& steps() const { return steps_; }

  // Nothing is filled between places that lie on one level or upright.
  bool has_area() const {
    bool wide = false, high = false;
    for (const Step& step : steps_) {
      wide = wide || step.point.x != steps_.front().point.x;
      high = high || step.point.y != steps_.front().point.y;
    }
    return wide && high;
  }

 private:
  void line(const GridPoint& to) {
    if (!begun_) steps_.push_back({PathStep::move, current_});
    begun_ = true;
    if (steps_.back().step != PathStep::move && to == current_) return;
    if (steps_.back().step == PathStep::line) {
      const GridPoint& before = steps_[steps_.size() - 2].point;
      if (before == current_ || straight_on(before, current_, to)) steps_.pop_back();
    }
    current_ = to;
    steps_.push_back({PathStep::line, to});
  }

  std::vector<Step> steps_;
  GridPoint current_, start_;
  bool begun_ = false;
};

// The shortest way to say a level, an upright or a zero-length line, with one decimal.
class ShortPath {
 public:
  std::string write(const std::vector<GridPath::Step>& steps) {
    out_.reserve(steps.size() * 8);
    for (const GridPath::Step& step : steps) {
      const long x = std::lround(static_cast<double>(step.point.x) * 10 / 256);
      const long y = std::lround(static_cast<double>(step.point.y) * 10 / 256);
      switch (step.step) {
        case PathStep::move:
          out_ += 'M' + in_tenths(x);
          separate(y);
          last_ = 'M';
          break;
        case PathStep::line:
          line(x, y);
          break;
        case PathStep::close:
          out_ += last_ = 'z';
          continue;
      }
      x_ = x;
      y_ = y;
    }
    return std::move(out_);
  }

 private:
  void line(long x, long y) {
    if (y == y_ && x == x_) {
      out_ += "h0";
      last_ = 'h';
    } else if (y == y_) {
      out_ += 'H' + in_tenths(x);
      last_ = 'H';
    } else if (x == x_) {
      out_ += 'V' + in_tenths(y);
      last_ = 'V';
    } else {
      // A pair after "M x y" or "L x y" is a line without its letter.
      if (last_ == 'L' || last_ == 'M')
        separate(x);
      else
        out_ += 'L' + in_tenths(x);
      separate(y);
      last_ = 'L';
    }
  }
  // A minus parts two numbers by itself.
  void separate(long tenths) {
    if (tenths >= 0) out_ += ' ';
    out_ += in_tenths(tenths);
  }

  std::string out_;
  char last_ = 0;
  long x_ = 0, y_ = 0;
};

void write_path(std::string& out, Role role, const ChartCanvas& picture) {
  const RoleStyle& style = style_of(role);
  const GridPath path(picture.paths[static_cast<std::size_t>(role)]);
  if (path.steps().empty() || (style.paint == Paint::fill && !path.has_area())) return;
  out += "<path class=\"chart-";
  out += style.name;
  out += "\" ";
  if (style.paint == Paint::fill) {
    out += "fill=\"";
    out += style.colour;
  } else {
    out += "fill=\"none\" stroke=\"";
    out += style.colour;
    out += "\" stroke-width=\"" + short_number(picture.stroke_width(role));
    if (style.paint == Paint::dots) out += "\" stroke-linecap=\"round";
    if (role == Role::line) out += "\" stroke-linejoin=\"round";
    if (!style.dash.empty()) {
      out += "\" stroke-dasharray=\"";
      out += style.dash;
    }
  }
  out += "\" d=\"" + ShortPath().write(path.steps()) + "\"/>";
}

bool same_group(const PlacedText& a, const PlacedText& b) { return a.role == b.role && a.anchor == b.anchor; }

// An Anchor is a side of the picture; in SVG "start" is where a text begins to be read.
std::string_view svg_anchor(Anchor anchor, ReadingDirection direction) {
  if (anchor == Anchor::middle) return "middle";
  return (anchor == Anchor::start) == (direction == ReadingDirection::left_to_right) ? "start" : "end";
}

void write_texts(std::string& out, const ChartCanvas& picture, std::string_view family,
                 ReadingDirection direction) {
  if (picture.texts.empty()) return;
  out += "<g font-family=\"";
  escape_html(family, out);
  out += family.empty() ? "sans-serif\">" : ",sans-serif\">";
  for (std::size_t i = 0; i < picture.texts.size(); ++i) {
    const PlacedText& text = picture.texts[i];
    if (i == 0 || !same_group(text, picture.texts[i - 1])) {
      const TextStyle& style = style_of(text.role);
      out += "<g class=\"chart-";
      out += style.name;
      out += "\" fill=\"";
      out += style.colour;
      out += "\" font-size=\"" + short_number(style.size);
      if (style.weight == FontWeight::bold) out += "\" font-weight=\"700";
      if (const std::string_view anchor = svg_anchor(text.anchor, direction); anchor != "start") {
        out += "\" text-anchor=\"";
        out += anchor;
      }
      out += "\">";
    }
    out += "<text x=\"" + short_number(text.x) + "\" y=\"" + short_number(text.y);
    // Such words among others that run from left to right turn by themselves, and "start" with them.
    if (direction == ReadingDirection::left_to_right && has_right_to_left(text.text)) {
      out += "\" direction=\"rtl\" text-anchor=\"";
      out += svg_anchor(text.anchor, ReadingDirection::right_to_left);
    }
    if (text.upright)
      out += "\" transform=\"rotate(-90 " + short_number(text.x) + ' ' + short_number(text.y) + ')';
    out += "\">";
    escape_html(text.text, out);
    out += "</text>";
    if (i + 1 == picture.texts.size() || !same_group(text, picture.texts[i + 1])) out += "</g>";
  }
  out += "</g>";
}

void write_head(std::string& out, const ChartCanvas& picture, const PictureWords& words) {
  const std::string width = short_number(picture.width);
  const std::string height = short_number(picture.height);
  out += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"" + width + "\" height=\"" +
         height + "\" viewBox=\"0 0 " + width + ' ' + height + '"';
  if (words.decorative) {
    out += " aria-hidden=\"true\" focusable=\"false\">";
    return;
  }
  const std::string id = escape_html(words.id);
  out += " role=\"img\"";
  if (words.direction == ReadingDirection::right_to_left) out += " direction=\"rtl\"";
  if (!words.language.empty()) out += " lang=\"" + escape_html(words.language) + '"';
  out += " aria-labelledby=\"" + id + "-title\"";
  if (!words.description.empty()) out += " aria-describedby=\"" + id + "-desc\"";
  out += "><title id=\"" + id + "-title\">";
  escape_html(words.title, out);
  out += "</title>";
  if (words.description.empty()) return;
  out += "<desc id=\"" + id + "-desc\">";
  escape_html(words.description, out);
  out += "</desc>";
}

}  // namespace

std::string paint_svg(const ChartCanvas& picture, const PictureWords& words, std::string_view family) {
  std::string out;
  out.reserve(6000);
  write_head(out, picture, words);
  for (std::size_t i = 0; i < role_count; ++i) write_path(out, static_cast<Role>(i), picture);
  write_texts(out, picture, family, words.direction);
  out += "</svg>\n";
  return out;
}

}  // namespace lantern::charts
