#include "site/way_to_tell.hpp"

namespace lantern::site {

void check_way_to_tell(const Site& site, Diagnostics& diagnostics) {
  if (site.settings.easy_read_level == CheckLevel::off || !site.settings.organisation_email.empty()) return;
  for (const Page& page : site.pages)
    if (page.easy_read && page.contact.empty()) {
      diagnostics.warning(page.easy_read->title_where, "no-way-to-tell",
                          "readers are asked to tell you what is hard to read, and not told how",
                          "add 'email:' below 'organisation:' in site.yaml, or 'contact:' to each such page");
      return;
    }
}

}  // namespace lantern::site
