#include "pictures/qr_code.hpp"

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <memory>

#include "base/machine_failure.hpp"

namespace lantern::pictures {
namespace {

constexpr int white_edge = 4;  // modules on each side: ISO/IEC 18004, 5.3.8
constexpr unsigned char dark = 1;

struct Release {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

// The dark modules that lie side by side, each as one bar.
std::string bars_of(const QRcode& code) {
  std::string path;
  for (int y = 0; y < code.width; ++y) {
    const unsigned char* row = code.data + static_cast<std::ptrdiff_t>(y) * code.width;
    for (int x = 0; x < code.width;) {
      int end = x;
      while (end < code.width && (row[end] & dark) != 0) ++end;
      if (end > x)
        path += 'M' + std::to_string(x + white_edge) + ' ' + std::to_string(y + white_edge) + 'h' +
                std::to_string(end - x) + "v1h-" + std::to_string(end - x) + 'z';
      x = std::max(end, x + 1);
    }
  }
  return path;
}

}  // namespace

std::string qr_code(std::string_view address) {
  // M: a seventh of it may be creased or smudged. The size follows from the address.
  const std::unique_ptr<QRcode, Release> code(
      QRcode_encodeData(static_cast<int>(address.size()),
                        reinterpret_cast<const unsigned char*>(address.data()), 0, QR_ECLEVEL_M));
  if (!code) {
    if (errno == ENOMEM) throw MachineFailure("there is not enough memory for a QR code");
    return {};
  }
  const std::string side = std::to_string(code->width + 2 * white_edge);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr-code\" viewBox=\"0 0 " + side + ' ' + side +
         "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"#fff\" "
         "d=\"M0 0h" +
         side + 'v' + side + "H0z\"/><path fill=\"#000\" d=\"" + bars_of(*code) + "\"/></svg>";
}

}  // namespace lantern::pictures
