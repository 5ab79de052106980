// The passive: "you will be seen by a nurse". English only; found by its pattern, so that some are missed
// and what looks like one but is a quality or a state ("worried", "locked") is let through by a list.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "easy_read/check_run.hpp"
#include "easy_read/word_lists.hpp"

namespace lantern::easy_read {
namespace {

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr auto be =
    std::to_array<std::string_view>({"am", "are", "aren't", "be", "been", "being", "i'm", "is", "isn't",
                                     "they're", "was", "wasn't", "we're", "were", "weren't", "you're"});

constexpr auto between = std::to_array<std::string_view>(
    {"all", "already", "also", "always", "both", "ever", "first", "just", "never", "not", "now", "often",
     "only", "sometimes", "soon", "still", "then", "usually"});

// Participles that do not end in -ed.
constexpr auto participles = std::to_array<std::string_view>(
    {"beaten",     "begun",     "bitten", "blown",  "bought", "brought", "broken", "built",  "caught",
     "chosen",     "cut",       "dealt",  "done",   "drawn",  "driven",  "eaten",  "fed",    "felt",
     "forgiven",   "forgotten", "fought", "found",  "given",  "heard",   "held",   "hidden", "hit",
     "hung",       "hurt",      "kept",   "known",  "laid",   "led",     "left",   "lent",   "lost",
     "made",       "meant",     "met",    "paid",   "put",    "read",    "rung",   "run",    "said",
     "seen",       "sent",      "set",    "shaken", "shown",  "shut",    "sold",   "spent",  "spoken",
     "stolen",     "stuck",     "sung",   "taken",  "taught", "thought", "thrown", "told",   "torn",
     "understood", "used",      "woken",  "won",    "worn",   "written"});

bool is_participle(std::string_view word) {
  return one_of(participles, word) || (word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed"));
}

// Not who does it, but how, when or where: "by post", "by Monday", "by the door".
constexpr auto no_doers = std::to_array<std::string_view>(
    {"accident",  "bed",     "bike",     "bus",       "car",       "chance",  "christmas", "day",
     "door",      "easter",  "eight",    "email",     "end",       "evening", "eye",       "far",
     "february",  "foot",    "friday",   "hand",      "heart",     "itself",  "january",   "july",
     "june",      "law",     "letter",   "lunchtime", "mail",      "march",   "midday",    "midnight",
     "mistake",   "monday",  "month",    "morning",   "mouth",     "name",    "next",      "night",
     "noon",      "now",     "phone",    "post",      "river",     "road",    "saturday",  "sea",
     "side",      "sunday",  "surprise", "taxi",      "telephone", "text",    "the",       "then",
     "thursday",  "time",    "today",    "tomorrow",  "train",     "tram",    "tuesday",   "video",
     "wednesday", "week",    "weekend",  "weight",    "window",    "year",    "april",     "august",
     "september", "october", "november", "december",  "may"});

class Passives {
 public:
  Passives(const CheckRun& run, const ReadSentence& sentence)
      : run_(run), sentence_(sentence), words_(sentence.words) {}

  void check() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t participle = passive_at(i);
      if (participle == 0) continue;
      add(i, participle);
      return;  // one a sentence is enough to see it
    }
  }

