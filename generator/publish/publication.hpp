// One publishing of a site: rendered files go into a staging folder beside the output folder as
// they become ready, and `commit` exchanges the two in one step. Until then, and after any failure
// or kill, the old site is whole. Owned by the driver. `add` and `copy` may be called by several
// threads at once; `open` and `commit` by one, with neither of them under way. Two builds of one folder
// exclude each other by a lock.
#pragma once
#include <cstddef>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "publish/publish_error.hpp"

namespace lantern::publish {

// In files; the manifest and files that Lantern did not make are not counted.
struct PublishCounts {
  std::size_t written = 0;    // new, or with other bytes than before
  std::size_t unchanged = 0;  // the same bytes as before: the file and its time stamp are kept
  std::size_t removed = 0;    // published before, no longer part of the site
};

class Publication {
 public:
  // Locks, puts right what a killed build left, and makes the staging folder. Nothing is ever
  // written into a folder of `source_folders` (the site's content/, assets/, root/ and themes/, and a
  // theme that lies elsewhere). `files` must outlive the publication.
  static std::expected<Publication, PublishError> open(
      FileSystem& files, const std::filesystem::path& out_folder,
      const std::vector<std::filesystem::path>& source_folders);

  Publication(Publication&&) noexcept;
  Publication& operator=(Publication&&) noexcept;
  // Removes the staging folder unless the site was committed.
  ~Publication();

  // One file of the new site; `path` relative to the output folder (safe_path.hpp). The bytes are
  // on the disk when this returns. After an error the publication can only be dropped: every later
  // call gives the first error again.
  std::expected<void, PublishError> add(std::string_view path, std::string_view bytes);
  // The same with the bytes of the plain file `source`, which are never held in memory.
  std::expected<void, PublishError> copy(std::string_view path, const std::filesystem::path& source);

  // Makes the files added the published site, once.
  std::expected<PublishCounts, PublishError> commit();

  // What could not be removed beside the site, or is somebody's: a sentence each. The site is published all
  // the same.
  const std::vector<std::string>& left_behind() const;

 private:
  struct State;
  explicit Publication(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace lantern::publish
