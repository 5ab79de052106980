// An address as a QR code, for paper: a telephone that looks at it opens the page. Drawn here, so that no
// other host is asked for it. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

namespace lantern::pictures {

// SVG: black on white in every theme, as telephones read it best, with the white edge that they need. It says
// nothing to those who listen: the address stands beside it in words. Empty where the address is longer than
// any code holds. MachineFailure where memory cannot be had.
std::string qr_code(std::string_view address);

}  // namespace lantern::pictures
