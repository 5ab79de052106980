// Any bytes as a case study: read or refused, never a crash, and refused only with a diagnostic.
#include <cstdint>
#include <cstdlib>

#include "content/page_schemas.hpp"
#include "content/source_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  using namespace lantern::content;
  Diagnostics diagnostics;
  const auto text =
      readable_text(std::string(reinterpret_cast<const char*>(data), size), "a.md", diagnostics);
  if (!text) return diagnostics.empty() ? (std::abort(), 0) : 0;
  const std::string page_text = "---\n" + *text;
  const auto parts = split_front_matter(page_text, "a.md", diagnostics);
  const std::string_view yaml = parts ? parts->yaml : std::string_view(*text);
  const auto root = parse_yaml(yaml, "a.md", 2, diagnostics);
  if (!root) return diagnostics.empty() ? (std::abort(), 0) : 0;
  if (root->kind != YamlKind::map) return 0;
  Reader reader("a.md", {2026, 6, 1}, diagnostics);
  Page page;
  page.kind = PageKind::case_study;
  page.details = CaseStudy{};
  page_schema(PageKind::case_study).read(page, *root, reader);
  return 0;
}
