// content/easy-read-words.yaml: the words that a site gives to its easy-read checks.
// Pure: text in, model and diagnostics out. Any thread.
#pragma once
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "content/schema.hpp"
#include "model/easy_words.hpp"

namespace lantern::content {

inline constexpr const char* easy_words_file = "content/easy-read-words.yaml";

const Schema<EasyReadWords>& easy_words_schema();

// Codes: those of YAML and of fields; easy-words-pair for an entry of `same` that is not two words.
EasyReadWords read_easy_words(std::string_view text, const std::string& file, Diagnostics& diagnostics);

}  // namespace lantern::content
