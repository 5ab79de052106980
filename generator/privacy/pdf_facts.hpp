// How many pages a PDF has, and what it brings for screen readers. Any thread.
#pragma once
#include <string_view>

#include "model/document_facts.hpp"

namespace lantern::privacy {

// Nothing is known of one that is broken or has a password. Tags, title and language by ISO 14289-1 (PDF/UA),
// 7.1 and 7.2: MarkInfo and a structure tree, a title that is shown, Lang of the whole.
DocumentFacts read_pdf_facts(std::string_view bytes);

}  // namespace lantern::privacy
