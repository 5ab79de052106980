// Guides on paper: pages, contents, and what they report.
#include <barrier>
#include <thread>

#include "print/printing.hpp"

namespace lantern {

using namespace print;

using namespace lantern::testing;

TEST_CASE("contents come on the second page of a guide of more than six pages", "[print]") {
  const Printer printer = new_printer();
  int before = 0;
  bool seen = false;
  for (int rows = 1; rows < 40; ++rows) {
    const int pages = printed(printer, guide_with(rows)).pages;
    INFO(rows << " rows make " << pages << " pages");
    CHECK(pages >= before);
    // From six pages, one page more of rows brings the contents too.
    if (before == 6 && pages > 6) {
      CHECK(pages == 8);
      seen = true;
    }
    before = pages;
  }
  CHECK(seen);
}

TEST_CASE("large print takes more pages", "[print]") {
  const Printer printer = new_printer();
  Guide guide = guide_with(30);
  for (PrintRow& row : guide.rows)
    if (row.kind == PrintRowKind::words)
      row.sentences.assign(2,
                           {{"In large letters this sentence takes two lines.", PrintWeight::regular, {}}});
  CHECK(printed(printer, guide, PrintSize::large).pages > printed(printer, guide).pages);
}

TEST_CASE("a row with more words than a page goes on beside its picture", "[print]") {
  const Printer printer = new_printer();
  Guide guide = guide_with(0);
  const int without = printed(printer, guide).pages;
  guide.rows = {words_row("A sentence that stands in one line.", 60)};
  // 60 lines of 24 points and their spaces are 1,771 points: three pages of 716, before the back page.
  CHECK(printed(printer, guide).pages == without + 3);
}

TEST_CASE("the same words give the same bytes", "[print]") {
  const Guide guide = guide_with(23);
  const Printer printer = new_printer();
  const std::string expected = printed(printer, guide).bytes;
  const std::string expected_large = printed(printer, guide, PrintSize::large).bytes;
  CHECK(expected.starts_with("%PDF-1."));
  CHECK(expected != expected_large);
  CHECK(printed(printer, guide).bytes == expected);
  CHECK(printed(new_printer(), guide).bytes == expected);
  std::vector<std::string> made(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < made.size(); ++i)
      threads.emplace_back([&, i] {
        printed(printer, guide_with(static_cast<int>(i) + 1));
        made[i] = printed(printer, guide, i % 2 == 0 ? PrintSize::normal : PrintSize::large).bytes;
      });
  }
  for (std::size_t i = 0; i < made.size(); ++i) CHECK(made[i] == (i % 2 == 0 ? expected : expected_large));
}

TEST_CASE("lines break at the same words, however many threads see a typeface for the first time",
          "[print]") {
  // Letters that stand closer to a space than others, and many lines: some end where only a careful look at
  // their last letters tells what fits.
  const std::vector<std::string> words{"y",   "Today", "very",  "Yes,", "away.", "L",
                                       "Tea", "we",    "Wales", "'s",   "VTE",   "of"};
  Guide guide = guide_with(0);
  std::size_t next = 1;
  for (int row = 0; row < 60; ++row) {
    std::string text;
    for (int word = 0; word < 70; ++word) {
      next = (next * 1103515245 + 12345) % 2147483648;
      text += words[next / 65536 % words.size()] + ' ';
    }
    guide.rows.push_back(words_row(text));
  }
  const auto made = [&] { return printed(new_printer(), guide).bytes; };
  const std::string expected = made();
  int others = 0;
  for (int round = 0; round < 12; ++round) {
    std::vector<std::string> files(4);
    std::barrier together(static_cast<std::ptrdiff_t>(files.size()));
    {
      std::vector<std::jthread> threads;
      for (std::string& file : files)
        threads.emplace_back([&] {
          const Printer printer = new_printer();
          together.arrive_and_wait();
          file = printed(printer, guide).bytes;
        });
    }
    for (const std::string& file : files) others += file == expected ? 0 : 1;
  }
  INFO(others << " of 48 guides have other bytes");
  CHECK(others == 0);
}

TEST_CASE("what cannot be printed is told", "[print]") {
  const Printer printer = new_printer();
  Guide guide = guide_with(2);
  CHECK(printed(printer, guide).missing_letters.empty());
  CHECK(printed(printer, guide).problems.empty());
  guide.rows.push_back(words_row("Tŷ, dŵr, Łódź, “1 in 4” – £5 …"));
  CHECK(printed(printer, guide).missing_letters.empty());
  guide.rows.push_back(words_row("This way → 猫"));
  CHECK(printed(printer, guide).missing_letters == std::set<std::string>{"→", "猫"});
  guide.rows.back().picture = "square";
  guide.rows.push_back(guide.rows.back());
  CHECK(printed(printer, guide).problems == std::vector<std::string>{"square: there is no such file"});
}

TEST_CASE("fonts that are not there are named", "[print]") {
  const auto printer = Printer::load({{"nowhere/letters.woff"}, {}}, RealFileSystem());
  REQUIRE_FALSE(printer.has_value());
  CHECK(printer.error() == "the font 'letters.woff' cannot be read: No such file or directory");
  CHECK_FALSE(Printer::load({}, RealFileSystem()).has_value());
}

}  // namespace lantern
