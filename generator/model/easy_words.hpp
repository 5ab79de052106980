// The words of its own that a site gives to the easy-read checks (content/easy-read-words.yaml).
// Plain struct; read by any number of threads.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lantern {

struct EasyReadWords {
  std::vector<std::string> known;            // words its readers know: never hard
  std::map<std::string, std::string> avoid;  // hard words, and what to say instead (may be empty)
  std::vector<std::pair<std::string, std::string>> same;  // two words for one thing
};

}  // namespace lantern
