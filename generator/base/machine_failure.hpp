// What the machine does not give in the depth of drawing and printing: a font that cannot be opened, no room
// for a picture. The sibling of std::bad_alloc and the only exception of Lantern's own: nobody between the
// drawing and the command could do anything about it, and nobody may take it for a mistake in the content.
#pragma once
#include <stdexcept>

namespace lantern {

class MachineFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;  // a sentence without a full stop
};

}  // namespace lantern
