#include "driver/load.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/workers.hpp"
#include "content/components.hpp"
#include "content/data_files.hpp"
#include "content/discovery.hpp"
#include "content/easy_words.hpp"
#include "content/name_resolution.hpp"
#include "content/page_reader.hpp"
#include "content/site_settings.hpp"
#include "content/text_file.hpp"
#include "content/translation.hpp"
#include "disclosure/same_data.hpp"
#include "driver/bodies.hpp"
#include "driver/recordings.hpp"
#include "driver/theme_check.hpp"
#include "site/access_gaps.hpp"
#include "site/finding_the_way.hpp"
#include "site/made_up_data.hpp"
#include "site/recordings.hpp"
#include "site/sheet_part.hpp"
#include "site/statement_check.hpp"
#include "site/way_to_tell.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

// What one worker leaves for one source file.
struct ReadSource {
  content::PageSource source;
  std::map<std::string, DocumentFacts, std::less<>> documents;  // by path in the site
  Diagnostics diagnostics;
};

// Only files that were found: what a symbolic link leads to is not the site's.
void read_data_files(const FileSystem& disk, const fs::path& folder, const content::Discovery& found,
                     Site& site, Diagnostics& diagnostics) {
  const auto text_of = [&](const std::string& file) {
    return found.files.contains(file) ? content::read_text_file(disk, folder / file, file, diagnostics)
                                      : std::nullopt;
  };
  if (const auto text = text_of("content/organisations.yaml"))
    site.organisations = content::read_organisations(*text, "content/organisations.yaml", diagnostics);
  if (const auto text = text_of("content/topics.yaml"))
    site.topics = content::read_topics(*text, "content/topics.yaml", diagnostics);
  if (const auto text = text_of("content/glossary.yaml"))
    site.glossary = content::read_glossary(*text, "content/glossary.yaml", diagnostics);
  if (const auto text = text_of(content::easy_words_file))
    site.easy_words = content::read_easy_words(*text, content::easy_words_file, diagnostics);
}

// Easy-read versions go to their pages, and pages that are not for today are left out.
void assemble(std::vector<ReadSource>& sources, const LoadOptions& options, Site& site,
              Diagnostics& diagnostics) {
  struct EasyVersion {
    EasyRead version;
    std::vector<PageFinding> findings;
  };
  std::map<std::pair<std::string, std::string>, EasyVersion> easy;  // by key and language
  for (ReadSource& read : sources)
    if (read.source.easy_read)
      easy[{read.source.page.key, read.source.page.language}] = {std::move(*read.source.easy_read),
                                                                 std::move(read.source.page.findings)};

  for (auto& [key, translation] : easy) {
    const auto original = easy.find({key.first, site.settings.language});
    if (original != easy.end() && original->first != key)
      site::take_over_sheet(translation.version, original->second.version);
  }

  std::vector<Page> pages;
  std::set<std::string> keys;                                   // of pages in any language
  std::set<std::string> shown_bundles;                          // by id
  std::map<std::string, std::set<std::string>> hidden_bundles;  // languages by id
  for (ReadSource& read : sources) {
    if (read.source.easy_read || !read.source.readable) continue;
    Page& page = read.source.page;
    keys.insert(page.key);
    if (const auto found = easy.find({page.key, page.language}); found != easy.end()) {
      page.easy_read = std::move(found->second.version);
      std::set<PageFinding> findings(page.findings.begin(), page.findings.end());
      findings.insert(found->second.findings.begin(), found->second.findings.end());
      page.findings.assign(findings.begin(), findings.end());
      easy.erase(found);
    }
    if (std::string reason = why_unpublished(page, options.today, options.drafts); !reason.empty()) {
      if (page.kind == PageKind::bundle) hidden_bundles[page.id].insert(page.language);
      site.unpublished.push_back({std::move(page), std::move(reason)});
    } else {
      if (page.kind == PageKind::bundle) shown_bundles.insert(page.id);
      pages.push_back(std::move(page));
    }
  }
  // A bundle that is not there in the language of a session stands for it in another.
  const auto bundle_is_hidden = [&](const std::string& bundle, const std::string& language) {
    const auto hidden = hidden_bundles.find(bundle);
    return hidden != hidden_bundles.end() &&
           (hidden->second.contains(language) || !shown_bundles.contains(bundle));
  };
  for (Page& page : pages) {
    const auto* session = std::get_if<Session>(&page.details);
    if (session != nullptr && bundle_is_hidden(session->bundle, page.language))
      site.unpublished.push_back({std::move(page), "its bundle is not published"});
    else
      site.pages.push_back(std::move(page));
  }
  for (const auto& [key, alone] : easy) {
    const auto is_unread_page = [&](const ReadSource& read) {
      return !read.source.easy_read && !read.source.readable && read.source.page.key == key.first;
    };
    if (std::ranges::any_of(sources, is_unread_page)) continue;
    if (keys.contains(key.first))
      diagnostics.error(alone.version.where, "easy-read-alone",
                        "the page that this is the easy-read version of is not there in '" + key.second + "'",
                        "make the file '" + key.first + '.' + key.second +
                            ".md' with its title between two lines '---'; what it does not write, it "
                            "takes over from the original");
    else
      diagnostics.error(
          alone.version.where, "easy-read-alone", "there is no page that this is the easy-read version of",
          "put it beside the page: easy-read.md beside index.md, NAME.easy-read.md beside NAME.md");
  }
}

