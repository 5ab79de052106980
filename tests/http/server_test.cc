// The server of this machine: who is answered, what is refused, and that it ends.
#include "http/server.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <thread>

using namespace lantern;
using http::Request;
using http::Response;

namespace {

constexpr int first_port = 42311;

// What comes back for these very bytes, to the end.
std::string asked(int port, const std::string& bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == ssize_t(bytes.size()));
  std::string answer;
  char piece[4096];
  for (ssize_t got; (got = ::recv(socket, piece, sizeof piece, 0)) > 0;)
    answer.append(piece, static_cast<std::size_t>(got));
  ::close(socket);
  return answer;
}

std::string get(int port, const std::string& path, const std::string& host, const std::string& more = "",
                const std::string& method = "GET") {
  return asked(port, method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n");
}

std::string own_name(int port) { return "127.0.0.1:" + std::to_string(port); }

bool says(const std::string& answer, int status) {
  return answer.starts_with("HTTP/1.1 " + std::to_string(status) + " ");
}

Response path_as_text(const Request& request) { return http::text_response(200, request.path); }

}  // namespace

TEST_CASE("only those who ask this machine by its own name are answered", "[server]") {
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  server->start(path_as_text);
  const std::string port = ":" + std::to_string(server->port());
  for (const std::string name : {"127.0.0.1", "localhost", "LocalHost", "[::1]"}) {
    INFO(name);
    CHECK(says(get(server->port(), "/a", name + port), 200));
  }
  for (const std::string name :
       {"example.org", "127.0.0.1.example.org", "127.0.0.2", "localhost.", "", "0.0.0.0", "evil@127.0.0.1"}) {
    INFO(name);
    const std::string answer = get(server->port(), "/a", name + port);
    CHECK(says(answer, 403));
    CHECK(answer.find("/a\n") == std::string::npos);
  }
  CHECK(says(get(server->port(), "/a", "127.0.0.1"), 403));
  CHECK(says(get(server->port(), "/a", "127.0.0.1:1"), 403));
  CHECK(says(get(server->port(), "/a", own_name(server->port()), "Host: example.org\r\n"), 403));
  CHECK(says(asked(server->port(), "GET /a HTTP/1.1\r\n\r\n"), 403));
}

TEST_CASE("only reading is answered, and HEAD has no body", "[server]") {
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  server->start(path_as_text);
  const std::string name = own_name(server->port());
  for (const std::string method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
    INFO(method);
    const std::string answer = get(server->port(), "/a", name, "Content-Length: 0\r\n", method);
    CHECK(says(answer, 405));
    CHECK(answer.find("Allow: GET, HEAD") != std::string::npos);
  }
  CHECK(says(get(server->port(), "/a", name, "", "HACK"), 400));
  const std::string head = get(server->port(), "/a", name, "", "HEAD");
  CHECK(says(head, 200));
  CHECK(head.find("Content-Length: 3") != std::string::npos);
  CHECK(head.ends_with("\r\n\r\n"));
}

TEST_CASE("the path is given decoded and whole", "[server]") {
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  std::string seen;
  server->start([&](const Request& request) {
    seen = request.path;
    const auto found = request.query.find("q");
    return http::text_response(200, found == request.query.end() ? "" : found->second);
  });
  CHECK(get(server->port(), "/a%20b/%2e%2e/c%00.txt?q=caf%C3%A9+au", own_name(server->port()))
            .ends_with("caf\xC3\xA9 au\n"));
  CHECK(seen == std::string("/a b/../c\0.txt", 14));
}

TEST_CASE("a file is sent in parts as they are asked for, and no link is followed", "[server]") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("lantern-http-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "film.mp4") << "0123456789";
  std::filesystem::create_symlink(folder / "film.mp4", folder / "link.mp4");
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  server->start([&](const Request& request) -> Response {
    return {200, "video/mp4", http::FileBody{folder / request.path.substr(1), 10}};
  });
  const std::string name = own_name(server->port());
  CHECK(get(server->port(), "/film.mp4", name).ends_with("\r\n\r\n0123456789"));
  const std::string part = get(server->port(), "/film.mp4", name, "Range: bytes=2-4\r\n");
  CHECK(says(part, 206));
  CHECK(part.ends_with("\r\n\r\n234"));
  CHECK(get(server->port(), "/film.mp4", name, "Range: bytes=7-900\r\n").ends_with("\r\n\r\n789"));
  CHECK(get(server->port(), "/film.mp4", name, "Range: bytes=-2\r\n").ends_with("\r\n\r\n89"));
  CHECK(get(server->port(), "/film.mp4", name, "Range: bytes=-90\r\n").ends_with("\r\n\r\n0123456789"));
  CHECK(get(server->port(), "/film.mp4", name, "Range: bytes=1-1,3-3\r\n").ends_with("\r\n\r\n0123456789"));
  CHECK(says(get(server->port(), "/film.mp4", name, "Range: bytes=10-\r\n"), 416));
  CHECK(says(get(server->port(), "/film.mp4", name, "Range: bytes=90-95\r\n"), 416));
  CHECK(says(get(server->port(), "/link.mp4", name), 404));
  std::filesystem::remove_all(folder);
}

TEST_CASE("no part beyond the end of what is held in memory is sent", "[server]") {
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  server->start(path_as_text);
  const std::string name = own_name(server->port());
  CHECK(get(server->port(), "/abc", name, "Range: bytes=1-90000\r\n").ends_with("\r\n\r\nabc\n"));
  CHECK(says(get(server->port(), "/abc", name, "Range: bytes=5-\r\n"), 416));
  CHECK(says(get(server->port(), "/abc", name, "Range: bytes=3-1\r\n"), 416));
}

TEST_CASE("an answer goes on until it ends or the server stops", "[server]") {
  auto server = http::Server::open(first_port, 50);
  REQUIRE(server);
  std::atomic<bool> begun = false;
  server->start([&begun](const Request& request) -> Response {
    const bool for_ever = request.path == "/for-ever";
    if (for_ever) begun = true;
    return {200, "text/event-stream", [for_ever, left = 3]() mutable -> std::optional<std::string> {
              std::this_thread::sleep_for(std::chrono::milliseconds(5));
              if (for_ever) return "";
              return left-- > 0 ? std::optional("data\n") : std::nullopt;
            }};
  });
  const std::string answer = get(server->port(), "/", own_name(server->port()));
  CHECK(answer.find("text/event-stream") != std::string::npos);
  CHECK(answer.ends_with("0\r\n\r\n"));
  std::thread waiting([&] { get(server->port(), "/for-ever", own_name(server->port())); });
  while (!begun) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  server->stop();
  waiting.join();
}

TEST_CASE("a taken port is passed over, and never shared", "[server]") {
  auto first = http::Server::open(first_port, 50);
  REQUIRE(first);
  first->start(path_as_text);
  const auto second = http::Server::open(first->port(), 2);
  REQUIRE(second);
  CHECK(second->port() == first->port() + 1);
  CHECK(second->address() == "http://127.0.0.1:" + std::to_string(first->port() + 1) + "/");
  const auto none = http::Server::open(first->port(), 1);
  REQUIRE(!none);
  CHECK(none.error() == "port " + std::to_string(first->port()) + " is taken by another program");
}
