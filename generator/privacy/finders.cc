#include "privacy/finders.hpp"

#include <algorithm>

namespace lantern::privacy {
namespace {

// The later ones give way where two kinds share letters: telephone numbers that happen to have the check
// digit of an NHS number are no two findings.
Findings in_reading(std::string_view text, Form form, const std::vector<std::string>& allowed_email_domains) {
  const std::vector<Stretch> impersonal = impersonal_stretches(text);
  Findings all = email_addresses(text, allowed_email_domains);
  auto stretch = impersonal.begin();
  for (Findings found : {dates_of_birth(text, form), nhs_numbers(text), national_insurance_numbers(text),
                         telephone_numbers(text), post_codes(text)}) {
    stretch = impersonal.begin();
    for (const Finding& finding : found) {
      while (stretch != impersonal.end() && stretch->end <= finding.first) ++stretch;
      if (stretch == impersonal.end() || stretch->first >= finding.end) all.push_back(finding);
    }
  }
  std::ranges::stable_sort(all, {}, &Finding::first);
  Findings apart;
  for (const Finding& finding : all)
    if (apart.empty() || finding.first >= apart.back().end) apart.push_back(finding);
  return apart;
}

}  // namespace

Findings find_private(std::string_view source, Form form,
                      const std::vector<std::string>& allowed_email_domains) {
  Findings found;
  const auto read = [&](Tags tags) {
    const PlainReading reading = read_plainly(source, form, tags);
    for (Finding finding : in_reading(reading.text, form, allowed_email_domains)) {
      finding.text = reading.text.substr(finding.first, finding.end - finding.first);
      finding.first = reading.place[finding.first];
      finding.end = reading.place[finding.end];
      while (finding.end > finding.first &&
             std::string_view("*_~` \r\n").find(source[finding.end - 1]) != std::string_view::npos)
        --finding.end;
      found.push_back(std::move(finding));
    }
  };
  read(Tags::kept);
  if (form == Form::markup && source.find('<') != std::string_view::npos) {
    const auto kept = static_cast<std::ptrdiff_t>(found.size());
    read(Tags::left_out);
    std::ranges::inplace_merge(found, found.begin() + kept, {}, &Finding::first);
    Findings apart;
    for (const Finding& finding : found)
      if (apart.empty() || finding.first >= apart.back().end) apart.push_back(finding);
    found = std::move(apart);
  }
  return found;
}

}  // namespace lantern::privacy
