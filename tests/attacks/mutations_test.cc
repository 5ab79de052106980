// Whole sites with mistakes that nobody thought of: bytes and lines of the files of a good site changed,
// doubled, cut and mixed. Each ends with 0 or with 1 and at least one diagnostic that has a code: never with
// a crash, a fault of Lantern's own or a site that is half published. The seed makes every run the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "cli/program.hpp"
#include "tree.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::tree_of;
using lantern::testing::Workplace;

namespace {

constexpr int tries = 500;
constexpr unsigned seed = 20260601;

class Mutator {
 public:
  explicit Mutator(unsigned start) : dice_(start) {}

  std::size_t below(std::size_t size) {
    return std::uniform_int_distribution<std::size_t>(0, size - 1)(dice_);
  }

  std::string mutated(std::string bytes, const std::string& other) {
    static const std::vector<std::string> words = {"\t",
                                                   "\r",
                                                   std::string(1, '\0'),
                                                   "\x1B",
                                                   "\xFF",
                                                   "\xE2\x80\xAE",
                                                   "---\n",
                                                   "- ",
                                                   ": ",
                                                   "{",
                                                   "[",
                                                   "&a ",
                                                   "*a",
                                                   "!!x ",
                                                   "'",
                                                   "\"",
                                                   "```\n",
                                                   "../",
                                                   "/etc/passwd",
                                                   "-1",
                                                   "1e999",
                                                   "9999999999999",
                                                   "2021-02-30",
                                                   "%",
                                                   "{{",
                                                   "<b",
                                                   "\\",
                                                   "|",
                                                   "\"\\x01\"",
                                                   "\"\\u202E\"",
                                                   "#"};
    const std::size_t at = bytes.empty() ? 0 : below(bytes.size());
    switch (below(6)) {
      case 0:  // a word put in
        return bytes.insert(at, words[below(words.size())]);
      case 1:  // a piece taken out
        return bytes.erase(at, 1 + below(40));
      case 2:  // a piece twice
        return bytes.insert(at, bytes.substr(at, 1 + below(60)));
      case 3:  // cut off
        return bytes.substr(0, at);
      case 4:  // a piece of another file
        return bytes.insert(at, other.substr(other.empty() ? 0 : below(other.size()), 1 + below(80)));
      default:  // a byte changed
        if (!bytes.empty()) bytes[at] = static_cast<char>(below(256));
        return bytes;
    }
  }

 private:
  std::mt19937 dice_;
};

}  // namespace

TEST_CASE("a site with any mistakes is built or refused, never broken", "[mutations]") {
  const Workplace workplace;
  const fs::path site = workplace.folder / "site";
  const fs::path out = workplace.folder / "out";
  fs::copy(fs::path(LANTERN_SOURCE_DIR) / "tests/attacks/site", site, fs::copy_options::recursive);
  const std::string arguments =
      "build --site '" + site.string() + "' --out '" + out.string() + "' --date 2026-06-01";
  REQUIRE(run_lantern(arguments).exit_code == 0);
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(site))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  Mutator mutator(seed);
  int refused = 0;
  for (int number = 0; number < tries; ++number) {
    std::map<fs::path, std::string> before;
    const std::size_t changes = 1 + mutator.below(3);
    for (std::size_t change = 0; change < changes; ++change) {
      const fs::path& file = files[mutator.below(files.size())];
      const std::string bytes = read_file(file);
      before.try_emplace(file, bytes);
      const std::string other = read_file(files[mutator.below(files.size())]);
      std::ofstream(file, std::ios::binary) << mutator.mutated(bytes, other);
    }
    const std::string published = tree_of(out);
    const Said said = run_lantern(arguments);
    INFO("try " << number << " of seed " << seed << ", exit " << said.exit_code << "\n" << said.err);
    CHECK((said.exit_code == 0 || said.exit_code == 1));
    if (said.exit_code == 1) {
      ++refused;
      CHECK(tree_of(out) == published);
      CHECK(said.err.find(": error: ") != std::string::npos);
    }
    for (const auto& [file, bytes] : before) std::ofstream(file, std::ios::binary) << bytes;
  }
  // Most changes are mistakes, and not all of them.
  CHECK(refused > tries / 4);
  CHECK(refused < tries);
}
