#include "privacy/mask.hpp"

#include <algorithm>
#include <map>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

constexpr const char* dot = "\xE2\x80\xA2";

constexpr bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// `text` with its bytes [first, end) as dots.
void hide(std::string_view text, std::size_t first, std::size_t end, std::string& out) {
  std::size_t shown_from = end;
  for (int shown = 0; shown < 2 && shown_from > first &&
                      (is_digit(text[shown_from - 1]) || is_ascii_letter(text[shown_from - 1]));
       ++shown)
    --shown_from;
  if (end - shown_from != 2 || end - first < 5) shown_from = end;
  for (std::size_t at = first; at < end; ++at) {
    if (at >= shown_from)
      out += text[at];
    else if (begins_letter(text[at]))
      out += dot;
  }
}

// Most messages hold nothing that anybody would look for.
bool may_be_private(std::string_view text) {
  const auto digits = std::ranges::count_if(text, is_digit);
  return digits >= 2 || text.find('@') != std::string_view::npos ||
         text.find("at") != std::string_view::npos || text.find("AT") != std::string_view::npos ||
         text.find('&') != std::string_view::npos || text.find("\xEF") != std::string_view::npos;
}

void hide_places(const std::vector<MaskedPlace>& places, std::string& line) {
  std::string out;
  int column = 0;
  auto place = places.begin();
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (begins_letter(line[at])) ++column;
    while (place != places.end() && place->end <= column) ++place;
    if (place == places.end() || column < place->first)
      out += line[at];
    else if (begins_letter(line[at]))
      out += place->end - place->first >= 5 && column >= place->end - 2 &&
                     static_cast<unsigned char>(line[at]) < 0x80U
                 ? std::string(1, line[at])
                 : dot;
  }
  line = std::move(out);
}

}  // namespace

std::string masked(std::string_view text, const Published& published) {
  std::string out;
  if (!may_be_private(text)) return std::string(text);
  std::size_t at = 0;
  for (const Finding& finding : find_private(text, Form::markup, published.email_domains)) {
    if (std::ranges::find(published.words, squeezed(finding.text)) != published.words.end()) continue;
    out += text.substr(at, finding.first - at);
    hide(text, finding.first, finding.end, out);
    at = finding.end;
  }
  out += text.substr(at);
  return out;
}

void mask(Diagnostics& diagnostics, const std::vector<MaskedPlace>& places, const Published& published) {
  std::map<std::pair<std::string, int>, std::vector<MaskedPlace>> by_line;
  for (const MaskedPlace& place : places) by_line[{place.file, place.line}].push_back(place);
  for (auto& [line, of_line] : by_line) std::ranges::sort(of_line, {}, &MaskedPlace::first);
  for (Diagnostic& item : diagnostics.items()) {
    if (!item.source_line.empty())
      if (const auto found = by_line.find({item.where.file, item.where.line}); found != by_line.end())
        hide_places(found->second, item.source_line);
    for (std::string* words : {&item.message, &item.hint, &item.source_line, &item.where.file})
      *words = masked(*words, published);
  }
}

}  // namespace lantern::privacy
