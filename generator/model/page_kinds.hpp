// The kinds of pages: one row each, with what differs between them outside their fields (model/page.hpp,
// content/page_schemas.cc) and their views. Discovery, addresses, lists, breadcrumbs and JSON-LD ask the
// row. Constants; any thread.
#pragma once
#include "base/names.hpp"

namespace lantern {

enum class PageKind { home, plain, cohort, case_study, bundle, session, resource, event };

// Where the source of such a page stands below content/.
enum class PagePlace {
  top,               // index.md
  anywhere,          // what is no other kind
  own_folder,        // FOLDER/NAME/index.md
  in_folder,         // FOLDER/NAME.md
  below_own_folder,  // FOLDER/OTHER/NAME.md, beside the index.md of another page
};

// The order of a list of such pages.
enum class PageOrder { by_source, newest_first, by_start, by_number, by_day_and_time };

struct PageKindTraits {
  std::string_view name;  // in cards, in the keys of strings, and of its layout
  PagePlace place = PagePlace::anywhere;
  std::string_view folder;       // of its sources, and of the page that lists them all; empty for none
  std::string_view schema_type;  // of schema.org
  PageOrder order = PageOrder::newest_first;
  std::size_t in_topics = 0;     // its place among the kinds of a topic, stories first
  std::size_t in_easy_read = 0;  // and among those of the list of easy-read pages
};

// In the order of the enum.
inline constexpr auto page_kinds = std::to_array<PageKindTraits>({
    {"home", PagePlace::top, "", "WebSite", PageOrder::by_source, 7, 7},
    {"page", PagePlace::anywhere, "", "WebPage", PageOrder::newest_first, 6, 0},
    {"cohort", PagePlace::own_folder, "cohorts", "WebPage", PageOrder::by_start, 1, 2},
    {"case-study", PagePlace::own_folder, "case-studies", "Article", PageOrder::newest_first, 0, 1},
    {"bundle", PagePlace::own_folder, "bundles", "WebPage", PageOrder::by_number, 2, 3},
    {"session", PagePlace::below_own_folder, "bundles", "WebPage", PageOrder::by_day_and_time, 3, 4},
    {"resource", PagePlace::own_folder, "resources", "CreativeWork", PageOrder::newest_first, 4, 5},
    {"event", PagePlace::in_folder, "events", "Event", PageOrder::newest_first, 5, 6},
});
static_assert(page_kinds.size() == count_of<PageKind>, "every kind of page has one row");

constexpr const PageKindTraits& traits_of(PageKind kind) { return page_kinds[index_of(kind)]; }

template <>
inline constexpr auto names_of<PageKind> = [] {
  std::array<std::string_view, page_kinds.size()> all;
  std::ranges::transform(page_kinds, all.begin(), &PageKindTraits::name);
  return all;
}();

// All kinds by one of the columns that say a place.
constexpr auto kinds_in_order(std::size_t PageKindTraits::*place) {
  auto kinds = values_of<PageKind>;
  std::ranges::sort(kinds, {}, [place](PageKind kind) { return traits_of(kind).*place; });
  return kinds;
}

}  // namespace lantern
