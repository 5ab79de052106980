#include "publish/safe_path.hpp"

#include <algorithm>
#include <string>

namespace lantern::publish {

std::optional<std::string> unsafe_path_reason(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.front() == '/') return "is absolute";
  const auto forbidden = [](unsigned char byte) { return byte < 0x20U || byte == 0x7FU; };
  if (std::ranges::any_of(path, forbidden)) return "holds a control character";
  if (path.find('\\') != std::string_view::npos) return "holds a backslash";
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty()) return "has an empty part";
    if (part == "..") return "leaves the folder";
    if (part == ".") return "has a part '.'";
    if (part.size() > longest_path_part)
      return "has a part longer than " + std::to_string(longest_path_part) + " bytes";
    if (slash == std::string_view::npos) return std::nullopt;
    path.remove_prefix(slash + 1);
  }
}

std::string case_folded(std::string_view path) {
  std::string folded(path);
  for (char& letter : folded)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return folded;
}

}  // namespace lantern::publish
