#include "site/captions_check.hpp"

#include <algorithm>

namespace lantern::site {
namespace {

void check(const RecordingText& text, const Page& page, const FileRule& rule, Diagnostics& diagnostics) {
  if (!text.unusable || rule.refusal(text.file)) return;
  const auto named = std::ranges::find(page.files, text.file, &NamedFile::path);
  diagnostics.error(named == page.files.end() ? text.where : named->where, "captions-file",
                    text.unusable->message, text.unusable->hint);
}

}  // namespace

void check_captions(const Page& page, const FileRule& rule, Diagnostics& diagnostics) {
  for (const Recording& recording : page.recordings) {
    for (const RecordingText& captions : recording.captions) check(captions, page, rule, diagnostics);
    if (recording.chapters_text) check(*recording.chapters_text, page, rule, diagnostics);
  }
}

}  // namespace lantern::site
