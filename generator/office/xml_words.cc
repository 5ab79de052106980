#include "office/xml_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>

#include "text/encodings.hpp"

namespace lantern::office {
namespace {

using namespace std::string_view_literals;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// XML knows five entities and numbers.
std::string with_entities_read(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.substr(at, 12).find(';') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[at];
      continue;
    }
    const std::string_view name = text.substr(at + 1, end - 1);
    std::uint32_t code = 0;
    if (name.starts_with("#x"))
      std::from_chars(name.data() + 2, name.data() + name.size(), code, 16);
    else if (name.starts_with('#'))
      std::from_chars(name.data() + 1, name.data() + name.size(), code);
    else
      code = name == "amp"    ? '&'
             : name == "lt"   ? '<'
             : name == "gt"   ? '>'
             : name == "quot" ? '"'
             : name == "apos" ? '\''
                              : 0;
    if (code == 0) {
      out += '&';
      continue;
    }
    append_utf8(code, out);
    at += end;
  }
  return out;
}

// The end of a tag that begins at `at`, its > outside of quotes; npos: it has none.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  while (true) {
    at = xml.find_first_of("\"'>", at);
    if (at == std::string_view::npos || xml[at] == '>') return at;
    at = xml.find(xml[at], at + 1);
    if (at == std::string_view::npos) return at;
    ++at;
  }
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

void read_xml(std::string_view xml, const std::function<void(const Tag&)>& tag,
              const std::function<void(std::string_view)>& words) {
  std::size_t at = 0;
  while (at < xml.size()) {
    const std::size_t open = std::min(xml.find('<', at), xml.size());
    if (open > at) words(with_entities_read(xml.substr(at, open - at)));
    if (open == xml.size()) return;
    const std::string_view rest = xml.substr(open);
    const bool comment = rest.starts_with("<!--");
    const bool data = rest.starts_with("<![CDATA[");
    if (comment || data) {
      const std::size_t begin = open + (comment ? 4 : 9);
      const std::size_t end = std::min(xml.find(comment ? "-->"sv : "]]>"sv, begin), xml.size());
      words(xml.substr(begin, end - begin));
      at = std::min(end + 3, xml.size());
      continue;
    }
    const std::size_t end = end_of_tag(xml, open + 1);
    if (end == std::string_view::npos) return;
    std::string_view inside = xml.substr(open + 1, end - open - 1);
    at = end + 1;
    if (inside.empty() || inside[0] == '?' || inside[0] == '!') continue;
    Tag met;
    met.closes = inside[0] == '/';
    if (met.closes) inside.remove_prefix(1);
    met.empty = inside.ends_with('/');
    if (met.empty) inside.remove_suffix(1);
    const std::size_t name = std::min(inside.find_first_of(" \t\r\n"), inside.size());
    met.name = without_prefix(inside.substr(0, name));
    met.attributes = inside.substr(name);
    tag(met);
  }
}

std::string attribute(std::string_view attributes, std::string_view name) {
  std::size_t at = 0;
  while (true) {
    at = attributes.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) return {};
    const std::size_t equals = attributes.find('=', at);
    if (equals == std::string_view::npos) return {};
    const std::size_t open = attributes.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return {};
    const std::size_t close = attributes.find(attributes[open], open + 1);
    if (close == std::string_view::npos) return {};
    std::string_view found = attributes.substr(at, equals - at);
    while (found.ends_with(' ')) found.remove_suffix(1);
    if (without_prefix(found) == name)
      return with_entities_read(attributes.substr(open + 1, close - open - 1));
    at = close + 1;
  }
}

std::string words_of_xml(std::string_view xml) {
  // Of Word, PowerPoint, Excel and OpenDocument alike.
  static constexpr std::array cells = {"tc"sv, "table-cell"sv, "covered-table-cell"sv};
  static constexpr std::array lines = {"p"sv,
                                       "tr"sv,
                                       "table-row"sv,
                                       "h"sv,
                                       "si"sv,
                                       "comment"sv,
                                       "cp"sv,
                                       "v"sv,
                                       "title"sv,
                                       "subject"sv,
                                       "description"sv,
                                       "keywords"sv,
                                       "creator"sv,
                                       "lastModifiedBy"sv,
                                       "Company"sv,
                                       "Manager"sv,
                                       "category"sv,
                                       "lpwstr"sv,
                                       "lpstr"sv,
                                       "definedName"sv,
                                       "oddHeader"sv,
                                       "oddFooter"sv,
                                       "evenHeader"sv,
                                       "evenFooter"sv,
                                       "firstHeader"sv,
                                       "firstFooter"sv,
                                       "text"sv,
                                       "initial-creator"sv,
                                       "keyword"sv,
                                       "user-defined"sv,
                                       "HyperlinkBase"sv,
                                       "contentStatus"sv,
                                       "div"sv,
                                       "li"sv,
                                       "h1"sv,
                                       "h2"sv,
                                       "h3"sv,
                                       "h4"sv,
                                       "td"sv,
                                       "th"sv};
  std::string text;
  int cell_depth = 0;
  read_xml(
      xml,
      [&](const Tag& tag) {
        const bool ends = tag.closes || tag.empty;
        if (is_one_of(tag.name, cells)) {
          if (!tag.closes && !tag.empty) ++cell_depth;
          if (tag.closes && cell_depth > 0) --cell_depth;
          if (ends) text += cell_depth > 0 ? ' ' : '\t';
        } else if (ends && is_one_of(tag.name, lines)) {
          text += cell_depth > 0 ? ' ' : '\n';
        } else if (ends && (tag.name == "tab" || tag.name == "br" || tag.name == "cr" || tag.name == "s" ||
                            tag.name == "line-break")) {
          text += ' ';
        } else if (ends && (tag.name == "noBreakHyphen")) {
          text += '-';
        }
        if (tag.closes || tag.attributes.empty()) return;
        // Alone: "Bild 1" and other names that programs give hold nobody's.
        for (const std::string_view name : {"descr"sv, "title"sv, "tooltip"sv, "Target"sv, "href"sv}) {
          if (tag.attributes.find(name) == std::string_view::npos) continue;
          const std::string value = attribute(tag.attributes, name);
          const bool address = name == "Target" || name == "href";
          if (value.empty() || (address && !value.starts_with("mailto:") && !value.starts_with("tel:")))
            continue;
          text += '\n' + value + '\n';
        }
      },
      [&](std::string_view words) { text += words; });
  return text;
}

}  // namespace lantern::office
