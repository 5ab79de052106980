#include "site/access_gaps.hpp"

#include <map>

namespace lantern::site {
namespace {

bool is_document(MaterialKind kind) {
  switch (kind) {
    case MaterialKind::slides:
    case MaterialKind::worksheet:
    case MaterialKind::handout:
    case MaterialKind::document:
    case MaterialKind::transcript:
      return true;
    default:
      return false;
  }
}

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
      return {"nobody can tell from here whether this recording on another website has captions or a transcript",
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

}  // namespace

std::vector<AccessGap> gaps_of(const Recording& recording) {
  std::vector<AccessGap> gaps;
  const bool sound = recording.playing == Playing::audio || recording.material.kind == MaterialKind::audio;
  // A transcript in another form, such as a PDF, is one too.
  const bool words =
      !recording.transcript.empty() || recording.transcript_text || !recording.captions.empty();
  // What another website has, nobody can tell from here.
  if (recording.playing == Playing::elsewhere) {
    if (!words)
      gaps.push_back(AccessGap::words_not_known);
    else if (!sound && recording.captions.empty())
      gaps.push_back(AccessGap::captions_not_known);
    return gaps;
  }
  if (!sound && recording.captions.empty()) gaps.push_back(AccessGap::no_captions);
  if (!words) gaps.push_back(sound ? AccessGap::no_audio_transcript : AccessGap::no_transcript);
  if (recording.seconds.value_or(0) > longest_without_chapters && !recording.chapters_text)
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
      if (!is_document(material.kind) || facts == site.documents.end()) continue;
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
