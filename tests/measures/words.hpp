// The theme's own words for tests: `key: "pattern"` lines of its strings whose key begins with measure_.
#pragma once
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "text/messages.hpp"

namespace lantern {

inline std::map<std::string, MessagePattern> measure_patterns(const std::string& language) {
  std::ifstream file(std::string(LANTERN_SOURCE_DIR) + "/themes/lantern/strings/" + language + ".yaml");
  std::map<std::string, MessagePattern> patterns;
  for (std::string line; std::getline(file, line);) {
    const std::size_t colon = line.find(": \"");
    if (!line.starts_with("measure_") || colon == std::string::npos || line.back() != '"') continue;
    patterns[line.substr(0, colon)] = {line.substr(colon + 3, line.size() - colon - 4), {}};
  }
  if (patterns.empty()) throw std::runtime_error("no words for " + language);
  return patterns;
}

inline Messages measure_words(const std::string& language) {
  Diagnostics diagnostics;
  Messages messages = Messages::compile(language, measure_patterns(language), diagnostics);
  if (!diagnostics.empty()) throw std::runtime_error(to_text(diagnostics.items().front()));
  return messages;
}

}  // namespace lantern
