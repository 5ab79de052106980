#include "http/url.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace lantern::http {
namespace {

int usual_port(Scheme scheme) { return scheme == Scheme::https ? 443 : 80; }

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; }

bool begins(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && std::ranges::equal(text.substr(0, beginning.size()), beginning,
                                                               [](char a, char b) { return small(a) == b; });
}

// What may not stand in a request is percent-encoded; what is encoded already stays.
std::string sent(std::string_view target) {
  std::string out;
  for (const char byte : target) {
    const auto value = static_cast<unsigned char>(byte);
    if (value <= 0x20 || value >= 0x7f || byte == '"' || byte == '<' || byte == '>' || byte == '\\')
      out += fmt::format("%{:02X}", value);
    else
      out += byte;
  }
  return out;
}

bool is_host_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
         letter == '.' || letter == '_';
}

// Nothing where there is no such host or port.
bool read_host(std::string_view authority, Url& url) {
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos) return false;
    url.host = authority.substr(1, end - 1);
    const std::string_view rest = authority.substr(end + 1);
    if (!rest.empty() && rest.front() != ':') return false;
    port = rest.empty() ? rest : rest.substr(1);
    if (url.host.find_first_not_of("0123456789abcdefABCDEF:.") != std::string::npos) return false;
  } else {
    const std::size_t colon = authority.find(':');
    url.host = authority.substr(0, colon);
    if (colon != std::string_view::npos) port = authority.substr(colon + 1);
    std::ranges::transform(url.host, url.host.begin(), small);
    if (!std::ranges::all_of(url.host, is_host_letter)) return false;
  }
  url.port = usual_port(url.scheme);
  if (!port.empty()) {
    const auto [end, fault] = std::from_chars(port.data(), port.data() + port.size(), url.port);
    if (fault != std::errc() || end != port.data() + port.size() || url.port < 1 || url.port > 65535)
      return false;
  }
  return !url.host.empty();
}

// Without '.' and '..', as the rules for addresses (RFC 3986, 5.2.4) ask.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> parts;
  bool folder = true;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    folder = part == "." || part == "..";
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!folder) parts.push_back(part);
  }
  std::string plain;
  for (const std::string_view part : parts) plain.append("/").append(part);
  if (folder || plain.empty()) plain += '/';
  return plain;
}

}  // namespace

std::string Url::text() const {
  const bool six = host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}{}{}", scheme == Scheme::https ? "https" : "http", six ? "[" : "", host,
                     six ? "]" : "", port == usual_port(scheme) ? "" : fmt::format(":{}", port), target);
}

std::optional<Url> parse_url(std::string_view text) {
  Url url;
  if (begins(text, "http://"))
    url.scheme = Scheme::http;
  else if (!begins(text, "https://"))
    return std::nullopt;
  text.remove_prefix(text.find("//") + 2);
  text = text.substr(0, text.find('#'));
  std::string_view authority = text.substr(0, text.find_first_of("/?"));
  const std::string_view target = text.substr(authority.size());
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (!read_host(authority, url)) return std::nullopt;
  url.target = sent(target.starts_with('/') ? target : "/" + std::string(target));
  return url;
}

std::optional<Url> joined(const Url& base, std::string_view location) {
  location = location.substr(0, location.find('#'));
  if (location.starts_with("//"))
    return parse_url((base.scheme == Scheme::https ? "https:" : "http:") + std::string(location));
  if (begins(location, "http://") || begins(location, "https://")) return parse_url(location);
  const std::size_t colon = location.find(':');
  if (colon != std::string_view::npos && colon < location.find_first_of("/?")) return std::nullopt;
  Url url = base;
  if (location.empty()) return url;
  const std::string_view path = std::string_view(base.target).substr(0, base.target.find('?'));
  const std::size_t query = std::min(location.find('?'), location.size());
  std::string whole;
  if (location.starts_with('/'))
    whole = location.substr(0, query);
  else if (query == 0)
    whole = path;
  else
    whole = std::string(path.substr(0, path.rfind('/') + 1)).append(location.substr(0, query));
  url.target = sent(without_dots(whole).append(location.substr(query)));
  return url;
}

}  // namespace lantern::http
