// Characters that no text of a site may hold, because nobody sees them and something breaks on them: a
// calendar, a feed, a printed guide, a terminal, or the trust of whoever reads.
// Pure functions; safe from any thread. A tab and a line end are text like any other here.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

enum class InvisibleKind {
  control,      // U+0000 to U+001F, U+007F to U+009F
  direction,    // U+202A to U+202E, U+2066 to U+2069: they make text read differently from what it says
  no_character  // U+FDD0 to U+FDEF, U+FFFE, U+FFFF and their like: XML cannot hold some of them
};

struct InvisibleCharacter {
  InvisibleKind kind = InvisibleKind::control;
  char32_t letter = 0;     // of bytes that are no UTF-8: 0
  std::size_t at = 0;      // its first byte
  std::size_t length = 1;  // in bytes
};

// The first one at or after the byte `from`. `text` is UTF-8; what is not is passed over.
std::optional<InvisibleCharacter> invisible_character(std::string_view text, std::size_t from = 0);

// The first one of `value` that was spelled out in `source`, where it is read from: "\u202E" in YAML,
// `&#8238;` in Markdown. One that turns the direction and stands in the source as itself is left to the
// check of the source, because languages written from right to left may need it. Bytes that are no UTF-8
// count as spelled out, for no source that was checked has them.
std::optional<InvisibleCharacter> spelled_out_invisible(std::string_view value, std::string_view source);

// "an invisible control character (U+0001)", as part of a sentence.
std::string described(const InvisibleCharacter& character);

// For a terminal: each of them, and each byte that is not UTF-8, as one sign that can be seen. Line ends
// become signs too; a tab stays.
std::string made_visible(std::string_view text);

}  // namespace lantern