void check_sessions(const Site& site, Diagnostics& diagnostics) {
  std::vector<std::string_view> bundles;
  for (const Page& page : site.pages)
    if (page.kind == PageKind::bundle) bundles.push_back(page.id);
  std::ranges::sort(bundles);
  for (const Page& page : site.pages) {
    const auto* session = std::get_if<Session>(&page.details);
    if (session != nullptr && !std::ranges::binary_search(bundles, std::string_view(session->bundle)))
      diagnostics.error({page.source, 1, 1, 3}, "bundle-missing",
                        "this session has no bundle: its folder has no index.md",
                        "write index.md for the bundle beside it");
  }
}

// The settings may be there, and have another name.
std::string hint_for_missing_settings(const FileSystem& disk, const fs::path& site) {
  for (const char* name : {"site.yml", "Site.yaml", "site.yaml.txt", "site.yaml.yaml"})
    if (disk.kind(site / name) == FileKind::file)
      return std::string("there is '") + name + "': rename it to 'site.yaml'";
  return "go to the folder of the site, or name it with --site";
}

content::KnownNames known_names(const Site& site, const std::vector<ReadSource>& sources,
                                const std::set<std::string, std::less<>>& files) {
  std::vector<content::NamedThing> cohorts;
  for (const ReadSource& read : sources)
    if (read.source.page.kind == PageKind::cohort && !read.source.easy_read)
      cohorts.push_back({read.source.page.id, read.source.page.title});
  std::vector<content::NamedThing> organisations;
  for (const Organisation& each : site.organisations) organisations.push_back({each.id, each.name});
  std::vector<content::NamedThing> topics;
  for (const Topic& each : site.topics) topics.push_back({each.id, each.title});
  return {content::NamesInSite(cohorts), content::NamesInSite(organisations), content::NamesInSite(topics),
          &files};
}

}  // namespace

std::string why_unpublished(const Page& page, Date today, Drafts drafts) {
  if (drafts == Drafts::of_any_day) return {};
  if (page.draft && drafts == Drafts::left_out) return "a draft";
  if (page.publish_on && *page.publish_on > today) return "to be published on " + to_iso(*page.publish_on);
  if (page.expires_on && last_day(*page.expires_on) < today) return "expired on " + to_iso(*page.expires_on);
  return {};
}

