#include "text/writing_runs.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace lantern;

namespace {

// The runs as they are seen, each with the side it is read from: "<abc", ">שלום".
std::string seen(std::string_view text, ReadingDirection line) {
  std::string all;
  for (const WritingRun& run : writing_runs(text, line)) {
    if (!all.empty()) all += '|';
    all += run.direction == ReadingDirection::right_to_left ? '>' : '<';
    all += text.substr(run.begin, run.end - run.begin);
  }
  return all;
}

}  // namespace

TEST_CASE("text is parted into runs of one direction, in the order of the eye", "[writing]") {
  using enum ReadingDirection;
  CHECK(seen("", left_to_right).empty());
  CHECK(seen("plain words", left_to_right) == "<plain words");
  CHECK(seen("שלום", left_to_right) == ">שלום");
  CHECK(seen("in שלום out", left_to_right) == "<in |>שלום|< out");
  // In a line that is read from the right, what comes first stands last.
  CHECK(seen("in שלום out", right_to_left) == "<out|> שלום |<in");
  CHECK(seen("45% مریض", right_to_left) == "> مریض|<45%");
}

TEST_CASE("only letters that change beside each other need to be shaped", "[writing]") {
  for (const char* plain : {"", "Tŷ’r Cyffredin", "Ελλάδα", "Привет", "2021–22, 45%", "病院"})
    CHECK_FALSE(needs_shaping(plain));
  for (const char* shaped : {"مریض", "45% مریض", "नमस्ते", "שלום", "ไทย"}) CHECK(needs_shaping(shaped));
  CHECK(needs_shaping("\u200E17 of 19\u200E"));  // marks that are never drawn
}
