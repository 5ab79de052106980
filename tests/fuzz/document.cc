// Any bytes as a document of Office that is to be published: its words and properties, or why it cannot be
// looked into.
#include <cstdint>

#include "office/document_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(office::read_package(bytes));
  return 0;
}
