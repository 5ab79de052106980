#include "publish/publication.hpp"

#include <unistd.h>

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>

#include "publish/foreign_files.hpp"
#include "publish/leftovers.hpp"
#include "publish/manifest.hpp"
#include "publish/output_folder.hpp"
#include "publish/safe_path.hpp"

namespace lantern::publish {

namespace fs = std::filesystem;

namespace {

// Where the bytes of a published file come from: made, or a file of the disk.
using Source = std::variant<std::string_view, fs::path>;

}  // namespace

struct Publication::State {
  State(FileSystem& files_, OutputFolder out_, std::unique_ptr<FileLock> lock_, fs::path staging_)
      : files(files_), lock(std::move(lock_)), out(std::move(out_)), staging(std::move(staging_)) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (!committed)
      (void)remove_marked(files, staging);  // what cannot be removed now, the next build removes
  }

  std::expected<void, PublishError> claim(std::string_view path);
  std::expected<void, PublishError> take(std::string_view path, const Source& source);
  std::expected<bool, PublishError> store(const std::string& path, const Source& source);
  std::expected<void, PublishError> make_folder_of(const fs::path& file, const std::string& shown);
  std::expected<void, PublishError> swap();
  std::string shown(std::string_view path) const { return out.shown + '/' + std::string(path); }

  FileSystem& files;
  std::unique_ptr<FileLock> lock;  // let go last
  OutputFolder out;
  fs::path staging;
  PublishedSite before;
  std::vector<std::string> left_behind;
  bool committed = false;

  std::mutex mutex;  // guards all below
  Manifest now;
  std::map<std::string, std::string> taken;      // case-folded path -> path as it was added
  std::unordered_set<std::string> folders;       // case-folded, every folder that a path in `taken` needs
  std::unordered_set<std::string> made_folders;  // below staging, as they are written
  PublishCounts counts;
  std::optional<PublishError> failure;
};

namespace {

std::unexpected<PublishError> bad_path(std::string message) {
  return std::unexpected(PublishError{PublishErrorKind::path, std::move(message)});
}

FileSystem::Result<bool> same(const FileSystem& files, const fs::path& path, const Source& source) {
  if (const auto* file = std::get_if<fs::path>(&source)) return files.same_as_file(path, *file);
  return files.same_bytes(path, std::get<std::string_view>(source));
}

FileSystem::Result<void> write(FileSystem& files, const fs::path& path, const Source& source) {
  if (const auto* file = std::get_if<fs::path>(&source)) return files.copy(*file, path, CopyKeeps::bytes);
  return files.write(path, std::get<std::string_view>(source));
}

}  // namespace

// Notes the path as used, or says why it cannot be. The mutex is held.
std::expected<void, PublishError> Publication::State::claim(std::string_view path) {
  const std::string text(path);
  if (const auto reason = unsafe_path_reason(path)) return bad_path("the path '" + text + "' " + *reason);
  const std::string folded = case_folded(path);
  if (folded == manifest_name || folded == staging_mark)
    return bad_path("the path '" + text + "' is kept for a file of Lantern's own");
  if (const auto [place, added] = taken.try_emplace(folded, text); !added)
    return bad_path(place->second == text ? "two files have the path '" + text + "'"
                                          : "the paths '" + place->second + "' and '" + text +
                                                "' differ only in capital letters");
  if (folders.contains(folded)) return bad_path("the path '" + text + "' is both a file and a folder");
  for (std::size_t slash = folded.rfind('/'); slash != std::string::npos;
       slash = folded.rfind('/', slash - 1)) {
    const std::string folder = folded.substr(0, slash);
    if (const auto file = taken.find(folder); file != taken.end())
      return bad_path("the path '" + file->second + "' is both a file and a folder");
    if (!folders.insert(folder).second) break;  // then those above it are known too
  }
  now.insert(text);
  return {};
}

// Ten thousand pages share few folders above them: each is made once, and not looked for again.
std::expected<void, PublishError> Publication::State::make_folder_of(const fs::path& file,
                                                                     const std::string& shown_path) {
  const fs::path folder = file.parent_path();
  {
    const std::scoped_lock guard(mutex);
    if (made_folders.contains(folder.string())) return {};
  }
  const auto made = files.make_folders(folder);
  if (!made) return std::unexpected(machine_error("write", shown_path, made.error()));
  const std::scoped_lock guard(mutex);
  made_folders.insert(folder.string());
  return {};
}

// Puts the file into the staging folder; true when it is the old one, kept.
std::expected<bool, PublishError> Publication::State::store(const std::string& path, const Source& source) {
  const fs::path added = staging / path;
  if (auto made = make_folder_of(added, shown(path)); !made) return std::unexpected(made.error());
  if (before.exists) {
    const fs::path existing = out.folder / path;
    // An old file that cannot be read is no reason to fail: the new one takes its place.
    if (same(files, existing, source).value_or(false)) {
      if (files.link(existing, added)) return true;
      const auto copied = files.copy(existing, added, CopyKeeps::bytes_times_and_permissions);
      if (!copied) return std::unexpected(machine_error("write", shown(path), copied.error()));
      return true;
    }
  }
  const auto written = write(files, added, source);
  if (!written) {
    const bool cannot_read = source == Source(fs::path(written.error().path));
    return std::unexpected(cannot_read ? machine_error("read", written.error().path, written.error())
                                       : machine_error("write", shown(path), written.error()));
  }
  return false;
}

