#include "http/server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <thread>

#include "base/descriptor.hpp"

namespace lantern::http {
namespace {

using namespace std::chrono_literals;

constexpr const char* loopback = "127.0.0.1";
// An open page holds one for as long as it waits for news, and a browser opens some in advance.
constexpr std::size_t threads = 48;

// Two servers must never share a port, as they would with the library's own options (SO_REUSEPORT).
void own_port_alone(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// Why the port cannot be had, as an error of the system; 0 when it is free. The library does not tell.
int port_fault(int port) {
  const Descriptor probe(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (probe.get() < 0) return errno;
  own_port_alone(probe.get());
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return ::bind(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? 0 : errno;
}

// Whoever asks under another name was led here by somebody else (DNS rebinding).
bool asks_this_machine(const httplib::Request& request, int port) {
  if (request.get_header_value_count("Host") != 1) return false;
  std::string host = request.get_header_value("Host");
  std::ranges::transform(host, host.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  constexpr auto names = std::to_array<std::string_view>({loopback, "localhost", "[::1]"});
  return std::ranges::any_of(names, [&](std::string_view name) {
    return host == fmt::format("{}:{}", name, port) || (port == 80 && host == name);
  });
}

// The part of the body that is asked for, held to what there is, which the library leaves out. Whoever asks
// for several parts gets the whole. Whether there is anything to send.
bool hold_to_size(httplib::Request& asked, std::uint64_t size, httplib::Response& response) {
  if (asked.ranges.size() > 1) asked.ranges.clear();
  for (auto& [first, last] : asked.ranges) {
    const auto end = static_cast<ssize_t>(size);
    if (first < 0) {  // the last so many
      first = std::max(ssize_t{0}, end - last);
      last = end - 1;
    } else if (last < 0 || last >= end) {
      last = end - 1;
    }
    if (first > last) {
      response.status = 416;
      response.set_header("Content-Range", fmt::format("bytes */{}", size));
      return false;
    }
  }
  return true;
}

void send_file(const FileBody& body, const std::string& content_type, httplib::Response& response) {
  const auto file =
      std::make_shared<Descriptor>(::open(body.file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (file->get() < 0) {
    response.status = 404;
    response.set_content("This file is no longer there.\n", "text/plain; charset=utf-8");
    return;
  }
  response.set_content_provider(
      body.size, content_type, [file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        std::array<char, 64 * 1024> piece;
        const ssize_t got = ::pread(file->get(), piece.data(), std::min(length, piece.size()), off_t(offset));
        return got > 0 && sink.write(piece.data(), static_cast<std::size_t>(got));
      });
}

// From a provider, because the library would compress anything else for as long as that takes.
void send_bytes(const Bytes& bytes, const std::string& content_type, httplib::Response& response) {
  if (bytes == nullptr || bytes->empty())
    response.set_content("", content_type);
  else
    response.set_content_provider(bytes->size(), content_type,
                                  [bytes](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                    return sink.write(bytes->data() + offset, length);
                                  });
}

void send_pieces(const Pieces& pieces, const std::string& content_type, const std::atomic<bool>& stopping,
                 httplib::Response& response) {
  response.set_chunked_content_provider(content_type,
                                        [pieces, &stopping](std::size_t, httplib::DataSink& sink) {
                                          const auto piece = pieces();
                                          if (!piece || stopping)
                                            sink.done();
                                          else if (!piece->empty())
                                            return sink.write(piece->data(), piece->size());
                                          return true;
                                        });
}

void send(const Response& answer, const std::atomic<bool>& stopping, httplib::Request& asked,
          httplib::Response& response) {
  // The library finds the status of an answer in parts itself.
  if (answer.status != 200) response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (answer.status != 200) asked.ranges.clear();
  if (const auto* pieces = std::get_if<Pieces>(&answer.body)) {
    asked.ranges.clear();
    send_pieces(*pieces, answer.content_type, stopping, response);
  } else if (const auto* file = std::get_if<FileBody>(&answer.body)) {
    if (hold_to_size(asked, file->size, response)) send_file(*file, answer.content_type, response);
  } else if (const Bytes& bytes = std::get<Bytes>(answer.body);
             hold_to_size(asked, bytes ? bytes->size() : 0, response)) {
    send_bytes(bytes, answer.content_type, response);
  }
}

Request request_of(const httplib::Request& asked) {
  Request request;
  request.path = asked.path;
  for (const auto& [name, value] : asked.params) request.query.emplace(name, value);
  return request;
}

}  // namespace

Response text_response(int status, std::string text) {
  return {status, "text/plain; charset=utf-8", std::make_shared<const std::string>(std::move(text) + "\n")};
}

struct Server::Implementation {
  explicit Implementation() {
    server.set_socket_options(own_port_alone);
    server.set_tcp_nodelay(true);
    // One answer a connection: no thread waits for a question that nobody asks.
    server.set_keep_alive_max_count(1);
    server.set_keep_alive_timeout(1);
    server.set_read_timeout(1s);
    server.set_payload_max_length(64 * 1024);
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  }

  Response answer(const httplib::Request& asked) const {
    if (!asks_this_machine(asked, port))
      return text_response(403, fmt::format("Ask for http://{}:{}/", loopback, port));
    if (asked.method != "GET" && asked.method != "HEAD") {
      Response refusal = text_response(405, "There are only pages to read here.");
      refusal.headers.emplace_back("Allow", "GET, HEAD");
      return refusal;
    }
    return handler(request_of(asked));
  }

  httplib::Server server;
  int port = 0;
  Handler handler;
  std::atomic<bool> stopping = false;
  std::atomic<bool> ended = false;
  std::thread listening;
};

std::expected<Server, std::string> Server::open(int first, int tries) {
  const int last = std::min(first + tries - 1, 65535);
  for (int port = first; port <= last; ++port) {
    if (const int fault = port_fault(port); fault == EADDRINUSE)
      continue;
    else if (fault != 0)
      return std::unexpected(
          fmt::format("port {} cannot be used: {}", port, std::generic_category().message(fault)));
    auto implementation = std::make_unique<Implementation>();
    // Somebody may have been faster.
    if (!implementation->server.bind_to_port(loopback, port)) continue;
    implementation->port = port;
    return Server(std::move(implementation));
  }
  if (first == last) return std::unexpected(fmt::format("port {} is taken by another program", first));
  return std::unexpected(fmt::format("the ports {} to {} are all taken by other programs", first, last));
}

Server::Server(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() {
  if (implementation_) stop();
}

int Server::port() const { return implementation_->port; }
std::string Server::address() const { return fmt::format("http://{}:{}/", loopback, port()); }

void Server::start(Handler handler) {
  Implementation& own = *implementation_;
  own.handler = std::move(handler);
  own.server.set_pre_routing_handler([&own](const httplib::Request& asked, httplib::Response& response) {
    // The library's own request, which it only calls constant here.
    send(own.answer(asked), own.stopping, const_cast<httplib::Request&>(asked), response);
    return httplib::Server::HandlerResponse::Handled;
  });
  own.listening = std::thread([&own] {
    own.server.listen_after_bind();
    own.ended = true;
  });
  // Before that it could not be stopped.
  while (!own.server.is_running() && !own.ended) std::this_thread::sleep_for(1ms);
}

void Server::stop() {
  Implementation& own = *implementation_;
  own.stopping = true;
  if (!own.listening.joinable()) return;
  own.server.stop();
  own.listening.join();
}

}  // namespace lantern::http
