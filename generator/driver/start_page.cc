#include "driver/start_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "driver/easy_read.hpp"
#include "driver/import_file.hpp"
#include "driver/site_names.hpp"
#include "driver/watched_disk.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/not_placed.hpp"
#include "starting/page_source.hpp"
#include "text/slug.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

using content::NamesInSite;

std::unexpected<Failure> request(std::string sentence) {
  return std::unexpected(Failure{FaultOf::request, std::move(sentence)});
}

// The id of what an option names, or why there is none.
std::expected<std::string, Failure> resolved(const std::string& written, std::string_view what,
                                             const NamesInSite& known, std::string_view how) {
  if (auto id = known.id_meant(written)) return *id;
  const auto nearest = known.nearest(written);
  return request(fmt::format("there is no {} '{}' in this site; {}", what, written,
                             nearest ? "did you mean '" + *nearest + "'?" : std::string(how)));
}

// The folder and the file name, below content/.
struct Place {
  fs::path folder;
  std::string file;
};

std::expected<Place, Failure> place_of(const PageToStart& wanted, const SiteNames& names,
                                       const std::string& title) {
  if (title.empty())
    return request(
        "the form does not name the project; give a title, as in: lantern new case-study \"A title\" "
        "--from form.docx");
  const std::string slug = slugify(title);
  if (slug.empty()) return request("no address can be made from the title '" + title + "'; use letters");
  const PageKindTraits& traits = traits_of(wanted.kind);
  const fs::path folder = fs::path("content") / traits.folder;
  if (traits.place == PagePlace::own_folder) return Place{folder / slug, "index.md"};
  if (slug == "index" || slug == "easy-read")
    return request("'" + title + "' is the name of a page of another kind; give it another title");
  if (traits.place != PagePlace::below_own_folder) return Place{folder, slug + ".md"};
  if (wanted.bundle.empty()) return request("a session belongs to a bundle; name it with --bundle");
  const auto bundle =
      resolved(wanted.bundle, "bundle", names.bundles, "a bundle is a folder in content/bundles/");
  if (!bundle) return std::unexpected(bundle.error());
  return Place{folder / *bundle, slug + ".md"};
}

std::string in_the_form(const std::string& words) {
  return "# In the form: " + starting::one_line(words) + "\n";
}

// A name that the form has: the page belongs to it, or says in a comment what to do.
void add_name(starting::Import& import, const std::string& field, starting::FindingKind kind,
              const std::string& written, const NamesInSite& known, const std::string& how) {
  if (written.empty() || import.page.fields.contains(field)) return;
  if (auto id = known.id_meant(written)) {
    import.page.fields[field] = *id;
    return;
  }
  const std::string line = "# " + field + ": " + starting::yaml_text(written);
  import.page.notes[field] = line + "\n";
  import.findings.push_back({kind, fmt::format("there is no {} '{}' in this site yet", field, written),
                             how + ", then write it here without the #", line});
}

// What the options say goes before what the form says.
std::expected<void, Failure> add_names(const PageToStart& wanted, const SiteNames& names,
                                       const std::string& title, starting::Import& import) {
  const auto add = [&](const std::string& option, const std::string& field, const std::string& written,
                       starting::FindingKind kind, const NamesInSite& known,
                       const std::string& how) -> std::expected<void, Failure> {
    if (option.empty()) {
      add_name(import, field, kind, written, known, how);
      return {};
    }
    auto id = resolved(option, field, known, how);
    if (!id) return std::unexpected(id.error());
    import.page.fields[field] = *id;
    if (!written.empty()) import.page.notes[field] = in_the_form(written);
    return {};
  };
  import.page.fields["title"] = starting::yaml_text(title);
  if (import.title != title && !import.language.empty() && !import.title.empty())
    import.page.notes["title"] = in_the_form(import.title);
  if (auto done =
          add(wanted.organisation, "organisation", import.organisation, starting::FindingKind::organisation,
              names.organisations, "add it to content/organisations.yaml");
      !done)
    return done;
  return add(wanted.cohort, "cohort", import.cohort, starting::FindingKind::cohort, names.cohorts,
             "a cohort is a folder in content/cohorts/");
}

