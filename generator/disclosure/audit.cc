#include "disclosure/audit.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace lantern::disclosure {
namespace {

// Quantities that may differ from the truth in one search; the others stand at their true numbers, which
// always fit. Fewer would find fewer worlds and hide more, never less.
constexpr std::size_t most_free = 40;

// Numbers of a range that are tried: all of them under any usual rule, the ends and some between where a
// site hides below hundreds.
constexpr long most_tried = 64;

// Members of equations that may be looked at, in all and for each quantity: a hundred times what ordinary
// sites need, and some tenths of a second.
constexpr long least_budget = 2'000'000;
constexpr long budget_of_each = 20'000;

}  // namespace

Audit::Audit(const NumberWeb& web, const std::vector<MeasureNumbers>& measures, const PrimaryRows& primary,
             const std::vector<measures::PublishedSeries>& published, const MeasureSettings& settings)
    : web_(web), measures_(measures), primary_(primary), published_(published), settings_(settings) {
  equations_ = web.sums;
  equations_.insert(equations_.end(), web.row_equations.begin(), web.row_equations.end());
  equations_of_.resize(web.quantities.size());
  for (std::size_t i = 0; i < equations_.size(); ++i)
    for (const EquationTerm& term : equations_[i]) equations_of_[term.quantity].push_back(i);
  double largest = 0;
  for (const Quantity& quantity : web.quantities) largest = std::max(largest, std::abs(quantity.truth));
  cap_ = static_cast<long>(std::min(1e12, 4 * largest)) + 100 + settings.suppress_below;
  budget_.left = least_budget + budget_of_each * static_cast<long>(web.quantities.size());
  add_sensitive();
}

bool Audit::counts_people(const Place& place) const {
  return measures_[place.measure].measure->people &&
         (place.part != Part::value || measures_[place.measure].counts);
}

// Why the row of a place is hidden: which of its own numbers is small.
std::optional<Part> Audit::reason(const Place& place) const {
  if (!primary_[place.measure][place.row]) return std::nullopt;
  const measures::PreparedPoint& point = measures_[place.measure].points[place.row];
  if (!measures_[place.measure].measure->series.has_ratio) return Part::value;
  const bool people = counts_people(place) && point.numerator && point.denominator;
  const auto is_small = [&](Part part) {
    if (part == Part::numerator) return people && *point.numerator < settings_.suppress_below;
    const double others = people ? *point.denominator - *point.numerator : 0;
    if (part == Part::complement) return others > 0 && others < settings_.suppress_below;
    return part == Part::denominator;
  };
  // Its own reason when it has one, else the first there is.
  if (place.part != Part::denominator && is_small(place.part)) return place.part;
  for (const Part part : {Part::numerator, Part::complement})
    if (is_small(part)) return part;
  return Part::denominator;
}

void Audit::add_sensitive() {
  small_.resize(web_.quantities.size());
  open_.resize(web_.quantities.size());
  for (std::size_t id = 0; id < web_.quantities.size(); ++id)
    for (const Place& place : web_.quantities[id].places) {
      const auto why = reason(place);
      if (!why || *why != place.part) continue;
      // An empty base is a gap in the data, and says nothing of anybody.
      if (place.part == Part::denominator && web_.quantities[id].truth == 0) continue;
      const bool base = place.part == Part::denominator;
      small_[id] = Known{place.part == Part::complement ? 1 : 0,
                         (base ? settings_.minimum_base : settings_.suppress_below) - 1, 0};
      sensitive_.push_back(id);
      break;
    }
}

bool Audit::shown(std::size_t quantity) const {
  return std::ranges::any_of(web_.quantities[quantity].places, [&](const Place& place) {
    return place.part != Part::complement &&
           published_[place.measure].visibility[place.row] != measures::Visibility::hidden;
  });
}

bool Audit::withheld(std::size_t quantity) const {
  if (shown(quantity)) return false;
  if (small(quantity)) return true;
  return std::ranges::any_of(web_.quantities[quantity].places, [&](const Place& place) {
    return place.part != Part::complement && !primary_[place.measure][place.row];
  });
}

