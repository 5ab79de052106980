#include "easy_read/syllables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lantern::easy_read {
namespace {

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

// Small letters a to z alone; accents are taken off those of Western Europe.
std::string plain_letters(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, char>, 32> accents = {{
      {"à", 'a'}, {"á", 'a'}, {"â", 'a'}, {"ä", 'a'}, {"è", 'e'}, {"é", 'e'}, {"ê", 'e'}, {"ë", 'e'},
      {"ì", 'i'}, {"í", 'i'}, {"î", 'i'}, {"ï", 'i'}, {"ò", 'o'}, {"ó", 'o'}, {"ô", 'o'}, {"ö", 'o'},
      {"ù", 'u'}, {"ú", 'u'}, {"û", 'u'}, {"ü", 'u'}, {"ç", 'c'}, {"ñ", 'n'}, {"É", 'e'}, {"À", 'a'},
      {"ŵ", 'u'}, {"ŷ", 'y'}, {"Ŵ", 'u'}, {"Ŷ", 'y'}, {"Ö", 'o'}, {"Ü", 'u'}, {"ø", 'o'}, {"å", 'a'},
  }};
  std::string letters;
  for (std::size_t at = 0; at < word.size(); ++at) {
    char letter = word[at];
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter >= 'a' && letter <= 'z') {
      letters += letter;
      continue;
    }
    for (const auto& [accented, plain] : accents) {
      if (!word.substr(at).starts_with(accented)) continue;
      letters += plain;
      at += accented.size() - 1;
      break;
    }
  }
  return letters;
}

// Words whose vowels do not tell: how many they have.
constexpr std::array<std::pair<std::string_view, int>, 43> exceptions = {{
    {"above", 2},   {"acre", 2},    {"anyone", 3},     {"area", 3},       {"being", 2},     {"business", 2},
    {"cafe", 2},    {"client", 2},  {"coordinate", 4}, {"create", 2},     {"created", 3},   {"creating", 3},
    {"doing", 2},   {"every", 2},   {"everyone", 3},   {"everything", 3}, {"fire", 1},      {"going", 2},
    {"hour", 1},    {"idea", 3},    {"ideas", 3},      {"lion", 2},       {"maybe", 2},     {"ninety", 2},
    {"people", 2},  {"peoples", 2}, {"poem", 2},       {"poet", 2},       {"quiet", 2},     {"quietly", 3},
    {"really", 2},  {"recipe", 3},  {"reliable", 4},   {"science", 2},    {"seeing", 2},    {"somehow", 2},
    {"someone", 2}, {"theatre", 3}, {"therefore", 2},  {"trial", 2},      {"vegetable", 4}, {"vial", 2},
    {"whole", 1},
}};

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// Whether two vowels at the beginning of `rest`, behind the letter `last`, are two syllables.
bool spoken_apart(char last, std::string_view rest) {
  const auto is = [&](std::string_view beginning) { return rest.starts_with(beginning); };
  const auto behind = [&](std::string_view letters) { return letters.find(last) != std::string_view::npos; };
  if (is("ia")) return !behind("tc") && !is("iage");                      // media, but special
  if (is("io")) return !behind("tscgxnl") || (last == 't' && is("ios"));  // audio, but nation
  if (is("ium") || is("ius")) return true;
  if (is("ier") || is("iest")) return behind("rsplndvtkf") && rest.size() <= 5;  // happier
  if (is("iet") || is("ien"))
    return !behind("tcp") && (last != 'r' || is("ienc") || is("ient") || is("iety"));  // client, but patient
  if (is("ua") || is("uou")) return !behind("qg");                                     // usual
  if (is("ue")) return is("uen") && !behind("qg");                                     // fluent
  if (is("eou")) return last == 'n';                                                   // simultaneous
  if (is("eo")) return !behind("p") && (last != 'g' || is("eog") || is("eol") || is("eom"));  // video
  if (is("ying")) return !is_vowel(last);                                                     // studying
  return is("eing") || is("oing");
}

