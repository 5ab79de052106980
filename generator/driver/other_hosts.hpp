// Where a layout or a style sheet asks another website for a file. A link that a reader follows is none.
// Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lantern::driver {

struct OtherHost {
  std::string host;
  int line = 1;
  int column = 1;
  int length = 1;  // of the address
};

// src, srcset, poster and data of any element, href of <link> that is fetched, and styles inside.
std::vector<OtherHost> hosts_in_layout(std::string_view html);
// url() and @import.
std::vector<OtherHost> hosts_in_style(std::string_view css);

}  // namespace lantern::driver
