#include "markdown/ids.hpp"

#include <fmt/format.h>

#include "text/slug.hpp"

namespace lantern::markdown {

std::string HeadingIds::next(std::string_view words) {
  std::string id = std::string(prefix_) + slugify(words);
  if (id.size() == prefix_.size()) id += "section";
  const auto [first, added] = used_.emplace(id, 1);
  if (added) return id;
  int& number = first->second;  // stays where it is when others are added
  for (;;) {
    std::string numbered = fmt::format("{}-{}", id, ++number);
    if (used_.emplace(numbered, 1).second) return numbered;
  }
}

std::string footnote_id(std::string_view prefix, std::string_view number) {
  return fmt::format("{}note--{}", prefix, number);
}

std::string footnote_reference_id(std::string_view prefix, std::string_view number, int use) {
  if (use == 1) return fmt::format("{}note--{}--text", prefix, number);
  return fmt::format("{}note--{}--text-{}", prefix, number, use);
}

std::string footnotes_id(std::string_view prefix) { return fmt::format("{}note--list", prefix); }

std::string with_number(std::string_view pattern, std::string_view number) {
  constexpr std::string_view place = "{number}";
  std::string out(pattern);
  for (std::size_t at = out.find(place); at != std::string::npos; at = out.find(place, at + number.size())) {
    out.replace(at, place.size(), number);
  }
  return out;
}

}  // namespace lantern::markdown
