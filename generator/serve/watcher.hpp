// Watches folders of the disk with inotify: whole folders, because most editors save by putting a new file in
// the place of the old one. New folders are watched as they appear; symbolic links are not followed. Where
// the system loses count, everything is looked at again. Used by one thread.
#pragma once
#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "serve/changes.hpp"

namespace lantern::serve {

// A folder with all below it, or (with names) only these things in it, each with all below.
struct WatchedFolder {
  std::filesystem::path folder;
  std::set<std::string, std::less<>> only = {};
};

// Files that an editor, an office or a telephone makes on the way and takes away again.
bool is_passing(std::string_view name);

class Watcher {
 public:
  static std::expected<Watcher, FileError> open(std::vector<WatchedFolder> folders);
  Watcher(Watcher&& other) noexcept;
  Watcher& operator=(Watcher&&) = delete;
  ~Watcher();

  // Waits until something has changed, and tells all that has by then. Empty once it is to stop.
  Changes wait(std::stop_token stop);

  // Why some folder is not watched, told once.
  std::optional<std::string> take_fault();

 private:
  struct Watched {
    std::filesystem::path folder;
    const WatchedFolder* root = nullptr;  // of a folder of which only some things count
  };

  Watcher(std::vector<WatchedFolder> folders, int events, int wake);
  void watch_all();
  void watch(const std::filesystem::path& folder, const WatchedFolder* root);
  void forget(const std::filesystem::path& folder);
  void read_events(Changes& changes);
  void lost_count(Changes& changes);

  std::vector<WatchedFolder> folders_;
  int events_ = -1;
  int wake_ = -1;  // written to by whoever wants the waiting to stop
  std::map<int, Watched> watched_;
  std::optional<std::string> fault_;
};

}  // namespace lantern::serve
