#include "site/statement_check.hpp"

namespace lantern::site {

void check_statement(const Site& site, Diagnostics& diagnostics) {
  const AccessibilitySettings& said = site.settings.accessibility;
  if (!said.reviewed) return;
  if (site.today < *said.reviewed) {
    diagnostics.warning(said.reviewed_where, "dates-in-order",
                        "the statement on accessibility cannot have been reviewed on " +
                            to_iso(*said.reviewed) + ": that day is still to come",
                        "write the day on which somebody last read it beside the site");
    return;
  }
  // The regulations want it to be kept up to date; the Government Digital Service asks for a review at least
  // once a year.
  Date due = last_day(*said.reviewed);
  ++due.year;
  if (due < site.today)
    diagnostics.warning(said.reviewed_where, "review-due",
                        "the statement on accessibility was last reviewed on " + to_iso(*said.reviewed) +
                            ", more than a year ago",
                        "read /accessibility/ beside the site, correct what is no longer so, and write the "
                        "day here");
}

}  // namespace lantern::site
