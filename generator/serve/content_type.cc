#include "serve/content_type.hpp"

#include <array>
#include <utility>

#include "text/ascii.hpp"

namespace lantern::serve {

std::string_view content_type(std::string_view path) {
  using Row = std::pair<std::string_view, std::string_view>;
  constexpr auto table = std::to_array<Row>({
      {".html", "text/html; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".json", "application/json; charset=utf-8"},
      {".yml", "text/yaml; charset=utf-8"},
      {".yaml", "text/yaml; charset=utf-8"},
      {".webmanifest", "application/manifest+json; charset=utf-8"},
      {"feed.xml", "application/atom+xml; charset=utf-8"},
      {".xml", "application/xml; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".ics", "text/calendar; charset=utf-8"},
      {".vtt", "text/vtt; charset=utf-8"},
      {".svg", "image/svg+xml; charset=utf-8"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".gif", "image/gif"},
      {".webp", "image/webp"},
      {".avif", "image/avif"},
      {".ico", "image/x-icon"},
      {".pdf", "application/pdf"},
      {".mp4", "video/mp4"},
      {".webm", "video/webm"},
      {".mp3", "audio/mpeg"},
      {".ogg", "audio/ogg"},
      {".m4a", "audio/mp4"},
      {".wav", "audio/wav"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".ttf", "font/ttf"},
      {".otf", "font/otf"},
      {".zip", "application/zip"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
  });
  for (const auto& [ending, type] : table)
    if (ends_in_ascii(path, ending)) return type;
  return "application/octet-stream";
}

}  // namespace lantern::serve
