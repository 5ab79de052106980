// Why a site could not be published, in words for the person who builds it. A plain value.
#pragma once
#include <string>

namespace lantern::publish {

enum class PublishErrorKind {
  machine,  // disk, permissions, lock, or a folder that must not be written into: exit code 3
  path      // two files for one path, or a path that leaves the folder: a fault of what was rendered
};

struct PublishError {
  PublishErrorKind kind = PublishErrorKind::machine;
  std::string message;  // names the path and the reason; no full stop
};

}  // namespace lantern::publish
