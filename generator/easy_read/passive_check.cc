// The passive: "you will be seen by a nurse". English only; found by its pattern, so that some are missed
// and what looks like one but is a quality ("worried", "tired") is let through by a list.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "easy_read/check_run.hpp"

namespace lantern::easy_read {
namespace {

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 7> be = {"am", "are", "be", "been", "is", "was", "were"};

constexpr std::array<std::string_view, 17> between = {
    "all",   "already", "also", "always", "being", "both",      "ever", "first", "just",
    "never", "not",     "now",  "often",  "only",  "sometimes", "soon", "still"};

// Participles that do not end in -ed.
constexpr std::array<std::string_view, 64> participles = {
    "beaten",     "begun",     "bitten", "blown",  "bought",  "brought", "built",  "caught",
    "chosen",     "cut",       "dealt",  "drawn",  "driven",  "eaten",   "fed",    "felt",
    "forgiven",   "forgotten", "fought", "found",  "given",   "heard",   "held",   "hidden",
    "hit",        "hung",      "kept",   "known",  "laid",    "led",     "lent",   "made",
    "meant",      "met",       "paid",   "put",    "rung",    "run",     "said",   "seen",
    "sent",       "set",       "shaken", "shown",  "sold",    "spent",   "spoken", "stolen",
    "stuck",      "sung",      "taken",  "taught", "thought", "thrown",  "told",   "torn",
    "understood", "woken",     "won",    "worn",   "written", "left",    "read",   "broken"};

// Qualities, states and set phrases: "I am worried", "you are allowed", "this is called".
constexpr std::array<std::string_view, 66> qualities = {
    "addicted",    "allowed",    "annoyed",   "ashamed",    "based",        "bored",    "broken",
    "called",      "closed",     "concerned", "confused",   "connected",    "crowded",  "delighted",
    "depressed",   "determined", "different", "disabled",   "disappointed", "divorced", "dressed",
    "embarrassed", "engaged",    "excited",   "exhausted",  "experienced",  "finished", "frightened",
    "frustrated",  "hundred",    "injured",   "interested", "involved",     "left",     "limited",
    "located",     "made",       "married",   "mixed",      "naked",        "named",    "need",
    "needed",      "open",       "organised", "overjoyed",  "pleased",      "prepared", "qualified",
    "read",        "red",        "related",   "relaxed",    "relieved",     "retired",  "satisfied",
    "scared",      "shocked",    "stressed",  "supposed",   "surprised",    "tired",    "trained",
    "upset",       "used",       "worried"};

bool is_participle(std::string_view word) {
  return one_of(participles, word) || (word.size() > 4 && word.ends_with("ed") && !word.ends_with("eed"));
}

// Behind these even a quality is something done: "used by", "made by", "needed by".
bool is_passive(std::string_view participle, std::string_view next, std::string_view after) {
  if (!is_participle(participle)) return false;
  if (!one_of(qualities, participle)) return true;
  if (participle == "made") return next != "up" && next != "of";
  if (participle == "used") return next != "to" || after.empty();
  if (participle == "needed") return true;
  return next == "by";
}

void check(const CheckRun& run, const ReadSentence& sentence) {
  const auto& words = sentence.words;
  const auto lower = [&](std::size_t i) { return i < words.size() ? std::string_view(words[i].lower) : ""; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!one_of(be, words[i].lower)) continue;
    // "There are trained nurses": they are not being trained.
    if (i > 0 && (words[i - 1].lower == "there" || words[i - 1].lower == "here")) continue;
    std::size_t at = i + 1;
    // "Is the ward closed?": what is asked about stands between.
    while (at < words.size() && at <= i + 3 && (one_of(between, lower(at)) || lower(at).ends_with("ly")))
      ++at;
    if (at >= words.size() || !is_passive(lower(at), lower(at + 1), lower(at + 2))) continue;
    // A comma between them begins something else.
    const std::string_view plain = sentence.plain;
    if (plain.substr(words[i].end, words[at].begin - words[i].end).find(',') != std::string_view::npos)
      continue;
    run.add(sentence, {words[i].begin, words[at].end}, Rule::passive,
            fmt::format("'{}' does not say who does it",
                        plain.substr(words[i].begin, words[at].end - words[i].begin)),
            "say who does what: 'A nurse will see you', not 'You will be seen'");
    return;  // one a sentence is enough to see it
  }
}

}  // namespace

void check_passive(const CheckRun& run) {
  if (!run.holds(Rule::passive)) return;
  for (const ReadSentence& sentence : run.reading.sentences) check(run, sentence);
}

}  // namespace lantern::easy_read
