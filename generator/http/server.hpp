// A web server for the people at this machine and nobody else: it listens on 127.0.0.1 alone, answers those
// who ask it by that name (so that no page of another website can read from it through a name of its own),
// and knows GET and HEAD only. What it answers comes from one function; nothing of the disk is reachable but
// files that an answer names. Owned by whoever serves; the function is called by many threads at once.
#pragma once
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lantern::http {

struct Request {
  std::string path;                                       // decoded, with its slash in front: "/cohorts/"
  std::map<std::string, std::string, std::less<>> query;  // decoded; the first of each name
};

using Bytes = std::shared_ptr<const std::string>;

// Sent from the disk in pieces, so that a recording is never held; a symbolic link is not followed.
struct FileBody {
  std::filesystem::path file;
  std::uint64_t size = 0;
};

// An answer that goes on: what is sent next, which may be nothing yet, or the end. It may wait a little for
// what comes, but not much longer than a tenth of a second: in between it is found out who has gone away.
using Pieces = std::function<std::optional<std::string>()>;

struct Response {
  int status = 200;
  std::string content_type;
  std::variant<Bytes, FileBody, Pieces> body;
  std::vector<std::pair<std::string, std::string>> headers = {};
};

Response text_response(int status, std::string text);

using Handler = std::function<Response(const Request&)>;

class Server {
 public:
  // Takes the first free port from `first` on, among `tries` of them. Nobody is answered yet. Otherwise why
  // not, as a sentence.
  static std::expected<Server, std::string> open(int first, int tries);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  // Stops.
  ~Server();

  int port() const;
  // "http://127.0.0.1:4000/"
  std::string address() const;

  // Answers from now on, on threads of its own. Once.
  void start(Handler handler);
  // Ends once every answer under way is given, or a second after; answers that go on are cut.
  void stop();

 private:
  struct Implementation;
  explicit Server(std::unique_ptr<Implementation> implementation);

  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::http
