#include "publish/fake_file_system.hpp"

#include <algorithm>

namespace lantern::test {

namespace fs = std::filesystem;

namespace {

std::string key(const fs::path& path) {
  const fs::path normal = (fs::path("/") / path).lexically_normal();
  return (normal.has_filename() ? normal : normal.parent_path()).string();
}

std::unexpected<FileError> failed(const fs::path& path, const char* reason,
                                  FileFault fault = FileFault::machine) {
  return std::unexpected(FileError{path.string(), reason, fault});
}

}  // namespace

class FakeFileSystem::Lock final : public FileLock {
 public:
  Lock(FakeFileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}
  ~Lock() override { files_.locks_.erase(path_); }

 private:
  FakeFileSystem& files_;
  std::string path_;
};

void FakeFileSystem::fail_at(int n, FaultKind kind, std::optional<Operation> only) {
  countdown_ = n;
  fault_kind_ = kind;
  only_ = only;
  fault_happened_ = false;
}

void FakeFileSystem::repair() {
  countdown_ = 0;
  killed_ = false;
  fault_happened_ = false;
}

std::optional<FileError> FakeFileSystem::fault(Operation operation, const fs::path& path) {
  if (killed_) return FileError{path.string(), "the process was killed"};
  if (countdown_ == 0 || (only_ && *only_ != operation) || --countdown_ > 0) return std::nullopt;
  fault_happened_ = true;
  killed_ = fault_kind_ == FaultKind::kill;
  return FileError{path.string(), "input/output error"};
}

FileKind FakeFileSystem::kind_of(const std::string& path) const {
  if (path == "/") return FileKind::folder;
  const auto node = nodes_.find(path);
  return node == nodes_.end() ? FileKind::missing : node->second.kind;
}

FileSystem::Result<FileKind> FakeFileSystem::kind(const fs::path& path) const {
  const std::scoped_lock guard(mutex_);
  return kind_of(key(path));
}

std::vector<std::string> FakeFileSystem::below(const std::string& folder) const {
  std::vector<std::string> paths;
  const std::string prefix = folder + '/';
  for (auto node = nodes_.lower_bound(prefix); node != nodes_.end() && node->first.starts_with(prefix);
       ++node)
    paths.push_back(node->first);
  return paths;
}

std::map<std::string, std::string> FakeFileSystem::tree(const fs::path& folder) const {
  const std::scoped_lock guard(mutex_);
  std::map<std::string, std::string> found;
  for (const std::string& path : below(key(folder))) {
    const Node& node = nodes_.at(path);
    const std::string relative = path.substr(key(folder).size() + 1);
    if (node.kind == FileKind::file) found[relative] = node.contents->bytes;
    if (node.kind == FileKind::symbolic_link) found[relative] = "-> " + node.target;
    if (node.kind == FileKind::folder && below(path).empty()) found[relative] = "folder";
  }
  return found;
}

int FakeFileSystem::stamp(const fs::path& path) const {
  const std::scoped_lock guard(mutex_);
  return nodes_.at(key(path)).contents->stamp;
}

std::size_t FakeFileSystem::used() const {
  std::set<const Contents*> seen;
  std::size_t total = 0;
  for (const auto& [path, node] : nodes_)
    if (node.contents && seen.insert(node.contents.get()).second) total += node.contents->bytes.size();
  return total;
}

FileSystem::Result<std::string> FakeFileSystem::bytes_of(const fs::path& path) const {
  const std::scoped_lock guard(mutex_);
  const FileKind found = kind_of(key(path));
  if (found == FileKind::file) return nodes_.at(key(path)).contents->bytes;
  return found == FileKind::missing ? failed(path, "no such file", FileFault::missing)
                                    : failed(path, "not a plain file", FileFault::not_plain);
}

FileSystem::Result<std::uint64_t> FakeFileSystem::size(const fs::path& path) const {
  const auto bytes = bytes_of(path);
  if (!bytes) return std::unexpected(bytes.error());
  return bytes->size();
}

FileSystem::Result<std::string> FakeFileSystem::read(const fs::path& path, ReadLimit limit) const {
  auto bytes = bytes_of(path);
  if (bytes && bytes->size() > static_cast<std::size_t>(limit))
    return failed(path, "it is too large", FileFault::too_large);
  return bytes;
}

FileSystem::Result<std::string> FakeFileSystem::beginning(const std::filesystem::path& path) const {
  auto bytes = read(path, ReadLimit::manifest);
  if (bytes) bytes->resize(std::min(bytes->size(), beginning_size));
  return bytes;
}

FileSystem::Result<std::vector<FolderEntry>> FakeFileSystem::list(const fs::path& folder) const {
  const std::scoped_lock guard(mutex_);
  if (kind_of(key(folder)) != FileKind::folder) return failed(folder, "not a folder", FileFault::missing);
  std::vector<FolderEntry> entries;
  const std::string at = key(folder) == "/" ? "" : key(folder);
  for (const std::string& path : below(at))
    if (path.find('/', at.size() + 1) == std::string::npos)
      entries.push_back({path.substr(at.size() + 1), nodes_.at(path).kind});
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

std::optional<FileError> FakeFileSystem::make_parents(const fs::path& path) {
  const fs::path parent = fs::path(key(path)).parent_path();
  if (parent == "/") return std::nullopt;
  if (auto error = make_parents(parent)) return error;
  const FileKind found = kind_of(parent.string());
  if (found != FileKind::missing && found != FileKind::folder)
    return FileError{parent.string(), "not a folder"};
  nodes_.try_emplace(parent.string());
  return std::nullopt;
}

FileSystem::Result<void> FakeFileSystem::write(const fs::path& path, std::string_view bytes) {
  const std::scoped_lock guard(mutex_);
  if (killed_) return failed(path, "the process was killed");
  if (auto error = make_parents(path)) return std::unexpected(*error);
  return put(path, bytes, fault(Operation::write, path));
}

// As much of the bytes as there is room for; half of them when this is the operation that fails.
FileSystem::Result<void> FakeFileSystem::put(const fs::path& path, std::string_view bytes,
                                             const std::optional<FileError>& error) {
  if (kind_of(key(path)) == FileKind::folder) return failed(path, "is a folder");
  std::string kept(bytes.substr(0, error ? bytes.size() / 2 : bytes.size()));
  const std::size_t room = capacity ? *capacity - std::min(*capacity, used()) : kept.size();
  const bool full = kept.size() > room;
  if (full) kept.resize(room);
  Node& node = nodes_[key(path)];
  node = {FileKind::file, std::make_shared<Contents>(std::move(kept), ++clock_), ""};
  if (error) return std::unexpected(*error);
  if (full) return failed(path, "no space left on device");
  return {};
}

std::optional<FileError> FakeFileSystem::blocked(const fs::path& added) const {
  if (kind_of(key(added)) != FileKind::missing) return FileError{added.string(), "file exists"};
  return std::nullopt;
}

FileSystem::Result<void> FakeFileSystem::link(const fs::path& existing, const fs::path& added) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::link, added)) return std::unexpected(*error);
  if (!can_link) return failed(added, "operation not permitted");
  if (auto error = make_parents(added)) return std::unexpected(*error);
  if (auto error = blocked(added)) return std::unexpected(*error);
  if (kind_of(key(existing)) != FileKind::file) return failed(existing, "no such file");
  nodes_[key(added)] = nodes_.at(key(existing));
  return {};
}

