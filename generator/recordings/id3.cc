// The frames before an MP3: ID3v2.2 to 2.4; and the 128 bytes at its end: ID3v1 (id3.org).
#include <algorithm>

#include "recordings/media_parts.hpp"
#include "text/ascii.hpp"
#include "text/encodings.hpp"

namespace lantern::recordings {
namespace {

constexpr int most_frames = 10'000;

// Seven bits of each byte.
std::uint64_t syncsafe(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 7U | (number_at(bytes, at + i, 1) & 0x7FU);
  return number;
}

// The first byte says in which encoding: Latin-1, UTF-16 with a mark, UTF-16 of big end, UTF-8.
std::string words_of(std::string_view content) {
  if (content.empty()) return {};
  const char encoding = content.front();
  const std::string_view text = content.substr(1);
  std::string words;
  if (encoding == 1)
    words = from_utf16(text);
  else if (encoding == 2)
    words = from_utf16("\xFE\xFF" + std::string(text));
  else if (encoding == 3)
    words = text;
  else
    words = from_windows_1252(text).value_or("");
  std::ranges::replace(words, '\0', ' ');
  return words;
}

// A comment and a song's words say their language behind the encoding.
bool has_language(std::string_view id) { return id == "COMM" || id == "COM" || id == "USLT" || id == "ULT"; }
std::string without_language(std::string_view content) {
  return std::string(content.substr(0, 1)) +
         std::string(content.substr(std::min<std::size_t>(4, content.size())));
}

void look_at(std::string_view id, std::string_view content, MediaFile& file) {
  if (id == "GEOB" || id == "GEO") {
    add_trace("a file inside of it", file.other_traces);
  } else if (id == "COMM" || id == "COM") {
    // Programs that make MP3 files write numbers of their own as comments.
    if (content.find("iTun") == std::string_view::npos) add_trace(comment_trace, file.other_traces);
  } else if (id == "TPE1" || id == "TP1" || id == "TCOM" || id == "TCM") {
    add_trace(maker_trace, file.other_traces);
  } else if (id == "PRIV" || id.starts_with('W')) {
    // Links, and what programs keep for themselves: text without a word on its encoding.
    add_words(content, file);
    return;
  } else if (id == "APIC" || id == "PIC" || (!id.starts_with('T') && id != "USLT" && id != "ULT")) {
    return;
  }
  std::string words = words_of(has_language(id) ? without_language(content) : std::string(content));
  const std::string small = lower_ascii(words);
  if (id.starts_with("TX") &&
      (small.find("location") != std::string::npos || small.find("gps") != std::string::npos ||
       small.find("iso6709") != std::string::npos))
    add_trace(place_trace, file.place_traces);
  if (id != "GEOB" && id != "GEO") add_words(words, file);
}

}  // namespace

void read_id3(std::string_view bytes, MediaFile& file) {
  if (bytes.size() < 10) return;
  const std::uint64_t version = number_at(bytes, 3, 1);
  std::string_view frames = bytes.substr(10, syncsafe(bytes, 6));
  const bool has_extended_head = (number_at(bytes, 5, 1) & 0x40U) != 0 && version >= 3;
  if (has_extended_head) {
    const std::uint64_t size = version == 3 ? number_at(frames, 0, 4) + 4 : syncsafe(frames, 0);
    frames = frames.substr(std::min<std::uint64_t>(size, frames.size()));
  }
  const std::size_t id_size = version == 2 ? 3 : 4;
  const std::size_t head = version == 2 ? 6 : 10;
  for (int count = 0; frames.size() > head && frames.front() != '\0' && count < most_frames; ++count) {
    const std::uint64_t size = version == 2   ? number_at(frames, 3, 3)
                               : version == 3 ? number_at(frames, 4, 4)
                                              : syncsafe(frames, 4);
    if (size > frames.size() - head) return;
    look_at(frames.substr(0, id_size), frames.substr(head, size), file);
    frames.remove_prefix(head + size);
  }
}

void read_id3_at_end(std::string_view bytes, MediaFile& file) {
  constexpr std::size_t size = 128;
  if (bytes.size() < size || bytes.substr(bytes.size() - size, 3) != "TAG") return;
  const std::string_view tag = bytes.substr(bytes.size() - size);
  const auto field = [&](std::size_t at, std::size_t length) {
    const std::size_t before = file.words.size();
    add_words(tag.substr(at, length), file);
    return file.words.size() > before;
  };
  field(3, 30);  // title
  if (field(33, 30)) add_trace(maker_trace, file.other_traces);
  field(63, 30);  // album
  if (field(97, 28)) add_trace(comment_trace, file.other_traces);
}

}  // namespace lantern::recordings
