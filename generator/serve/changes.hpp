// What has changed in the folders of a site. A plain value.
#pragma once
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>
#include <vector>

namespace lantern::serve {

struct Changes {
  std::vector<std::filesystem::path> files;
  bool more = false;  // than could be told: anything may have changed

  bool empty() const { return files.empty() && !more; }
  void add(Changes others) {
    std::ranges::move(others.files, std::back_inserter(files));
    more |= others.more;
    // A flood is no list to read.
    constexpr std::size_t most = 1000;
    if (files.size() > most) {
      files.resize(most);
      more = true;
    }
  }
  // Whether it is what authors write, which no theme reads: pages and data. Pictures are none, for the
  // printer of the theme keeps those it has drawn.
  bool only_writing() const {
    return !more && !files.empty() && std::ranges::all_of(files, [](const std::filesystem::path& file) {
      const std::filesystem::path ending = file.extension();
      return (ending == ".md" || ending == ".csv" || ending == ".xlsx") &&
             std::ranges::find(file, "content") != file.end();
    });
  }
  // Whether it is styles and nothing else, which a page takes over as it stands.
  bool only_styles() const {
    return !more && !files.empty() && std::ranges::all_of(files, [](const std::filesystem::path& file) {
      return file.extension() == ".css";
    });
  }
};

}  // namespace lantern::serve