 private:
  std::string_view lower(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].lower) : "";
  }
  std::string_view plain_between(std::size_t first, std::size_t last) const {
    return std::string_view(sentence_.plain)
        .substr(words_[first].begin, words_[last].end - words_[first].begin);
  }

  // The participle of a passive whose form of "be" stands at `i`; 0 when there is none.
  std::size_t passive_at(std::size_t i) const {
    if (!one_of(be, lower(i))) return 0;
    // "There are trained nurses": they are not being trained.
    if (i > 0 && (lower(i - 1) == "there" || lower(i - 1) == "here")) return 0;
    std::size_t at = i + 1;
    // "Is the ward closed?": what is asked about stands between.
    while (at < words_.size() && at <= i + 3 && (one_of(between, lower(at)) || lower(at).ends_with("ly")))
      ++at;
    if (at >= words_.size() || !is_passive(i, at)) return 0;
    // A comma between them begins something else.
    return plain_between(i, at).find(',') == std::string_view::npos ? at : 0;
  }

  // Behind these even a state is something done: "used by", "made by", "being closed".
  bool is_passive(std::size_t of_be, std::size_t at) const {
    const std::string_view word = lower(at);
    if (!is_participle(word) || is_name(at)) return false;
    const std::string_view next = lower(at + 1);
    if (is_switched(word) && (next == "off" || next == "on" || next == "in" || next == "out"))
      return lower(at + 2) == "by";
    if (word == "fed" && next == "up") return false;
    if (word == "meant") return next != "to" && next != "for";
    if (word == "known") return next != "as" && next != "for";
    if (!is_state(word)) return true;
    if (word == "made") return next != "up" && next != "of";
    if (word == "used") return next != "to" || lower(at + 2).empty();
    return word == "needed" || next == "by" || lower(of_be) == "being";
  }

  // "The light is switched off" says how it is.
  static bool is_switched(std::string_view word) {
    constexpr std::array<std::string_view, 5> switched = {"logged", "plugged", "signed", "switched",
                                                          "turned"};
    return one_of(switched, word);
  }

  // "I am Ahmed"
  bool is_name(std::size_t at) const {
    const std::string_view written = sentence_.plain_of(words_[at]);
    return written[0] >= 'A' && written[0] <= 'Z' && written[1] >= 'a';
  }

  // The words for who does it, "the nurse" of "by the nurse on Monday"; empty where nobody is named.
  std::string doer_behind(std::size_t participle) const {
    constexpr auto ends = std::to_array<std::string_view>(
        {"about", "after", "and", "at", "because", "before", "but",  "for",   "from",  "if",  "in",
         "of",    "on",    "or",  "so", "to",      "until",  "when", "where", "which", "who", "with"});
    for (std::size_t by = participle + 1; by < words_.size() && by <= participle + 6; ++by) {
      if (plain_between(by - 1, by).find_first_of(",;:.") != std::string_view::npos) return {};
      if (lower(by) != "by") continue;
      std::size_t end = by + 1;
      while (end < words_.size() && end <= by + 4 && !one_of(ends, lower(end)) &&
             plain_between(end - 1, end).find_first_of(",;:.") == std::string_view::npos)
        ++end;
      if (end == by + 1 || !is_doer(by + 1, end)) return {};
      return subject(by + 1, end);
    }
    return {};
  }

  bool is_doer(std::size_t first, std::size_t end) const {
    constexpr std::array<std::string_view, 6> articles = {"a", "an", "next", "that", "the", "this"};
    const std::size_t noun = first + 1 < end && one_of(articles, lower(first)) ? first + 1 : first;
    const std::string_view word = lower(noun);
    const bool figure = word.front() >= '0' && word.front() <= '9' && noun + 1 >= end;
    const bool doing = noun == first && word.ends_with("ing");  // "by ringing us"
    return !one_of(no_doers, word) && !figure && !doing && !word.ends_with("selves") &&
           !word.ends_with("self");
  }

  std::string subject(std::size_t first, std::size_t end) const {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pronouns = {
        {{"her", "she"}, {"him", "he"}, {"me", "I"}, {"them", "they"}, {"us", "we"}}};
    std::string words(plain_between(first, end - 1));
    if (end == first + 1)
      for (const auto& [object, subject] : pronouns)
        if (lower(first) == object) words = subject;
    if (words.front() >= 'a' && words.front() <= 'z')
      words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
  }

  void add(std::size_t of_be, std::size_t participle) const {
    const Part part{words_[of_be].begin, words_[participle].end};
    const std::string_view written = plain_between(of_be, participle);
    if (const std::string doer = doer_behind(participle); !doer.empty())
      run_.add(sentence_, part, Rule::passive, fmt::format("'{}' says who does it only at the end", written),
               fmt::format("begin with who does it: '{} \u2026'", doer));
    else
      run_.add(sentence_, part, Rule::passive, fmt::format("'{}' does not say who does it", written),
               "say who does what: 'A nurse will see you', not 'You will be seen'");
  }

  const CheckRun& run_;
  const ReadSentence& sentence_;
  const std::vector<ReadWord>& words_;
};

}  // namespace

void check_passive(const CheckRun& run) {
  if (!run.holds(Rule::passive)) return;
  for (const ReadSentence& sentence : run.reading.sentences) Passives(run, sentence).check();
}

}  // namespace lantern::easy_read