FileSystem::Result<void> FakeFileSystem::copy(const fs::path& existing, const fs::path& added,
                                              CopyKeeps keeps) {
  const std::scoped_lock guard(mutex_);
  if (killed_) return failed(added, "the process was killed");
  const auto bytes = bytes_of(existing);
  if (!bytes) return std::unexpected(bytes.error());
  if (auto error = make_parents(added)) return std::unexpected(*error);
  if (auto written = put(added, *bytes, fault(Operation::copy, added)); !written) return written;
  if (keeps == CopyKeeps::bytes_times_and_permissions)
    nodes_.at(key(added)).contents->stamp = nodes_.at(key(existing)).contents->stamp;
  return {};
}

FileSystem::Result<void> FakeFileSystem::make_folders(const fs::path& folder) {
  const std::scoped_lock guard(mutex_);
  if (kind_of(key(folder)) == FileKind::folder) return {};
  if (auto error = fault(Operation::make_folders, folder)) return std::unexpected(*error);
  if (auto error = blocked(folder)) return std::unexpected(*error);
  if (auto error = make_parents(folder)) return std::unexpected(*error);
  nodes_.try_emplace(key(folder));
  return {};
}

// File by file, so that a kill can come in the middle.
FileSystem::Result<void> FakeFileSystem::remove_all(const fs::path& path) {
  const std::scoped_lock guard(mutex_);
  std::vector<std::string> paths = below(key(path));
  paths.insert(paths.begin(), key(path));
  std::ranges::reverse(paths);
  for (const std::string& each : paths) {
    if (!nodes_.contains(each)) continue;
    if (auto error = fault(Operation::remove, each)) return std::unexpected(*error);
    nodes_.erase(each);
  }
  return {};
}

