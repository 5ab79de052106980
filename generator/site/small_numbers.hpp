// What of the numbers of a site is published, with the small ones hidden: by themselves and from each other,
// in the series of its measures (disclosure/secondary.hpp) and the evaluations of its cohorts
// (disclosure/evaluation_figures.hpp). Made once, before any chart. Pure.
#pragma once
#include <unordered_map>
#include <vector>

#include "disclosure/evaluation_figures.hpp"
#include "measures/suppress.hpp"
#include "model/site.hpp"

namespace lantern::site {

// By the measure's address in `site`; only measures that are drawn. Numbers are held against each other
// among the measures of a page and its translations; between a cohort and the case studies of it that
// have a measure of the same id or title; and among all measures of the site of one id or one title. What is
// hidden of a file is hidden wherever that file is drawn.
std::unordered_map<const Measure*, measures::PublishedSeries> publish_series(const Site& site);

// By the cohort's page, one a figure of its evaluation. Those of all cohorts and languages are weighed
// together.
std::unordered_map<const Page*, std::vector<disclosure::FigureVisibility>> publish_evaluations(
    const Site& site);

}  // namespace lantern::site
