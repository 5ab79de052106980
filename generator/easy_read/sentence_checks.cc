// Length of sentences, paragraphs and the whole; one idea a sentence.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "easy_read/check_run.hpp"

namespace lantern::easy_read {
namespace {

constexpr std::size_t easy_words = 12;          // up to here nobody minds
constexpr std::size_t paragraph_sentences = 5;  // at most
constexpr std::size_t paragraph_words = 50;     // at most
constexpr int pages_warning = 20;               // printed pages, at most
constexpr int pages_error = 24;

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

Part whole(const ReadSentence& sentence) { return {0, sentence.plain.size()}; }

// Where a long sentence may be cut: at the comma or joining word nearest to its middle that leaves three
// words at each side.
std::string where_to_cut(const CheckRun& run, const ReadSentence& sentence) {
  constexpr std::array<std::string_view, 9> english = {"and",  "because", "but",   "if",   "so",
                                                       "then", "when",    "which", "while"};
  constexpr std::array<std::string_view, 5> welsh = {"ac", "achos", "oherwydd", "ond", "pan"};
  const auto joints = run.welsh() ? std::span<const std::string_view>(welsh) : english;
  const auto& words = sentence.words;
  const std::string_view plain = sentence.plain;
  const auto comma = [&](std::size_t i) { return plain.substr(words[i - 1].end, 1) == ","; };
  const auto from_middle = [&](std::size_t i) {
    return std::max(i * 2, words.size()) - std::min(i * 2, words.size());
  };
  std::size_t best = 0;
  for (std::size_t i = 3; i + 3 <= words.size(); ++i)
    if ((one_of(joints, words[i].lower) || comma(i)) && (best == 0 || from_middle(i) < from_middle(best)))
      best = i;
  if (best == 0) return "make two sentences of it, each with one idea";
  return fmt::format("make two sentences of it: the first could end behind '{}'",
                     plain.substr(words[best - 2].begin, words[best - 1].end - words[best - 2].begin));
}

void check_length(const CheckRun& run, const ReadSentence& sentence) {
  const std::size_t words = sentence.words.size();
  const auto limit = static_cast<std::size_t>(run.knowledge.max_sentence_words);
  if (words <= std::min(limit, easy_words)) return;
  const std::string hint = where_to_cut(run, sentence);
  if (words > limit)
    run.add(sentence, whole(sentence), Rule::sentence_length, Severity::error,
            fmt::format("this sentence has {} words, and {} are the most a sentence may have", words, limit),
            hint);
  else if (words > easy_words)
    run.add(sentence, whole(sentence), Rule::sentence_length, Severity::warning,
            fmt::format("this sentence has {} words, and more than {} are hard to follow", words, easy_words),
            hint);
}

// A comma inside a number joins nothing.
bool is_comma(std::string_view plain, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < plain.size() && plain[i] >= '0' && plain[i] <= '9'; };
  return plain[at] == ',' && !(at > 0 && digit(at - 1) && digit(at + 1));
}

void check_ideas(const CheckRun& run, const ReadSentence& sentence) {
  // In Welsh "a" is many things; it is not counted.
  constexpr std::array<std::string_view, 4> english = {"and", "because", "but", "which"};
  constexpr std::array<std::string_view, 4> welsh = {"ac", "achos", "oherwydd", "ond"};
  const auto joints = run.welsh() ? std::span<const std::string_view>(welsh) : english;
  if (!run.holds(Rule::one_idea)) return;
  std::vector<Part> found;
  std::vector<std::string> names;
  for (const ReadWord& word : sentence.words)
    if (one_of(joints, word.lower)) {
      found.push_back({word.begin, word.end});
      names.push_back("'" + word.lower + "'");
    }
  const std::string_view plain = sentence.plain;
  const std::size_t words = found.size();
  for (std::size_t at = 0; at < plain.size(); ++at)
    if (is_comma(plain, at)) found.push_back({at, at + 1});
  if (found.size() < 2) return;
  if (const std::size_t commas = found.size() - words; commas > 0)
    names.push_back(commas == 1 ? "a comma" : fmt::format("{} commas", commas));
  std::ranges::sort(found, {}, &Part::begin);
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i)
    list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  run.add(sentence, found[1], Rule::one_idea, "this sentence says more than one thing: it has " + list,
          "say one thing in each sentence, and begin a new sentence here");
}

void check_paragraphs(const CheckRun& run) {
  const auto& sentences = run.reading.sentences;
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t end = first;
    std::size_t words = 0;
    while (end < sentences.size() && sentences[end].paragraph == sentences[first].paragraph)
      words += sentences[end++].words.size();
    if (end - first > paragraph_sentences || words > paragraph_words) {
      const ReadSentence& sentence = sentences[first];
      run.add(
          sentence, whole(sentence), Rule::paragraph_length,
          fmt::format("this paragraph has {} sentences and {} words; {} sentences and {} words are the most",
                      end - first, words, paragraph_sentences, paragraph_words),
          "make two paragraphs of it, each with its own picture");
    }
    first = end;
  }
}

void check_pages(const CheckRun& run) {
  if (run.reading.sentences.empty()) return;
  const bool laid_out = run.knowledge.printed_pages.has_value();
  const int pages = laid_out ? *run.knowledge.printed_pages : estimated_pages(run.reading);
  const auto finding = length_finding(pages, laid_out ? PageCount::laid_out : PageCount::estimated, {});
  // About the whole: it stands at the first words.
  const ReadSentence& first = run.reading.sentences.front();
  if (finding) run.add(first, {0, 1}, finding->rule, finding->severity, finding->message, finding->hint);
}

}  // namespace

void check_sentences(const CheckRun& run) {
  for (const ReadSentence& sentence : run.reading.sentences) {
    check_length(run, sentence);
    check_ideas(run, sentence);
  }
  check_paragraphs(run);
  check_pages(run);
}

}  // namespace lantern::easy_read

namespace lantern::easy_read {

std::optional<EasyFinding> length_finding(int pages, PageCount how, const SourceLocation& where) {
  if (pages <= pages_warning) return std::nullopt;
  const bool too_many = pages > pages_error;
  return EasyFinding{
      where,
      Rule::length,
      too_many ? Severity::error : Severity::warning,
      fmt::format("{}{} printed pages are too many to read: {} is the most",
                  how == PageCount::laid_out ? "" : "about ", pages, too_many ? pages_error : pages_warning),
      "leave out what the reader does not need, or make two guides of it",
      {}};
}

}  // namespace lantern::easy_read
