// Asks the desktop to show an address in the browser of whoever sits there.
#pragma once
#include <string>

namespace lantern::cli {

// Whether it could be asked; what becomes of it is the desktop's.
bool open_browser(const std::string& address);

}  // namespace lantern::cli
