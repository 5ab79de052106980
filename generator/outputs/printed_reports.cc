#include "outputs/printed_reports.hpp"

#include "site/addresses.hpp"

namespace lantern::outputs {
namespace {

// Paper has no page that an address in the site could be relative to.
class WholeLinks {
 public:
  explicit WholeLinks(const std::string& base_url) : base_url_(base_url) {}

  void operator()(print::ReportWords& words) const { make_whole(words.text); }
  void operator()(print::ReportList& list) const {
    for (print::ReportText& item : list.items) make_whole(item);
  }
  void operator()(print::ReportTable& table) const {
    for (auto& row : table.rows)
      for (print::ReportText& cell : row) make_whole(cell);
  }
  void operator()(const auto&) const {}

 private:
  void make_whole(print::ReportText& text) const {
    for (print::PrintRun& run : text)
      if (run.link.starts_with('/')) run.link = site::absolute_url(base_url_, run.link);
  }

  const std::string& base_url_;
};

}  // namespace

PrintedReport print_report(print::Report report, const views::Assembly& assembly, const SourceLocation& where,
                           Diagnostics& diagnostics) {
  if (!assembly.theme.printer) return {std::move(report), std::nullopt};
  print::Report paper = report;
  const WholeLinks whole(assembly.site.settings.base_url);
  for (print::ReportChapter& chapter : paper.chapters)
    for (print::ReportPart& part : chapter.parts)
      for (print::ReportBlock& block : part.blocks) std::visit(whole, block);
  auto file = assembly.theme.printer->print(paper);
  if (!file) {
    diagnostics.error(where, "print-failed", "the report could not be printed: " + file.error(),
                      "tell the people who make Lantern");
    return {std::move(report), std::nullopt};
  }
  for (const std::string& problem : file->problems)
    diagnostics.error(where, "print-failed", "a part of the report could not be printed: " + problem,
                      "tell the people who make Lantern");
  for (const std::string& letter : file->missing_letters)
    diagnostics.warning(where, "print-letter", "the typeface of printed reports lacks '" + letter + "'",
                        "write the words without arrows, symbols and emoji");
  return {std::move(report), std::move(*file)};
}

}  // namespace lantern::outputs
