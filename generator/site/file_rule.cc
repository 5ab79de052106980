#include "site/file_rule.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/discovery.hpp"
#include "site/addresses.hpp"
#include "site/page_targets.hpp"
#include "text/ascii.hpp"

namespace lantern::site {
namespace {

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_asset(std::string_view path) { return path.starts_with("assets/"); }

// In a folder of which everything is published, whatever it is called.
bool is_published_anyway(std::string_view path) { return is_asset(path) || is_copied_to_the_top(path); }

bool is_source(std::string_view path) {
  return !is_published_anyway(path) && !content::is_transcript(path) &&
         (ends_in_ascii(path, ".md") || ends_in_ascii(path, ".markdown"));
}

bool is_data_of_site(std::string_view path) {
  if (path == "assets/pictures/aliases.yaml") return true;
  return !is_published_anyway(path) && (ends_in_ascii(path, ".yaml") || ends_in_ascii(path, ".yml"));
}

}  // namespace

FileRule::FileRule(const SiteIndex& index, const SourceFiles& files) : index_(index), files_(files) {
  for (const Page& page : index.site.pages) {
    learn_figures(page, true);
    folders_[std::string(folder_of_path(page.source))].published.push_back(&page);
  }
  for (const Unpublished& hidden : index.site.unpublished) {
    learn_figures(hidden.page, false);
    folders_[std::string(folder_of_path(hidden.page.source))].hidden.push_back(&hidden);
  }
  for (const auto& [path, figures] : figures_) figures_by_size_[files.size(path)].push_back(path);
  learn_files_of_drafts();
}

void FileRule::learn_figures(const Page& page, bool published) {
  for (const Measure& measure : page.measures) {
    if (measure.series.file.empty()) continue;
    const bool linkable = published && measure.chart != ChartType::none;
    Figures& figures = figures_[measure.series.file];
    if (figures.measure.empty()) figures.measure = measure.title.empty() ? measure.id : measure.title;
    figures.linkable |= linkable;
  }
}

// Where pages that are published and others share a folder, a file is the draft's that only the draft names.
void FileRule::learn_files_of_drafts() {
  for (const auto& [folder, pages] : folders_) {
    if (pages.published.empty() || pages.hidden.empty()) continue;
    std::set<std::string> of_published;
    for (const Page* page : pages.published) of_published.merge(files_named_by(*page, index_.links));
    for (const Unpublished* hidden : pages.hidden)
      for (const std::string& file : files_named_by(hidden->page, index_.links))
        if (folder_of_path(file) == folder && !of_published.contains(file))
          files_of_drafts_.emplace(file, hidden);
  }
}

// A file belongs to the pages of its folder; where there are none, to those of the folder above.
const Unpublished* FileRule::draft_of(std::string_view path) const {
  if (const auto found = files_of_drafts_.find(path); found != files_of_drafts_.end()) return found->second;
  if (is_published_anyway(path)) return nullptr;
  for (std::string_view folder = folder_of_path(path); !folder.empty(); folder = folder_of_path(folder)) {
    const auto pages = folders_.find(folder);
    if (pages == folders_.end()) continue;
    return pages->second.published.empty() ? pages->second.hidden.front() : nullptr;
  }
  return nullptr;
}

std::optional<LinkProblem> FileRule::figures_refusal(std::string_view path) const {
  auto found = figures_.find(path);
  const bool itself = found != figures_.end();
  if (!itself)
    if (const auto same_size = figures_by_size_.find(files_.size(path)); same_size != figures_by_size_.end())
      for (const std::string& figures : same_size->second)
        if (found == figures_.end() && files_.same(path, figures)) found = figures_.find(figures);
  if (found == figures_.end()) return std::nullopt;
  const auto& [file, figures] = *found;
  std::string hint = figures.linkable
                         ? fmt::format(
                               "write a link to '{}' in the text: it leads to the figures as they are "
                               "published, with small numbers hidden",
                               name_in(file))
                         : "take its name out here";
  if (is_published_anyway(path))
    hint = fmt::format("everything in {} is published: move this file beside the page it belongs to",
                       path.substr(0, path.find('/') + 1));
  return LinkProblem{"private-file",
                     itself
                         ? fmt::format("'{}' holds the figures of the measure '{}', which are never "
                                       "published as they are",
                                       name_in(path), figures.measure)
                         : fmt::format("'{}' is a copy of '{}', the figures of the measure '{}', which are "
                                       "never published as they are",
                                       name_in(path), file, figures.measure),
                     std::move(hint)};
}

std::optional<LinkProblem> FileRule::refusal(std::string_view path) const {
  const std::string_view name = name_in(path);
  if (is_source(path))
    return LinkProblem{"private-file", fmt::format("'{}' is the source of a page", name),
                       "link to the page itself in the text, or save what readers may have as a PDF"};
  if (is_data_of_site(path))
    return LinkProblem{"private-file", fmt::format("'{}' belongs to the workings of the site", name),
                       "link to the page that is made from it, or save what readers may have as a PDF"};
  if (auto figures = figures_refusal(path)) return figures;
  if (const Unpublished* draft = draft_of(path))
    return LinkProblem{
        "private-file",
        fmt::format("'{}' belongs to {}, which is not published today: {}", name,
                    draft->page.title.empty() ? draft->page.source : "'" + draft->page.title + "'",
                    draft->reason),
        "take its name out until that page is published, or put a copy of the file beside this page"};
  return std::nullopt;
}

}  // namespace lantern::site
