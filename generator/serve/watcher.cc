#include "serve/watcher.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace lantern::serve {
namespace {

namespace fs = std::filesystem;

// A file that is being written is told when it is closed, so that no half of one is read.
constexpr std::uint32_t told = IN_CREATE | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                               IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

FileError failed(const fs::path& path) { return {path.string(), std::generic_category().message(errno)}; }

// Whoever made it will write it still, and close it: anything but a link to what is there already.
bool is_still_to_be_written(const fs::path& file) {
  struct stat found {};
  return ::lstat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_nlink == 1;
}

bool lies_below(const fs::path& path, const fs::path& folder) {
  const auto [of_folder, of_path] = std::ranges::mismatch(folder, path);
  return of_folder == folder.end();
}

}  // namespace

bool is_passing(std::string_view name) {
  using namespace std::string_view_literals;
  // vim asks with a file of this name whether it may write.
  constexpr std::array whole = {"4913"sv, ".DS_Store"sv, "Thumbs.db"sv, ".git"sv, "node_modules"sv};
  constexpr std::array beginnings = {".#"sv, "~$"sv, ".~lock."sv, ".goutputstream"sv};
  constexpr std::array endings = {"~"sv,     ".swp"sv,  ".swo"sv,        ".swx"sv, ".tmp"sv,
                                  ".part"sv, ".bak~"sv, ".crdownload"sv, "___"sv};
  return std::ranges::find(whole, name) != whole.end() ||
         std::ranges::any_of(beginnings, [&](auto part) { return name.starts_with(part); }) ||
         std::ranges::any_of(endings, [&](auto part) { return name.ends_with(part); }) ||
         (name.starts_with('#') && name.ends_with('#'));
}

std::expected<Watcher, FileError> Watcher::open(std::vector<WatchedFolder> folders) {
  for (WatchedFolder& each : folders) {
    std::error_code error;
    each.folder = fs::canonical(each.folder, error);
    if (error) return std::unexpected(FileError{each.folder.string(), error.message()});
  }
  const int events = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (events < 0) return std::unexpected(failed("the watch over the site's folders"));
  const int wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (wake < 0) {
    ::close(events);
    return std::unexpected(failed("the watch over the site's folders"));
  }
  return Watcher(std::move(folders), events, wake);
}

Watcher::Watcher(std::vector<WatchedFolder> folders, int events, int wake)
    : folders_(std::move(folders)), events_(events), wake_(wake) {
  watch_all();
}

Watcher::Watcher(Watcher&& other) noexcept
    : folders_(std::move(other.folders_)),
      events_(std::exchange(other.events_, -1)),
      wake_(std::exchange(other.wake_, -1)),
      watched_(std::move(other.watched_)),
      fault_(std::move(other.fault_)) {}

Watcher::~Watcher() {
  if (events_ >= 0) ::close(events_);
  if (wake_ >= 0) ::close(wake_);
}

void Watcher::watch_all() {
  for (const WatchedFolder& each : folders_) watch(each.folder, each.only.empty() ? nullptr : &each);
}

// First the watch, then the list of what is in it: so nothing that appears in between is missed.
void Watcher::watch(const fs::path& folder, const WatchedFolder* root) {
  const int number = ::inotify_add_watch(events_, folder.c_str(), told);
  if (number < 0) {
    if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP && !fault_)
      fault_ = fmt::format("what changes in {} is not seen: {}", folder.string(),
                           errno == ENOSPC ? "this machine watches as many folders as it may "
                                             "(fs.inotify.max_user_watches)"
                                           : std::generic_category().message(errno));
    return;
  }
  // A folder that is watched as a whole stays so.
  Watched& entry = watched_[number];
  const bool whole_already = !entry.folder.empty() && entry.root == nullptr;
  entry = {folder, whole_already ? nullptr : root};
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
    const std::string name = each->path().filename().string();
    if (is_passing(name) || (root != nullptr && !root->only.contains(name))) continue;
    std::error_code unknown;
    if (each->symlink_status(unknown).type() == fs::file_type::directory) watch(each->path(), nullptr);
  }
}

void Watcher::forget(const fs::path& folder) {
  std::erase_if(watched_, [&](const auto& entry) {
    if (!lies_below(entry.second.folder, folder)) return false;
    ::inotify_rm_watch(events_, entry.first);
    return true;
  });
}

void Watcher::lost_count(Changes& changes) {
  for (const auto& [number, watched] : watched_) ::inotify_rm_watch(events_, number);
  watched_.clear();
  watch_all();
  changes.more = true;
}

void Watcher::read_events(Changes& changes) {
  alignas(inotify_event) std::array<char, 64 * 1024> buffer;
  for (ssize_t got; (got = ::read(events_, buffer.data(), buffer.size())) > 0;) {
    for (ssize_t at = 0; at < got;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
      at += static_cast<ssize_t>(sizeof event + event.len);
      if ((event.mask & IN_Q_OVERFLOW) != 0) {
        lost_count(changes);
        continue;
      }
      const auto found = watched_.find(event.wd);
      if (found == watched_.end()) continue;
      if ((event.mask & IN_IGNORED) != 0) {
        watched_.erase(found);
        continue;
      }
      if (event.len == 0) continue;  // of the folder itself, which its parent tells too
      const std::string name(event.name);
      const Watched place = found->second;
      if (is_passing(name) || (place.root != nullptr && !place.root->only.contains(name))) continue;
      const fs::path path = place.folder / name;
      if ((event.mask & IN_ISDIR) != 0) {
        if ((event.mask & (IN_MOVED_FROM | IN_DELETE)) != 0) forget(path);
        if ((event.mask & (IN_MOVED_TO | IN_CREATE)) != 0) watch(path, nullptr);
      } else if ((event.mask & IN_CREATE) != 0 && is_still_to_be_written(path)) {
        continue;
      }
      changes.add({{path}, false});
    }
  }
}

Changes Watcher::wait(std::stop_token stop) {
  const std::stop_callback waker(stop, [this] {
    const std::uint64_t one = 1;
    (void)!::write(wake_, &one, sizeof one);
  });
  Changes changes;
  while (changes.empty() && !stop.stop_requested()) {
    std::array<pollfd, 2> both = {pollfd{events_, POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
    if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR) break;
    read_events(changes);
  }
  return changes;
}

std::optional<std::string> Watcher::take_fault() { return std::exchange(fault_, std::nullopt); }

}  // namespace lantern::serve
