#include "driver/try_links.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "base/workers.hpp"
#include "driver/link_answers.hpp"
#include "http/client.hpp"

namespace lantern::driver {
namespace {

// Whoever looks after a website can see who asks, and why.
constexpr const char* asker = "Lantern (a static site generator; checks the links of a site)";
constexpr int most_redirections = 6;
// A website that was not there twice is not asked a third time.
constexpr int most_silences = 2;
// One that is named in more files is one message.
constexpr std::size_t most_files_said_alone = 3;
constexpr std::size_t most_files_named = 8;

bool is_redirection(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}
bool is_permanent(int status) { return status == 301 || status == 308; }

// One question at a time to a website, with a pause between two.
class Turns {
 public:
  explicit Turns(std::chrono::milliseconds pause) : pause_(pause) {}

  template <typename Work>
  auto take(const std::string& host, Work work) {
    Turn& turn = turn_of(host);
    const std::lock_guard asking(turn.asking);
    std::this_thread::sleep_until(turn.next);
    auto result = work();
    turn.next = std::chrono::steady_clock::now() + pause_;
    return result;
  }

 private:
  struct Turn {
    std::mutex asking;
    std::chrono::steady_clock::time_point next;
  };

  Turn& turn_of(const std::string& host) {
    const std::lock_guard looking(looking_);
    std::unique_ptr<Turn>& turn = turns_[host];
    if (!turn) turn = std::make_unique<Turn>();
    return *turn;
  }

  std::chrono::milliseconds pause_;
  std::mutex looking_;
  std::map<std::string, std::unique_ptr<Turn>> turns_;
};

std::string words_for(http::NoAnswer fault) {
  switch (fault) {
    case http::NoAnswer::no_network:
      return "there is no way to that website from here";
    case http::NoAnswer::no_such_host:
      return "there is no website of that name";
    case http::NoAnswer::not_asked:
      return "it leads into a private network, where readers cannot follow";
    case http::NoAnswer::no_connection:
      return "no website answers there";
    case http::NoAnswer::certificate:
      return "its certificate is not one that browsers trust";
    case http::NoAnswer::too_slow:
      return "it did not answer in time";
    case http::NoAnswer::cut:
      break;
  }
  return "it ended in the middle of its answer";
}

// What to make of a status that is no redirection.
LinkAnswer answer_for(int status) {
  if (status >= 200 && status < 400) return {LinkState::good, ""};
  if (status == 404 || status == 410)
    return {LinkState::broken, fmt::format("there is no such page ({})", status)};
  if (status == 401 || status == 403 || status == 407 || status == 429 || status == 999)
    return {LinkState::unanswered, fmt::format("it does not answer programs ({})", status)};
  if (status == 408 || status >= 500)
    return {LinkState::unanswered, fmt::format("that website has a fault of its own ({})", status)};
  return {LinkState::broken, fmt::format("it refuses the question ({})", status)};
}

struct Tried {
  LinkAnswer answer;
  bool no_network = false;
  bool silent = false;  // nobody was there at all
};

class Trier {
 public:
  explicit Trier(const LinkTrying& trying) : trying_(trying), turns_(trying.pause) {}

  Tried follow(const std::string& address) {
    const auto begin = http::parse_url(address);
    if (!begin) return {{LinkState::broken, "its name has letters that no website is called by"}};
    const http::Reach reach =
        http::is_loopback(*begin) ? http::Reach::public_and_loopback : http::Reach::public_machines;
    http::Url at = *begin;
    std::optional<http::Url> moved_to;
    bool only_permanent = true;
    for (int step = 0; step <= most_redirections; ++step) {
      const auto found = ask(at, reach);
      if (!found) return without_answer(found.error());
      if (!is_redirection(found->status)) {
        LinkAnswer answer = answer_for(found->status);
        if (answer.state == LinkState::good && moved_to) return {{LinkState::moved, moved_to->text()}};
        return {std::move(answer)};
      }
      const auto next = http::joined(at, found->location);
      if (!next || found->location.empty())
        return {{LinkState::broken, "it redirects to an address that is none"}};
      at = *next;
      only_permanent = only_permanent && is_permanent(found->status);
      if (only_permanent) moved_to = at;
    }
    return {{LinkState::broken, "it redirects without an end"}};
  }

 private:
  // Some websites know one way of asking only: what the first did not bring is asked for in the second.
  std::expected<http::Answer, http::NoAnswer> ask(const http::Url& url, http::Reach reach) {
    const auto by = [&](http::Method method) {
      return turns_.take(url.host, [&] {
        return http::ask({url, method, reach, asker, trying_.connecting, trying_.altogether});
      });
    };
    const auto head = by(http::Method::head);
    const bool refused =
        head ? head->status >= 400 && head->status != 429 : head.error() == http::NoAnswer::cut;
    return refused && !trying_.stop.stop_requested() ? by(http::Method::get) : head;
  }

