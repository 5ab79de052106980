// What stands in a site that a new page can belong to, read as far as that needs. Mistakes in the files are
// left to `lantern check`. Any thread.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "content/names_in_site.hpp"
#include "model/page_kinds.hpp"

namespace lantern::driver {

struct SiteNames {
  content::NamesInSite organisations;
  content::NamesInSite cohorts;
  content::NamesInSite bundles;
  content::NamesInSite topics;
  std::string language = "en";
  std::vector<std::string> languages;
};

SiteNames read_site_names(const FileSystem& disk, const std::filesystem::path& site);

}  // namespace lantern::driver
