// Dates, numbers and order as the readers of one language expect them, through ICU.
// Immutable once made; any number of threads may use one at once.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace lantern {

class Locale {
 public:
  explicit Locale(std::string_view language);  // a BCP 47 tag such as en or cy; English is British
  Locale(Locale&&) noexcept;
  Locale& operator=(Locale&&) noexcept;
  ~Locale();

  const std::string& language() const;
  bool right_to_left() const;

  // As precisely as it is known: "12 April 2021", "April 2021", "2021".
  std::string date(const Date& date) const;
  // With its day of the week where the day is known: "Tuesday 4 March 2025".
  std::string long_date(const Date& date) const;
  // For axes: "Apr 2021", "12 Apr", "Apr".
  std::string short_month_year(const Date& date) const;
  std::string short_day_month(const Date& date) const;
  std::string short_month(const Date& date) const;

  // The same with a capital first letter, as a heading begins: "Empty places".
  std::string with_capital(std::string_view text) const;

  // Grouped by thousands, at most `decimals` decimals, none that are zero: "1,888", "61.8".
  std::string number(double value, int decimals = 1) const;

  // Less than zero, zero, more than zero, by the alphabet of the language.
  int compare(std::string_view a, std::string_view b) const;
  // The letter words are filed under, as a capital: É under E, and in Welsh "chwarae" under Ch; # for digits
  // and signs.
  std::string first_letter(std::string_view words) const;
  // Bytes that sort as the words do.
  std::string sort_key(std::string_view words) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern
