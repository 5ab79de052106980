// The limits of a funnel plot: how far chance alone takes the share of a place of so many people from the
// share of all places together. Source: Spiegelhalter, Funnel plots for comparing institutional performance,
// Statistics in Medicine 24:1185 (2005), appendix A.1.1: exact for a binomial, and interpolated between
// whole numbers. He interpolates both limits from below; of small places chance would pass such an upper
// limit far too often (10 of 10 at an average of 80 per cent would be outside). So the upper limit is the
// lower one of those not counted, and a place is outside where chance takes fewer than 25 (or 1) of 1,000 so
// far on its side. Not adjusted for places that differ in more than chance (overdispersion); the words say so
// where they do. Pure; safe from any thread.
#pragma once
#include <span>

#include "measures/analysis.hpp"

namespace lantern::measures {

// As shares from 0 to 1.
struct FunnelLimits {
  double lower = 0, upper = 1;              // at 95 per cent: chance passes each in 25 of 1,000
  double outer_lower = 0, outer_upper = 1;  // at 99.8: in 1 of 1,000
};

// Of `people`, a whole number of at least 1, with `centre` from 0 to 1. At a centre of 0 or 1 the limits lie
// upon it.
FunnelLimits funnel_limits(double centre, double people);

// Below this many places, each makes a large part of the average that it is held against.
constexpr int fewest_places = 5;

// How many of the places with a value lie where.
struct Places {
  int all = 0;
  int inside = 0;
  int beyond_95 = 0;  // beyond 95 per cent, those beyond 99.8 among them
  int beyond_998 = 0;
  double expected = 0;  // beyond 95 per cent by chance alone: 1 in 20
};
Places places_of(std::span<const AnalysedPoint> points);

// More lie beyond 95 per cent than chance alone would put there once in 50 (binomial, 1 in 20 each): then
// places differ in something else, and a single one outside says little.
bool places_differ(const Places& places);

}  // namespace lantern::measures
