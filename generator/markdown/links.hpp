// What the target of a link or picture is, told from its first characters, and how it is written in
// HTML. Pure functions.
#pragma once
#include <string>
#include <string_view>

namespace lantern::markdown {

enum class TargetKind {
  empty,
  inside,          // a path or #part, in the site
  website,         // http or https
  contact,         // mailto or tel
  without_scheme,  // //host/path: whatever scheme the page has, or none when opened from disk
  unsafe,          // any other scheme: javascript, data, file ...
};

// As a browser would see it: spaces and control characters before and inside the scheme do not count.
TargetKind target_kind(std::string_view target);

// Appends a target as the value of an attribute in quotes: what may not stand in an address is
// percent-encoded, existing %20 stay, & and ' become entities. The scheme is not looked at.
void append_address(std::string_view target, std::string& out);

}  // namespace lantern::markdown
