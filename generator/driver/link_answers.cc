#include "driver/link_answers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/replace_file.hpp"
#include "text/utf8.hpp"

namespace lantern::driver {
namespace {

constexpr long days_of_good_answers = 7;
constexpr long days_of_others = 1;

// Day, state, address and what was found, parted by tabs, which no address holds.
std::optional<std::array<std::string_view, 4>> parts_of(std::string_view line) {
  std::array<std::string_view, 4> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = line.find('\t');
    if ((end == std::string_view::npos) != (i + 1 == parts.size())) return std::nullopt;
    parts[i] = line.substr(0, end);
    line.remove_prefix(std::min(end == std::string_view::npos ? line.size() : end + 1, line.size()));
  }
  return parts;
}

}  // namespace

void LinkMemory::read(const FileSystem& disk) {
  const auto text = disk.read(file_, ReadLimit::text);
  if (!text || invalid_utf8_at(*text)) return;
  for (const std::string_view line : lines_of(*text)) {
    const auto parts = parts_of(line);
    if (!parts) continue;
    const auto& [day, state, address, what] = *parts;
    const auto date = parse_date(day);
    const auto known = from_name<LinkState>(state);
    if (!date || date->precision != DatePrecision::day || !known) continue;
    Kept kept{*date, {*known, std::string(what)}};
    if (still_holds(kept)) kept_.insert_or_assign(std::string(address), std::move(kept));
  }
}

bool LinkMemory::still_holds(const Kept& kept) const {
  const bool good = kept.answer.state == LinkState::good || kept.answer.state == LinkState::moved;
  const long age = day_number(today_) - day_number(kept.day);
  return age >= 0 && age < (good ? days_of_good_answers : days_of_others);
}

void LinkMemory::write(FileSystem& disk) const {
  std::string text;
  for (const auto& [address, kept] : kept_)
    text.append(to_iso(kept.day))
        .append("\t")
        .append(name_of(kept.answer.state))
        .append("\t")
        .append(address)
        .append("\t")
        .append(kept.answer.what)
        .append("\n");
  // What one machine found is nothing to keep with the sources.
  (void)replace_file(disk, file_.parent_path() / ".gitignore", "*\n");
  (void)replace_file(disk, file_, text);
}

std::optional<LinkAnswer> LinkMemory::find(const std::string& address) const {
  const auto found = kept_.find(address);
  return found == kept_.end() ? std::nullopt : std::optional(found->second.answer);
}

void LinkMemory::keep(const std::string& address, LinkAnswer answer) {
  if (address.find_first_of("\t\r\n") != std::string::npos) return;
  std::ranges::replace_if(
      answer.what, [](char letter) { return letter == '\t' || letter == '\r' || letter == '\n'; }, ' ');
  kept_.insert_or_assign(address, Kept{today_, std::move(answer)});
}

}  // namespace lantern::driver
