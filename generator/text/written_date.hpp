// Dates as spreadsheets and people write them: 01/04/2021, Apr-21, Q1 2021/22, w/c 05/04/2021. Pure; any
// thread.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.hpp"

namespace lantern {

// Which number of 1/4/2021 is which.
enum class DateOrder { day_first, month_first };

struct WrittenDate {
  Date date;
  // The first two numbers of 1/4/2021, as written: which of them is the day can only be seen from a whole
  // column.
  std::optional<std::pair<int, int>> numbers;
};

// 2021-04-01, 2021-04, 2021, 01/04/2021, 1.4.21, 01-Apr-2021, 1 April 2021, April 1, 2021, Apr-21, April
// 2021, 04/2021, Q1 2021, Q1 2021/22 (the NHS year, from April), 2021/22; a week by the day it begins (w/c
// 05/04/2021); a day of the week before it and a time of day after it are left out. Months in English and
// Welsh. Years of two digits are 1970 to 2069. The error is a sentence, with what else may be meant.
std::expected<WrittenDate, std::string> parse_written_date(std::string_view text, DateOrder order);

// The same in day-first order, where a single date stands alone.
std::expected<Date, std::string> parse_written_date(std::string_view text);

}  // namespace lantern
