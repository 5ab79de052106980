// A site of some pages made in memory, with the words and the font of the built-in theme: for tests of views.
#pragma once
#include <catch2/catch.hpp>

#include "driver/theme_loader.hpp"
#include "no_files.hpp"
#include "site/site_check.hpp"
#include "site/recordings.hpp"
#include "site/site_index.hpp"
#include "views/assembly.hpp"
#include "views/page_context.hpp"

namespace lantern::testing {

inline SiteSettings settings_in_english() {
  SiteSettings settings;
  settings.title.text = "Site";
  settings.base_url = "https://site.example";
  settings.language = "en";
  settings.languages = {"en"};
  settings.organisation_name.text = "A team";
  return settings;
}

// The built-in theme, loaded once.
inline const views::Theme& built_in_theme() {
  static const RealFileSystem disk;
  static const views::Theme theme = [] {
    Diagnostics diagnostics;
    auto loaded =
        driver::load_theme(disk, LANTERN_SOURCE_DIR, "/nowhere", settings_in_english(), diagnostics);
    REQUIRE(loaded.has_value());
    REQUIRE_FALSE(diagnostics.has_errors());
    return std::move(*loaded);
  }();
  return theme;
}

struct MadeSite {
  explicit MadeSite(std::vector<Page> pages) {
    site.settings = settings_in_english();
    site.pages = std::move(pages);
    for (Page& page : site.pages) page.recordings = site::recordings_of(page, diagnostics);
    site.today = Date{2026, 11, 21};
    index.emplace(site, files.paths(), built_in_theme().parts);
    assembly.emplace(*index, built_in_theme(), files, diagnostics);
    drawings.emplace(*assembly, nullptr);
  }

  const views::LanguageView& view() const { return assembly->view("en"); }
  views::PageContext context() { return {*assembly, view(), *drawings, diagnostics}; }

  Site site;
  NoFiles files;
  Diagnostics diagnostics;
  std::optional<site::SiteIndex> index;
  std::optional<views::Assembly> assembly;
  std::optional<views::PageDrawings> drawings;
};

// A page with nothing but a title.
inline Page page_of(PageKind kind, std::string id) {
  Page page;
  page.kind = kind;
  page.id = id;
  page.language = "en";
  page.source = "content/" + id + "/index.md";
  page.key = "content/" + id + "/index";
  page.address = "/" + id + "/";
  page.title = "The page " + id;
  return page;
}

inline Page case_study_page(std::string id, CaseStudy study = {}) {
  Page page = page_of(PageKind::case_study, std::move(id));
  page.details = std::move(study);
  return page;
}

// A measure with a month for each value.
inline Measure measure_of(std::string id, const std::vector<double>& values) {
  Measure measure;
  measure.id = std::move(id);
  measure.title = "Missed visits";
  measure.kind = MeasureKind::outcome;
  measure.unit = Unit::percent;
  measure.better = Better::lower;
  measure.series.file = "data.csv";
  measure.series.has_dates = true;
  int month = 0;
  for (const double value : values) {
    SeriesRow row;
    row.date = Date{2021 + month / 12, month % 12 + 1, 1, DatePrecision::month};
    row.value = value;
    measure.series.rows.push_back(row);
    ++month;
  }
  return measure;
}

}  // namespace lantern::testing
