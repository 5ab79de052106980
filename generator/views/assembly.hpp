// Everything that pages share, made once from a site and its index before the first is rendered: words by
// language, the menu, the measures worked out. Afterwards it never changes, and any number of
// threads may read it. Points into the index, the Theme and the files, which must live longer.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "disclosure/evaluation_figures.hpp"
#include "site/organisation_mentions.hpp"
#include "site/shown_links.hpp"
#include "site/site_index.hpp"
#include "site/source_files.hpp"
#include "templates/value.hpp"
#include "views/easy_read_index.hpp"
#include "views/measure_result.hpp"
#include "views/menu.hpp"
#include "views/story_colour.hpp"
#include "views/text_languages.hpp"
#include "views/theme.hpp"
#include "views/wording.hpp"

namespace lantern::views {

// What the pages of one language share.
struct LanguageView {
  LanguageView(const site::Relations& the_relations, const Theme& theme, const Site& site)
      : relations(the_relations),
        wording(theme.messages.at(relations.language()), theme.locales.at(relations.language())),
        easy_read(relations, site.glossary),
        mentions(site.organisations, relations),
        texts(relations, site) {}

  const site::Relations& relations;
  Wording wording;
  EasyReadIndex easy_read;
  site::OrganisationMentions mentions;
  SharedTexts texts;              // those in other languages
  std::vector<std::string> keys;  // of `t`; the names of its fields live here
  templates::Value outer;         // { site, t }
  Menu menu;
};

struct Assembly {
  Assembly(const site::SiteIndex& index, const Theme& theme, const site::SourceFiles& files,
           Diagnostics& diagnostics);
  Assembly(const Assembly&) = delete;
  Assembly& operator=(const Assembly&) = delete;

  const LanguageView& view(std::string_view language) const { return *views.find(language)->second; }
  const LanguageView& main_view() const { return view(site.settings.language); }
  // The measures of a page that are drawn, in the order of the page.
  const std::vector<MeasureResult>& results_of(const Page& page) const;
  // Null for a measure that is not drawn.
  const MeasureResult* result_of(const Page& page, const Measure& measure) const;
  // The measure a card and the aim speak of: the aim's, else the first outcome, else null.
  const MeasureResult* main_result(const Page& page) const;
  // Stories with published figures, in their data or opening their words, before those without; otherwise as
  // they were.
  void put_observed_first(site::PageList& stories) const;

  const Site& site;
  const Theme& theme;
  const site::SourceFiles& files;
  const site::Links& links;
  const site::PublishedPictures& pictures;
  std::map<std::string, std::unique_ptr<LanguageView>, std::less<>> views;  // of every language
  std::unordered_map<const Page*, std::vector<MeasureResult>> results;
  // Of each cohort, one a figure of its evaluation.
  std::unordered_map<const Page*, std::vector<disclosure::FigureVisibility>> evaluations;
  StoryColours story_colours;
  std::size_t chart_count = 0;
  site::ShownLinks* shown_links = nullptr;  // told of every link that is shown; null: nobody asks

 private:
  void make_outer(LanguageView& view) const;
};

}  // namespace lantern::views
