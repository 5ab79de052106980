#include "views/menu.hpp"

#include <catch2/catch.hpp>

namespace lantern::views {
namespace {

std::string found(const Menu& menu, std::string_view address) {
  const MenuEntry* entry = entry_of(menu, address, "/");
  return entry == nullptr ? "none" : entry->words;
}

TEST_CASE("a page belongs to the entry that stands above it, else to the one whose page leads to it",
          "[menu]") {
  const Menu menu = {
      {"Stories", "/case-studies/"},
      {"What we learned",
       "/what-we-learned/",
       MenuEntry::Reach::this_site,
       {"/cohorts/", "/case-studies/labels/", "/themes/"}},
      {"Tools", "/tools/", MenuEntry::Reach::this_site, {"/resources/", "/resources/scale/", "/themes/"}},
      {"Our hospital", "https://hospital.example", MenuEntry::Reach::other_website}};
  CHECK(found(menu, "/case-studies/") == "Stories");
  CHECK(found(menu, "/case-studies/labels/") == "Stories");
  CHECK(found(menu, "/cohorts/cohort-1/") == "What we learned");
  CHECK(found(menu, "/resources/scale/") == "Tools");
  CHECK(found(menu, "/themes/") == "What we learned");  // the first of two
  CHECK(found(menu, "/privacy/") == "none");
  CHECK(found(menu, "/") == "none");
}

TEST_CASE("the home page in the menu takes no other page to itself", "[menu]") {
  CHECK(found({{"Home", "/"}, {"About", "/about/"}}, "/privacy/") == "none");
}

}  // namespace
}  // namespace lantern::views
