// What looks for private things in a text, one function a kind. Each looks at a plain reading
// (plain_reading.hpp) in time linear in it and gives what it finds in the order of the text, as places in
// that reading. Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "privacy/finding.hpp"
#include "privacy/plain_reading.hpp"

namespace lantern::privacy {

// A stretch of a text, [first, end).
struct Stretch {
  std::size_t first = 0;
  std::size_t end = 0;
};

// Web addresses, DOIs, and the figures behind "ISBN" and its like: figures in them are nobody's.
std::vector<Stretch> impersonal_stretches(std::string_view text);

// Whether the words before `at` say that what stands there counts things: "grant number", "product code".
enum class Said { by_its_noun, by_noun_and_number };  // the second: only with "number", "code" or a colon
bool is_called_a_thing(std::string_view text, std::size_t at, Said said);

Findings nhs_numbers(std::string_view text);
Findings national_insurance_numbers(std::string_view text);
Findings telephone_numbers(std::string_view text);
Findings post_codes(std::string_view text);
// Of a domain that is not in `allowed`, nor below one that is.
Findings email_addresses(std::string_view text, const std::vector<std::string>& allowed_domains);
// Dates beside words such as "date of birth", and cells of a column that is headed so.
Findings dates_of_birth(std::string_view text, Form form);

// All of them in `source`, as places there, in its order. What two of them see counts once.
Findings find_private(std::string_view source, Form form,
                      const std::vector<std::string>& allowed_email_domains);

}  // namespace lantern::privacy
