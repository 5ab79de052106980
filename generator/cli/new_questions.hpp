// What `lantern new` asks on a terminal for what its options do not say. Used by one thread.
#pragma once
#include "cli/new_command.hpp"
#include "model/page_kinds.hpp"

namespace lantern::cli {

// Fills in what is missing. False when the person has gone.
bool ask_for_page(PageKind kind, const SharedOptions& shared, NewOptions& options);
bool ask_for_site(NewOptions& options);

}  // namespace lantern::cli
