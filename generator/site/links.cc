#include "site/links.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "content/discovery.hpp"
#include "site/addresses.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace lantern::site {
namespace {

// Content above this folder is no page's.
constexpr std::string_view content_folder = "content/";

std::string_view scheme_of(std::string_view target) {
  const auto colon = target.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const auto scheme = target.substr(0, colon);
  const bool plain = std::all_of(scheme.begin(), scheme.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '+' || letter == '-' || letter == '.';
  });
  return plain ? scheme : std::string_view();
}

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      plain += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

std::string path_from(const LinkOrigin& origin, std::string_view target) {
  return normal_path(std::string(folder_of_path(origin.source)).append("/").append(target));
}

LinkProblem no_such_page(std::string_view written, std::string_view path) {
  return {"broken-link", fmt::format("there is no '{}' in the site", written),
          "write the path from this file to the other one, such as ../about.md",
          std::string(written.starts_with('/') ? written : path)};
}

}  // namespace

Links::Links(const Site& site, const std::set<std::string, std::less<>>& files,
             const std::vector<std::string>& addresses)
    : site_(site), files_(files), addresses_(addresses.begin(), addresses.end()) {
  by_key_.reserve(site.pages.size() * 2);
  by_address_.reserve(site.pages.size());
  for (const auto& page : site.pages) {
    by_key_[page.key].by_language.emplace_back(page.language, &page);
    by_address_[page.address].by_language.emplace_back(page.language, &page);
    if (page.easy_read) {
      auto& easy = by_key_[source_key(page.easy_read->source, site.settings)];
      easy.easy_read = true;
      easy.by_language.emplace_back(page.language, &page);
    }
    for (const auto& measure : page.measures) {
      if (!measure.series.file.empty() && measure.chart != ChartType::none) {
        data_files_.emplace(measure.series.file, measure_csv_address(page, measure));
      }
    }
  }
  for (const auto& hidden : site.unpublished) unpublished_.emplace(hidden.page.source, &hidden);
  for (const auto& term : site.glossary) glossary_parts_.insert(slugify(term.term));
}

void Links::add_parts(PageKind kind, std::vector<std::string> ids) { parts_[kind] = std::move(ids); }

std::expected<LinkTarget, LinkProblem> Links::resolve(std::string_view target,
                                                      const LinkOrigin& origin) const {
  if (const auto scheme = scheme_of(target); !scheme.empty()) {
    for (const std::string_view safe : {"https", "http", "mailto", "tel"}) {
      if (same_in_ascii(scheme, safe))
        return LinkTarget{TargetKind::external, std::string(target), nullptr, {}};
    }
    return std::unexpected(LinkProblem{"broken-link", fmt::format("links cannot begin with '{}:'", scheme),
                                       "use https:, mailto:, tel: or the path of a file of this site"});
  }
  if (target.starts_with("//")) {
    return std::unexpected(LinkProblem{"broken-link",
                                       fmt::format("'{}' does not say how to reach that website", target),
                                       fmt::format("write 'https:{}'", target)});
  }
  if (target.starts_with("www."))
    return std::unexpected(LinkProblem{"broken-link",
                                       fmt::format("'{}' does not say how to reach that website", target),
                                       fmt::format("write 'https://{}'", target)});
  return resolve_path(target, origin);
}

std::expected<LinkTarget, LinkProblem> Links::menu_entry(std::string_view page,
                                                         std::string_view language) const {
  auto target = resolve(page, {"content/index.md", language, nullptr});
  if (target) return target;
  if (auto from_top = resolve(page, {"site.yaml", language, nullptr})) return from_top;
  if (!page.starts_with('/'))
    if (auto address = resolve('/' + std::string(page), {"site.yaml", language, nullptr})) return address;
  return target;
}