// Makes the staging folder the output folder. Afterwards `staging` names the old site, or nothing.
std::expected<void, PublishError> Publication::State::swap() {
  if (!before.exists) {
    const auto renamed = files.rename(staging, out.folder);
    if (!renamed) return std::unexpected(machine_error("publish into", out.shown, renamed.error()));
    return {};
  }
  if (files.exchange(staging, out.folder)) return {};

  // Not every file system can exchange two folders. In two steps there is a moment without a site:
  // a build killed in it is put right by the next one (restore_previous_site).
  const auto aside = files.rename(out.folder, out.previous());
  if (!aside)
    return std::unexpected(machine_error("move the old site to", out.previous().string(), aside.error()));
  const auto renamed = files.rename(staging, out.folder);
  if (!renamed) {
    PublishError error = machine_error("publish into", out.shown, renamed.error());
    if (!files.rename(out.previous(), out.folder))
      error.message +=
          "; the previous site is kept in " + out.previous().string() + ", and the next build puts it back";
    return std::unexpected(std::move(error));
  }
  (void)files.rename(out.previous(), staging);  // if not, it is removed as a leftover by the next build
  return {};
}

Publication::Publication(std::unique_ptr<State> state) : state_(std::move(state)) {}
Publication::Publication(Publication&&) noexcept = default;
Publication& Publication::operator=(Publication&&) noexcept = default;
Publication::~Publication() = default;

std::expected<Publication, PublishError> Publication::open(FileSystem& files, const fs::path& out_folder,
                                                           const std::vector<fs::path>& source_folders) {
  const auto out = check_output_folder(files, out_folder, source_folders);
  if (!out) return std::unexpected(out.error());
  if (const auto made = files.make_folders(out->folder.parent_path()); !made)
    return std::unexpected(machine_error("make the folder of", out->shown, made.error()));

  auto lock = files.lock(out->lock());
  if (!lock) return std::unexpected(machine_error("lock", out->lock().string(), lock.error()));
  if (*lock == nullptr)
    return std::unexpected(PublishError{
        PublishErrorKind::machine, "another build is writing to " + out->shown + "; wait for it or stop it"});

  if (const auto restored = restore_previous_site(files, *out); !restored)
    return std::unexpected(restored.error());
  auto before = read_published_site(files, *out);
  if (!before) return std::unexpected(before.error());
  std::vector<std::string> left_behind = remove_leftovers(files, *out);
  auto staging = make_staging(files, *out, ::getpid());
  if (!staging) return std::unexpected(staging.error());

  auto state = std::make_unique<State>(files, *out, std::move(*lock), std::move(*staging));
  state->before = std::move(*before);
  state->left_behind = std::move(left_behind);
  return Publication(std::move(state));
}

std::expected<void, PublishError> Publication::State::take(std::string_view path, const Source& source) {
  const auto fail = [&](PublishError error) {
    if (!failure) failure = std::move(error);
    return std::unexpected(*failure);
  };
  {
    const std::scoped_lock guard(mutex);
    if (failure) return std::unexpected(*failure);
    if (auto claimed = claim(path); !claimed) return fail(std::move(claimed.error()));
  }
  auto kept = store(std::string(path), source);
  const std::scoped_lock guard(mutex);
  if (!kept) return fail(std::move(kept.error()));
  ++(*kept ? counts.unchanged : counts.written);
  return {};
}

std::expected<void, PublishError> Publication::add(std::string_view path, std::string_view bytes) {
  return state_->take(path, bytes);
}

std::expected<void, PublishError> Publication::copy(std::string_view path, const fs::path& source) {
  return state_->take(path, source);
}

const std::vector<std::string>& Publication::left_behind() const { return state_->left_behind; }

std::expected<PublishCounts, PublishError> Publication::commit() {
  State& state = *state_;
  if (state.failure) return std::unexpected(*state.failure);
  const auto fail = [&](PublishError error) {
    state.failure = std::move(error);
    return std::unexpected(*state.failure);
  };
  if (state.before.exists) {
    auto carried =
        carry_over_foreign_files(state.files, state.out, state.staging, state.before.manifest, state.now);
    if (!carried) return fail(std::move(carried.error()));
  }
  const std::string manifest = to_text(state.now);
  auto stored = state.store(std::string(manifest_name), std::string_view(manifest));
  if (!stored) return fail(std::move(stored.error()));
  // The manifest is its mark from here on.
  if (const auto removed = state.files.remove_all(state.staging / staging_mark); !removed)
    return fail(machine_error("remove", removed.error().path, removed.error()));
  if (const auto synced = state.files.sync(state.staging); !synced)
    return fail(machine_error("write", state.out.shown, synced.error()));
  if (auto swapped = state.swap(); !swapped) return fail(std::move(swapped.error()));

  state.committed = true;
  state.failure = PublishError{PublishErrorKind::machine, state.out.shown + " is published already"};
  // The new site stands: what of the old one cannot be removed now, the next build tries again.
  if (state.before.exists) {
    const auto removed = remove_marked(state.files, state.staging);
    if (!removed && removed.error().fault != FileFault::missing)
      state.left_behind.push_back("the old site cannot be removed from " + state.staging.string() + ": " +
                                  removed.error().reason);
  }
  for (const std::string& path : state.before.manifest)
    if (!state.now.contains(path)) ++state.counts.removed;
  return state.counts;
}

}  // namespace lantern::publish
