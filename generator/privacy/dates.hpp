// Dates in the words of a text, in all the ways in which people write a whole date. Pure; any thread.
#pragma once
#include <string_view>

namespace lantern::privacy {

// The end of the date that begins at `at`, with day, month and year; `at` where none does.
std::size_t end_of_date(std::string_view text, std::size_t at);

}  // namespace lantern::privacy
