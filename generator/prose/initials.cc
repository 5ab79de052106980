// Initials that a page uses and nothing explains: QI, PDSA, SPC. They are explained by their long form
// anywhere on the page, by words in brackets beside them, or by the site's glossary.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "prose/checks.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "text/word_boundaries.hpp"

namespace lantern::prose {
namespace {

using namespace std::string_view_literals;

// What everybody in the United Kingdom reads without asking; and the words of licences. DNA is not among
// them: in a clinic it means "did not attend".
constexpr std::array known = {
    "AD"sv,   "AGM"sv,  "AI"sv,   "AIDS"sv, "AM"sv,   "ATM"sv,   "AVIF"sv, "BBC"sv,  "BC"sv,  "BMP"sv,
    "BST"sv,  "BY"sv,   "CC"sv,   "CCTV"sv, "CD"sv,   "CSS"sv,   "CSV"sv,  "CV"sv,   "DIY"sv, "DOCX"sv,
    "DOI"sv,  "DU"sv,   "DVD"sv,  "EU"sv,   "FAQ"sv,  "GB"sv,    "GIF"sv,  "GIG"sv,  "GMT"sv, "GP"sv,
    "HEIC"sv, "HEIF"sv, "HIV"sv,  "HTML"sv, "HTTP"sv, "HTTPS"sv, "ICU"sv,  "ID"sv,   "IQ"sv,  "ISBN"sv,
    "ISSN"sv, "IT"sv,   "ITV"sv,  "JPEG"sv, "JPG"sv,  "JSON"sv,  "KB"sv,   "MB"sv,   "MIT"sv, "MP"sv,
    "MRI"sv,  "MS"sv,   "NA"sv,   "NB"sv,   "NC"sv,   "ND"sv,    "NHS"sv,  "ODT"sv,  "OK"sv,  "PC"sv,
    "PDF"sv,  "PIN"sv,  "PM"sv,   "PNG"sv,  "PS"sv,   "QR"sv,    "RSS"sv,  "RSVP"sv, "RTF"sv, "SA"sv,
    "SMS"sv,  "SVG"sv,  "TB"sv,   "TIFF"sv, "TV"sv,   "UK"sv,    "UN"sv,   "URL"sv,  "US"sv,  "USA"sv,
    "USB"sv,  "UTC"sv,  "VAT"sv,  "VIP"sv,  "WC"sv,   "WEBP"sv,  "XL"sv,   "OTF"sv,  "TTF"sv, "WOFF"sv,
    "XLSX"sv, "XML"sv,  "YAML"sv, "ZIP"sv};

// Words that people write in capitals to raise their voice.
constexpr std::array loud = {
    "ALL"sv,  "AND"sv,  "ANY"sv,   "ARE"sv,  "BUT"sv,   "CAN"sv,  "DO"sv,    "DON"sv, "FOR"sv,  "HOW"sv,
    "IF"sv,   "IN"sv,   "IS"sv,    "LESS"sv, "MORE"sv,  "MUST"sv, "NEVER"sv, "NEW"sv, "NO"sv,   "NOT"sv,
    "NOW"sv,  "OF"sv,   "ON"sv,    "ONE"sv,  "ONLY"sv,  "OR"sv,   "OUR"sv,   "OUT"sv, "STOP"sv, "THE"sv,
    "THIS"sv, "TO"sv,   "TWO"sv,   "UP"sv,   "WE"sv,    "WHAT"sv, "WHEN"sv,  "WHO"sv, "WHY"sv,  "YES"sv,
    "YOU"sv,  "YOUR"sv, "DRAFT"sv, "FREE"sv, "FINAL"sv, "PLAN"sv, "STUDY"sv, "ACT"sv};

// Words that initials leave out.
constexpr std::array small_words = {"a"sv,   "ac"sv, "an"sv,   "and"sv, "ar"sv, "at"sv, "by"sv,
                                    "for"sv, "i"sv,  "in"sv,   "o"sv,   "of"sv, "on"sv, "or"sv,
                                    "the"sv, "to"sv, "with"sv, "y"sv,   "yr"sv};

template <typename List>
bool has(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// QI of QI, QIs, QI's and QI-led; empty for what is no run of capitals.
std::string_view initials_in(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() && is_capital(word[end])) ++end;
  if (end < 2 || end > 6) return {};
  const std::string_view rest = word.substr(end);
  const bool whole = rest.empty() || rest == "s" || rest == "'s" || rest == "\u2019s" ||
                     rest.starts_with('-') || rest.starts_with("\u2013");
  if (!whole || std::ranges::any_of(rest, [](char letter) { return letter >= '0' && letter <= '9'; }))
    return {};
  const std::string_view letters = word.substr(0, end);
  if (letters.find_first_not_of("IVX") == std::string_view::npos) return {};  // a Roman numeral
  return has(known, letters) || has(loud, letters) ? std::string_view() : letters;
}

// One word of the page, or a part of one with hyphens.
struct PageWord {
  char first = ' ';  // in small letters
  bool may_be_left_out = false;
};

class Initials {
 public:
  Initials(std::string_view language, const ExplainedInitials& explained)
      : language_(language), explained_(explained) {}