// A form in another language of the site is that language's page.
std::string in_its_language(const std::string& file, const std::string& language, const SiteNames& names) {
  if (language.empty() || names.language.starts_with(language)) return file;
  const auto found = std::ranges::find_if(names.languages, [&](const std::string& each) {
    return each == language || each.starts_with(language + "-");
  });
  if (found == names.languages.end()) return file;
  return file.substr(0, file.size() - 2) + *found + ".md";
}

// Nothing is written when something of that name is there already, a link that leads nowhere too.
std::expected<void, Failure> require_missing(const FileSystem& disk, const fs::path& path) {
  const auto kind = disk.kind(path);
  if (!kind) return std::unexpected(machine_failure(kind.error()));
  if (*kind != FileKind::missing) return request("'" + path.string() + "' is there already");
  return {};
}

// A folder with its files, whole or not at all.
std::expected<void, Failure> write_folder(FileSystem& disk, const fs::path& folder,
                                          const std::vector<starting::NewFile>& files) {
  if (auto missing = require_missing(disk, folder); !missing) return missing;
  const fs::path unfinished = folder.parent_path() / ("." + folder.filename().string() + ".unfinished");
  const auto write_all = [&]() -> FileSystem::Result<void> {
    for (const starting::NewFile& file : files)
      if (auto written = disk.write(unfinished / file.name, file.bytes); !written) return written;
    return disk.rename(unfinished, folder);
  };
  if (auto done = write_all(); !done) {
    (void)disk.remove_all(unfinished);
    return std::unexpected(machine_failure(done.error()));
  }
  return {};
}

Code code_of(starting::FindingKind kind) {
  switch (kind) {
    case starting::FindingKind::picture:
      return "picture-waits";
    case starting::FindingKind::organisation:
      return "unknown-organisation";
    case starting::FindingKind::cohort:
      return "unknown-cohort";
    case starting::FindingKind::figures:
      return "dates-unclear";
    case starting::FindingKind::not_placed:
      break;
  }
  return "not-placed";
}

// Each at the line that it is about, as an editor shows it.
void report(const std::vector<starting::ImportFinding>& findings, const std::string& source,
            const fs::path& page, Diagnostics& out) {
  std::map<std::string, std::size_t> seen;  // headings of one name follow each other
  for (const starting::ImportFinding& finding : findings) {
    std::size_t& from = seen[finding.near];
    const std::size_t at = finding.near.empty() ? std::string::npos : source.find(finding.near, from);
    const bool found = at != std::string::npos;
    if (found) from = at + finding.near.size();
    const int line = found ? 1 + static_cast<int>(std::count(
                                     source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n'))
                           : 0;
    out.warning({page.string(), line, found ? 1 : 0, 1}, code_of(finding.kind), finding.message,
                finding.hint);
  }
}

}  // namespace

std::expected<StartedPage, Failure> start_page(FileSystem& disk, const PageToStart& wanted,
                                               Diagnostics& findings) {
  const WatchedDisk sources(disk);
  const auto site = named_site(sources, wanted.site);
  const SiteNames names = site ? read_site_names(sources, *site) : SiteNames{};
  if (const auto failure = sources.failure()) return std::unexpected(machine_failure(*failure));
  if (!site) return std::unexpected(site.error());

  starting::Import import;
  import.page.kind = wanted.kind;
  if (!wanted.from.empty()) {
    auto imported = import_file(disk, wanted.from, wanted.today, findings);
    if (!imported) return std::unexpected(imported.error());
    import = std::move(*imported);
  }
  const std::string title = wanted.title.empty() ? import.title : wanted.title;
  if (auto named = add_names(wanted, names, title, import); !named) return std::unexpected(named.error());
  const auto place = place_of(wanted, names, title);
  if (!place) return std::unexpected(place.error());

  starting::finish_body(import);
  const std::string source = starting::page_source(import.page, to_iso(wanted.today));
  const fs::path folder = (*site / place->folder).lexically_normal();
  const std::string file = in_its_language(place->file, import.language, names);
  StartedPage started{folder / file, std::move(import.read)};
  if (auto missing = require_missing(disk, started.page); !missing) return std::unexpected(missing.error());
  if (import.files.empty()) {
    if (const auto written = disk.write(started.page, source); !written)
      return std::unexpected(machine_failure(written.error()));
  } else {
    import.files.push_back({file, source});
    if (auto written = write_folder(disk, folder, import.files); !written)
      return std::unexpected(written.error());
  }
  report(import.findings, source, started.page, findings);
  return started;
}

}  // namespace lantern::driver
