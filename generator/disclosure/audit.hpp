// What is still open about the small numbers that were hidden, and which row to hide next when one of them
// is not open enough. Works on a web of numbers and on the published rows, which it only reads.
// For one thread at a time. Points into both, which must live longer.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "disclosure/number_web.hpp"
#include "measures/suppress.hpp"

namespace lantern::disclosure {

// primary[measure][row]: hidden because its own numbers are small.
using PrimaryRows = std::vector<std::vector<bool>>;

class Audit {
 public:
  // Below, `as` chooses between the rows as they are published and a site that hides all of them.
  enum class As { published, all_hidden };

  Audit(const NumberWeb& web, const std::vector<MeasureNumbers>& measures, const PrimaryRows& primary,
        const std::vector<measures::PublishedSeries>& published, const MeasureSettings& settings);

  // The quantities that are the reason why a row is hidden, as far as one may be worked out at all.
  const std::vector<std::size_t>& sensitive() const { return sensitive_; }

  bool shown(std::size_t quantity) const;  // in a row that is not hidden
  // Hidden for its own sake: small, or in a row that was hidden to hide another.
  bool withheld(std::size_t quantity) const;
  bool small(std::size_t quantity) const { return small_[quantity].has_value(); }

  // Hides, by `hide`, which must hide all rows of a quantity, until every sensitive number is open or
  // nothing is left to hide. True when anything was hidden. There is a budget in proportion to the
  // quantities; when it is spent, all that hangs together with a number is hidden unproved.
  bool hide_more(const std::function<void(std::size_t)>& hide);

 private:
  std::optional<Part> reason(const Place& place) const;
  void add_sensitive();
  Known known(std::size_t quantity, const Quantity& asked, As as) const;
  Known known_at(const Place& place, double truth, const Quantity& asked, As as) const;
  Known from_rounded(double published, long least) const;
  std::vector<std::size_t> neighbourhood(std::size_t quantity) const;
  bool open(std::size_t quantity, const std::vector<std::size_t>& near);
  // The shown quantity to hide next, if one has to be.
  std::optional<std::size_t> beside_a_single_one(const Equation& sum) const;
  std::optional<std::size_t> beside_a_closed_one(std::size_t quantity);
  std::optional<std::size_t> smallest_shown(const std::vector<std::size_t>& among) const;
  bool counts_people(const Place& place) const;

  const NumberWeb& web_;
  const std::vector<MeasureNumbers>& measures_;
  const PrimaryRows& primary_;
  const std::vector<measures::PublishedSeries>& published_;
  const MeasureSettings& settings_;
  std::vector<Equation> equations_;                     // sums, then row equations
  std::vector<std::vector<std::size_t>> equations_of_;  // by quantity
  std::vector<std::optional<Known>> small_;             // the range a sensitive quantity must keep
  std::vector<std::size_t> sensitive_;
  std::vector<bool> open_;  // found to be open, which hiding more rows never undoes
  Budget budget_;
  long cap_ = 0;  // no number of the web is larger; leaves room above for what is hidden
};

}  // namespace lantern::disclosure
