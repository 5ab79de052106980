#include "driver/start_page.hpp"

#include <fmt/format.h>

#include "driver/easy_read.hpp"
#include "driver/site_names.hpp"
#include "driver/watched_disk.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/page_source.hpp"
#include "text/slug.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

std::unexpected<Failure> request(std::string sentence) {
  return std::unexpected(Failure{FaultOf::request, std::move(sentence)});
}

// The id of what an option names, or why there is none.
std::expected<std::string, Failure> resolved(const std::string& written, std::string_view what,
                                             const content::NamesInSite& known, std::string_view how) {
  if (auto id = known.id_meant(written)) return *id;
  const auto nearest = known.nearest(written);
  return request(fmt::format("there is no {} '{}' in this site; {}", what, written,
                             nearest ? "did you mean '" + *nearest + "'?" : std::string(how)));
}

// Where the page is written, below the site.
std::expected<fs::path, Failure> place_of(const PageToStart& wanted, const std::string& slug,
                                          const std::string& bundle) {
  const PageKindTraits& traits = traits_of(wanted.kind);
  if (traits.place != PagePlace::own_folder && (slug == "index" || slug == "easy-read"))
    return request("'" + wanted.title + "' is the name of a page of another kind; give it another title");
  const fs::path folder = fs::path("content") / traits.folder;
  switch (traits.place) {
    case PagePlace::own_folder:
      return folder / slug / "index.md";
    case PagePlace::below_own_folder:
      return folder / bundle / (slug + ".md");
    case PagePlace::in_folder:
    case PagePlace::anywhere:
    case PagePlace::top:
      break;
  }
  return folder / (slug + ".md");
}

// What the options say about the page.
std::expected<starting::NewPage, Failure> page_of(const PageToStart& wanted, const SiteNames& names) {
  starting::NewPage page;
  page.kind = wanted.kind;
  page.fields["title"] = starting::yaml_text(wanted.title);
  if (!wanted.organisation.empty()) {
    const auto id = resolved(wanted.organisation, "organisation", names.organisations,
                             "add it to content/organisations.yaml, its id and below it 'name: …'");
    if (!id) return std::unexpected(id.error());
    page.fields["organisation"] = *id;
  }
  if (!wanted.cohort.empty()) {
    const auto id =
        resolved(wanted.cohort, "cohort", names.cohorts, "a cohort is a folder in content/cohorts/");
    if (!id) return std::unexpected(id.error());
    page.fields["cohort"] = *id;
  }
  return page;
}

// Nothing is written when something of that name is there already, a link that leads nowhere too.
std::expected<void, Failure> write_new(FileSystem& disk, const fs::path& file, std::string_view bytes) {
  const auto kind = disk.kind(file);
  if (!kind) return std::unexpected(machine_failure(kind.error()));
  if (*kind != FileKind::missing) return request("'" + file.string() + "' is there already");
  if (const auto written = disk.write(file, bytes); !written)
    return std::unexpected(machine_failure(written.error()));
  return {};
}

}  // namespace

std::expected<StartedPage, Failure> start_page(FileSystem& disk, const PageToStart& wanted) {
  const WatchedDisk sources(disk);
  const auto site = named_site(sources, wanted.site);
  const SiteNames names = site ? read_site_names(sources, *site) : SiteNames{};
  if (const auto failure = sources.failure()) return std::unexpected(machine_failure(*failure));
  if (!site) return std::unexpected(site.error());

  const std::string slug = slugify(wanted.title);
  if (slug.empty())
    return request("no address can be made from the title '" + wanted.title + "'; use letters");
  std::string bundle;
  if (wanted.kind == PageKind::session) {
    if (wanted.bundle.empty()) return request("a session belongs to a bundle; name it with --bundle");
    const auto id =
        resolved(wanted.bundle, "bundle", names.bundles, "a bundle is a folder in content/bundles/");
    if (!id) return std::unexpected(id.error());
    bundle = *id;
  }
  const auto place = place_of(wanted, slug, bundle);
  if (!place) return std::unexpected(place.error());
  const auto page = page_of(wanted, names);
  if (!page) return std::unexpected(page.error());

  StartedPage started;
  started.page = (*site / *place).lexically_normal();
  if (const auto written = write_new(disk, started.page, starting::page_source(*page, to_iso(wanted.today)));
      !written)
    return std::unexpected(written.error());
  return started;
}

}  // namespace lantern::driver