Known Audit::from_rounded(double published, long least) const {
  const double half = settings_.round_to > 1 ? settings_.round_to / 2.0 : 0;
  Known known{static_cast<long>(std::ceil(published - half)),
              static_cast<long>(std::ceil(published + half)) - 1, 0};
  if (half == 0) known.low = known.high = std::lround(published);
  known.low = std::max(known.low, least);
  return known;
}

Known Audit::known_at(const Place& place, double truth, const Quantity& asked, As as) const {
  const measures::PublishedSeries& series = published_[place.measure];
  const SeriesRow& row = series.series.rows[place.row];
  const bool hidden = as == As::all_hidden || series.visibility[place.row] == measures::Visibility::hidden;
  const bool people = counts_people(place);
  const long few = settings_.suppress_below;
  if (hidden && primary_[place.measure][place.row]) {
    // Nothing says which number of the row is the small one; any one reason makes a world that fits. It is
    // the one that is asked about where the row has it.
    Place asking = place;
    for (const Place& other : asked.places)
      if (other.measure == place.measure && other.row == place.row) asking.part = other.part;
    if (reason(asking) != place.part) return {0, cap_, 0};
    if (place.part == Part::denominator) return {0, settings_.minimum_base - 1L, 0};
    return {place.part == Part::complement ? 1 : 0, few - 1, 0};
  }
  // Nor which rows are hidden for another's sake; were it known, so would be that nobody is missing here.
  if (place.part == Part::complement) return {0, cap_, hidden ? 0 : few};
  const long least = place.part == Part::denominator ? std::max(0, settings_.minimum_base) : people ? few : 0;
  if (hidden) return {least, cap_, 0};
  const auto& number = place.part == Part::value       ? row.value
                       : place.part == Part::numerator ? row.numerator
                                                       : row.denominator;
  if (people && number) return from_rounded(*number, least);
  return {std::lround(truth), std::lround(truth), 0};
}

Known Audit::known(std::size_t quantity, const Quantity& asked, As as) const {
  Known all{-cap_, cap_, 0};
  for (const Place& place : web_.quantities[quantity].places) {
    const Known one = known_at(place, web_.quantities[quantity].truth, asked, as);
    all.low = std::max(all.low, one.low);
    all.high = std::min(all.high, one.high);
    all.zero_or = std::max(all.zero_or, one.zero_or);
  }
  return all;
}

// The quantities that equations lead to, the nearest first; one that is known exactly leads no further.
std::vector<std::size_t> Audit::neighbourhood(std::size_t quantity) const {
  std::vector<std::size_t> near{quantity};
  std::unordered_set<std::size_t> seen{quantity};
  for (std::size_t i = 0; i < std::min(near.size(), most_free); ++i) {
    const Known range = known(near[i], web_.quantities[quantity], As::published);
    if (i > 0 && range.low == range.high) continue;
    for (const std::size_t equation : equations_of_[near[i]])
      for (const EquationTerm& term : equations_[equation]) {
        if (seen.insert(term.quantity).second) near.push_back(term.quantity);
      }
  }
  return near;
}

