#include "driver/site_names.hpp"

#include "content/data_files.hpp"
#include "content/site_settings.hpp"
#include "content/text_file.hpp"
#include "content/yaml_tree.hpp"
#include "driver/read_input.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

std::string title_of(const FileSystem& disk, const fs::path& source) {
  Diagnostics ignored;
  const auto text = content::read_text_file(disk, source, source.string(), ignored);
  if (!text) return {};
  const auto parts = front_matter_if_any(*text);
  const auto root = content::parse_yaml(parts.yaml, source.string(), 1, ignored);
  const content::YamlNode* title = root ? root->find("title") : nullptr;
  return title == nullptr ? std::string() : title->text;
}

content::NamesInSite pages_in(const FileSystem& disk, const fs::path& folder) {
  std::vector<content::NamedThing> found;
  const auto entries = disk.list(folder);
  if (!entries) return content::NamesInSite();
  for (const FolderEntry& entry : *entries)
    if (entry.kind == FileKind::folder && disk.kind(folder / entry.name / "index.md") == FileKind::file)
      found.push_back({entry.name, title_of(disk, folder / entry.name / "index.md")});
  return content::NamesInSite(found);
}

content::NamesInSite named(const std::vector<Organisation>& organisations) {
  std::vector<content::NamedThing> found;
  for (const Organisation& each : organisations) found.push_back({each.id, each.name});
  return content::NamesInSite(found);
}

content::NamesInSite named(const std::vector<Topic>& topics) {
  std::vector<content::NamedThing> found;
  for (const Topic& each : topics) found.push_back({each.id, each.title});
  return content::NamesInSite(found);
}

}  // namespace

SiteNames read_site_names(const FileSystem& disk, const fs::path& site) {
  SiteNames names;
  Diagnostics ignored;
  const std::string organisations = "content/organisations.yaml";
  if (disk.kind(site / organisations) == FileKind::file)
    if (const auto text = content::read_text_file(disk, site / organisations, organisations, ignored))
      names.organisations = named(content::read_organisations(*text, organisations, ignored));
  const std::string topics = "content/topics.yaml";
  if (disk.kind(site / topics) == FileKind::file)
    if (const auto text = content::read_text_file(disk, site / topics, topics, ignored))
      names.topics = named(content::read_topics(*text, topics, ignored));
  names.cohorts = pages_in(disk, site / "content" / traits_of(PageKind::cohort).folder);
  names.bundles = pages_in(disk, site / "content" / traits_of(PageKind::bundle).folder);
  if (const auto text = content::read_text_file(disk, site / "site.yaml", "site.yaml", ignored)) {
    const SiteSettings settings = content::read_site_settings(*text, "site.yaml", {}, ignored);
    names.language = settings.language;
    names.languages = settings.languages;
  }
  return names;
}

}  // namespace lantern::driver
