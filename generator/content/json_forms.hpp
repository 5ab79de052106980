// The forms that the texts of fields have, as regular expressions for JSON Schema: only what every dialect
// of them knows. What they let through, base/date and the types of content/field_types read. Constants.
#pragma once
#include <string>
#include <string_view>

namespace lantern::content::forms {

inline constexpr std::string_view not_empty = "\\S";

// See text/slug.hpp.
inline constexpr std::string_view id = "^[a-z0-9_][a-z0-9_-]{0,99}$";

inline constexpr std::string_view address =
    "^\\s*(https?://[^/\\s\"<>][^\\s\"<>]*|(mailto|tel):[^\\s\"<>]*)\\s*$";

inline constexpr std::string_view base_url = "^https?://[^\\s/?#@]+(/[^\\s?#]*)?$";
inline constexpr std::string_view language = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
// A zone by continent and city, whatever the city.
inline constexpr std::string_view time_zone = "^(UTC|GMT|[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+)+)$";
inline constexpr std::string_view colour = "^\\s*#([0-9A-Fa-f]{3}){1,2}\\s*$";

inline constexpr std::string_view time = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
inline constexpr std::string_view duration = "^[0-9]{1,3}(:[0-5][0-9]){1,2}$";

inline constexpr int first_year = 1900;
inline constexpr int last_year = 2200;
inline const std::string year = "(19[0-9]{2}|2[01][0-9]{2}|2200)";
inline const std::string month = year + "-(0[1-9]|1[0-2])";
// The days that every year has, and 29 February.
inline const std::string day =
    "(" + year +
    "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    "|(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26])|21(0[48]|[2468][048]|[13579][26]))-02-"
    "29)";
inline const std::string date = "^(" + year + "|" + month + "|" + day + ")$";
inline const std::string date_time =
    "^(" + year + "|" + month + "|" + day + "(T([01][0-9]|2[0-3]):[0-5][0-9])?)$";

}  // namespace lantern::content::forms
