#include "http/client.hpp"

#include <arpa/inet.h>
#include <httplib.h>
#include <netdb.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/descriptor.hpp"
#include "http/public_machine.hpp"

namespace lantern::http {
namespace {

using Clock = std::chrono::steady_clock;

struct FreeAddresses {
  void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

Whose whose(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    std::array<std::uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in&>(address).sin_addr, bytes.size());
    return whose_machine(bytes);
  }
  std::array<std::uint8_t, 16> bytes{};
  std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, bytes.size());
  return whose_machine(bytes);
}

// Whether there is a way to the machine at all. Nothing is sent.
bool has_way_to(const addrinfo& machine) {
  const Descriptor probe(::socket(machine.ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  return probe.get() >= 0 && ::connect(probe.get(), machine.ai_addr, machine.ai_addrlen) == 0;
}

// The number of the host that is asked. It is looked up once, so that what was allowed is what is asked.
std::expected<std::string, NoAnswer> machine_of(const Url& url, Reach reach) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const int fault = ::getaddrinfo(url.host.c_str(), nullptr, &hints, &found);
  const std::unique_ptr<addrinfo, FreeAddresses> list(found);
  if (fault == EAI_NONAME || fault == EAI_NODATA) return std::unexpected(NoAnswer::no_such_host);
  if (fault != 0 || found == nullptr) return std::unexpected(NoAnswer::no_network);
  const auto allowed = [&](const addrinfo& machine) {
    const Whose owner = whose(*machine.ai_addr);
    return owner == Whose::anybodys || (owner == Whose::this_machine && reach == Reach::public_and_loopback);
  };
  bool any_allowed = false;
  for (const addrinfo* machine = found; machine != nullptr; machine = machine->ai_next) {
    if (!allowed(*machine)) continue;
    any_allowed = true;
    if (!has_way_to(*machine)) continue;
    std::array<char, NI_MAXHOST> number{};
    if (::getnameinfo(machine->ai_addr, machine->ai_addrlen, number.data(), number.size(), nullptr, 0,
                      NI_NUMERICHOST) == 0)
      return std::string(number.data());
  }
  return std::unexpected(any_allowed ? NoAnswer::no_network : NoAnswer::not_asked);
}

// Ends a question that takes too long, however slowly its answer drips.
class Deadline {
 public:
  Deadline(httplib::Client& client, Clock::time_point end)
      : watch_([this, &client, end](const std::stop_token& stop) {
          std::unique_lock lock(waiting_);
          while (!over_.wait_until(lock, stop, end, [] { return false; })) {
            if (stop.stop_requested()) return;
            if (Clock::now() < end) continue;
            passed_ = true;
            client.stop();
            // What was not yet begun when it was stopped goes on: it is stopped again.
            end_of_patience(lock, stop, client);
            return;
          }
        }) {}

  // Waits until nobody looks at the client any more.
  bool passed() {
    watch_.request_stop();
    if (watch_.joinable()) watch_.join();
    return passed_;
  }

 private:
  void end_of_patience(std::unique_lock<std::mutex>& lock, const std::stop_token& stop,
                       httplib::Client& client) {
    while (!stop.stop_requested()) {
      over_.wait_for(lock, stop, std::chrono::milliseconds(100), [] { return false; });
      if (!stop.stop_requested()) client.stop();
    }
  }

  std::mutex waiting_;
  std::condition_variable_any over_;
  bool passed_ = false;
  std::jthread watch_;
};

NoAnswer why(httplib::Error error) {
  switch (error) {
    case httplib::Error::SSLServerVerification:
    case httplib::Error::SSLConnection:
      return NoAnswer::certificate;
    case httplib::Error::Connection:
      return NoAnswer::no_connection;
    case httplib::Error::ConnectionTimeout:
      return NoAnswer::too_slow;
    default:
      return NoAnswer::cut;
  }
}

}  // namespace

std::expected<Answer, NoAnswer> ask(const Question& question) {
  const Clock::time_point begin = Clock::now();
  const Url& url = question.url;
  // By its name alone (RFC 6761): no machine needs to know it.
  if (question.reach == Reach::public_machines && is_loopback(url))
    return std::unexpected(NoAnswer::not_asked);
  const auto machine = machine_of(url, question.reach);
  if (!machine) return std::unexpected(machine.error());

  const bool six = url.host.find(':') != std::string::npos;
  httplib::Client client(std::string(url.scheme == Scheme::https ? "https://" : "http://") +
                         (six ? "[" + url.host + "]" : url.host) + ":" + std::to_string(url.port));
  client.set_hostname_addr_map({{url.host, *machine}});
  client.set_follow_location(false);
  client.set_keep_alive(false);
  client.set_url_encode(false);
  client.set_connection_timeout(question.connecting);
  client.set_read_timeout(question.altogether);
  client.set_write_timeout(question.altogether);
  client.enable_server_certificate_verification(true);
  const httplib::Headers headers = {{"User-Agent", question.asker}, {"Accept", "*/*"}};

  Answer answer;
  const auto take = [&](const httplib::Response& response) {
    answer.status = response.status;
    answer.location = response.get_header_value("Location");
  };
  Deadline deadline(client, begin + question.altogether);
  // The head is all that is wanted of it: the body is refused before its first byte.
  const httplib::Result result = question.method == Method::head
                                     ? client.Head(url.target, headers)
                                     : client.Get(
                                           url.target, headers,
                                           [&](const httplib::Response& response) {
                                             take(response);
                                             return false;
                                           },
                                           [](const char*, std::size_t) { return false; });
  const bool too_slow = deadline.passed();
  if (result) take(*result);
  if (answer.status > 0) return answer;
  if (too_slow || Clock::now() - begin >= question.altogether) return std::unexpected(NoAnswer::too_slow);
  return std::unexpected(why(result.error()));
}

bool is_loopback(const Url& url) {
  if (url.host == "localhost") return true;
  in_addr four{};
  in6_addr six{};
  std::array<std::uint8_t, 16> bytes{};
  if (::inet_pton(AF_INET, url.host.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24U) == 127;
  if (::inet_pton(AF_INET6, url.host.c_str(), &six) != 1) return false;
  std::memcpy(bytes.data(), &six, bytes.size());
  return whose_machine(bytes) == Whose::this_machine;
}

}  // namespace lantern::http
