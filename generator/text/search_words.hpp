// The words of a text as search compares them: parted by ICU, without case, accents and vowel points. The
// script of search parts what readers type in the same way (browser-search/2-words.js); tests/browser holds
// the two alike.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lantern {

// A word as search knows it: "Cafés" is "cafes", "patient's" is "patients".
std::string search_form(std::string_view word);

// Parts texts into words. Used by one thread; making one costs far more than using it.
class SearchWords {
 public:
  SearchWords();
  ~SearchWords();
  SearchWords(const SearchWords&) = delete;
  SearchWords& operator=(const SearchWords&) = delete;

  // Tells the words of `plain` (UTF-8 without markup) in order, in their search form. Behind the parts of
  // "co-production" comes "coproduction" too, so that both spellings find it. None is empty or longer than
  // `longest` bytes.
  void each(std::string_view plain, const std::function<void(std::string&&)>& told);

  static constexpr std::size_t longest = 64;

 private:
  struct Breaks;
  std::unique_ptr<Breaks> breaks_;
};

}  // namespace lantern
