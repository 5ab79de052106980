// The forms that media_file.hpp reads, each on its own. Pure, within bounds whatever the bytes; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "recordings/media_file.hpp"

namespace lantern::recordings {

void read_mp4(std::string_view bytes, MediaFile& file);
void read_matroska(std::string_view bytes, MediaFile& file);
void read_id3(std::string_view bytes, MediaFile& file);
void read_id3_at_end(std::string_view bytes, MediaFile& file);  // behind whatever sound
void read_ogg(std::string_view bytes, MediaFile& file);

inline constexpr std::string_view place_trace = "the place where it was recorded";
inline constexpr std::string_view maker_trace = "the name of who made it";
inline constexpr std::string_view comment_trace = "a comment";
inline constexpr std::string_view camera_trace = "what it was recorded with";

void add_trace(std::string_view trace, std::vector<std::string>& traces);

// Text in whatever encoding it may be, as UTF-8 of one line; what is no text in it becomes blanks.
void add_words(std::string_view bytes, MediaFile& file);

// So many bytes as a number, the highest first; 0 beyond the end.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size);

}  // namespace lantern::recordings