std::expected<LinkTarget, LinkProblem> Links::resolve_path(std::string_view target,
                                                           const LinkOrigin& origin) const {
  const auto hash = target.find('#');
  const std::string fragment = hash == std::string_view::npos ? "" : decoded(target.substr(hash + 1));
  const std::string written = decoded(target.substr(0, hash));
  const std::string suffix = fragment.empty() ? "" : "#" + fragment;

  if (written.empty()) {  // a part of the same page
    if (origin.page == nullptr) {
      return std::unexpected(
          LinkProblem{"broken-link", fmt::format("'{}' names no page", target), "name a source file"});
    }
    const bool easy_read = origin.page->easy_read && origin.source == origin.page->easy_read->source;
    if (!fragment.empty() && !has_part(*origin.page, easy_read, fragment)) {
      return std::unexpected(no_such_part(*origin.page, easy_read, fragment));
    }
    return LinkTarget{TargetKind::page,
                      (easy_read ? easy_read_address(*origin.page) : origin.page->address) + suffix,
                      origin.page,
                      {}};
  }

  // An address in the site, or the same of the reader's language.
  const auto address_target =
      [&](const std::string& address) -> std::optional<std::expected<LinkTarget, LinkProblem>> {
    const auto root = language_root(site_.settings, origin.language);
    for (const auto& candidate : {root + address.substr(1), address}) {
      if (const auto page = by_address_.find(candidate); page != by_address_.end()) {
        return to_page(page->second, fragment, origin);
      }
      if (addresses_.contains(candidate))
        return LinkTarget{TargetKind::list, candidate + suffix, nullptr, {}};
    }
    return std::nullopt;
  };
  if (written.starts_with('/')) {
    std::string address = written;
    if (!addresses_.contains(address) && !address.ends_with('/')) address += '/';
    if (const auto found = address_target(address)) return *found;
    if (const auto file = file_at_the_top(normal_path(written)))
      return LinkTarget{TargetKind::file, file_address(*file) + suffix, nullptr, *file};
    // A path from the top of the site's folder means what the same file means from beside it.
    if (!files_.contains(normal_path(written)))
      return std::unexpected(no_such_page(written, normal_path(written)));
  }

  const auto path = written.starts_with('/') ? normal_path(written) : path_from(origin, written);
  if (path == "..") {
    return std::unexpected(LinkProblem{"broken-link", fmt::format("'{}' leads out of the site", written),
                                       "link to a file inside the site's folder"});
  }
  auto hidden = unpublished_.find(path);
  if (hidden == unpublished_.end() && origin.page == nullptr)
    hidden = unpublished_.find(std::string(content_folder) + path);
  const auto key = source_key(path, site_.settings);
  if (path.ends_with(".md") && !content::is_transcript(path) && !is_copied_to_the_top(path)) {
    if (const auto page = by_key_.find(key); page != by_key_.end())
      return to_page(page->second, fragment, origin);
    // site.yaml stands above content/ and names pages from there.
    if (const auto page = by_key_.find(std::string(content_folder) + key);
        origin.page == nullptr && page != by_key_.end()) {
      return to_page(page->second, fragment, origin);
    }
    if (hidden != unpublished_.end()) {
      return std::unexpected(
          LinkProblem{"link-to-unpublished",
                      fmt::format("'{}' is not published today: {}",
                                  hidden->second->page.title.empty() ? path : hidden->second->page.title,
                                  hidden->second->reason),
                      "take the link out until that page is published, or publish it"});
    }
    // A file that is there but made no page has its own mistake, reported already.
    if (files_.contains(path)) return LinkTarget{TargetKind::page, "", nullptr, {}};
    return std::unexpected(no_such_page(written, path));
  }
  for (const auto& [file, list] : {std::pair{"content/glossary.yaml", ListPage::glossary},
                                   std::pair{"content/organisations.yaml", ListPage::organisations},
                                   std::pair{"content/topics.yaml", ListPage::topics}}) {
    if (path != file) continue;
    if (list == ListPage::glossary && !fragment.empty() && !glossary_parts_.contains(fragment)) {
      return std::unexpected(LinkProblem{"broken-anchor",
                                         fmt::format("the glossary has no term '#{}'", fragment),
                                         {},
                                         fragment,
                                         {glossary_parts_.begin(), glossary_parts_.end()}});
    }
    return LinkTarget{TargetKind::list,
                      list_address(language_root(site_.settings, origin.language), list) + suffix,
                      nullptr,
                      {}};
  }
  if (const auto data = data_files_.find(path); data != data_files_.end()) {
    return LinkTarget{TargetKind::measure_data, data->second, nullptr, {}};
  }
  if (files_.contains(path)) {
    return LinkTarget{TargetKind::file, file_address(path) + suffix, nullptr, path};
  }
  // A folder: its index.md, or the list that has its address (site.yaml writes cohorts/ from the top).
  if (const auto page = by_key_.find(path.empty() ? "index" : path + "/index"); page != by_key_.end()) {
    return to_page(page->second, fragment, origin);
  }
  std::string_view below = path;
  if (below.starts_with(content_folder)) below.remove_prefix(content_folder.size());
  if (const auto found = address_target(below.empty() ? "/" : "/" + std::string(below) + "/")) return *found;
  return std::unexpected(no_such_page(written, path));
}

