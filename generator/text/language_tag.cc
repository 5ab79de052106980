#include "text/language_tag.hpp"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace lantern {

std::optional<std::string> language_tag(std::string_view text) {
  // ICU takes registered names of any length for languages; those that people use have two or three letters.
  const std::string_view first = language_part(text);
  const bool letters =
      std::ranges::all_of(first, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (first.size() < 2 || first.size() > 3 || !letters) return std::nullopt;
  if (text.find('_') != std::string_view::npos) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status);
  auto tag = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || tag.size() != text.size()) return std::nullopt;
  return tag;
}

std::string_view language_part(std::string_view tag) { return tag.substr(0, tag.find('-')); }

std::string language_name(std::string_view tag) {
  const icu::Locale locale(std::string(tag).c_str());
  UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale, contexts, 2));
  icu::UnicodeString name;
  if (names) names->localeDisplayName(locale, name);
  std::string text;
  name.toUTF8String(text);
  return text.empty() ? std::string(tag) : text;
}

bool is_right_to_left(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
  return U_SUCCESS(status) && locale.isRightToLeft() != 0;
}

std::string open_graph_locale(std::string_view tag) {
  icu::Locale locale(icu_locale(tag).c_str());
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  const std::string_view country = locale.getCountry();
  return std::string(locale.getLanguage()) + (country.empty() ? "" : "_") + std::string(country);
}

std::string language_folder(std::string_view tag) {
  std::string folder(tag);
  for (char& c : folder)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folder;
}

std::string icu_locale(std::string_view tag) { return tag == "en" ? "en_GB" : std::string(tag); }

}  // namespace lantern
