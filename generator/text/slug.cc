#include "text/slug.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace lantern {
namespace {

constexpr std::size_t longest = 100;  // bytes; file systems allow 255 and other parts are added

// Most titles are plain English: no need to wake ICU for them.
bool is_ascii(std::string_view words) {
  for (const char c : words)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

std::string joined_ascii(std::string_view words) {
  std::string slug;
  slug.reserve(words.size());
  for (const char c : words) {
    if (c >= 'A' && c <= 'Z')
      slug += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      slug += c;
    else if (c != '\'' && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  return slug;
}

std::string joined_unicode(std::string_view words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return joined_ascii(words);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<std::int32_t>(words.size())));
  text = nfd->normalize(text, status).toLower();
  icu::UnicodeString kept;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    const auto category = u_charType(c);
    if (category == U_NON_SPACING_MARK || c == U'\'' || c == 0x2019) continue;
    if (u_isalnum(c) != 0)
      kept.append(c);
    else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != u'-')
      kept.append(static_cast<UChar32>(U'-'));
  }
  std::string slug;
  kept.toUTF8String(slug);
  return slug;
}

}  // namespace

std::string slugify(std::string_view words) {
  std::string slug = is_ascii(words) ? joined_ascii(words) : joined_unicode(words);
  if (slug.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(slug[end]) & 0xC0U) == 0x80U) --end;
    slug.resize(end);
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

bool is_slug(std::string_view name) {
  if (name.empty() || name.size() > longest || name.front() == '-') return false;
  for (const char c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) return false;
  return true;
}

}  // namespace lantern
