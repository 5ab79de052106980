// The words of one paragraph, cut into sentences: bold and links that go over the end of a sentence are
// closed there and begun again in the next one.
// Belongs to one conversion in one thread.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/easy_page.hpp"

namespace lantern::markdown {

// From byte `at` of some words on, each code point is one column further on this line, until the next place.
struct WrittenPlace {
  std::size_t at = 0;
  int line = 0;
  int column = 0;
};

class SentenceMaker {
 public:
  explicit SentenceMaker(std::string_view language) : language_(language) {}

  // What stands in the paragraph, in its order. `places`: the first is at 0; none where nobody asks.
  void words(std::string_view words, std::span<const WrittenPlace> places);
  void space();
  void line_break();  // a space that ends a sentence, whatever the words say
  void open(EasyMark mark);
  void close();  // the mark that was opened last

  bool has_words() const;
  // Appends the sentences to the row, and forgets the words; what is open stays open.
  void end_paragraph(EasyReadRow& row);

 private:
  // Words set in one way, up to the next piece.
  struct Piece {
    std::size_t begin = 0;  // in plain_
    int line = 0;
    int column = 0;
    std::vector<std::size_t> marks;  // of marks_
  };
  class RowMarks;

  std::vector<std::size_t> starts() const;
  std::size_t end_of(std::size_t piece) const;
  std::size_t add_runs(EasySentence& sentence, std::size_t begin, std::size_t end, std::size_t piece,
                       std::span<const std::size_t> joined, RowMarks& marks) const;
  void forget();

  std::string language_;
  std::string plain_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> breaks_;  // bytes behind which a line was ended by hand
  std::vector<EasyMark> marks_;      // of this paragraph
  std::vector<std::size_t> open_;    // of marks_
  int paragraph_ = 0;
};

}  // namespace lantern::markdown
