#include "views/report_page.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(ReportRunView view) {
  return Fields()
      .add("plain", std::move(view.plain))
      .add("strong", std::move(view.strong))
      .add("address", std::move(view.address));
}

Value to_value(ReportLineView view) { return Fields().add("runs", std::move(view.runs)); }

Value to_value(ReportTextView view) {
  return Fields().add("runs", std::move(view.line.runs)).add("quiet", view.quiet).add("note", view.note);
}

Value to_value(ReportListView view) {
  return Fields().add("items", std::move(view.items)).add("numbered", view.numbered);
}

Value to_value(ReportNumberView view) {
  return Fields()
      .add("figure", std::move(view.figure))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("text", std::move(view.text))
      .add("base", std::move(view.base));
}

Value to_value(ReportNumbersView view) { return Fields().add("items", std::move(view.items)); }

Value to_value(ReportPictureView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("base", std::move(view.base))
      .add("source", std::move(view.source));
}

Value to_value(ReportCellView view) {
  return Fields().add("label", std::move(view.label)).add("runs", std::move(view.line.runs));
}

Value to_value(ReportRowView view) {
  return Fields().add("head", std::move(view.head)).add("cells", std::move(view.cells));
}

Value to_value(ReportTableView view) {
  return Fields()
      .add("caption", std::move(view.caption))
      .add("columns", std::move(view.columns))
      .add("rows", std::move(view.rows));
}

Value to_value(ReportBlockView view) {
  return Fields()
      .add("heading", std::move(view.heading))
      .add("id", std::move(view.id))
      .add("words", std::move(view.words))
      .add("list", std::move(view.list))
      .add("figures", std::move(view.figures))
      .add("picture", std::move(view.picture))
      .add("table", std::move(view.table))
      .add("voice", std::move(view.voice));
}

Value to_value(ReportChapterView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("blocks", std::move(view.blocks));
}

Value to_value(ReportView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("title", std::move(view.title))
      .add("summary", std::move(view.summary))
      .add("period", std::move(view.period))
      .add("owner", std::move(view.owner))
      .add("made", std::move(view.made))
      .add("people", std::move(view.people))
      .add("chapters", std::move(view.chapters))
      .add("printed", std::move(view.printed));
}

namespace {

ReportLineView line_of(const print::ReportText& text) {
  ReportLineView line;
  for (const print::PrintRun& run : text) {
    const bool strong = run.weight == print::PrintWeight::bold;
    line.runs.push_back({strong ? "" : run.text, strong ? run.text : "", {run.link}});
  }
  return line;
}

ReportPictureView picture_of(const print::ReportPicture& picture) {
  return {picture.message, {picture.svg}, {picture.svg_narrow}, picture.base, picture.source};
}

struct BlockViews {
  ReportBlockView operator()(const print::ReportHeading& heading) const {
    return {.heading = heading.text, .id = heading.id};
  }
  ReportBlockView operator()(const print::ReportWords& words) const {
    return {.words = ReportTextView{line_of(words.text), words.look == print::WordsLook::quiet,
                                    words.look == print::WordsLook::note}};
  }
  ReportBlockView operator()(const print::ReportList& list) const {
    ReportListView view{{}, list.look == print::ListLook::numbers};
    for (const print::ReportText& item : list.items) view.items.push_back(line_of(item));
    return {.list = std::move(view)};
  }
  ReportBlockView operator()(const print::ReportFigures& figures) const {
    ReportNumbersView view;
    for (const print::ReportFigure& item : figures.items)
      view.items.push_back({item.figure, item.from, item.to, item.text, item.base});
    return {.figures = std::move(view)};
  }
  ReportBlockView operator()(const print::ReportPicture& picture) const {
    return {.picture = picture_of(picture)};
  }
  ReportBlockView operator()(const print::ReportTable& table) const {
    ReportTableView view;
    view.caption = table.caption;
    for (const std::string& column : table.columns) view.columns.push_back({column});
    for (const auto& row : table.rows) {
      ReportRowView made{line_of(row.front()), {}};
      for (std::size_t i = 1; i < row.size(); ++i) made.cells.push_back({table.columns[i], line_of(row[i])});
      view.rows.push_back(std::move(made));
    }
    return {.table = std::move(view)};
  }
  ReportBlockView operator()(const print::ReportVoice& voice) const {
    return {.voice = QuoteView{voice.text, voice.by, voice.source}};
  }
};

}  // namespace

ReportView report_view(const print::Report& report, std::optional<DownloadView> printed) {
  ReportView view{report.kind, report.title, report.summary,    report.period, report.owner, report.made,
                  {},          {},           std::move(printed)};
  if (!report.people.svg.empty()) view.people = picture_of(report.people);
  for (const print::ReportChapter& chapter : report.chapters) {
    ReportChapterView made{chapter.id, chapter.title, {"#" + chapter.id}, {}};
    for (const print::ReportPart& part : chapter.parts)
      for (const print::ReportBlock& block : part.blocks)
        made.blocks.push_back(std::visit(BlockViews(), block));
    view.chapters.push_back(std::move(made));
  }
  return view;
}

}  // namespace lantern::views
