// Anything that pandoc might print about a Word file: read as a form and made a page, or refused with a
// reason.
#include <cstdint>
#include <cstdlib>

#include "starting/case_study_from_form.hpp"
#include "starting/filled_form.hpp"
#include "starting/missing_words.hpp"
#include "starting/not_placed.hpp"
#include "starting/word_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  const auto blocks = starting::read_pandoc({reinterpret_cast<const char*>(data), size});
  if (!blocks) return blocks.error().empty() ? (std::abort(), 0) : 0;
  const starting::FilledForm form = starting::filled_form(*blocks);
  starting::Import import = starting::case_study_from_form(
      form, {"media/image1.png"}, [](const std::string&) { return std::string("a picture"); },
      {2026, 11, 21, DatePrecision::day});
  starting::keep_what_is_missing({{"in its comments", starting::plain_text(*blocks)}}, import);
  starting::finish_body(import);
  return 0;
}
