// What is wrong with captions, chapters and the files of recordings, told to their author. Each adds to the
// diagnostics it is given; any thread with its own.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/recording.hpp"
#include "recordings/webvtt.hpp"

namespace lantern::driver {

// captions-file: an error, at the material that names the file.
void report_not_webvtt(const RecordingText& text, std::string_view bytes, Diagnostics& diagnostics);
void report_captions_too_large(const RecordingText& text, Diagnostics& diagnostics);

// captions-passed-over: one warning for all lines of which the same is to say.
void report_faults(const std::vector<recordings::Fault>& faults, const std::string& file,
                   Diagnostics& diagnostics);

// captions-times, captions-empty: times that run backwards, or past the end of the recording.
void check_times(const std::vector<recordings::Cue>& cues, const std::string& file,
                 std::optional<int> seconds, Diagnostics& diagnostics);
// captions-times: chapters that begin before the one above them ends.
void check_chapters(const std::vector<recordings::Cue>& cues, const std::string& file,
                    Diagnostics& diagnostics);

// captions-language: two captions that a reader cannot tell apart.
void check_languages(const Recording& recording, Diagnostics& diagnostics);

// recording-length, recording-form.
void check_length(const Material& material, int seconds, Diagnostics& diagnostics);
void report_form(const Material& material, Diagnostics& diagnostics);

}  // namespace lantern::driver
