// The parts of a page that a link can name.
#include <algorithm>

#include <fmt/format.h>

#include "site/links.hpp"
#include "site/recordings.hpp"

namespace lantern::site {

bool Links::has_part(const Page& page, bool easy_read, std::string_view id) const {
  if (id == "main") return true;
  if (easy_read) {
    return std::any_of(page.easy_read->rows.begin(), page.easy_read->rows.end(), [&](const EasyReadRow& row) {
      return row.kind == EasyReadRowKind::heading && row.heading.id == id;
    });
  }
  if (std::any_of(page.body.headings.begin(), page.body.headings.end(),
                  [&](const Heading& heading) { return heading.id == id; })) {
    return true;
  }
  if (has_moment(page, id)) return true;
  if (id.starts_with("chart-") &&
      std::any_of(page.measures.begin(), page.measures.end(),
                  [&](const Measure& measure) { return id.substr(6) == measure.id; })) {
    return true;
  }
  if (const auto* study = std::get_if<CaseStudy>(&page.details);
      study != nullptr && id.starts_with("cycle-")) {
    for (std::size_t i = 1; i <= study->pdsa.size(); ++i) {
      if (id.substr(6) == std::to_string(i)) return true;
    }
  }
  const auto parts = parts_.find(page.kind);
  return parts != parts_.end() &&
         std::find(parts->second.begin(), parts->second.end(), id) != parts->second.end();
}

LinkProblem Links::no_such_part(const Page& page, bool easy_read, std::string_view id) const {
  std::vector<std::string_view> ids;
  if (easy_read) {
    for (const auto& row : page.easy_read->rows) {
      if (row.kind == EasyReadRowKind::heading) ids.emplace_back(row.heading.id);
    }
  } else {
    for (const auto& heading : page.body.headings) ids.emplace_back(heading.id);
  }
  std::string hint;
  if (ids.empty()) {
    hint = "that page has no headings: link to the page itself";
  } else {
    constexpr std::size_t enough = 5;
    hint = "its headings are ";
    for (std::size_t i = 0; i < std::min(ids.size(), enough); ++i)
      hint += fmt::format("{}'#{}'", i > 0 ? ", " : "", ids[i]);
    if (ids.size() > enough) hint += " and others";
  }
  return {"broken-anchor",
          fmt::format("{} has no heading '#{}'", easy_read ? page.easy_read->source : page.source, id),
          std::move(hint), std::string(id), std::move(ids)};
}

}  // namespace lantern::site
