#include "search/word_counts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/language_tag.hpp"
#include "text/search_words.hpp"

namespace lantern::search {
namespace {

// By the field in which a word stands.
constexpr double in_title = 12;
constexpr double in_heading = 5;
constexpr double in_keywords = 2;
constexpr double in_text = 1;

// A section of so many words counts as it is; half of what is more or less makes the difference.
constexpr double usual_words = 80;
constexpr double fewest_words = 30;  // shorter ones are not better for it
constexpr double share_of_length = 0.5;

constexpr std::array<std::string_view, 48> english = {
    "a",     "about", "an",   "and",  "are",  "as",  "at",  "be",   "been", "but",  "by",   "can",
    "did",   "do",    "does", "for",  "from", "had", "has", "have", "how",  "i",    "if",   "in",
    "is",    "it",    "its",  "my",   "of",   "on",  "or",  "our",  "so",   "than", "that", "the",
    "their", "there", "they", "this", "to",   "was", "we",  "were", "what", "when", "with", "you"};
constexpr std::array<std::string_view, 32> welsh = {
    "a",   "ac",  "ag",  "am",  "ar",   "at",    "bod", "chi", "dros", "ei",   "ein",
    "er",  "eu",  "fel", "fod", "gan",  "gyda",  "hyn", "i",   "mae",  "mewn", "na",
    "nad", "neu", "ni",  "o",   "oedd", "roedd", "sut", "y",   "yn",   "yr"};

class Counter {
 public:
  explicit Counter(std::string_view language) : language_(language) {}

  void add(std::string_view text, double weight) {
    words_.each(text, [&](std::string&& word) {
      ++length_;
      if (weight < in_heading && says_nothing(word, language_)) return;
      weights_[std::move(word)] += weight;
    });
  }

  // What was added so far, as one section.
  std::vector<WordCount> take(double page_weight, Vocabulary& vocabulary) {
    std::vector<std::string_view> words;
    words.reserve(weights_.size());
    for (const auto& [word, weight] : weights_) words.push_back(word);
    const std::vector<std::uint32_t> numbers = vocabulary.numbers(words);
    const double length = std::max(static_cast<double>(length_), fewest_words);
    const double norm = 1 - share_of_length + share_of_length * length / usual_words;
    std::vector<WordCount> counts;
    counts.reserve(words.size());
    std::size_t i = 0;
    for (const auto& [word, weight] : weights_)
      counts.push_back({numbers[i++], level_of(page_weight * weight / norm)});
    weights_.clear();
    length_ = 0;
    return counts;
  }

 private:
  std::string_view language_;
  SearchWords words_;
  std::unordered_map<std::string, double> weights_;
  std::size_t length_ = 0;
};

}  // namespace

std::vector<std::uint32_t> Vocabulary::numbers(const std::vector<std::string_view>& words) {
  const std::lock_guard lock(adding_);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(words.size());
  for (const std::string_view word : words) {
    auto found = known_.find(word);
    if (found == known_.end()) {
      const auto next = static_cast<std::uint32_t>(words_.size());
      found = known_.emplace(words_.emplace_back(word), next).first;
    }
    numbers.push_back(found->second);
  }
  return numbers;
}

std::uint8_t level_of(double weight) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(8 * std::log2(1 + 4 * weight)), 1L, 63L));
}

std::vector<std::string_view> words_that_say_nothing(std::string_view language) {
  const std::string_view tongue = language_part(language);
  if (tongue == "en") return {english.begin(), english.end()};
  if (tongue == "cy") return {welsh.begin(), welsh.end()};
  return {};
}

bool says_nothing(std::string_view word, std::string_view language) {
  const std::string_view tongue = language_part(language);
  if (tongue == "en") return std::ranges::binary_search(english, word);
  if (tongue == "cy") return std::ranges::binary_search(welsh, word);
  return false;
}

CountedPage count_words(Document document, Vocabulary& vocabulary) {
  CountedPage page;
  Counter counter(document.language);
  bool first = true;
  for (const Section& section : document.text.sections) {
    if (first) {
      counter.add(document.text.title, in_title);
      counter.add(document.keywords, in_keywords);
    }
    first = false;
    counter.add(section.heading, in_heading);
    counter.add(section.text, in_text);
    page.sections.push_back(counter.take(document.weight, vocabulary));
  }
  page.document = std::move(document);
  return page;
}

}  // namespace lantern::search
