// Licences that programs know by a name and an address, as the Open Definition lists them
// (https://licenses.opendefinition.org). Constant; any thread.
#pragma once
#include <string_view>

namespace lantern::telling {

struct KnownLicence {
  std::string_view name;  // CC-BY-4.0
  std::string_view title;
  std::string_view address;
};

// What a site's `licence` names and nothing else: "CC BY 4.0", "Open Government Licence v3.0". Null for any
// other words, which may say more.
const KnownLicence* known_licence(std::string_view written);

}  // namespace lantern::telling
