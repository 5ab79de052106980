#include "site/unused_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "content/discovery.hpp"
#include "site/addresses.hpp"
#include "site/meant_names.hpp"
#include "site/page_targets.hpp"
#include "text/ascii.hpp"

namespace lantern::site {
namespace {

// More of one folder are said at once.
constexpr std::size_t most_said_alone = 3;

SourceLocation whole_file(std::string_view path) { return {std::string(path), 0, 0, 1}; }
std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class UnusedFiles {
 public:
  UnusedFiles(const SiteIndex& index, const NamedFiles& named, Diagnostics& diagnostics)
      : index_(index), diagnostics_(diagnostics) {
    for (const auto& [path, naming] : named.files) used_.insert(path);
    for (const std::string_view path : data_files_of_site()) used_.emplace(path);
    for (const Page& page : index.site.pages) {
      learn_measures(page);
      published_folders_.emplace(folder_of_path(page.source));
    }
    for (const Unpublished& hidden : index.site.unpublished) {
      learn_measures(hidden.page);
      used_.merge(files_named_by(hidden.page, index.links));
      hidden_folders_.emplace(folder_of_path(hidden.page.source));
    }
  }

  void check() {
    for (const std::string& path : index_.paths)
      if (path.starts_with("content/")) check_file(path);
    for (const auto& [folder, wanted] : misnamed_folders_)
      diagnostics_.warning(whole_file(folder), "page-misplaced",
                           "the pages of this folder are plain pages, for which there are no lists",
                           fmt::format("did you mean 'content/{}'? Rename the folder", wanted));
    const bool may_be_followers = diagnostics_.has_errors();
    if (may_be_followers) return;
    for (const auto& [folder, files] : unused_) report_unused(folder, files);
  }

 private:
  void learn_measures(const Page& page) {
    for (const Measure& measure : page.measures) {
      const std::string& file = measure.series.file;
      if (file.empty()) continue;
      if (measure.chart != ChartType::none)
        used_.insert(file);
      else
        undrawn_.emplace(file, measure.title.empty() ? measure.id : measure.title);
    }
  }

  bool folder_has_page(std::string_view path) const {
    const std::string start = std::string(folder_of_path(path)) + "/index.";
    const auto next = index_.paths.lower_bound(start);
    return next != index_.paths.end() && next->starts_with(start) && next->ends_with(".md");
  }

  void check_file(const std::string& path) {
    if (path.ends_with(".md") && !content::is_transcript(path)) {
      const std::string_view below = std::string_view(path).substr(std::string_view("content/").size());
      if (const std::size_t slash = below.find('/'); slash != std::string_view::npos)
        if (const auto wanted = meant_folder(below.substr(0, slash)))
          misnamed_folders_.emplace("content/" + std::string(below.substr(0, slash)), *wanted);
      if (const auto meant = meant_page(path, folder_has_page(path))) say(path, *meant);
      return;
    }
    if (used_.contains(path) || is_of_draft(path) || is_of_picture_set(path)) return;
    if (const auto measure = undrawn_.find(path); measure != undrawn_.end())
      diagnostics_.warning(
          whole_file(path), "file-unused",
          fmt::format("'{}' holds the figures of the measure '{}', which has 'chart: none': nothing "
                      "of them is shown",
                      name_in(path), measure->second),
          "give the measure a chart, such as 'chart: run', or take 'data' out");
    else if (const auto meant = meant_source(path))
      say(path, *meant);
    else
      unused_[std::string(folder_of_path(path))].push_back(path);
  }

  // A page in the wrong place has fields of the kind that was meant: that these are unknown follows from the
  // place.
  void say(const std::string& path, const MeantName& meant) {
    if (meant.code == Code("page-misplaced"))
      std::erase_if(diagnostics_.items(), [&](const Diagnostic& said) {
        return said.code == Code("unknown-field") && said.where.file == path;
      });
    diagnostics_.warning(whole_file(path), meant.code, fmt::format("'{}' {}", name_in(path), meant.message),
                         meant.hint);
  }

  // It may be there for a page that is still being written.
  bool is_of_draft(std::string_view path) const {
    for (std::string_view folder = folder_of_path(path); !folder.empty(); folder = folder_of_path(folder)) {
      if (published_folders_.contains(folder)) return false;
      if (hidden_folders_.contains(folder)) return true;
    }
    return false;
  }

  bool is_of_picture_set(std::string_view path) const {
    const std::string set = normal_path(index_.site.settings.easy_read_pictures);
    return !set.empty() && path.starts_with(set + '/');
  }

  void report_unused(const std::string& folder, const std::vector<std::string>& files) {
    if (files.size() > most_said_alone) {
      diagnostics_.warning(
          whole_file(folder), "file-unused",
          fmt::format(
              "{} files of this folder are not published, because no page names them: {}, {} and {} more",
              files.size(), name_in(files[0]), name_in(files[1]), files.size() - 2),
          "show or link them on a page, or keep them outside of content/");
      return;
    }
    for (const std::string& file : files)
      diagnostics_.warning(whole_file(file), "file-unused",
                           fmt::format("'{}' is not published, because no page names it", name_in(file)),
                           hint_for(file));
  }

  static std::string hint_for(std::string_view file) {
    const auto is = [&](std::initializer_list<std::string_view> endings) {
      return std::ranges::any_of(endings,
                                 [&](std::string_view ending) { return ends_in_ascii(file, ending); });
    };
    if (is({".csv", ".xlsx"}))
      return fmt::format(
          "for a chart, name it as 'data: {}' of a measure; otherwise keep it outside of content/",
          name_in(file));
    if (is({".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp", ".heic"}))
      return fmt::format("show it with ![What it shows]({}), or keep it outside of content/", name_in(file));
    return "link to it, or list it under 'materials' of a page; otherwise keep it outside of content/";
  }

  const SiteIndex& index_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> used_;
  std::map<std::string, std::string, std::less<>> undrawn_;  // the data of measures without a chart, by path
  std::set<std::string, std::less<>> published_folders_, hidden_folders_;
  std::map<std::string, std::string_view> misnamed_folders_;  // and what they were meant to be
  std::map<std::string, std::vector<std::string>> unused_;    // by folder
};

}  // namespace

void check_unused_files(const SiteIndex& index, const NamedFiles& named, Diagnostics& diagnostics) {
  UnusedFiles(index, named, diagnostics).check();
}

}  // namespace lantern::site
