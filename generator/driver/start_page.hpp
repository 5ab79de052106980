// What `lantern new case-study "Title"` and its sisters do: a page to fill in, where its kind belongs in the
// site. Nothing that is there is ever written over. Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"
#include "model/page_kinds.hpp"

namespace lantern::driver {

struct PageToStart {
  PageKind kind = PageKind::plain;
  std::string title;  // may be empty where `from` has one
  std::filesystem::path site;
  std::string organisation;  // of a case study, by its id or its name
  std::string cohort;        // of a case study or a bundle, the same
  std::string bundle;        // of a session: its folder or its title
  std::string from;          // of a case study: a filled-in form or a spreadsheet; empty for none
  Date today;
};

struct StartedPage {
  std::filesystem::path page;     // that was written, the site's folder before it
  std::vector<std::string> read;  // what came out of `from`, a line each
};

// `findings`: what is wrong in `from`, and what the author of the new page must look at.
std::expected<StartedPage, Failure> start_page(FileSystem& disk, const PageToStart& wanted,
                                               Diagnostics& findings);

}  // namespace lantern::driver
