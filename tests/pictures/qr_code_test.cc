// QR codes, module by module as ISO/IEC 18004 places them. That telephones read them is tested on the pages
// that show one.
#include <catch2/catch.hpp>

#include "pictures/qr_code.hpp"
#include "pictures/svg.hpp"

namespace lantern {

using pictures::qr_code;

TEST_CASE("a QR code is as large as its address asks for, with a white edge", "[pictures]") {
  // Version 2 holds 26 bytes at level M: 25 modules, and 4 white ones on each side.
  CHECK(qr_code("https://lantern.example/a/").find("viewBox=\"0 0 33 33\"") != std::string::npos);
  CHECK(qr_code("https://lantern.example/ab/").find("viewBox=\"0 0 37 37\"") != std::string::npos);
  // The first row begins and ends with the top of a finder pattern: seven dark modules.
  const std::string code = qr_code("https://lantern.example/a/");
  CHECK(code.find("d=\"M4 4h7v1h-7z") != std::string::npos);
  CHECK(code.find("M22 4h7v1h-7z") != std::string::npos);
}

TEST_CASE("a QR code is a drawing that may be published, and the same each time", "[pictures]") {
  const std::string code = qr_code("https://lantern.example/easy-read/");
  CHECK(pictures::safe_svg(code) == code);
  CHECK(qr_code("https://lantern.example/easy-read/") == code);
  CHECK(qr_code("https://lantern.example/easy-reed/") != code);
}

TEST_CASE("an address that no QR code holds gives none", "[pictures]") {
  CHECK_FALSE(qr_code("https://lantern.example/" + std::string(2300, 'a')).empty());
  CHECK(qr_code("https://lantern.example/" + std::string(2400, 'a')).empty());
}

}  // namespace lantern
