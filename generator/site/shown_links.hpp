// Which pages each page leads to: noted while pages are rendered, from what their layouts really show, so
// that menus, cards, lists and layouts of a site's own count like links in the words.
// Any number of threads may note at once; asked when all is rendered.
#pragma once
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lantern::site {

class ShownLinks {
 public:
  // The page at `from` shows a link to `to`: addresses in the site. What is no page is passed over.
  void note(std::string_view from, std::string_view to);

  // Every page that readers come to from one of `starts` on. The links of `passed_over` do not count.
  std::set<std::string, std::less<>> reached(std::vector<std::string> starts,
                                             const std::set<std::string>& passed_over) const;

 private:
  std::mutex noting_;
  std::unordered_map<std::string, std::set<std::string, std::less<>>> links_;  // by the page that shows them
};

}  // namespace lantern::site
