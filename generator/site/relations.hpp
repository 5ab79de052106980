// How the pages of a site belong together, as the readers of one language see them: of every page its
// version in that language, or the one that exists. Made once a language, in time linear in the pages;
// never changed after, so any number of threads may read. Points into the Site, which must live longer.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/site.hpp"

namespace lantern::site {

using PageList = std::vector<const Page*>;

// The day a list sorts a page by: its own date, or that of what it tells of (an event's start, a
// session's day, a resource's publication, the end of a case study, the start of a cohort).
std::optional<Date> listing_date(const Page& page);

// Newest first; pages without a date last; then by source.
void sort_newest_first(PageList& pages);

struct Neighbours {
  const Page* previous = nullptr;
  const Page* next = nullptr;
};

class Relations {
 public:
  Relations(const Site& site, std::string language);

  const std::string& language() const { return language_; }
  const std::string& root() const { return root_; }  // "/" or "/cy/"

  // All pages, by source. `own` has only those written in this language.
  const PageList& pages() const { return pages_; }
  const PageList& own_pages() const { return own_; }
  const PageList& of_kind(PageKind kind) const;  // in the order of their lists, see relations.cc

  // Null when there is none. A session's id is bundle/session.
  const Page* find(PageKind kind, std::string_view id) const;
  const Page* at(std::string_view address) const;
  const Page* by_key(std::string_view key) const;
  const Topic* topic(std::string_view id) const;
  const Organisation* organisation(std::string_view id) const;
  // The page that has its easy-read version: itself, or else the original that it is a translation of. Null
  // where there is none.
  const Page* easy_read_of(const Page& page) const;
  const Page* parent(const Page& page) const;  // the nearest written page above it by address, home apart

  const PageList& case_studies_of_cohort(std::string_view id) const;
  const PageList& bundles_of_cohort(std::string_view id) const;  // by number
  const PageList& case_studies_of_organisation(std::string_view id) const;
  const PageList& pages_of_topic(std::string_view id) const;  // by kind, newest first
  const PageList& sessions_of_bundle(std::string_view id) const;
  const PageList& below(const Page& list) const;  // of a plain page with `list: true`, newest first
  const PageList& users_of(const Page& resource) const;
  Neighbours neighbours(const Page& page) const;
  // At most `limit` other pages of its topics, its cohort, its organisation; the same for every build.
  PageList read_next(const Page& page, std::size_t limit) const;

  // What uses a resource is known only when links are resolved: see links.hpp.
  void add_user(const Page& resource, const Page& user);

 private:
  using Index = std::unordered_map<std::string_view, PageList>;
  struct Place {
    const PageList* list;  // never null; in an Index, whose nodes do not move
    std::size_t position;
  };
  const PageList& look_up(const Index& index, std::string_view key) const;
  void set_neighbours(const PageList& pages);
  void remember_places(const Index& index);

  std::string language_;
  std::string root_;
  PageList pages_, own_;
  std::array<PageList, count_of<PageKind>> by_kind_;
  std::array<std::unordered_map<std::string_view, const Page*>, count_of<PageKind>> by_id_;
  std::unordered_map<std::string_view, const Page*> by_address_;
  std::unordered_map<std::string_view, const Page*> by_key_;
  std::unordered_map<std::string_view, const Page*> easy_by_key_;  // in the main language
  std::unordered_map<std::string_view, const Topic*> topics_;
  std::unordered_map<std::string_view, const Organisation*> organisations_;
  Index cohort_case_studies_, cohort_bundles_, organisation_case_studies_, topic_pages_, bundle_sessions_;
  std::unordered_map<const Page*, PageList> below_, users_;
  std::unordered_map<const Page*, Neighbours> neighbours_;
  std::unordered_map<const Page*, std::vector<Place>> places_;
};

// Where the readers of these relations find a page: the home page of a language that has none of its own is
// made from the original's and stands at the root of that language.
const std::string& shown_address(const Page& page, const Relations& relations);

}  // namespace lantern::site
