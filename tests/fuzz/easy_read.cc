// Any bytes as an easy-read text, in English and in Welsh: read into rows and sentences, and checked.
#include <cstdint>
#include <cstdlib>

#include "content/source_text.hpp"
#include "easy_read/checks.hpp"
#include "easy_read/reading.hpp"
#include "markdown/easy_read_rows.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  Diagnostics diagnostics;
  const auto text =
      content::readable_text(std::string(reinterpret_cast<const char*>(data), size), "a.md", diagnostics);
  if (!text) return 0;
  static const std::vector<GlossaryTerm> glossary = [] {
    GlossaryTerm term;
    term.term = "lived experience";
    term.easy = "You have been through it.";
    return std::vector{term};
  }();
  for (const char* const language : {"en", "cy"}) {
    markdown::MarkdownOptions options;
    options.language = language;
    Diagnostics structure;
    const markdown::EasyReadRows rows = markdown::convert_easy_read(*text, options, structure);
    const easy_read::Reading reading = easy_read::read_sentences(rows.rows, language, {});
    for (const easy_read::EasyFinding& finding :
         easy_read::check_easy_read(reading, {15, glossary, {}, {}}, "a.md"))
      if (finding.message.empty() || finding.where.line < 1 || finding.where.column < 1) std::abort();
  }
  return 0;
}
