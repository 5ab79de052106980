// An address of the web taken apart, as far as somebody has to know it who asks for it. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern::http {

enum class Scheme { http, https };

struct Url {
  Scheme scheme = Scheme::https;
  std::string host;  // in small letters; an IPv6 address without its brackets
  int port = 443;
  std::string target = "/";  // path and query, as they are sent

  // Without the #part, which no server is told.
  std::string text() const;
};

// Nothing for what is no http or https address, or has letters in its host that no server is called by.
std::optional<Url> parse_url(std::string_view text);

// Where `location`, which may be a path alone, leads from `base`.
std::optional<Url> joined(const Url& base, std::string_view location);

}  // namespace lantern::http
