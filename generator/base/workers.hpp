// Work shared out over a few threads. The pieces must not depend on each other; results go into
// places of their own, so that the outcome is the same whatever the number of workers.
#pragma once
#include <functional>

namespace lantern {

// Calls work(0) to work(count - 1), on `workers` threads at once (this one included), and returns
// when all are done. An exception thrown by a piece is rethrown here after the others have ended.
void share_out(unsigned workers, std::size_t count, const std::function<void(std::size_t)>& work);

// How many workers this machine is good for: its processors, at least 1 and at most 64.
unsigned default_workers();

}  // namespace lantern
