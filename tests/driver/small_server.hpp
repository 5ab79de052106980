// A server that does what other websites do at their worst: each path of a request has its own script, sent
// as it is, byte by byte if need be. Counts what it was asked. Its threads end with it.
#pragma once
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace lantern::testing {

class SmallServer {
 public:
  // Gets the connection and the method; what it returns is sent.
  using Script = std::function<std::string(int connection, const std::string& method)>;

  explicit SmallServer(std::map<std::string, Script> scripts) : scripts_(std::move(scripts)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      throw std::runtime_error("there is no port for the test");
    port_ = ntohs(address.sin_port);
    accepting_ = std::jthread([this](const std::stop_token& stop) { accept(stop); });
  }
  SmallServer(const SmallServer&) = delete;
  SmallServer& operator=(const SmallServer&) = delete;
  ~SmallServer() {
    ending_ = true;
    accepting_ = {};
    connections_.clear();
    ::close(listener_);
  }

  std::string address(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  int port() const { return port_; }
  // "HEAD /a", in their order.
  std::vector<std::string> asked() const {
    const std::lock_guard lock(counting_);
    return asked_;
  }
  int most_at_once() const { return most_at_once_; }
  std::string last_request() const {
    const std::lock_guard lock(counting_);
    return last_;
  }
  const std::atomic<bool>& ending() const { return ending_; }

 private:
  void accept(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd waiting{listener_, POLLIN, 0};
      if (::poll(&waiting, 1, 20) <= 0) continue;
      const int connection = ::accept(listener_, nullptr, nullptr);
      if (connection >= 0) connections_.emplace_back([this, connection] { answer(connection); });
    }
  }

  void answer(int connection) {
    std::string request;
    char buffer[4096];
    while (request.find("\r\n\r\n") == std::string::npos) {
      const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
      if (got <= 0) break;
      request.append(buffer, static_cast<std::size_t>(got));
    }
    const int now = ++at_once_;
    for (int most = most_at_once_; now > most && !most_at_once_.compare_exchange_weak(most, now);) continue;
    const std::string method = request.substr(0, request.find(' '));
    const std::size_t begin = std::min(method.size() + 1, request.size());
    const std::string path = request.substr(begin, request.find(' ', begin) - begin);
    {
      const std::lock_guard lock(counting_);
      asked_.push_back(method + ' ' + path);
      last_ = request;
    }
    const auto script = scripts_.find(path);
    const std::string said = script == scripts_.end() ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                                      : script->second(connection, method);
    --at_once_;
    (void)::send(connection, said.data(), said.size(), MSG_NOSIGNAL);
    ::close(connection);
  }

  std::map<std::string, Script> scripts_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> ending_ = false;
  std::atomic<int> at_once_ = 0;
  std::atomic<int> most_at_once_ = 0;
  mutable std::mutex counting_;
  std::vector<std::string> asked_;
  std::string last_;
  std::vector<std::jthread> connections_;
  std::jthread accepting_;
};

// Always the same.
inline SmallServer::Script says(std::string words) {
  return [words = std::move(words)](int, const std::string&) { return words; };
}
inline SmallServer::Script status(int number, const std::string& more = {}) {
  return says("HTTP/1.1 " + std::to_string(number) + " So\r\n" + more + "Content-Length: 0\r\n\r\n");
}
inline SmallServer::Script redirect(int number, const std::string& to) {
  return status(number, "Location: " + to + "\r\n");
}

}  // namespace lantern::testing
