#include "site/recordings.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/suggest.hpp"

namespace lantern::site {
namespace {

using namespace std::string_view_literals;

const std::string& source_of(const Material& material) {
  return material.file.empty() ? material.url : material.file;
}

bool is_recording(const Material& material) {
  return material.kind == MaterialKind::recording || material.kind == MaterialKind::audio;
}

bool is_text_of_recording(MaterialKind kind) {
  return kind == MaterialKind::captions || kind == MaterialKind::chapters || kind == MaterialKind::transcript;
}

std::string_view these(MaterialKind kind) {
  return kind == MaterialKind::captions   ? "these captions belong"
         : kind == MaterialKind::chapters ? "these chapters belong"
                                          : "this transcript belongs";
}

class Assembling {
 public:
  Assembling(const Page& page, Diagnostics& diagnostics) : page_(page), diagnostics_(diagnostics) {}

  std::vector<Recording> run() {
    for (const Material& material : materials_of(page_))
      if (is_recording(material)) add(material);
    add_blocks(page_.body, page_.body_language());
    if (const auto* cohort = std::get_if<Cohort>(&page_.details))
      add_blocks(cohort->framework_body, page_.language_of("framework"));
    for (const Material& material : materials_of(page_))
      if (is_text_of_recording(material.kind))
        if (Recording* recording = recording_of(material)) give(material, *recording);
    return std::move(all_);
  }

 private:
  Recording& add(const Material& material) {
    Recording recording;
    recording.material = material;
    recording.playing = playing_of(material);
    recording.seconds = material.duration;
    all_.push_back(std::move(recording));
    return all_.back();
  }

  Recording* find(std::string_view source) {
    const auto found = std::ranges::find_if(
        all_, [&](const Recording& recording) { return source_of(recording.material) == source; });
    return found == all_.end() ? nullptr : &*found;
  }

  // What a block says of a film goes before what a material says of it. Its words are in the language of the
  // text that it stands in, which a translation may have taken over.
  void add_blocks(const Document& document, const std::string& language) {
    for (const Component& component : document.components) {
      const auto* video = std::get_if<VideoBlock>(&component.data);
      if (video == nullptr) continue;
      Material material;
      material.kind = MaterialKind::recording;
      material.file = video->file;
      material.url = video->url;
      material.where = component.where;
      Recording* recording = find(source_of(material));
      if (recording == nullptr) recording = &add(material);
      if (!recording->block) recording->block = component.where;
      recording->material.title = video->title;
      if (!video->poster.empty()) recording->material.poster = video->poster;
      if (video->duration) recording->seconds = recording->material.duration = video->duration;
      const auto give_file = [&](MaterialKind kind, const std::string& file) {
        if (file.empty()) return;
        Material text;
        text.kind = kind;
        text.language = language;
        text.file = file;
        text.where = component.where;
        give(text, *recording);
      };
      give_file(MaterialKind::captions, video->captions);
      give_file(MaterialKind::chapters, video->chapters);
      give_file(MaterialKind::transcript, video->transcript);
    }
  }

  // Null where nobody can know.
  Recording* recording_of(const Material& material) {
    if (!material.recording.empty()) {
      Recording* named = find(material.recording);
      if (named == nullptr) report_unknown(material);
      return named;
    }
    if (!material.recording_written.empty()) return nullptr;  // reported
    if (all_.size() == 1) return &all_.front();
    if (material.kind == MaterialKind::transcript && (all_.empty() || !is_readable_transcript(material.file)))
      return nullptr;  // a document like others
    if (all_.empty())
      diagnostics_.warning(
          material.where, "material-for",
          "there is no recording on this page that " + std::string(these(material.kind)) + " to",
          "add the recording to the materials of this page, or write a link to this file");
    else
      diagnostics_.error(material.where, "material-for",
                         "there are " + std::to_string(all_.size()) +
                             " recordings on this page, and nothing says which of them " +
                             std::string(these(material.kind)) + " to",
                         "add 'for: ' with the file or url of the recording");
    return nullptr;
  }

