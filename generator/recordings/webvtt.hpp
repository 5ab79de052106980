// WebVTT, the form of captions and chapters that browsers read: bytes to cues, by the parser of the standard
// (W3C WebVTT, 6.1 to 6.3), which passes over what it cannot read. Lantern reads what a browser would, and
// tells the author of everything that is passed over. Pure, in time that grows with the file; any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::recordings {

using Milliseconds = std::int64_t;

enum class Writing { horizontal, growing_left, growing_right };
enum class LineAlignment { start, center, end };
enum class PositionAlignment { automatic, line_left, center, line_right };
enum class TextAlignment { start, center, end, left, right };

// In per cent, from the upper left corner.
struct Anchor {
  double x = 0;
  double y = 100;
};

struct Region {
  std::string id;
  double width = 100;  // in per cent
  std::int64_t lines = 3;
  Anchor region_anchor;
  Anchor viewport_anchor;
  bool scrolls_up = false;
};

// Where a cue stands on the picture: 6.3 of the standard.
struct CueSettings {
  std::optional<std::size_t> region;  // of WebVtt::regions
  Writing writing = Writing::horizontal;
  std::optional<double> line;  // none: automatic
  bool snaps_to_lines = true;  // else the line is in per cent
  LineAlignment line_alignment = LineAlignment::start;
  std::optional<double> position;  // in per cent; none: automatic
  PositionAlignment position_alignment = PositionAlignment::automatic;
  double size = 100;  // in per cent
  TextAlignment alignment = TextAlignment::center;
};

struct Cue {
  Milliseconds start = 0;
  Milliseconds end = 0;
  std::string id;
  CueSettings settings;
  std::string text;   // with its tags: cue_text.hpp reads them
  int line = 0;       // of its times in the file, from 1
  int text_line = 0;  // of the first line of its words
};

// What was passed over, for its author.
struct Fault {
  int line = 0;  // from 1
  std::string message;
  std::string hint;  // may be empty
};

struct WebVtt {
  std::vector<Cue> cues;  // as they stand in the file
  std::vector<Region> regions;
  std::vector<std::string> style_sheets;
  std::vector<Fault> faults;
};

// Nothing where the bytes do not begin with the signature of WebVTT. Bytes that are no UTF-8 become U+FFFD.
std::optional<WebVtt> read_webvtt(std::string_view bytes);

// Whether this looks like SubRip (.srt), which is saved as WebVTT with two changes.
bool looks_like_subrip(std::string_view bytes);

}  // namespace lantern::recordings
