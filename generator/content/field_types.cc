#include "content/field_types.hpp"

#include <charconv>
#include <cmath>
#include <regex>

#include "text/language_tag.hpp"
#include "text/slug.hpp"
#include "text/suggest.hpp"
#include "text/time_zone.hpp"
#include "text/written_date.hpp"

namespace lantern::content {
namespace {

std::string plain(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

// Numbers as people write them: no 010, 0x10, 1e5, .inf; a comma or a per cent sign gets a hint.
std::optional<double> parse_number(std::string_view text) {
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos)
    return std::nullopt;
  if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return std::nullopt;
  if (digits.front() == '.' || digits.back() == '.') return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string number_hint(std::string_view text) {
  if (text.ends_with('%')) return "write the number without the per cent sign";
  if (text.find(',') != std::string_view::npos) return "write the number without commas, e.g. 1250";
  if (text.size() > 1 && text[0] == '0' && text.find_first_not_of("0123456789") == std::string_view::npos)
    return "write the number without a 0 in front";
  return "write the number in digits, e.g. 45 or 61.5";
}

bool within(double value, double lowest, double highest, const YamlNode& node, Reader& reader) {
  if (value >= lowest && value <= highest) return true;
  const std::string message = highest >= 1e9 ? "must be " + plain(lowest) + " or more"
                                             : "must be between " + plain(lowest) + " and " + plain(highest);
  reader.error(node.where, "out-of-range", node.text + " " + message);
  return false;
}

template <typename T>
std::optional<T> reported(std::expected<T, std::string> value, const YamlNode& node, Reader& reader,
                          Code code, std::string_view hint) {
  if (value) return *value;
  reader.error(node.where, code, value.error(), std::string(hint));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> read_text(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "text")) return std::nullopt;
  const std::size_t first = node.text.find_first_not_of(" \t\n");
  if (first == std::string::npos) {
    reader.error(node.where, "empty-value", "this text is empty", "write the text, or delete the line");
    return std::nullopt;
  }
  const std::size_t last = node.text.find_last_not_of(" \t\n");
  return node.text.substr(first, last - first + 1);
}

std::optional<double> read_number(const YamlNode& node, Reader& reader, double lowest, double highest) {
  if (!reader.require_scalar(node, "a number")) return std::nullopt;
  const auto value = node.quoting == Quoting::plain ? parse_number(node.text) : std::nullopt;
  if (!value) {
    reader.error(
        node.where, "not-a-number", "'" + node.text + "' is not a number",
        node.quoting == Quoting::quoted ? "write the number without quotes" : number_hint(node.text));
    return std::nullopt;
  }
  if (!within(*value, lowest, highest, node, reader)) return std::nullopt;
  return value;
}

std::optional<int> read_whole_number(const YamlNode& node, Reader& reader, int lowest, int highest) {
  if (!reader.require_scalar(node, "a whole number")) return std::nullopt;
  const auto value = node.quoting == Quoting::plain ? parse_number(node.text) : std::nullopt;
  if (!value || *value != std::floor(*value) || node.text.find('.') != std::string::npos) {
    reader.error(
        node.where, "not-a-number", "'" + node.text + "' is not a whole number",
        node.quoting == Quoting::quoted ? "write the number without quotes" : number_hint(node.text));
    return std::nullopt;
  }
  if (!within(*value, lowest, highest, node, reader)) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<bool> read_flag(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "yes or no")) return std::nullopt;
  if (node.quoting == Quoting::plain) {
    if (node.text == "true" || node.text == "yes") return true;
    if (node.text == "false" || node.text == "no") return false;
  }
  reader.error(node.where, "not-a-flag", "'" + node.text + "' is neither true nor false",
               "write true or false, without quotes");
  return std::nullopt;
}

// A date as people write it is told as it is to be written here; of one that is none, why.
std::string date_hint(std::string_view written, std::string otherwise) {
  if (written.find(':') != std::string_view::npos) return otherwise;  // a time, which must not get lost
  const auto meant = parse_written_date(written);
  if (meant) return "write '" + to_iso(*meant) + "'";
  const bool says_why = meant.error().find(written) == std::string::npos;  // "31 February 2024 is not a date"
  return says_why ? meant.error() + "; " + otherwise : otherwise;
}

std::optional<Date> read_date(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "a date")) return std::nullopt;
  return reported(parse_date(node.text), node, reader, "not-a-date",
                  date_hint(node.text, "write the date as 2021-04-12, 2021-04 or 2021"));
}

