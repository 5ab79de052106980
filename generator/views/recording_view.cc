#include "views/recording_view.hpp"

#include <algorithm>
#include <array>

#include "site/access_gaps.hpp"
#include "site/addresses.hpp"
#include "site/recordings.hpp"
#include "text/ascii.hpp"
#include "text/language_tag.hpp"
#include "text/playing_time.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(TrackView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("address", std::move(view.address))
      .add("language", std::move(view.language))
      .add("label", std::move(view.label))
      .add("first", view.first);
}

Value to_value(ChapterView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("time", std::move(view.time))
      .add("title", std::move(view.title))
      .add("address", std::move(view.address));
}

Value to_value(TranscriptLineView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("address", std::move(view.address))
      .add("time", std::move(view.time))
      .add("seconds", std::move(view.seconds))
      .add("chapter", std::move(view.chapter))
      .add("speaker", std::move(view.speaker))
      .add("text", std::move(view.text));
}

Value to_value(TranscriptView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("language", std::move(view.language))
      .add("direction", std::move(view.direction))
      .add("lines", std::move(view.lines));
}

Value to_value(RecordingView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("kind", std::move(view.kind))
      .add("video", view.video)
      .add("audio", view.audio)
      .add("in_body", view.in_body)
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("type", std::move(view.type))
      .add("meta", std::move(view.meta))
      .add("outside", std::move(view.outside))
      .add("language", std::move(view.language))
      .add("poster", std::move(view.poster))
      .add("width", std::move(view.width))
      .add("height", std::move(view.height))
      .add("tracks", std::move(view.tracks))
      .add("chapters", std::move(view.chapters))
      .add("transcript", std::move(view.transcript))
      .add("downloads", std::move(view.downloads))
      .add("missing", std::move(view.missing));
}

namespace {

// RFC 4337, 7845, 3003 and what WebM registers for itself.
std::string media_type(std::string_view file, bool sound) {
  using namespace std::string_view_literals;
  static constexpr std::array types = {std::pair{".mp4"sv, "mp4"sv},   std::pair{".m4v"sv, "mp4"sv},
                                       std::pair{".webm"sv, "webm"sv}, std::pair{".ogv"sv, "ogg"sv},
                                       std::pair{".mp3"sv, "mpeg"sv},  std::pair{".m4a"sv, "mp4"sv},
                                       std::pair{".ogg"sv, "ogg"sv},   std::pair{".oga"sv, "ogg"sv},
                                       std::pair{".opus"sv, "ogg"sv},  std::pair{".wav"sv, "wav"sv}};
  for (const auto& [ending, type] : types)
    if (ends_in_ascii(file, ending)) return (sound ? "audio/" : "video/") + std::string(type);
  return {};
}

std::vector<TrackView> tracks_of(const Recording& recording, const Page& page) {
  std::vector<TrackView> tracks;
  for (const RecordingText& text : recording.captions)
    if (!text.file.empty())
      tracks.push_back({"captions",
                        {site::file_address(text.file)},
                        text.language,
                        text.title.empty() ? language_name(text.language) : text.title,
                        false});
  // Captions in the language of the page are shown at once, or the first there are.
  const auto own = std::ranges::find(tracks, page.language, &TrackView::language);
  if (!tracks.empty()) (own == tracks.end() ? tracks.begin() : own)->first = true;
  if (recording.chapters_text && !recording.chapters_text->file.empty())
    tracks.push_back({"chapters",
                      {site::file_address(recording.chapters_text->file)},
                      recording.chapters_text->language,
                      recording.chapters_text->title,
                      false});
  return tracks;
}

class Making {
 public:
  Making(const Recording& recording, const Page& page, const Assembly& assembly, const Wording& wording)
      : recording_(recording), material_(recording.material), page_(page), assembly_(assembly), w_(wording) {}

  RecordingView make(std::size_t number) const {
    RecordingView view;
    view.id = "recording-" + std::to_string(number);
    const bool sound = material_.kind == MaterialKind::audio || recording_.playing == Playing::audio;
    view.kind = sound ? "audio" : "recording";
    view.video = recording_.playing == Playing::video;
    view.audio = recording_.playing == Playing::audio;
    view.in_body = recording_.block.has_value();
    view.title = material_.title.empty() ? w_.material(material_.kind) : material_.title;
    view.address.place = material_.file.empty() ? material_.url : site::file_address(material_.file);
    if (view.video || view.audio) view.type = media_type(material_.file, sound);
    view.meta = w_.material(sound ? MaterialKind::audio : MaterialKind::recording);
    if (recording_.seconds) view.meta += ", " + w_.duration(*recording_.seconds);
    if (material_.file.empty()) view.outside = w_.outside(material_.url);
    view.language = material_.language;
    add_picture(view);
    view.tracks = tracks_of(recording_, page_);
    for (const Chapter& chapter : recording_.chapters)
      view.chapters.items.push_back({recording_.transcript.empty() ? chapter.anchor : "",
                                     playing_time(chapter.seconds),
                                     chapter.title,
                                     {"#" + chapter.anchor}});
    view.transcript = transcript();
    add_downloads(view);
    add_missing(view);
    return view;
  }

