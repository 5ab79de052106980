// Text in the encodings and with the line ends of other programs, made UTF-8 with lines that end in \n. Pure;
// any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// Adds one code point; nothing for what is none.
void append_utf8(char32_t letter, std::string& out);

// Bytes that begin with a byte order mark. Half of a letter becomes U+FFFD.
std::string from_utf16(std::string_view bytes);

// Nothing where a byte stands for no letter there.
std::optional<std::string> from_windows_1252(std::string_view bytes);

// CRLF and CR become \n.
std::string with_plain_line_ends(std::string_view text);

}  // namespace lantern
