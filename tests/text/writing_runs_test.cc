#include "text/writing_runs.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace lantern;

namespace {

// The runs as they are seen, each with the side it is read from: "<abc", ">שלום".
std::string seen(std::string_view text, bool right_to_left) {
  std::string all;
  for (const WritingRun& run : writing_runs(text, right_to_left)) {
    if (!all.empty()) all += '|';
    all += run.right_to_left ? '>' : '<';
    all += text.substr(run.begin, run.end - run.begin);
  }
  return all;
}

}  // namespace

TEST_CASE("text is parted into runs of one direction, in the order of the eye", "[writing]") {
  CHECK(seen("", false).empty());
  CHECK(seen("plain words", false) == "<plain words");
  CHECK(seen("שלום", false) == ">שלום");
  CHECK(seen("in שלום out", false) == "<in |>שלום|< out");
  // In a line that is read from the right, what comes first stands last.
  CHECK(seen("in שלום out", true) == "<out|> שלום |<in");
  CHECK(seen("45% مریض", true) == "> مریض|<45%");
}

TEST_CASE("only letters that change beside each other need to be shaped", "[writing]") {
  for (const char* plain : {"", "Tŷ’r Cyffredin", "Ελλάδα", "Привет", "2021–22, 45%", "病院"})
    CHECK_FALSE(needs_shaping(plain));
  for (const char* shaped : {"مریض", "45% مریض", "नमस्ते", "שלום", "ไทย"}) CHECK(needs_shaping(shaped));
  CHECK(needs_shaping("\u200E17 of 19\u200E"));  // marks that are never drawn
}
