// What the real disk does with the bytes of files: reading, writing, comparing, copying.
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/descriptor.hpp"

namespace lantern {
namespace {

namespace fs = std::filesystem;

// A plain file, open for reading, and what the disk says of it.
struct PlainFile {
  explicit PlainFile(int opened) : descriptor(opened) {}

  Descriptor descriptor;
  struct stat status {};
};

FileSystem::Result<std::unique_ptr<PlainFile>> open_plain(const fs::path& path) {
  // O_NONBLOCK: opening a named pipe must not wait for somebody to write into it.
  auto file = std::make_unique<PlainFile>(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file->descriptor.get() < 0) return failed(path, errno);
  if (::fstat(file->descriptor.get(), &file->status) != 0) return failed(path, errno);
  if (S_ISREG(file->status.st_mode)) return file;
  return std::unexpected(
      FileError{path.string(),
                S_ISDIR(file->status.st_mode) ? "this is a folder, not a file" : "this is not a plain file",
                FileFault::not_plain});
}

// Up to `room` bytes, 0 at the end of the file.
FileSystem::Result<std::size_t> read_some(int descriptor, char* into, std::size_t room,
                                          const fs::path& path) {
  while (true) {
    const ssize_t count = ::read(descriptor, into, room);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return failed(path, errno);
  }
}

FileSystem::Result<void> write_all(int descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

constexpr std::size_t piece_size = 1U << 16U;  // of a file that is compared or copied

// A file of its own, empty, in folders that are made where they are missing.
FileSystem::Result<int> open_for_writing(FileSystem& files, const fs::path& path) {
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
  int opened = ::open(path.c_str(), flags, 0644);
  if (opened < 0 && errno == ENOENT) {
    if (auto made = files.make_folders(path.parent_path()); !made) return std::unexpected(made.error());
    opened = ::open(path.c_str(), flags, 0644);
  }
  if (opened < 0) return failed(path, errno);
  return opened;
}

// The next bytes to compare with, at most as many as are asked for; empty at the end.
using NextBytes = std::function<FileSystem::Result<std::string_view>(std::size_t)>;

FileSystem::Result<bool> same(const fs::path& path, std::uint64_t size, const NextBytes& next) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.get() < 0) {
    if (is_missing(errno) || errno == ELOOP || errno == ENXIO) return false;
    return failed(path, errno);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed(path, errno);
  if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) != size) return false;
  std::array<char, piece_size> piece;
  while (true) {
    const auto count = read_some(file.get(), piece.data(), piece.size(), path);
    if (!count) return std::unexpected(count.error());
    std::string_view rest(piece.data(), *count);
    if (rest.empty()) {
      const auto more = next(1);
      if (!more) return std::unexpected(more.error());
      return more->empty();
    }
    while (!rest.empty()) {
      const auto bytes = next(rest.size());
      if (!bytes) return std::unexpected(bytes.error());
      if (bytes->empty() || !rest.starts_with(*bytes)) return false;
      rest.remove_prefix(bytes->size());
    }
  }
}

}  // namespace

FileSystem::Result<std::uint64_t> RealFileSystem::size(const fs::path& path) const {
  const auto file = open_plain(path);
  if (!file) return std::unexpected(file.error());
  return static_cast<std::uint64_t>((*file)->status.st_size);
}

FileSystem::Result<std::string> RealFileSystem::read(const fs::path& path, ReadLimit limit) const {
  const auto most = static_cast<std::size_t>(limit);
  const auto too_large = [&] {
    return std::unexpected(FileError{
        path.string(), "it is larger than " + std::to_string(most >> 20U) + " MB", FileFault::too_large});
  };
  const auto file = open_plain(path);
  if (!file) return std::unexpected(file.error());
  const auto size = static_cast<std::size_t>((*file)->status.st_size);
  if (size > most) return too_large();
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (true) {
    if (done > most) return too_large();
    if (done == bytes.size()) bytes.resize(done + 4096);  // the file grew, or its size is not known
    const auto count = read_some((*file)->descriptor.get(), bytes.data() + done, bytes.size() - done, path);
    if (!count) return std::unexpected(count.error());
    done += *count;
    if (*count == 0 || (done == size && done > 0)) break;
  }
  bytes.resize(done);
  return bytes;
}

FileSystem::Result<std::string> RealFileSystem::beginning(const fs::path& path) const {
  const auto file = open_plain(path);
  if (!file) return std::unexpected(file.error());
  std::string bytes(beginning_size, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto count = read_some((*file)->descriptor.get(), bytes.data() + done, bytes.size() - done, path);
    if (!count) return std::unexpected(count.error());
    if (*count == 0) break;
    done += *count;
  }
  bytes.resize(done);
  return bytes;
}

FileSystem::Result<void> RealFileSystem::write(const fs::path& path, std::string_view bytes) {
  auto opened = open_for_writing(*this, path);
  if (!opened) return std::unexpected(opened.error());
  Descriptor file(*opened);
  if (auto written = write_all(file.get(), bytes, path); !written) return written;
  if (::close(file.release()) != 0) return failed(path, errno);
  return {};
}

FileSystem::Result<bool> RealFileSystem::same_bytes(const fs::path& path, std::string_view bytes) const {
  return same(path, bytes.size(), [&bytes](std::size_t most) {
    const std::string_view taken = bytes.substr(0, most);
    bytes.remove_prefix(taken.size());
    return taken;
  });
}

FileSystem::Result<bool> RealFileSystem::same_as_file(const fs::path& path, const fs::path& source) const {
  const auto file = open_plain(source);
  if (!file) return std::unexpected(file.error());
  std::array<char, piece_size> piece;
  return same(path, static_cast<std::uint64_t>((*file)->status.st_size),
              [&](std::size_t most) -> Result<std::string_view> {
                const auto count =
                    read_some((*file)->descriptor.get(), piece.data(), std::min(most, piece.size()), source);
                if (!count) return std::unexpected(count.error());
                return std::string_view(piece.data(), *count);
              });
}

FileSystem::Result<void> RealFileSystem::copy(const fs::path& existing, const fs::path& added,
                                              CopyKeeps keeps) {
  const auto source = open_plain(existing);
  if (!source) return std::unexpected(source.error());
  auto opened = open_for_writing(*this, added);
  if (!opened) return std::unexpected(opened.error());
  Descriptor file(*opened);
  std::array<char, piece_size> piece;
  while (true) {
    const auto count = read_some((*source)->descriptor.get(), piece.data(), piece.size(), existing);
    if (!count) return std::unexpected(count.error());
    if (*count == 0) break;
    if (auto written = write_all(file.get(), {piece.data(), *count}, added); !written) return written;
  }
  if (keeps == CopyKeeps::bytes_times_and_permissions) {
    const struct stat& status = (*source)->status;
    const std::array<timespec, 2> times{status.st_atim, status.st_mtim};
    if (::fchmod(file.get(), status.st_mode & 07777U) != 0) return failed(added, errno);
    if (::futimens(file.get(), times.data()) != 0) return failed(added, errno);
  }
  if (::close(file.release()) != 0) return failed(added, errno);
  return {};
}

}  // namespace lantern
