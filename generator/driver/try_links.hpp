// Links to other websites, tried one after the other: whether somebody answers there, what a permanent
// redirection leads to, and what was found a few days ago, which is not asked again. Polite: one question at
// a time to a website, with a pause, and the head of its answer only. By one call at a time; it has workers
// of its own.
#pragma once
#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "site/outside_links.hpp"

namespace lantern::driver {

enum class Remembered { used, passed_over };  // what was found before

struct LinkTrying {
  std::filesystem::path cache;  // the file of what was found
  Remembered remembered = Remembered::used;
  Date today;
  std::stop_token stop;
  unsigned at_once = 8;                          // websites
  std::chrono::milliseconds pause{300};          // between two questions to one website
  std::chrono::milliseconds connecting{5'000};   // at most, of one question
  std::chrono::milliseconds altogether{15'000};  // likewise, with its answer
};

// Codes: outside-link-broken, outside-link-moved, outside-link-unanswered. The sentence that no website was
// tried, because there is no way out of this machine; empty otherwise.
std::string try_links(FileSystem& disk, const std::vector<site::OutsideLink>& links, const LinkTrying& trying,
                      Diagnostics& diagnostics);

}  // namespace lantern::driver
