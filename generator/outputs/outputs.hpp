// Everything that is published, as one list: whoever wants to know what there is reads it (the check for
// double addresses, the sitemap, the renderer, the counts). A new kind of file is one more entry here.
#pragma once
#include <vector>

#include "outputs/output.hpp"
#include "site/site_check.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {

// Pages by source, each with what is made from it, then the pages that no author writes, then the rest.
// By one thread, in time linear in the site. Both arguments must outlive the list.
std::vector<Output> outputs(const views::Assembly& assembly, const site::NamedFiles& named);

// Reports two that want one address, and a file where another needs a folder: 'address-taken'.
void check_addresses(const std::vector<Output>& outputs, Diagnostics& diagnostics);

}  // namespace lantern::outputs
