#include "text/characters.hpp"

#include <unicode/utf8.h>

#include <array>
#include <cstdio>

#include "text/utf8.hpp"

namespace lantern {
namespace {

std::optional<InvisibleKind> kind_of(char32_t letter) {
  if (letter < 0x20) {
    if (letter == U'\t' || letter == U'\n') return std::nullopt;
    return InvisibleKind::control;
  }
  if (letter >= 0x7F && letter <= 0x9F) return InvisibleKind::control;
  if ((letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069))
    return InvisibleKind::direction;
  if ((letter >= 0xFDD0 && letter <= 0xFDEF) || (letter & 0xFFFEU) == 0xFFFEU)
    return InvisibleKind::no_character;
  return std::nullopt;
}

// Whether one of them may begin with this byte. Nearly all text is passed over by this alone.
constexpr std::array<bool, 256> may_begin = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
  table[static_cast<std::size_t>('\t')] = table[static_cast<std::size_t>('\n')] = false;
  for (const std::size_t byte : {0x7FU, 0xC2U, 0xE2U, 0xEFU, 0xF0U, 0xF1U, 0xF2U, 0xF3U, 0xF4U})
    table[byte] = true;
  return table;
}();

// The character that begins at `at`; below 0 when it is no UTF-8. `at` moves behind it.
UChar32 next_letter(std::string_view text, std::size_t& at) {
  UChar32 letter = 0;
  auto position = static_cast<std::int32_t>(at);
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), position,
          static_cast<std::int32_t>(text.size()), letter);
  at = static_cast<std::size_t>(position);
  return letter;
}

// U+2400 to U+2421 are pictures of the control characters.
std::string_view sign_for(char32_t letter, std::array<char, 4>& bytes) {
  if (letter > 0x20 && letter != 0x7F) return "\xEF\xBF\xBD";
  const auto picture = letter == 0x7F ? 0x21U : static_cast<unsigned>(letter);
  bytes = {'\xE2', '\x90', static_cast<char>(0x80U + picture), '\0'};
  return {bytes.data(), 3};
}

}  // namespace

std::optional<InvisibleCharacter> invisible_character(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    if (!may_begin[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    const UChar32 letter = next_letter(text, at);
    if (letter < 0) continue;
    if (const auto kind = kind_of(static_cast<char32_t>(letter)))
      return InvisibleCharacter{*kind, static_cast<char32_t>(letter), start, at - start};
  }
  return std::nullopt;
}

std::optional<InvisibleCharacter> spelled_out_invisible(std::string_view value, std::string_view source) {
  // The readers of YAML and Markdown make bytes that are no UTF-8 of `\_` and `&#xFFFE;`.
  if (const auto at = invalid_utf8_at(value)) return InvisibleCharacter{InvisibleKind::no_character, 0, *at};
  auto found = invisible_character(value);
  while (found && found->kind == InvisibleKind::direction &&
         source.find(value.substr(found->at, found->length)) != std::string_view::npos)
    found = invisible_character(value, found->at + found->length);
  return found;
}

std::string described(const InvisibleCharacter& character) {
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), " (U+%04X)", static_cast<unsigned>(character.letter));
  switch (character.kind) {
    case InvisibleKind::control:
      return std::string("an invisible control character") + number.data();
    case InvisibleKind::direction:
      return std::string("an invisible character that turns the direction of writing") + number.data();
    case InvisibleKind::no_character:
      break;
  }
  return std::string("something that stands for no character") + (character.letter == 0 ? "" : number.data());
}

std::string made_visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::array<char, 4> bytes{};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const UChar32 letter = next_letter(text, at);
    if (letter < 0 || letter == U'\n' || kind_of(static_cast<char32_t>(letter)))
      out += sign_for(letter < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(letter), bytes);
    else
      out += text.substr(start, at - start);
  }
  return out;
}

}  // namespace lantern
