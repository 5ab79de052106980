// The vocabulary of the publishing tests: a site is a map from path to bytes, built in one line. A
// film (.mp4) is copied from a file that must lie in /sources and has its bytes as its name.
#pragma once
#include <map>
#include <string>

#include "publish/fake_file_system.hpp"
#include "publish/publication.hpp"

using namespace lantern::publish;

namespace lantern::test {

using Tree = std::map<std::string, std::string>;

inline std::expected<PublishCounts, PublishError> build(FileSystem& files, const Tree& site,
                                                        const std::filesystem::path& out = "/site/_site") {
  auto publication = Publication::open(files, out, {});
  if (!publication) return std::unexpected(publication.error());
  for (const auto& [path, bytes] : site) {
    auto added =
        path.ends_with(".mp4") ? publication->copy(path, "/sources/" + bytes) : publication->add(path, bytes);
    if (!added) return std::unexpected(added.error());
  }
  return publication->commit();
}

// What visitors see: the output folder without the manifest.
inline Tree published(const FakeFileSystem& files) {
  Tree tree = files.tree("/site/_site");
  tree.erase(".lantern-manifest");
  return tree;
}

}  // namespace lantern::test
