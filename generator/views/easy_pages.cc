#include "views/easy_pages.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "easy_read/terms.hpp"
#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "views/components.hpp"
#include "views/easy_sentence.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(EasyHeadingView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("id", std::move(view.id))
      .add("level2", view.level2)
      .add("level3", view.level3);
}

Value to_value(SentenceView view) { return Fields().add("markup", std::move(view.markup)); }

Value to_value(EasyWordsView view) {
  return Fields().add("picture", std::move(view.picture)).add("sentences", std::move(view.sentences));
}

Value to_value(EasyRowView view) {
  return Fields()
      .add("heading", std::move(view.heading))
      .add("words", std::move(view.words))
      .add("component", std::move(view.component));
}

Value to_value(HardWordView view) {
  return Fields().add("term", std::move(view.term)).add("meaning", std::move(view.meaning));
}

Value to_value(EasyNeighbourView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("address", std::move(view.address))
      .add("image", std::move(view.image));
}

Value to_value(EasyView view) {
  return Fields()
      .add("standard", std::move(view.standard))
      .add("rows", std::move(view.rows))
      .add("words", std::move(view.words))
      .add("tested_with", std::move(view.tested_with))
      .add("untested", std::move(view.untested))
      .add("previous", std::move(view.previous))
      .add("next", std::move(view.next))
      .add("credit", std::move(view.credit))
      .add("printed", std::move(view.printed))
      .add("printed_large", std::move(view.printed_large))
      .add("contact", std::move(view.contact))
      .add("mail", std::move(view.mail));
}

namespace {

EasyWordsView words_view(const EasyReadRow& row, const Page& page, const BodyContext& context) {
  EasyWordsView words;
  if (auto address = picture_address(row, page, context.assembly))
    words.picture = image_at(std::move(*address), row.alt, context.assembly.pictures);
  for (const EasySentence& sentence : row.sentences)
    words.sentences.push_back({{sentence_html(row, sentence, context)}});
  return words;
}

EasyRowView row_view(const EasyReadRow& row, const Page& page, const BodyContext& context,
                     Diagnostics& diagnostics) {
  EasyRowView view;
  switch (row.kind) {
    case EasyReadRowKind::heading:
      view.heading =
          EasyHeadingView{row.heading.text, row.heading.id, row.heading.level <= 2, row.heading.level > 2};
      break;
    case EasyReadRowKind::words:
      view.words = words_view(row, page, context);
      break;
    case EasyReadRowKind::component:
      view.component = {component_html(row.component, context, diagnostics)};
      break;
  }
  return view;
}

std::optional<EasyNeighbourView> neighbour_view(const Page* page, const Assembly& assembly) {
  if (page == nullptr) return std::nullopt;
  return EasyNeighbourView{
      page->easy_read->title, {site::easy_read_address(*page)}, easy_read_cover(*page, assembly)};
}

}  // namespace

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

Markup credits_markup(const std::vector<std::string>& credits) {
  std::string html;
  for (const std::string& credit : credits) {
    html += "<p>";
    escape_html(credit, html);
    html += "</p>";
  }
  return {std::move(html)};
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

std::vector<std::string> own_drawings(const Page& page, const Assembly& assembly) {
  std::vector<std::string> addresses;
  if (!assembly.theme.pictures) return addresses;
  for (const EasyReadRow& row : page.easy_read->rows) {
    if (row.picture.empty() || !pictures::is_picture_name(row.picture)) continue;
    const auto picture = assembly.theme.pictures->find(row.picture);
    if (picture && picture->credit.empty()) addresses.push_back(site::published_address(*picture));
  }
  return addresses;
}

std::optional<ImageView> easy_read_cover(const Page& page, const Assembly& assembly) {
  for (const EasyReadRow& row : page.easy_read->rows)
    if (auto address = picture_address(row, page, assembly))
      return image_at(std::move(*address), "", assembly.pictures);
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

EasyView easy_view(const Page& page, const PrintedGuides& printed, const PageContext& made_with) {
  const auto& [assembly, view, drawings, diagnostics] = made_with;
  const Wording& w = view.wording;
  const EasyRead& easy = *page.easy_read;
  const std::string address = site::easy_read_address(page);  // must live as long as the context
  const BodyContext context{
      assembly, view, drawings, page, easy.source, address, BodyContext::Kind::easy_read};
  EasyView made;
  made.standard = page_link(&page);
  for (const EasyReadRow& row : easy.rows) made.rows.push_back(row_view(row, page, context, diagnostics));
  for (const GlossaryTerm* term : hard_words(easy, assembly, view))
    made.words.items.push_back({term->term, term->easy.empty() ? term->meaning : term->easy});
  if (easy.tested_with.empty())
    made.untested = w.say("easy_not_tested");
  else
    made.tested_with = w.say("easy_tested", {{"tested_with", easy.tested_with}});
  const Page* previous = view.easy_read.before(page);
  const Page* next = view.easy_read.after(page);
  made.previous = neighbour_view(previous, assembly);
  made.next = neighbour_view(next, assembly);
  site::PageList shown = {&page};  // the pages whose pictures stand here
  for (const Page* other : {previous, next})
    if (other != nullptr) shown.push_back(other);
  made.credit = credits_markup(picture_credits(shown, assembly));
  made.printed = printed_download(printed.normal, w.say("easy_print"),
                                  site::printed_address(page, print::PrintSize::normal), w);
  made.printed_large = printed_download(printed.large, w.say("easy_print_large"),
                                        site::printed_address(page, print::PrintSize::large), w);
  made.contact = page.contact;
  if (const std::string& mail = assembly.site.settings.organisation_email; !mail.empty())
    made.mail = LinkView{mail, {"mailto:" + mail}};
  return made;
}

}  // namespace lantern::views
