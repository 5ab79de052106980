#include "markdown/inline_renderer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "markdown/html_comments.hpp"
#include "markdown/ids.hpp"
#include "markdown/links.hpp"

namespace lantern::markdown {

namespace {

// Asked for each letter of a site.
constexpr std::array<bool, 256> spaces = [] {
  std::array<bool, 256> table{};
  for (const char space : {' ', '\n', '\t', '\r'}) table[static_cast<unsigned char>(space)] = true;
  return table;
}();

bool is_space(char byte) { return spaces[static_cast<unsigned char>(byte)]; }

struct WordCollector {
  std::string words;

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::text:
      case NodeKind::code:
        append_folded(node.literal(), words);
        break;
      case NodeKind::soft_break:
      case NodeKind::line_break:
        append_folded(" ", words);
        break;
      default:
        break;
    }
    return true;
  }
  void leave(Node) {}
};

}  // namespace

void append_folded(std::string_view words, std::string& plain) {
  std::size_t begin = 0;
  while (begin < words.size()) {
    std::size_t end = begin;
    while (end < words.size() && (!is_space(words[end]) || (words[end] == ' ' && end + 1 < words.size() &&
                                                            !is_space(words[end + 1])))) {
      ++end;
    }
    std::string_view part = words.substr(begin, end - begin);
    if (part.starts_with(' ') && (plain.empty() || plain.back() == ' ')) part.remove_prefix(1);
    plain += part;
    if (end == words.size()) return;
    if (!plain.empty() && plain.back() != ' ') plain += ' ';
    begin = end;
    while (begin < words.size() && is_space(words[begin])) ++begin;
  }
}

std::string words_of(Node node) {
  WordCollector collector;
  walk(node, collector);
  if (collector.words.ends_with(' ')) collector.words.pop_back();
  return std::move(collector.words);
}

bool TargetCheck::link(Node node) {
  bool usable = true;
  if (node.url().empty()) {
    diagnostics_.error(positions_.of(node), "empty-link", "this link leads nowhere",
                       "write the address between the round brackets, as in [words](../page/index.md)");
    usable = false;
  } else {
    usable = safe(node, "link");
  }
  if (words_of(node).empty()) {
    diagnostics_.error(positions_.of(node), "link-without-words", "this link has no words",
                       "write words between the square brackets that say where it leads");
    usable = false;
  }
  return usable;
}

bool TargetCheck::picture(Node node) {
  if (node.url().empty()) {
    diagnostics_.error(positions_.of(node), "empty-link", "this picture has no file",
                       "write the file between the round brackets, as in ![words](photo.jpg)");
    return false;
  }
  if (!safe(node, "picture")) return false;
  if (words_of(node).empty()) {
    diagnostics_.error(
        positions_.of(node), "picture-without-words",
        "this picture has no words for people who cannot see it",
        "say between the square brackets what the picture shows, as in ![A nurse and a patient](ward.jpg)");
  }
  return true;
}

bool TargetCheck::safe(Node node, std::string_view what) {
  switch (target_kind(node.url())) {
    case TargetKind::unsafe:
    case TargetKind::empty:
      diagnostics_.warning(
          where(node), "unsafe-link",
          fmt::format("this {} is left out, because its address could do harm", what),
          "an address begins with https://, mailto:, tel:, or is the path of a file of the site");
      return false;
    case TargetKind::without_scheme:
      diagnostics_.warning(
          where(node), "unsafe-link",
          fmt::format("this {} is left out, because its address begins with two slashes", what),
          "write the whole address with https://, or one slash for a page of the site");
      return false;
    default:
      return true;
  }
}

bool TargetCheck::other_website(std::string_view target) const {
  if (target_kind(target) != TargetKind::website) return false;
  const std::string& own = options_.base_url;
  return own.empty() || !target.starts_with(own) || (target.size() > own.size() && target[own.size()] != '/');
}

void open_link(Node link, TargetCheck& check, PieceWriter& out) {
  out.html("<a href=\"");
  out.link(link.url(), check.where(link));
  out.html("\"");
  if (!link.title().empty()) {
    out.html(" title=\"");
    out.text(link.title());
    out.html("\"");
  }
  out.html(check.other_website(link.url()) ? " class=\"external\" rel=\"external\">" : ">");
}

void close_link(Node link, const TargetCheck& check, const MarkdownWords& words, PieceWriter& out) {
  if (check.other_website(link.url())) {
    out.html("<span class=\"visually-hidden\"> (");
    out.text(words.other_website);
    out.html(")</span>");
  }
  out.html("</a>");
}

