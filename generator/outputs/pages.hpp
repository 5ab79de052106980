// The HTML of every page: what a layout is given, rendered. Functions of the page's work; any thread.
#pragma once
#include <string>

#include "outputs/page_work.hpp"
#include "views/lists.hpp"

namespace lantern::outputs {

// The page an author wrote for the address of a list, whose words stand above the list; null without one.
const Page* introduction(const std::string& address, const views::LanguageView& view);

std::string written_page(PageWork& work, Diagnostics& diagnostics);
// The page as it stands in for a translation that is missing.
std::string page_shown_to(const views::LanguageView& view, PageWork& work, Diagnostics& diagnostics);
std::string easy_read_page(PageWork& work, Diagnostics& diagnostics);
std::string report_card_page(PageWork& work, Diagnostics& diagnostics);
std::string cohort_report_page(PageWork& work, Diagnostics& diagnostics);
std::string programme_report_page(const views::LanguageView& view, PageWork& work, Diagnostics& diagnostics);
std::string made_page(views::MadePage made, const views::LanguageView& view, PageWork& work,
                      Diagnostics& diagnostics);
// The list of all easy-read pages, below the easy-read version of the home page where there is one: `work`
// is then the home page's.
std::string easy_read_list(views::MadePage made, const views::LanguageView& view, PageWork& work,
                           Diagnostics& diagnostics);
// Shown at any address, so its own links are whole.
std::string not_found_page(const PageWork& work, Diagnostics& diagnostics);

// The home page whose easy-read version stands on the list of easy-read pages; null without one.
const Page* home_in_easy_read(const views::LanguageView& view);

}  // namespace lantern::outputs