  void read(const ProseText& text) {
    const std::vector<WordPlace> places = word_places(text.words, language_);
    for (const WordPlace& place : places)
      take_words(std::string_view(text.words).substr(place.begin, place.end - place.begin));
    words_.push_back({});  // a long form does not go on in the next paragraph
    for (std::size_t i = 0; i < places.size(); ++i) take_initials(text, places, i);
  }

  void report(const std::string& file, Diagnostics& diagnostics) const {
    std::vector<const Use*> unexplained;
    for (const std::string& letters : order_)
      if (const Use& use = uses_.at(letters); use.count > 0 && !use.explained && !has_long_form(letters))
        unexplained.push_back(&use);
    if (unexplained.empty()) return;
    const Use& first = *unexplained.front();
    const SourceLocation where{file, first.line, first.column, static_cast<int>(first.letters.size())};
    constexpr const char* hint =
        "write the words in full where they come first, as in \"quality improvement (QI)\", or add the "
        "initials "
        "to content/glossary.yaml";
    if (unexplained.size() == 1) {
      diagnostics.warning(
          where, "initials",
          fmt::format("nothing says what '{}' stands for{}", first.letters,
                      first.count > 1 ? fmt::format(", which this page uses {} times", first.count) : ""),
          hint);
      return;
    }
    std::vector<std::string> list;
    for (const Use* use : unexplained) list.push_back(fmt::format("{} (line {})", use->letters, use->line));
    diagnostics.warning(where, "initials",
                        fmt::format("nothing says what these initials stand for: {}", fmt::join(list, ", ")),
                        hint);
  }

 private:
  struct Use {
    std::string letters;
    int line = 0;
    int column = 0;
    int count = 0;
    bool explained = false;  // by words in brackets
  };

  void take_words(std::string_view word) {
    if (!initials_in(word).empty()) {  // what is to be explained explains nothing
      words_.push_back({});
      return;
    }
    bool begun = false;
    while (!word.empty()) {
      const std::size_t end = std::min(word.find('-'), word.size());
      const std::string part = lower_case(word.substr(0, end), language_);
      if (!part.empty()) words_.push_back({part.front(), begun || has(small_words, part)});
      begun = true;
      word.remove_prefix(std::min(end + 1, word.size()));
    }
  }

  void take_initials(const ProseText& text, const std::vector<WordPlace>& places, std::size_t index) {
    const std::string_view words = text.words;
    const auto word_at = [&](std::size_t i) {
      return words.substr(places[i].begin, places[i].end - places[i].begin);
    };
    const std::string_view letters = initials_in(word_at(index));
    // BCP 47 and ISO 9001 are names.
    if (index + 1 < places.size() && word_at(index + 1).find_first_of("0123456789") == 0) return;
    if (letters.empty() || explained_.contains(letters) || is_shouted(text, places, index)) return;
    const auto [found, added] = uses_.try_emplace(std::string(letters));
    Use& use = found->second;
    if (added) {
      use.letters = letters;
      order_.emplace_back(letters);
    }
    use.explained |= is_explained_by_brackets(words, places, index, letters);
    if (text.kind == ProseKind::block || text.kind == ProseKind::source) return;
    if (use.count++ == 0) {
      const auto place =
          std::ranges::find_if(text.places.rbegin(), text.places.rend(),
                               [&](const ProsePlace& p) { return p.at <= places[index].begin; });
      if (place == text.places.rend()) return;
      use.line = place->line;
      use.column = place->column + code_points(words.substr(place->at, places[index].begin - place->at));
    }
  }

