#include "site/shown_links.hpp"

namespace lantern::site {

void ShownLinks::note(std::string_view from, std::string_view to) {
  to = to.substr(0, to.find('#'));
  if (!to.starts_with('/') || !to.ends_with('/')) return;
  const std::lock_guard lock(noting_);
  auto& links = links_[std::string(from)];
  if (!links.contains(to)) links.emplace(to);
}

std::set<std::string, std::less<>> ShownLinks::reached(std::vector<std::string> starts,
                                                       const std::set<std::string>& passed_over) const {
  std::set<std::string, std::less<>> reached(starts.begin(), starts.end());
  while (!starts.empty()) {
    const std::string page = std::move(starts.back());
    starts.pop_back();
    const auto links = links_.find(page);
    if (links == links_.end() || passed_over.contains(page)) continue;
    for (const std::string& next : links->second)
      if (reached.insert(next).second) starts.push_back(next);
  }
  return reached;
}

}  // namespace lantern::site
