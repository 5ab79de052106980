#include "outputs/printed_guides.hpp"

#include <algorithm>

#include "easy_read/checks.hpp"
#include "easy_read/terms.hpp"
#include "outputs/print_findings.hpp"
#include "outputs/print_pictures.hpp"
#include "site/addresses.hpp"
#include "text/sentences.hpp"
#include "views/body.hpp"
#include "views/easy_pages.hpp"

namespace lantern::outputs {
namespace {

// Where a link leads, in full: paper has no page that it could be relative to.
std::string whole_url(const std::string& target, const views::BodyContext& context) {
  const auto found = context.assembly.links.resolve(
      target, {context.source, context.view.relations.language(), &context.page});
  if (!found) return {};
  return found->address.starts_with('/')
             ? site::absolute_url(context.assembly.site.settings.base_url, found->address)
             : found->address;
}

print::PrintSentence print_sentence(const EasyReadRow& row, const EasySentence& sentence,
                                    const views::BodyContext& context) {
  print::PrintSentence printed;
  for (const EasyRun& run : sentence.runs) {
    const EasyMark* link = mark_of(row, run, EasyMarkKind::link);
    std::string url = link == nullptr || link->target.empty() ? "" : whole_url(link->target, context);
    const bool bold = mark_of(row, run, EasyMarkKind::bold) != nullptr;
    const print::PrintWeight weight = bold ? print::PrintWeight::bold : print::PrintWeight::regular;
    if (!printed.empty() && printed.back().weight == weight && printed.back().link == url)
      printed.back().text += run.text;
    else
      printed.push_back({run.text, weight, std::move(url)});
  }
  return printed;
}

// The sentences of plain words.
std::vector<print::PrintSentence> print_sentences(std::string_view plain, std::string_view language) {
  std::vector<print::PrintSentence> sentences;
  for (const std::string_view sentence : sentences_of(plain, language))
    sentences.push_back({{std::string(sentence), print::PrintWeight::regular, {}}});
  return sentences;
}

print::PrintSentence link_sentence(const std::string& url) {
  std::string shown = url;
  for (const std::string_view scheme : {"https://", "http://"})
    if (shown.starts_with(scheme)) shown.erase(0, scheme.size());
  while (shown.ends_with('/')) shown.pop_back();
  return {{std::move(shown), print::PrintWeight::regular, url}};
}

// A chart and the easy sentences about it.
std::optional<print::PrintRow> chart_row(const EasyReadRow& row, const views::BodyContext& context,
                                         Diagnostics& diagnostics) {
  const auto* block = std::get_if<ChartBlock>(&row.component.data);
  if (block == nullptr) return std::nullopt;
  for (const views::MeasureResult& result : context.assembly.results_of(context.page)) {
    if (result.measure->id != block->measure) continue;
    print::PrintRow printed;
    printed.kind = print::PrintRowKind::drawing;
    // Drawn for a narrow screen: on paper its labels are then as large as the words.
    printed.drawing = context.drawings.chart(result, views::ChartSize::easy, diagnostics);
    printed.sentences = print_sentences(result.summary.easy_read, context.view.relations.language());
    return printed;
  }
  return std::nullopt;
}

std::vector<print::PrintRow> print_rows(const std::vector<EasyReadRow>& rows,
                                        const views::BodyContext& context, Diagnostics& diagnostics) {
  std::vector<print::PrintRow> all;
  for (const EasyReadRow& row : rows) {
    print::PrintRow printed;
    switch (row.kind) {
      case EasyReadRowKind::heading:
        printed.kind = row.heading.level <= 2 ? print::PrintRowKind::section : print::PrintRowKind::part;
        printed.heading = row.heading.text;
        break;
      case EasyReadRowKind::words:
        printed.picture = picture_file(row, context.page, context.assembly);
        for (const EasySentence& sentence : row.sentences)
          printed.sentences.push_back(print_sentence(row, sentence, context));
        break;
      case EasyReadRowKind::component:
        if (auto chart = chart_row(row, context, diagnostics))
          printed = std::move(*chart);
        else
          continue;
        break;
    }
    all.push_back(std::move(printed));
  }
  return all;
}

// "Our team, Leeds" or an address to write to.
std::vector<print::PrintSentence> contact_of(const Page& page, const views::Assembly& assembly,
                                             const views::LanguageView& view, const std::string& address) {
  const std::string& language = view.relations.language();
  std::vector<print::PrintSentence> contact = print_sentences(page.contact, language);
  if (const std::string& mail = assembly.site.settings.organisation_email; contact.empty() && !mail.empty())
    contact.push_back({{mail, print::PrintWeight::regular, "mailto:" + mail}});
  for (auto& sentence : print_sentences(view.wording.say("guide_website"), language))
    contact.push_back(std::move(sentence));
  contact.push_back(link_sentence(site::absolute_url(assembly.site.settings.base_url, address)));
  return contact;
}

// Every bold word once: with its meaning in the glossary, or else with the sentence behind it, which says
// what it means. In the order of the language.
std::vector<print::PrintedTerm> terms_of(const EasyRead& easy, const views::BodyContext& context) {
  const views::LanguageView& view = context.view;
  const std::string& language = view.relations.language();
  std::vector<print::PrintedTerm> terms;
  easy_read::Terms known(language);
  for (const GlossaryTerm* term : views::hard_words(easy, context.assembly, view)) {
    terms.push_back({term->term, print_sentences(term->easy.empty() ? term->meaning : term->easy, language)});
    known.add(term->term);
  }
  for (const EasyReadRow& row : easy.rows) {
    if (row.kind != EasyReadRowKind::words) continue;
    for (std::size_t i = 0; i + 1 < row.sentences.size(); ++i)
      for (const std::string& word : easy_read::bold_words(row, row.sentences[i])) {
        if (known.has(word)) continue;
        known.add(word);
        terms.push_back({word, {print_sentence(row, row.sentences[i + 1], context)}});
      }
  }
  std::ranges::stable_sort(terms, [&](const print::PrintedTerm& a, const print::PrintedTerm& b) {
    return view.wording.locale().compare(a.term, b.term) < 0;
  });
  return terms;
}

print::Guide guide_of(const Page& page, const views::BodyContext& context, Diagnostics& diagnostics) {
  const views::Assembly& assembly = context.assembly;
  const views::LanguageView& view = context.view;
  const EasyRead& easy = *page.easy_read;
  print::Guide guide;
  guide.language = page.language;
  guide.title = easy.title;
  guide.owner = assembly.site.settings.title;
  guide.kind = view.wording.say("easy_read");
  guide.contents_heading = view.wording.say("guide_contents");
  guide.rows = print_rows(easy.rows, context, diagnostics);
  const auto first =
      std::ranges::find_if(guide.rows, [](const print::PrintRow& row) { return !row.picture.empty(); });
  if (first != guide.rows.end()) guide.picture = first->picture;
  guide.terms_heading = view.wording.say("hard_words");
  guide.terms = terms_of(easy, context);
  guide.contact_heading = view.wording.say("easy_contact");
  guide.contact = contact_of(page, assembly, view, site::easy_read_address(page));
  const auto made_by = [&](const std::string& words) {
    for (auto& sentence : print_sentences(words, page.language)) guide.made_by.push_back(std::move(sentence));
  };
  made_by(view.wording.say("guide_made_by", {{"organisation", assembly.site.settings.organisation_name}}));
  made_by(easy.tested_with.empty() ? view.wording.say("easy_not_tested")
                                   : view.wording.say("easy_tested", {{"tested_with", easy.tested_with}}));
  guide.credits = views::picture_credits({&page}, assembly);
  return guide;
}

}  // namespace

views::PrintedGuides print_guides(const Page& page, const views::PageContext& made_with) {
  const auto& [assembly, view, drawings, diagnostics] = made_with;
  views::PrintedGuides guides;
  if (!page.easy_read || !assembly.theme.printer) return guides;
  const std::string address = site::easy_read_address(page);
  const views::BodyContext context{
      assembly, view, drawings, page, page.easy_read->source, address, views::BodyContext::Kind::easy_read};
  const print::Guide guide = guide_of(page, context, diagnostics);
  const print::PictureSource pictures = picture_source(assembly);
  const SourceLocation& where =
      page.easy_read->title_where.line > 0 ? page.easy_read->title_where : page.easy_read->where;
  guides.normal =
      taken_with_findings(assembly.theme.printer->print(guide, print::PrintSize::normal, pictures),
                          page.easy_read->rows, context, where, diagnostics);
  // What is wrong with the pictures and letters of one size is wrong with those of the other.
  Diagnostics again;
  guides.large = taken_with_findings(assembly.theme.printer->print(guide, print::PrintSize::large, pictures),
                                     page.easy_read->rows, context, where, again);
  if (again.has_errors()) diagnostics.append(std::move(again));
  if (guides.normal)
    if (auto finding = easy_read::length_finding(guides.normal->pages, easy_read::PageCount::laid_out, where))
      easy_read::report({std::move(*finding)}, assembly.site.settings.easy_read_level, diagnostics);
  return guides;
}

std::optional<print::PrintedFile> print_sheet_of(const Page& page, const views::PageContext& made_with) {
  const auto& [assembly, view, drawings, diagnostics] = made_with;
  if (!site::has_sheet(page) || !assembly.theme.printer) return std::nullopt;
  const bool easy = page.easy_read.has_value();
  const std::string address = easy ? site::easy_read_address(page) : page.address;
  const views::BodyContext context{
      assembly,
      view,
      drawings,
      page,
      easy ? page.easy_read->source : page.source,
      address,
      easy ? views::BodyContext::Kind::easy_read : views::BodyContext::Kind::standard};
  print::Sheet sheet;
  sheet.language = page.language;
  sheet.title = easy ? page.easy_read->title : page.title;
  sheet.owner = assembly.site.settings.title;
  const std::vector<EasyReadRow>& rows = easy ? page.easy_read->rows : std::get<Resource>(page.details).sheet;
  sheet.rows = print_rows(rows, context, diagnostics);
  sheet.more = {{view.wording.say("guide_more") + " ", print::PrintWeight::regular, {}}};
  sheet.more.push_back(link_sentence(site::absolute_url(assembly.site.settings.base_url, address)).front());
  if (easy) sheet.credits = views::picture_credits({&page}, assembly);
  return taken_with_findings(assembly.theme.printer->print(sheet, picture_source(assembly)), rows, context,
                             {page.source, 1, 1, 3}, diagnostics);
}

}  // namespace lantern::outputs
