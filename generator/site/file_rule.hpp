// Which files of the site's folder may be published, decided here alone: by what a file is, whoever names it
// and however. The figures of a measure are published after hiding small numbers, never as they are; sources,
// the site's own YAML and what belongs to a page that is not published today stay where they are.
// Made once a build, by one thread; points into the SiteIndex and the files, which must live longer.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "site/links.hpp"
#include "site/site_index.hpp"
#include "site/source_files.hpp"

namespace lantern::site {

class FileRule {
 public:
  FileRule(const SiteIndex& index, const SourceFiles& files);

  // Why this file of the site may not be published (private-file), with what to do instead; nothing where it
  // may. A file as large as a measure's data is compared with it: a copy tells as much.
  std::optional<LinkProblem> refusal(std::string_view path) const;

 private:
  struct PagesOfFolder {
    std::vector<const Page*> published;
    std::vector<const Unpublished*> hidden;
  };
  struct Figures {
    std::string measure;    // its title
    bool linkable = false;  // a link to it leads to the published figures
  };

  void learn_figures(const Page& page, bool published);
  void learn_files_of_drafts();
  std::optional<LinkProblem> figures_refusal(std::string_view path) const;
  const Unpublished* draft_of(std::string_view path) const;

  const SiteIndex& index_;
  const SourceFiles& files_;
  std::map<std::string, Figures, std::less<>> figures_;  // by the path of a measure's data
  std::map<std::uint64_t, std::vector<std::string>> figures_by_size_;
  std::map<std::string, PagesOfFolder, std::less<>> folders_;
  // Those that only a page not published today names, beside pages that are.
  std::map<std::string, const Unpublished*, std::less<>> files_of_drafts_;
};

}  // namespace lantern::site
