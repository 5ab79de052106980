// A folder as one text: every name below it, with what it is and the bytes of its files. Two are alike when
// the folders are.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "cli/program.hpp"

namespace lantern::testing {

inline std::string tree_of(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  if (path.empty() || !fs::exists(path)) return {};
  if (fs::is_regular_file(path)) return read_file(path);
  std::map<std::string, std::string> entries;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    const std::string name = fs::relative(entry.path(), path).string();
    entries[name] = entry.is_symlink() ? " -> " + fs::read_symlink(entry.path()).string()
                    : entry.is_regular_file()
                        ? std::to_string(std::hash<std::string>()(read_file(entry.path())))
                        : "a folder";
  }
  std::string text;
  for (const auto& [name, what] : entries) text += name + ": " + what + "\n";
  return text;
}

}  // namespace lantern::testing
