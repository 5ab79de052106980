#include "views/report_parts.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "site/consents.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

using print::PrintWeight;
using print::ReportText;

ReportText report_text(std::string words) {
  return print::ReportText{{std::move(words), PrintWeight::regular, {}}};
}

ReportText linked(std::string words, std::string address) {
  return {{std::move(words), PrintWeight::regular, std::move(address)}};
}

print::ReportWords labelled(std::string label, std::string_view words) {
  return {{{std::move(label) + ": ", PrintWeight::bold, {}}, {std::string(words), PrintWeight::regular, {}}},
          print::WordsLook::plain};
}

print::ReportList report_list(const std::vector<std::string>& items) {
  print::ReportList list;
  for (const std::string& item : items) list.items.push_back(report_text(item));
  return list;
}

print::ReportPicture report_picture(PictureView picture) {
  print::ReportPicture made{picture.headline, std::move(picture.svg.html), std::move(picture.svg_narrow.html),
                            picture.headline, std::move(picture.base),     {}};
  if (!picture.words.empty()) made.alternative += ". " + picture.words;
  return made;
}

std::string first_sentences(std::string_view words, int room, std::string_view language) {
  std::string kept;
  for (const std::string_view sentence : sentences_of(words, language)) {
    if (!kept.empty() && code_points(kept) + code_points(sentence) > room) break;
    if (!kept.empty()) kept += ' ';
    kept += sentence;
  }
  return kept;
}

namespace {

ReportText text_of(const EasyReadRow& row, const Page& page, const PageContext& context) {
  ReportText text;
  for (const EasySentence& sentence : row.sentences) {
    if (!text.empty()) text.back().text += ' ';
    for (const EasyRun& run : sentence.runs) {
      const EasyMark* link = mark_of(row, run, EasyMarkKind::link);
      std::string address;
      if (link != nullptr && !link->target.empty())
        if (const auto found =
                context.assembly.links.resolve(link->target, {page.source, page.language, &page}))
          address = found->address;
      const bool bold = mark_of(row, run, EasyMarkKind::bold) != nullptr;
      text.push_back({run.text, bold ? PrintWeight::bold : PrintWeight::regular, std::move(address)});
    }
  }
  return text;
}

}  // namespace

std::vector<print::ReportBlock> blocks_of(std::span<const EasyReadRow> rows, const Page& page,
                                          const PageContext& context) {
  std::vector<print::ReportBlock> blocks;
  print::ReportList* open = nullptr;
  for (const EasyReadRow& row : rows) {
    if (row.kind == EasyReadRowKind::heading) {
      blocks.emplace_back(print::ReportHeading{row.heading.text, {}});
      open = nullptr;
    } else if (row.item.empty()) {
      blocks.emplace_back(print::ReportWords{text_of(row, page, context)});
      open = nullptr;
    } else {
      const auto look = row.item.ends_with('.') ? print::ListLook::numbers : print::ListLook::points;
      if (open == nullptr || open->look != look)
        open = &std::get<print::ReportList>(blocks.emplace_back(print::ReportList{{}, look}));
      open->items.push_back(text_of(row, page, context));
    }
  }
  return blocks;
}

std::span<const EasyReadRow> rows_below(EndPartKind kind, const Page& page,
                                        std::span<const EasyReadRow> rows) {
  for (const EndPart& part : page.body.end_parts) {
    if (part.kind != kind) continue;
    const std::string& heading = page.body.headings[part.heading].text;
    for (std::size_t i = rows.size(); i-- > 0;) {
      if (rows[i].kind != EasyReadRowKind::heading || rows[i].heading.text != heading) continue;
      std::size_t end = i + 1;
      while (end < rows.size() && rows[end].kind != EasyReadRowKind::heading) ++end;
      return rows.subspan(i + 1, end - i - 1);
    }
  }
  return {};
}

bool may_be_printed(const Quote& quote) {
  return !quote.consent || site::reach_of(quote.consent->scope) != site::ConsentReach::website;
}

print::ReportVoice voice_of(const Quote& quote) { return {quote.text, quote.by, quote.source}; }

