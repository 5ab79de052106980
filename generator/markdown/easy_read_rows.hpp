// From Markdown to the rows of an easy-read page: a picture and the sentences that belong to it.
// Pure functions; safe from any thread.
#pragma once
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "markdown/markdown.hpp"
#include "model/easy_page.hpp"

namespace lantern::markdown {

struct EasyReadRows {
  std::vector<EasyReadRow> rows;  // the n-th row that is a component belongs to the n-th block
  std::vector<FencedBlock> blocks;
};

// A paragraph that begins with a picture is a row; a picture inside a paragraph begins the next row; an
// item of a list goes on with the row above unless it begins with a picture. Each sentence, and each
// line that is ended by hand, is one of its own. Headings have sentences too, for the checks.
// A block of words without a picture is a row without one and the warning 'picture-missing'; tables,
// notes, HTML and blocks other than `chart` are errors and left out. Whether a named picture is known
// is not looked at here (easy_read/pictures.hpp).
EasyReadRows convert_easy_read(std::string_view text, const MarkdownOptions& options,
                               Diagnostics& diagnostics);

}  // namespace lantern::markdown
