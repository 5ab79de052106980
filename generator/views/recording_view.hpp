// A recording as a page shows it: the player, or the picture and link where it is played elsewhere; its
// chapters, its transcript, what can be downloaded, and what is missing for access. Made from
// Page::recordings; pure functions of the page's context.
#pragma once
#include <string>
#include <vector>

#include "model/page.hpp"
#include "views/assembly.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct TrackView {
  std::string kind;  // captions or chapters
  Address address;
  std::string language, label;
  bool first = false;  // of the captions: shown unless the reader chooses otherwise
};
struct ChapterView {
  std::string id;  // only where no line of a transcript has it
  std::string time, title;
  Address address;  // of the line that begins it
};
struct TranscriptLineView {
  std::string id;
  Address address;      // of itself; null in a transcript without times
  std::string time;     // "1:05"
  std::string seconds;  // "65"
  std::string chapter, speaker, text;
};
struct TranscriptView {
  std::string id, language;  // the language null where it is the page's
  std::string direction;     // of that language: ltr or rtl, or null
  std::vector<TranscriptLineView> lines;
};
struct RecordingView {
  std::string id;                     // recording-1
  std::string kind;                   // recording or audio
  bool video = false, audio = false;  // played on the page
  bool in_body = false;
  std::string title;
  Address address;
  std::string type;  // "video/mp4"
  std::string meta, outside, language;
  std::optional<ImageView> poster;
  std::string width, height;
  std::vector<TrackView> tracks;
  Group<ChapterView> chapters;
  std::optional<TranscriptView> transcript;
  Group<DownloadView> downloads;
  Group<TextView> missing;
};

templates::Value to_value(TrackView view);
templates::Value to_value(ChapterView view);
templates::Value to_value(TranscriptLineView view);
templates::Value to_value(TranscriptView view);
templates::Value to_value(RecordingView view);

// `number`: its place among the recordings of its page, from 1.
RecordingView recording_view(const Recording& recording, std::size_t number, const Page& page,
                             const Assembly& assembly, const Wording& wording);

// The same, where the page shows it once more.
RecordingView link_to(RecordingView shown);

// Those that stand with the materials: a sound recording on another website without a transcript does not, it
// is a row among the others.
Group<RecordingView> recordings_view(const Page& page, const Assembly& assembly, const Wording& wording);
// Whether a material is shown with the recordings of its page, or by its body.
bool is_shown_apart(const Material& material, const Page& page);

}  // namespace lantern::views
