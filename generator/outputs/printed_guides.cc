#include "outputs/printed_guides.hpp"

#include <algorithm>

#include "easy_read/checks.hpp"
#include "easy_read/terms.hpp"
#include "outputs/print_findings.hpp"
#include "outputs/print_pictures.hpp"
#include "outputs/print_rows.hpp"
#include "site/addresses.hpp"
#include "views/body.hpp"
#include "views/easy_pages.hpp"

namespace lantern::outputs {
namespace {

// "Our team, Leeds" or an address to write to.
std::vector<print::PrintSentence> contact_of(const Page& page, const views::Assembly& assembly,
                                             const views::LanguageView& view) {
  const std::string& language = view.relations.language();
  std::vector<print::PrintSentence> contact = print_sentences(page.contact, language);
  if (const std::string& mail = assembly.site.settings.organisation_email; contact.empty() && !mail.empty())
    contact.push_back({{mail, print::PrintWeight::regular, "mailto:" + mail}});
  return contact;
}

// The logo of the site, or the theme's drawing for sites that have none; empty where there is neither.
std::string logo_of(const views::Assembly& assembly) {
  if (const std::string& own = assembly.site.settings.appearance.logo; !own.empty()) return own;
  for (const views::ThemeFile& file : assembly.theme.files)
    if ("/" + file.path == assembly.theme.assets.icon)
      if (const auto* path = std::get_if<std::filesystem::path>(&file.content))
        return theme_picture(path->string());
  return {};
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
  guide.owner = assembly.site.settings.title.in(page.language);
  guide.kind = view.wording.say("easy_read");
  guide.logo = logo_of(assembly);
  if (const auto& dated = page.updated ? page.updated : page.date) guide.date = view.wording.date(*dated);
  guide.contents_heading = view.wording.say("guide_contents");
  guide.rows = print_rows(easy.rows, context, diagnostics);
  const auto first =
      std::ranges::find_if(guide.rows, [](const print::PrintRow& row) { return !row.picture.empty(); });
  if (first != guide.rows.end()) guide.picture = first->picture;
  guide.terms_heading = view.wording.say("hard_words");
  guide.terms = terms_of(easy, context);
  guide.contact_heading = view.wording.say("easy_contact");
  guide.contact = contact_of(page, assembly, view);
  guide.address = site::absolute_url(assembly.site.settings.base_url, site::easy_read_address(page));
  guide.website = print_sentences(view.wording.say("guide_website"), page.language);
  guide.website.push_back(link_sentence(guide.address));
  const auto made_by = [&](const std::string& words) {
    for (auto& sentence : print_sentences(words, page.language)) guide.made_by.push_back(std::move(sentence));
  };
  made_by(view.wording.say("guide_made_by",
                           {{"organisation", assembly.site.settings.organisation_name.in(page.language)}}));
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

}  // namespace lantern::outputs
