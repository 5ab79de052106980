#include "privacy/finding.hpp"

#include "privacy/letters.hpp"

namespace lantern::privacy {

std::string squeezed(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (is_letter(c) || is_digit(c) || c == '@' || c == '+') letters += lower_ascii(c);
  return letters;
}

std::string tail_of(const Finding& finding) {
  if (squeezed(finding.text).size() < 5) return {};
  std::string tail;
  for (auto c = finding.text.rbegin(); c != finding.text.rend() && tail.size() < 2; ++c) {
    if (is_digit(*c) || is_ascii_letter(*c))
      tail.insert(tail.begin(), *c);
    else if (is_letter(*c))
      return {};
  }
  return tail;
}

std::string_view with_article(FindingKind kind) {
  switch (kind) {
    case FindingKind::nhs_number:
      return "an NHS number";
    case FindingKind::national_insurance_number:
      return "a national insurance number";
    case FindingKind::date_of_birth:
      return "a date of birth";
    case FindingKind::telephone_number:
      return "a person's telephone number";
    case FindingKind::post_code:
      return "a full post code";
    case FindingKind::email_address:
      break;
  }
  return "an e-mail address";
}

Code code_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::nhs_number:
      return "privacy-nhs-number";
    case FindingKind::national_insurance_number:
      return "privacy-national-insurance";
    case FindingKind::date_of_birth:
      return "privacy-birth-date";
    case FindingKind::telephone_number:
      return "privacy-telephone";
    case FindingKind::post_code:
      return "privacy-post-code";
    case FindingKind::email_address:
      break;
  }
  return "privacy-email";
}

}  // namespace lantern::privacy
