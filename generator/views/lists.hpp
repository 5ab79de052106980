// The pages that no author writes: lists of each kind, topics, organisations, measures, the glossary and
// the index of everything. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/addresses.hpp"
#include "views/assembly.hpp"
#include "views/json_ld.hpp"

namespace lantern::views {

struct MadePage {
  std::string address;
  std::string layout;
  std::string kind;  // as `page.kind`
  std::string title;
  std::string summary;
  std::vector<BreadcrumbStep> breadcrumb;  // from the home page to the parent
  templates::Object object;                // what the layout needs beside the frame
};

MadePage list_page(site::ListPage list, const Assembly& assembly, const LanguageView& view);
MadePage topic_page(const Topic& topic, const Assembly& assembly, const LanguageView& view);
MadePage organisation_page(const Organisation& organisation, const Assembly& assembly,
                           const LanguageView& view);
MadePage not_found_page(const LanguageView& view);

}  // namespace lantern::views
