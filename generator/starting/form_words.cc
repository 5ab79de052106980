#include "starting/form_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/slug.hpp"
#include "text/suggest.hpp"

namespace lantern::starting {
namespace {

// Words that stand before what is meant: "our aims", "section 3: the results".
constexpr auto before_names =
    std::to_array<std::string_view>({"a", "an", "the", "our", "your", "my", "section", "part", "question",
                                     "eich", "ein", "y", "yr", "adran"});

// Stems of one another's words: "outcome measures" are measures, whatever their results.
constexpr std::string_view strongest_stem = "measur";

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end != 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_number(std::string_view word) {
  const auto first = word.starts_with('q') ? word.substr(1) : word;
  return !first.empty() && first.find_first_not_of("0123456789") == std::string_view::npos;
}

// "a) Our aims", "3. Our aims", "Section 3: the aims" as "aims".
std::string_view without_beginning(std::string_view key, std::string_view written) {
  const bool lettered = written.size() > 2 && (written[1] == ')' || written[1] == '.');
  if (lettered) key.remove_prefix(std::min(key.find('-'), key.size() - 1) + 1);
  while (true) {
    const std::size_t end = key.find('-');
    if (end == std::string_view::npos) return key;
    const std::string_view first = key.substr(0, end);
    if (!is_number(first) && std::ranges::find(before_names, first) == before_names.end()) return key;
    key.remove_prefix(end + 1);
  }
}

bool has_name(std::string_view names, std::string_view key) {
  return std::ranges::count(split(names, ' '), key) > 0;
}

// A short stem stands for itself and its plural only: "aim", "aims", and not "aimless".
bool begins(std::string_view word, std::string_view stem) {
  if (!word.starts_with(stem)) return false;
  const std::string_view rest = word.substr(stem.size());
  return stem.size() > 4 || rest.empty() || rest == "s" || rest == "ed" || rest == "au";
}

std::optional<NamedPart> exact_part(std::string_view key) {
  for (const FormPartRow& row : form_parts()) {
    for (const FormLanguage language : values_of<FormLanguage>)
      if (const std::string own = folded(row.heading.in(language));
          key == own || key == without_beginning(own, own))
        return NamedPart{row.part, language};
    if (has_name(row.names, key)) return NamedPart{row.part, FormLanguage::english};
  }
  return std::nullopt;
}

// A name with a letter too many, too few or exchanged.
std::optional<NamedPart> misspelt_part(std::string_view key) {
  const auto near = [&](std::string_view name) {
    return name.size() >= 6 && edit_distance(key, name) <= (name.size() >= 9 ? 2U : 1U);
  };
  for (const FormPartRow& row : form_parts()) {
    for (const FormLanguage language : values_of<FormLanguage>)
      if (near(folded(row.heading.in(language)))) return NamedPart{row.part, language};
    if (std::ranges::any_of(split(row.names, ' '), near)) return NamedPart{row.part, FormLanguage::english};
  }
  return std::nullopt;
}

std::optional<NamedPart> part_by_its_words(std::string_view key) {
  const auto words = split(key, '-');
  const auto has_strongest = [](std::string_view word) { return word.starts_with(strongest_stem); };
  if (std::ranges::any_of(words, has_strongest)) return NamedPart{FormPart::measures, FormLanguage::english};
  for (const std::string_view word : words)
    for (const FormPartRow& row : form_parts())
      for (const std::string_view stem : split(row.stems, ' '))
        if (begins(word, stem)) return NamedPart{row.part, FormLanguage::english};
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view words) {
  std::string all;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\n", at), words.size());
    const std::string slug = slugify(words.substr(at, end - at));
    if (!slug.empty()) all += (all.empty() ? "" : "-") + slug;
    at = end + 1;
  }
  return all;
}

std::optional<NamedPart> part_named(std::string_view heading, Match match) {
  constexpr std::size_t longest_heading = 120;
  if (heading.size() > longest_heading) return std::nullopt;
  const std::string whole = folded(heading);
  if (whole.empty()) return std::nullopt;
  const std::string_view key = without_beginning(whole, heading);
  for (const std::string_view each : {std::string_view(whole), key})
    if (const auto part = exact_part(each)) return part;
  if (match == Match::exactly) return std::nullopt;
  if (const auto part = misspelt_part(key)) return part;
  return part_by_its_words(key);
}

std::optional<LabelledText> label_before(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string key = folded(line.substr(0, colon));
  const std::string_view rest = line.substr(colon + 1);
  const std::size_t first = rest.find_first_not_of(" \t\n");
  const std::string_view text = first == std::string_view::npos ? std::string_view() : rest.substr(first);
  for (const FormLabelRow& row : form_labels()) {
    const bool own = key == folded(row.words.english) || key == folded(row.words.welsh);
    if (own || has_name(row.names, key)) return LabelledText{row.label, text};
  }
  return std::nullopt;
}

}  // namespace lantern::starting
