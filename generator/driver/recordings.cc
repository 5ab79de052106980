#include "driver/recordings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "content/text_file.hpp"
#include "driver/recording_faults.hpp"
#include "markdown/markdown.hpp"
#include "office/page_count.hpp"
#include "privacy/pdf_facts.hpp"
#include "recordings/media_file.hpp"
#include "recordings/transcript.hpp"
#include "recordings/webvtt.hpp"
#include "recordings/written_transcript.hpp"
#include "site/recordings.hpp"
#include "text/ascii.hpp"

namespace lantern::driver {
namespace {

using recordings::Milliseconds;
using recordings::WebVtt;
using recordings::WordsAt;

// Soft line ends of Markdown, which are spaces in its prose, are line ends again: a time or a name may begin
// the next line.
std::string with_lines(const ProseText& text) {
  std::string words = text.words;
  for (std::size_t i = 1; i < text.places.size(); ++i)
    if (const std::size_t at = text.places[i].at;
        text.places[i].line > text.places[i - 1].line && at > 0 && words[at - 1] == ' ')
      words[at - 1] = '\n';
  return words;
}

// Headings of a transcript in Markdown are chapters.
std::vector<WordsAt> lines_of_markdown(const std::string& text, const std::string& file) {
  markdown::MarkdownOptions options;
  options.file = file;
  options.base_heading = 1;
  options.prose = markdown::ProseReading::whole;
  Diagnostics unheard;  // of links and pictures, which a transcript does not show
  std::vector<WordsAt> all;
  std::string chapter;
  for (const ProseText& part : markdown::convert(text, options, unheard).prose.texts) {
    if (part.kind == ProseKind::heading) {
      chapter = part.words;
      continue;
    }
    if (part.kind == ProseKind::block) continue;
    for (WordsAt& line : recordings::lines_of_text(with_lines(part))) {
      line.chapter = std::exchange(chapter, {});
      all.push_back(std::move(line));
    }
  }
  return all;
}

class RecordingReader {
 public:
  RecordingReader(const content::SiteFolder& site, Page& page, Diagnostics& diagnostics)
      : site_(site), page_(page), diagnostics_(diagnostics) {}

  void run() {
    for (Recording& recording : page_.recordings) read(recording);
  }

 private:
  void read(Recording& recording) {
    read_media(recording);
    std::vector<WebVtt> captions;
    for (RecordingText& text : recording.captions) {
      captions.push_back(read_vtt(text, recording).value_or(WebVtt{}));
      std::vector<recordings::Fault> faults;  // told of the captions that are read out below
      text.without_words =
          is_there(text.file) && recordings::lines_of_cues(captions.back().cues, {}, faults).empty();
    }
    check_languages(recording, diagnostics_);
    std::vector<Chapter> chapters;
    if (recording.chapters_text && is_there(recording.chapters_text->file))
      chapters = read_chapters(*recording.chapters_text, recording);
    const std::vector<WordsAt> words = words_of(recording, captions, chapters);
    if (words.empty() && chapters.empty()) return;
    const int list = words.empty() ? lists_ + 1 : ++lists_;
    recordings::ListedLines listed = recordings::listed(words, std::move(chapters), list);
    recording.chapters = std::move(listed.chapters);
    if (words.empty()) return;
    recording.transcript_id = recordings::list_id(list);
    recording.transcript = std::move(listed.lines);
  }

  bool is_there(const std::string& file) const { return !file.empty() && site_.files.contains(file); }

  void read_media(Recording& recording) {
    const Material& material = recording.material;
    if (!is_there(material.file)) return;
    if (recording.playing == Playing::download) report_form(material, diagnostics_);
    const auto bytes = site_.disk.read(site_.folder / material.file, ReadLimit::package);
    if (!bytes) return;  // one that cannot be read, or is too large, is told of when it is published
    const recordings::MediaFile media = recordings::read_media_file(*bytes);
    if (media.width && recording.playing == Playing::video) {
      recording.width = media.width;
      recording.height = media.height;
    }
    if (!media.seconds) return;
    const int seconds = static_cast<int>(*media.seconds + 0.5);
    if (material.duration) check_length(material, seconds, diagnostics_);
    recording.seconds = seconds;
  }