// One part between hyphens, small letters a to z.
int syllables_of_part(std::string_view word) {
  if (word.empty()) return 0;
  const auto known = std::ranges::lower_bound(exceptions, word, {}, &std::pair<std::string_view, int>::first);
  if (known != exceptions.end() && known->first == word) return known->second;

  int count = 0;
  bool vowel_before = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    // y before a vowel is a consonant: "yes", "beyond".
    const bool consonant_y =
        word[i] == 'y' && i + 1 < word.size() && is_vowel(word[i + 1]) && (i == 0 || is_vowel(word[i - 1]));
    const bool vowel = is_vowel(word[i]) && !consonant_y;
    if (vowel && !vowel_before) ++count;
    vowel_before = vowel;
  }

  // Silent e: "made", "tables" but "table", "makes" but "houses", "asked" but "wanted", "safely".
  const auto before = [&](std::size_t from_end) {
    return word.size() > from_end ? word[word.size() - 1 - from_end] : '\0';
  };
  if (word.ends_with("e") && !is_vowel(before(1)) && !(before(1) == 'l' && !is_vowel(before(2)))) --count;
  if (word.ends_with("es") && !is_vowel(before(2)) &&
      !ends_with_any(word, {"ses", "zes", "ces", "ges", "ches", "shes", "xes"}) &&
      !(before(2) == 'l' && !is_vowel(before(3))))
    --count;
  if (word.ends_with("ed") && !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd' &&
      !(before(2) == 'l' && !is_vowel(before(3)) && before(3) != 'l' && before(3) != 'r'))
    --count;
  if (word.size() > 5 && ends_with_any(word, {"ely", "eless", "eful", "ement", "eness", "ements"})) {
    const std::size_t e = word.rfind("e", word.ends_with("eless") || word.ends_with("eness") ? word.size() - 4
                                          : word.ends_with("ement")                          ? word.size() - 4
                                          : word.ends_with("ements")                         ? word.size() - 5
                                                                     : word.size() - 1);
    if (e != std::string_view::npos && e > 0 && !is_vowel(word[e - 1]) &&
        !(word[e - 1] == 'l' && e > 1 && !is_vowel(word[e - 2])))
      --count;
  }

  if (ends_with_any(word, {"ayed", "eyed", "oyed"})) --count;  // "enjoyed"
  if (word.ends_with("efully")) --count;
  if (word.size() > 4 &&
      (word.starts_with("some") || word.starts_with("forec") || word.starts_with("foreh") ||
       word.starts_with("foret")) &&
      !is_vowel(word[4]))
    --count;
  if (word.size() > 4 && !word.starts_with("argu") && ends_with_any(word, {"gue", "que", "gues", "ques"}))
    --count;                                                                // "league"
  if (ends_with_any(word, {"bre", "tre", "cre", "bres", "tres"})) ++count;  // "centre"

  for (std::size_t i = 1; i + 1 < word.size(); ++i)
    if (spoken_apart(word[i - 1], word.substr(i))) ++count;
  if (ends_with_any(word, {"ism", "isms", "thm", "thms"})) ++count;
  if (word.ends_with("tio") || word.starts_with("react") || word.starts_with("creati") ||
      word.starts_with("creator") || word.starts_with("coop") || word.starts_with("reopen"))
    ++count;
  return std::max(count, 1);
}

}  // namespace

int syllables(std::string_view word) {
  int count = 0;
  // Letters with full stops between them are spoken one by one: "e.g", "a.m".
  if (word.size() > 2 && word[1] == '.' && (word[0] < '0' || word[0] > '9'))
    return 1 + static_cast<int>(std::ranges::count(word, '.'));
  for (std::size_t begin = 0; begin <= word.size();) {
    std::size_t end = word.find('-', begin);
    if (end == std::string_view::npos) end = word.size();
    count += syllables_of_part(plain_letters(word.substr(begin, end - begin)));
    begin = end + 1;
  }
  return count;
}

}  // namespace lantern::easy_read
