#include "pictures/svg_cost.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pictures/svg.hpp"
#include "pictures/svg_parts.hpp"

namespace lantern::pictures {
namespace {

constexpr std::size_t too_many = most_elements + 1;

std::size_t plus(std::size_t a, std::size_t b) { return std::min(a + b, too_many); }
std::size_t times(std::size_t a, std::size_t b) { return b == 0 ? 0 : a > too_many / b ? too_many : a * b; }

// The names of parts that a value refers to: url(#a) url('#b').
std::vector<std::string> parts_in(std::string_view value) {
  std::vector<std::string> names;
  for (std::size_t at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 4)) {
    const std::size_t hash = value.find('#', at);
    if (hash == std::string_view::npos) break;
    names.emplace_back(value.substr(hash + 1, value.find_first_of(")'\" \t\n", hash) - hash - 1));
  }
  return names;
}

// How many corners a path has, at most: two numbers make one.
std::size_t corners_of(const pugi::xml_node& node) {
  std::size_t numbers = 1;
  for (const char* name : {"d", "points"}) {
    bool inside = false;
    for (const char letter : std::string_view(node.attribute(name).value())) {
      const bool part = (letter >= '0' && letter <= '9') || letter == '.';
      numbers += part && !inside ? 1 : 0;
      inside = part;
    }
  }
  return numbers;
}

class Counter {
 public:
  explicit Counter(const pugi::xml_node& root) { remember(root); }

  // Stops counting beyond most_elements, and where parts stand in one another too deep.
  std::size_t count(const pugi::xml_node& node, int level = 0) {
    constexpr int most_levels = 2000;
    if (level > most_levels) return too_many;
    std::size_t drawn = 1;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = local_name(attribute.name());
      const std::string_view value = attribute.value();
      if (name == "href" && value.starts_with('#'))
        drawn = plus(drawn, used(std::string(value.substr(1)), level));
      const bool every_corner = name.starts_with("marker");
      for (const std::string& part : parts_in(value))
        drawn = plus(drawn, times(used(part, level), every_corner ? corners_ : 1));
    }
    // A rule may draw its part with any element.
    if (local_name(node.name()) == "style")
      for (const std::string& part : parts_in(node.text().get()))
        drawn = plus(drawn, times(used(part, level), elements_));
    for (const pugi::xml_node& child : node.children())
      if (child.type() == pugi::node_element) drawn = plus(drawn, count(child, level + 1));
    return drawn;
  }

 private:
  void remember(const pugi::xml_node& node) {
    ++elements_;
    corners_ = std::max(corners_, corners_of(node));
    if (const char* id = node.attribute("id").value(); *id != '\0') by_id_.emplace(id, node);
    for (const pugi::xml_node& child : node.children())
      if (child.type() == pugi::node_element) remember(child);
  }
  std::size_t used(const std::string& id, int level) {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return 0;
    // A gradient is a colour, not a drawing.
    if (local_name(found->second.name()).ends_with("Gradient")) return 0;
    // One that stands in itself has no end; while it is being counted it counts as too many.
    const auto [known, added] = counted_.try_emplace(id, too_many);
    if (added) counted_[id] = count(found->second, level + 1);
    return counted_[id];
  }

  std::size_t elements_ = 0;
  std::size_t corners_ = 1;  // of the path with the most
  std::unordered_map<std::string, pugi::xml_node> by_id_;
  std::unordered_map<std::string, std::size_t> counted_;
};

// Filters work on every pixel, as long as their numbers say.
bool has_endless_filter(const pugi::xml_node& node, int& steps) {
  struct Bound {
    const char* attribute;
    double most;
  };
  static constexpr Bound bounds[] = {
      {"numOctaves", 10}, {"order", 15}, {"radius", 100}, {"stdDeviation", 1000}};
  constexpr int most_steps = 200;
  if (local_name(node.name()).starts_with("fe")) {
    if (++steps > most_steps) return true;
    for (const auto& [attribute, most] : bounds) {
      const char* at = node.attribute(attribute).value();
      for (char* end = nullptr; *at != '\0'; at = end == at ? at + 1 : end)
        if (std::strtod(at, &end) > most) return true;
    }
  }
  return std::ranges::any_of(node.children(),
                             [&](const pugi::xml_node& child) { return has_endless_filter(child, steps); });
}

}  // namespace

std::expected<void, std::string> check_cost(const pugi::xml_node& root) {
  if (Counter(root).count(root) > most_elements)
    return std::unexpected("it would draw more than " + std::to_string(most_elements) + " parts");
  if (int steps = 0; has_endless_filter(root, steps))
    return std::unexpected(std::string("it has a filter that takes too long to draw"));
  return {};
}

}  // namespace lantern::pictures
