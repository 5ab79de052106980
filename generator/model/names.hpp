// The names of the enums of the model, as the contract writes them: see base/names.hpp. The names of
// kinds of pages and of types of charts stand in their rows.
#pragma once
#include "base/names.hpp"
#include "model/chart_types.hpp"
#include "model/common.hpp"
#include "model/measure.hpp"
#include "model/page.hpp"
#include "model/page_kinds.hpp"
#include "model/site.hpp"

namespace lantern {

template <>
inline constexpr auto names_of<MaterialKind> = names<MaterialKind>("recording", "slides", "transcript",
                                                                   "captions", "chapters", "worksheet",
                                                                   "handout", "audio", "document", "link");

template <>
inline constexpr auto names_of<OtherCards> = names<OtherCards>("topic", "organisation");

template <>
inline constexpr auto names_of<StepsShape> = names<StepsShape>("list", "cycle", "journey");
template <>
inline constexpr auto names_of<DiagramShape> = names<DiagramShape>("venn", "ladder");

template <>
inline constexpr auto names_of<MeasureKind> = names<MeasureKind>("outcome", "process", "balancing");
template <>
inline constexpr auto names_of<Unit> = names<Unit>("", "percent", "count", "minutes", "hours", "days",
                                                   "weeks", "score", "rate", "pounds", "");
template <>
inline constexpr auto names_of<DateOrder> = names<DateOrder>("day-first", "month-first");
template <>
inline constexpr auto names_of<Better> = names<Better>("higher", "lower", "neither");
template <>
inline constexpr auto names_of<DataStatus> = names<DataStatus>("observed", "illustrative");
template <>
inline constexpr auto names_of<RuleSet> = names<RuleSet>("ihi", "anhoej", "making-data-count");
template <>
inline constexpr auto names_of<Aggregate> = names<Aggregate>("mean", "median", "sum");

template <>
inline constexpr auto names_of<Delivery> = names<Delivery>("in-person", "virtual", "hybrid");
template <>
inline constexpr auto names_of<Status> = names<Status>("planned", "in-progress", "paused", "completed",
                                                       "withdrawn");
template <>
inline constexpr auto names_of<StudyPart> = names<StudyPart>("aim", "changes", "pdsa", "driver_diagram",
                                                             "assessment", "results", "learning",
                                                             "sustainability", "coproduction", "quotes",
                                                             "materials");
template <>
inline constexpr auto names_of<SessionKind> = names<SessionKind>("exemplar", "qi-workshop",
                                                                 "sharing-and-learning", "launch", "webinar",
                                                                 "drop-in", "site-visit", "celebration",
                                                                 "other");
template <>
inline constexpr auto names_of<SessionFormat> = names<SessionFormat>("online", "in-person", "hybrid");
template <>
inline constexpr auto names_of<ResourceKind> = names<ResourceKind>("guide", "film", "animation", "slides",
                                                                   "postcard", "poster", "literature-review",
                                                                   "template", "toolkit", "article", "label",
                                                                   "diagram", "tool", "leaflet", "report",
                                                                   "audio", "other");

template <>
inline constexpr auto names_of<PageFinding> = names<PageFinding>("heading-left-out", "unclear-link",
                                                                 "table-without-head", "easy-read-rule");

template <>
inline constexpr auto names_of<CheckLevel> = names<CheckLevel>("error", "warning", "off");

}  // namespace lantern
