// What scripts and style sheets of a theme are for, beside the style sheet of every page: theme.yaml names
// their files by these words, and layouts find them by the same words in `site`. Constants; any thread.
#pragma once
#include "base/names.hpp"

namespace lantern {

enum class ThemeScript {
  easy_read,   // reads easy-read pages aloud and changes their look
  measures,    // chooses on the page of all measures
  search,      // finds pages, on the page of search and in the box of every page
  search_box,  // fetches `search` when that box is first used
  lists,       // chooses on lists of pages
  recording    // leads from the lines of a transcript to their moment
};

// What only some pages need does not weigh on the others.
enum class PageStyles { search, recording, report, data, right_to_left };

template <>
inline constexpr auto names_of<ThemeScript> = names<ThemeScript>("easy_read", "measures", "search",
                                                                 "search_box", "lists", "recording");
template <>
inline constexpr auto names_of<PageStyles> = names<PageStyles>("search", "recording", "report", "data",
                                                               "right_to_left");

}  // namespace lantern
