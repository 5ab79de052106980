// The published series of every measure of a site, with its small numbers hidden: by themselves and from
// each other (disclosure/secondary.hpp). Made once, before any chart. Pure.
#pragma once
#include <unordered_map>

#include "measures/suppress.hpp"
#include "model/site.hpp"

namespace lantern::site {

// By the measure's address in `site`; only measures that are drawn. Numbers are held against each other
// among the measures of a page and its translations; between a cohort and the case studies of it that
// have a measure of the same id or title; and among all measures of the site of one id or one title. What is
// hidden of a file is hidden wherever that file is drawn.
std::unordered_map<const Measure*, measures::PublishedSeries> publish_series(const Site& site);

}  // namespace lantern::site
