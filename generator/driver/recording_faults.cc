#include "driver/recording_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "text/ascii.hpp"
#include "text/playing_time.hpp"

namespace lantern::driver {
namespace {

using recordings::Cue;
using recordings::Fault;
using recordings::Milliseconds;

constexpr std::size_t most_lines_named = 3;
constexpr Milliseconds leeway = 1000;  // captions may stand a moment after the last word

std::string name_in(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

// The first line with what is wrong, and how many more.
void warn(const std::vector<int>& lines, const std::string& file, Code code, std::string message,
          std::string hint, Diagnostics& diagnostics) {
  if (lines.empty()) return;
  if (lines.size() > 1) {
    message += " (also in line";
    message += lines.size() > 2 ? "s " : " ";
    for (std::size_t i = 1; i < lines.size() && i <= most_lines_named; ++i)
      message += (i > 1 ? ", " : "") + std::to_string(lines[i]);
    if (lines.size() > most_lines_named + 1)
      message += fmt::format(" and {} more", lines.size() - most_lines_named - 1);
    message += ')';
  }
  diagnostics.warning({file, lines.front(), 1, 1}, code, std::move(message), std::move(hint));
}

}  // namespace

Unusable not_webvtt(std::string_view file, std::string_view bytes) {
  const std::string name = name_in(file);
  if (ends_in_ascii(file, ".srt") || recordings::looks_like_subrip(bytes))
    return {fmt::format("'{}' is SubRip, which browsers do not show", name),
            "save it as WebVTT (.vtt): most programs for captions can; or write WEBVTT and an empty line "
            "before it, full stops for the commas in its times, and .vtt at the end of its name"};
  if (bytes.find("-->") != std::string_view::npos)
    return {fmt::format("'{}' does not begin with WEBVTT", name),
            "write WEBVTT into the first line of the file and leave the second one empty"};
  return {fmt::format("'{}' is not WebVTT, the only form that browsers show", name),
          "save the captions or chapters as WebVTT, a file that ends in .vtt and begins with WEBVTT"};
}

Unusable too_large_for_captions(std::string_view file) {
  return {fmt::format("'{}' is too large for captions", name_in(file)), "look whether it is the right file"};
}

void report_faults(const std::vector<Fault>& faults, const std::string& file, Diagnostics& diagnostics) {
  std::vector<std::pair<const Fault*, std::vector<int>>> grouped;
  for (const Fault& fault : faults) {
    const auto same = std::ranges::find_if(grouped, [&](const auto& group) {
      return group.first->message == fault.message && group.first->hint == fault.hint;
    });
    if (same == grouped.end())
      grouped.push_back({&fault, {fault.line}});
    else
      same->second.push_back(fault.line);
    if (grouped.size() > 50) break;  // not captions at all
  }
  for (const auto& [fault, lines] : grouped)
    warn(lines, file, "captions-passed-over", fault->message, fault->hint, diagnostics);
}

void check_times(const std::vector<Cue>& cues, const std::string& file, std::optional<int> seconds,
                 Diagnostics& diagnostics) {
  if (file.empty()) return;
  if (cues.empty())
    diagnostics.warning({file, 0, 0, 1}, "captions-empty",
                        "there is not one pair of times with words in this file",
                        "write the times, and the words below them: 00:01:05.000 --> 00:01:09.500");
  std::vector<int> backwards, unordered, late;
  const Milliseconds end = Milliseconds{seconds.value_or(0)} * 1000;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (cues[i].end <= cues[i].start) backwards.push_back(cues[i].line);
    if (i > 0 && cues[i].start < cues[i - 1].start) unordered.push_back(cues[i].line);
    if (seconds && cues[i].end > end + leeway) late.push_back(cues[i].line);
  }
  warn(backwards, file, "captions-times", "this ends before it begins, so that nobody sees it",
       "write the later time behind the arrow", diagnostics);
  warn(unordered, file, "captions-times", "this begins before what stands above it",
       "put it in order of time; look whether a number is mistyped", diagnostics);
  warn(late, file, "captions-times",
       fmt::format("this is after the end of the recording, which is {} long", playing_time(end / 1000)),
       "look whether the file belongs to this recording, and whether its 'duration' is right", diagnostics);
}

void check_chapters(const std::vector<Cue>& cues, const std::string& file, Diagnostics& diagnostics) {
  std::vector<int> overlapping;
  for (std::size_t i = 1; i < cues.size(); ++i)
    if (cues[i].start >= cues[i - 1].start && cues[i].start < cues[i - 1].end)
      overlapping.push_back(cues[i].line);
  warn(overlapping, file, "captions-times", "this chapter begins before the one above it ends",
       "let each chapter end where the next begins", diagnostics);
}

void check_languages(const Recording& recording, Diagnostics& diagnostics) {
  for (std::size_t i = 1; i < recording.captions.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (recording.captions[i].language == recording.captions[j].language) {
        diagnostics.warning(recording.captions[i].where, "captions-language",
                            "a reader cannot tell these captions from others of this recording: both are '" +
                                recording.captions[i].language + "'",
                            "add 'language: ' with the language they are in, e.g. cy for Welsh");
        return;
      }
}

void check_length(const Material& material, int seconds, Diagnostics& diagnostics) {
  constexpr int close = 2;  // seconds: people round
  if (std::abs(*material.duration - seconds) <= std::max(close, seconds / 50)) return;
  diagnostics.warning(material.where, "recording-length",
                      fmt::format("the file is {} long, and 'duration' says {}", playing_time(seconds),
                                  playing_time(*material.duration)),
                      "correct 'duration', or delete it: the file says it itself");
}

void report_form(const Material& material, Diagnostics& diagnostics) {
  diagnostics.warning(
      material.where, "recording-form",
      fmt::format("browsers do not play '{}', so that readers have to download it", name_in(material.file)),
      material.kind == MaterialKind::audio ? "save it as .mp3" : "save it as .mp4 or .webm");
}

}  // namespace lantern::driver
