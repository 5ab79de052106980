#include "tables/csv_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/file_system.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/encodings.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

constexpr std::string_view save_again =
    "in the spreadsheet choose 'Save as' and 'CSV UTF-8 (comma delimited)'";

int line_of(std::string_view text, std::size_t at) {
  return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

std::optional<std::string> decoded(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
  const auto refused = [&]() -> std::optional<std::string> {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-encoding",
                      "this file is no text that a spreadsheet has saved", std::string(save_again));
    return std::nullopt;
  };
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return from_utf16(bytes);
  if (bytes.find('\0') != std::string_view::npos) return refused();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto wrong = invalid_utf8_at(bytes);
  if (!wrong) return std::string(bytes);
  auto text = from_windows_1252(bytes);
  if (!text) return refused();
  const std::string before = with_plain_line_ends(bytes.substr(0, *wrong));
  diagnostics.warning({std::string(file), line_of(before, before.size()), 0, 1}, "csv-encoding",
                      "this file is saved in the old Windows encoding; it was read as that",
                      fmt::format("look whether £, dashes and accents are right; {} to be sure", save_again));
  return text;
}

}  // namespace

std::optional<std::string> csv_text(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
  if (bytes.size() > static_cast<std::size_t>(ReadLimit::text)) {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-too-long", "this file is larger than 4 MB",
                      "is this the file of one measure?");
    return std::nullopt;
  }
  auto text = decoded(file, bytes, diagnostics);
  if (!text) return std::nullopt;
  *text = with_plain_line_ends(*text);
  const std::string beginning = lower_ascii(std::string_view(*text).substr(0, 300));
  const std::size_t first = beginning.find_first_not_of(" \t\n");
  if (first != std::string::npos &&
      (beginning.compare(first, 5, "<html") == 0 || beginning.compare(first, 5, "<?xml") == 0 ||
       beginning.compare(first, 9, "<!doctype") == 0)) {
    diagnostics.error({std::string(file), 1, 1, 1}, "csv-workbook",
                      "this is a web page or XML, whatever its name says",
                      "open it in the spreadsheet and save it as an Excel workbook (.xlsx) or as CSV UTF-8");
    return std::nullopt;
  }
  for (auto found = invisible_character(*text); found;
       found = invisible_character(*text, found->at + found->length)) {
    if (found->kind == InvisibleKind::direction) continue;
    std::string_view before = std::string_view(*text).substr(0, found->at);
    before.remove_prefix(before.rfind('\n') + 1);  // npos + 1 is 0
    diagnostics.error({std::string(file), line_of(*text, found->at), code_points(before) + 1, 1},
                      "csv-encoding", "there is " + described(*found) + " here", std::string(save_again));
    return std::nullopt;
  }
  return compose(std::move(*text));
}

}  // namespace lantern::tables
