// What in the words of a page keeps some of its readers from using it: found while it is read, told in the
// statement on accessibility. A plain enum.
#pragma once

namespace lantern {

enum class PageFinding {
  heading_left_out,  // a heading of level 4 below one of level 2
  unclear_link,      // "here", "read more"
  table_without_head,
  easy_read_rule  // its easy-read version breaks a rule of easy read
};

}  // namespace lantern
