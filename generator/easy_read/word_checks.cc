// Hard words, bold words without their meaning, two words for one thing.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {
namespace {

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }
bool has_capital(std::string_view word) {
  return std::ranges::any_of(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}
bool is_contraction(std::string_view word) {
  const std::size_t at = word.find('\'');
  return at != std::string_view::npos && !word.ends_with("'s") && !word.ends_with("s'");
}

class HardWords {
 public:
  explicit HardWords(const CheckRun& run) : run_(run) {
    for (const std::string& words : run.knowledge.words.known)
      for (const WordPlace& place : word_places(words, run.reading.language))  // "ward round" is two
        for (std::string& form :
             forms_of(lower_case(std::string_view(words).substr(place.begin, place.end - place.begin))))
          known_.insert(std::move(form));
    for (const EasyFinding& finding : run.findings)
      if (finding.rule == Rule::abbreviation || finding.rule == Rule::roman_numeral ||
          finding.rule == Rule::vague_share)
        said_elsewhere_.emplace(finding.where.line, finding.where.column);
    for (const auto& [word, instead] : run.knowledge.words.avoid) avoid_.emplace(lower_case(word), instead);
    collect_names();
    // What is bold and unexplained is said once, by its own rule.
    for (const BoldTerm& term : run.explained.bold()) {
      const auto& words = run.reading.sentences[term.sentence].words;
      for (auto word = std::ranges::lower_bound(words, term.begin, {}, &ReadWord::begin);
           word != words.end() && word->begin < term.end; ++word)
        for (std::string& form : forms_of(word->lower)) said_.insert(std::move(form));
    }
  }

  void check() {
    for (std::size_t i = 0; i < run_.reading.sentences.size(); ++i) {
      const ReadSentence& sentence = run_.reading.sentences[i];
      for (const ReadWord& word : sentence.words)
        if (!inside(run_.patterns[i].addresses, word.begin)) check(sentence, word);
    }
  }

 private:
  std::vector<std::string> forms_of(std::string_view word) const {
    return base_forms(word, run_.reading.language);
  }

  bool first_in_sentence(const ReadSentence& sentence, const ReadWord& word) const {
    if (&word == &sentence.words.front()) return true;
    // Behind a colon or an opening quotation mark a sentence begins too.
    const std::string_view before = std::string_view(sentence.plain).substr(0, word.begin);
    return before.ends_with(": ") || before.ends_with('"') || before.ends_with("\u201c") ||
           before.ends_with("\u2018") || before.ends_with('\'');
  }

  // A word with a capital in the middle of a sentence is a name wherever it stands on the page.
  void collect_names() {
    for (const ReadSentence& sentence : run_.reading.sentences)
      for (const ReadWord& word : sentence.words)
        if (has_capital(sentence.plain_of(word)) && !first_in_sentence(sentence, word))
          for (std::string& form : forms_of(word.lower)) names_.insert(std::move(form));
  }

  bool is_name_here(const ReadSentence& sentence, const ReadWord& word) const {
    std::string_view written = sentence.plain_of(word);
    if (!has_capital(written)) return false;
    if (!first_in_sentence(sentence, word)) return true;
    for (const std::string_view ending : {"'s", "\u2019s"})
      if (written.ends_with(ending)) written.remove_suffix(ending.size());
    return is_name(written) || names_.contains(word.lower);
  }

  template <typename Words>
  bool has(const Words& words, std::string_view word) const {
    return std::ranges::any_of(forms_of(word), [&](const std::string& form) { return words.contains(form); });
  }

  // "co-design" is easy when each of its parts is, or it itself.
  bool is_easy(std::string_view word) const {
    if (is_common_word(word) || has(known_, word)) return true;
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0) return word.size() == 1;
    return is_easy(word.substr(0, hyphen)) && is_easy(word.substr(hyphen + 1));
  }

  void check(const ReadSentence& sentence, const ReadWord& word) {
    if (has_digit(word.lower) || is_contraction(word.lower) || word.lower.find('.') != std::string::npos)
      return;
    const std::string_view written = sentence.plain_of(word);
    // Initials and shouting are for other rules.
    if (written.size() > 1 && std::ranges::count_if(written, [](char c) { return c >= 'A' && c <= 'Z'; }) > 1)
      return;
    if (has(known_, word.lower) || run_.explained.explains(word.lower)) return;
    if (const auto instead = avoided(word.lower)) {
      add(sentence, word, *instead);
      return;
    }
    if (!run_.english()) return;  // there is no list of common Welsh words
    if (has_capital(written) && !first_in_sentence(sentence, word)) return;
    if (const auto official = official_word(word.lower)) {
      add(sentence, word, official->instead);
    } else if (!is_easy(word.lower) && !is_name_here(sentence, word)) {
      add(sentence, word, {});
    }
  }

  std::optional<std::string> avoided(std::string_view word) const {
    for (const std::string& form : forms_of(word))
      if (const auto found = avoid_.find(form); found != avoid_.end()) return found->second;
    return std::nullopt;
  }

  // Once a page for each word, whatever its form.
  void add(const ReadSentence& sentence, const ReadWord& word, std::string_view instead) {
    if (has(said_, word.lower)) return;
    const SourceLocation where = place_of(sentence, run_.file, word.begin, 1);
    if (said_elsewhere_.contains({where.line, where.column})) return;
    for (std::string& form : forms_of(word.lower)) said_.insert(std::move(form));
    std::string hint;
    if (!instead.empty())
      hint = fmt::format("say '{}' instead, or explain the word", instead);
    else if (run_.explained.in_glossary(word.lower))
      hint =
          fmt::format("write it as **{}**: its meaning in the glossary then stands on the page", word.lower);
    else
      hint = fmt::format("say it in easier words, or write it as **{}** and explain it in the next sentence",
                         word.lower);
    run_.add(sentence, {word.begin, word.end}, Rule::hard_word,
             fmt::format("'{}' is a hard word, and nothing on the page explains it", sentence.plain_of(word)),
             std::move(hint));
  }

  const CheckRun& run_;
  std::set<std::string, std::less<>> known_;
  std::map<std::string, std::string, std::less<>> avoid_;
  std::set<std::string, std::less<>> names_;
  std::set<std::string, std::less<>> said_;
  std::set<std::pair<int, int>> said_elsewhere_;  // lines and columns of short forms and vague shares
};

