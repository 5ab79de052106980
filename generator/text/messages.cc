#include "text/messages.hpp"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

#include <mutex>
#include <stdexcept>

#include "text/language_tag.hpp"

namespace lantern {
namespace {

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// A message without arguments is finished when it is compiled; one with arguments keeps ICU's
// formatter, which holds state while it formats and so is entered by one thread at a time.
struct Message {
  std::string plain;
  std::unique_ptr<icu::MessageFormat> format;
};

}  // namespace

struct Messages::Implementation {
  std::string language;
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
      values.emplace_back(to_unicode(*words));
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