  // All of the words, or three of them one after the other, are in capitals: somebody raises their voice.
  bool is_shouted(const ProseText& text, const std::vector<WordPlace>& places, std::size_t index) const {
    const auto in_capitals = [&](std::size_t i) {
      const std::string_view word =
          std::string_view(text.words).substr(places[i].begin, places[i].end - places[i].begin);
      return word.size() > 1 && std::ranges::all_of(word, is_capital);
    };
    const auto begin = index >= 2 ? index - 2 : 0;
    int run = 0;
    for (std::size_t i = begin; i < std::min(index + 3, places.size()); ++i) {
      // With commas between them they are a list.
      const bool goes_on =
          i > begin && text.words.substr(places[i - 1].end, places[i].begin - places[i - 1].end) == " ";
      run = in_capitals(i) ? (goes_on ? run + 1 : 1) : 0;
      if (run == 3) return true;
    }
    return false;
  }

  // "quality improvement (QI)" and "QI (quality improvement)".
  bool is_explained_by_brackets(std::string_view words, const std::vector<WordPlace>& places,
                                std::size_t index, std::string_view letters) const {
    const std::size_t begin = places[index].begin;
    const std::string_view after = words.substr(places[index].end);
    if (begin > 0 && words[begin - 1] == '(' && index >= 2) {
      const std::size_t from = places[index - std::min(index, letters.size() + 6)].begin;
      return spells(words.substr(from, begin - from), letters);
    }
    if (const std::size_t open = after.find_first_not_of(' ');
        open != std::string_view::npos && after[open] == '(') {
      const std::size_t close = after.find(')', open);
      const std::string_view inside = after.substr(open + 1, std::min(close, after.size()) - open - 1);
      return inside.find(' ') != std::string_view::npos && spells(inside, letters);
    }
    return false;
  }

  // Whether the letters come one after the other in the words. In other languages than English the words may
  // be those of the page, and the letters English.
  bool spells(std::string_view words, std::string_view letters) const {
    if (!(language_ == "en" || language_.starts_with("en-")))
      return words.find(' ') != std::string_view::npos;
    for (const char letter : words)
      if (!letters.empty() && lower_ascii(letter) == lower_ascii(letters.front())) letters.remove_prefix(1);
    return letters.empty();
  }

  // Whether words of the page that stand together begin with the letters.
  bool has_long_form(std::string_view letters) const {
    for (std::size_t start = 0; start < words_.size(); ++start) {
      if (words_[start].first != lower_ascii(letters.front())) continue;
      std::size_t at = start;
      std::size_t letter = 0;
      while (at < words_.size() && letter < letters.size() && words_[at].first != ' ') {
        if (words_[at].first == lower_ascii(letters[letter]))
          ++letter;
        else if (!words_[at].may_be_left_out)
          break;
        ++at;
      }
      if (letter == letters.size()) return true;
    }
    return false;
  }

  const std::string language_;
  const ExplainedInitials& explained_;
  std::vector<PageWord> words_;
  std::map<std::string, Use, std::less<>> uses_;
  std::vector<std::string> order_;
};

void add_all(std::string_view text, ExplainedInitials& explained) {
  for (const WordPlace& place : word_places(text, "en"))
    if (const auto letters = initials_in(text.substr(place.begin, place.end - place.begin)); !letters.empty())
      explained.emplace(letters);
}

}  // namespace

ExplainedInitials explained_by(const Site& site) {
  ExplainedInitials explained;
  for (const GlossaryTerm& term : site.glossary) {
    add_all(term.term, explained);
    add_all(term.meaning, explained);
  }
  // What somebody is called needs no explanation on every page.
  for (const Organisation& organisation : site.organisations) add_all(organisation.name, explained);
  for (const std::string& language : site.settings.languages)
    for (const LanguageText* name : {&site.settings.organisation_name, &site.settings.title})
      add_all(name->in(language), explained);
  for (const std::string& word : site.easy_words.known) explained.insert(word);
  return explained;
}

void check_initials(const Prose& prose, const std::string& file, std::string_view language,
                    const ExplainedInitials& explained, Diagnostics& diagnostics) {
  Initials initials(language, explained);
  for (const ProseText& text : prose.texts) initials.read(text);
  initials.report(file, diagnostics);
}

}  // namespace lantern::prose
