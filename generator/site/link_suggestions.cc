// What the author of a link that leads nowhere may have meant.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "site/addresses.hpp"
#include "site/links.hpp"
#include "text/suggest.hpp"

namespace lantern::site {
namespace {

// How a source at `from` would write the path of another: what a hint can say word for word.
std::string written_from(std::string_view from, std::string_view path) {
  return relative_url("/" + std::string(from), "/" + std::string(path));
}

// A long path that two files share makes them no nearer to each other: their own names must be alike too.
bool alike_at_the_end(std::string_view missing, std::string_view there) {
  const auto name_of = [](std::string_view path) { return path.substr(path.rfind('/') + 1); };
  const std::array<std::string_view, 1> only = {name_of(there)};
  return name_of(missing) == only.front() || closest(name_of(missing), only).has_value();
}

}  // namespace

std::vector<std::string_view> Links::all_names() const {
  std::vector<std::string_view> names;
  names.reserve(site_.pages.size() + files_.size() + addresses_.size());
  for (const auto& page : site_.pages) names.emplace_back(page.source);
  names.insert(names.end(), files_.begin(), files_.end());
  names.insert(names.end(), addresses_.begin(), addresses_.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string Links::nearest(const LinkProblem& problem, const LinkOrigin& origin) const {
  if (problem.missing.empty()) return {};
  if (!problem.among.empty()) {
    const auto near = closest(problem.missing, problem.among);
    if (!near || !alike_at_the_end(problem.missing, *near)) return {};
    return fmt::format("did you mean '{}'?", problem.code == Code("broken-anchor")
                                                 ? "#" + *near
                                                 : written_from(origin.source, *near));
  }
  const std::vector<std::string_view> names = all_names();
  const auto ask = [&](std::string_view name) {
    return fmt::format("did you mean '{}'?",
                       name.starts_with('/') ? std::string(name) : written_from(origin.source, name));
  };
  if (const auto near = closest(problem.missing, names); near && alike_at_the_end(problem.missing, *near))
    return ask(*near);
  // The same name in another folder is the usual slip: one '../' too few or too many.
  const std::string wanted = normal_path(problem.missing);
  const auto last = wanted.rfind('/');
  const auto parent = last == std::string::npos ? last : wanted.rfind('/', last - 1);
  for (const auto& ending : {parent == std::string::npos ? wanted : wanted.substr(parent + 1),
                             last == std::string::npos ? wanted : wanted.substr(last + 1)}) {
    if (ending == "index.md") break;
    const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
      return name.size() > ending.size() && name.ends_with(ending) &&
             name[name.size() - ending.size() - 1] == '/';
    });
    if (found != names.end()) return fmt::format("did you mean '{}'?", written_from(origin.source, *found));
  }
  return {};
}

}  // namespace lantern::site
