// Where a link leads: the targets that authors write (paths to source files, parts of pages, addresses
// in the site, other websites) become addresses, and what leads nowhere is said, with what to write
// instead. Made once; any number of threads may resolve at once. Points into the Site.
#pragma once
#include <expected>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/site.hpp"

namespace lantern::site {

enum class TargetKind { page, list, file, measure_data, external };

struct LinkTarget {
  TargetKind kind = TargetKind::external;
  std::string address;         // in the site, with its #part; or the whole external URL
  const Page* page = nullptr;  // for a page (also its easy-read version)
  std::string file;            // for a file: its path in the site
};

struct LinkProblem {
  Code code;  // broken-link, broken-anchor, link-to-unpublished
  std::string message;
  std::string hint;
  std::string missing = {};  // the path, address or part that is not there; for Links::nearest
  std::vector<std::string_view> among =
      {};  // the names of what is there instead of it; otherwise all of the site
};

struct LinkOrigin {
  std::string_view source;     // the file the link stands in; paths are relative to its folder
  std::string_view language;   // of the page
  const Page* page = nullptr;  // null in site.yaml
};

class Links {
 public:
  // `files`: every file below content/, assets/ and root/, relative to the site. `addresses`: pages that no
  // author writes (lists, topics ...), which a link may name.
  Links(const Site& site, const std::set<std::string, std::less<>>& files,
        const std::vector<std::string>& addresses);

  std::expected<LinkTarget, LinkProblem> resolve(std::string_view target, const LinkOrigin& origin) const;

  // The same for an entry of the menu, which names a source file from content/ or from the top of the site,
  // or an address with or without its first slash.
  std::expected<LinkTarget, LinkProblem> menu_entry(std::string_view page, std::string_view language) const;

  // "did you mean ...?" for a problem whose `missing` is set: what is there and has nearly that name, or
  // that name in another folder; empty when there is none. Looks at every page and file of the site, or at
  // all of `among`.
  std::string nearest(const LinkProblem& problem, const LinkOrigin& origin) const;

  // The file of a picture or other file written as a path relative to the source: its path in the site,
  // or a problem 'missing-picture' or 'missing-file'.
  std::expected<std::string, LinkProblem> picture(std::string_view target, const LinkOrigin& origin) const;

  // Parts of pages that a layout makes, whatever the author wrote: those that links may name.
  void add_parts(PageKind kind, std::vector<std::string> ids);

 private:
  struct Versions {
    std::vector<std::pair<std::string_view, const Page*>> by_language;
    bool easy_read = false;
  };
  std::expected<LinkTarget, LinkProblem> resolve_path(std::string_view target,
                                                      const LinkOrigin& origin) const;
  std::optional<std::string> file_at_the_top(std::string_view address) const;
  std::expected<LinkTarget, LinkProblem> to_page(const Versions& versions, std::string_view fragment,
                                                 const LinkOrigin& origin) const;
  bool has_part(const Page& page, bool easy_read, std::string_view id) const;
  LinkProblem no_such_part(const Page& page, bool easy_read, std::string_view id) const;
  std::vector<std::string_view> all_names() const;

  const Site& site_;
  const std::set<std::string, std::less<>>& files_;
  std::unordered_map<std::string, Versions> by_key_;  // of the page or of its easy-read version
  std::unordered_map<std::string_view, Versions> by_address_;
  std::unordered_map<std::string_view, const Unpublished*> unpublished_;
  std::unordered_map<std::string_view, std::string> data_files_;  // a measure's CSV -> its published address
  std::unordered_set<std::string> addresses_;
  std::unordered_map<PageKind, std::vector<std::string>> parts_;
  std::set<std::string, std::less<>> glossary_parts_;
};

// Adds the problem as an error at the place.
void report(const LinkProblem& problem, const SourceLocation& where, Diagnostics& diagnostics);

// "pxjournal.org" of https://pxjournal.org/a; empty for what is not http or https.
std::string_view host_of(std::string_view url);

}  // namespace lantern::site