bool Audit::open(std::size_t quantity, const std::vector<std::size_t>& near) {
  std::unordered_map<std::size_t, std::size_t> place_of;
  std::vector<long> truth;
  for (std::size_t i = 0; i < near.size(); ++i) {
    place_of[near[i]] = i;
    truth.push_back(std::lround(web_.quantities[near[i]].truth));
  }
  std::vector<Equation> equations;
  std::unordered_set<std::size_t> taken;
  for (std::size_t i = 0; i < std::min(near.size(), most_free); ++i)
    for (const std::size_t number : equations_of_[near[i]]) {
      if (!taken.insert(number).second) continue;
      Equation equation = equations_[number];
      // What an exactly known quantity leads to was not followed, nor does it matter.
      const bool whole = std::ranges::all_of(
          equation, [&](const EquationTerm& term) { return place_of.contains(term.quantity); });
      if (!whole) continue;
      for (EquationTerm& term : equation) term.quantity = place_of[term.quantity];
      equations.push_back(std::move(equation));
    }
  const auto world = [&](const std::vector<Equation>& kept, long number, As as) {
    std::vector<Known> ranges;
    for (std::size_t i = 0; i < near.size(); ++i)
      ranges.push_back(i < most_free ? known(near[i], web_.quantities[quantity], as)
                                     : Known{truth[i], truth[i], 0});
    ranges[0] = {number, number, 0};
    return find_world(kept, std::move(ranges), truth, budget_);
  };
  const Known range = *small_[quantity];
  const long step = std::max(1L, (range.high - range.low) / most_tried);
  const auto stays_open = [&](const std::vector<Equation>& kept) {
    for (long number = range.low; number <= range.high;
         number = number < range.high ? std::min(range.high, number + step) : number + 1) {
      if (world(kept, number, As::published) == Found::yes) continue;
      // What the hidden rows rule out among themselves (a running total cannot reach 8 by steps of 0) is no
      // reason to hide more: it would not help.
      if (near.size() > most_free || world(kept, number, As::all_hidden) != Found::no) return false;
    }
    return true;
  };
  // Also each sum by itself: one that holds by chance, and that a reader does not believe in, must not be
  // the reason why a number need not stay open.
  if (!stays_open(equations)) return false;
  const auto asked_in = [](const Equation& equation) {
    return std::ranges::any_of(equation, [](const EquationTerm& term) { return term.quantity == 0; });
  };
  return std::ranges::all_of(
      equations, [&](const Equation& equation) { return !asked_in(equation) || stays_open({equation}); });
}

std::optional<std::size_t> Audit::smallest_shown(const std::vector<std::size_t>& among) const {
  std::optional<std::size_t> best;
  // A zero tells everybody what it is; it hides nothing while there is another.
  const auto before = [&](std::size_t a, std::size_t b) {
    const double x = web_.quantities[a].truth, y = web_.quantities[b].truth;
    return (x == 0) != (y == 0) ? y == 0 : x < y;
  };
  for (const std::size_t id : among)
    if (shown(id) && (!best || before(id, *best))) best = id;
  return best;
}

// One hidden member of a sum follows from the others, as nearly as these are published.
std::optional<std::size_t> Audit::beside_a_single_one(const Equation& sum) const {
  std::optional<std::size_t> single;
  for (const EquationTerm& term : sum) {
    if (shown(term.quantity)) continue;
    if (single) return std::nullopt;
    single = term.quantity;
  }
  if (!single || !withheld(*single)) return std::nullopt;
  std::vector<std::size_t> members;
  for (const EquationTerm& term : sum) members.push_back(term.quantity);
  return smallest_shown(members);
}

std::optional<std::size_t> Audit::beside_a_closed_one(std::size_t quantity) {
  const std::vector<std::size_t> near = neighbourhood(quantity);
  if (near.size() == 1 || open(quantity, near)) return std::nullopt;
  std::vector<std::size_t> beside;
  for (const std::size_t number : equations_of_[quantity])
    for (const EquationTerm& term : equations_[number]) beside.push_back(term.quantity);
  if (const auto next = smallest_shown(beside)) return next;
  return smallest_shown(near);
}

bool Audit::hide_more(const std::function<void(std::size_t)>& hide) {
  bool any = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (const Equation& sum : web_.sums)
      if (const auto next = beside_a_single_one(sum)) {
        hide(*next);
        moved = any = true;
      }
  }
  for (const std::size_t quantity : sensitive_) {
    if (open_[quantity]) continue;
    while (const auto next = beside_a_closed_one(quantity)) {
      hide(*next);
      any = true;
    }
    open_[quantity] = true;  // as open as it can be
  }
  return any;
}

}  // namespace lantern::disclosure
