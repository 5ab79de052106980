// What the materials of a site lack for people who cannot see, hear or read well, as far as the build can
// know: for `lantern check`, for the page itself, and for the accessibility statement. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/site.hpp"

namespace lantern::site {

enum class AccessGap {
  no_captions,           // a film on the page
  captions_not_known,    // a film on another website, which may have them
  words_not_known,       // a film or sound there: it may have captions or a transcript; its words are not here
  no_transcript,         // a film: its words are nowhere on the page
  no_audio_transcript,   // sound alone
  no_chapters,           // of what is longer than `longest_without_chapters`
  not_tagged,            // a PDF that a screen reader gets as a heap of words
  no_document_title,     // a PDF
  no_document_language,  // a PDF
  document_not_known     // an Office file, a locked PDF: no program can tell
};

inline constexpr int longest_without_chapters = 600;  // in seconds

struct MaterialGap {
  const Page* page = nullptr;
  MaterialKind kind = MaterialKind::document;
  std::string title;   // of the material, as its author wrote it; may be empty
  std::string source;  // its file, relative to the site, or its address on another website
  SourceLocation where;
  AccessGap gap = AccessGap::no_captions;
};

// By page, in the order of its recordings and then of its documents. A file that several pages offer is
// told at each of them.
std::vector<MaterialGap> access_gaps(const Site& site);
// Of one recording, by page and check alike. Captions and a transcript that gave no line of words are none.
std::vector<AccessGap> gaps_of(const Recording& recording);

// The same as warnings. Codes: recording-access, document-access.
void check_access(const Site& site, Diagnostics& diagnostics);

}  // namespace lantern::site