bool InlineRenderer::enter(Node node) {
  switch (node.kind()) {
    case NodeKind::text:
      text(node);
      return true;
    case NodeKind::soft_break:
      out_.html("\n");
      append_folded(" ", plain_);
      return true;
    case NodeKind::line_break:
      out_.html("<br>\n");
      append_folded(" ", plain_);
      return true;
    case NodeKind::code:
      out_.html("<code>");
      out_.text(node.literal());
      out_.html("</code>");
      append_folded(node.literal(), plain_);
      return true;
    case NodeKind::html_inline:
      raw_html(node);
      return true;
    case NodeKind::emphasis:
      out_.html("<em>");
      return true;
    case NodeKind::strong:
      out_.html("<strong>");
      return true;
    case NodeKind::strikethrough:
      out_.html("<del>");
      return true;
    case NodeKind::link:
      if (!check_.link(node)) {
        dead_links_.push_back(node);
        return true;
      }
      open_link(node, check_, out_);
      return true;
    case NodeKind::image:
      picture(node);
      return false;
    case NodeKind::footnote_reference:
      footnote_reference(node);
      return true;
    default:
      return true;
  }
}

void InlineRenderer::leave(Node node) {
  switch (node.kind()) {
    case NodeKind::emphasis:
      out_.html("</em>");
      break;
    case NodeKind::strong:
      out_.html("</strong>");
      break;
    case NodeKind::strikethrough:
      out_.html("</del>");
      break;
    case NodeKind::link:
      if (!dead_links_.empty() && dead_links_.back() == node) {
        dead_links_.pop_back();
      } else {
        close_link(node, check_, options_.words, out_);
      }
      break;
    default:
      break;
  }
}

void InlineRenderer::text(Node node) {
  const std::string_view words = node.literal();
  out_.text(words);
  append_folded(words, plain_);
  const std::size_t begin = words.find("[^");
  if (begin == std::string_view::npos) return;
  const std::size_t end = words.find(']', begin);
  if (end == std::string_view::npos || words.substr(begin, end - begin).find(' ') != std::string_view::npos)
    return;
  const std::string_view mark = words.substr(begin, end + 1 - begin);
  diagnostics_.warning(positions_.of_part(node, mark), "unknown-footnote",
                       fmt::format("there is no note for {}", mark),
                       fmt::format("add a line that begins with {}: and the words of the note", mark));
}

void InlineRenderer::picture(Node node) {
  const std::string words = words_of(node);
  if (!check_.picture(node)) {
    out_.text(words);
    return;
  }
  out_.html("<img ");
  out_.picture(node.url(), check_.where(node));
  out_.html(" alt=\"");
  out_.text(words);
  out_.html("\"");
  if (!node.title().empty()) {
    out_.html(" title=\"");
    out_.text(node.title());
    out_.html("\"");
  }
  out_.html(">");
}

void InlineRenderer::figure(Node image) {
  const std::string words = words_of(image);
  if (!check_.picture(image)) {
    out_.html("<p>");
    out_.text(words);
    out_.html("</p>\n");
    return;
  }
  out_.html("<figure>\n<img ");
  out_.picture(image.url(), check_.where(image));
  out_.html(" alt=\"");
  out_.text(words);
  out_.html("\">\n");
  if (!image.title().empty()) {
    out_.html("<figcaption>");
    out_.text(image.title());
    out_.html("</figcaption>\n");
    append_folded(image.title(), plain_);
    append_folded(" ", plain_);
  }
  out_.html("</figure>\n");
}

void InlineRenderer::raw_html(Node node) {
  if (options_.raw_html == RawHtml::allowed) {
    out_.html(node.literal());
    return;
  }
  const std::string_view shown = without_comments(node.literal()).rest;
  if (shown.empty()) return;
  out_.text(shown);
  // The end tag belongs to the same mistake as the start tag.
  if (!shown.starts_with("</"))
    diagnostics_.warning(positions_.of(node), "raw-html", raw_html_message, raw_html_hint);
}

void InlineRenderer::footnote_reference(Node node) {
  const std::string number(node.literal());
  const int use = ++footnote_uses_[number];
  out_.html("<sup class=\"footnote-reference\"><a href=\"#");
  out_.text(footnote_id(options_.id_prefix, number));
  out_.html("\" id=\"");
  out_.text(footnote_reference_id(options_.id_prefix, number, use));
  out_.html("\" role=\"doc-noteref\" aria-label=\"");
  out_.text(with_number(options_.words.footnote, number));
  out_.html("\">");
  out_.text(number);
  out_.html("</a></sup>");
}

}  // namespace lantern::markdown
