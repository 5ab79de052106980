// What people call the organisations, topics or cohorts of a site: by the id, or by the name that stands on
// the page, in capitals or not. Made once, then read by any number of threads.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::content {

struct NamedThing {
  std::string id;
  std::string name;
};

class NamesInSite {
 public:
  NamesInSite() = default;
  explicit NamesInSite(const std::vector<NamedThing>& things);

  // As they were given.
  const std::vector<NamedThing>& things() const { return things_; }

  bool has(std::string_view id) const { return ids_.contains(id); }

  // The id that is meant by `written`. Nothing when there is none, or when two have that name and no id
  // decides.
  std::optional<std::string> id_meant(std::string_view written) const;

  // The id or the name that `written` is nearly.
  std::optional<std::string> nearest(std::string_view written) const;

 private:
  std::vector<NamedThing> things_;
  std::set<std::string, std::less<>> ids_;
  std::map<std::string, std::set<std::string>, std::less<>> ids_by_name_;  // names without differences
  std::vector<std::string> all_;                                           // ids and names as they stand
};

}  // namespace lantern::content