  std::optional<WebVtt> read_vtt(RecordingText& text, const Recording& recording) {
    if (!is_there(text.file)) return std::nullopt;
    const auto bytes = site_.disk.read(site_.folder / text.file, ReadLimit::text);
    if (!bytes) {
      if (bytes.error().fault == FileFault::too_large) text.unusable = too_large_for_captions(text.file);
      return std::nullopt;
    }
    auto read = recordings::read_webvtt(*bytes);
    if (!read) {
      text.unusable = not_webvtt(text.file, *bytes);
      return std::nullopt;
    }
    check_times(read->cues, text.file, recording.seconds, diagnostics_);
    report_faults(read->faults, text.file, diagnostics_);
    return read;
  }

  std::vector<Chapter> read_chapters(RecordingText& text, const Recording& recording) {
    const auto read = read_vtt(text, recording);
    if (!read) return {};
    check_chapters(read->cues, text.file, diagnostics_);
    std::vector<Chapter> chapters = recordings::chapters_of(read->cues);
    text.without_words = chapters.empty();
    return chapters;
  }

  // What somebody wrote down with its times goes before captions, captions before words without times.
  std::vector<WordsAt> words_of(Recording& recording, const std::vector<WebVtt>& captions,
                                const std::vector<Chapter>& chapters) {
    std::vector<WordsAt> written;
    if (const auto& text = recording.transcript_text;
        text && site::is_readable_transcript(text->file) && is_there(text->file)) {
      written = read_written(text->file);
      recording.transcript_language = text->language;
    }
    if (recordings::has_times(written)) return written;
    const std::size_t chosen = captions_in(page_.language, recording.captions, captions);
    if (chosen == captions.size()) return written;
    std::vector<Milliseconds> starts;
    for (const Chapter& chapter : chapters) starts.push_back(Milliseconds{chapter.seconds} * 1000);
    std::vector<recordings::Fault> faults;
    std::vector<WordsAt> lines = recordings::lines_of_cues(captions[chosen].cues, starts, faults);
    report_faults(faults, recording.captions[chosen].file, diagnostics_);
    if (lines.empty()) return written;
    recording.transcript_language = recording.captions[chosen].language;
    return lines;
  }

  // In the language of the page, else the first that have words.
  static std::size_t captions_in(const std::string& language, const std::vector<RecordingText>& texts,
                                 const std::vector<WebVtt>& captions) {
    std::size_t first = captions.size();
    for (std::size_t i = captions.size(); i-- > 0;) {
      if (captions[i].cues.empty()) continue;
      if (first == captions.size() || texts[i].language == language || texts[first].language != language)
        first = i;
    }
    return first;
  }

  std::vector<WordsAt> read_written(const std::string& file) {
    const auto text = content::read_text_file(site_.disk, site_.folder / file, file, diagnostics_);
    if (!text) return {};
    return file.ends_with(".md") ? lines_of_markdown(*text, file) : recordings::lines_of_text(*text);
  }

  const content::SiteFolder& site_;
  Page& page_;
  Diagnostics& diagnostics_;
  int lists_ = 0;  // transcripts of the page so far
};

bool is_document(const std::string& file) {
  constexpr std::array endings = {".pdf", ".pptx", ".docx", ".xlsx", ".odt", ".odp", ".ods", ".ppt", ".doc"};
  return std::ranges::any_of(endings, [&](const char* ending) { return ends_in_ascii(file, ending); });
}

}  // namespace

void read_recordings(const content::SiteFolder& site, Page& page, Diagnostics& diagnostics) {
  RecordingReader(site, page, diagnostics).run();
}

std::map<std::string, DocumentFacts, std::less<>> document_facts(const content::SiteFolder& site,
                                                                 const Page& page) {
  std::map<std::string, DocumentFacts, std::less<>> facts;
  for (const Material& material : materials_of(page)) {
    if (!is_document(material.file) || !site.files.contains(material.file)) continue;
    const auto [place, fresh] = facts.try_emplace(material.file);
    if (!fresh) continue;
    const auto bytes = site.disk.read(site.folder / material.file, ReadLimit::package);
    if (!bytes) continue;  // too large, or reported when it is published
    if (bytes->substr(0, 1024).find("%PDF-") != std::string::npos)
      place->second = privacy::read_pdf_facts(*bytes);
    else
      place->second.pages = office::page_count(*bytes);
  }
  return facts;
}

}  // namespace lantern::driver
