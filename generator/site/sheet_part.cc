#include "site/sheet_part.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "site/addresses.hpp"
#include "text/no_break_spaces.hpp"
#include "text/suggest.hpp"

namespace lantern::site {
namespace {

// A heading has spaces at which a line must not end; a field has those that people type.
bool is_named(const EasyReadRow& row, const std::string& name) {
  return row.kind == EasyReadRowKind::heading &&
         with_no_break_spaces(row.heading.text) == with_no_break_spaces(name);
}

std::vector<std::string> headings_of(const EasyRead& easy) {
  std::vector<std::string> headings;
  for (const EasyReadRow& row : easy.rows)
    if (row.kind == EasyReadRowKind::heading) headings.push_back(row.heading.text);
  return headings;
}

std::string hint_for(const EasyRead& easy) {
  std::vector<std::string_view> headings;
  for (const EasyReadRow& row : easy.rows)
    if (row.kind == EasyReadRowKind::heading) headings.push_back(row.heading.text);
  if (headings.empty()) return "take out 'sheet': the page has no headings";
  if (const auto near = closest(easy.sheet, headings)) return "did you mean '" + *near + "'?";
  std::string all;
  for (const std::string_view heading : headings) {
    all += all.empty() ? "'" : ", '";
    all += heading;
    all += '\'';
  }
  return "its headings are " + all;
}

}  // namespace

std::optional<SheetPart> sheet_part(const EasyRead& easy) {
  if (easy.sheet.empty()) return SheetPart{0, easy.rows.size()};
  const auto begin =
      std::ranges::find_if(easy.rows, [&](const EasyReadRow& row) { return is_named(row, easy.sheet); });
  if (begin == easy.rows.end()) return std::nullopt;
  const auto end = std::find_if(begin + 1, easy.rows.end(), [&](const EasyReadRow& row) {
    return row.kind == EasyReadRowKind::heading && row.heading.level <= begin->heading.level;
  });
  return SheetPart{static_cast<std::size_t>(begin - easy.rows.begin()),
                   static_cast<std::size_t>(end - easy.rows.begin())};
}

void take_over_sheet(EasyRead& translation, const EasyRead& original) {
  if (!translation.inherited.has("sheet") || translation.inherited.body) return;
  const std::vector<std::string> theirs = headings_of(original);
  const std::vector<std::string> own = headings_of(translation);
  const auto named = std::ranges::find_if(theirs, [&](const std::string& heading) {
    return with_no_break_spaces(heading) == with_no_break_spaces(original.sheet);
  });
  if (named == theirs.end()) return;  // which is said of the original
  if (own.size() == theirs.size())
    translation.sheet = own[static_cast<std::size_t>(named - theirs.begin())];
  else
    translation.sheet_where = translation.where;
}

void check_sheet(const Page& page, Diagnostics& diagnostics) {
  if (!page.easy_read || page.easy_read->sheet.empty()) return;
  const EasyRead& easy = *page.easy_read;
  if (!has_sheet(page))
    diagnostics.error(easy.sheet_where, "sheet-unused",
                      "only a label or a poster is printed on one page, and this page is neither",
                      "take out 'sheet', or write 'kind: poster' on the page that this is the easy read of");
  else if (!sheet_part(easy))
    diagnostics.error(easy.sheet_where, "sheet-unknown",
                      "the page has no heading '" + easy.sheet + "' for its one printed page",
                      hint_for(easy));
}

}  // namespace lantern::site
