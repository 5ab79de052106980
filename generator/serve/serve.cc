#include "serve/serve.hpp"

#include <fmt/format.h>

#include <thread>

#include "driver/installation.hpp"
#include "http/server.hpp"
#include "serve/answers.hpp"
#include "serve/inbox.hpp"
#include "serve/watcher.hpp"

namespace lantern::serve {
namespace {

constexpr int ports_tried = 100;

// What a site is made from: never its published folder, which may lie beside.
std::vector<WatchedFolder> watched_folders(const std::filesystem::path& site,
                                           const std::filesystem::path& installation) {
  return {{site, {"site.yaml", "content", "assets", "root", "themes"}}, {installation / "themes"}};
}

// Builds at every change until the inbox is closed. A build that a newer change overtakes is given up, but
// never two in a row: somebody who saves without a pause sees something all the same.
void build_on(Builder& builder, Inbox& inbox, const Telling& telling, std::stop_token stop) {
  Changes overtaken;
  while (auto changes = inbox.take()) {
    const bool may_be_overtaken = overtaken.empty();
    changes->add(std::exchange(overtaken, {}));
    const auto built = builder.build(*changes, may_be_overtaken ? inbox.overtaken() : stop);
    if (!built) {
      overtaken = std::move(*changes);
      continue;
    }
    telling.built(*built);
    if (const auto rest = builder.render_rest(inbox.overtaken())) telling.built(*rest);
  }
}

}  // namespace

std::expected<void, std::string> serve(FileSystem& disk, const ServeOptions& options, const Telling& telling,
                                       std::stop_token stop) {
  LiveSite live;
  auto server = http::Server::open(options.port, ports_tried);
  if (!server) return std::unexpected(server.error());
  if (server->port() != options.port)
    telling.remark(
        fmt::format("port {} is taken by another program; this is port {}", options.port, server->port()));
  const auto installation = driver::installation_folder();
  if (!installation) return std::unexpected(installation.error());
  // Before anything is read, so that no change is missed.
  auto watcher = Watcher::open(watched_folders(options.load.site, *installation));
  if (!watcher) return std::unexpected(watcher.error().path + ": " + watcher.error().reason);

  driver::LoadOptions load = options.load;
  load.advice = driver::Advice::given;
  // The page for what is not found, and pages that are sent on, name whole addresses: those of this server.
  if (load.base_url.empty()) load.base_url = server->address().substr(0, server->address().size() - 1);
  Builder builder(disk, load, options.strictness, live);
  const auto first = builder.build(Changes{{}, true}, stop);
  if (!first) return {};
  telling.built(*first);
  server->start([&live](const http::Request& request) { return answer(request, live); });
  telling.serving(server->address());

  Inbox inbox;
  const std::stop_callback closing(stop, [&inbox] { inbox.close(); });
  if (const auto fault = watcher->take_fault()) telling.remark(*fault);
  const std::jthread watching([&](std::stop_token over) {
    while (!over.stop_requested()) inbox.add(watcher->wait(over));
  });
  if (const auto rest = builder.render_rest(inbox.overtaken())) telling.built(*rest);
  build_on(builder, inbox, telling, stop);
  server->stop();
  return {};
}

}  // namespace lantern::serve
