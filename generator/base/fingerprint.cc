#include "base/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace lantern {

std::string fingerprint(std::string_view bytes) {
  std::uint64_t rest = XXH3_64bits(bytes.data(), bytes.size());
  std::string digits;
  for (int i = 0; i < 10; ++i, rest >>= 4) digits += "0123456789abcdef"[rest & 15];
  return digits;
}

}  // namespace lantern
