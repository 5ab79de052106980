// The free fields of a plain page as its layout is given them: `params` in CONTEXT.md. Pure; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "model/params.hpp"
#include "templates/value.hpp"

namespace lantern::views {

// The names that the layout asks for (`asked`) are all there; what the page does not write is null. In a list
// of groups each has the names of all of them. Points into `params` and `asked`.
templates::Value params_value(const Param& params, const std::vector<std::string_view>& asked);

}  // namespace lantern::views
