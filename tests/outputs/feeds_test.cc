#include "outputs/feeds.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "outputs/calendar.hpp"
#include "site/events.hpp"
#include "site/news.hpp"
#include "views/body.hpp"
#include "views/json_ld.hpp"

using namespace lantern;
using namespace lantern::site;
using namespace lantern::outputs;
using namespace lantern::views;

namespace {

SiteSettings example_settings() {
  SiteSettings settings;
  settings.title.text = "Better & together";
  settings.base_url = "https://example.org/sub";
  settings.language = "en";
  settings.languages = {"en"};
  settings.organisation_name.text = "A team";
  return settings;
}

Page dated(std::string address, std::string title, std::string_view date) {
  Page page;
  page.language = "en";
  page.address = std::move(address);
  page.title = std::move(title);
  page.date = *parse_date(date);
  return page;
}

Page event(std::string address, std::string title, std::string_view starts, std::string_view ends) {
  Page page;
  page.kind = PageKind::event;
  page.language = "en";
  page.address = std::move(address);
  page.title = std::move(title);
  Event details;
  details.starts = *parse_date_time(starts);
  if (!ends.empty()) details.ends = *parse_date_time(ends);
  page.details = details;
  return page;
}

// With the layout of the built-in theme, as published at `address`.
std::string rendered(const std::string& layout, templates::Object value, std::string_view address = "/") {
  const std::string file = std::string(LANTERN_SOURCE_DIR) + "/themes/lantern/layouts/" + layout;
  std::ifstream stream(file);
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  Diagnostics diagnostics;
  const auto set = templates::TemplateSet::compile(
      {{layout, file, std::move(text), templates::syntax_of(layout)}}, diagnostics);
  REQUIRE(set);
  const templates::Value frame(std::move(value));
  const std::array<const templates::Value*, 1> frames = {&frame};
  const PageUrls urls(address, nullptr);
  const std::string out = set->render(layout, frames, {&urls, 0}, diagnostics);
  CHECK(diagnostics.empty());
  return out;
}

std::string feed_of(std::vector<Page> pages) {
  Site site;
  site.settings = example_settings();
  site.pages = std::move(pages);
  return rendered("feed.xml", feed_value(site, {"en", site.settings.title.in("en"), "", "/", "/feed.xml"},
                                         news(site, "en")));
}

}  // namespace

TEST_CASE("the feed has the newest pages first, escaped, with whole addresses", "[feeds]") {
  const std::string feed = feed_of({dated("/old/", "Old", "2020"), dated("/new/", "New <b>", "2021-04-12")});
  CHECK_THAT(feed, Catch::StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed ") &&
                       Catch::Contains("<title>Better &amp; together</title>") &&
                       Catch::Contains("<title>New &lt;b&gt;</title>"));
  CHECK_THAT(feed, Catch::Contains("<id>https://example.org/sub/new/</id>"));
  CHECK_THAT(feed, Catch::Contains("<updated>2020-01-01T00:00:00Z</updated>"));
  CHECK(feed.find("/new/") < feed.find("/old/"));
}

TEST_CASE("events and sessions are no news, even when their pages are changed", "[feeds]") {
  Page changed = event("/events/a/", "Shine a light", "2024-06-25T10:30", "");
  changed.updated = *parse_date("2024-07-01");
  Page session = dated("/bundles/a/b/", "A session", "2024-06-01");
  session.kind = PageKind::session;
  Site site;
  site.settings = example_settings();
  site.pages = {changed, session};
  CHECK(news(site, "en").empty());
}

TEST_CASE("the sitemap has every address once", "[feeds]") {
  const std::string xml = rendered(
      "sitemap.xml", sitemap_value(example_settings(), {{"/", {}}, {"/a/", *parse_date("2021-04")}}));
  CHECK_THAT(xml, Catch::Contains("  <url><loc>https://example.org/sub/</loc></url>\n") &&
                      Catch::Contains("<loc>https://example.org/sub/a/</loc><lastmod>2021-04</lastmod>"));
  CHECK_THAT(rendered("robots.txt", robots_value(example_settings())),
             Catch::EndsWith("Sitemap: https://example.org/sub/sitemap.xml\n"));
}

TEST_CASE("events go into the calendar with their times; a month alone does not", "[calendar]") {
  const Page morning =
      event("/events/a/", "Shine a light; part 1, \\ more", "2024-06-25T10:30", "2024-06-25T12:00");
  const Page days = event("/events/b/", "Forum", "2023-05-15", "2023-05-17");
  const Page month = event("/events/c/", "Some day", "2024-09", "");
  const std::vector<const Page*> events = {&morning, &days, &month};
  const std::string calendar = icalendar(example_settings(), events);
  CHECK_THAT(calendar, Catch::Contains("DTSTART;TZID=Europe/London:20240625T103000\r\n") &&
                           Catch::Contains("DTEND;TZID=Europe/London:20240625T120000\r\n"));
  CHECK_THAT(calendar, Catch::Contains("DTSTART;VALUE=DATE:20230515\r\nDTEND;VALUE=DATE:20230518\r\n"));
  CHECK_THAT(calendar, Catch::Contains("SUMMARY:Shine a light\\; part 1\\, \\\\ more\r\n"));
  CHECK_THAT(calendar, !Catch::Contains("Some day"));
  CHECK_THAT(calendar, Catch::StartsWith("BEGIN:VCALENDAR\r\n") && Catch::EndsWith("END:VCALENDAR\r\n"));
  CHECK_FALSE(in_calendar(month));
}

