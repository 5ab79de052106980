// sources → typed model: reads a whole site. Gives all of it and every mistake in it.
#pragma once
#include <filesystem>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/bodies.hpp"
#include "model/site.hpp"
#include "views/theme.hpp"

namespace lantern::driver {

// What is published of pages that are not ready: `of_any_day`: those of another day too, for their writer.
enum class Drafts { left_out, included, of_any_day };

struct LoadOptions {
  std::filesystem::path site;
  Date today;  // decides what is published, and whether a consent is current
  Drafts drafts = Drafts::left_out;
  Advice advice = Advice::left_out;
  std::string base_url;  // instead of the one in site.yaml, when not empty
  unsigned workers = 1;
  std::stop_token stop;  // asked between pieces of work: what is half done then is no site
};

struct LoadedSite {
  Site site;
  std::set<std::string, std::less<>> files;  // every file below content/ and assets/
};

// Why a page is not published: "a draft", "to be published on 2026-05-01"; empty when it is.
std::string why_unpublished(const Page& page, Date today, Drafts drafts);

// site.yaml alone, which says which theme and languages the rest is read with. Nothing when it is so
// broken that no address can be made.
std::optional<SiteSettings> load_settings(const FileSystem& disk, const LoadOptions& options,
                                          Diagnostics& diagnostics);

// Everything else. Of the theme its words and the parts of its layouts.
LoadedSite load(const FileSystem& disk, const LoadOptions& options, const SiteSettings& settings,
                const views::Theme& theme, Diagnostics& diagnostics);

}  // namespace lantern::driver
