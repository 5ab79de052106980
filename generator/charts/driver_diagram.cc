#include "charts/driver_diagram.hpp"

#include <algorithm>
#include <array>

#include "charts/diagram.hpp"

namespace lantern::charts {
namespace {

enum class Level { aim, primary, secondary, change };
constexpr std::size_t level_count = 4;

// One text of the diagram with what hangs on it. Without lines it only leads its children past a column.
struct Node {
  Level level = Level::aim;
  TextBlock block;
  std::vector<std::string> numbers;  // of the tests of an idea, before its words
  std::vector<Node> children;
  double span = 0;    // height that it and everything below it need
  double middle = 0;  // y
};

// What the numbers before an idea take from its line.
double lead(const Node& node) { return static_cast<double>(node.numbers.size()) * (2 * disc_radius + 5); }

std::size_t place_of(Level level) { return static_cast<std::size_t>(level); }

TextRole role_of(Level level) {
  static constexpr std::array roles = {TextRole::strong, TextRole::strong, TextRole::label, TextRole::label};
  return roles[place_of(level)];
}

class Drawing {
 public:
  Drawing(const DriverDiagramSpec& spec, const ChartFont& font)
      : spec_(spec), diagram_(folded(spec.diagram)), paper_(spec.about, font) {
    used_ = {true, !diagram_.drivers.empty(), false, false};
    for (const Driver& driver : diagram_.drivers) {
      used_[place_of(Level::secondary)] |= !driver.drivers.empty();
      used_[place_of(Level::change)] |= !driver.changes.empty();
      for (const Driver& second : driver.drivers) used_[place_of(Level::change)] |= !second.changes.empty();
    }
  }

  std::expected<ChartPicture, std::string> work(ChartFormat format) {
    return paper_.narrow() ? downwards(format) : sideways(format);
  }

 private:
  template <typename MakeBlock>
  Node tree(MakeBlock make_block) const {
    const auto leaf = [&](Level level, const std::string& text) {
      Node node;
      node.level = level;
      if (const auto tests = spec_.tests.find(text); level == Level::change && tests != spec_.tests.end())
        node.numbers = tests->second;
      node.block = make_block(level, text, lead(node));
      // A disc is taller than a line.
      if (!node.numbers.empty()) node.block.height = std::max(node.block.height, 2 * disc_radius);
      return node;
    };
    Node aim = leaf(Level::aim, diagram_.aim);
    for (const Driver& driver : diagram_.drivers) {
      Node primary = leaf(Level::primary, driver.title);
      for (const Driver& second : driver.drivers) {
        Node secondary = leaf(Level::secondary, second.title);
        for (const std::string& change : second.changes)
          secondary.children.push_back(leaf(Level::change, change));
        primary.children.push_back(std::move(secondary));
      }
      Node own;
      own.level = Level::secondary;
      for (const std::string& change : driver.changes) own.children.push_back(leaf(Level::change, change));
      if (used_[place_of(Level::secondary)] && !paper_.narrow()) {
        if (!own.children.empty()) primary.children.push_back(std::move(own));
      } else {
        for (Node& change : own.children) primary.children.push_back(std::move(change));
      }
      aim.children.push_back(std::move(primary));
    }
    return aim;
  }

  // ---- wide ----
  static constexpr double column_gap = 38;
  static constexpr double bracket_before = 20;  // of the upright line, left of the column it leads to
  static constexpr double air = 7;              // between a line and a word

  struct Column {
    double left = 0, width = 0;
  };

  void set_columns() {
    static constexpr std::array<double, level_count> shares = {0.95, 1.0, 1.1, 1.2};
    double share = 0, gaps = -column_gap;
    for (std::size_t i = 0; i < level_count; ++i)
      if (used_[i]) {
        share += shares[i];
        gaps += column_gap;
      }
    double left = picture_edge;
    for (std::size_t i = 0; i < level_count; ++i) {
      if (!used_[i]) continue;
      columns_[i] = {left, (paper_.width() - 2 * picture_edge - gaps) * shares[i] / share};
      left += columns_[i].width + column_gap;
    }
  }

  // Things that belong to one parent stand closer than the parents do.
  static double gap_below(Level parent) {
    switch (parent) {
      case Level::aim:
        return 26;
      case Level::primary:
        return 18;
      case Level::secondary:
      case Level::change:
        break;
    }
    return 9;
  }
  static double gap_of(const Node& node) {
    const bool leaves =
        std::ranges::all_of(node.children, [](const Node& child) { return child.children.empty(); });
    return leaves ? 9 : gap_below(node.level);
  }

  static void measure(Node& node) {
    double below = 0;
    for (Node& child : node.children) {
      measure(child);
      below += child.span + (&child == &node.children.front() ? 0 : gap_of(node));
    }
    node.span = std::max(node.block.height, below);
  }

  static void stand(Node& node, double top) {
    node.middle = top + node.span / 2;
    double below = node.children.empty() ? 0 : -gap_of(node);
    for (const Node& child : node.children) below += child.span + gap_of(node);
    double y = top + (node.span - below) / 2;
    for (Node& child : node.children) {
      stand(child, y);
      y += child.span + gap_of(node);
    }
  }

