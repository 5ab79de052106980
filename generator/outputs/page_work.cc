#include "outputs/page_work.hpp"

#include "outputs/printed_guides.hpp"
#include "outputs/printed_reports.hpp"
#include "outputs/printed_sheet.hpp"
#include "views/cohort_report.hpp"
#include "views/programme_report.hpp"

namespace lantern::outputs {

const views::PrintedGuides& PageWork::guides(Diagnostics& diagnostics) {
  if (!guides_) guides_ = print_guides(page(), context(view(), diagnostics));
  return *guides_;
}

const std::optional<print::PrintedFile>& PageWork::sheet(Diagnostics& diagnostics) {
  if (!sheet_) sheet_ = print_sheet_of(page(), context(view(), diagnostics));
  return *sheet_;
}

const PrintedReport& PageWork::report(Diagnostics& diagnostics) {
  if (!report_)
    report_ = print_report(views::cohort_report(page(), context(view(), diagnostics)), assembly_,
                           {page().source, 1, 1, 3}, diagnostics);
  return *report_;
}

const PrintedReport& PageWork::programme_report(const views::LanguageView& view, Diagnostics& diagnostics) {
  if (!programme_report_)
    programme_report_ = print_report(views::programme_report(context(view, diagnostics)), assembly_,
                                     {"site.yaml", 1, 1, 1}, diagnostics);
  return *programme_report_;
}

const PageWork::PhotographVersions& PageWork::photograph(const std::string& file,
                                                         const site::PublishedPicture& picture) {
  if (!photograph_) {
    if (!picture.plan) {
      photograph_ = std::unexpected(picture.problem);
    } else if (const auto bytes = assembly_.files.read(file); !bytes) {
      photograph_ = std::unexpected(bytes.error());
    } else {
      photograph_ = pictures::make_versions(*bytes, *picture.plan);
    }
  }
  return *photograph_;
}

}  // namespace lantern::outputs
