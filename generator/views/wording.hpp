// Words about things, in the language of one page: dates, periods, sizes, kinds. Refers to the theme's
// messages and locale, which must live longer. Any number of threads may use one at once.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "model/names.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::views {

class Wording {
 public:
  Wording(const Messages& messages, const Locale& locale) : messages_(messages), locale_(locale) {}

  const Messages& messages() const { return messages_; }
  const Locale& locale() const { return locale_; }
  std::string say(std::string_view key, std::initializer_list<Messages::Argument> arguments = {}) const {
    return messages_.format(key, arguments);
  }

  // With no-break spaces, so that "June 2022" stays together.
  std::string date(const Date& date) const;
  std::string moment(const DateTime& moment) const;
  // "September 2020 to June 2022", "from 2020", or nothing.
  std::string period(const std::optional<Date>& starts, const std::optional<Date>& ends) const;
  std::string period(const std::optional<DateTime>& starts, const std::optional<DateTime>& ends) const;
  std::string times(const std::optional<TimeOfDay>& starts, const std::optional<TimeOfDay>& ends) const;
  std::string file_size(std::uint64_t bytes) const;
  std::string duration(int seconds) const;
  std::string percent(double value) const;

  std::string kind(PageKind kind) const;        // "Case study"
  std::string kind_of(const Page& page) const;  // of sessions and resources their own: "Slides"
  std::string material(MaterialKind kind) const;
  std::string status(Status status) const;
  std::string measure_kind(MeasureKind kind) const;  // "Outcome measure"

  // "opens another website: pxjournal.org"; empty inside the site.
  std::string outside(std::string_view url) const;

 private:
  const Messages& messages_;
  const Locale& locale_;
};

}  // namespace lantern::views
