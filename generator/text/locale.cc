#include "text/locale.hpp"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include <fmt/format.h>

#include "text/language_tag.hpp"

namespace lantern {
namespace {

enum class DateForm { day, month, year, long_day, short_month_year, short_day_month, short_month };
constexpr std::array skeletons = {"dMMMMy", "MMMMy", "y", "EEEEdMMMMy", "MMMy", "dMMM", "MMM"};

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

}  // namespace

struct Locale::Implementation {
  explicit Implementation(std::string_view tag) : language(tag) {
    locale = icu::Locale(icu_locale(tag).c_str());
    UErrorCode status = U_ZERO_ERROR;
    collator.reset(icu::Collator::createInstance(locale, status));
    require(status, "collation");
    // One for each number of decimals, kept: ICU compiles a formatter that is used again.
    for (std::size_t decimals = 0; decimals < numbers.size(); ++decimals)
      numbers[decimals] = icu::number::NumberFormatter::withLocale(locale)
                              .precision(icu::number::Precision::maxFraction(static_cast<int>(decimals)))
                              .roundingMode(UNUM_ROUND_HALFUP);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    require(status, "dates");
    for (std::size_t form = 0; form < skeletons.size(); ++form) {
      icu::UnicodeString pattern = patterns->getBestPattern(icu::UnicodeString(skeletons[form]), status);
      // "Tuesday 4 March 2025": no comma after the day, as the easy-read rules write dates.
      if (form == static_cast<std::size_t>(DateForm::long_day)) pattern.findAndReplace(",", "");
      dates[form] = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
      require(status, "dates");
      dates[form]->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    }
  }

  // A page has few dates, and a site has most of them on many pages: each is written once.
  std::string date(const Date& date, DateForm form) const {
    const long day = day_number(date);
    const std::lock_guard lock(formatting);  // SimpleDateFormat keeps a calendar while it works
    std::string& text = written[static_cast<std::size_t>(form)][day];
    if (text.empty()) {
      icu::UnicodeString out;
      dates[static_cast<std::size_t>(form)]->format(static_cast<double>(day) * 86'400'000.0, out);
      out.toUTF8String(text);
    }
    return text;
  }

  // "April – June 2021". Made anew each time: few series are of quarters.
  std::string months(const Date& first, const Date& last) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateIntervalFormat> interval(
        icu::DateIntervalFormat::createInstance(icu::UnicodeString("yMMMM"), locale, status));
    require(status, "dates");
    interval->setTimeZone(*icu::TimeZone::getGMT());
    const auto moment = [](const Date& date) { return static_cast<double>(day_number(date)) * 86'400'000.0; };
    const icu::DateInterval between(moment(first), moment(last));
    icu::UnicodeString out;
    icu::FieldPosition ignored(icu::FieldPosition::DONT_CARE);
    std::string text;
    interval->format(&between, out, ignored, status).toUTF8String(text);
    require(status, "dates");
    return text;
  }

  std::string language;
  icu::Locale locale;
  std::unique_ptr<icu::Collator> collator;
  std::array<icu::number::LocalizedNumberFormatter, 13> numbers;
  std::array<std::unique_ptr<icu::SimpleDateFormat>, skeletons.size()> dates;
  mutable std::array<std::unordered_map<long, std::string>, skeletons.size()> written;  // by day
  mutable std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
  mutable std::mutex formatting;
};

Locale::Locale(std::string_view language) : implementation_(std::make_unique<Implementation>(language)) {}
Locale::Locale(Locale&&) noexcept = default;
Locale& Locale::operator=(Locale&&) noexcept = default;
Locale::~Locale() = default;

const std::string& Locale::language() const { return implementation_->language; }
bool Locale::right_to_left() const { return implementation_->locale.isRightToLeft() != 0; }

std::string Locale::date(const Date& date) const {
  switch (date.precision) {
    case DatePrecision::year:
      return implementation_->date(date, DateForm::year);
    case DatePrecision::financial_year:
      return fmt::format("{}/{:02}", implementation_->date(date, DateForm::year), (date.year + 1) % 100);
    case DatePrecision::quarter:
      return implementation_->months(date, last_day(date));
    case DatePrecision::month:
    case DatePrecision::first_of_month:
      return implementation_->date(date, DateForm::month);
    case DatePrecision::day:
      break;
  }
  return implementation_->date(date, DateForm::day);
}

std::string Locale::long_date(const Date& date) const {
  return date.precision == DatePrecision::day ? implementation_->date(date, DateForm::long_day)
                                              : this->date(date);
}

std::string Locale::short_month_year(const Date& date) const {
  return implementation_->date(date, DateForm::short_month_year);
}
std::string Locale::short_day_month(const Date& date) const {
  return implementation_->date(date, DateForm::short_day_month);
}
std::string Locale::short_month(const Date& date) const {
  return implementation_->date(date, DateForm::short_month);
}

std::string Locale::with_capital(std::string_view text) const {
  const icu::UnicodeString whole =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const std::int32_t rest = whole.moveIndex32(0, 1);
  icu::UnicodeString first(whole, 0, rest);
  first.toUpper(implementation_->locale);
  first.append(whole, rest, whole.length() - rest);
  std::string out;
  first.toUTF8String(out);
  return out;
}

std::string Locale::number(double value, int decimals) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto& numbers = implementation_->numbers;
  const auto most = static_cast<int>(numbers.size()) - 1;
  const auto formatted =
      numbers[static_cast<std::size_t>(std::clamp(decimals, 0, most))].formatDouble(value, status);
  std::string text;
  formatted.toString(status).toUTF8String(text);
  return text;
}

int Locale::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  return implementation_->collator->compareUTF8(
      icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
      icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
}

std::string Locale::first_letter(std::string_view words) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::lock_guard lock(implementation_->formatting);
  if (implementation_->letters == nullptr) {  // only the glossary and the index of pages ask
    icu::AlphabeticIndex index(implementation_->locale, status);
    require(status, "alphabet");
    implementation_->letters.reset(index.buildImmutableIndex(status));
    require(status, "alphabet");
  }
  const std::int32_t bucket = implementation_->letters->getBucketIndex(to_unicode(words), status);
  require(status, "alphabet");
  std::string letter;
  implementation_->letters->getBucket(bucket)->getLabel().toUTF8String(letter);
  return letter == "…" ? "#" : letter;  // digits and signs stand before A
}

std::string Locale::sort_key(std::string_view words) const {
  const icu::UnicodeString text = to_unicode(words);
  std::array<std::uint8_t, 512> buffer{};
  const std::int32_t needed = implementation_->collator->getSortKey(text, buffer.data(), buffer.size());
  if (needed <= static_cast<std::int32_t>(buffer.size()))
    return {reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(needed)};
  std::string key(static_cast<std::size_t>(needed), '\0');
  implementation_->collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()), needed);
  return key;
}

}  // namespace lantern
