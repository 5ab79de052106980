// Any bytes as an old address, the path of a file and the address of the site: what the rule lets pass can
// be published, and its folded form is settled.
#include <cstdint>
#include <cstdlib>

#include "publish/safe_path.hpp"
#include "text/base_url.hpp"
#include "text/published_path.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!published_path_fault(text) && publish::unsafe_path_reason(text)) std::abort();
  if (!address_fault(text)) {
    // As it is published: the file of a redirection.
    std::string path(text.substr(1));
    if (!path.ends_with(".html")) path += path.ends_with('/') ? "index.html" : "/index.html";
    if (publish::unsafe_path_reason(path)) std::abort();
  }
  if (!published_path_fault(text) && folded_path(folded_path(text)) != folded_path(text)) std::abort();
  if (!base_url_fault(text) && text.find_first_of(" \"<>\\\n\r\t?#") != std::string_view::npos) std::abort();
  return 0;
}
