#include "site/organisation_mentions.hpp"

#include <catch2/catch.hpp>

namespace lantern::site {
namespace {

Page page_saying(std::string id, std::string words) {
  Page page;
  page.kind = PageKind::plain;
  page.id = page.key = page.source = id;
  page.language = "en";
  page.address = "/" + id + "/";
  page.body.pieces.push_back({PieceKind::html, std::move(words), 0, {}});
  return page;
}

TEST_CASE("pages name an organisation by its whole name, with or without the form of a trust") {
  const std::string name = "Northampton General Hospital NHS Trust";
  for (const auto& [words, named] : {std::pair{"<p>Northampton General Hospital NHS Trust.</p>", true},
                                     {"<p>at Northampton General Hospital, in 2021</p>", true},
                                     {"Northampton\n  General\nHospital", true},
                                     {"Northampton General Hospitals", false},
                                     {"South Northampton General Hospital", true},
                                     {"SouthNorthampton General Hospital", false},
                                     {"northampton general hospital", false},
                                     {"Northampton General", false},
                                     {"", false}}) {
    INFO(words);
    Site site;
    site.settings.language = "en";
    site.settings.languages = {"en"};
    site.organisations = {{"other", "Northern Hospital", "", "", "", {}},
                          {"northampton", name, "", "", "", {}}};
    site.pages = {page_saying("a", words)};
    const Relations relations(site, "en");
    const OrganisationMentions mentions(site.organisations, relations);
    CHECK(mentions.of(site.organisations[1]).size() == (named ? 1 : 0));
    CHECK(mentions.of(site.organisations[0]).empty());
  }
}

TEST_CASE("a page that names an organisation twice is there once, and events name it in their place") {
  Site site;
  site.settings.language = "en";
  site.settings.languages = {"en"};
  site.organisations = {{"leeds", "Leeds and York Partnership NHS Foundation Trust", "", "", "", {}}};
  Page event = page_saying("b", "");
  event.kind = PageKind::event;
  Event details;
  details.place = "Leeds and York Partnership, Leeds";
  event.details = details;
  site.pages = {page_saying("a", "Leeds and York Partnership and Leeds and York Partnership"), event};
  const Relations relations(site, "en");
  CHECK(OrganisationMentions(site.organisations, relations).of(site.organisations[0]).size() == 2);
}

}  // namespace
}  // namespace lantern::site
