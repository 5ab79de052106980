// What the checks of several schemas share: where a field stands, and whether two dates are in order. Pure
// apart from the errors that they give the reader; any thread.
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "content/reader.hpp"

namespace lantern::content {

// The place of a field's value, or of the whole group when it is not there.
SourceLocation place_of(const YamlNode& node, std::string_view field);

// 'dates-in-order' at `later` when it ends before `earlier` begins. Either may be missing.
void check_order(const YamlNode& node, std::string_view earlier, const std::optional<Date>& first,
                 std::string_view later, const std::optional<Date>& last, Reader& reader);

}  // namespace lantern::content
