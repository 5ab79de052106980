#include "serve/answers.hpp"

#include <fmt/format.h>

#include "serve/browser_files.hpp"
#include "serve/content_type.hpp"
#include "serve/page_news.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"

namespace lantern::serve {
namespace {

using http::Request;
using http::Response;
using namespace std::chrono_literals;

// No page of a site can have an address that begins so.
constexpr std::string_view own = "/.lantern/";
constexpr auto piece = 100ms;

Response response(int status, std::string_view type, std::string bytes) {
  return {status, std::string(type), std::make_shared<const std::string>(std::move(bytes))};
}

// Nothing is kept by the browser, and no page of another website may show or use what is not published yet.
Response guarded(Response answer) {
  answer.headers.insert(answer.headers.end(), {{"Cache-Control", "no-store"},
                                               {"X-Content-Type-Options", "nosniff"},
                                               {"X-Frame-Options", "SAMEORIGIN"},
                                               {"Cross-Origin-Resource-Policy", "same-origin"}});
  return answer;
}

// The published file that an address asks for; the one of a folder is its index.html.
std::string file_at(std::string_view address) {
  std::string path(address.substr(address.starts_with('/') ? 1 : 0));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

std::string percent_encoded(std::string_view path) {
  std::string encoded;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return encoded;
}

Response served(const ServedFile& file, int status, const std::string& path, const Shown& shown,
                const LiveSite& live) {
  const std::string_view type = content_type(path);
  if (const auto* bytes = std::get_if<Bytes>(&file)) {
    if (!type.starts_with("text/html")) return {status, std::string(type), *bytes};
    return response(status, type, with_script(**bytes, shown, live.run(), path));
  }
  const auto& place = std::get<std::filesystem::path>(file);
  const auto size = shown.site->prepared().sources.size(place);
  if (!size) return http::text_response(404, "This file cannot be read: " + size.error().reason);
  return {status, std::string(type), http::FileBody{place, *size}};
}

// The page for what is not there, in the language of the address.
Response not_found(const std::string& path, const Shown& shown, const LiveSite& live) {
  for (const std::string& page : {path.substr(0, path.find('/')) + "/404.html", std::string("404.html")})
    if (const auto file = shown.site->file(page)) {
      const auto* bytes = std::get_if<Bytes>(&*file);
      if (bytes != nullptr)
        return response(404, content_type(page), with_script(**bytes, shown, live.run(), path));
    }
  return http::text_response(404, "There is no such page.");
}

// Until there is a site to show.
std::string waiting_page() {
  return "<!DOCTYPE html>\n<html lang=\"en\" data-lantern-waits>\n<head><meta "
         "charset=\"utf-8\"><title>Lantern waits</title>"
         "<meta name=\"viewport\" content=\"width=device-width\"></head>\n<body>\n<main>"
         "<h1>This site cannot be shown yet</h1>\n<p>As soon as the mistakes are mended, it appears here by "
         "itself.</p></main>\n</body>\n</html>\n";
}

// The mistakes stand in the page itself, for whoever has no script.
Response waiting(const Shown& shown, const LiveSite& live, const std::string& path) {
  std::string page = waiting_page();
  page.insert(page.find("</main>"), "<pre>" + escape_html(shown.mistakes) + "</pre>");
  return response(503, content_type(".html"), with_script(page, shown, live.run(), path));
}

// The stream of news of one open page (server-sent events).
Response news(LiveSite& live, const std::string& path) {
  struct Listener {
    LiveSite::Viewer viewer;
    std::uint64_t number = 0;
    bool begun = false;
  };
  const auto listener = std::make_shared<Listener>(Listener{live.view(path)});
  return {200, "text/event-stream", [&live, path, listener]() -> std::optional<std::string> {
            const bool first = !std::exchange(listener->begun, true);
            const auto shown = first ? live.now() : live.newer_than(listener->number, piece);
            if (shown == nullptr) return "";
            listener->number = shown->number;
            return fmt::format("{}data: {}\n\n", first ? "retry: 500\n" : "",
                               page_news(*shown, live.run(), path));
          }};
}

Response answer_own(std::string_view name, const Request& request, LiveSite& live) {
  if (name == "see.js") return response(200, content_type(name), std::string(script_file()));
  if (name == "see.css") return response(200, content_type(name), std::string(style_file()));
  const auto page = request.query.find("page");
  if (name == "news" && page != request.query.end()) return news(live, file_at(page->second));
  return http::text_response(404, "There is no such page.");
}

}  // namespace

std::string with_script(std::string_view html, const Shown& shown, const std::string& run,
                        std::string_view path) {
  const auto find_last = [&](std::string_view part) {
    for (std::size_t at = html.size(); at-- > 0;)
      if (html[at] == '<' && same_in_ascii(html.substr(at, part.size()), part)) return at;
    return std::string_view::npos;
  };
  const std::size_t body = html.find("<body");
  const std::size_t begins = body == std::string_view::npos ? body : html.find('>', body);
  const std::size_t top = begins == std::string_view::npos ? 0 : begins + 1;
  const std::size_t bottom = std::min(std::max(find_last("</body"), top), html.size());
  const std::string mark = unready_mark(shown, path);
  std::string page(html.substr(0, top));
  if (!mark.empty())
    page += fmt::format(
        "<link rel=\"stylesheet\" href=\"{0}see.css\"><p class=\"lantern-unready\" role=\"note\">{1}</p>",
        own, escape_html(mark));
  page += html.substr(top, bottom - top);
  page += fmt::format("<script src=\"{}see.js\" data-run=\"{}\" data-version=\"{}\" defer></script>\n", own,
                      run, shown.version);
  page += html.substr(bottom);
  return page;
}

http::Response answer(const Request& request, LiveSite& live) {
  if (request.path.starts_with(own))
    return guarded(answer_own(std::string_view(request.path).substr(own.size()), request, live));
  const auto shown = live.now();
  const std::string path = file_at(request.path);
  if (!shown->site) return guarded(waiting(*shown, live, path));
  if (const auto file = shown->site->file(path)) return guarded(served(*file, 200, path, *shown, live));
  if (shown->site->has(path + "/index.html")) {
    Response redirection = http::text_response(302, "It has a slash at its end.");
    redirection.headers.emplace_back("Location", percent_encoded("/" + path + "/"));
    return guarded(std::move(redirection));
  }
  return guarded(not_found(path, *shown, live));
}

}  // namespace lantern::serve