TEST_CASE("events elsewhere are in UTC, and one without a place is where its address leads", "[calendar]") {
  Page online = event("/events/a/", "Online", "2024-06-25T10:30", "2024-06-25T12:00");
  std::get<Event>(online.details).url = "https://example.org/meet";
  SiteSettings settings = example_settings();
  settings.time_zone = "Asia/Kolkata";
  const std::vector<const Page*> events = {&online};
  const std::string calendar = icalendar(settings, events);
  CHECK_THAT(calendar, Catch::Contains("DTSTART:20240625T050000Z\r\n") &&
                           Catch::Contains("DTEND:20240625T063000Z\r\n"));
  CHECK_THAT(calendar, Catch::Contains("LOCATION:https://example.org/meet\r\n"));
  CHECK_THAT(calendar, !Catch::Contains("London"));
}

TEST_CASE("long lines are folded between letters", "[calendar]") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "ŵ";
  const std::string folded = folded_line("SUMMARY:" + words);
  std::size_t start = 0;
  std::string joined;
  while (start < folded.size()) {
    const std::size_t end = folded.find("\r\n", start);
    REQUIRE(end != std::string::npos);
    CHECK(end - start <= 75);
    joined += folded.substr(start == 0 ? 0 : start + 1, end - (start == 0 ? 0 : start + 1));
    start = end + 2;
  }
  CHECK(joined == "SUMMARY:" + words);
}

TEST_CASE("the feed of a list has what that list is about, by the day of each", "[feeds]") {
  Site site;
  site.settings = example_settings();
  Page study = dated("/case-studies/a/", "A study", "2021");
  study.kind = PageKind::case_study;
  Page session = event("/bundles/one/first/", "First session", "2022-03-01", "");
  session.kind = PageKind::session;
  Session held;
  held.date = *parse_date("2022-03-01");
  session.details = held;
  site.pages = {study, event("/events/e/", "An event", "2023-04-25T10:30", ""), session,
                event("/events/undated/", "Some day", "2023-04-25T10:30", "")};
  std::get<Event>(site.pages.back().details).starts.reset();

  const auto titles = [&](ListPage list) {
    std::string all;
    for (const Page* page : news_of(site, "en", list)) all += page->title + ";";
    return all;
  };
  CHECK(titles(ListPage::case_studies) == "A study;");
  CHECK(titles(ListPage::bundles) == "First session;");
  CHECK(titles(ListPage::events) == "An event;");
  CHECK(titles(ListPage::topics).empty());
  CHECK(has_feed(ListPage::cohorts));
  CHECK_FALSE(has_feed(ListPage::measures));
  CHECK(to_iso(*day_of_news(site.pages[1])) == "2023-04-25");
}

TEST_CASE("JSON-LD has the data of a page as search engines want them", "[json-ld]") {
  Dataset data;
  data.name = "Missed: A page";
  data.description = "12 figures of Missed, measured over time or side by side for A page.";
  data.url = "https://example.org/a/#chart-missed";
  data.creator = "A trust";
  data.licence = "https://creativecommons.org/licenses/by/4.0/";
  data.time_covered = "2021-01/2021-12";
  data.variable = "Missed";
  data.unit = "percent";
  data.files = {{"text/csv", "https://example.org/a/missed.csv"}};
  const std::string json = json_ld(example_settings(), dated("/a/", "A page", "2021"), "", {}, {data});
  for (const char* part :
       {R"("@type":"Dataset")", R"("license":"https://creativecommons.org/licenses/by/4.0/")",
        R"("temporalCoverage":"2021-01/2021-12")", R"("creator":{"@type":"Organization","name":"A trust"})",
        R"("contentUrl":"https://example.org/a/missed.csv")", R"("isAccessibleForFree":true)",
        R"("variableMeasured":{"@type":"PropertyValue","name":"Missed","unitText":"percent"})"})
    CHECK_THAT(json, Catch::Contains(part));
}

TEST_CASE("JSON-LD cannot end the script it stands in", "[json-ld]") {
  Page page = dated("/a/", "</script><script>alert(1)", "2021");
  const std::string json = json_ld(example_settings(), page, "Words & more", {{"Home", "/"}}, {});
  CHECK(json.find('<') == std::string::npos);
  CHECK_THAT(json, Catch::Contains("\\u003c/script\\u003e") &&
                       Catch::Contains("\"@type\":\"BreadcrumbList\"") &&
                       Catch::Contains("https://example.org/sub/a/"));
}

TEST_CASE("what stands at an old address is in the language of the page it leads to", "[redirection]") {
  Page page = dated("/cy/amdanom-ni/", "Amdanom ni", "2021");
  page.language = "cy";
  const std::string html = rendered("redirect.html", redirect_value(example_settings(), page), "/cy/hen/");
  CHECK_THAT(html,
             Catch::Contains("<html lang=\"cy\">") && Catch::Contains("url=../amdanom-ni/index.html\""));
}