  void place(const Node& node, double left, double top) {
    double x = left + disc_radius;
    for (const std::string& number : node.numbers) {
      paper_.disc(number, x, first_middle(node.block, top));
      x += lead(node) / static_cast<double>(node.numbers.size());
    }
    paper_.place(node.block, left + lead(node), top);
  }

  // In the order in which it is read: a text, then what hangs on it.
  void draw(const Node& node) {
    const Column& column = columns_[place_of(node.level)];
    place(node, column.left, node.middle - node.block.height / 2);
    if (node.children.empty()) return;
    const double bracket = columns_[place_of(node.children.front().level)].left - bracket_before;
    const double start = node.block.lines.empty() ? column.left - air : column.left + node.block.width + air;
    paper_.canvas.segment(Role::branch, start, node.middle, bracket, node.middle);
    if (node.children.size() > 1)
      paper_.canvas.segment(Role::branch, bracket, node.children.front().middle, bracket,
                            node.children.back().middle);
    for (const Node& child : node.children) {
      paper_.canvas.segment(Role::branch, bracket, child.middle, columns_[place_of(child.level)].left - air,
                            child.middle);
      draw(child);
    }
  }

  std::expected<ChartPicture, std::string> sideways(ChartFormat format) {
    set_columns();
    const std::array heads = {&spec_.aim_label, &spec_.primary_label, &spec_.secondary_label,
                              &spec_.changes_label};
    double top = 0;
    for (std::size_t i = 0; i < level_count; ++i) {
      if (!used_[i]) continue;
      const TextBlock head = paper_.block(*heads[i], columns_[i].width, TextRole::label, 2);
      paper_.place(head, columns_[i].left, picture_edge);
      top = std::max(top, picture_edge + head.height + 5);
    }
    for (std::size_t i = 0; i < level_count; ++i)
      if (used_[i])
        paper_.canvas.segment(Role::axis, columns_[i].left, top, columns_[i].left + columns_[i].width, top);
    Node aim = tree([&](Level level, const std::string& text, double before) {
      return paper_.block(text, columns_[place_of(level)].width - before, role_of(level));
    });
    measure(aim);
    stand(aim, top + 14);
    draw(aim);
    return paper_.finish(top + 14 + aim.span + picture_edge + 2, format);
  }

  // ---- narrow ----
  static constexpr double indent = 22;

  double narrow_left(int depth) const { return picture_edge + indent * depth; }

  // Returns where the last line of everything below it ends.
  double draw_down(const Node& node, int depth, double top) {
    const double left = narrow_left(depth);
    place(node, left, top);
    double y = top + node.block.height;
    if (node.children.empty()) return y;
    const double rail = left + 5;
    const double rail_top = y + 3;
    double rail_end = rail_top;
    for (const Node& child : node.children) {
      y += child.level == Level::change ? 5 : child.level == Level::primary ? 14 : 9;
      rail_end = first_middle(child.block, y);
      paper_.canvas.segment(Role::branch, rail, rail_end, narrow_left(depth + 1) - 5, rail_end);
      y = draw_down(child, depth + 1, y);
    }
    paper_.canvas.segment(Role::branch, rail, rail_top, rail, rail_end);
    return y;
  }

  std::expected<ChartPicture, std::string> downwards(ChartFormat format) {
    const TextBlock head =
        paper_.block(spec_.aim_label, paper_.width() - 2 * picture_edge, TextRole::label, 2);
    paper_.place(head, picture_edge, picture_edge);
    // A change idea that hangs on a primary driver is as deep as a secondary one: room enough for it.
    const Node aim = tree([&](Level level, const std::string& text, double before) {
      const double left = narrow_left(static_cast<int>(place_of(level))) + before;
      return paper_.block(text, paper_.width() - picture_edge - left, role_of(level));
    });
    const double bottom = draw_down(aim, 0, picture_edge + head.height);
    return paper_.finish(bottom + picture_edge + 2, format);
  }

  const DriverDiagramSpec& spec_;
  const DriverDiagram diagram_;
  Diagram paper_;
  std::array<bool, level_count> used_{};
  std::array<Column, level_count> columns_{};
};

void fold_changes(const Driver& driver, std::vector<std::string>& changes) {
  changes.insert(changes.end(), driver.changes.begin(), driver.changes.end());
  for (const Driver& below : driver.drivers) {
    changes.push_back(below.title);
    fold_changes(below, changes);
  }
}

}  // namespace

DriverDiagram folded(const DriverDiagram& diagram) {
  DriverDiagram made = diagram;
  for (Driver& primary : made.drivers)
    for (Driver& second : primary.drivers) {
      std::vector<std::string> changes;
      fold_changes(second, changes);
      second = {std::move(second.title), {}, std::move(changes)};
    }
  return made;
}

std::expected<ChartPicture, std::string> draw_driver_diagram(const DriverDiagramSpec& spec,
                                                             ChartFormat format, const ChartFont& font) {
  return Drawing(spec, font).work(format);
}

}  // namespace lantern::charts
