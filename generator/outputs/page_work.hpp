// What the files of one page, or of one photograph, share while they are rendered: each is made when it is
// first asked for, and kept for the next. Belongs to the task that renders them; used by one thread.
#pragma once
#include <expected>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "print/printer.hpp"
#include "print/report.hpp"
#include "views/easy_pages.hpp"
#include "views/page_context.hpp"

namespace lantern::outputs {

// A report, and what was printed of it: nothing where that failed, which is reported, or without a printer.
struct PrintedReport {
  print::Report report;
  std::optional<print::PrintedFile> file;
};

class PageWork {
 public:
  // `page` is null for files that are no page's; what is said of pages below is then not to be asked.
  PageWork(const views::Assembly& assembly, const Page* page) : assembly_(assembly), page_(page) {}

  const views::Assembly& assembly() const { return assembly_; }
  const Page& page() const { return *page_; }
  // Of the measures that this task shows.
  views::PageDrawings& drawings() { return drawings_; }
  views::PageContext context(const views::LanguageView& view, Diagnostics& diagnostics) {
    return {assembly_, view, drawings_, diagnostics};
  }
  // In the language of the page.
  const views::LanguageView& view() const { return assembly_.view(page_->language); }

  const views::PrintedGuides& guides(Diagnostics& diagnostics);
  const std::optional<print::PrintedFile>& sheet(Diagnostics& diagnostics);
  // Of the cohort that the page is; of the whole programme, in the language of `view`.
  const PrintedReport& report(Diagnostics& diagnostics);
  const PrintedReport& programme_report(const views::LanguageView& view, Diagnostics& diagnostics);
  // Of the one photograph of this task; or why there are none.
  using PhotographVersions = std::expected<pictures::Versions, std::string>;
  const PhotographVersions& photograph(const std::string& file, const site::PublishedPicture& picture);

 private:
  const views::Assembly& assembly_;
  const Page* page_;
  views::PageDrawings drawings_{assembly_, page_};
  std::optional<views::PrintedGuides> guides_;
  std::optional<std::optional<print::PrintedFile>> sheet_;
  std::optional<PrintedReport> report_, programme_report_;
  std::optional<PhotographVersions> photograph_;
};

}  // namespace lantern::outputs
