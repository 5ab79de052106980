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

// Data that a page publishes. What is empty is left out.
struct Dataset {
  struct File {
    std::string form;  // text/csv
    std::string url;
  };
  std::string name;
  std::string description;  // search engines want 50 letters at least
  std::string url;
  std::string creator;       // an organisation
  std::string licence;       // its address
  std::string time_covered;  // ISO 8601: 2020-09/2022-06
  std::string variable, unit;
  std::vector<File> files;
};

// An Article, Event, CreativeWork or WebPage with its BreadcrumbList, and the data that it has.
std::string json_ld(const SiteSettings& settings, const Page& page, std::string_view description,
                    const std::vector<BreadcrumbStep>& breadcrumb, const std::vector<Dataset>& data);
// Of a page that nobody wrote and that is for its data.
std::string json_ld(const SiteSettings& settings, const std::string& language, const Dataset& data,
                    const std::vector<BreadcrumbStep>& breadcrumb);

}  // namespace lantern::views
