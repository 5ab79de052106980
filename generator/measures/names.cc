#include "measures/analysis.hpp"

namespace lantern::measures {

std::string_view name_of(ChartType chart) {
  switch (chart) {
    case ChartType::run:
      return "run";
    case ChartType::i:
      return "i";
    case ChartType::mr:
      return "mr";
    case ChartType::p:
      return "p";
    case ChartType::pp:
      return "pp";
    case ChartType::u:
      return "u";
    case ChartType::up:
      return "up";
    case ChartType::c:
      return "c";
    case ChartType::g:
      return "g";
    case ChartType::t:
      return "t";
    case ChartType::xbar:
      return "xbar";
    case ChartType::s:
      return "s";
    case ChartType::none:
      break;
  }
  return "none";
}

std::string_view name_of(RuleSet rules) {
  switch (rules) {
    case RuleSet::ihi:
      return "ihi";
    case RuleSet::anhoej:
      return "anhoej";
    case RuleSet::making_data_count:
      break;
  }
  return "making-data-count";
}

std::string_view name_of(Signal signal) {
  switch (signal) {
    case Signal::shift:
      return "shift";
    case Signal::trend:
      return "trend";
    case Signal::outside_limits:
      return "outside-limits";
    case Signal::two_of_three:
      break;
  }
  return "two-of-three";
}

std::string_view name_of(Variation variation) {
  switch (variation) {
    case Variation::common_cause:
      return "common-cause";
    case Variation::improvement_high:
      return "improvement-high";
    case Variation::improvement_low:
      return "improvement-low";
    case Variation::concern_high:
      return "concern-high";
    case Variation::concern_low:
      return "concern-low";
    case Variation::neither_high:
      return "neither-high";
    case Variation::neither_low:
      return "neither-low";
    case Variation::too_few_points:
      break;
  }
  return "too-few-points";
}

std::string_view name_of(Assurance assurance) {
  switch (assurance) {
    case Assurance::pass:
      return "pass";
    case Assurance::fail:
      return "fail";
    case Assurance::hit_or_miss:
      break;
  }
  return "hit-or-miss";
}

}  // namespace lantern::measures
