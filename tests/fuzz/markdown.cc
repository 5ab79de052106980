// Any bytes as the body of a page and of an easy-read page: never a crash, never slow.
#include <cstdint>

#include "markdown/easy_read_rows.hpp"
#include "markdown/markdown.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  using namespace lantern::markdown;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Diagnostics diagnostics;
  static_cast<void>(to_html(convert(text, {}, diagnostics)));
  static_cast<void>(convert_easy_read(text, {}, diagnostics));
  return 0;
}
