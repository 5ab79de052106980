#include "views/easy_pages.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "pictures/photograph.hpp"
#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "views/body.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

// The words between <strong> and </strong>, in small letters.
void collect_bold(const Document& sentence, const std::string& language, std::vector<std::string>& words) {
  std::string html;
  for (const Piece& piece : sentence.pieces)
    if (piece.kind == PieceKind::html) html += piece.text;
  constexpr std::string_view opening = "<strong>";
  for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
    const std::size_t start = at + opening.size();
    const std::size_t end = html.find("</strong>", start);
    if (end == std::string::npos) break;
    std::string word = html.substr(start, end - start);
    while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ':')) word.pop_back();
    // A no-break space keeps a phrase together on the page; the glossary has a plain one.
    for (std::size_t space = word.find("\xC2\xA0"); space != std::string::npos; space = word.find("\xC2\xA0"))
      word.replace(space, 2, " ");
    words.push_back(lower_case(word, language));
  }
}

// Of a photograph, so that the page does not move while it comes. Named pictures are drawings of any size.
std::optional<pictures::PhotographSize> size_of(const EasyReadRow& row, const Page& page,
                                                const Assembly& assembly) {
  if (pictures::is_picture_name(row.picture)) return std::nullopt;
  const auto file = assembly.links.picture(row.picture, {page.easy_read->source, page.language, &page});
  const auto bytes = file ? assembly.files.read(*file) : std::unexpected(std::string());
  return bytes ? pictures::photograph_size(*bytes) : std::nullopt;
}

templates::Value words_value(const EasyReadRow& row, const Page& page, const BodyContext& context,
                             Diagnostics& diagnostics) {
  templates::Value picture;
  if (const auto address = picture_address(row, page, context.assembly)) {
    const auto size = size_of(row, page, context.assembly);
    const auto side = [&](int pictures::PhotographSize::*which) {
      return size ? templates::Value::text(std::to_string((*size).*which)) : templates::Value();
    };
    picture = templates::Object{{"src", templates::Value::address(*address)},
                                {"alt", templates::Value::text(row.alt)},
                                {"width", side(&pictures::PhotographSize::width)},
                                {"height", side(&pictures::PhotographSize::height)}};
  }
  templates::List sentences;
  for (const Document& sentence : row.sentences)
    sentences.push_back(
        templates::Object{{"markup", templates::Value::markup(body_html(sentence, context, diagnostics))}});
  return templates::Object{{"picture", std::move(picture)},
                           {"sentences", templates::Value(std::move(sentences))}};
}

templates::Value row_value(const EasyReadRow& row, const Page& page, const BodyContext& context,
                           Diagnostics& diagnostics) {
  templates::Value heading, words, component;
  switch (row.kind) {
    case EasyReadRowKind::heading:
      heading = templates::Object{{"text", templates::Value::text(row.heading.text)},
                                  {"id", templates::Value::text(row.heading.id)},
                                  {"level2", templates::Value::boolean(row.heading.level <= 2)},
                                  {"level3", templates::Value::boolean(row.heading.level > 2)}};
      break;
    case EasyReadRowKind::words:
      words = words_value(row, page, context, diagnostics);
      break;
    case EasyReadRowKind::component:
      component = templates::Value::markup(component_html(row.component, context, diagnostics));
      break;
  }
  return templates::Object{
      {"heading", std::move(heading)}, {"words", std::move(words)}, {"component", std::move(component)}};
}

// A page of easy read that a button leads to.
templates::Value neighbour(const Page* page, const Assembly& assembly) {
  if (page == nullptr) return {};
  return templates::Object{{"text", templates::Value::text(page->easy_read->title)},
                           {"address", templates::Value::address(site::easy_read_address(*page))},
                           {"image", easy_read_cover(*page, assembly)}};
}

// The pages before and after in the list of all; the home page, which is not among them, has the first after
// it.
std::pair<const Page*, const Page*> neighbours_of(const Page& page, const LanguageView& view) {
  site::PageList all;
  for (const EasyReadGroup& group : easy_read_groups(view))
    all.insert(all.end(), group.pages.begin(), group.pages.end());
  const auto found = std::ranges::find(all, &page);
  if (found == all.end())
    return {nullptr, page.kind == PageKind::home && !all.empty() ? all.front() : nullptr};
  return {found == all.begin() ? nullptr : *(found - 1), found + 1 == all.end() ? nullptr : *(found + 1)};
}

}  // namespace

