#include "telling/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/names.hpp"

namespace lantern::telling {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json phase_json(const measures::Phase& phase) {
  return {{"first", phase.first},
          {"last", phase.last},
          {"observations", phase.observations},
          {"useful", phase.useful},
          {"centre", or_null(phase.centre)},
          {"longest_run", or_null(phase.longest_run)},
          {"longest_run_limit", or_null(phase.longest_run_limit)},
          {"crossings", or_null(phase.crossings)},
          {"crossings_limit", or_null(phase.crossings_limit)},
          {"runs", or_null(phase.runs)},
          {"runs_low", or_null(phase.runs_low)},
          {"runs_high", or_null(phase.runs_high)},
          {"signal", phase.signal}};
}

Json point_json(const measures::AnalysedPoint& point) {
  Json signals = Json::array();
  for (const measures::Signal signal : point.signals) signals.push_back(name_of(signal));
  return {{"x", point.date ? to_iso(*point.date) : point.label},
          {"value", or_null(point.value)},
          {"phase", point.phase},
          {"centre", or_null(point.centre)},
          {"lower", or_null(point.lower)},
          {"upper", or_null(point.upper)},
          {"included", point.included},
          {"signals", signals}};
}

// `lower` and `upper` are the limits at 95 per cent.
Json place_json(const measures::AnalysedPoint& place) {
  Json json = point_json(place);
  json["lower_99_8"] = or_null(place.outer_lower);
  json["upper_99_8"] = or_null(place.outer_upper);
  json["numerator"] = or_null(place.numerator);
  json["denominator"] = or_null(place.denominator);
  json["standing"] = place.value ? Json(name_of(place.standing)) : Json(nullptr);
  return json;
}

Json change_json(const measures::Change& change) {
  const bool covers = change.first > 0;
  Json direction = nullptr;
  if (change.direction != measures::Direction::none)
    direction = change.direction == measures::Direction::high ? "higher" : "lower";
  return {{"kind", name_of(change.kind)},
          {"direction", std::move(direction)},
          {"first", covers ? Json(change.first) : Json(nullptr)},
          {"last", covers ? Json(change.last) : Json(nullptr)},
          {"continues", change.continues},
          {"before", or_null(change.before)},
          {"now", or_null(change.now)}};
}

std::string said(const std::optional<double>& value, const Locale& locale, int decimals = 3) {
  return value ? locale.number(*value, decimals) : "-";
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = letters(text);
  return text + std::string(width > length ? width - length : 0, ' ');
}

std::string wrapped(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (used > 0 && used + 1 + letters(word) > width) {
      out += '\n';
      used = 0;
    }
    if (used > 0) {
      out += ' ';
      ++used;
    }
    out += word;
    used += letters(word);
  }
  return out + '\n';
}

}  // namespace

std::string to_json(const measures::Analysis& analysis, const Summary& summary) {
  Json json;
  json["chart"] = name_of(analysis.chart);
  const bool places = compares_places(analysis.chart);
  json["rules"] = places ? Json(nullptr) : Json(name_of(analysis.rules));
  json["phases"] = Json::array();
  for (const measures::Phase& phase : analysis.phases) json["phases"].push_back(phase_json(phase));
  json["points"] = Json::array();
  for (const measures::AnalysedPoint& point : analysis.points)
    json["points"].push_back(places ? place_json(point) : point_json(point));
  json["change"] = change_json(analysis.change);
  json["verdict"] = name_of(analysis.verdict);
  json["signal"] = analysis.signal;
  json["variation"] = name_of(analysis.variation);
  json["assurance"] = analysis.assurance ? Json(name_of(*analysis.assurance)) : Json(nullptr);
  json["summary"] = {{"standard", summary.standard}, {"easy_read", summary.easy_read}};
  json["warnings"] = summary.warnings;
  return json.dump(1) + '\n';
}

std::string to_text(const measures::Analysis& analysis, const Summary& summary, const Measure& measure,
                    const Messages& messages, const Locale& locale) {
  std::string out;
  if (!measure.series.reading.empty()) out += measure.series.reading + "\n\n";
  out += summary.headline + "\n\n" + wrapped(summary.standard, 96) + '\n';
  const bool places = compares_places(analysis.chart);
  out += fmt::format("Verdict: {}   Chart: {}", name_of(analysis.verdict), name_of(analysis.chart));
  if (!places)
    out += fmt::format("   Rules: {}   Variation: {}", name_of(analysis.rules), name_of(analysis.variation));
  if (analysis.assurance) out += fmt::format("   Assurance: {}", name_of(*analysis.assurance));
  if (analysis.target)
    out += fmt::format("   Target: {}", written_in_words(*analysis.target, &measure, messages, locale));
  out += "\n\n";
  for (std::size_t i = 0; i < analysis.phases.size(); ++i) {
    const measures::Phase& phase = analysis.phases[i];
    if (places)
      out += fmt::format("{} places, centre {}\n", phase.observations, said(phase.centre, locale));
    else
      out +=
          fmt::format("Phase {}: points {} to {}, {} useful, centre {}{}\n", i + 1, phase.first, phase.last,
                      phase.useful, said(phase.centre, locale), phase.signal ? ", signal" : "");
    if (phase.longest_run)
      out +=
          fmt::format("  longest run {} (at most {} by chance), crossings {} (at least {})",
                      *phase.longest_run, *phase.longest_run_limit, *phase.crossings, *phase.crossings_limit);
    if (phase.runs_low)
      out += fmt::format(", runs {} ({} to {})", *phase.runs, *phase.runs_low, *phase.runs_high);
    if (phase.longest_run) out += '\n';
  }
  std::size_t widest = 4;
  for (const measures::AnalysedPoint& point : analysis.points)
    widest = std::max(widest, letters(point.date ? to_iso(*point.date) : point.label));
  const bool limits = std::ranges::any_of(
      analysis.points, [](const measures::AnalysedPoint& point) { return point.lower || point.upper; });
  const auto limit_columns = [&](const std::string& lower, const std::string& upper,
                                 const std::string& outer_lower, const std::string& outer_upper) {
    if (!limits) return std::string();
    const std::string columns = fmt::format("  {:>12}  {:>12}", lower, upper);
    return places ? columns + fmt::format("  {:>12}  {:>12}", outer_lower, outer_upper) : columns;
  };
  out += fmt::format(
      "\n  {}  {}  {:>12}  {:>12}{}  {}\n", "  no", padded(places ? "place" : "when", widest), "value",
      "centre",
      limit_columns(places ? "lower 95" : "lower", places ? "upper 95" : "upper", "lower 99.8", "upper 99.8"),
      places ? "standing" : "signals");
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    std::string signals = point.included ? "" : "excluded";
    if (places && point.value && point.included) signals = name_of(point.standing);
    if (!places)
      for (const measures::Signal signal : point.signals)
        signals += (signals.empty() ? "" : ", ") + std::string(name_of(signal));
    std::string row =
        fmt::format("  {:>4}  {}  {:>12}  {:>12}{}  {}", i + 1,
                    padded(point.date ? to_iso(*point.date) : point.label, widest), said(point.value, locale),
                    said(point.centre, locale),
                    limit_columns(said(point.lower, locale), said(point.upper, locale),
                                  said(point.outer_lower, locale), said(point.outer_upper, locale)),
                    signals);
    while (row.ends_with(' ')) row.pop_back();
    out += row + '\n';
  }
  for (const std::string& warning : summary.warnings) out += fmt::format("\nwarning: {}\n", warning);
  return out;
}

}  // namespace lantern::telling
