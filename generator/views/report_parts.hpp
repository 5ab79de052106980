// What the chapters of reports are made of: words under a label, rows of text that an author wrote, teams,
// answers, sessions, and what a report says of itself. Functions of the page's context; the task's thread.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "print/report.hpp"
#include "views/page_context.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// Large numbers beside one another, and the width of drawings for A4.
inline constexpr std::size_t most_large_figures = 3;
inline constexpr double drawing_width = 650;

print::ReportText report_text(std::string words);
// "Aim: reduce …", the label in bold.
print::ReportWords labelled(std::string label, std::string_view words);
print::ReportText linked(std::string words, std::string address);

print::ReportList report_list(const std::vector<std::string>& items);
print::ReportPicture report_picture(PictureView picture);

// The first sentence, and more where there is room for so many letters.
std::string first_sentences(std::string_view words, int room, std::string_view language);

// The words of a page's Markdown, which is what `rows` are, with their headings and lists.
std::vector<print::ReportBlock> blocks_of(std::span<const EasyReadRow> rows, const Page& page,
                                          const PageContext& context);
// What an author wrote below the last heading of that kind; empty without one.
std::span<const EasyReadRow> rows_below(EndPartKind kind, const Page& page,
                                        std::span<const EasyReadRow> rows);

// Whether words may stand on paper too.
bool may_be_printed(const Quote& quote);
print::ReportVoice voice_of(const Quote& quote);

// A row for each project: who, what, when and how far.
print::ReportTable projects_table(const site::PageList& studies, const PageContext& context);
// Who with lived experience took part in each; without rows where nobody says.
print::ReportTable partners_table(const site::PageList& studies, const PageContext& context);
// Those held by the day of the build, in the order of their bundles.
print::ReportTable sessions_table(const site::PageList& bundles, const PageContext& context);

bool says_nothing(const print::ReportText& cell);

// Without the columns in which no row says anything.
print::ReportTable without_empty_columns(print::ReportTable table);

// A part of a chapter under its own heading; without blocks it is left out.
void add_part(print::ReportChapter& chapter, std::string heading, std::vector<print::ReportBlock> blocks);
// A chapter without parts is left out.
void add_chapter(print::Report& report, print::ReportChapter chapter);

// Everything but the chapters and what is counted on the cover.
print::Report report_frame(std::string kind, std::string title, std::string summary, std::string address,
                           const PageContext& context);

}  // namespace lantern::views