 private:
  void add_picture(RecordingView& view) const {
    view.poster = poster_view(material_.poster, assembly_.pictures);
    if (recording_.width && recording_.height) {
      view.width = std::to_string(*recording_.width);
      view.height = std::to_string(*recording_.height);
    } else if (view.poster) {
      view.width = view.poster->width;
      view.height = view.poster->height;
    }
  }

  std::optional<TranscriptView> transcript() const {
    if (recording_.transcript.empty()) return std::nullopt;
    TranscriptView view;
    view.id = recording_.transcript_id;
    if (const std::string& language = recording_.transcript_language; language != page_.language) {
      view.language = language;
      view.direction = Locale(language).right_to_left() ? "rtl" : "ltr";
    }
    view.lines.reserve(recording_.transcript.size());
    for (const TranscriptLine& line : recording_.transcript) {
      TranscriptLineView made;
      made.id = line.anchor;
      if (line.seconds) {
        made.address = {"#" + line.anchor};
        made.time = playing_time(*line.seconds);
        made.seconds = std::to_string(*line.seconds);
      }
      made.chapter = line.chapter;
      made.speaker = line.speaker;
      made.text = line.text;
      view.lines.push_back(std::move(made));
    }
    return view;
  }

  void add_download(RecordingView& view, std::string text, const std::string& file) const {
    if (file.empty()) return;
    std::string meta = w_.file_size(assembly_.files.size(file));
    if (const std::string format = format_of(file); !format.empty()) meta = format + ", " + meta;
    view.downloads.items.push_back({std::move(text), {site::file_address(file)}, std::move(meta)});
  }

  void add_downloads(RecordingView& view) const {
    add_download(view, w_.material(view.kind == "audio" ? MaterialKind::audio : MaterialKind::recording),
                 material_.file);
    if (!view.downloads.items.empty() && recording_.seconds)
      view.downloads.items.back().meta += ", " + w_.duration(*recording_.seconds);
    if (recording_.transcript_text)
      add_download(view, w_.material(MaterialKind::transcript), recording_.transcript_text->file);
    for (const RecordingText& text : recording_.captions) {
      const std::string name = w_.material(MaterialKind::captions);
      add_download(view,
                   text.language == page_.language ? name : name + " (" + language_name(text.language) + ')',
                   text.file);
    }
  }

  void add_missing(RecordingView& view) const {
    for (const site::AccessGap gap : site::gaps_of(recording_))
      if (gap == site::AccessGap::no_captions)
        view.missing.items.push_back({w_.say("recording_no_captions")});
      else if (gap == site::AccessGap::no_transcript || gap == site::AccessGap::no_audio_transcript ||
               gap == site::AccessGap::words_not_known)
        view.missing.items.push_back({w_.say("recording_no_transcript")});
  }

  const Recording& recording_;
  const Material& material_;
  const Page& page_;
  const Assembly& assembly_;
  const Wording& w_;
};

// Else it is a row like other materials.
bool stands_with_materials(const Recording& recording) {
  if (recording.block) return false;
  if (recording.playing == Playing::video || recording.playing == Playing::audio) return true;
  if (!recording.transcript.empty() || !recording.chapters.empty()) return true;
  return recording.playing == Playing::elsewhere && recording.material.kind == MaterialKind::recording;
}

}  // namespace

RecordingView recording_view(const Recording& recording, std::size_t number, const Page& page,
                             const Assembly& assembly, const Wording& wording) {
  return Making(recording, page, assembly, wording).make(number);
}

RecordingView link_to(RecordingView shown) {
  RecordingView link;
  link.kind = std::move(shown.kind);
  link.in_body = true;
  link.title = std::move(shown.title);
  link.address.place = "#" + shown.id;
  link.meta = std::move(shown.meta);
  link.poster = std::move(shown.poster);
  return link;
}

Group<RecordingView> recordings_view(const Page& page, const Assembly& assembly, const Wording& wording) {
  Group<RecordingView> group;
  for (std::size_t i = 0; i < page.recordings.size(); ++i)
    if (stands_with_materials(page.recordings[i]))
      group.items.push_back(recording_view(page.recordings[i], i + 1, page, assembly, wording));
  return group;
}

bool is_shown_apart(const Material& material, const Page& page) {
  const auto is_shown = [](const Recording& recording) {
    return recording.block || stands_with_materials(recording);
  };
  if (const Recording* recording = site::recording_with(material, page)) return is_shown(*recording);
  const bool is_recording = material.kind == MaterialKind::recording || material.kind == MaterialKind::audio;
  return is_recording && std::ranges::any_of(page.recordings, [&](const Recording& recording) {
           return recording.material.file == material.file && recording.material.url == material.url &&
                  is_shown(recording);
         });
}

}  // namespace lantern::views
