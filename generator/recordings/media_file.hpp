// What a recording's file says of itself: how long and how large its picture is, and what it tells about the
// people who made it that nobody sees. MP4 and its relatives (ISO 14496-12, QuickTime), MP3 with ID3, WebM
// (Matroska), Ogg. Pure, within bounds whatever the bytes; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::recordings {

struct MediaFile {
  std::optional<double> seconds;
  std::optional<int> width, height;  // in pixels, of its picture
  // As a reader of a warning should see them: "the place where it was recorded". Never the place itself.
  std::vector<std::string> place_traces;
  std::vector<std::string> other_traces;
  std::vector<std::string> words;  // titles, names and comments in it, as they are
};

MediaFile read_media_file(std::string_view bytes);

}  // namespace lantern::recordings
