#include "driver/examine_file.hpp"

#include <algorithm>

#include "content/yaml_tree.hpp"
#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
#include "driver/read_input.hpp"
#include "driver/watched_disk.hpp"
#include "easy_read/readability.hpp"
#include "markdown/easy_read_rows.hpp"
#include "markdown/plain_rows.hpp"

namespace lantern::driver {
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

EasyReadFile split(const Input& input, Diagnostics& diagnostics) {
  const content::FrontMatter parts = front_matter_if_any(input.text);
  EasyReadFile file;
  file.body = parts.body;
  file.body_line = parts.body_line;
  if (parts.yaml.empty()) return file;
  const auto root = content::parse_yaml(parts.yaml, input.shown, parts.yaml_line, diagnostics);
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
std::string language_of(const ExamineRequest& request, const EasyReadSite& site) {
  if (!request.language.empty()) return request.language;
  const std::string stem = fs::path(request.file).stem().string();
  const std::size_t dot = stem.rfind('.');
  if (dot != std::string::npos)
    if (std::string tag = stem.substr(dot + 1);
        std::ranges::find(site.languages, tag) != site.languages.end())
      return tag;
  return site.language;
}

void check_pictures(const std::vector<EasyReadRow>& rows, const EasyReadSite& site,
                    Diagnostics& diagnostics) {
  if (!site.pictures) return;
  for (const EasyReadRow& row : rows)
    if (!row.picture.empty() && pictures::is_picture_name(row.picture))
      if (const auto found = site.pictures->find(row.picture); !found)
        report(found.error(), row.picture, row.where, diagnostics);
}

easy_read::EasyReadReport examine_markdown(const Input& input, const std::string& language,
                                           const EasyReadSite& site, Diagnostics& diagnostics) {
  easy_read::EasyReadReport report;
  const EasyReadFile file = split(input, diagnostics);
  markdown::MarkdownOptions options;
  options.file = input.shown;
  options.language = language;
  options.first_line = file.body_line;
  options.base_heading = file.title.empty() ? 1 : 2;
  const std::vector<EasyReadRow> rows = markdown::convert_easy_read(file.body, options, diagnostics).rows;
  check_pictures(rows, site, diagnostics);
  const easy_read::Reading reading = easy_reading(rows, file.title, file.title_where, language);
  report.findings = easy_read_findings(reading, site.knowledge, input.shown, diagnostics);
  report.figures = easy_read::readability(reading);
  report.pictures = static_cast<int>(
      std::ranges::count_if(rows, [](const EasyReadRow& row) { return !row.picture.empty(); }));
  report.tested_with = file.tested_with;
  return report;
}

easy_read::EasyReadReport examine_plain(const Input& input, const std::string& language,
                                        const EasyReadSite& site) {
  easy_read::EasyReadReport report;
  const easy_read::Reading reading =
      easy_read::read_sentences(markdown::plain_rows(input.text, language), language);
  report.findings = easy_read::check_easy_read(reading, site.knowledge, input.shown);
  report.figures = easy_read::readability(reading);
  return report;
}

}  // namespace

std::expected<easy_read::EasyReadReport, Failure> examine_file(FileSystem& files,
                                                               const ExamineRequest& request,
                                                               std::istream& standard_input,
                                                               Diagnostics& diagnostics) {
  const WatchedDisk disk(files);
  const auto installation = installation_folder();
  if (!installation) return std::unexpected(Failure{FaultOf::machine, installation.error()});
  const auto input = read_input(disk, request.file, standard_input, diagnostics);
  if (!input) {
    finish_diagnostics(disk, request.file, diagnostics);
    return std::unexpected(input.error());
  }
  auto folder = named_site(disk, request.site);
  if (folder && folder->empty() && request.file != standard_input_name)
    *folder = site_around(disk, request.file);
  EasyReadSite site;
  if (folder) site = load_easy_read_site(disk, *installation, *folder);
  if (const auto failure = disk.failure()) return std::unexpected(machine_failure(*failure));
  if (!folder) return std::unexpected(folder.error());

  const std::string language = language_of(request, site);
  easy_read::EasyReadReport report = request.form == TextForm::plain
                                         ? examine_plain(*input, language, site)
                                         : examine_markdown(*input, language, site, diagnostics);
  if (const auto failure = disk.failure()) return std::unexpected(machine_failure(*failure));
  report.file = input->shown;
  finish_diagnostics(disk, request.file, diagnostics);
  return report;
}

}  // namespace lantern::driver
