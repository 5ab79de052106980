#include "views/easy_pages.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "easy_read/terms.hpp"
#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "views/body.hpp"
#include "views/easy_sentence.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

using templates::Object;
using templates::Value;

std::optional<pictures::PhotographSize> size_of(const EasyReadRow& row, const Page& page,
                                                const Assembly& assembly) {
  if (pictures::is_picture_name(row.picture)) return std::nullopt;
  const auto file = assembly.links.picture(row.picture, {page.easy_read->source, page.language, &page});
  const auto bytes = file ? assembly.files.read(*file) : std::unexpected(std::string());
  return bytes ? pictures::photograph_size(*bytes) : std::nullopt;
}

EasyWordsView words_view(const EasyReadRow& row, const Page& page, const BodyContext& context) {
  EasyWordsView words;
  if (auto address = picture_address(row, page, context.assembly))
    words.picture = EasyPictureView{std::move(*address), row.alt, size_of(row, page, context.assembly)};
  for (const EasySentence& sentence : row.sentences)
    words.sentences.push_back(sentence_html(row, sentence, context));
  return words;
}

EasyRowView row_view(const EasyReadRow& row, const Page& page, const BodyContext& context,
                     Diagnostics& diagnostics) {
  switch (row.kind) {
    case EasyReadRowKind::heading:
      return row.heading;
    case EasyReadRowKind::words:
      return words_view(row, page, context);
    case EasyReadRowKind::component:
      break;
  }
  return EasyComponentView{component_html(row.component, context, diagnostics)};
}

std::optional<EasyNeighbourView> neighbour_view(const Page* page, const Assembly& assembly) {
  if (page == nullptr) return std::nullopt;
  return EasyNeighbourView{page->easy_read->title, site::easy_read_address(*page),
                           easy_read_cover(*page, assembly)};
}

Value side_value(int pixels) { return Value::text(std::to_string(pixels)); }

Value to_value(const EasyRowView& row) {
  Value heading, words, component;
  if (const auto* title = std::get_if<Heading>(&row)) {
    heading = Object{{"text", Value::text(title->text)},
                     {"id", Value::text(title->id)},
                     {"level2", Value::boolean(title->level <= 2)},
                     {"level3", Value::boolean(title->level > 2)}};
  } else if (const auto* shown = std::get_if<EasyWordsView>(&row)) {
    templates::List sentences;
    for (const std::string& sentence : shown->sentences)
      sentences.push_back(Object{{"markup", Value::markup(sentence)}});
    words = Object{{"picture", views::to_value(shown->picture)}, {"sentences", Value(std::move(sentences))}};
  } else {
    component = Value::markup(std::get<EasyComponentView>(row).html);
  }
  return Object{
      {"heading", std::move(heading)}, {"words", std::move(words)}, {"component", std::move(component)}};
}

Value to_value(const std::optional<EasyNeighbourView>& page) {
  if (!page) return {};
  return Object{{"text", Value::text(page->text)},
                {"address", Value::address(page->address)},
                {"image", views::to_value(page->image)}};
}

}  // namespace

Value to_value(const std::optional<EasyPictureView>& picture) {
  if (!picture) return {};
  return Object{{"src", Value::address(picture->address)},
                {"alt", Value::text(picture->alt)},
                {"width", picture->size ? side_value(picture->size->width) : Value()},
                {"height", picture->size ? side_value(picture->size->height) : Value()}};
}

std::vector<std::string> picture_credits(const site::PageList& pages, const Assembly& assembly) {
  std::set<std::string> credits;
  if (!assembly.theme.pictures) return {};
  for (const Page* page : pages) {
    if (!page->easy_read) continue;
    for (const EasyReadRow& row : page->easy_read->rows)
      if (!row.picture.empty() && pictures::is_picture_name(row.picture))
        if (auto picture = assembly.theme.pictures->find(row.picture); picture && !picture->credit.empty())
          credits.insert(std::move(picture->credit));
  }
  return {credits.begin(), credits.end()};
}

Value credits_value(const std::vector<std::string>& credits) {
  std::string html;
  for (const std::string& credit : credits) {
    html += "<p>";
    escape_html(credit, html);
    html += "</p>";
  }
  return html.empty() ? Value() : Value::markup(html);
}

