// The words of a recording as lines that are read: cues joined to sentences, one voice a line, with the
// chapters that begin in them; or the lines that somebody wrote. Pure, in time that grows with the words; any
// thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/recording.hpp"
#include "recordings/webvtt.hpp"

namespace lantern::recordings {

// A line before it has an id on a page.
struct WordsAt {
  std::optional<Milliseconds> start;
  std::string speaker;  // of this line, even where it is that of the line before
  std::string words;
  std::string chapter;  // a heading that stands above it in a text
};

// Cues in order of time. A line ends with a sentence once it has `enough_words`, where the voice changes,
// where nothing is said for `long_pause`, and where one of the chapters begins. Cues that repeat the words
// before them, as captions that roll up do, add only what is new.
inline constexpr std::size_t enough_words = 25;
inline constexpr Milliseconds long_pause = 3000;
std::vector<WordsAt> lines_of_cues(const std::vector<Cue>& cues, const std::vector<Milliseconds>& chapters,
                                   std::vector<Fault>& faults);

bool has_times(const std::vector<WordsAt>& lines);

// Cues as chapters: their words are the titles. In order of time, without ids.
std::vector<Chapter> chapters_of(const std::vector<Cue>& cues);

// The lines as they stand on a page, and the ids of the chapters, which the lines that begin them have. The
// ids of lines with a time are t-SECONDS in the list `id` "transcript", t-SECONDS-2 in "transcript-2", and a
// second line of one second is t-SECONDS-b; of lines without a time ID-line-1, counted from 1.
struct ListedLines {
  std::vector<TranscriptLine> lines;
  std::vector<Chapter> chapters;
};
ListedLines listed(const std::vector<WordsAt>& words, std::vector<Chapter> chapters, int list);
std::string list_id(int list);  // from 1

}  // namespace lantern::recordings
