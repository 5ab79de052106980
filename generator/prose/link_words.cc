// Links whose words say nothing of where they lead. Who hears a page read out hears its links one after the
// other, without the sentences around them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "prose/checks.hpp"
#include "text/language_tag.hpp"
#include "text/utf8.hpp"

namespace lantern::prose {
namespace {

using namespace std::string_view_literals;

constexpr std::array english = {"click"sv,
                                "click here"sv,
                                "click on this link"sv,
                                "click this"sv,
                                "click this link"sv,
                                "continue"sv,
                                "continue reading"sv,
                                "details"sv,
                                "download"sv,
                                "download here"sv,
                                "find out more"sv,
                                "follow this link"sv,
                                "full details"sv,
                                "further details"sv,
                                "further information"sv,
                                "go"sv,
                                "go here"sv,
                                "here"sv,
                                "info"sv,
                                "keep reading"sv,
                                "learn more"sv,
                                "link"sv,
                                "link here"sv,
                                "more"sv,
                                "more details"sv,
                                "more info"sv,
                                "more information"sv,
                                "press here"sv,
                                "read"sv,
                                "read here"sv,
                                "read more"sv,
                                "read more here"sv,
                                "read on"sv,
                                "read this"sv,
                                "see here"sv,
                                "see more"sv,
                                "tap here"sv,
                                "that link"sv,
                                "the link"sv,
                                "this"sv,
                                "this document"sv,
                                "this link"sv,
                                "this page"sv,
                                "this site"sv,
                                "this website"sv,
                                "view"sv,
                                "view here"sv,
                                "view more"sv,
                                "visit"sv,
                                "visit here"sv,
                                "webpage"sv,
                                "website"sv,
                                "web page"sv};

constexpr std::array welsh = {"agor"sv,
                              "cliciwch"sv,
                              "cliciwch ar y ddolen"sv,
                              "cliciwch ar y ddolen hon"sv,
                              "cliciwch yma"sv,
                              "darllen"sv,
                              "darllen mwy"sv,
                              "darllen rhagor"sv,
                              "darllenwch fwy"sv,
                              "darllenwch ragor"sv,
                              "dilynwch y ddolen hon"sv,
                              "dolen"sv,
                              "dysgu mwy"sv,
                              "ewch yma"sv,
                              "gweld mwy"sv,
                              "gweld rhagor"sv,
                              "gweler yma"sv,
                              "gwefan"sv,
                              "gwybodaeth bellach"sv,
                              "hon"sv,
                              "hwn"sv,
                              "lawrlwytho"sv,
                              "lawrlwytho yma"sv,
                              "manylion"sv,
                              "mwy"sv,
                              "mwy o fanylion"sv,
                              "mwy o wybodaeth"sv,
                              "rhagor"sv,
                              "rhagor o fanylion"sv,
                              "rhagor o wybodaeth"sv,
                              "y ddolen"sv,
                              "y ddolen hon"sv,
                              "y dudalen hon"sv,
                              "y wefan hon"sv,
                              "yma"sv};

// In small letters, without the signs and arrows at their ends.
std::string as_compared(std::string_view words, std::string_view language) {
  const auto is_part = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == ' ' || byte == '\'';
  };
  std::string plain;
  for (const char byte : lower_case(words, language))
    if (is_part(byte) && !(byte == ' ' && (plain.empty() || plain.ends_with(' ')))) plain += byte;
  while (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

bool says_nothing(std::string_view words, std::string_view language) {
  // Letters that these lists do not have are words of their own.
  const std::string plain = as_compared(words, language);
  const bool of_wales = language_part(language) == "cy";
  const bool english_too = of_wales || language_part(language) == "en";
  return (english_too && std::ranges::find(english, plain) != english.end()) ||
         (of_wales && std::ranges::find(welsh, plain) != welsh.end());
}

// https://example.org/a, www.example.org or example.org/a. An e-mail address says whom it reaches, and
// example.org alone may be what a website is called.
bool is_address(std::string_view words) {
  if (words.find(' ') != std::string_view::npos || words.find('@') != std::string_view::npos) return false;
  // Nobody's website: an example of how an address looks (RFC 2606).
  if (words == "https://example.org" || words == "https://example.com") return false;
  if (words.starts_with("http://") || words.starts_with("https://") || words.starts_with("www.")) return true;
  const std::size_t slash = words.find('/');
  const std::size_t dot = words.find('.');
  return dot != std::string_view::npos && slash != std::string_view::npos && dot > 0 && dot + 1 < slash &&
         slash + 1 < words.size();
}

struct Like {
  SourceLocation first;
  std::vector<std::string> words;  // each once, with their lines
  std::map<std::string, std::vector<int>> lines;
  std::size_t count = 0;

  void add(const ProseLink& link) {
    if (count++ == 0) first = link.where;
    if (!lines.contains(link.words)) words.push_back(link.words);
    std::vector<int>& here = lines[link.words];
    if (here.empty() || here.back() != link.where.line) here.push_back(link.where.line);
  }
  std::string listed() const {
    std::vector<std::string> parts;
    for (const std::string& one : words)
      parts.push_back(fmt::format("'{}' ({} {})", one, lines.at(one).size() == 1 ? "line" : "lines",
                                  fmt::join(lines.at(one), ", ")));
    return fmt::format("{}", fmt::join(parts, ", "));
  }
};

}  // namespace

void check_links(const Prose& prose, std::string_view language, Diagnostics& diagnostics) {
  Like empty_words;
  Like addresses;
  for (const ProseLink& link : prose.links) {
    if (link.target == "#")
      diagnostics.warning(link.where, "empty-link", "this link leads nowhere: '#' alone is no place",
                          "write the address, or #part with the name of a part of the page");
    if (is_address(link.words))
      addresses.add(link);
    else if (says_nothing(link.words, language))
      empty_words.add(link);
  }
  constexpr const char* hint = "name what is behind it, as in [the programme's report](../report/index.md)";
  if (empty_words.count == 1)
    diagnostics.warning(
        empty_words.first, "link-words",
        fmt::format("the words of this link do not say where it leads: '{}'", empty_words.words.front()),
        hint);
  else if (empty_words.count > 1)
    diagnostics.warning(empty_words.first, "link-words",
                        fmt::format("the words of {} links on this page do not say where they lead: {}",
                                    empty_words.count, empty_words.listed()),
                        hint);
  constexpr const char* address_hint =
      "write what is there as the words of the link, as in [The programme's report](https://example.org/a)";
  if (addresses.count == 1)
    diagnostics.warning(
        addresses.first, "link-words",
        fmt::format("the words of this link are a bare address: '{}'", shorten(addresses.words.front(), 80)),
        address_hint);
  else if (addresses.count > 1)
    diagnostics.warning(addresses.first, "link-words",
                        fmt::format("the words of {} links on this page are bare addresses: {}",
                                    addresses.count, addresses.listed()),
                        address_hint);
}

}  // namespace lantern::prose
