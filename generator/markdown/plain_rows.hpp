// From plain text to the rows of easy read, so that the checks read it as they read Markdown: a line without
// words ends a paragraph, and each paragraph is a row without a picture.
// Pure functions; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "model/easy_page.hpp"

namespace lantern::markdown {

// `where`: of the first letter.
std::vector<EasyReadRow> plain_rows(std::string_view text, std::string_view language,
                                    const SourceLocation& where = {{}, 1, 1, 1});

}  // namespace lantern::markdown
