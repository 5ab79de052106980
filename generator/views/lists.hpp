// The pages that no author writes: lists of each kind, topics, organisations, measures, the glossary and
// the index of everything. Functions of the assembly; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/addresses.hpp"
#include "views/cards.hpp"
#include "views/chosen_list.hpp"
#include "views/json_ld.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

struct ListView {
  std::string intro;
  Group<PictureView> pictures;
  std::vector<SectionView> sections;
  Group<DownloadView> downloads;
  ListChoicesView choose;
};
// The list of easy-read pages also says whose pictures they show.
struct EasyListView {
  ListView list;
  Markup credit;
};
struct TopicView {
  std::vector<SectionView> sections;
};
struct OrganisationView {
  Group<FactView> facts;
  std::optional<LinkView> website;
  std::optional<PictureView> map;
  std::vector<SectionView> sections;
};

templates::Value to_value(ListView view);
templates::Value to_value(EasyListView view);
templates::Value to_value(TopicView view);
templates::Value to_value(OrganisationView view);

struct MadePage {
  std::optional<site::ListPage> list;  // that it is
  std::string address;
  std::string layout;
  std::string kind;  // as `page.kind`
  std::string title;
  std::string summary;
  std::vector<BreadcrumbStep> breadcrumb;  // from the home page to the parent
  templates::Object object;                // what the layout needs beside the frame
};

MadePage list_page(site::ListPage list, const Assembly& assembly, const LanguageView& view,
                   Diagnostics& diagnostics);
MadePage topic_page(const Topic& topic, const Assembly& assembly, const LanguageView& view);
MadePage organisation_page(const Organisation& organisation, const Assembly& assembly,
                           const LanguageView& view, Diagnostics& diagnostics);
MadePage not_found_page(const LanguageView& view);

// The pages below a plain page that is a list.
ListView list_below(const Page& page, const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
