#include "text/published_path.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

constexpr const char* plain_name = "use letters, digits and hyphens";

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file: names of devices, in any letter case
// and with anything after a point.
bool is_a_windows_device(std::string_view part) {
  static constexpr std::array<std::string_view, 6> devices = {"con", "prn",    "aux",
                                                              "nul", "conin$", "conout$"};
  std::string name = lower_ascii(part.substr(0, part.find('.')));
  while (name.ends_with(' ')) name.pop_back();
  if (std::ranges::find(devices, name) != devices.end()) return true;
  if (!name.starts_with("com") && !name.starts_with("lpt")) return false;
  const std::string_view number = std::string_view(name).substr(3);
  return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "\u00b9" ||
         number == "\u00b2" || number == "\u00b3";
}

std::string quoted(std::string_view words) { return "'" + std::string(words) + "'"; }

std::optional<PathFault> part_fault(std::string_view part) {
  if (part.empty()) return PathFault{"has an empty part", "write one / between two names"};
  if (part == "." || part == "..")
    return PathFault{"has the part " + quoted(part), "write the names of the folders themselves"};
  if (part.size() > longest_published_part)
    return PathFault{"has a part of more than " + std::to_string(longest_published_part) + " bytes",
                     "shorten it"};
  if (const std::size_t at = part.find_first_of("\\:*?\"<>|"); at != std::string_view::npos)
    return PathFault{"holds " + quoted(part.substr(at, 1)) + ", which Windows cannot have in a name",
                     plain_name};
  if (part.ends_with('.') || part.ends_with(' '))
    return PathFault{std::string("has a part that ends in a ") + (part.ends_with('.') ? "point" : "space") +
                         ", which Windows leaves out",
                     "take it away"};
  if (is_a_windows_device(part))
    return PathFault{"has the part " + quoted(part) + ", which is the name of a device on Windows",
                     "choose another name"};
  return std::nullopt;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

std::optional<PathFault> published_path_fault(std::string_view path) {
  if (path.empty()) return PathFault{"is empty", plain_name};
  if (invalid_utf8_at(path)) return PathFault{"is not UTF-8 text", plain_name};
  if (const auto found = invisible_character(path))
    return PathFault{"holds " + described(*found), "delete it, or type the name again"};
  if (const std::size_t at = path.find_first_of("\n\t"); at != std::string_view::npos)
    return PathFault{path[at] == '\n' ? "holds a line end" : "holds a tab", plain_name};
  if (path.size() > longest_published_path)
    return PathFault{"is longer than " + std::to_string(longest_published_path) + " bytes", "shorten it"};
  const std::string first = lower_ascii(path.substr(0, path.find('/')));
  if (first.starts_with(".lantern") || first == ".git")
    return PathFault{"begins with " + quoted(first) + ", which is kept for " +
                         (first == ".git" ? "version control" : "Lantern itself"),
                     "choose another name"};
  while (true) {
    const std::size_t slash = path.find('/');
    if (auto fault = part_fault(path.substr(0, slash))) return fault;
    if (slash == std::string_view::npos) return std::nullopt;
    path.remove_prefix(slash + 1);
  }
}

std::optional<std::string_view> escape_in(std::string_view address) {
  for (std::size_t at = address.find('%'); at != std::string_view::npos; at = address.find('%', at + 1))
    if (at + 2 < address.size() && is_hex(address[at + 1]) && is_hex(address[at + 2]))
      return address.substr(at, 3);
  return std::nullopt;
}

std::optional<PathFault> address_fault(std::string_view address) {
  if (!address.starts_with('/'))
    return PathFault{"is not an address in this site", "write it from the top of the site, e.g. /old-name/"};
  if (const std::size_t at = address.find_first_of("?#"); at != std::string_view::npos)
    return PathFault{
        "can never be asked for: a server does not see what begins with " + quoted(address.substr(at, 1)),
        "write it up to that sign"};
  if (const auto escape = escape_in(address))
    return PathFault{"can never be found: a server turns " + quoted(*escape) + " into what it stands for",
                     "write the letter itself"};
  address.remove_prefix(1);
  if (address.ends_with('/')) address.remove_suffix(1);
  if (address.empty()) return PathFault{"is the home page", "write the address of another page"};
  return published_path_fault(address);
}

std::string folded_path(std::string_view path) {
  if (is_ascii(path)) return lower_ascii(path);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composing = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return lower_ascii(path);
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(path.data(), static_cast<std::int32_t>(path.size())));
  std::string folded;
  composing->normalize(text, status).toUTF8String(folded);
  return U_SUCCESS(status) ? folded : lower_ascii(path);
}

}  // namespace lantern
