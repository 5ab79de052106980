// Shares that people cannot picture: "a third of people", "most of the time", "a majority". English only.
// Half of something is what people say, and so is a quarter of an hour or of a tablet.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "easy_read/check_run.hpp"

namespace lantern::easy_read {
namespace {

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The parts that have a name: "third" is 3, "tenths" is 10; nothing for other words.
std::optional<int> part_named(std::string_view word) {
  constexpr std::array<std::string_view, 11> names = {
      "", "", "", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
  if (word.ends_with('s')) word.remove_suffix(1);
  const auto found = std::ranges::find(names, word);
  if (word.empty() || found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

std::optional<int> count_named(std::string_view word) {
  constexpr std::array<std::string_view, 10> names = {"",     "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
  if (word.size() == 1 && word[0] >= '1' && word[0] <= '9') return word[0] - '0';
  if (word == "a") return 1;
  const auto found = std::ranges::find(names, word);
  if (word.empty() || found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

struct Share {
  std::size_t behind = 0;  // word
  int part = 0;
  int whole = 0;
};

class VagueShares {
 public:
  VagueShares(const CheckRun& run, const ReadSentence& sentence) : run_(run), sentence_(sentence) {}

  void check() const {
    for (std::size_t i = 0; i < sentence_.words.size();) {
      const auto share = fraction_at(i);
      const std::size_t behind = share ? share->behind : words_at(i);
      if (share)
        add_fraction(i, *share);
      else if (behind > i)
        add_words(i, behind);
      i = std::max(i + 1, behind);
    }
    check_signs();
  }

 private:
  std::string_view lower(std::size_t word) const {
    return word < sentence_.words.size() ? std::string_view(sentence_.words[word].lower) : "";
  }
  std::string_view plain_between(std::size_t first, std::size_t behind) const {
    const std::size_t begin = sentence_.words[first].begin;
    return std::string_view(sentence_.plain).substr(begin, sentence_.words[behind - 1].end - begin);
  }

  // "of an hour", "of the tablet": of one thing that is cut or measured, which people can picture.
  bool of_a_thing(std::size_t of) const {
    constexpr std::array<std::string_view, 7> one = {"a", "an", "any", "each", "every", "one", "another"};
    constexpr std::array<std::string_view, 10> whose = {"her",  "his",   "its", "my",   "our",
                                                        "that", "their", "the", "this", "your"};
    constexpr auto things = std::to_array<std::string_view>(
        {"bottle", "bread", "cake",   "cream", "cup",   "day",     "distance", "dose", "food",     "form",
         "glass",  "hour",  "house",  "jar",   "juice", "journey", "line",     "meal", "medicine", "mile",
         "milk",   "month", "packet", "page",  "pill",  "pizza",   "plate",    "pot",  "road",     "room",
         "screen", "space", "tablet", "tank",  "tub",   "wall",    "water",    "way",  "week",     "year"});
    if (lower(of) != "of") return false;
    if (one_of(one, lower(of + 1))) return true;
    const std::size_t noun = of + (one_of(whose, lower(of + 1)) ? 2 : 1);
    return one_of(things, lower(noun)) || lower(noun) == "century" || lower(noun) == "pound";
  }

  // "a third of", "two-thirds", "by a quarter"
  std::optional<Share> fraction_at(std::size_t i) const {
    Share share;
    const std::string_view word = lower(i);
    std::string_view named;
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
      share = {i + 1, count_named(word.substr(0, hyphen)).value_or(0), 0};
      named = word.substr(hyphen + 1);
    } else {
      share = {i + 2, count_named(word).value_or(0), 0};
      named = lower(i + 1);
    }
    share.whole = part_named(named).value_or(0);
    if (share.part == 0 || share.whole == 0 || share.part >= share.whole) return std::nullopt;
    const bool plural = named.ends_with('s');
    if (plural != (share.part > 1) || of_a_thing(share.behind)) return std::nullopt;
    const bool of = lower(share.behind) == "of";
    if (of) return share;
    // "A third nurse came" is one of three.
    const bool counted = plural || said_of_people(share.behind);
    const bool by = i > 0 && lower(i - 1) == "by" && ends_here(share.behind);
    return counted || by ? std::optional(share) : std::nullopt;
  }

  // "fell by a third in May", not "by a third nurse"
  bool ends_here(std::size_t behind) const {
    constexpr std::array<std::string_view, 9> next = {"after", "and",  "because", "between", "from",
                                                      "in",    "last", "since",   "this"};
    return behind >= sentence_.words.size() || one_of(next, lower(behind));
  }

  bool said_of_people(std::size_t behind) const {
    constexpr std::array<std::string_view, 12> verbs = {"are",  "came", "did",   "felt", "found", "had",
                                                        "have", "like", "liked", "said", "want",  "were"};
    return one_of(verbs, lower(behind));
  }

  // Behind which word a share in words ends; `i` where there is none.
  std::size_t words_at(std::size_t i) const {
    constexpr std::array<std::string_view, 4> vague = {"majorities", "majority", "minorities", "minority"};
    constexpr std::array<std::string_view, 4> shares = {"fraction", "percentage", "percentages",
                                                        "proportion"};
    constexpr std::array<std::string_view, 3> much = {"half", "most", "much"};
    const std::string_view word = lower(i);
    if (one_of(vague, word) || one_of(shares, word) || word == "proportions") {
      const bool of = lower(i + 1) == "of" && i + 2 < sentence_.words.size();
      return of && lower(i + 2) != "the" ? i + 3 : i + 1;
    }
    if (one_of(much, word)) {
      std::size_t at = i + 1;
      if (lower(at) == "of") ++at;
      if (lower(at) == "the" && lower(at + 1) == "time") return at + 2;
    }
    if (word == "bulk" && i > 0 && lower(i - 1) == "the" && lower(i + 1) == "of") return i + 2;
    if (word == "handful" && lower(i + 1) == "of" && of_people(i + 2)) return i + 3;
    return half_at(i);
  }

  bool of_people(std::size_t i) const {
    constexpr std::array<std::string_view, 12> people = {"adults",    "carers", "children", "families",
                                                         "men",       "nurses", "patients", "people",
                                                         "practices", "staff",  "teams",    "women"};
    return one_of(people, lower(i));
  }

  // "more than half of us": half itself is plain, what is beside it is not.
  std::size_t half_at(std::size_t i) const {
    constexpr std::array<std::string_view, 6> beside = {"almost", "nearly", "over", "under", "fewer", "less"};
    if (!one_of(beside, lower(i)) && lower(i) != "more") return i;
    std::size_t at = i + 1;
    if (lower(at) == "than") ++at;
    const bool comparing = lower(i) == "more" || lower(i) == "less" || lower(i) == "fewer";
    if (lower(at) != "half" || comparing != (at == i + 2) || of_a_thing(at + 1)) return i;
    constexpr std::array<std::string_view, 4> the = {"our", "the", "their", "your"};
    const std::size_t next = at + 1;
    const bool group = of_people(next) || (one_of(the, lower(next)) && of_people(next + 1));
    return lower(next) == "of" || group || said_of_people(next) ? at + 1 : i;
  }

  // ⅓ of people
  void check_signs() const {
    constexpr std::array<std::string_view, 8> signs = {"⅓", "⅔", "¼", "¾", "⅕", "⅖", "⅛", "⅒"};
    const std::string_view plain = sentence_.plain;
    for (const std::string_view sign : signs)
      for (std::size_t at = plain.find(sign); at != std::string_view::npos; at = plain.find(sign, at + 1)) {
        const auto next = std::ranges::lower_bound(sentence_.words, at + 1, {}, &ReadWord::begin);
        const auto word = static_cast<std::size_t>(next - sentence_.words.begin());
        if (lower(word) == "of" && !of_a_thing(word)) add({at, at + sign.size()}, sign);
      }
  }

  void add(Part part, std::string_view written) const {
    run_.add(sentence_, part, Rule::vague_share,
             fmt::format("'{}' does not say how many in numbers that people can picture", written),
             "say how many, as in '6 in 10' or '60 out of every 100'");
  }

  void add_words(std::size_t first, std::size_t behind) const {
    add({sentence_.words[first].begin, sentence_.words[behind - 1].end}, plain_between(first, behind));
  }

  void add_fraction(std::size_t first, const Share& share) const {
    const std::size_t behind = share.behind;
    const bool exact = 100 * share.part % share.whole == 0;
    const int hundredths = (200 * share.part + share.whole) / (2 * share.whole);
    run_.add(sentence_, {sentence_.words[first].begin, sentence_.words[behind - 1].end}, Rule::vague_share,
             fmt::format("'{}' is a part that people find hard to picture", plain_between(first, behind)),
             fmt::format("say '{} in {}' or '{}{} out of every 100'", share.part, share.whole,
                         exact ? "" : "about ", hundredths));
  }

  const CheckRun& run_;
  const ReadSentence& sentence_;
};

}  // namespace

void check_vague_shares(const CheckRun& run) {
  if (!run.holds(Rule::vague_share)) return;
  for (const ReadSentence& sentence : run.reading.sentences) VagueShares(run, sentence).check();
}

}  // namespace lantern::easy_read
