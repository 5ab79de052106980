// Something private in a text: what it is and where. Plain values; any thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/codes.hpp"

namespace lantern::privacy {

enum class FindingKind : std::uint8_t {
  nhs_number,
  national_insurance_number,
  date_of_birth,
  telephone_number,
  post_code,
  email_address
};

struct Finding {
  FindingKind kind = FindingKind::nhs_number;
  std::size_t first = 0;  // bytes of the text that was looked through: [first, end)
  std::size_t end = 0;
  std::string text;  // as its readers take it in, without the marks it may be written with

  friend bool operator==(const Finding&, const Finding&) = default;
};
using Findings = std::vector<Finding>;

// The same letters and digits, whatever stands between them: what two ways of writing it share.
std::string squeezed(std::string_view text);

// Its last two letters, the most that may be shown of it; none where they are not ASCII.
std::string tail_of(const Finding& finding);

// "an NHS number"
std::string_view with_article(FindingKind kind);
Code code_of(FindingKind kind);

}  // namespace lantern::privacy
