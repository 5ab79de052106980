// Asks other websites whether an address is there. Only the head of an answer is read, never its body;
// nothing is sent but the address and a name; redirections are told, not followed; no question takes longer
// than it may; machines of private networks are not asked, whatever name leads to them.
// Functions without state; any thread.
#pragma once
#include <chrono>
#include <expected>
#include <string>

#include "http/url.hpp"

namespace lantern::http {

enum class Method { head, get };

// Machines behind the network of whoever asks are none of other websites. Loopback: this machine itself.
enum class Reach { public_machines, public_and_loopback };

struct Question {
  Url url;
  Method method = Method::head;
  Reach reach = Reach::public_machines;
  std::string asker;                             // the User-Agent
  std::chrono::milliseconds connecting{5'000};   // at most
  std::chrono::milliseconds altogether{15'000};  // with the connecting
};

struct Answer {
  int status = 0;
  std::string location;  // of a redirection
};

enum class NoAnswer {
  no_network,    // there is no way out of this machine, or nobody who knows names
  no_such_host,  // the name belongs to nobody
  not_asked,     // a private machine
  no_connection,
  certificate,  // not that of the host, not valid today, or vouched for by nobody
  too_slow,
  cut,  // the connection ended in the middle, or what came was no answer
};

std::expected<Answer, NoAnswer> ask(const Question& question);

// Whether the host is written as this machine: localhost, 127.0.0.1, ::1.
bool is_loopback(const Url& url);

}  // namespace lantern::http
