// Runs the program as a person would and keeps what it said.
#pragma once
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace lantern::testing {

struct Said {
  int exit_code = -1;
  std::string out;
  std::string err;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A published style sheet or script, which has its fingerprint in its name: "lantern.css" is
// lantern.0a1b2c3d4e.css. Its name alone when there is none, or more than one.
inline std::filesystem::path with_fingerprint(const std::filesystem::path& path) {
  std::filesystem::path found = path;
  int count = 0;
  const std::string beginning = path.stem().string() + '.';
  for (const auto& entry : std::filesystem::directory_iterator(path.parent_path())) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(beginning) || entry.path().extension() != path.extension() ||
        name.size() != beginning.size() + 10 + path.extension().string().size())
      continue;
    found = entry.path();
    ++count;
  }
  return count == 1 ? found : path;
}

// A folder of its own for each test, removed at its end.
struct Workplace {
  Workplace() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lantern-cli-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace() { std::filesystem::remove_all(folder); }

  void write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << bytes;
  }

  std::filesystem::path folder;
};

// `arguments` as they would be typed behind `lantern`.
inline Said run_lantern(const std::string& arguments, const std::string& environment = {}) {
  const Workplace workplace;
  const std::string out = (workplace.folder / "out").string();
  const std::string err = (workplace.folder / "err").string();
  const std::string command =
      environment + " '" LANTERN_BINARY "' " + arguments + " >" + out + " 2>" + err + " </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

}  // namespace lantern::testing
