// What the schemas read with: where mistakes go, and a list of everything a file refers to, to be
// checked when the whole site is known. Belongs to the reading of one file.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "content/yaml_tree.hpp"

namespace lantern::content {

// Of a file: one that is shown as a picture, one that is offered to readers, one that holds a measure's data.
enum class ReferenceKind { cohort, organisation, topic, own_measure, picture, file, data };

// A name of something that must exist elsewhere.
struct Reference {
  ReferenceKind kind = ReferenceKind::file;
  std::string target;   // an id, or a path relative to the site
  std::string written;  // as the author wrote it
  SourceLocation where;
};

class Reader {
 public:
  // `today` is the day of the build: consents are judged by it.
  Reader(std::string file, const Date& today, Diagnostics& diagnostics)
      : file_(std::move(file)), today_(today), diagnostics_(diagnostics) {}

  const std::string& file() const { return file_; }
  const Date& today() const { return today_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  std::vector<Reference>& references() { return references_; }

  void error(const SourceLocation& where, Code code, std::string message, std::string hint = {}) {
    diagnostics_.error(where, code, std::move(message), std::move(hint));
  }

  void refer(ReferenceKind kind, std::string target, std::string written, const SourceLocation& where) {
    references_.push_back({kind, std::move(target), std::move(written), where});
  }

  // A path as written beside this file, relative to the site; empty and an error 'path-outside' when
  // it leaves the site or is absolute.
  std::string resolve_path(const YamlNode& node);

  // Each gives false and one error when the node is something else.
  bool require_scalar(const YamlNode& node, std::string_view wanted);
  bool require_list(const YamlNode& node, std::string_view wanted);
  bool require_map(const YamlNode& node, std::string_view wanted);

 private:
  std::string file_;
  Date today_;
  Diagnostics& diagnostics_;
  std::vector<Reference> references_;
};

// `relative` as seen from the file `from` (both with '/'), relative to the site; nothing when it is
// absolute or leaves the site.
std::optional<std::string> join_path(std::string_view from, std::string_view relative);

}  // namespace lantern::content