std::optional<DateTime> read_date_time(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "a date")) return std::nullopt;
  return reported(parse_date_time(node.text), node, reader, "not-a-date",
                  date_hint(node.text, "write the date as 2023-04-25, or with its time as 2023-04-25T10:30"));
}

std::optional<TimeOfDay> read_time(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "a time")) return std::nullopt;
  return reported(parse_time(node.text), node, reader, "not-a-time",
                  "write the time as \"10:30\", in quotes");
}

std::optional<int> read_duration(const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "a length of time")) return std::nullopt;
  return reported(parse_duration(node.text), node, reader, "not-a-duration",
                  "write minutes and seconds as \"12:30\", or hours too as \"1:05:00\", in quotes");
}

std::optional<std::string> read_address(const YamlNode& node, Reader& reader) {
  auto text = read_text(node, reader);
  if (!text) return std::nullopt;
  const bool web = text->starts_with("https://") || text->starts_with("http://");
  const bool known = web || text->starts_with("mailto:") || text->starts_with("tel:");
  const std::size_t host = text->find("://");
  const bool empty_host = web && (text->size() <= host + 3 || (*text)[host + 3] == '/');
  if (known && !empty_host && text->find_first_of(" \"<>\n") == std::string::npos) return text;
  reader.error(node.where, "not-an-address", "'" + *text + "' is not a web address",
               "write it whole, beginning with https://");
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const YamlNode& node, Reader& reader,
                                       std::span<const std::string_view> names) {
  if (!reader.require_scalar(node, "one word")) return std::nullopt;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!names[i].empty() && names[i] == node.text) return i;
  std::string all;
  for (const std::string_view name : names)
    if (!name.empty()) all += (all.empty() ? "" : ", ") + std::string(name);
  const auto nearest = closest(node.text, names);
  reader.error(node.where, "unknown-value", "'" + node.text + "' is not one of the words this field takes",
               (nearest ? "did you mean '" + *nearest + "'? " : std::string()) + "It can be: " + all);
  return std::nullopt;
}

void IdType::read(std::string& out, const YamlNode& node, Reader& reader) {
  auto text = read_text(node, reader);
  if (!text) return;
  if (!is_slug(*text)) {
    const std::string suggestion = slugify(*text);
    reader.error(
        node.where, "not-an-id", "'" + *text + "' cannot be part of an address",
        suggestion.empty() ? "use lower-case letters, digits and hyphens" : "write '" + suggestion + "'");
    return;
  }
  out = std::move(*text);
}

void ReferenceType::read(std::string& out, const YamlNode& node, Reader& reader) const {
  auto text = read_text(node, reader);
  if (!text) return;
  reader.refer(kind, *text, *text, node.where);
  out = std::move(*text);
}

void LanguageType::read(std::string& out, const YamlNode& node, Reader& reader) {
  const auto text = read_text(node, reader);
  if (!text) return;
  auto tag = language_tag(*text);
  if (!tag) {
    reader.error(node.where, "bad-language", "'" + *text + "' is not a language code",
                 "write a tag such as en for English, en-GB for British English or cy for Welsh");
    return;
  }
  if (*tag != *text)
    reader.error(node.where, "bad-language", "'" + *text + "' is not how this language is written",
                 "write '" + *tag + "'");
  out = std::move(*tag);
}

void TimeZoneType::read(std::string& out, const YamlNode& node, Reader& reader) {
  auto text = read_text(node, reader);
  if (!text) return;
  if (is_time_zone(*text)) {
    out = std::move(*text);
    return;
  }
  // The JSON Schema sees what has another form, and knows no places. (std::regex needs stack by the letter.)
  constexpr std::size_t longest = 64;
  const bool formed =
      text->size() <= longest && std::regex_match(*text, std::regex(std::string(forms::time_zone)));
  const auto nearest = closest_time_zone(*text);
  reader.error(node.where, formed ? Code("unknown-time-zone") : Code("unknown-value"),
               "there is no time zone '" + *text + "'",
               nearest
                   ? "did you mean '" + *nearest + "'?"
                   : "write it by its continent and city, such as Europe/London; without this field it is "
                     "Europe/London");
}

void FileType::read(std::string& out, const YamlNode& node, Reader& reader) const {
  if (!read_text(node, reader)) return;
  out = reader.resolve_path(node);
  if (!out.empty()) reader.refer(kind, out, node.text, node.where);
}

}  // namespace lantern::content
