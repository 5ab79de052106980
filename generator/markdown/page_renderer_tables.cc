// Tables and notes: the parts of PageRenderer that keep count across nodes.
#include <fmt/format.h>

#include "markdown/page_renderer.hpp"

namespace lantern::markdown {

namespace {

std::string_view class_of(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return " class=\"left\"";
    case Alignment::centre:
      return " class=\"centre\"";
    case Alignment::right:
      return " class=\"right\"";
    case Alignment::none:
      break;
  }
  return {};
}

}  // namespace

// No table scrolls: where it has no room, its cells stand below one another, each with the name of its
// column.
void PageRenderer::enter_table(Node table) {
  table_ = table;
  table_reading_ = read_table(table);
  // An empty corner means that the first column names the rows.
  row_headings_ = words_of(table.first_child().first_child()).empty();
  out_.new_line();
  out_.html(table_reading_.stacks ? "<div class=\"table stacks\">" : "<div class=\"table\">");
  out_.html("<table aria-label=\"");
  out_.text(options_.words.table);
  out_.html(" ");
  out_.number(++tables_);
  if (!result_.document.headings.empty()) {
    out_.html(": ");
    out_.text(result_.document.headings.back().text);
  }
  out_.html("\">\n");
}

bool PageRenderer::enter_cell(Node cell) {
  const bool header = cell.parent().header_row();
  const std::string_view alignment = class_of(table_.alignment(column_));
  if (header && cell.first_child()) {
    out_.html("<th scope=\"col\"");
    cell_end_ = "</th>\n";
  } else if (!header && column_ == 0 && row_headings_ && cell.first_child()) {
    out_.html("<th scope=\"row\"");
    cell_end_ = "</th>\n";
  } else {
    out_.html("<td");
    cell_end_ = "</td>\n";
  }
  out_.html(alignment);
  if (table_reading_.stacks && !header && cell.first_child()) add_label();
  out_.html(">");
  ++column_;
  return true;
}

void PageRenderer::add_label() {
  const auto column = static_cast<std::size_t>(column_);
  if (column >= table_reading_.labels.size() || table_reading_.labels[column].empty()) return;
  out_.html(" data-label=\"");
  out_.text(table_reading_.labels[column]);
  out_.html("\"");
}

void PageRenderer::leave_cell() {
  out_.html(cell_end_);
  end_words();
}

void PageRenderer::leave_row(Node row) {
  out_.html("</tr>\n");
  if (row.header_row()) {
    out_.html("</thead>\n");
  } else if (!row.next()) {
    out_.html("</tbody>\n");
  }
}

void PageRenderer::enter_footnote(Node node) {
  if (++footnotes_ == 1) {
    const std::string id = footnotes_id(options_.id_prefix);
    const int level = std::max(options_.base_heading, 2);
    out_.new_line();
    out_.html(fmt::format(
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"{0}\">\n<h{1} id=\"{0}\">", id,
        level));
    out_.text(options_.words.footnotes);
    out_.html(fmt::format("</h{}>\n<ol>\n", level));
  }
  out_.html("<li id=\"");
  out_.text(footnote_id(options_.id_prefix, std::to_string(footnotes_)));
  out_.html("\">\n");
  last_of_footnote_ = node.last_child().kind() == NodeKind::paragraph ? node.last_child() : Node();
}

void PageRenderer::leave_footnote(Node node) {
  if (node.last_child().kind() != NodeKind::paragraph) {
    out_.html("<p>");
    back_links();
    out_.html("</p>\n");
  }
  last_of_footnote_ = Node();
  out_.html("</li>\n");
}

void PageRenderer::back_links() {
  const std::string number = std::to_string(footnotes_);
  const auto found = footnote_uses_.find(number);
  const int uses = found == footnote_uses_.end() ? 0 : found->second;
  for (int use = 1; use <= uses; ++use) {
    out_.html(" <a class=\"back-to-text\" role=\"doc-backlink\" href=\"#");
    out_.text(footnote_reference_id(options_.id_prefix, number, use));
    out_.html("\" aria-label=\"");
    out_.text(with_number(options_.words.back_to_text, number));
    if (uses > 1) {
      out_.html(" (");
      out_.number(use);
      out_.html(")");
    }
    out_.html("\">\u21a9</a>");
  }
}

}  // namespace lantern::markdown
