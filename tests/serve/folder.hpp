// A folder of its own for each test, removed at its end, and a small site in it.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace lantern::testing {

struct Folder {
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lantern-serve-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  void write(const std::string& name, const std::string& bytes = "x") const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
  }
  void write_site() const {
    write("site.yaml",
          "title: A\nbase_url: https://example.org/sub\nlanguage: en\norganisation: {name: Us}\n");
    write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
    write("content/about.md", "---\ntitle: About\n---\nWords.\n");
    write("content/idea.md", "---\ntitle: Idea\ndraft: true\n---\nA draft.\n");
    write("content/later.md", "---\ntitle: Later\npublish_on: 2190-01-01\n---\nWords.\n");
  }

  std::filesystem::path path;
};

}  // namespace lantern::testing
