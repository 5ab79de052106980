#include "recordings/media_file.hpp"

#include <algorithm>

#include "recordings/media_parts.hpp"
#include "text/ascii.hpp"

namespace lantern::recordings {
namespace {

constexpr std::size_t ogg_comments_within = 65536;

// The comments of Vorbis and Opus are names and values in one of the first pages.
void read_ogg(std::string_view bytes, MediaFile& file) {
  const std::string beginning = lower_ascii(bytes.substr(0, ogg_comments_within));
  for (const std::string_view name : {"location=", "geo_location="})
    if (beginning.find(name) != std::string::npos) add_trace(place_trace, file.place_traces);
  if (beginning.find("comment=") != std::string::npos) add_trace(comment_trace, file.other_traces);
}

}  // namespace

void add_trace(std::string_view trace, std::vector<std::string>& traces) {
  if (std::ranges::find(traces, trace) == traces.end()) traces.emplace_back(trace);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint64_t number = 0;
  for (const char byte : bytes.substr(at, size)) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

MediaFile read_media_file(std::string_view bytes) {
  MediaFile file;
  const std::string_view type = bytes.size() < 8 ? std::string_view{} : bytes.substr(4, 4);
  if (type == "ftyp" || type == "moov" || type == "wide")
    read_mp4(bytes, file);
  else if (bytes.starts_with("\x1A\x45\xDF\xA3"))
    read_matroska(bytes, file);
  else if (bytes.starts_with("ID3"))
    read_id3(bytes, file);
  else if (bytes.starts_with("OggS"))
    read_ogg(bytes, file);
  return file;
}

}  // namespace lantern::recordings
