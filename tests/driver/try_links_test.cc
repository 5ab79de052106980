// Links to other websites, tried against a server of the test's own.
#include "driver/try_links.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "driver/small_server.hpp"

using namespace lantern;
using namespace lantern::driver;
using namespace std::chrono_literals;
using lantern::testing::redirect;
using lantern::testing::says;
using lantern::testing::SmallServer;
using lantern::testing::status;

namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "lantern-links-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

class Trial {
  Folder folder_;  // before what is named after it
  RealFileSystem disk_;

 public:
  LinkTrying trying{.cache = folder_.path / "cache/links.txt",
                    .today = Date{2026, 6, 1, DatePrecision::day},
                    .stop = {},
                    .pause = 0ms,
                    .connecting = 500ms,
                    .altogether = 800ms};

  // "outside-link-broken 5: message", one a line.
  std::string say(const std::vector<std::string>& addresses) {
    std::vector<site::OutsideLink> links;
    for (std::size_t i = 0; i < addresses.size(); ++i)
      links.push_back({addresses[i], {{"content/index.md", static_cast<int>(i + 1), 1, 1}}});
    return say(links);
  }
  std::string say(const std::vector<site::OutsideLink>& links) {
    Diagnostics diagnostics;
    sentence = try_links(disk_, links, trying, diagnostics);
    std::string text;
    for (const Diagnostic& item : diagnostics.items()) {
      CHECK(item.severity == Severity::warning);
      CHECK_FALSE(item.hint.empty());
      text +=
          std::string(item.code.name()) + ' ' + std::to_string(item.where.line) + ": " + item.message + '\n';
    }
    return text;
  }
  const fs::path& folder() const { return folder_.path; }

  std::string sentence;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a good link says nothing, a dead one says where it stands and what is wrong", "[links]") {
  SmallServer server({{"/good", status(200)},
                      {"/gone", status(410)},
                      {"/fault", status(500)},
                      {"/guarded", status(403)},
                      {"/busy", status(429)}});
  Trial trial;
  const std::string said =
      trial.say({server.address("/good"), server.address("/missing"), server.address("/gone"),
                 server.address("/fault"), server.address("/guarded"), server.address("/busy")});
  CHECK(said == "outside-link-broken 2: '" + server.address("/missing") +
                    "' leads nowhere: there is no such page (404)\n" + "outside-link-broken 3: '" +
                    server.address("/gone") + "' leads nowhere: there is no such page (410)\n" +
                    "outside-link-unanswered 4: '" + server.address("/fault") +
                    "' could not be tried: that website has a fault of its own (500)\n" +
                    "outside-link-unanswered 5: '" + server.address("/guarded") +
                    "' could not be tried: it does not answer programs (403)\n" +
                    "outside-link-unanswered 6: '" + server.address("/busy") +
                    "' could not be tried: it does not answer programs (429)\n");
  CHECK(has(server.last_request(), "User-Agent: Lantern"));
  CHECK(trial.sentence.empty());
}

TEST_CASE("permanent redirections are told with the address they end at, others are followed in silence",
          "[links]") {
  SmallServer server({{"/old", redirect(301, "/older")},
                      {"/older", redirect(308, "/new?a=1")},
                      {"/new?a=1", status(200)},
                      {"/today", redirect(302, "/new?a=1")},
                      {"/mixed", redirect(301, "/today")},
                      {"/dead", redirect(301, "/nothing")},
                      {"/round", redirect(302, "/round")},
                      {"/nowhere", status(302)},
                      {"/script", redirect(301, "javascript:alert(1)")}});
  Trial trial;
  const std::string said = trial.say(
      {server.address("/old"), server.address("/today"), server.address("/mixed"), server.address("/dead"),
       server.address("/round"), server.address("/nowhere"), server.address("/script")});
  CHECK(has(said, "outside-link-moved 1: '" + server.address("/old") + "' has moved to '" +
                      server.address("/new?a=1")));
  CHECK_FALSE(has(said, " 2: "));
  CHECK(has(said, "outside-link-moved 3: '" + server.address("/mixed") + "' has moved to '" +
                      server.address("/today")));
  CHECK(has(said, "outside-link-broken 4: "));
  CHECK(has(said, "outside-link-broken 5: '" + server.address("/round") +
                      "' leads nowhere: it redirects without an end"));
  CHECK(has(said, "outside-link-broken 6: "));
  CHECK(has(said, "outside-link-broken 7: "));
}

