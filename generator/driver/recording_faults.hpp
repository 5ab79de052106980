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

// Why `bytes`, those of `file`, are no captions.
Unusable not_webvtt(std::string_view file, std::string_view bytes);
Unusable too_large_for_captions(std::string_view file);

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
