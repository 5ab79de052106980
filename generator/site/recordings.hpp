// Which captions, chapters and transcript belong to which recording of a page: those that name it with 'for',
// and all of them where there is one recording. Materials and `video` blocks alike; a film that a block shows
// and a material lists is one recording. Pure; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/page.hpp"

namespace lantern::site {

// In the order of the materials, and then of the blocks. What the files hold is not read yet. Code:
// material-for.
std::vector<Recording> recordings_of(const Page& page, Diagnostics& diagnostics);

// Whether a link may name this part of the page: a recording, its transcript, a moment of it.
bool has_moment(const Page& page, std::string_view id);

// The ids that recordings of the page may take, so that no heading does: asked before its body is read.
// `body`: Markdown.
std::vector<std::string> ids_of_recordings(const Page& page, std::string_view body);

// How the page shows this recording, or sound alone: by its file; elsewhere without one.
Playing playing_of(const Material& material);

// Whether the words of a file can stand on the page: .txt and .transcript.md.
bool is_readable_transcript(std::string_view file);

// The recording that these captions, chapters or this transcript belong to; null where they stand alone.
const Recording* recording_with(const Material& material, const Page& page);

}  // namespace lantern::site