std::optional<std::string> picture_address(const EasyReadRow& row, const Page& page,
                                           const Assembly& assembly) {
  if (row.picture.empty()) return std::nullopt;
  if (!pictures::is_picture_name(row.picture)) {
    const auto file = assembly.links.picture(row.picture, {page.easy_read->source, page.language, &page});
    return file ? std::optional(site::file_address(*file)) : std::nullopt;
  }
  if (!assembly.theme.pictures) return std::nullopt;
  const auto picture = assembly.theme.pictures->find(row.picture);
  return picture ? std::optional(site::published_address(*picture)) : std::nullopt;
}

std::optional<EasyPictureView> easy_read_cover(const Page& page, const Assembly& assembly) {
  for (const EasyReadRow& row : page.easy_read->rows)
    if (auto address = picture_address(row, page, assembly))
      return EasyPictureView{std::move(*address), {}, {}};
  return std::nullopt;
}

std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view) {
  std::set<std::size_t> found;
  for (const EasyReadRow& row : easy.rows) {
    if (row.kind != EasyReadRowKind::words) continue;
    for (const EasySentence& sentence : row.sentences)
      for (const std::string& word : easy_read::bold_words(row, sentence))
        for (const std::size_t number : view.easy_read.glossary.find(word)) found.insert(number);
  }
  std::vector<const GlossaryTerm*> terms;
  for (const std::size_t number : found) terms.push_back(&assembly.site.glossary[number]);
  std::ranges::stable_sort(terms, [&](const GlossaryTerm* a, const GlossaryTerm* b) {
    return view.wording.locale().compare(a->term, b->term) < 0;
  });
  return terms;
}

EasyView easy_view(const Page& page, const PrintedGuides& printed, const Assembly& assembly,
                   const LanguageView& view, Diagnostics& diagnostics) {
  const EasyRead& easy = *page.easy_read;
  const std::string address = site::easy_read_address(page);  // must live as long as the context
  const BodyContext context{assembly, view, page, easy.source, address, BodyContext::Kind::easy_read};
  EasyView made;
  made.standard_title = page.title;
  made.standard_address = page.address;
  for (const EasyReadRow& row : easy.rows) made.rows.push_back(row_view(row, page, context, diagnostics));
  for (const GlossaryTerm* term : hard_words(easy, assembly, view))
    made.words.push_back({term->term, term->easy.empty() ? term->meaning : term->easy});
  if (easy.tested_with.empty())
    made.untested = view.wording.say("easy_not_tested");
  else
    made.tested_with = view.wording.say("easy_tested", {{"tested_with", easy.tested_with}});
  const Page* previous = view.easy_read.before(page);
  const Page* next = view.easy_read.after(page);
  made.previous = neighbour_view(previous, assembly);
  made.next = neighbour_view(next, assembly);
  site::PageList shown = {&page};  // the pages whose pictures stand here
  for (const Page* other : {previous, next})
    if (other != nullptr) shown.push_back(other);
  made.credits = picture_credits(shown, assembly);
  made.printed = printed_value(printed.normal, view.wording.say("easy_print"),
                               site::printed_address(page, print::PrintSize::normal), view.wording);
  made.printed_large = printed_value(printed.large, view.wording.say("easy_print_large"),
                                     site::printed_address(page, print::PrintSize::large), view.wording);
  made.contact = page.contact;
  return made;
}

Value to_value(const EasyView& easy) {
  templates::List rows, words;
  for (const EasyRowView& row : easy.rows) rows.push_back(to_value(row));
  for (const HardWordView& word : easy.words)
    words.push_back(Object{{"term", Value::text(word.term)}, {"meaning", Value::text(word.meaning)}});
  return Object{{"standard", link_value(easy.standard_title, easy.standard_address)},
                {"rows", Value(std::move(rows))},
                {"words", group(std::move(words))},
                {"tested_with", Value::text_or_null(easy.tested_with)},
                {"untested", Value::text_or_null(easy.untested)},
                {"previous", to_value(easy.previous)},
                {"next", to_value(easy.next)},
                {"credit", credits_value(easy.credits)},
                {"printed", easy.printed},
                {"printed_large", easy.printed_large},
                {"contact", Value::text_or_null(easy.contact)}};
}

}  // namespace lantern::views
