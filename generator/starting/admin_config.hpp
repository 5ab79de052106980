// The configuration of the browser editor (Decap CMS) for a site: a form for each kind of page and for
// site.yaml, made from the schemas (content/schema.hpp). What it cannot hold it leaves out, and the editor
// leaves alone in the file. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "content/names_in_site.hpp"

namespace lantern::starting {

// What pages can belong to; offered by name.
struct AdminChoices {
  std::vector<content::NamedThing> organisations;
  std::vector<content::NamedThing> cohorts;
  std::vector<content::NamedThing> topics;
};

// The text of root/admin/config.yml.
std::string admin_config(const AdminChoices& choices);

// Fields that no form of the editor holds, as "case-study: params". A group in itself is there three times
// deep.
std::vector<std::string> admin_left_out();

}  // namespace lantern::starting
