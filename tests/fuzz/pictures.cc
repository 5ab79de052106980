// Any bytes as a picture of a page: its head is read, its sizes are planned and made, what a camera wrote is
// taken out, a drawing is made safe; or it is refused. What comes out must be as good as what went in: taken
// out again, nothing changes.
#include <cstdint>
#include <cstdlib>

#include "pictures/metadata.hpp"
#include "pictures/picture_size.hpp"
#include "pictures/svg.hpp"
#include "pictures/versions.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern::pictures;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (is_photograph(bytes)) {
    const auto size = picture_size(bytes);
    // A large one is refused or takes long by its nature.
    if (size && size->width < 1000 && size->height < 1000)
      if (const auto plan = plan_versions(bytes, NewName::allowed))
        if (const auto made = make_versions(bytes, *plan))
          if (picture_size(made->wide) != plan->wide || made->wide.size() > most_published_bytes)
            std::abort();
  }
  if (const auto cleaned = without_metadata(bytes)) {
    const auto again = without_metadata(*cleaned);
    if (!again || *again != *cleaned) std::abort();
  }
  if (!is_svg(bytes)) return 0;
  if (const auto safe = safe_svg(bytes)) {
    const auto again = safe_svg(*safe);
    if (!again || *again != *safe) std::abort();
  }
  return 0;
}
