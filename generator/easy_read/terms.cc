#include "easy_read/terms.hpp"

#include <algorithm>
#include <array>

#include "easy_read/word_lists.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {
namespace {

void replace_all(std::string& text, std::string_view sign, std::string_view by) {
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + by.size()))
    text.replace(at, sign.size(), by);
}

// Of one byte, and of several.
constexpr std::string_view plain_signs = " .,:;!?\"'()";
constexpr std::array<std::string_view, 5> other_signs = {"\u2018", "\u2019", "\u201c", "\u201d", "\u2026"};

std::string_view without_signs(std::string_view words) {
  for (bool again = true; again && !words.empty();) {
    again = false;
    if (plain_signs.find(words.front()) != std::string_view::npos) {
      words.remove_prefix(1);
      again = true;
      continue;
    }
    if (plain_signs.find(words.back()) != std::string_view::npos) {
      words.remove_suffix(1);
      again = true;
      continue;
    }
    for (const std::string_view sign : other_signs) {
      if (words.starts_with(sign)) {
        words.remove_prefix(sign.size());
        again = true;
      } else if (words.ends_with(sign)) {
        words.remove_suffix(sign.size());
        again = true;
      }
    }
  }
  return words;
}

// A term in every form that its last word may have.
std::vector<std::string> keys_of(std::string_view words, std::string_view language) {
  const std::string key = term_key(words, language);
  const std::size_t space = key.rfind(' ');
  const std::size_t last = space == std::string::npos ? 0 : space + 1;
  std::vector<std::string> keys = base_forms(std::string_view(key).substr(last), language);
  for (std::string& each : keys) each.insert(0, key, 0, last);
  return keys;
}

}  // namespace

std::string as_compared(std::string_view words, std::string_view language) {
  std::string text = lower_case(words, language);
  for (const std::string_view curly : {"\u2019", "\u2018"}) replace_all(text, curly, "'");
  for (const std::string_view hyphen : {"\u2010", "\u2011"}) replace_all(text, hyphen, "-");
  replace_all(text, "\u00a0", " ");
  return text;
}

std::string term_key(std::string_view words, std::string_view language) {
  const std::string text = as_compared(words, language);
  return std::string(without_signs(text));
}

void Terms::add(std::string_view words) {
  for (std::string& key : keys_of(words, language_)) numbers_[std::move(key)].push_back(count_);
  ++count_;
}

std::vector<std::size_t> Terms::find(std::string_view words) const {
  std::vector<std::size_t> found;
  for (const std::string& key : keys_of(words, language_))
    if (const auto numbers = numbers_.find(key); numbers != numbers_.end())
      found.insert(found.end(), numbers->second.begin(), numbers->second.end());
  std::ranges::sort(found);
  const auto repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

std::vector<std::string> bold_words(const EasyReadRow& row, const EasySentence& sentence) {
  std::vector<std::string> found;
  const EasyMark* open = nullptr;
  for (const EasyRun& run : sentence.runs) {
    const EasyMark* bold = mark_of(row, run, EasyMarkKind::bold);
    if (bold != nullptr && bold != open) found.emplace_back();
    if (bold != nullptr) found.back() += run.text;
    open = bold;
  }
  for (std::string& words : found) {
    replace_all(words, "\u00a0", " ");
    words = std::string(without_signs(words));
  }
  std::erase(found, "");
  return found;
}

}  // namespace lantern::easy_read
