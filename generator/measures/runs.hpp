// Runs about a centre line: how long, how many, and how many of them chance allows.
// A useful observation is one that is not exactly on the line; the others neither break a run nor add
// to it. Pure; safe from any thread.
#pragma once
#include <optional>
#include <vector>

namespace lantern::measures {

enum class Side { below, above };

struct RunCounts {
  int below = 0;  // useful observations on each side
  int above = 0;
  int longest = 0;
  int crossings = 0;
  int runs = 0;  // crossings + 1; 0 when nothing is useful
};

// `sides` are the useful observations in order.
RunCounts count_runs(const std::vector<Side>& sides);

// The longest run that chance allows among `useful` observations (at least 1): round(log2(n)) + 3.
// Source: Anhøj and Olesen, Run charts revisited, PLoS One 2014; after Schilling 2012.
int longest_run_limit(int useful);

// The fewest crossings that chance allows: the 5 % quantile of a binomial of n - 1 trials of 0.5.
// Source: as above, after Chen 2010.
int crossings_limit(int useful);

struct RunsRange {
  int low = 0;   // a signal when there are fewer
  int high = 0;  // a signal when there are more
};

// The number of runs that chance allows when `below` and `above` observations are dealt in random
// order: both tails hold at most 2.5 %. Exact distribution of Swed and Eisenhart, Annals of
// Mathematical Statistics 1943; for 12 and 12 it gives 8 and 18, as the table in Perla, Provost and
// Murray, BMJ Quality and Safety 2011. With nothing on one side there is one run and no surprise.
RunsRange runs_range(int below, int above);

}  // namespace lantern::measures