  void report_unknown(const Material& material) {
    std::vector<std::string> names;
    for (const Recording& recording : all_) {
      const std::string& source = source_of(recording.material);
      names.push_back(recording.material.file.empty() ? source : source.substr(source.rfind('/') + 1));
    }
    const auto near =
        closest(material.recording_written, std::vector<std::string_view>(names.begin(), names.end()));
    diagnostics_.error(
        material.recording_where, "material-for",
        "'" + material.recording_written + "' is no recording among the materials of this page",
        near ? "did you mean '" + *near + "'?" : "write the file or url as it stands at the recording");
  }

  // Only the first chapters and the first transcript of a recording are shown.
  void give(const Material& material, Recording& recording) {
    RecordingText text{
        material.file,  material.url,   material.language.empty() ? page_.language : material.language,
        material.title, material.where, std::nullopt};
    if (material.kind == MaterialKind::captions)
      recording.captions.push_back(std::move(text));
    else if (material.kind == MaterialKind::chapters && !recording.chapters_text)
      recording.chapters_text = std::move(text);
    else if (material.kind == MaterialKind::transcript && !recording.transcript_text)
      recording.transcript_text = std::move(text);
    else
      diagnostics_.error(material.where, "material-for",
                         std::string("this recording has ") +
                             (material.kind == MaterialKind::chapters ? "chapters" : "a transcript") +
                             " already",
                         "delete one of the two, or write with 'for:' which recording it belongs to");
  }

  const Page& page_;
  Diagnostics& diagnostics_;
  std::vector<Recording> all_;
};

}  // namespace

std::vector<Recording> recordings_of(const Page& page, Diagnostics& diagnostics) {
  return Assembling(page, diagnostics).run();
}

bool has_moment(const Page& page, std::string_view id) {
  for (std::size_t i = 0; i < page.recordings.size(); ++i) {
    const Recording& recording = page.recordings[i];
    if (id == "recording-" + std::to_string(i + 1)) return true;
    if (!recording.transcript_id.empty() && id == recording.transcript_id) return true;
    if (std::ranges::find(recording.transcript, id, &TranscriptLine::anchor) != recording.transcript.end() ||
        std::ranges::find(recording.chapters, id, &Chapter::anchor) != recording.chapters.end())
      return true;
  }
  return false;
}

std::vector<std::string> ids_of_recordings(const Page& page, std::string_view body) {
  constexpr std::size_t most = 9;  // nobody has more headings that say "Transcript"
  std::size_t recordings = static_cast<std::size_t>(std::ranges::count_if(materials_of(page), is_recording));
  for (std::size_t at = body.find("```video"); at != std::string_view::npos;
       at = body.find("```video", at + 1))
    ++recordings;
  std::vector<std::string> ids;
  for (std::size_t i = 1; i <= std::min(recordings, most); ++i) {
    const std::string recording = "recording-" + std::to_string(i);
    const std::string list = i == 1 ? "transcript" : "transcript-" + std::to_string(i);
    for (const std::string& id : {recording, list}) {
      ids.push_back(id);
      ids.push_back(id + "-title");
    }
  }
  return ids;
}

Playing playing_of(const Material& material) {
  if (material.file.empty()) return Playing::elsewhere;
  const auto ends = [&](const auto& endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return ends_in_ascii(material.file, ending); });
  };
  static constexpr std::array films = {".mp4"sv, ".m4v"sv, ".webm"sv, ".ogv"sv};
  static constexpr std::array sounds = {".mp3"sv, ".m4a"sv, ".ogg"sv, ".oga"sv, ".opus"sv, ".wav"sv};
  if (ends(sounds)) return Playing::audio;
  if (ends(films)) return material.kind == MaterialKind::audio ? Playing::audio : Playing::video;
  return Playing::download;
}

bool is_readable_transcript(std::string_view file) {
  return ends_in_ascii(file, ".txt") || ends_in_ascii(file, ".transcript.md");
}

const Recording* recording_with(const Material& material, const Page& page) {
  if (!is_text_of_recording(material.kind)) return nullptr;
  const auto is = [&](const RecordingText& text) {
    return text.where == material.where && text.file == material.file && text.url == material.url;
  };
  const auto found = std::ranges::find_if(page.recordings, [&](const Recording& recording) {
    return std::ranges::any_of(recording.captions, is) ||
           (recording.chapters_text && is(*recording.chapters_text)) ||
           (recording.transcript_text && is(*recording.transcript_text));
  });
  return found == page.recordings.end() ? nullptr : &*found;
}

}  // namespace lantern::site