// What root/ has at an address, a folder's index.html among it.
std::optional<std::string> Links::file_at_the_top(std::string_view address) const {
  for (const char* const index : {"", "/index.html"})
    if (std::string file = fmt::format("root/{}{}", address, index); files_.contains(file)) return file;
  return std::nullopt;
}

std::expected<LinkTarget, LinkProblem> Links::to_page(const Versions& versions, std::string_view fragment,
                                                      const LinkOrigin& origin) const {
  const Page* best = versions.by_language.front().second;
  for (const auto& [language, page] : versions.by_language) {
    if (language == site_.settings.language && best->language != origin.language) best = page;
    if (language == origin.language) best = page;
  }
  // The same page in the reader's language may exist where the link names another version of it.
  if (best->language != origin.language && !versions.easy_read) {
    if (const auto all = by_key_.find(best->key); all != by_key_.end() && !all->second.easy_read) {
      for (const auto& [language, page] : all->second.by_language) {
        if (language == origin.language) best = page;
      }
    }
  }
  if (!fragment.empty() && !has_part(*best, versions.easy_read, fragment)) {
    return std::unexpected(no_such_part(*best, versions.easy_read, fragment));
  }
  auto address = versions.easy_read ? easy_read_address(*best) : best->address;
  if (!fragment.empty()) address.append("#").append(fragment);
  return LinkTarget{TargetKind::page, std::move(address), best, {}};
}

std::expected<std::string, LinkProblem> Links::picture(std::string_view target,
                                                       const LinkOrigin& origin) const {
  if (!scheme_of(target).empty() || target.starts_with("//")) {
    return std::unexpected(
        LinkProblem{"missing-picture", fmt::format("the picture '{}' is on another website", target),
                    "save it beside this file and name it by its path: pages ask no other website"});
  }
  const auto written = decoded(target.substr(0, target.find_first_of("?#")));
  const auto path = written.starts_with('/') ? normal_path(written) : path_from(origin, written);
  if (files_.contains(path)) return path;
  const auto folder = folder_of_path(path);
  std::vector<std::string_view> beside;
  for (auto file = files_.lower_bound(folder); file != files_.end() && file->starts_with(folder); ++file) {
    beside.emplace_back(*file);
  }
  return std::unexpected(
      LinkProblem{"missing-picture", fmt::format("there is no picture '{}'", target),
                  "put the picture beside this file, or write the path from this file to it",
                  beside.empty() ? std::string() : path, std::move(beside)});
}

void report(const LinkProblem& problem, const SourceLocation& where, Diagnostics& diagnostics) {
  diagnostics.error(where, problem.code, problem.message, problem.hint);
}

std::string_view host_of(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!url.starts_with(scheme)) continue;
    url.remove_prefix(scheme.size());
    url = url.substr(0, url.find_first_of("/?#:"));
    return url.starts_with("www.") ? url.substr(4) : url;
  }
  return {};
}

}  // namespace lantern::site
