#include "cli/load_options.hpp"

#include "base/today.hpp"
#include "text/base_url.hpp"

namespace lantern::cli {

std::expected<driver::LoadOptions, std::string> load_options(const FileSystem& disk,
                                                             const SharedOptions& shared) {
  driver::LoadOptions load;
  load.site = shared.site;
  load.workers = shared.jobs;
  load.base_url = shared.base_url;
  load.drafts = shared.drafts ? driver::Drafts::included : driver::Drafts::left_out;
  if (disk.kind(load.site / ".") == FileKind::missing)
    return std::unexpected("there is no folder '" + shared.site + "'");
  if (!shared.base_url.empty())
    if (const auto fault = base_url_fault(shared.base_url))
      return std::unexpected("--base-url: '" + shared.base_url + "' " + *fault + "; " + base_url_hint);
  if (shared.date.empty()) {
    const auto date = today();
    if (!date) return std::unexpected(date.error());
    load.today = *date;
  } else {
    const auto date = parse_date(shared.date);
    if (!date || date->precision != DatePrecision::day)
      return std::unexpected("--date: write the day as 2026-03-31");
    load.today = *date;
  }
  return load;
}

}  // namespace lantern::cli