TEST_CASE("a website that knows one way of asking only is asked in the other", "[links]") {
  const auto get_only = [](int, const std::string& method) {
    return std::string(method == "GET" ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                                       : "HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n");
  };
  const auto cuts_head = [](int, const std::string& method) {
    return std::string(method == "GET" ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" : "");
  };
  SmallServer server({{"/405", get_only}, {"/cut", cuts_head}});
  Trial trial;
  CHECK(trial.say({server.address("/405"), server.address("/cut")}).empty());
  CHECK(server.asked() == std::vector<std::string>{"HEAD /405", "GET /405", "HEAD /cut", "GET /cut"});
}

TEST_CASE("who is silent, drips or cuts is told in time, and costs no more than that", "[links]") {
  std::atomic<bool> over = false;
  const auto hangs = [&](int, const std::string&) {
    while (!over) std::this_thread::sleep_for(5ms);
    return std::string();
  };
  const auto drips = [&](int connection, const std::string&) {
    const std::string slow = "HTTP/1.1 200 OK\r\nX-Slow: ";
    (void)::send(connection, slow.data(), slow.size(), MSG_NOSIGNAL);
    while (!over && ::send(connection, "x", 1, MSG_NOSIGNAL) == 1) std::this_thread::sleep_for(20ms);
    return std::string();
  };
  for (const auto& [path, script] :
       std::map<std::string, SmallServer::Script>{{"/hang", hangs}, {"/drip", drips}}) {
    INFO(path);
    over = false;
    SmallServer server({{path, script}});
    Trial trial;
    const auto begin = std::chrono::steady_clock::now();
    const std::string said = trial.say({server.address(path)});
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    over = true;
    CHECK(said == "outside-link-unanswered 1: '" + server.address(path) +
                      "' could not be tried: it did not answer in time\n");
  }
  SmallServer server({{"/cut", says("")}, {"/half", says("HTTP/1.1 2")}, {"/noise", says("hello\r\n\r\n")}});
  Trial trial;
  const std::string said =
      trial.say({server.address("/cut"), server.address("/half"), server.address("/noise")});
  CHECK(std::ranges::count(said, '\n') == 3);
  CHECK_FALSE(has(said, "outside-link-broken"));
}

TEST_CASE("the body of an answer is not read, however large it is said to be", "[links]") {
  std::atomic<long> sent = 0;
  const auto endless = [&](int connection, const std::string& method) {
    if (method == "HEAD") return std::string("HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n");
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
    (void)::send(connection, head.data(), head.size(), MSG_NOSIGNAL);
    const std::string much(65'536, 'x');
    while (sent < 200'000'000) {
      const ssize_t now = ::send(connection, much.data(), much.size(), MSG_NOSIGNAL);
      if (now <= 0) break;
      sent += now;
    }
    return std::string();
  };
  Trial trial;
  {
    SmallServer server({{"/film", endless}});
    CHECK(trial.say({server.address("/film")}).empty());
  }
  CHECK(sent < 50'000'000);
}

TEST_CASE("no redirection leads into a private network, and no link of a page", "[links]") {
  SmallServer server({{"/inside", redirect(302, "http://169.254.169.254/latest/meta-data/")},
                      {"/home", redirect(302, "http://192.168.0.1/")}});
  Trial trial;
  const std::string said = trial.say(
      {"http://10.1.2.3/", "http://[fd00::1]/", server.address("/inside"), server.address("/home")});
  CHECK(std::ranges::count(said, '\n') == 4);
  for (const char* line : {" 1: ", " 2: ", " 3: ", " 4: "})
    CHECK(has(said, "outside-link-broken" + std::string(line)));
  CHECK(has(said, "it leads into a private network"));
}

TEST_CASE("a website is asked one thing at a time, each address once", "[links]") {
  std::map<std::string, SmallServer::Script> scripts;
  std::vector<std::string> paths;
  for (int i = 0; i < 12; ++i) {
    paths.push_back("/" + std::to_string(i));
    scripts[paths.back()] = [](int, const std::string&) {
      std::this_thread::sleep_for(5ms);
      return std::string("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    };
  }
  SmallServer server(scripts);
  std::vector<std::string> addresses;
  for (const std::string& path : paths) addresses.push_back(server.address(path));
  Trial trial;
  CHECK(trial.say(addresses).empty());
  CHECK(server.most_at_once() == 1);
  CHECK(server.asked().size() == 12);
}

TEST_CASE("good answers are remembered for a week, others for a day", "[links]") {
  SmallServer server({{"/good", status(200)}});
  Trial trial;
  const std::vector<std::string> addresses = {server.address("/good"), server.address("/missing")};
  const std::string first = trial.say(addresses);
  CHECK(server.asked().size() == 3);  // the missing one was asked in both ways
  CHECK(trial.say(addresses) == first);
  CHECK(server.asked().size() == 3);

  trial.trying.today = {2026, 6, 2, DatePrecision::day};
  CHECK(trial.say(addresses) == first);
  CHECK(server.asked().size() == 5);
  trial.trying.today = {2026, 6, 8, DatePrecision::day};
  CHECK(trial.say(addresses) == first);
  CHECK(server.asked().size() == 8);

  trial.trying.remembered = Remembered::passed_over;
  CHECK(trial.say(addresses) == first);
  CHECK(server.asked().size() == 11);
  CHECK(fs::exists(trial.folder() / "cache/.gitignore"));
}

TEST_CASE("a memory that somebody has spoilt is none", "[links]") {
  SmallServer server({{"/good", status(200)}});
  for (const std::string& bytes :
       {std::string("nonsense"), std::string("2026-06-01\tgood\n"), std::string("\xff\xfe"),
        "2026-02-31\tbroken\t" + server.address("/good") + "\tno\n",
        "2027-06-01\tbroken\t" + server.address("/good") + "\tno\n",
        "2026-06-01\tbad\t" + server.address("/good") + "\tno\n"}) {
    Trial trial;
    fs::create_directories(trial.folder() / "cache");
    std::ofstream(trial.folder() / "cache/links.txt", std::ios::binary) << bytes;
    CHECK(trial.say({server.address("/good")}).empty());
  }
}

TEST_CASE("one link in many files is one message; two in one file name their lines", "[links]") {
  SmallServer server({});
  site::OutsideLink link{server.address("/missing"), {}};
  for (int i = 0; i < 12; ++i) link.places.push_back({"content/" + std::to_string(10 + i) + ".md", 7, 1, 1});
  Trial trial;
  const std::string said = trial.say(std::vector{link});
  CHECK(std::ranges::count(said, '\n') == 1);
  CHECK(has(said, "12 files name it: content/10.md, "));
  CHECK(has(said, " and 4 more"));

  link.places = {{"content/a.md", 3, 1, 1}, {"content/a.md", 9, 1, 1}, {"content/b.md", 4, 1, 1}};
  const std::string two = trial.say(std::vector{link});
  CHECK(std::ranges::count(two, '\n') == 2);
  CHECK(has(two, "; also in line 9\n"));
}

TEST_CASE("a website where nobody is there twice is not asked a third time", "[links]") {
  int port = 0;
  {
    SmallServer server({});
    port = server.port();
  }
  std::vector<std::string> addresses;
  for (int i = 0; i < 5; ++i)
    addresses.push_back("http://127.0.0.1:" + std::to_string(port) + "/" + std::to_string(i));
  Trial trial;
  const std::string said = trial.say(addresses);
  CHECK(std::ranges::count(said, '\n') == 5);
  CHECK(has(said, "outside-link-unanswered 5: "));
  CHECK(has(said, "no website answers there"));
}
