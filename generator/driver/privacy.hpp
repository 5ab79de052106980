// Brings everything that will be published before the gate (privacy/gate.hpp): texts, names, data and
// documents of a site. Once a build, on all workers.
#pragma once
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/load.hpp"
#include "privacy/mask.hpp"
#include "site/site_check.hpp"
#include "site/source_files.hpp"

namespace lantern::driver {

// What was let through: where, what, and why.
struct LetThrough {
  SourceLocation where;
  std::string what;  // never more than its last two letters
  std::string reason;
};

struct PrivacyReport {
  std::vector<LetThrough> let_through;
  // For privacy::mask, which must see every diagnostic of the build.
  std::vector<privacy::MaskedPlace> places;
  privacy::Published published;
};

// Codes: privacy-* and document-*.
PrivacyReport look_for_private(const FileSystem& disk, const LoadOptions& options, const Site& site,
                               const site::SourceFiles& files, const site::NamedFiles& named,
                               Diagnostics& diagnostics);

}  // namespace lantern::driver
