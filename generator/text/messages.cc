#include "text/messages.hpp"

#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/strenum.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <mutex>
#include <set>
#include <stdexcept>

#include "text/language_tag.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

bool has_letters(const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (u_isalpha(text.char32At(i)) != 0) return true;
  return false;
}

// What is put into a sentence keeps its own direction and leaves that of the sentence alone, by the isolates of
// Unicode (FSI and PDI): otherwise a full stop or a number beside a name in another script changes its place.
// Sentences from left to right need that for words from right to left only; numbers never need it.
icu::UnicodeString as_argument(const std::string& words, bool right_to_left) {
  icu::UnicodeString text = to_unicode(words);
  if (!has_right_to_left(words) && !(right_to_left && has_letters(text))) return text;
  text.insert(0, static_cast<UChar>(0x2068));
  return text.append(static_cast<UChar>(0x2069));
}

// A message without arguments is finished when it is compiled; one with arguments keeps ICU's
// formatter, which holds state while it formats and so is entered by one thread at a time.
struct Message {
  std::string plain;
  std::unique_ptr<icu::MessageFormat> format;
  std::set<std::string, std::less<>> choices;  // arguments that choose words and are never shown
};

std::set<std::string, std::less<>> choices_of(std::string_view text) {
  std::set<std::string, std::less<>> names;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(to_unicode(text), nullptr, status);
  if (U_FAILURE(status)) return names;
  for (std::int32_t i = 0; i + 1 < pattern.countParts(); ++i)
    if (const icu::MessagePattern::Part& part = pattern.getPart(i);
        part.getType() == UMSGPAT_PART_TYPE_ARG_START && part.getArgType() == UMSGPAT_ARG_TYPE_SELECT) {
      std::string name;
      pattern.getSubstring(pattern.getPart(i + 1)).toUTF8String(name);
      names.insert(std::move(name));
    }
  return names;
}

}  // namespace

struct Messages::Implementation {
  std::string language;
  bool right_to_left = false;
  std::map<std::string, Message, std::less<>> messages;
  mutable std::mutex formatting;
};

Messages::Messages() : implementation_(std::make_unique<Implementation>()) {}
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;
Messages::~Messages() = default;

Messages Messages::compile(std::string_view language, const std::map<std::string, MessagePattern>& patterns,
                           Diagnostics& diagnostics) {
  Messages result;
  result.implementation_->language = language;
  result.implementation_->right_to_left = is_right_to_left(language);
  const icu::Locale locale(icu_locale(language).c_str());
  for (const auto& [key, pattern] : patterns) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    auto format = std::make_unique<icu::MessageFormat>(to_unicode(pattern.text), locale, place, status);
    if (U_FAILURE(status)) {
      diagnostics.error(
          pattern.where, "string-pattern", "the text of '" + key + "' is not a message ICU understands",
          "every { needs its }, and a plural needs an 'other'; an apostrophe before { is written ''");
      Message as_written;  // so that the rest of the site can still be checked
      as_written.plain = pattern.text;
      result.implementation_->messages.emplace(key, std::move(as_written));
      continue;
    }
    Message message;
    const std::unique_ptr<icu::StringEnumeration> names(format->getFormatNames(status));
    if (U_SUCCESS(status) && names->count(status) == 0) {
      icu::UnicodeString out;
      icu::FieldPosition ignored;
      format->format(static_cast<const icu::Formattable*>(nullptr), 0, out, ignored, status);
      out.toUTF8String(message.plain);
    } else {
      message.format = std::move(format);
      message.choices = choices_of(pattern.text);
    }
    result.implementation_->messages.emplace(key, std::move(message));
  }
  return result;
}

const std::string& Messages::language() const { return implementation_->language; }

bool Messages::contains(std::string_view key) const { return implementation_->messages.contains(key); }

bool Messages::takes_arguments(std::string_view key) const {
  const auto found = implementation_->messages.find(key);
  return found != implementation_->messages.end() && found->second.format != nullptr;
}

std::vector<std::string> Messages::keys() const {
  std::vector<std::string> all;
  all.reserve(implementation_->messages.size());
  for (const auto& [key, message] : implementation_->messages) all.push_back(key);
  return all;
}

std::string Messages::format(std::string_view key, std::initializer_list<Argument> arguments) const {
  return format(key, std::vector<Argument>(arguments));
}

std::string Messages::format(std::string_view key, const std::vector<Argument>& arguments) const {
  const auto found = implementation_->messages.find(key);
  if (found == implementation_->messages.end())
    throw std::out_of_range("no message '" + std::string(key) + "'");
  const Message& message = found->second;
  if (message.format == nullptr) return message.plain;

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  names.reserve(arguments.size());
  values.reserve(arguments.size());
  for (const auto& [name, value] : arguments) {
    names.push_back(to_unicode(name));
    if (const auto* words = std::get_if<std::string>(&value))
      values.emplace_back(message.choices.contains(name)
                              ? to_unicode(*words)
                              : as_argument(*words, implementation_->right_to_left));
    else if (const auto* number = std::get_if<double>(&value))
      values.emplace_back(*number);
    else
      values.emplace_back(static_cast<std::int64_t>(std::get<long>(value)));
  }
  icu::UnicodeString out;
  UErrorCode status = U_ZERO_ERROR;
  {
    const std::lock_guard lock(implementation_->formatting);
    message.format->format(names.data(), values.data(), static_cast<std::int32_t>(values.size()), out,
                           status);
  }
  std::string text;
  out.toUTF8String(text);
  return text;
}

}  // namespace lantern
