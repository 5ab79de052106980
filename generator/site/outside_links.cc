#include "site/outside_links.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "site/page_targets.hpp"

namespace lantern::site {
namespace {

class Collector {
 public:
  explicit Collector(const SiteIndex& index) : index_(index) {}

  std::vector<OutsideLink> run() {
    const Site& site = index_.site;
    for (const Page& page : site.pages) {
      for (const PageTarget& target : targets_of(page)) add_target(target);
      add_fields(page);
    }
    for (const PageTarget& target : targets_of_footers(site)) add_target(target);
    for (const NavigationEntry& entry : site.settings.navigation) add(entry.url);
    for (const Organisation& organisation : site.organisations) add(organisation.url, organisation.where);
    add(site.settings.organisation_url);

    std::vector<OutsideLink> links;
    for (auto& [address, places] : found_) {
      std::ranges::sort(places, {}, [](const SourceLocation& place) {
        return std::tuple(std::string_view(place.file), place.line, place.column);
      });
      const auto repeated = std::ranges::unique(places);
      places.erase(repeated.begin(), repeated.end());
      links.push_back({address, std::move(places)});
    }
    return links;
  }

 private:
  void add_target(const PageTarget& target) {
    if (target.use != TargetUse::link && target.use != TargetUse::foot) return;
    const auto found = index_.links.resolve(target.written, target.origin);
    if (found && found->kind == TargetKind::external) add(found->address, target.where);
  }

  void add_fields(const Page& page) {
    for (const Component& component : page.body.components)
      if (const auto* video = std::get_if<VideoBlock>(&component.data)) add(video->url, component.where);
    std::visit(
        [&](const auto& details) {
          if constexpr (requires { details.materials; })
            for (const Material& material : details.materials) add(material.url, material.where);
        },
        page.details);
    if (const auto* event = std::get_if<Event>(&page.details)) add(event->url, {page.source, 1, 1, 3});
  }

  void add(const LanguageText& address) {
    add(address.text, address.where);
    for (const LanguageText::Version& version : address.versions) add(version.text, version.where);
  }

  void add(std::string_view address, const SourceLocation& where) {
    if (host_of(address).empty()) return;
    const std::string& own = index_.site.settings.base_url;
    if (address.starts_with(own) && (address.size() == own.size() || address[own.size()] == '/')) return;
    found_[std::string(address.substr(0, address.find('#')))].push_back(where);
  }

  const SiteIndex& index_;
  std::map<std::string, std::vector<SourceLocation>> found_;
};

}  // namespace

std::vector<OutsideLink> outside_links(const SiteIndex& index) { return Collector(index).run(); }

}  // namespace lantern::site