print::ReportTable projects_table(const site::PageList& studies, const PageContext& context) {
  const LanguageView& view = context.view;
  const Wording& w = view.wording;
  print::ReportTable table;
  table.columns = {w.say("report_project"), w.say("fact_organisation"), w.say("fact_when"),
                   w.say("report_status")};
  for (const Page* page : studies) {
    const auto& study = std::get<CaseStudy>(page->details);
    std::string who;
    if (const Organisation* organisation = view.relations.organisation(study.organisation))
      who = organisation->name + (organisation->region.empty() ? "" : ", " + organisation->region);
    table.rows.push_back({linked(page->title, site::shown_address(*page, view.relations)),
                          report_text(std::move(who)), report_text(w.period(study.starts, study.ends)),
                          report_text(study.status ? w.status(*study.status) : std::string())});
  }
  return without_empty_columns(std::move(table));
}

print::ReportTable partners_table(const site::PageList& studies, const PageContext& context) {
  constexpr int statement_room = 240;
  const Wording& w = context.view.wording;
  print::ReportTable table;
  table.columns = {w.say("report_project"), w.say("report_partners"), w.say("report_how_together")};
  for (const Page* page : studies) {
    const auto& study = std::get<CaseStudy>(page->details);
    const auto together = coproduction_view(study.coproduction, w);
    if (!together) continue;
    const auto as_it_is = [&](const std::string& words) {
      return report_text(words.empty() || !study.made_up(StudyPart::coproduction)
                             ? words
                             : w.say("made_up_title", {{"title", words}}));
    };
    table.rows.push_back({report_text(page->title), as_it_is(together->partners),
                          as_it_is(first_sentences(together->statement, statement_room, page->language))});
  }
  return without_empty_columns(std::move(table));
}

print::ReportTable sessions_table(const site::PageList& bundles, const PageContext& context) {
  const auto& [assembly, view, drawings, diagnostics] = context;
  const Wording& w = view.wording;
  print::ReportTable table;
  table.columns = {w.say("report_session"), w.say("fact_kind"), w.say("fact_date"), w.say("fact_bundle")};
  for (const Page* bundle : bundles)
    for (const Page* page : view.relations.sessions_of_bundle(bundle->id)) {
      const auto& session = std::get<Session>(page->details);
      if (session.date && day_number(*session.date) > day_number(assembly.site.today)) continue;
      table.rows.push_back({linked(page->title, site::shown_address(*page, view.relations)),
                            report_text(session.kind ? w.kind_of(*page) : std::string()),
                            report_text(session.date ? w.date(*session.date) : std::string()),
                            report_text(bundle->title)});
    }
  return without_empty_columns(std::move(table));
}

bool says_nothing(const ReportText& cell) {
  return std::ranges::all_of(cell, [](const print::PrintRun& run) { return run.text.empty(); });
}

print::ReportTable without_empty_columns(print::ReportTable table) {
  for (std::size_t column = table.columns.size(); column-- > 1;) {
    if (!std::ranges::all_of(table.rows, [&](const auto& row) { return says_nothing(row[column]); }))
      continue;
    const auto at = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows) row.erase(row.begin() + at);
  }
  return table;
}

void add_part(print::ReportChapter& chapter, std::string heading, std::vector<print::ReportBlock> blocks) {
  if (blocks.empty()) return;
  if (!heading.empty()) blocks.insert(blocks.begin(), print::ReportHeading{std::move(heading), {}});
  chapter.parts.push_back({std::move(blocks)});
}

void add_chapter(print::Report& report, print::ReportChapter chapter) {
  if (!chapter.parts.empty()) report.chapters.push_back(std::move(chapter));
}

print::Report report_frame(std::string kind, std::string title, std::string summary, std::string address,
                           const PageContext& context) {
  const SiteSettings& settings = context.assembly.site.settings;
  const Wording& w = context.view.wording;
  print::Report report;
  report.language = context.view.relations.language();
  report.kind = std::move(kind);
  report.title = std::move(title);
  report.summary = std::move(summary);
  report.owner = settings.organisation_name.in(report.language);
  report.made = w.say("report_made", {{"date", w.date(context.assembly.site.today)}});
  report.contents_heading = w.say("report_contents");
  report.address = site::absolute_url(settings.base_url, address);
  std::string shown = report.address;
  if (const std::size_t scheme = shown.find("://"); scheme != std::string::npos) shown.erase(0, scheme + 3);
  report.about_code = {report_text(w.say("report_website")), linked(std::move(shown), report.address)};
  return report;
}

}  // namespace lantern::views
