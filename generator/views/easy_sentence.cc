#include "views/easy_sentence.hpp"

#include <algorithm>

#include "text/escape.hpp"

namespace lantern::views {
namespace {

std::string_view element_of(EasyMarkKind kind) {
  switch (kind) {
    case EasyMarkKind::bold:
      return "strong";
    case EasyMarkKind::italic:
      return "em";
    case EasyMarkKind::struck:
      return "del";
    case EasyMarkKind::code:
      return "code";
    case EasyMarkKind::link:
      return "a";
  }
  return {};
}

// A link that is left out has no element; its words stay.
bool is_shown(const EasyMark& mark) { return mark.kind != EasyMarkKind::link || !mark.target.empty(); }

void begin(const EasyMark& mark, const BodyContext& context, std::string& html) {
  if (!is_shown(mark)) return;
  html += '<';
  html += element_of(mark.kind);
  if (mark.kind == EasyMarkKind::link) {
    html += " href=\"";
    escape_html(href_of(mark.target, context), html);
    html += '"';
    if (!mark.title.empty()) {
      html += " title=\"";
      escape_html(mark.title, html);
      html += '"';
    }
    if (mark.reach == LinkReach::other_website) html += " class=\"external\" rel=\"external\"";
  }
  html += '>';
}

void end(const EasyMark& mark, const BodyContext& context, std::string& html) {
  if (!is_shown(mark)) return;
  // In words too, for people who cannot see the theme's sign.
  if (mark.reach == LinkReach::other_website) {
    html += "<span class=\"visually-hidden\"> (";
    escape_html(context.view.wording.say("markdown_other_website"), html);
    html += ")</span>";
  }
  html += "</";
  html += element_of(mark.kind);
  html += '>';
}

}  // namespace

std::string sentence_html(const EasyReadRow& row, const EasySentence& sentence, const BodyContext& context) {
  std::string html;
  std::vector<std::size_t> open;  // of row.marks, the outermost first
  const auto close_to = [&](std::size_t count) {
    for (; open.size() > count; open.pop_back()) end(row.marks[open.back()], context, html);
  };
  for (const EasyRun& run : sentence.runs) {
    const auto same = std::ranges::mismatch(open, run.marks).in1 - open.begin();
    close_to(static_cast<std::size_t>(same));
    for (std::size_t i = open.size(); i < run.marks.size(); ++i) {
      open.push_back(run.marks[i]);
      begin(row.marks[run.marks[i]], context, html);
    }
    escape_html(run.text, html);
  }
  close_to(0);
  return html;
}

}  // namespace lantern::views
