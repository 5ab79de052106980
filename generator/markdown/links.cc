#include "markdown/links.hpp"

#include <array>

namespace lantern::markdown {

namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// The characters that stand in an address as they are; all others are percent-encoded. The same set
// that CommonMark's examples expect.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (const char byte : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                          "-_.+!*(),%#@?=;:/$~")) {
    plain[static_cast<unsigned char>(byte)] = true;
  }
  return plain;
}();

}  // namespace

TargetKind target_kind(std::string_view target) {
  // Only the first part matters: up to the colon of a scheme, or two slashes.
  std::string start;
  for (const char byte : target) {
    if (static_cast<unsigned char>(byte) <= ' ' || byte == '\x7f') continue;
    if (byte == ':') {
      if (start.empty() || !is_letter(start.front())) return TargetKind::inside;
      if (start == "http" || start == "https") return TargetKind::website;
      if (start == "mailto" || start == "tel") return TargetKind::contact;
      return TargetKind::unsafe;
    }
    const bool slash = byte == '/' || byte == '\\';
    if (slash && start == "/") return TargetKind::without_scheme;
    if (slash && start.empty()) {
      start = "/";
      continue;
    }
    if (!is_letter(byte) && !is_digit(byte) && byte != '+' && byte != '-' && byte != '.')
      return TargetKind::inside;
    if (start == "/") return TargetKind::inside;
    start += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return start.empty() ? TargetKind::empty : TargetKind::inside;
}

void append_address(std::string_view target, std::string& out) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const char byte : target) {
    const auto value = static_cast<unsigned char>(byte);
    if (plain_bytes[value]) {
      out += byte;
    } else if (byte == '&') {
      out += "&amp;";
    } else if (byte == '\'') {
      out += "&#39;";
    } else {
      out += '%';
      out += hex[value >> 4U];
      out += hex[value & 15U];
    }
  }
}

}  // namespace lantern::markdown
