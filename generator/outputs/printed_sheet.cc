#include "outputs/printed_sheet.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "outputs/print_findings.hpp"
#include "outputs/print_pictures.hpp"
#include "outputs/print_rows.hpp"
#include "site/addresses.hpp"
#include "site/sheet_part.hpp"
#include "views/easy_pages.hpp"

namespace lantern::outputs {
namespace {

using Rows = std::span<const EasyReadRow>;

constexpr const char* name_a_part =
    "make the page shorter, or name the part for the poster: 'sheet: ITS HEADING' at the top of the "
    "easy-read file";

struct Source {
  const std::vector<EasyReadRow>& all;
  Rows rows;             // of these: the part that is printed
  bool named = false;    // by the author
  SourceLocation where;  // of what is wrong with the whole
};

print::Sheet sheet_of(const Page& page, const Source& source, const views::BodyContext& context,
                      Diagnostics& diagnostics) {
  const views::Assembly& assembly = context.assembly;
  print::Sheet sheet;
  sheet.language = page.language;
  sheet.title = page.easy_read ? page.easy_read->title : page.title;
  sheet.owner = assembly.site.settings.title.in(page.language);
  sheet.rows = print_rows(source.rows, context, diagnostics);
  sheet.fit = source.named ? print::SheetFit::all_or_nothing : print::SheetFit::first_parts;
  sheet.address = site::absolute_url(assembly.site.settings.base_url, context.address);
  print::PrintSentence more = {
      {context.view.wording.say("guide_more") + " ", print::PrintWeight::regular, {}}};
  more.push_back(link_sentence(sheet.address).front());
  sheet.foot.push_back(std::move(more));
  for (auto& sentence :
       print_sentences(context.view.wording.say(
                           "sheet_made_by",
                           {{"organisation", assembly.site.settings.organisation_name.in(page.language)}}),
                       page.language))
    sheet.foot.push_back(std::move(sentence));
  if (page.easy_read) sheet.credits = views::picture_credits({&page}, assembly);
  return sheet;
}

// Where the heading stands, as far as it is known.
SourceLocation place_of(const EasyReadRow& row, const Source& source) {
  return row.kind == EasyReadRowKind::heading && row.where.line > 0 ? row.where : source.where;
}

void report_no_sheet(const Source& source, Diagnostics& diagnostics) {
  const bool heading = !source.rows.empty() && source.rows.front().kind == EasyReadRowKind::heading;
  const std::string what = heading ? "the part '" + source.rows.front().heading.text + "'" : "the page";
  diagnostics.error(
      heading ? place_of(source.rows.front(), source) : source.where, "sheet-too-long",
      what + " does not fit on the one page of a label or poster",
      source.named ? "make it shorter, or name a shorter part: a poster says one thing" : name_a_part);
}

// `shown`: how many sections are on the sheet.
void report_left_out(const Source& source, std::ptrdiff_t shown, Diagnostics& diagnostics) {
  std::string names;
  const EasyReadRow* first = nullptr;
  for (const EasyReadRow& row : source.rows) {
    if (row.kind != EasyReadRowKind::heading || row.heading.level > 2 || shown-- > 0) continue;
    if (first == nullptr) first = &row;
    names += (names.empty() ? "'" : ", '") + row.heading.text + "'";
  }
  diagnostics.warning(first == nullptr ? source.where : place_of(*first, source), "sheet-too-long",
                      "the one page of a label or poster has no room for all of it; left out: " + names,
                      name_a_part);
}

}  // namespace

std::optional<print::PrintedFile> print_sheet_of(const Page& page, const views::PageContext& made_with) {
  const auto& [assembly, view, drawings, diagnostics] = made_with;
  if (!site::has_sheet(page) || !assembly.theme.printer) return std::nullopt;
  const EasyRead* easy = page.easy_read ? &*page.easy_read : nullptr;
  const std::vector<EasyReadRow>& all = easy != nullptr ? easy->rows : std::get<Resource>(page.details).sheet;
  const auto part = easy != nullptr ? site::sheet_part(*easy) : site::SheetPart{0, all.size()};
  if (!part) return std::nullopt;  // reported by the check of the site
  const std::string address = easy != nullptr ? site::easy_read_address(page) : page.address;
  const views::BodyContext context{
      assembly,
      view,
      drawings,
      page,
      easy != nullptr ? easy->source : page.source,
      address,
      easy != nullptr ? views::BodyContext::Kind::easy_read : views::BodyContext::Kind::standard};
  const Source source{all,
                      Rows(all).subspan(part->begin, part->end - part->begin),
                      easy != nullptr && !easy->sheet.empty(),
                      {std::string(context.source), 1, 1, 3}};
  const print::Sheet sheet = sheet_of(page, source, context, diagnostics);
  auto printed = assembly.theme.printer->print(sheet, picture_source(assembly));
  if (!printed)
    return taken_with_findings(std::unexpected(printed.error()), all, context, source.where, diagnostics);
  if (!printed->file) {
    report_no_sheet(source, diagnostics);
    return std::nullopt;
  }
  if (printed->rows < sheet.rows.size())
    report_left_out(source,
                    std::ranges::count(std::span(sheet.rows).first(printed->rows),
                                       print::PrintRowKind::section, &print::PrintRow::kind),
                    diagnostics);
  return taken_with_findings(std::move(*printed->file), all, context, source.where, diagnostics);
}

}  // namespace lantern::outputs