  static Tried without_answer(http::NoAnswer fault) {
    const bool certain = fault == http::NoAnswer::no_such_host || fault == http::NoAnswer::not_asked ||
                         fault == http::NoAnswer::certificate;
    Tried tried{{certain ? LinkState::broken : LinkState::unanswered, words_for(fault)}};
    tried.no_network = fault == http::NoAnswer::no_network;
    tried.silent = fault == http::NoAnswer::no_connection || fault == http::NoAnswer::too_slow ||
                   fault == http::NoAnswer::no_such_host || tried.no_network;
    return tried;
  }

  const LinkTrying& trying_;
  Turns turns_;
};

// In the order of `addresses`; nothing for what was not tried, because somebody wants it to stop.
std::vector<std::optional<Tried>> try_all(const std::vector<std::string>& addresses,
                                          const LinkTrying& trying) {
  std::map<std::string, std::vector<std::size_t>> by_host;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const auto url = http::parse_url(addresses[i]);
    by_host[url ? url->host + ':' + std::to_string(url->port) : std::string()].push_back(i);
  }
  std::vector<const std::vector<std::size_t>*> hosts;
  for (const auto& [host, places] : by_host) hosts.push_back(&places);

  std::vector<std::optional<Tried>> tried(addresses.size());
  Trier trier(trying);
  share_out(trying.at_once, hosts.size(), [&](std::size_t host) {
    int silences = 0;
    for (const std::size_t i : *hosts[host]) {
      if (trying.stop.stop_requested()) return;
      if (silences >= most_silences) {
        tried[i] = tried[hosts[host]->front()];
        continue;
      }
      tried[i] = trier.follow(addresses[i]);
      silences = tried[i]->silent ? silences + 1 : 0;
    }
  });
  return tried;
}

struct Words {
  Code code;
  std::string message;
  std::string hint;
};

Words words_for(const std::string& address, const LinkAnswer& answer) {
  switch (answer.state) {
    case LinkState::moved:
      return {"outside-link-moved", fmt::format("'{}' has moved to '{}'", address, answer.what),
              "write the new address, as the old one may end one day"};
    case LinkState::broken:
      return {"outside-link-broken", fmt::format("'{}' leads nowhere: {}", address, answer.what),
              "look where the page is now, and write that address, or take the link out"};
    default:
      return {"outside-link-unanswered", fmt::format("'{}' could not be tried: {}", address, answer.what),
              "open it in a browser: it may be there all the same"};
  }
}

void report(const site::OutsideLink& link, const LinkAnswer& answer, Diagnostics& diagnostics) {
  if (answer.state == LinkState::good) return;
  const Words words = words_for(link.address, answer);
  std::map<std::string, std::vector<const SourceLocation*>> files;
  for (const SourceLocation& place : link.places) files[place.file].push_back(&place);
  if (files.size() > most_files_said_alone) {
    std::vector<std::string_view> names;
    for (const auto& [file, places] : files)
      if (names.size() < most_files_named) names.emplace_back(file);
    const std::string more =
        files.size() > most_files_named ? fmt::format(" and {} more", files.size() - most_files_named) : "";
    diagnostics.warning(
        link.places.front(), words.code,
        fmt::format("{}; {} files name it: {}{}", words.message, files.size(), fmt::join(names, ", "), more),
        words.hint);
    return;
  }
  for (const auto& [file, places] : files) {
    std::vector<int> lines;
    for (std::size_t i = 1; i < places.size(); ++i) lines.push_back(places[i]->line);
    const std::string also =
        lines.empty()
            ? ""
            : fmt::format("; also in {} {}", lines.size() == 1 ? "line" : "lines", fmt::join(lines, ", "));
    diagnostics.warning(*places.front(), words.code, words.message + also, words.hint);
  }
}

}  // namespace

std::string try_links(FileSystem& disk, const std::vector<site::OutsideLink>& links, const LinkTrying& trying,
                      Diagnostics& diagnostics) {
  LinkMemory memory(trying.cache, trying.today);
  if (trying.remembered == Remembered::used) memory.read(disk);
  std::vector<std::string> unknown;
  for (const site::OutsideLink& link : links)
    if (!memory.find(link.address)) unknown.push_back(link.address);

  const auto tried = try_all(unknown, trying);
  const bool no_network =
      !tried.empty() && std::ranges::all_of(tried, [](const auto& one) { return one && one->no_network; });
  for (std::size_t i = 0; i < tried.size() && !no_network; ++i)
    if (tried[i]) memory.keep(unknown[i], tried[i]->answer);
  if (!unknown.empty() && !no_network) memory.write(disk);
  for (const site::OutsideLink& link : links)
    if (const auto answer = memory.find(link.address)) report(link, *answer, diagnostics);
  return no_network ? "no other website can be reached from here, so their links were not tried" : "";
}

}  // namespace lantern::driver
