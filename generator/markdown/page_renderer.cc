#include "markdown/page_renderer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "markdown/block_names.hpp"
#include "markdown/callouts.hpp"
#include "markdown/html_comments.hpp"
#include "text/slug.hpp"

namespace lantern::markdown {

namespace {

// A paragraph in a list without blank lines between its items is written without <p>.
bool in_tight_list(Node paragraph) {
  const Node list = paragraph.parent().parent();
  return list.kind() == NodeKind::list && list.tight();
}

bool only_pictures(Node paragraph) {
  bool any = false;
  for (Node child = paragraph.first_child(); child; child = child.next()) {
    if (child.kind() == NodeKind::image) {
      any = true;
    } else if (child.kind() != NodeKind::soft_break) {
      return false;
    }
  }
  return any;
}

struct ReferenceCounter {
  std::map<std::string, int> uses;
  bool enter(Node node) {
    if (node.kind() == NodeKind::footnote_reference) ++uses[std::string(node.literal())];
    return true;
  }
  void leave(Node) {}
};

}  // namespace

PageRenderer::PageRenderer(std::string_view text, const MarkdownOptions& options, MarkdownResult& result,
                           Diagnostics& diagnostics)
    : options_(options),
      result_(result),
      diagnostics_(diagnostics),
      positions_(text, options),
      out_(result.document, text.size() + text.size() / 4 + 64),
      inlines_(options, positions_, diagnostics, out_, result.document.plain_text),
      headings_(options, positions_, diagnostics) {
  result.document.plain_text.reserve(text.size());
}

void PageRenderer::render(Node root) {
  if (root.last_child().kind() == NodeKind::footnote_definition) {
    ReferenceCounter counter;
    walk(root, counter);
    footnote_uses_ = std::move(counter.uses);
  }
  walk(root, *this);
  out_.finish();
  std::string& plain = result_.document.plain_text;
  if (plain.ends_with(' ')) plain.pop_back();
}

void PageRenderer::end_words() { append_folded(" ", result_.document.plain_text); }

bool PageRenderer::enter(Node node) {
  switch (node.kind()) {
    case NodeKind::text:
    case NodeKind::soft_break:
    case NodeKind::line_break:
      if (!skipped_.empty() && std::ranges::find(skipped_, node) != skipped_.end()) return false;
      return inlines_.enter(node);
    case NodeKind::document:
    case NodeKind::table_row:
      break;
    case NodeKind::block_quote:
      enter_quote(node);
      break;
    case NodeKind::list:
      enter_list(node);
      break;
    case NodeKind::item:
      enter_item(node);
      break;
    case NodeKind::code_block:
      code_block(node);
      break;
    case NodeKind::html_block:
      html_block(node);
      break;
    case NodeKind::paragraph:
      return enter_paragraph(node);
    case NodeKind::heading:
      return enter_heading(node);
    case NodeKind::thematic_break:
      out_.new_line();
      out_.html("<hr>\n");
      break;
    case NodeKind::footnote_definition:
      enter_footnote(node);
      break;
    case NodeKind::table:
      enter_table(node);
      break;
    case NodeKind::table_cell:
      return enter_cell(node);
    default:
      return inlines_.enter(node);
  }
  if (node.kind() == NodeKind::table_row) {
    column_ = 0;
    if (node.header_row()) {
      out_.html("<thead>\n");
    } else if (node.previous().header_row()) {
      out_.html("<tbody>\n");
    }
    out_.html("<tr>\n");
  }
  return true;
}

void PageRenderer::leave(Node node) {
  switch (node.kind()) {
    case NodeKind::document:
      if (footnotes_ > 0) out_.html("</ol>\n</section>\n");
      break;
    case NodeKind::block_quote:
      out_.new_line();
      if (!callouts_.empty() && callouts_.back() == node) {
        callouts_.pop_back();
        out_.html("</div>\n");
      } else {
        out_.html("</blockquote>\n");
      }
      break;
    case NodeKind::list:
      out_.html(node.ordered() ? "</ol>\n" : "</ul>\n");
      break;
    case NodeKind::item:
      out_.html("</li>\n");
      break;
    case NodeKind::paragraph:
      if (node == last_of_footnote_) back_links();
      if (!in_tight_list(node)) out_.html("</p>\n");
      end_words();
      break;
    case NodeKind::heading:
      leave_heading();
      break;
    case NodeKind::footnote_definition:
      leave_footnote(node);
      break;
    case NodeKind::table:
      out_.html("</table></div>\n");
      break;
    case NodeKind::table_row:
      leave_row(node);
      break;
    case NodeKind::table_cell:
      leave_cell();
      break;
    default:
      inlines_.leave(node);
      break;
  }
}

bool PageRenderer::enter_heading(Node node) {
  std::optional<Heading> heading = headings_.take(node);
  if (!heading) return false;
  out_.new_line();
  if (heading->level == 2) part_at(node, *heading);
  out_.html("<h");
  out_.number(heading->level);
  out_.html(" id=\"");
  out_.text(heading->id);
  out_.html("\">");
  result_.document.headings.push_back(std::move(*heading));
  return true;
}

// Any other heading of this level means that what seemed to be the end was not.
void PageRenderer::part_at(Node node, const Heading& heading) {
  std::vector<EndPart>& parts = result_.document.end_parts;
  const bool knowing = heading.id == slugify(options_.words.how_we_know);
  if (node.parent().kind() != NodeKind::document ||
      (!knowing && heading.id != slugify(options_.words.sources)))
    return parts.clear();
  out_.end_piece();
  parts.push_back({knowing ? EndPartKind::how_we_know : EndPartKind::sources,
                   result_.document.headings.size(), result_.document.pieces.size(), 0});
}

void PageRenderer::leave_heading() {
  Document& document = result_.document;
  out_.html("</h");
  out_.number(document.headings.back().level);
  out_.html(">");
  if (!document.end_parts.empty() && document.end_parts.back().heading + 1 == document.headings.size()) {
    out_.end_piece();
    document.end_parts.back().words = document.pieces.size();
  }
  out_.html("\n");
  end_words();
}

bool PageRenderer::enter_paragraph(Node node) {
  if (only_pictures(node)) {
    out_.new_line();
    for (Node child = node.first_child(); child; child = child.next()) {
      if (child.kind() == NodeKind::image) inlines_.figure(child);
    }
    return false;
  }
  // A callout's marker can be all that its paragraph holds.
  if (!skipped_.empty() && std::ranges::find(skipped_, node.last_child()) != skipped_.end()) return false;
  if (!in_tight_list(node)) {
    out_.new_line();
    out_.html("<p>");
  }
  return true;
}

void PageRenderer::enter_quote(Node node) {
  out_.new_line();
  const auto mark = callout_mark(node);
  if (mark && mark->is_callout()) {
    callouts_.push_back(node);
    begin_callout(*mark->index, mark->node);
    return;
  }
  if (mark) {
    diagnostics_.warning(positions_.of_part(mark->node, mark->mark), "unknown-callout",
                         mark->index ? "the name of a callout stands alone on its line"
                                     : fmt::format("there is no callout '{}'", mark->name),
                         mark->index ? "begin a new line with > for the words behind it"
                                     : "write NOTE, TIP, IMPORTANT, WARNING or CAUTION");
  }
  out_.html("<blockquote>\n");
}

void PageRenderer::begin_callout(std::size_t index, Node marker) {
  skipped_ = {marker};  // what is left out of an earlier callout has been met
  if (marker.next()) skipped_.push_back(marker.next());
  out_.html("<div class=\"callout callout-");
  out_.html(callout_class(index));
  out_.html("\" role=\"note\">\n<p class=\"callout-label\">");
  out_.text(options_.words.callouts[index]);
  out_.html("</p>\n");
}

void PageRenderer::enter_list(Node node) {
  out_.new_line();
  if (!node.ordered()) {
    out_.html("<ul>\n");
  } else if (node.list_start() == 1) {
    out_.html("<ol>\n");
  } else {
    out_.html("<ol start=\"");
    out_.number(node.list_start());
    out_.html("\">\n");
  }
}

void PageRenderer::enter_item(Node node) {
  out_.new_line();
  const TaskState task = node.task();
  if (task == TaskState::none) {
    out_.html("<li>");
    return;
  }
  // In words, not as a check box: nobody can tick it, and a box without a label says nothing when read out.
  const bool done = task == TaskState::done;
  out_.html(done ? "<li class=\"task task-done\"><span class=\"visually-hidden\">"
                 : "<li class=\"task task-open\"><span class=\"visually-hidden\">");
  out_.text(done ? options_.words.task_done : options_.words.task_open);
  out_.html(":</span> ");
}

namespace {

// ```yaml site.yaml: which file the lines stand in, told by a point or a slash in the second word.
std::string_view named_file(Node node, std::string_view language) {
  if (language.empty()) return {};
  const std::string_view info = node.fence_info();
  std::string_view rest = info.substr(info.find(language) + language.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  const std::string_view file = first_word(rest);
  const bool is_path = file.find_first_of("./") != std::string_view::npos &&
                       file.find_first_of("=\"'{}$#@%") == std::string_view::npos;
  return is_path ? file : std::string_view();
}

}  // namespace

void PageRenderer::code_block(Node node) {
  const std::string_view name = node.fenced() ? first_word(node.fence_info()) : std::string_view();
  if (is_component(name)) {
    SourceLocation where = positions_.line(node.line() + 1);
    where.column = std::max(node.column(), 1);
    out_.new_line();
    out_.component(result_.blocks.size(), where);
    result_.blocks.push_back({std::string(name), std::string(node.literal()), std::move(where)});
    return;
  }
  if (const auto meant = name.empty() ? std::nullopt : meant_component(name)) {
    diagnostics_.warning(positions_.of_part(node, name), "unknown-block",
                         fmt::format("there is no block '{}', so it is shown as it is written", name),
                         fmt::format("did you mean '{}'?", *meant));
  }
  out_.new_line();
  if (const std::string_view file = named_file(node, name); !file.empty()) {
    out_.html("<p class=\"code-file\">");
    out_.text(file);
    out_.html("</p>\n");
  }
  out_.html("<pre><code");
  if (!name.empty()) {
    out_.html(" class=\"language-");
    out_.text(name);
    out_.html("\"");
  }
  out_.html(">");
  out_.text(node.literal());
  out_.html("</code></pre>\n");
  append_folded(node.literal(), result_.document.plain_text);
  end_words();
}

void PageRenderer::html_block(Node node) {
  out_.new_line();
  if (options_.raw_html == RawHtml::allowed) {
    out_.html(node.literal());
    out_.new_line();
    return;
  }
  const Uncommented html = without_comments(node.literal());
  if (html.unclosed) {
    diagnostics_.warning(positions_.of_part(node, "<!--"), "unclosed-comment",
                         "this comment has no end, so nothing behind it is published",
                         "end the comment with -->");
  }
  if (html.rest.empty()) return;
  if (!html.rest.starts_with("</")) {
    diagnostics_.warning(positions_.of(node), "raw-html", raw_html_message, raw_html_hint);
  }
  out_.html("<pre class=\"raw-html\">");
  out_.text(html.rest);
  out_.html("</pre>\n");
}

}  // namespace lantern::markdown
