// How the cases of captions are written down: a file, and the cues that a browser finds in it, one a line:
// the times, the id, the words, and of the settings those that are not as when nothing is written.
#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "recordings/webvtt.hpp"

namespace lantern::recordings {

inline std::string times_of(const Cue& cue) {
  return fmt::format("{:.3f}-{:.3f}", static_cast<double>(cue.start) / 1000,
                     static_cast<double>(cue.end) / 1000);
}

inline std::string settings_of(const Cue& cue, const WebVtt& read) {
  const CueSettings& s = cue.settings;
  std::string all;
  if (s.region) all += " region=" + read.regions[*s.region].id;
  if (s.writing == Writing::growing_left) all += " rl";
  if (s.writing == Writing::growing_right) all += " lr";
  if (s.line) all += fmt::format(" line={:g}{}", *s.line, s.snaps_to_lines ? "" : "%");
  if (s.line_alignment == LineAlignment::center) all += ",center";
  if (s.line_alignment == LineAlignment::end) all += ",end";
  if (s.position) all += fmt::format(" position={:g}", *s.position);
  if (s.position_alignment == PositionAlignment::line_left) all += ",line-left";
  if (s.position_alignment == PositionAlignment::center) all += ",center";
  if (s.position_alignment == PositionAlignment::line_right) all += ",line-right";
  if (s.size != 100) all += fmt::format(" size={:g}", s.size);
  constexpr std::string_view names[] = {"start", "", "end", "left", "right"};
  if (s.alignment != TextAlignment::center)
    all += " align=" + std::string(names[static_cast<std::size_t>(s.alignment)]);
  return all;
}

// "0.000-1.000 [id] words align=end", a line each; "no WebVTT" where the signature is missing.
inline std::string cues_in(std::string_view bytes) {
  const auto read = read_webvtt(bytes);
  if (!read) return "no WebVTT\n";
  std::string all;
  for (const Cue& cue : read->cues) {
    all += times_of(cue) + (cue.id.empty() ? "" : " [" + cue.id + "]") + " " + cue.text +
           settings_of(cue, *read);
    all += '\n';
  }
  return all;
}

// The cues of a file with one cue, "x", behind these times and settings.
inline std::string cue_with(std::string_view times_and_settings) {
  return cues_in("WEBVTT\n\n" + std::string(times_and_settings) + "\nx\n");
}

// The settings alone of such a file.
inline std::string settings_in(std::string_view settings, std::string_view before = "") {
  const auto read = read_webvtt("WEBVTT\n\n" + std::string(before) + "00:00:00.000 --> 00:00:01.000 " +
                                std::string(settings) + "\nx\n");
  return read && read->cues.size() == 1 ? settings_of(read->cues.front(), *read) : "not one cue";
}

inline std::size_t faults_in(std::string_view bytes) {
  const auto read = read_webvtt(bytes);
  return read ? read->faults.size() : 0;
}

}  // namespace lantern::recordings
