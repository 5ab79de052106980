#include "views/wording.hpp"

#include "model/names.hpp"
#include "site/links.hpp"

namespace lantern::views {
namespace {

constexpr int short_recording = 600;  // in seconds

}  // namespace

std::string Wording::date(const Date& date) const {
  const std::string words = locale_.date(date);
  std::string kept;
  for (const char c : words) {
    if (c == ' ')
      kept += "\xC2\xA0";
    else
      kept += c;
  }
  return kept;
}

std::string Wording::moment(const DateTime& moment) const {
  const std::string day = locale_.long_date(moment.date);
  return moment.time ? say("date_and_time", {{"date", day}, {"time", to_iso(*moment.time)}}) : day;
}

std::string Wording::period(const std::optional<Date>& starts, const std::optional<Date>& ends) const {
  if (starts && ends) {
    const std::string from = date(*starts);
    const std::string to = date(*ends);
    return from == to ? from : say("date_range", {{"from", from}, {"to", to}});
  }
  if (starts) return say("date_from", {{"from", date(*starts)}});
  if (ends) return say("date_until", {{"to", date(*ends)}});
  return {};
}

std::string Wording::period(const std::optional<DateTime>& starts,
                            const std::optional<DateTime>& ends) const {
  if (!starts) return {};
  if (!ends || *starts == *ends) return moment(*starts);
  if (starts->date == ends->date && starts->time && ends->time)
    return say("date_and_time",
               {{"date", locale_.long_date(starts->date)}, {"time", times(starts->time, ends->time)}});
  return say("date_range", {{"from", moment(*starts)}, {"to", moment(*ends)}});
}

std::string Wording::times(const std::optional<TimeOfDay>& starts,
                           const std::optional<TimeOfDay>& ends) const {
  if (!starts) return {};
  if (!ends) return to_iso(*starts);
  return say("time_range", {{"from", to_iso(*starts)}, {"to", to_iso(*ends)}});
}

std::string Wording::file_size(std::uint64_t bytes) const {
  const auto size = static_cast<double>(bytes);
  if (bytes < 1000) return say("file_size_bytes", {{"size", locale_.number(size, 0)}});
  if (bytes < 1'000'000) return say("file_size_kb", {{"size", locale_.number(size / 1000, 0)}});
  return say("file_size_mb", {{"size", locale_.number(size / 1'000'000, 1)}});
}

std::string Wording::duration(int seconds) const {
  const long hours = seconds / 3600;
  const long minutes = (seconds % 3600 + 30) / 60;
  if (seconds < 60) return say("duration_seconds", {{"seconds", static_cast<long>(seconds)}});
  // Of what is short a minute is a large part.
  if (seconds < short_recording && seconds % 60 != 0)
    return say("duration_minutes_seconds",
               {{"minutes", static_cast<long>(seconds / 60)}, {"seconds", static_cast<long>(seconds % 60)}});
  if (hours == 0) return say("duration_minutes", {{"minutes", minutes}});
  if (minutes == 0) return say("duration_hours", {{"hours", hours}});
  return say("duration_hours_minutes", {{"hours", hours}, {"minutes", minutes}});
}

std::string Wording::percent(double value) const {
  return say("percent_value", {{"percent", locale_.number(value, 1)}});
}

std::string Wording::kind(PageKind page_kind) const { return say("kind_" + key_of(page_kind)); }

std::string Wording::kind_of(const Page& page) const {
  if (const auto* session = std::get_if<Session>(&page.details); session != nullptr && session->kind)
    return say("session_" + key_of(*session->kind));
  if (const auto* resource = std::get_if<Resource>(&page.details); resource != nullptr && resource->kind)
    return say("resource_" + key_of(*resource->kind));
  return kind(page.kind);
}

std::string Wording::material(MaterialKind material_kind) const {
  return say("material_" + key_of(material_kind));
}
std::string Wording::status(Status value) const { return say("status_" + key_of(value)); }

std::string Wording::measure_kind(MeasureKind value) const { return say("measure_kind_" + key_of(value)); }

std::string Wording::outside(std::string_view url) const {
  const std::string_view host = site::host_of(url);
  return host.empty() ? std::string() : say("outside", {{"host", std::string(host)}});
}

}  // namespace lantern::views