std::optional<SiteSettings> load_settings(const FileSystem& disk, const LoadOptions& options,
                                          Diagnostics& diagnostics) {
  const auto kind = disk.kind(options.site / "site.yaml");
  if (kind == FileKind::symbolic_link) {
    diagnostics.error({"site.yaml", 0, 0, 1}, "path-outside", "this is a link to another place",
                      "put the file itself here");
    return std::nullopt;
  }
  if (kind == FileKind::missing) {
    diagnostics.error({"site.yaml", 0, 0, 1}, "site-missing", "there is no site.yaml here",
                      hint_for_missing_settings(disk, options.site));
    return std::nullopt;
  }
  const auto text = content::read_text_file(disk, options.site / "site.yaml", "site.yaml", diagnostics);
  if (!text) return std::nullopt;
  SiteSettings settings = content::read_site_settings(*text, "site.yaml", options.base_url, diagnostics);
  if (settings.language.empty()) return std::nullopt;
  return settings;
}

LoadedSite load(const FileSystem& disk, const LoadOptions& options, const SiteSettings& settings,
                const views::Theme& theme, Diagnostics& diagnostics) {
  LoadedSite loaded;
  Site& site = loaded.site;
  site.settings = settings;
  site.today = options.today;

  const content::Discovery discovery = content::discover(disk, options.site, site.settings, diagnostics);
  read_data_files(disk, options.site, discovery, site, diagnostics);

  std::vector<ReadSource> sources(discovery.sources.size());
  const auto originals = content::originals_of(discovery.sources, site.settings.language);
  const BodyReader bodies(site, theme.messages, theme.parts, options.advice);
  site.footers = bodies.footers(diagnostics);
  const content::SiteFolder folder{disk, options.site, discovery.files};
  share_out(options.workers, sources.size(), [&](std::size_t i) {
    if (options.stop.stop_requested()) return;
    ReadSource& read = sources[i];
    read.source =
        content::read_page(folder, discovery.sources[i], originals[i], options.today, read.diagnostics);
    if (!read.source.readable) return;
    bodies.read(read.source, options.today, read.diagnostics);
    if (read.source.easy_read) return;
    Page& page = read.source.page;
    page.recordings = site::recordings_of(page, read.diagnostics);
    read_recordings(folder, page, read.diagnostics);
    read.documents = document_facts(folder, page);
  });

  const content::KnownNames known = known_names(site, sources, discovery.files);
  // An easy-read version shows the charts of its page.
  std::map<std::pair<std::string_view, std::string_view>, const std::vector<Measure>*> measures;
  for (const ReadSource& read : sources)
    if (!read.source.easy_read)
      measures[{read.source.page.key, read.source.page.language}] = &read.source.page.measures;
  static const std::vector<Measure> none;
  for (ReadSource& read : sources) {
    const auto own = measures.find({read.source.page.key, read.source.page.language});
    content::resolve_names(read.source, known);
    content::check_references(read.source.references, own == measures.end() ? none : *own->second, known,
                              read.diagnostics);
    read.source.page.files = content::named_files(read.source.references);
    site.documents.merge(std::move(read.documents));
    diagnostics.append(std::move(read.diagnostics));
  }

  // Before drafts are left out: what one of them says about a file holds for the file.
  std::vector<Measure*> all_measures;
  std::vector<Page*> all_pages;
  for (ReadSource& read : sources) {
    if (!read.source.easy_read) all_pages.push_back(&read.source.page);
    for (Measure& measure : read.source.page.measures) all_measures.push_back(&measure);
  }
  disclosure::agree_on_people(all_measures);
  site::agree_on_made_up(all_pages, diagnostics);

  std::map<std::string, SourceLocation> titles;
  for (const ReadSource& read : sources) titles.emplace(read.source.page.source, read.source.title_where);
  assemble(sources, options, site, diagnostics);
  if (options.advice == Advice::given) {
    site::check_titles(site, titles, diagnostics);
    site::check_way_to_tell(site, diagnostics);
    site::check_access(site, diagnostics);
  }
  check_sessions(site, diagnostics);
  site::check_statement(site, diagnostics);
  for (const std::string& file : discovery.files)
    if (file.starts_with("assets/") && file != "assets/pictures/aliases.yaml") site.assets.push_back(file);
  check_layouts(site, theme, diagnostics);
  loaded.files = discovery.files;
  return loaded;
}

}  // namespace lantern::driver
