// Ogg pages (RFC 3533) and the comments in their first packets: Vorbis, Opus (RFC 7845), Theora, Speex.
#include <algorithm>
#include <map>

#include "recordings/media_parts.hpp"
#include "text/ascii.hpp"

namespace lantern::recordings {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t names_within = 65536;
constexpr std::size_t comments_within = 1U << 20U;  // of the file: comments stand before all sound
constexpr std::size_t most_comments = 10'000;

// The lowest byte first; 0 beyond the end.
std::size_t little(std::string_view bytes, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8U | number_at(bytes, at + i, 1);
  return number;
}

// Of each stream what its pages hold: a comment may go on in the next page.
std::map<std::uint64_t, std::string> streams_in(std::string_view bytes) {
  constexpr std::size_t head = 27;
  std::map<std::uint64_t, std::string> streams;
  while (bytes.size() > head && bytes.starts_with("OggS")) {
    const std::size_t segments = number_at(bytes, 26, 1);
    if (bytes.size() - head < segments) break;
    std::size_t size = 0;
    for (std::size_t i = 0; i < segments; ++i) size += number_at(bytes, head + i, 1);
    const std::string_view content = bytes.substr(head + segments, size);
    streams[number_at(bytes, 14, 4)] += content;
    bytes.remove_prefix(head + segments + content.size());
  }
  return streams;
}

// Who made the file, and then names and values; each begins with its length. Of one that is cut off, the
// beginning.
void read_comments(std::string_view bytes, MediaFile& file) {
  const auto take = [&bytes] {
    const std::size_t size = little(bytes, 0);
    bytes.remove_prefix(std::min<std::size_t>(4, bytes.size()));
    const std::string_view taken = bytes.substr(0, size);
    bytes.remove_prefix(taken.size());
    return taken;
  };
  take();
  const std::size_t count = std::min(little(bytes, 0), most_comments);
  bytes.remove_prefix(std::min<std::size_t>(4, bytes.size()));
  for (std::size_t i = 0; i < count && !bytes.empty(); ++i) {
    const std::string_view comment = take();
    const std::string name = lower_ascii(comment.substr(0, std::min(comment.find('='), comment.size())));
    const bool is_picture = name == "metadata_block_picture" || name == "coverart";
    if (!is_picture) add_words(comment.substr(std::min(comment.find('=') + 1, comment.size())), file);
  }
}

void read_stream(std::string_view bytes, MediaFile& file) {
  for (const std::string_view mark : {"\3vorbis"sv, "OpusTags"sv, "\x81theora"sv})
    if (const std::size_t at = bytes.find(mark); at != std::string_view::npos)
      read_comments(bytes.substr(at + mark.size()), file);
  constexpr std::size_t speex_head = 80;
  if (bytes.starts_with("Speex   ") && bytes.size() > speex_head)
    read_comments(bytes.substr(speex_head), file);
}

}  // namespace

void read_ogg(std::string_view bytes, MediaFile& file) {
  const std::string beginning = lower_ascii(bytes.substr(0, names_within));
  for (const std::string_view name : {"location=", "geo_location="})
    if (beginning.find(name) != std::string::npos) add_trace(place_trace, file.place_traces);
  if (beginning.find("comment=") != std::string::npos) add_trace(comment_trace, file.other_traces);
  for (const auto& [serial, content] : streams_in(bytes.substr(0, comments_within)))
    read_stream(content, file);
}

}  // namespace lantern::recordings
