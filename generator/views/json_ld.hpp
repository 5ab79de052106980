// What a page is, for search engines: JSON-LD with the types of schema.org. The text is safe inside a
// <script> element: '<' is written as an escape. Pure.
#pragma once
#include <string>
#include <vector>

#include "model/site.hpp"

namespace lantern::views {

struct BreadcrumbStep {
  std::string title;
  std::string address;  // in the site
};

// An Article, Event, CreativeWork or WebPage with its BreadcrumbList.
std::string json_ld(const SiteSettings& settings, const Page& page, std::string_view description,
                    const std::vector<BreadcrumbStep>& breadcrumb);

}  // namespace lantern::views
