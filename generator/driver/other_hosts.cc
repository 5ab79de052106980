#include "driver/other_hosts.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace lantern::driver {
namespace {

constexpr std::size_t longest_tag = 4000;  // so that what is no HTML is read in a time that grows with it

constexpr std::array<std::string_view, 7> fetched = {"src",  "srcset",     "imagesrcset", "poster",
                                                     "data", "background", "xlink:href"};
// Of links, what is fetched to show the page. Others are for machines that follow them.
constexpr std::array<std::string_view, 8> fetched_links = {
    "stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "prefetch", "manifest", "modulepreload"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (is_letter(text[begin - 1]) || text[begin - 1] == ':' || text[begin - 1] == '-'))
    --begin;
  return text.substr(begin);
}

// The tag that is open at the end of `before`, with what follows of it in `text`.
std::string_view tag_around(std::string_view text, std::size_t at) {
  const std::size_t from = at > longest_tag ? at - longest_tag : 0;
  const std::size_t open = text.substr(0, at).rfind('<');
  if (open == std::string_view::npos || open < from) return {};
  const std::string_view tag = text.substr(open, longest_tag * 2);
  return tag.substr(0, tag.find('>'));
}

bool fetches(std::string_view text, std::size_t at) {
  std::string_view before = trimmed_end(text.substr(0, at));
  const bool quoted = before.ends_with('"') || before.ends_with('\'');
  if (quoted) before = trimmed_end(before.substr(0, before.size() - 1));
  if (before.ends_with('(')) return same_in_ascii(last_word(before.substr(0, before.size() - 1)), "url");
  if (quoted && same_in_ascii(last_word(before), "import")) return true;
  if (!before.ends_with('=')) return false;
  const std::string_view name = last_word(trimmed_end(before.substr(0, before.size() - 1)));
  if (std::ranges::any_of(fetched, [&](std::string_view known) { return same_in_ascii(name, known); }))
    return true;
  if (!same_in_ascii(name, "href")) return false;
  const std::string_view tag = tag_around(text, at);
  if (tag.starts_with("<image") || tag.starts_with("<use")) return true;
  if (!tag.starts_with("<link")) return false;
  const std::size_t rel = tag.find("rel=");
  const std::string_view value = rel == std::string_view::npos ? "" : tag.substr(rel, 60);
  return std::ranges::any_of(
      fetched_links, [&](std::string_view known) { return value.find(known) != std::string_view::npos; });
}

// A comment keeps its length, so that places stay.
void blank_out(std::string& text, std::string_view opens, std::string_view closes) {
  for (std::size_t at = text.find(opens); at != std::string::npos; at = text.find(opens, at)) {
    const std::size_t end = std::min(text.find(closes, at + opens.size()), text.size());
    for (; at < end; ++at)
      if (text[at] != '\n') text[at] = ' ';
  }
}

std::vector<OtherHost> hosts_in(std::string_view text) {
  std::vector<OtherHost> found;
  std::size_t line_start = 0;
  int line = 1;
  std::size_t counted = 0;
  for (std::size_t at = text.find("//"); at != std::string_view::npos; at = text.find("//", at + 2)) {
    std::size_t begin = at;
    for (const std::string_view scheme : {"https:", "http:"})
      if (at >= scheme.size() && same_in_ascii(text.substr(at - scheme.size(), scheme.size()), scheme))
        begin = std::min(begin, at - scheme.size());
    if (!fetches(text, begin)) continue;
    for (; counted < begin; ++counted)
      if (text[counted] == '\n') {
        ++line;
        line_start = counted + 1;
      }
    const std::string_view rest = text.substr(begin);
    const std::string_view address = rest.substr(0, rest.find_first_of(" \t\r\n\"'>),"));
    std::string_view host = text.substr(at + 2, begin + address.size() - at - 2);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.empty()) continue;
    found.push_back({std::string(host), line, 1 + code_points(text.substr(line_start, begin - line_start)),
                     code_points(address)});
  }
  return found;
}

}  // namespace

std::vector<OtherHost> hosts_in_layout(std::string_view html) {
  std::string clean(html);
  blank_out(clean, "<!--", "-->");
  blank_out(clean, "{{!", "}}");
  return hosts_in(clean);
}

std::vector<OtherHost> hosts_in_style(std::string_view css) {
  std::string clean(css);
  blank_out(clean, "/*", "*/");
  return hosts_in(clean);
}

}  // namespace lantern::driver
