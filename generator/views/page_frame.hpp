// The frames every page is rendered with: `page` and `navigation` (CONTEXT.md). Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "views/assembly.hpp"
#include "views/json_ld.hpp"

namespace lantern::views {

// What the frame is made from, for pages that authors wrote and pages that are made.
struct FrameInput {
  std::string kind;  // as `page.kind`: case-study, list ...
  std::string address;
  std::string title;
  std::string summary;
  std::string description;  // when there is no summary
  const Page* page = nullptr;
  std::vector<BreadcrumbStep> breadcrumb;  // from the home page to the parent
  std::string body;                        // HTML, without its sources
  std::string sources;                     // HTML
  std::vector<Heading> headings;
  bool easy_read = false;  // this is the easy-read version of `page`
};

templates::Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view);

// The way from the home page to a written page.
std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view);

// The page rendered with its layout, from the frame with what its kind adds.
std::string render_page(std::string_view layout, templates::Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics);

}  // namespace lantern::views
