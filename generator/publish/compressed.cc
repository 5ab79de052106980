#include "publish/compressed.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/machine_failure.hpp"

namespace lantern::publish {
namespace {

// What is shorter goes in one packet as it is.
constexpr std::size_t shortest = 1024;

[[noreturn]] void fail() {
  throw MachineFailure("a file could not be made smaller: there is not enough memory");
}

}  // namespace

bool is_compressible(std::string_view path) {
  static constexpr std::array<std::string_view, 18> endings = {
      ".html", ".htm", ".css",   ".js",  ".mjs", ".json", ".geojson", ".webmanifest", ".map",
      ".svg",  ".xml", ".xhtml", ".txt", ".md",  ".csv",  ".ics",     ".vtt",         ".yml"};
  std::string name(path.substr(path.rfind('/') + 1));
  std::ranges::transform(name, name.begin(), [](unsigned char letter) { return std::tolower(letter); });
  return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

std::optional<std::string> gzip(std::string_view bytes) {
  if (bytes.size() < shortest) return std::nullopt;
  constexpr int with_gzip_head = 15 + 16;  // whose time is 0 unless somebody sets it
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, with_gzip_head, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    fail();
  std::string small(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(small.data());
  stream.avail_out = static_cast<uInt>(small.size());
  const bool ended = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  small.resize(stream.total_out);
  deflateEnd(&stream);
  if (!ended) fail();
  return small.size() < bytes.size() ? std::optional(std::move(small)) : std::nullopt;
}

std::optional<std::string> brotli(std::string_view bytes) {
  if (bytes.size() < shortest) return std::nullopt;
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string small(size, '\0');
  if (BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<std::uint8_t*>(small.data())) == BROTLI_FALSE)
    fail();
  small.resize(size);
  return small.size() < bytes.size() ? std::optional(std::move(small)) : std::nullopt;
}

}  // namespace lantern::publish
