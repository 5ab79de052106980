// What a text explains: bold words that a sentence or the glossary gives the meaning of, and initials
// that are written out. Explained once counts for the whole page.
// Made for one reading; read by any number of threads. Not for other folders.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "easy_read/reading.hpp"
#include "easy_read/terms.hpp"
#include "model/site.hpp"

namespace lantern::easy_read {

struct BoldTerm {
  std::string words;         // the key of the term
  std::size_t sentence = 0;  // of Reading::sentences
  std::size_t begin = 0;     // in bytes of the sentence
  std::size_t end = 0;
  bool explained = false;  // here or elsewhere on the page
};

class Explanations {
 public:
  Explanations(const Reading& reading, const std::vector<GlossaryTerm>& glossary);

  const std::vector<BoldTerm>& bold() const { return bold_; }
  // A word of an explained term, in any of its forms.
  bool explains(std::string_view word) const;
  // Initials (GP, NHS) that the glossary or the text explains.
  bool explains_initials(std::string_view initials) const;
  // The glossary has the word itself, so that bold would be enough.
  bool in_glossary(std::string_view word) const;

 private:
  bool same_paragraph(std::size_t sentence, std::size_t other) const;
  bool explained_here(const BoldTerm& term) const;
  bool explained_by(const BoldTerm& term, const ReadSentence& sentence) const;
  void find_bold(std::size_t sentence);
  void find_written_out(const ReadSentence& sentence);

  const Reading& reading_;
  Terms glossary_;
  std::vector<BoldTerm> bold_;
  std::set<std::string, std::less<>> words_;     // base forms of the words of explained terms
  std::set<std::string, std::less<>> initials_;  // in small letters
};

}  // namespace lantern::easy_read
