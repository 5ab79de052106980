// What a browser is answered while a site is written: pages from memory, by their addresses and no others;
// mistakes with their words; marks on what is not published.
#include "serve/answers.hpp"

#include <catch2/catch.hpp>

#include "serve/builder.hpp"
#include "serve/folder.hpp"
#include "serve/page_news.hpp"

using namespace lantern;
using lantern::testing::Folder;

namespace {

struct Served {
  Served() { folder.write_site(); }

  driver::LoadOptions load() const {
    driver::LoadOptions options;
    options.site = folder.path;
    options.drafts = driver::Drafts::of_any_day;
    options.today = *parse_date("2026-03-31");
    options.base_url = "http://127.0.0.1:4000";
    return options;
  }
  // Builds once and renders all of it.
  serve::Built build(const std::string& changed = "content/index.md") {
    auto built = builder.build({{folder.path / changed}, false}, {});
    REQUIRE(built);
    if (auto rest = builder.render_rest({})) return std::move(*rest);
    return std::move(*built);
  }
  http::Response get(const std::string& path) { return serve::answer({path, {}}, live); }
  static std::string text(const http::Response& response) {
    const auto* bytes = std::get_if<http::Bytes>(&response.body);
    return bytes == nullptr ? "" : **bytes;
  }
  std::string news(const std::string& path) { return serve::page_news(*live.now(), live.run(), path); }

  Folder folder;
  RealFileSystem disk;
  serve::LiveSite live;
  serve::Builder builder{disk, load(), driver::Strictness::normal, live};
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("pages are served from memory by their addresses", "[serve]") {
  Served served;
  REQUIRE(served.build().shown);
  const http::Response page = served.get("/about/");
  CHECK(page.status == 200);
  CHECK(page.content_type == "text/html; charset=utf-8");
  CHECK(has(Served::text(page), "<p>Words.</p>"));
  CHECK(has(Served::text(page), "/.lantern/see.js"));
  CHECK(served.get("/about").status == 302);
  CHECK(served.get("/about").headers.front() == std::pair<std::string, std::string>{"Location", "/about/"});
  CHECK(served.get("/about/index.html").status == 200);
  CHECK(served.get("/sitemap.xml").content_type == "application/xml; charset=utf-8");
  // Its links lead to this server, for it is shown at any address.
  const http::Response missing = served.get("/nowhere/at/all");
  CHECK(missing.status == 404);
  CHECK(has(Served::text(missing), "http://127.0.0.1:4000/"));
  CHECK_FALSE(has(Served::text(missing), "example.org"));
}

TEST_CASE("no address leads to the disk", "[serve]") {
  Served served;
  served.folder.write("secret.txt", "secret");
  REQUIRE(served.build().shown);
  for (const std::string path : {"/../secret.txt", "/secret.txt", "//secret.txt", "/about/../../secret.txt",
                                 "/content/index.md", "/site.yaml", "/..\\secret.txt", "/./about/",
                                 "/etc/passwd", "/.lantern/../secret.txt", "/.lantern/see.css/x"}) {
    INFO(path);
    const http::Response answer = served.get(path);
    CHECK(answer.status == 404);
    CHECK_FALSE(Served::text(answer) == "secret");
  }
  CHECK(served.get(std::string("/index.html\0.txt", 16)).status == 404);
}

TEST_CASE("what is not published is shown and marked", "[serve]") {
  Served served;
  REQUIRE(served.build().shown);
  CHECK(has(Served::text(served.get("/idea/")), "role=\"note\">Draft: this page is not published yet."));
  CHECK(has(Served::text(served.get("/later/")), "Not published today: to be published on 2190-01-01."));
  CHECK_FALSE(has(Served::text(served.get("/about/")), "lantern-unready"));
}

TEST_CASE("a mistake leaves the last good page, and says itself in the words of the terminal", "[serve]") {
  Served served;
  REQUIRE(served.build().shown);
  const auto version = served.live.now()->version;
  served.folder.write("content/about.md", "---\ntitel: <b>About</b>\ntitle: About\n---\nOther words.\n");
  const serve::Built broken = served.build("content/about.md");
  CHECK_FALSE(broken.shown);
  CHECK(served.live.now()->version == version);
  CHECK(has(Served::text(served.get("/about/")), "<p>Words.</p>"));
  CHECK(has(
      served.live.now()->mistakes,
      "content/about.md:2:1: error: unknown field 'titel' [unknown-field]\n    2 | titel: <b>About</b>\n"));
  CHECK(has(served.news("about/index.html"), "unknown field 'titel'"));
  served.folder.write("content/about.md", "---\ntitle: About\n---\nOther words.\n");
  CHECK(served.build("content/about.md").shown);
  CHECK(served.live.now()->mistakes.empty());
  CHECK(served.live.now()->pages > version);
  CHECK(has(Served::text(served.get("/about/")), "Other words."));
}

TEST_CASE("a site that is broken from the start says so and waits", "[serve]") {
  Served served;
  std::filesystem::remove(served.folder.path / "site.yaml");
  CHECK_FALSE(served.build().shown);
  const http::Response waiting = served.get("/about/");
  CHECK(waiting.status == 503);
  CHECK(has(Served::text(waiting), "there is no site.yaml here"));
  CHECK(has(Served::text(waiting), "/.lantern/see.js"));
  served.folder.write_site();
  CHECK(served.build("site.yaml").shown);
  CHECK(served.get("/about/").status == 200);
}

TEST_CASE("a build that is overtaken changes nothing", "[serve]") {
  Served served;
  REQUIRE(served.build().shown);
  const auto before = served.live.now();
  std::stop_source newer;
  newer.request_stop();
  CHECK_FALSE(served.builder.build({{"content/about.md"}, false}, newer.get_token()));
  CHECK(served.live.now() == before);
}

TEST_CASE("only styles are taken over without the page, and not over a mistake between", "[serve]") {
  Served served;
  REQUIRE(served.build().shown);
  const auto pages = served.live.now()->pages;
  REQUIRE(served.build("themes/lantern/styles/own.css").shown);
  CHECK(served.live.now()->pages == pages);
  CHECK(served.live.now()->version > pages);
  served.folder.write("content/about.md", "---\ntitel: About\n---\n");
  served.build("content/about.md");
  served.folder.write("content/about.md", "---\ntitle: About\n---\nMended.\n");
  REQUIRE(served.build("themes/lantern/styles/own.css").shown);
  CHECK(served.live.now()->pages > pages);
}

TEST_CASE("a page is told of its own findings, and of how its easy-read version reads", "[serve]") {
  Served served;
  served.folder.write("content/easy-read.md", "---\ntitle: Welcome\n---\n\n![](nurse) We help you.\n");
  served.folder.write("content/about.md", "---\ntitle: About\nreview_by: 2020-01-01\n---\nWords.\n");
  served.build();
  REQUIRE(served.live.now()->site);
  const std::string about = served.news("about/index.html");
  CHECK(has(about, R"("source":"content/about.md")"));
  CHECK(has(about, "content/about.md:3:"));
  CHECK_FALSE(has(about, "easy_read"));
  const std::string home = served.news("index.html");
  CHECK_FALSE(has(home, "content/about.md:3:"));
  CHECK(has(home, "1 sentence, the longest of 3 words; reading grade"));
}
