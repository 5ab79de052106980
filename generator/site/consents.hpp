// What people have agreed to on the pages that are published: to be quoted, seen or heard. Whether each is
// current was asked when its page was read; here is what is between pages, paper and time. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/site.hpp"

namespace lantern::site {

// What a scope restricts. Words of its author's own restrict nothing by themselves.
enum class ConsentReach { anywhere, website, print };
ConsentReach reach_of(std::string_view scope);

// One consent, for the list that `check` gives.
struct GivenConsent {
  SourceLocation where;
  std::string what;  // "a quote", "the picture", "a recording"
  Consent consent;
};

// By page. Warns of those that end within 60 days (consent-ends), and finds what stands where nobody agreed
// to see it (consent-scope).
std::vector<GivenConsent> check_consents(const Site& site, Diagnostics& diagnostics);

}  // namespace lantern::site
