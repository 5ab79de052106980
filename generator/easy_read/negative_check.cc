// Two negatives in a sentence: "do not go without", and those inside words, "not everyone is unable".
// English only: in Welsh one "no" is often two words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"

namespace lantern::easy_read {
namespace {

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// A word that negates and one behind it that does so again, by their numbers in the sentence.
struct Pair {
  std::size_t first = 0;
  std::size_t second = 0;
};

class Negatives {
 public:
  explicit Negatives(const ReadSentence& sentence) : sentence_(sentence), words_(sentence.words) {}

  std::optional<Pair> find() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (is_negative(i)) found.push_back(i);
    if (found.size() >= 2) return Pair{found[0], found[1]};
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!without_negative(words_[i].lower)) continue;
      if (const auto before = negated_by(i)) return Pair{*before, i};
      if (const auto behind = negates(i)) return Pair{i, *behind};
    }
    return std::nullopt;
  }

 private:
  std::string_view lower(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].lower) : "";
  }

  bool is_negative(std::size_t i) const {
    constexpr std::array<std::string_view, 10> negatives = {"cannot", "never",   "no",  "no-one",  "nobody",
                                                            "none",   "nothing", "not", "nowhere", "without"};
    const std::string_view word = lower(i);
    if (word == "no") return !is_an_answer(i);
    return one_of(negatives, word) || word.ends_with("n't");
  }

  // "No, you need not pay", "you can say no", "yes or no": nothing is negated.
  bool is_an_answer(std::size_t i) const {
    constexpr std::array<std::string_view, 7> before = {"answer", "answered", "or",  "say",
                                                        "said",   "saying",   "says"};
    if (i > 0 && lower(i - 1) == "or") return i > 1 && lower(i - 2) == "yes";
    if (i > 0 && one_of(before, lower(i - 1))) return true;
    return i == 0 && separated(0);
  }

  // Whether a sign that ends a part of the sentence stands behind word `i`.
  bool separated(std::size_t i) const {
    const std::size_t end = i + 1 < words_.size() ? words_[i + 1].begin : sentence_.plain.size();
    const std::string_view between =
        std::string_view(sentence_.plain).substr(words_[i].end, end - words_[i].end);
    return between.find_first_of(",;:.!?") != std::string_view::npos || between.contains("\u2013");
  }

  // Something new begins: what stands before it does not reach behind it.
  bool begins_a_part(std::size_t i) const {
    constexpr auto joints = std::to_array<std::string_view>(
        {"after",   "although", "and",   "as",     "because", "before", "but",  "how",
         "if",      "or",       "so",    "unless", "until",   "what",   "when", "where",
         "whether", "which",    "while", "who",    "whose",   "why"});
    constexpr std::array<std::string_view, 8> subjects = {"he",   "i",    "it", "she",
                                                          "that", "they", "we", "you"};
    constexpr std::array<std::string_view, 5> opinions = {"believe", "feel", "not", "say", "think"};
    const std::string_view word = lower(i);
    if (one_of(joints, word)) return true;
    if (!one_of(subjects, word)) return false;
    // "I do not think that it is impossible"
    const std::string_view before = i > 0 ? lower(i - 1) : "";
    const bool of_opinion =
        one_of(opinions, before) || (before == "that" && i > 1 && one_of(opinions, lower(i - 2)));
    return !of_opinion || before == "say";
  }

  static constexpr std::size_t reach = 6;  // words between the two

  bool is_verb(std::size_t i) const {
    constexpr auto verbs = std::to_array<std::string_view>(
        {"disagree", "disallow", "disapprove", "disbelieve", "discontinue", "discourage", "dislike",
         "disobey", "disregard", "disrespect", "distrust", "mistrust", "misunderstand"});
    return std::ranges::any_of(base_forms(lower(i), "en"),
                               [&](const std::string& form) { return one_of(verbs, form); });
  }

  // "is not really unhappy", "nobody was unhappy", but not "do not use unclear words"
  bool is_said_of_something(std::size_t i) const {
    constexpr auto links = std::to_array<std::string_view>(
        {"am",    "are",    "be",    "became", "become", "becomes", "been",   "being", "feel", "feeling",
         "feels", "felt",   "found", "get",    "gets",   "getting", "got",    "is",    "look", "looked",
         "looks", "remain", "seem",  "seemed", "seems",  "sound",   "sounds", "stay",  "was",  "were"});
    constexpr auto adverbs = std::to_array<std::string_view>(
        {"a", "all", "always", "an", "at", "completely", "ever", "often", "quite", "rather", "so", "such",
         "that", "the", "too", "totally", "usually", "very"});
    for (std::size_t at = i; at > 0; --at) {
      const std::string_view word = lower(at - 1);
      if (one_of(links, word) || is_negating(at - 1)) return true;
      if (!one_of(adverbs, word) && !word.ends_with("ly")) return false;
    }
    return false;
  }

  bool is_negating(std::size_t i) const {
    constexpr std::array<std::string_view, 5> nearly = {"barely", "hardly", "rarely", "scarcely", "seldom"};
    return is_negative(i) || one_of(nearly, lower(i));
  }

  std::optional<std::size_t> negated_by(std::size_t i) const {
    const bool verb = is_verb(i);
    if (!verb && !is_said_of_something(i)) return std::nullopt;
    for (std::size_t at = i; at > 0 && i - at <= reach; --at) {
      if (separated(at - 1)) return std::nullopt;
      if (is_negating(at - 1)) return at - 1;
      if (begins_a_part(at - 1) || (verb && lower(at - 1) == "to")) return std::nullopt;
    }
    return std::nullopt;
  }

  // "It is impossible not to laugh", "it is unlikely that nobody comes"
  std::optional<std::size_t> negates(std::size_t i) const {
    constexpr auto judgements = std::to_array<std::string_view>(
        {"impossible", "inappropriate", "unable", "unacceptable", "uncommon", "unfair", "unlikely",
         "unnecessary", "unreasonable", "unsafe", "unusual", "unwilling", "unwise"});
    if (!one_of(judgements, lower(i))) return std::nullopt;
    constexpr std::array<std::string_view, 6> ends = {"and", "because", "but", "if", "so", "when"};
    for (std::size_t at = i + 1; at < words_.size() && at - i <= reach; ++at) {
      if (separated(at - 1) || one_of(ends, lower(at))) return std::nullopt;
      if (is_negative(at)) return at;
      if (without_negative(lower(at)) && lower(at - 1) == "be") return at;
    }
    return std::nullopt;
  }

  const ReadSentence& sentence_;
  const std::vector<ReadWord>& words_;
};

void check(const CheckRun& run, const ReadSentence& sentence) {
  const auto pair = Negatives(sentence).find();
  if (!pair) return;
  const ReadWord& first = sentence.words[pair->first];
  const ReadWord& second = sentence.words[pair->second];
  auto positive = without_negative(second.lower);
  if (!positive) positive = without_negative(first.lower);
  run.add(sentence, {second.begin, second.end}, Rule::negative,
          fmt::format("'{}' and '{}' in one sentence turn its meaning twice", first.lower, second.lower),
          positive ? fmt::format("say what is true, for example with '{}'", *positive)
                   : std::string("say what is true, or what to do, without 'not'"));
}

}  // namespace

void check_negatives(const CheckRun& run) {
  if (!run.holds(Rule::negative)) return;
  for (const ReadSentence& sentence : run.reading.sentences) check(run, sentence);
}

}  // namespace lantern::easy_read
