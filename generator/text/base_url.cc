#include "text/base_url.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/published_path.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters of other scripts may stand in the name of a website.
bool is_host_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_host(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) {  // [::1]
    host = host.substr(1, host.size() - 2);
    return host.find(':') != std::string_view::npos &&
           host.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
  }
  return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, is_host_letter) &&
         !host.starts_with('.') && host.find("..") == std::string_view::npos;
}

bool is_port(std::string_view port) {
  return !port.empty() && port.size() <= 5 && std::ranges::all_of(port, is_digit) &&
         std::stoi(std::string(port)) >= 1 && std::stoi(std::string(port)) <= 65535;
}

// Whether a browser asks for the path as it is written. It is somebody's server: what files it has is not
// ours.
std::optional<std::string> path_fault(std::string_view path) {
  if (const std::size_t at = path.find_first_of(" \t\n\\\"<>^`{|}"); at != std::string_view::npos)
    return "holds '" + std::string(path.substr(at, 1)) + "', which no web address has";
  if (const auto escape = escape_in(path))
    return "has the escape '" + std::string(*escape) + "' in it; write the letter itself";
  path.remove_prefix(1);
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part.empty() || part == "." || part == "..") return "has the part '" + std::string(part) + "'";
    if (slash == std::string_view::npos) return std::nullopt;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

std::optional<std::string> base_url_fault(std::string_view url) {
  if (invalid_utf8_at(url) || invisible_character(url)) return "holds a character that nobody sees";
  const std::string_view scheme = url.substr(0, url.find("://"));
  if (scheme.size() == url.size() || (scheme != "http" && scheme != "https"))
    return "is not a whole web address";
  std::string_view rest = url.substr(scheme.size() + 3);
  if (rest.find('?') != std::string_view::npos) return "has a query (what begins with ?)";
  if (rest.find('#') != std::string_view::npos) return "has a fragment (what begins with #)";
  std::string_view host = rest.substr(0, rest.find('/'));
  rest.remove_prefix(host.size());
  if (host.find('@') != std::string_view::npos) return "has the name of a user in it (what stands before @)";
  if (const std::size_t colon = host.rfind(':');
      colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
    if (!is_port(host.substr(colon + 1))) return "has no number of a port behind the colon";
    host = host.substr(0, colon);
  }
  if (!is_host(host)) return "has no name of a website behind " + std::string(scheme) + "://";
  while (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.empty()) return std::nullopt;
  return path_fault(rest);
}

}  // namespace lantern
