// A recording of a page with all that belongs to it: captions, chapters, and the words that are said as a
// list of lines. Plain structs: who belongs to whom is found by site/recordings, what the files hold is read
// by driver/recordings; never changed afterwards, so any number of threads may read them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/source_location.hpp"
#include "model/common.hpp"

namespace lantern {

// Why a file is of no use: told where a page names it, unless it may not be published at all.
struct Unusable {
  std::string message;
  std::string hint;
};

// Captions or chapters, as WebVTT.
struct RecordingText {
  std::string file;  // relative to the site; empty where it stands on another website
  std::string url;
  std::string language;  // BCP 47; that of the page where its author names none
  std::string title;     // the author's own; may be empty
  SourceLocation where;
  std::optional<Unusable> unusable;  // found by driver/recordings, told by site/captions_check
  bool without_words = false;        // it was read, and has nothing to show
};

struct Chapter {
  int seconds = 0;  // whole ones since the beginning of the recording
  std::string title;
  std::string anchor;  // id of the line that begins it, or of its own entry where there is no transcript
};

struct TranscriptLine {
  std::optional<int> seconds;  // nothing in a transcript without times
  std::string anchor;          // its id on the page: t-65
  std::string chapter;         // the heading of the chapter that it begins
  std::string speaker;         // where another one than in the line before
  std::string text;            // may be empty where a chapter has no words
};

// How a page shows it.
enum class Playing {
  video,      // on the page
  audio,      // on the page
  elsewhere,  // on another website
  download    // a file that browsers do not play
};

struct Recording {
  Material material;  // of a `video` block what would stand in a material
  Playing playing = Playing::download;
  std::optional<SourceLocation> block;  // in the Markdown, that shows it; none: it stands with the materials
  std::vector<RecordingText> captions;
  std::optional<RecordingText> chapters_text;
  std::optional<RecordingText> transcript_text;
  std::optional<int> seconds;        // its length: as written, or as the file says
  std::optional<int> width, height;  // in pixels, where the file says

  std::vector<Chapter> chapters;
  std::string transcript_id;  // "transcript", "transcript-2"; empty where there are no lines
  std::string transcript_language;
  std::vector<TranscriptLine> transcript;
};

}  // namespace lantern