void check_bold(const CheckRun& run) {
  std::set<std::string> said;
  for (const BoldTerm& term : run.explained.bold()) {
    if (term.explained || !said.insert(term.words).second) continue;
    run.add(
        run.reading.sentences[term.sentence], {term.begin, term.end}, Rule::unexplained_word,
        fmt::format("'{}' is bold, and neither the next sentence nor the glossary explains it", term.words),
        "say in the next sentence what it means, or add it to content/glossary.yaml; bold is for hard words "
        "only");
  }
}

// "phones" and "phone's" are "phone", but "phoned" is something done.
bool is_plural(std::string_view word, std::string_view one) {
  if (word.starts_with(one)) return word.substr(one.size()) == "s" || word.substr(one.size()) == "'s";
  return one.ends_with('y') && word.ends_with("ies") &&
         word.substr(0, word.size() - 3) == one.substr(0, one.size() - 1);
}

// Where `term`, one or more words, first stands.
struct Found {
  std::size_t sentence = 0;
  Part part;
};
std::optional<Found> find_term(const Reading& reading, std::string_view term) {
  std::vector<std::string> wanted(1);
  for (const char letter : term) {
    if (letter == ' ')
      wanted.emplace_back();
    else
      wanted.back() += letter;
  }
  const bool exact = has_capital(term);
  for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
    const ReadSentence& sentence = reading.sentences[i];
    const auto& words = sentence.words;
    for (std::size_t at = 0; at + wanted.size() <= words.size(); ++at) {
      bool same = true;
      for (std::size_t k = 0; same && k < wanted.size(); ++k) {
        const std::string word = exact ? std::string(sentence.plain_of(words[at + k])) : words[at + k].lower;
        same = word == wanted[k] || (k + 1 == wanted.size() && is_plural(word, wanted[k]));
      }
      if (same) return Found{i, {words[at].begin, words[at + wanted.size() - 1].end}};
    }
  }
  return std::nullopt;
}

void check_pair(const CheckRun& run, std::string_view one, std::string_view other) {
  auto first = find_term(run.reading, one);
  auto second = find_term(run.reading, other);
  // Both in one sentence: it says that they are the same.
  if (!first || !second || first->sentence == second->sentence) return;
  if (second->sentence < first->sentence) {
    std::swap(first, second);
    std::swap(one, other);
  }
  run.add(run.reading.sentences[second->sentence], second->part, Rule::same_word,
          fmt::format("'{}' and '{}' are two words for the same thing", one, other),
          fmt::format("choose one of them for the whole page, for example '{}'", one));
}

}  // namespace

void check_words(const CheckRun& run) {
  HardWords(run).check();
  check_bold(run);
  for (const auto& [one, other] : run.knowledge.words.same) check_pair(run, one, other);
  if (run.english())
    for (const auto& [one, other] : same_words()) check_pair(run, one, other);
}

}  // namespace lantern::easy_read
