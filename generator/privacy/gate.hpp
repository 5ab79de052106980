// The gate: what is private in the sources of a site becomes a diagnostic, unless its organisation publishes
// it as its own or site.yaml lets it through. Never changes; any number of threads may ask at once.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/site.hpp"
#include "office/document.hpp"
#include "privacy/finding.hpp"
#include "privacy/mask.hpp"
#include "privacy/plain_reading.hpp"

namespace lantern::privacy {

// What was found, as its letters and digits (`squeezed`), told or let through.
using Known = std::set<std::pair<FindingKind, std::string>>;

// What one source has: said, let through, and to be hidden in whatever else is said of it.
struct Examined {
  struct LetThrough {
    SourceLocation where;
    std::size_t entry = 0;  // of SiteSettings::privacy_allow
    std::string what;       // "an NHS number that ends in 19", "in its comments"
  };
  Diagnostics diagnostics;
  std::vector<LetThrough> let_through;
  std::vector<MaskedPlace> places;
  Known known;
};

class Gate {
 public:
  // `settings` must live longer.
  explicit Gate(const SiteSettings& settings);

  // Whether it looks at all.
  bool is_closed() const { return settings_.privacy_level != CheckLevel::off; }

  // What organisations publish as their own in `text`, a contact or a place: telephone numbers, post codes
  // and addresses of letters; nothing else of a person.
  std::vector<std::string> own_words(std::string_view text) const;

  const std::vector<std::string>& organisations_own() const { return own_; }

  // A text of a file. `own`: from own_words. `at_most`: of a page that is not published today a warning is
  // enough.
  Examined text(const std::string& file, std::string_view text, Form form,
                const std::vector<std::string>& own, Severity at_most = Severity::error) const;
  Examined document(const std::string& file, const office::Document& document,
                    const std::vector<std::string>& own, Severity at_most = Severity::error) const;
  // What readers see of the captions or the transcript in `file`: its lines, and what only shows where one
  // goes on in the next. Says nothing of what is known already.
  Examined lines(const std::string& file, const std::vector<std::string>& lines, const Known& known) const;
  // The name of a file or a folder; `file` is the first that has it.
  Examined name(const std::string& file, std::string_view name) const;

 private:
  class Report;

  const SiteSettings& settings_;
  std::vector<std::vector<std::string>> allowed_;  // of each entry: what it may be, squeezed
  std::vector<std::string> own_;                   // of the organisation
};

}  // namespace lantern::privacy
