#include "driver/easy_read.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

#include "content/data_files.hpp"
#include "content/easy_words.hpp"
#include "content/site_settings.hpp"
#include "content/text_file.hpp"
#include "driver/theme_loader.hpp"
#include "markdown/plain_rows.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> quiet_text(const FileSystem& disk, const fs::path& path,
                                      const std::string& shown) {
  Diagnostics ignored;
  return content::read_text_file(disk, path, shown, ignored);
}

}  // namespace

easy_read::Reading easy_reading(const std::vector<EasyReadRow>& rows, const std::string& title,
                                const SourceLocation& title_where, std::string_view language) {
  const SourceLocation where{{}, std::max(title_where.line, 1), std::max(title_where.column, 1), 1};
  return easy_read::read_sentences(rows, language, markdown::plain_rows(title, language, where));
}

std::vector<easy_read::EasyFinding> easy_read_findings(const easy_read::Reading& reading,
                                                       const easy_read::EasyReadKnowledge& knowledge,
                                                       std::string_view file, Diagnostics& structure) {
  std::vector<easy_read::EasyFinding> findings = easy_read::take_findings(structure);
  for (easy_read::EasyFinding& finding : easy_read::check_easy_read(reading, knowledge, file))
    findings.push_back(std::move(finding));
  std::ranges::stable_sort(findings, {}, [](const easy_read::EasyFinding& finding) {
    return std::tuple(finding.where.line, finding.where.column);
  });
  return findings;
}

EasyReadSite load_easy_read_site(const FileSystem& disk, const fs::path& installation,
                                 const fs::path& folder) {
  EasyReadSite site;
  Diagnostics ignored;
  SiteSettings settings;
  if (const auto text = folder.empty() ? std::nullopt : quiet_text(disk, folder / "site.yaml", "site.yaml")) {
    settings = content::read_site_settings(*text, "site.yaml", {}, ignored);
    site.level = settings.easy_read_level;
    site.knowledge.max_sentence_words = settings.easy_read_max_sentence_words;
    if (!settings.language.empty()) site.language = settings.language;
    if (!settings.languages.empty()) site.languages = settings.languages;
    if (const auto glossary = quiet_text(disk, folder / "content/glossary.yaml", "glossary.yaml"))
      site.knowledge.glossary = content::read_glossary(*glossary, "content/glossary.yaml", ignored);
    if (const auto words = quiet_text(disk, folder / content::easy_words_file, content::easy_words_file))
      site.knowledge.words = content::read_easy_words(*words, content::easy_words_file, ignored);
  }
  site.pictures = load_picture_set(disk, installation, folder, settings, ignored);
  return site;
}

std::expected<fs::path, Failure> named_site(const FileSystem& disk, const fs::path& folder) {
  if (!folder.empty() && disk.kind(folder / "site.yaml") != FileKind::file)
    return std::unexpected(Failure{FaultOf::request, "there is no site.yaml in '" + folder.string() + "'"});
  return folder;
}

fs::path site_around(const FileSystem& disk, const fs::path& file) {
  std::error_code error;
  for (fs::path folder = fs::absolute(file, error).parent_path(); !error && !folder.empty();
       folder = folder.parent_path()) {
    if (disk.kind(folder / "site.yaml") == FileKind::file) return folder;
    if (folder == folder.root_path()) break;
  }
  return {};
}

}  // namespace lantern::driver
