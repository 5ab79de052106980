#include "site/access_gaps.hpp"

#include <algorithm>

#include "site/recordings.hpp"

namespace lantern::site {
namespace {

std::vector<AccessGap> gaps_of(const DocumentFacts& facts) {
  if (!facts.tagged) return {AccessGap::document_not_known};
  std::vector<AccessGap> gaps;
  if (!*facts.tagged) gaps.push_back(AccessGap::not_tagged);
  if (facts.titled == false) gaps.push_back(AccessGap::no_document_title);
  if (facts.has_language == false) gaps.push_back(AccessGap::no_document_language);
  return gaps;
}

struct GapWords {
  std::string_view message, hint;
};

GapWords words_of(AccessGap gap) {
  switch (gap) {
    case AccessGap::no_captions:
      return {"this recording has no captions: people who do not hear it cannot follow it",
              "add them to the materials as 'kind: captions', a WebVTT file"};
    case AccessGap::captions_not_known:
      return {"nobody can tell from here whether this recording on another website has captions",
              "add them to the materials as 'kind: captions': the page then shows its words as well"};
    case AccessGap::words_not_known:
      return {
          "nobody can tell from here whether this recording on another website has captions or a transcript",
          "add captions to the materials as 'kind: captions', or a 'kind: transcript': the page then shows "
          "its words as well"};
    case AccessGap::no_transcript:
      return {"this recording has no transcript: people who cannot play it cannot read what is said",
              "add captions, from which a transcript is made, or a 'kind: transcript' in a .txt file"};
    case AccessGap::no_audio_transcript:
      return {"this sound recording has no transcript: people who do not hear it get nothing from it",
              "add 'kind: transcript' in a .txt file, or captions"};
    case AccessGap::no_chapters:
      return {"this recording is longer than ten minutes and has no chapters",
              "add 'kind: chapters', a WebVTT file that says what begins when"};
    case AccessGap::not_tagged:
      return {"this PDF has no tags: a screen reader cannot tell its headings, lists and tables",
              "make it again with tags: in Word, Options, 'Document structure tags for accessibility'"};
    case AccessGap::no_document_title:
      return {"this PDF has no title, so that a screen reader reads out the name of the file",
              "write a title into the properties of the document and make the PDF again"};
    case AccessGap::no_document_language:
      return {
          "this PDF does not say what language it is in, so that a screen reader may read it with another",
          "set the language of the document and make the PDF again with tags"};
    case AccessGap::document_not_known:
      break;
  }
  return {"nobody can tell from here whether this document can be read with a screen reader",
          "look through it with the accessibility checker of the program it was made with"};
}

bool is_of_document(AccessGap gap) { return gap >= AccessGap::not_tagged; }

bool stands_elsewhere(const RecordingText& text) { return text.file.empty(); }

bool has_written_words_here(const Recording& recording) {
  return recording.transcript_text && is_readable_transcript(recording.transcript_text->file);
}

bool has_lines(const Recording& recording) {
  return std::ranges::any_of(recording.transcript,
                             [](const TranscriptLine& line) { return !line.text.empty(); });
}

// What is on another website nobody has read; a file here without a line of words is none.
bool has_words(const RecordingText& text) {
  return stands_elsewhere(text) || (!text.unusable && !text.without_words);
}

bool has_captions(const Recording& recording) {
  return std::ranges::any_of(recording.captions, [](const RecordingText& text) { return has_words(text); });
}

// Those of the transcript are too: they lead to the moment that they are about.
bool has_chapters(const Recording& recording) {
  return !recording.chapters.empty() || (recording.chapters_text && has_words(*recording.chapters_text));
}

// A transcript in another form, such as a PDF, or on another website is one too: what it says, nobody can
// tell from here.
bool has_its_words(const Recording& recording) {
  return has_lines(recording) || (recording.transcript_text && !has_written_words_here(recording)) ||
         std::ranges::any_of(recording.captions, stands_elsewhere);
}

}  // namespace

std::vector<AccessGap> gaps_of(const Recording& recording) {
  std::vector<AccessGap> gaps;
  const bool sound = recording.playing == Playing::audio || recording.material.kind == MaterialKind::audio;
  const bool captions = has_captions(recording);
  const bool words = has_its_words(recording);
  // What another website has, nobody can tell from here.
  if (recording.playing == Playing::elsewhere) {
    if (!words)
      gaps.push_back(AccessGap::words_not_known);
    else if (!sound && !captions)
      gaps.push_back(AccessGap::captions_not_known);
    return gaps;
  }
  if (!sound && !captions) gaps.push_back(AccessGap::no_captions);
  if (!words) gaps.push_back(sound ? AccessGap::no_audio_transcript : AccessGap::no_transcript);
  if (recording.seconds.value_or(0) > longest_without_chapters && !has_chapters(recording))
    gaps.push_back(AccessGap::no_chapters);
  return gaps;
}

std::vector<MaterialGap> access_gaps(const Site& site) {
  std::vector<MaterialGap> all;
  for (const Page& page : site.pages) {
    const auto add = [&](const Material& material, AccessGap gap) {
      all.push_back({&page, material.kind, material.title,
                     material.file.empty() ? material.url : material.file, material.where, gap});
    };
    for (const Recording& recording : page.recordings)
      for (const AccessGap gap : gaps_of(recording)) add(recording.material, gap);
    for (const Material& material : materials_of(page)) {
      const auto facts = site.documents.find(material.file);
      if (facts == site.documents.end()) continue;
      for (const AccessGap gap : gaps_of(facts->second)) add(material, gap);
    }
  }
  return all;
}

void check_access(const Site& site, Diagnostics& diagnostics) {
  for (const MaterialGap& gap : access_gaps(site)) {
    const GapWords words = words_of(gap.gap);
    if (is_of_document(gap.gap))
      diagnostics.warning(gap.where, "document-access", std::string(words.message), std::string(words.hint));
    else
      diagnostics.warning(gap.where, "recording-access", std::string(words.message), std::string(words.hint));
  }
}

}  // namespace lantern::site
