#include "http/public_machine.hpp"

#include <algorithm>

namespace lantern::http {
namespace {

struct Range {
  std::array<std::uint8_t, 4> first;
  int bits;
};

// What is not reached from everywhere: the special-purpose registry of the IANA (RFC 6890 and later), with
// 169.254.169.254, where clouds keep the keys of a machine.
constexpr auto not_public = std::to_array<Range>({{{0, 0, 0, 0}, 8},
                                                  {{10, 0, 0, 0}, 8},
                                                  {{100, 64, 0, 0}, 10},
                                                  {{169, 254, 0, 0}, 16},
                                                  {{172, 16, 0, 0}, 12},
                                                  {{192, 0, 0, 0}, 24},
                                                  {{192, 0, 2, 0}, 24},
                                                  {{192, 168, 0, 0}, 16},
                                                  {{198, 18, 0, 0}, 15},
                                                  {{198, 51, 100, 0}, 24},
                                                  {{203, 0, 113, 0}, 24},
                                                  {{224, 0, 0, 0}, 3}});

std::uint32_t number(const std::array<std::uint8_t, 4>& a) {
  return std::uint32_t{a[0]} << 24U | std::uint32_t{a[1]} << 16U | std::uint32_t{a[2]} << 8U | a[3];
}

bool is_in(const std::array<std::uint8_t, 4>& address, const Range& range) {
  const auto shift = static_cast<unsigned>(32 - range.bits);
  return number(address) >> shift == number(range.first) >> shift;
}

}  // namespace

Whose whose_machine(const std::array<std::uint8_t, 4>& address) {
  if (address[0] == 127) return Whose::this_machine;
  return std::ranges::any_of(not_public, [&](const Range& range) { return is_in(address, range); })
             ? Whose::a_private_network
             : Whose::anybodys;
}

Whose whose_machine(const std::array<std::uint8_t, 16>& a) {
  const auto zeros = [&](std::size_t from, std::size_t to) {
    return std::all_of(a.begin() + static_cast<std::ptrdiff_t>(from),
                       a.begin() + static_cast<std::ptrdiff_t>(to),
                       [](std::uint8_t byte) { return byte == 0; });
  };
  const auto four = [&](std::size_t at) {
    return whose_machine(std::array<std::uint8_t, 4>{a[at], a[at + 1], a[at + 2], a[at + 3]});
  };
  if (zeros(0, 15) && a[15] == 1) return Whose::this_machine;
  if (zeros(0, 10) && a[10] == 0xff && a[11] == 0xff) return four(12);  // ::ffff:1.2.3.4
  if (a[0] == 0 && a[1] == 0x64 && a[2] == 0xff && a[3] == 0x9b && zeros(4, 12))
    return four(12);                                 // 64:ff9b::
  if (a[0] == 0x20 && a[1] == 0x02) return four(2);  // 6to4
  const bool documentation = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && a[3] == 0xb8;
  const bool global = (a[0] & 0xe0U) == 0x20 && !documentation;  // 2000::/3 is all that is given out
  return global ? Whose::anybodys : Whose::a_private_network;
}

}  // namespace lantern::http
