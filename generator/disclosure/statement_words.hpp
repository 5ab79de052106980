// What two statements of evaluations have in common: their words, whatever their signs and capitals. Pure;
// safe from any thread.
#pragma once
#include <string>
#include <string_view>

namespace lantern::disclosure {

// The same for two statements that differ in signs and capitals only.
std::string letters_of(std::string_view statement);

// "Agreed" and "Agreed a little". Words that any statement may have are none.
bool share_a_word(std::string_view one, std::string_view other);

}  // namespace lantern::disclosure
