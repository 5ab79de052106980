#include "search/welsh_forms.hpp"

#include <array>
#include <unordered_map>

namespace lantern::search {
namespace {

using Mutation = std::pair<std::string_view, std::string_view>;

// Mutated, and what it was.
constexpr std::array<Mutation, 20> mutations = {
    {{"ngh", "c"}, {"mh", "p"}, {"nh", "t"}, {"ng", "g"}, {"ch", "c"}, {"ph", "p"}, {"th", "t"},
     {"dd", "d"},  {"b", "p"},  {"d", "t"},  {"g", "c"},  {"f", "b"},  {"f", "m"},  {"l", "ll"},
     {"r", "rh"},  {"l", "gl"}, {"r", "gr"}, {"w", "gw"}, {"o", "go"}, {"a", "ga"}}};

constexpr std::array<std::string_view, 26> endings = {
    "iaethau", "feydd", "iadau", "adau", "iaid", "oedd", "ydd", "aeth", "iau", "ion", "wyr", "wyd", "odd",
    "ais",     "iad",   "ant",   "ir",   "au",   "on",   "od",  "wr",   "us",  "ol",  "io",  "wn",  "o"};

constexpr std::size_t shortest_stem = 3;

// A letter written with two signs is not the one it begins with.
bool is_mutated(std::string_view word, std::string_view beginning) {
  if (!word.starts_with(beginning)) return false;
  if (beginning.size() > 1) return true;
  const std::string_view next = word.substr(1, 1);
  switch (beginning[0]) {
    case 'd':
    case 'f':
    case 'l':
      return next != beginning;
    case 'r':
      return next != "h";
    default:
      return true;
  }
}

// Twice: "gwasanaethau" is of "gwasanaeth", which has an ending too.
std::string without_endings(std::string_view word) {
  for (int turn = 0; turn < 2; ++turn)
    for (const std::string_view ending : endings)
      if (word.size() >= ending.size() + shortest_stem && word.ends_with(ending)) {
        word.remove_suffix(ending.size());
        break;
      }
  return std::string(word);
}

// What it may be a form of; itself first.
std::vector<std::string> possible_stems(std::string_view word) {
  const std::string stem = without_endings(word);
  std::vector<std::string> stems = {stem};
  if (word.size() <= shortest_stem) return stems;
  for (const auto& [mutated, radical] : mutations)
    if (is_mutated(word, mutated)) stems.push_back(std::string(radical) + stem.substr(mutated.size()));
  return stems;
}

}  // namespace

std::vector<std::string> welsh_forms(const std::vector<std::string_view>& words) {
  std::vector<std::vector<std::string>> possible;
  possible.reserve(words.size());
  std::unordered_map<std::string_view, int> votes;
  for (const std::string_view word : words)
    for (const std::string& stem : possible.emplace_back(possible_stems(word))) ++votes[stem];
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const std::vector<std::string>& stems : possible) {
    const std::string* best = &stems.front();
    for (const std::string& stem : stems)
      if (votes[stem] > votes[*best]) best = &stem;
    forms.push_back(*best);
  }
  return forms;
}

std::vector<std::string_view> welsh_endings() { return {endings.begin(), endings.end()}; }

std::vector<std::pair<std::string_view, std::string_view>> welsh_beginnings() {
  std::vector<std::pair<std::string_view, std::string_view>> both;
  for (const auto& [mutated, radical] : mutations) {
    both.emplace_back(mutated, radical);
    both.emplace_back(radical, mutated);
  }
  return both;
}

}  // namespace lantern::search
