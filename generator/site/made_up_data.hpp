// What is made up on one page is made up on all of them: the same data elsewhere, and the same parts in
// another language. Changes the pages that it is given; for one thread.
#pragma once
#include <vector>

#include "base/diagnostic.hpp"
#include "model/page.hpp"

namespace lantern::site {

// Whatever any page says is made up counts as that wherever it stands: measures of one file or of copies of
// it (disclosure/same_data.hpp), or of one id in two languages, and the parts that `illustrative` names. A
// measure that says otherwise is told. Code: measure-made-up, a warning.
void agree_on_made_up(const std::vector<Page*>& pages, Diagnostics& diagnostics);

}  // namespace lantern::site
