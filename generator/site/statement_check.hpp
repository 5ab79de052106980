// Whether what site.yaml says for the statement on accessibility still holds. Pure; any thread.
#pragma once
#include "base/diagnostic.hpp"
#include "model/site.hpp"

namespace lantern::site {

// A review that is older than a year, or has not been yet. Codes: review-due, dates-in-order.
void check_statement(const Site& site, Diagnostics& diagnostics);

}  // namespace lantern::site
