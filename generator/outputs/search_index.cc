#include "outputs/search_index.hpp"

#include <map>

#include "search/page_reader.hpp"
#include "site/addresses.hpp"
#include "text/language_tag.hpp"
#include "text/slug.hpp"
#include "views/facets.hpp"

namespace lantern::outputs {
namespace {

// An easy-read page says what its standard page says: whoever looks for the words finds that one first.
constexpr double weight_of_easy_read = 0.7;

std::string folder_of_index(const views::LanguageView& view) {
  return site::list_address(view.relations.root(), site::ListPage::search);
}

void add_keyword(search::Document& document, const std::string& words) {
  if (words.empty()) return;
  if (!document.keywords.empty()) document.keywords += ". ";
  document.keywords += words;
}

}  // namespace

SearchIndex::SearchIndex(const views::Assembly& assembly, const std::vector<Output>& outputs)
    : assembly_(assembly), outputs_(outputs), pages_(outputs.size()) {
  for (const auto& [language, view] : assembly.views) {
    const std::string& root = view->relations.root();
    for (const Topic& topic : assembly.site.topics)
      known_[site::topic_address(root, topic.id)].topic = &topic;
    for (const Organisation& organisation : assembly.site.organisations)
      known_[site::organisation_address(root, organisation.id)].organisation = &organisation;
  }
}

// The language whose folder it stands in: of all that fit, the longest.
const views::LanguageView& SearchIndex::view_of(const Output& output) const {
  const views::LanguageView* found = nullptr;
  for (const auto& [language, view] : assembly_.views)
    if (output.address.starts_with(view->relations.root()) &&
        (found == nullptr || view->relations.root().size() > found->relations.root().size()))
      found = view.get();
  return *found;
}

search::Document SearchIndex::document_of(const Output& output) const {
  const views::LanguageView& view = view_of(output);
  search::Document document;
  document.address = output.address;
  document.language = view.relations.language();
  const auto known = known_.find(output.address);
  if (output.page != nullptr) {
    document.facets = views::facets_of(*output.page, view);
    document.kind_label = view.wording.kind_of(*output.page);
    if (output.page->easy_read && output.address == site::easy_read_address(*output.page)) {
      document.facets.front() = views::easy_read_facet(view);
      document.kind_label = view.wording.say("kind_easy_read");
      document.weight = weight_of_easy_read;
    }
  } else if (known != known_.end() && known->second.topic != nullptr) {
    document.facets = views::facets_of(*known->second.topic, view);
    document.kind_label = view.wording.say("kind_topic");
  } else if (known != known_.end()) {
    document.facets = views::facets_of(*known->second.organisation, view);
    document.kind_label = view.wording.say("kind_organisation");
  } else {
    document.facets = {views::page_facet(view)};
    document.kind_label = view.wording.say("kind_page");
  }
  for (const search::FacetValue& value : document.facets)
    if (value.facet == search::Facet::cohort || value.facet == search::Facet::topic ||
        value.facet == search::Facet::organisation)
      add_keyword(document, value.label);
  add_keyword(document, document.kind_label);
  return document;
}

void SearchIndex::keep(std::size_t position, std::string_view html) {
  const Output& output = outputs_[position];
  if (output.in_search == InSearch::no) return;
  search::Document document = document_of(output);
  document.text = search::read_page(html);
  if (document.text.title.empty()) return;
  if (document.facets.front().key != "easy-read") document.text.picture.clear();  // only those are shown
  pages_[position] = search::count_words(std::move(document), vocabulary_);
}

// Its own pages, and those that stand in for a translation that is missing. The home page is made anew for
// each language.
bool SearchIndex::belongs_to(const views::LanguageView& view, const Output& output) const {
  if (&view_of(output) == &view) return true;
  const Page* page = output.page;
  return page != nullptr && page->kind != PageKind::home && view.relations.by_key(page->key) == page;
}

void SearchIndex::add_glossary(const views::LanguageView& view, std::vector<search::CountedPage>& made) {
  const std::string list = site::list_address(view.relations.root(), site::ListPage::glossary);
  for (const GlossaryTerm& term : assembly_.site.glossary) {
    search::Document document;
    document.address = list + '#' + slugify(term.term);
    document.language = assembly_.site.settings.language;  // no view translates it
    document.facets = {views::glossary_facet(view)};
    document.kind_label = view.wording.say("title_glossary");
    document.text.title = view.wording.locale().with_capital(term.term);
    document.text.sections.push_back(
        {"", "", term.easy.empty() ? term.meaning : term.meaning + ' ' + term.easy});
    made.push_back(search::count_words(std::move(document), vocabulary_));
  }
}

std::vector<SearchIndex::File> SearchIndex::files() {
  std::map<const views::LanguageView*, std::vector<search::CountedPage>> glossaries;
  for (const auto& [language, view] : assembly_.views) add_glossary(*view, glossaries[view.get()]);
  std::vector<File> files;
  for (const auto& [language, view] : assembly_.views) {
    const std::string folder = folder_of_index(*view);
    std::vector<search::IndexedPage> pages;
    const auto add = [&, &own = language](const search::CountedPage& page) {
      const search::Document& document = page.document;
      pages.push_back({&page, site::relative_url(folder, document.address),
                       document.language == own ? std::string() : language_name(document.language)});
    };
    for (std::size_t i = 0; i < pages_.size(); ++i)
      if (pages_[i] && belongs_to(*view, outputs_[i])) add(*pages_[i]);
    for (const search::CountedPage& term : glossaries[view.get()]) add(term);
    for (search::IndexFile& file : search::index_files(language, pages, vocabulary_))
      files.push_back({folder.substr(1) + file.name, std::move(file.bytes)});
  }
  return files;
}

std::string index_address(const views::LanguageView& view) {
  return folder_of_index(view) + search::index_head;
}

bool is_index_file(std::string_view path, const views::Assembly& assembly) {
  for (const auto& [language, view] : assembly.views) {
    const std::string folder = folder_of_index(*view).substr(1);
    if (path.starts_with(folder) && path.ends_with(".js") && path.find('/', folder.size()) == path.npos)
      return true;
  }
  return false;
}

}  // namespace lantern::outputs
