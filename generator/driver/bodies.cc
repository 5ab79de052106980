#include "driver/bodies.hpp"

#include <algorithm>
#include <set>

#include "content/components.hpp"
#include "driver/easy_read.hpp"
#include "easy_read/rules.hpp"
#include "markdown/easy_read_rows.hpp"
#include "site/addresses.hpp"
#include "site/recordings.hpp"

namespace lantern::driver {
namespace {

markdown::MarkdownWords words_from(const Messages& messages) {
  markdown::MarkdownWords words;
  words.callouts = {messages.format("markdown_note"), messages.format("markdown_tip"),
                    messages.format("markdown_important"), messages.format("markdown_warning"),
                    messages.format("markdown_caution")};
  words.other_website = messages.format("markdown_other_website");
  words.footnotes = messages.format("markdown_footnotes");
  words.footnote = messages.format("markdown_footnote");
  words.back_to_text = messages.format("markdown_back_to_text");
  words.task_done = messages.format("markdown_task_done");
  words.task_open = messages.format("markdown_task_open");
  words.table = messages.format("markdown_table");
  words.how_we_know = messages.format("how_we_know");
  words.sources = messages.format("sources");
  return words;
}

// A block that cannot be read leaves a place without anything in it; the mistake is reported.
Component component_from(const markdown::FencedBlock& block, content::Reader& reader) {
  Component component;
  component.where = block.where;
  if (auto data = content::read_component(block.name, block.yaml, block.where, reader))
    component.data = std::move(*data);
  else
    component.data = StepsBlock{};
  return component;
}

// What of all that was said keeps readers from using the page.
std::optional<PageFinding> finding_of(Code code) {
  if (code == Code("heading-jump")) return PageFinding::heading_left_out;
  if (code == Code("link-words") || code == Code("empty-link")) return PageFinding::unclear_link;
  if (code == Code("table-without-head")) return PageFinding::table_without_head;
  if (std::ranges::find(easy_read::rules, code, &easy_read::RuleRow::code) != easy_read::rules.end())
    return PageFinding::easy_read_rule;
  return std::nullopt;
}

std::vector<PageFinding> findings_in(std::initializer_list<const Diagnostics*> said,
                                     const std::string& file) {
  std::set<PageFinding> found;
  for (const Diagnostics* diagnostics : said)
    for (const Diagnostic& item : diagnostics->items())
      if (const auto finding = finding_of(item.code); finding && item.where.file == file)
        found.insert(*finding);
  return {found.begin(), found.end()};
}

}  // namespace

BodyReader::BodyReader(const Site& site, const std::map<std::string, Messages>& messages,
                       const LayoutParts& parts, Advice advice)
    : settings_(site.settings),
      parts_(parts),
      knowledge_{site.settings.easy_read_max_sentence_words, site.glossary, site.easy_words, 0} {
  for (const auto& [language, texts] : messages) words_.emplace(language, words_from(texts));
  if (advice == Advice::given) explained_ = prose::explained_by(site);
}

void BodyReader::read(content::PageSource& source, const Date& today, Diagnostics& diagnostics) const {
  markdown::MarkdownOptions options;
  // What a translation takes over from the original is read with its words, and advised on there.
  const Inherited& inherited = source.easy_read ? source.easy_read->inherited : source.page.inherited;
  const std::string& language = inherited.body ? inherited.language : source.page.language;
  options.file = source.body_file;
  options.first_line = source.body_line;
  options.raw_html = settings_.raw_html;
  options.base_url = settings_.base_url;
  if (const auto found = words_.find(language); found != words_.end()) options.words = found->second;

  options.language = language;
  options.used_ids = source.easy_read ? parts_.easy_read : parts_.of(source.page.kind);
  if (!source.easy_read)
    for (std::string& id : site::ids_of_recordings(source.page, source.body))
      options.used_ids.push_back(std::move(id));

  if (!inherited.body) options.prose = markdown::ProseReading::made;

  Diagnostics quiet;  // advice that nobody has asked for, but that the statement on accessibility tells
  content::Reader reader(source.body_file, today, diagnostics);
  if (source.easy_read) {
    Diagnostics structure;
    markdown::EasyReadRows result = markdown::convert_easy_read(source.body, options, structure);
    const EasyRead& easy = *source.easy_read;
    if (!inherited.body)
      report(easy_read_findings(easy_reading(result.rows, easy.title, easy.title_where, options.language),
                                knowledge_, options.file, structure),
             settings_.easy_read_level, diagnostics);
    if (!inherited.body) diagnostics.append(std::move(structure));
    std::size_t block = 0;
    for (EasyReadRow& row : result.rows)
      if (row.kind == EasyReadRowKind::component)
        row.component = component_from(result.blocks[block++], reader);
    source.easy_read->rows = std::move(result.rows);
  } else {
    auto* cohort = std::get_if<Cohort>(&source.page.details);
    if (site::is_printed_on_a_sheet(source.page) || cohort != nullptr)
      options.sheet = markdown::SheetRows::made;
    markdown::MarkdownResult result = markdown::convert(source.body, options, diagnostics);
    for (const markdown::FencedBlock& block : result.blocks)
      result.document.components.push_back(component_from(block, reader));
    source.page.body = std::move(result.document);
    Prose prose = std::move(source.prose);
    prose.append(std::move(result.prose));
    if (auto* resource = std::get_if<Resource>(&source.page.details))
      resource->sheet = std::move(result.sheet);
    if (cohort != nullptr) cohort->words = std::move(result.sheet);
    if (cohort != nullptr && source.framework) {
      options.file = source.framework_file;
      options.language = source.page.language_of("framework");
      if (const auto found = words_.find(options.language); found != words_.end())
        options.words = found->second;
      if (source.page.inherited.has("framework")) options.prose = markdown::ProseReading::left_out;
      options.first_line = source.framework->first_line;
      options.first_column = source.framework->first_column;
      options.indent = source.framework->indent;
      options.id_prefix = "framework-";
      options.base_heading = 3;  // it stands below a heading of the layout
      markdown::MarkdownResult framework = markdown::convert(source.framework->text, options, diagnostics);
      cohort->framework_body = std::move(framework.document);
      cohort->framework_words = std::move(framework.sheet);
      prose.append(std::move(framework.prose));
    }
    if (explained_)
      prose::check_prose(prose, source.page.source, source.page.language, *explained_, diagnostics);
    else
      prose::check_access(prose, source.page.language, quiet);
  }
  source.page.findings = findings_in({&diagnostics, &quiet}, source.page.source);
  source.body = {};
  for (content::Reference& reference : reader.references()) source.references.push_back(std::move(reference));
}

std::map<std::string, Document, std::less<>> BodyReader::footers(Diagnostics& diagnostics) const {
  std::map<std::string, Document, std::less<>> all;
  Diagnostics said;  // of words of all languages: what is wrong with them is said once
  for (const FooterWords& words : settings_.footer)
    for (const std::string& language : settings_.languages) {
      if (!words.language.empty() && words.language != language) continue;
      markdown::MarkdownOptions options;
      options.file = "site.yaml";
      options.first_line = words.first_line;
      options.first_column = words.first_column;
      options.indent = words.indent;
      options.raw_html = settings_.raw_html;
      options.base_url = settings_.base_url;
      options.language = language;
      options.id_prefix = "footer-";
      if (const auto found = words_.find(language); found != words_.end()) options.words = found->second;
      const bool first = all.empty() || !words.language.empty();
      markdown::MarkdownResult result =
          markdown::convert(words.markdown, options, first ? diagnostics : said);
      if (first)
        for (const markdown::FencedBlock& block : result.blocks)
          diagnostics.error(block.where, "field-without-effect",
                            "a block '" + block.name + "' cannot stand at the foot of every page",
                            "put it on a page, and write a link to that page here");
      all.emplace(language, std::move(result.document));
    }
  return all;
}

}  // namespace lantern::driver
