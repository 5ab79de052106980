#include "templates/url_check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace lantern::templates {

namespace {

bool is_ignored(char c) { return static_cast<unsigned char>(c) <= 0x20U || c == '\x7f'; }

bool is_allowed_scheme(std::string_view scheme) {
  static constexpr std::array<std::string_view, 4> allowed = {"http", "https", "mailto", "tel"};
  return std::ranges::find(allowed, scheme) != allowed.end();
}

}  // namespace

bool is_safe_url(std::string_view before, std::string_view added) {
  std::string scheme;
  for (const std::string_view part : {before, added}) {
    for (const char c : part) {
      if (c == '/' || c == '?' || c == '#' || c == '\\') return true;  // a path: there is no scheme
      if (c == ':') return is_allowed_scheme(scheme);
      if (is_ignored(c)) continue;
      // Longer than any scheme that is allowed; kept short so that a long text costs nothing.
      if (scheme.size() < 12) scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return true;
}

bool is_safe_url_list(std::string_view before, std::string_view added) {
  const std::size_t comma = before.rfind(',');
  if (comma != std::string_view::npos) before.remove_prefix(comma + 1);
  for (;;) {
    const std::size_t next = added.find(',');
    if (!is_safe_url(before, added.substr(0, next))) return false;
    if (next == std::string_view::npos) return true;
    added.remove_prefix(next + 1);
    before = {};
  }
}

bool is_safe_style_value(std::string_view value) {
  return std::ranges::all_of(value, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(" #%.,-_").find(c) != std::string_view::npos;
  });
}

}  // namespace lantern::templates