std::vector<std::string> picture_credits(const EasyRead& easy, const Assembly& assembly) {
  std::set<std::string> credits;
  for (const EasyReadRow& row : easy.rows)
    if (!row.picture.empty() && pictures::is_picture_name(row.picture) && assembly.theme.pictures)
      if (const auto picture = assembly.theme.pictures->find(row.picture);
          picture && !picture->credit.empty())
        credits.insert(picture->credit);
  return {credits.begin(), credits.end()};
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

templates::Value easy_read_cover(const Page& page, const Assembly& assembly) {
  for (const EasyReadRow& row : page.easy_read->rows)
    if (const auto address = picture_address(row, page, assembly))
      return templates::Object{{"src", templates::Value::address(*address)},
                               {"alt", templates::Value::text("")},
                               {"width", {}},
                               {"height", {}}};
  return {};
}

std::vector<EasyReadGroup> easy_read_groups(const LanguageView& view) {
  std::vector<EasyReadGroup> groups;
  for (const PageKind kind : kinds_in_order(&PageKindTraits::in_easy_read)) {
    if (kind == PageKind::home) continue;  // its words stand above the list
    EasyReadGroup group{kind, {}};
    for (const Page* page : view.relations.of_kind(kind))
      if (page->easy_read) group.pages.push_back(page);
    if (!group.pages.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

templates::Value easy_credit(const site::PageList& pages, const Assembly& assembly) {
  std::set<std::string> credits;
  for (const Page* page : pages)
    if (page->easy_read)
      for (std::string& credit : picture_credits(*page->easy_read, assembly))
        credits.insert(std::move(credit));
  std::string html;
  for (const std::string& credit : credits) {
    html += "<p>";
    escape_html(credit, html);
    html += "</p>";
  }
  return html.empty() ? templates::Value() : templates::Value::markup(html);
}

std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view) {
  std::vector<std::string> bold;
  for (const EasyReadRow& row : easy.rows)
    for (const Document& sentence : row.sentences) collect_bold(sentence, view.relations.language(), bold);
  std::vector<const GlossaryTerm*> terms;
  for (const GlossaryTerm& term : assembly.site.glossary) {
    const std::string name = lower_case(term.term, view.relations.language());
    // "run charts" is explained by "run chart".
    if (std::ranges::any_of(bold,
                            [&](const std::string& word) { return word == name || word == name + "s"; }))
      terms.push_back(&term);
  }
  std::ranges::stable_sort(terms, [&](const GlossaryTerm* a, const GlossaryTerm* b) {
    return view.wording.locale().compare(a->term, b->term) < 0;
  });
  return terms;
}

templates::Value easy_value(const Page& page, const PrintedGuides& printed, const Assembly& assembly,
                            const LanguageView& view, Diagnostics& diagnostics) {
  const EasyRead& easy = *page.easy_read;
  const std::string address = site::easy_read_address(page);  // must live as long as the context
  const BodyContext context{assembly, view, page, easy.source, address, BodyContext::Kind::easy_read};
  templates::List rows;
  for (const EasyReadRow& row : easy.rows) rows.push_back(row_value(row, page, context, diagnostics));
  templates::List words;
  for (const GlossaryTerm* term : hard_words(easy, assembly, view))
    words.push_back(templates::Object{
        {"term", templates::Value::text(term->term)},
        {"meaning", templates::Value::text(term->easy.empty() ? term->meaning : term->easy)}});
  const auto [previous, next] = neighbours_of(page, view);
  site::PageList shown = {&page};  // the pages whose pictures stand here
  for (const Page* other : {previous, next})
    if (other != nullptr) shown.push_back(other);
  return templates::Object{
      {"standard", link_value(page.title, page.address)},
      {"rows", templates::Value(std::move(rows))},
      {"words", group(std::move(words))},
      {"tested_with", easy.tested_with.empty() ? templates::Value()
                                               : templates::Value::text(view.wording.say(
                                                     "easy_tested", {{"tested_with", easy.tested_with}}))},
      {"untested", easy.tested_with.empty() ? templates::Value::text(view.wording.say("easy_not_tested"))
                                            : templates::Value()},
      {"previous", neighbour(previous, assembly)},
      {"next", neighbour(next, assembly)},
      {"credit", easy_credit(shown, assembly)},
      {"printed", printed_value(printed.normal, view.wording.say("easy_print"),
                                site::printed_address(page, print::PrintSize::normal), view.wording)},
      {"printed_large", printed_value(printed.large, view.wording.say("easy_print_large"),
                                      site::printed_address(page, print::PrintSize::large), view.wording)},
      {"contact", templates::Value::text_or_null(page.contact)},
  };
}

}  // namespace lantern::views