void FakeFileSystem::move(const std::string& from, const std::string& to) {
  std::vector<std::string> paths = below(from);
  paths.insert(paths.begin(), from);
  for (const std::string& path : paths) {
    auto node = nodes_.extract(path);
    node.key() = to + path.substr(from.size());
    nodes_.insert(std::move(node));
  }
}

FileSystem::Result<void> FakeFileSystem::rename(const fs::path& from, const fs::path& to) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::rename, to)) return std::unexpected(*error);
  if (kind_of(key(from)) == FileKind::missing) return failed(from, "no such file");
  if (!below(key(to)).empty()) return failed(to, "folder not empty");
  nodes_.erase(key(to));
  move(key(from), key(to));
  return {};
}

FileSystem::Result<void> FakeFileSystem::exchange(const fs::path& a, const fs::path& b) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::exchange, b)) return std::unexpected(*error);
  if (!can_exchange) return failed(b, "invalid argument");
  if (kind_of(key(a)) == FileKind::missing || kind_of(key(b)) == FileKind::missing)
    return failed(b, "no such file");
  move(key(a), "/exchange");
  move(key(b), key(a));
  move("/exchange", key(b));
  return {};
}

FileSystem::Result<void> FakeFileSystem::sync(const fs::path& folder) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::sync, folder)) return std::unexpected(*error);
  return {};
}

FileSystem::Result<bool> FakeFileSystem::same_bytes(const fs::path& path, std::string_view bytes) const {
  const std::scoped_lock guard(mutex_);
  return kind_of(key(path)) == FileKind::file && nodes_.at(key(path)).contents->bytes == bytes;
}

FileSystem::Result<bool> FakeFileSystem::same_as_file(const fs::path& path, const fs::path& source) const {
  const auto bytes = bytes_of(source);
  if (!bytes) return std::unexpected(bytes.error());
  return same_bytes(path, *bytes);
}

FileSystem::Result<fs::path> FakeFileSystem::read_symbolic_link(const fs::path& path) const {
  const std::scoped_lock guard(mutex_);
  if (kind_of(key(path)) != FileKind::symbolic_link) return failed(path, "not a symbolic link");
  return fs::path(nodes_.at(key(path)).target);
}

FileSystem::Result<void> FakeFileSystem::make_symbolic_link(const fs::path& target, const fs::path& added) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::symbolic_link, added)) return std::unexpected(*error);
  if (auto error = make_parents(added)) return std::unexpected(*error);
  if (auto error = blocked(added)) return std::unexpected(*error);
  nodes_[key(added)] = {FileKind::symbolic_link, nullptr, target.string()};
  return {};
}

FileSystem::Result<fs::path> FakeFileSystem::resolve(const fs::path& path) const {
  return fs::path(key(path));
}

FileSystem::Result<std::unique_ptr<FileLock>> FakeFileSystem::lock(const fs::path& path) {
  const std::scoped_lock guard(mutex_);
  if (auto error = fault(Operation::lock, path)) return std::unexpected(*error);
  if (!locks_.insert(key(path)).second) return std::unique_ptr<FileLock>();
  return std::make_unique<Lock>(*this, key(path));
}

}  // namespace lantern::test
