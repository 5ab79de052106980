#include "recordings/media_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "recordings/media_parts.hpp"
#include "text/encodings.hpp"
#include "text/utf8.hpp"

namespace lantern::recordings {
namespace {

constexpr std::size_t most_words = 1U << 20U;  // bytes of one property

constexpr bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == '\x7F'; }

// What no encoding explains is a blank.
std::string as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return from_utf16(bytes);
  if (!invalid_utf8_at(bytes)) return std::string(bytes);
  if (auto words = from_windows_1252(bytes)) return std::move(*words);
  std::string words(bytes);
  std::ranges::replace_if(
      words, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }, ' ');
  return words;
}

}  // namespace

void add_words(std::string_view bytes, MediaFile& file) {
  std::string words = as_utf8(bytes.substr(0, most_words));
  std::ranges::replace_if(words, is_control, ' ');
  const std::size_t first = words.find_first_not_of(' ');
  if (first == std::string::npos) return;
  file.words.push_back(words.substr(first, words.find_last_not_of(' ') - first + 1));
}

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
  // Older QuickTime files begin with what an MP4 has further down.
  constexpr std::array<std::string_view, 7> first_boxes = {"ftyp", "moov", "wide", "mdat", "free", "skip", "pnot"};
  if (std::ranges::find(first_boxes, type) != first_boxes.end())
    read_mp4(bytes, file);
  else if (bytes.starts_with("\x1A\x45\xDF\xA3"))
    read_matroska(bytes, file);
  else if (bytes.starts_with("ID3"))
    read_id3(bytes, file);
  else if (bytes.starts_with("OggS"))
    read_ogg(bytes, file);
  read_id3_at_end(bytes, file);
  return file;
}

}  // namespace lantern::recordings
