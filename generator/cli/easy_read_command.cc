#include "cli/easy_read_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <tuple>

#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "content/source_text.hpp"
#include "content/yaml_tree.hpp"
#include "driver/build.hpp"
#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
#include "easy_read/report.hpp"
#include "markdown/easy_read_rows.hpp"
#include "markdown/easy_read_text.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// The front matter as far as the checks use it, and the text behind it. A file alone may have none, or
// that of another kind of page.
struct EasyReadFile {
  std::string_view body;
  int body_line = 1;
  std::string title;
  SourceLocation title_where;
  std::string tested_with;
};

EasyReadFile split(std::string_view text, const std::string& shown, Diagnostics& diagnostics) {
  EasyReadFile file;
  file.body = text;
  if (!text.starts_with("---\n")) return file;
  Diagnostics ignored;  // a file alone may begin with a line of its own
  const auto parts = content::split_front_matter(text, shown, ignored);
  if (!parts) return file;
  file.body = parts->body;
  file.body_line = parts->body_line;
  const auto root = content::parse_yaml(parts->yaml, shown, parts->yaml_line, diagnostics);
  if (!root) return file;
  if (const content::YamlNode* title = root->find("title");
      title != nullptr && title->kind == content::YamlKind::scalar) {
    file.title = title->text;
    file.title_where = title->where;
  }
  if (const content::YamlNode* tested = root->find("tested_with"); tested != nullptr)
    file.tested_with = tested->text;
  return file;
}

// easy-read.cy.md is Welsh when the site has Welsh.
std::string language_of(const std::string& file, const driver::EasyReadSite& site) {
  const std::string stem = fs::path(file).stem().string();
  const std::size_t dot = stem.rfind('.');
  if (dot != std::string::npos)
    if (std::string tag = stem.substr(dot + 1);
        std::ranges::find(site.languages, tag) != site.languages.end())
      return tag;
  return site.language;
}

void check_pictures(const EasyText& text, const driver::EasyReadSite& site, Diagnostics& diagnostics) {
  if (!site.pictures) return;
  for (const EasyPicture& picture : text.pictures)
    if (pictures::is_picture_name(picture.name))
      if (const auto found = site.pictures->find(picture.name); !found)
        report(found.error(), picture.name, picture.where, diagnostics);
}

easy_read::EasyReadReport examine_markdown(std::string_view text, markdown::MarkdownOptions options,
                                           const driver::EasyReadSite& site, Diagnostics& diagnostics) {
  easy_read::EasyReadReport report;
  const EasyReadFile file = split(text, options.file, diagnostics);
  options.first_line = file.body_line;
  options.base_heading = file.title.empty() ? 1 : 2;
  const EasyText words = markdown::easy_read_text(file.body, options);
  markdown::convert_easy_read(file.body, options, diagnostics);
  check_pictures(words, site, diagnostics);
  report.findings = driver::easy_read_findings(file.body, options, file.title, file.title_where,
                                               site.knowledge, diagnostics);
  report.figures = easy_read::readability(easy_read::read_sentences(words, options.language));
  report.pictures = static_cast<int>(words.pictures.size());
  report.tested_with = file.tested_with;
  return report;
}

easy_read::EasyReadReport examine_plain(std::string_view text, const std::string& language,
                                        const driver::EasyReadSite& site, const std::string& shown) {
  easy_read::EasyReadReport report;
  const EasyText words = easy_read::plain_easy_text(text);
  const easy_read::Reading reading = easy_read::read_sentences(words, language);
  report.findings = easy_read::check_easy_read(reading, site.knowledge, shown);
  report.figures = easy_read::readability(reading);
  return report;
}

}  // namespace

int check_easy_read_file(const EasyReadOptions& options, const SharedOptions& shared) {
  RealFileSystem disk;
  const auto installation = driver::installation_folder();
  if (!installation) {
    complain(installation.error());
    return machine_failed;
  }
  std::string bytes;
  if (options.file == "-") {
    bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    auto read = disk.read(options.file);
    if (!read) {
      print(read.error());
      return disk.kind(options.file) == FileKind::missing ? command_line_is_wrong : machine_failed;
    }
    bytes = std::move(*read);
  }
  fs::path folder = options.site;
  if (folder.empty() && options.file != "-") folder = driver::site_around(disk, options.file);
  if (!options.site.empty() && disk.kind(folder / "site.yaml") == FileKind::missing) {
    complain("there is no site.yaml in '" + options.site + "'");
    return command_line_is_wrong;
  }

  markdown::MarkdownOptions markdown;
  markdown.file = options.file == "-" ? "standard input" : options.file;
  Diagnostics diagnostics;
  easy_read::EasyReadReport report;
  const auto text = content::readable_text(std::move(bytes), markdown.file, diagnostics);
  if (text) {
    const driver::EasyReadSite site = driver::load_easy_read_site(disk, *installation, folder);
    markdown.language = options.language.empty() ? language_of(options.file, site) : options.language;
    report = options.form() == TextForm::plain ? examine_plain(*text, markdown.language, site, markdown.file)
                                               : examine_markdown(*text, markdown, site, diagnostics);
    report.file = markdown.file;
    const std::string printed = shared.output() == OutputFormat::json ? to_json(report) : to_text(report);
    if (!shared.quiet || shared.output() == OutputFormat::json) fmt::print("{}", printed);
  }
  if (options.file != "-") driver::attach_source_lines(disk, "", diagnostics);
  diagnostics.sort();
  print(diagnostics);
  const bool errors = diagnostics.has_errors() || std::ranges::count(report.findings, Severity::error,
                                                                     &easy_read::EasyFinding::severity) > 0;
  const bool anything = !diagnostics.empty() || !report.findings.empty();
  return errors || (shared.strict && anything) ? content_has_errors : done;
}

}  // namespace lantern::cli
