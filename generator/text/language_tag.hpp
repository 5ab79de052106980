// Languages as BCP 47 tags: en, en-GB, cy, zh-Hant. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// The tag as it is to be written (en-GB for en-gb); nothing when `text` is not a tag.
std::optional<std::string> language_tag(std::string_view text);

// The first part, the language alone: en of en-GB.
std::string_view language_part(std::string_view tag);

// Its name in itself, as a list of languages shows it: English, Cymraeg. The tag when nobody knows it.
std::string language_name(std::string_view tag);

// Whether it is written from right to left.
bool is_right_to_left(std::string_view tag);

// The same with the country where most of its readers are, as Open Graph writes it: en_GB, cy_GB.
std::string open_graph_locale(std::string_view tag);

// What the addresses in a language begin with, unless it is the main one of the site: en-gb.
std::string language_folder(std::string_view tag);

// What ICU knows it by. English is British unless the tag says otherwise.
std::string icu_locale(std::string_view tag);

}  // namespace lantern
