#include "base/workers.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using namespace lantern;

TEST_CASE("every piece is done once, whatever the number of workers", "[workers]") {
  for (const unsigned workers : {1U, 2U, 7U, 64U}) {
    std::vector<int> done(1000);
    share_out(workers, done.size(), [&](std::size_t i) { ++done[i]; });
    CHECK(done == std::vector<int>(1000, 1));
  }
  share_out(4, 0, [](std::size_t) { FAIL("there was nothing to do"); });
}

TEST_CASE("an exception of a piece comes out after the others have ended", "[workers]") {
  std::atomic<int> others = 0;
  CHECK_THROWS_AS(share_out(3, 100,
                            [&](std::size_t i) {
                              if (i == 5) throw std::runtime_error("five");
                              ++others;
                            }),
                  std::runtime_error);
  CHECK(others == 99);
}
