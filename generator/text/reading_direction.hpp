// From which side lines are read. A value; any thread.
#pragma once

namespace lantern {

enum class ReadingDirection { left_to_right, right_to_left };

}  // namespace lantern
