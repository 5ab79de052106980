#include "markdown/sentence_maker.hpp"

#include <algorithm>
#include <limits>

#include "text/no_break_spaces.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace lantern::markdown {

// The marks of a paragraph that its row takes over: those that words stand in, once each.
class SentenceMaker::RowMarks {
 public:
  RowMarks(const std::vector<EasyMark>& marks, EasyReadRow& row)
      : marks_(marks), row_(row), places_(marks.size(), std::numeric_limits<std::size_t>::max()) {}

  std::vector<std::size_t> of(const std::vector<std::size_t>& marks) {
    std::vector<std::size_t> taken;
    taken.reserve(marks.size());
    for (const std::size_t mark : marks) {
      std::size_t& place = places_[mark];
      if (place == std::numeric_limits<std::size_t>::max()) {
        place = row_.marks.size();
        row_.marks.push_back(marks_[mark]);
      }
      taken.push_back(place);
    }
    return taken;
  }

 private:
  const std::vector<EasyMark>& marks_;
  EasyReadRow& row_;
  std::vector<std::size_t> places_;  // of row_.marks, for each of marks_
};

void SentenceMaker::words(std::string_view words, std::span<const WrittenPlace> places) {
  static constexpr WrittenPlace nowhere;
  if (places.empty()) places = {&nowhere, 1};
  for (const WrittenPlace& place : places)
    pieces_.push_back({plain_.size() + place.at, place.line, place.column, open_});
  plain_ += words;
}

void SentenceMaker::space() {
  if (pieces_.empty()) {
    pieces_.push_back({0, 0, 0, open_});
  } else if (const Piece& last = pieces_.back(); last.marks != open_) {
    const int further = code_points(std::string_view(plain_).substr(last.begin));
    pieces_.push_back({plain_.size(), last.line, last.column + further, open_});
  }
  plain_ += ' ';
}

void SentenceMaker::line_break() {
  space();
  breaks_.push_back(plain_.size());
}

void SentenceMaker::open(EasyMark mark) {
  open_.push_back(marks_.size());
  marks_.push_back(std::move(mark));
}

void SentenceMaker::close() { open_.pop_back(); }

bool SentenceMaker::has_words() const { return plain_.find_first_not_of(' ') != std::string::npos; }

std::vector<std::size_t> SentenceMaker::starts() const {
  std::vector<std::size_t> all = sentence_starts(plain_, language_);
  if (breaks_.empty()) return all;
  for (const std::size_t after : breaks_) {
    const std::size_t begin = plain_.find_first_not_of(' ', after);
    if (begin != std::string::npos) all.push_back(begin);
  }
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  return all;
}

std::size_t SentenceMaker::end_of(std::size_t piece) const {
  return piece + 1 < pieces_.size() ? pieces_[piece + 1].begin : plain_.size();
}

void SentenceMaker::end_paragraph(EasyReadRow& row) {
  if (has_words()) {
    ++paragraph_;
    const std::vector<std::size_t> begins = starts();
    const std::vector<std::size_t> joined = no_break_spaces(plain_);
    RowMarks marks(marks_, row);
    std::size_t piece = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : plain_.size();
      EasySentence sentence;
      sentence.paragraph = paragraph_;
      piece = add_runs(sentence, begins[i], plain_.find_last_not_of(' ', next - 1) + 1, piece, joined, marks);
      row.sentences.push_back(std::move(sentence));
    }
  }
  forget();
}

// Gives the piece that the words of the next sentence may begin in.
std::size_t SentenceMaker::add_runs(EasySentence& sentence, std::size_t begin, std::size_t end,
                                    std::size_t piece, std::span<const std::size_t> joined,
                                    RowMarks& marks) const {
  while (end_of(piece) <= begin) ++piece;
  for (;; ++piece) {
    const Piece& from = pieces_[piece];
    const std::size_t first = std::max(from.begin, begin);
    const std::size_t behind = std::min(end_of(piece), end);
    const std::string_view plain = plain_;
    EasyRun run;
    run.line = from.line;
    run.column = from.column + code_points(plain.substr(from.begin, first - from.begin));
    std::size_t at = first;
    for (auto space = std::ranges::lower_bound(joined, first); space != joined.end() && *space < behind;
         ++space) {
      run.text += plain.substr(at, *space - at);
      run.text += "\u00a0";
      at = *space + 1;
    }
    run.text += plain.substr(at, behind - at);
    run.marks = marks.of(from.marks);
    if (!run.text.empty()) sentence.runs.push_back(std::move(run));
    if (end_of(piece) >= end) return piece;
  }
}

void SentenceMaker::forget() {
  plain_.clear();
  pieces_.clear();
  breaks_.clear();
  std::vector<EasyMark> still;
  for (std::size_t& mark : open_) {
    still.push_back(std::move(marks_[mark]));
    mark = still.size() - 1;
  }
  marks_ = std::move(still);
}

}  // namespace lantern::markdown
