// Sayings such as "over the moon", which people who take words as they stand do not understand. English only.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"

namespace lantern::easy_read {
namespace {

// A word of a sentence, or a part of one with hyphens, in every form in which a saying may have it.
struct Token {
  Part part;
  std::vector<std::string> forms;
};

std::vector<std::string> forms_of(std::string_view word) {
  constexpr std::array<std::string_view, 8> possessives = {"her",  "his", "its",   "my",
                                                           "ones", "our", "their", "your"};
  std::vector<std::string> forms = base_forms(word, "en");
  std::string letters;
  std::ranges::copy_if(word, std::back_inserter(letters), [](char letter) { return letter != '\''; });
  if (letters != word) forms.push_back(letters);
  if (const auto verb = verb_of_form(word)) forms.emplace_back(*verb);
  // "It's a piece of cake", "she's got a lot on her plate"
  for (const std::string_view ending : {"'s", "'re", "'m"})
    if (word.ends_with(ending)) forms.emplace_back("be");
  for (const std::string_view ending : {"'s", "'ve", "'d"})
    if (word.ends_with(ending)) forms.emplace_back("have");
  const bool of_somebody = word.ends_with("'s") || word.ends_with("s'");
  if (of_somebody || std::ranges::find(possessives, letters) != possessives.end()) forms.emplace_back("your");
  return forms;
}

std::vector<Token> tokens_of(const ReadSentence& sentence) {
  std::vector<Token> tokens;
  for (const ReadWord& word : sentence.words) {
    const std::string_view lower = word.lower;
    // The places of a word and of its small letters are the same where there is a hyphen to cut at.
    const bool cut = lower.size() == word.end - word.begin;
    for (std::size_t at = 0; at < lower.size();) {
      const std::size_t end = cut ? std::min(lower.find('-', at), lower.size()) : lower.size();
      if (end > at) {
        const Part part = cut ? Part{word.begin + at, word.begin + end} : Part{word.begin, word.end};
        tokens.push_back({part, forms_of(lower.substr(at, end - at))});
      }
      at = end + 1;
    }
  }
  return tokens;
}

class Idioms {
 public:
  explicit Idioms(const CheckRun& run) : run_(run), sayings_(sayings()) {
    for (const Saying& saying : sayings_) by_first_.emplace(saying.words.front(), &saying);
  }

  void check(const ReadSentence& sentence) const {
    const std::vector<Token> tokens = tokens_of(sentence);
    for (std::size_t at = 0; at < tokens.size();) {
      const auto [saying, behind] = longest_at(tokens, at);
      if (saying == nullptr) {
        ++at;
        continue;
      }
      const Part part{tokens[at].part.begin, tokens[behind - 1].part.end};
      run_.add(sentence, part, Rule::idiom,
               fmt::format("'{}' is a saying, which some people take word for word",
                           std::string_view(sentence.plain).substr(part.begin, part.end - part.begin)),
               fmt::format("say what it means, for example '{}'", saying->instead));
      at = behind;
    }
  }

 private:
  struct Match {
    const Saying* saying = nullptr;
    std::size_t behind = 0;
  };

  Match longest_at(const std::vector<Token>& tokens, std::size_t at) const {
    Match longest;
    for (const std::string& form : tokens[at].forms) {
      const auto [first, last] = by_first_.equal_range(form);
      for (auto known = first; known != last; ++known)
        if (const auto behind = matched(tokens, at + 1, *known->second, 1);
            behind && *behind > longest.behind)
          longest = {known->second, *behind};
    }
    return longest;
  }

  // Behind which token the words of the saying from `word` on end, when they stand from `at` on.
  static std::optional<std::size_t> matched(const std::vector<Token>& tokens, std::size_t at,
                                            const Saying& saying, std::size_t word) {
    if (word == saying.words.size()) return at;
    const std::string_view wanted = saying.words[word];
    if (wanted == "*") {
      for (std::size_t skipped = 0; skipped <= 3; ++skipped)
        if (const auto behind = matched(tokens, at + skipped, saying, word + 1)) return behind;
      return std::nullopt;
    }
    if (at >= tokens.size()) return std::nullopt;
    const auto has = [&](std::size_t token) {
      return token < tokens.size() &&
             std::ranges::find(tokens[token].forms, wanted) != tokens[token].forms.end();
    };
    if (has(at)) return matched(tokens, at + 1, saying, word + 1);
    // "the nurse's head" where the list has "your head"
    if (wanted == "your" && has(at + 1)) return matched(tokens, at + 2, saying, word + 1);
    return std::nullopt;
  }

  const CheckRun& run_;
  std::vector<Saying> sayings_;
  std::multimap<std::string_view, const Saying*, std::less<>> by_first_;
};

}  // namespace

void check_idioms(const CheckRun& run) {
  if (!run.holds(Rule::idiom)) return;
  const Idioms idioms(run);
  for (const ReadSentence& sentence : run.reading.sentences) idioms.check(sentence);
}

}  // namespace lantern::easy_read
