#include "easy_read/reading.hpp"

#include <algorithm>

#include "easy_read/terms.hpp"
#include "text/utf8.hpp"
#include "text/word_boundaries.hpp"

namespace lantern::easy_read {
namespace {

// The words of a run with the spaces that the source has.
void append_plain(std::string_view text, std::string& plain) {
  constexpr std::string_view no_break_space = "\u00a0";
  for (std::size_t space = text.find(no_break_space); space != std::string_view::npos;
       space = text.find(no_break_space)) {
    plain += text.substr(0, space);
    plain += ' ';
    text.remove_prefix(space + no_break_space.size());
  }
  plain += text;
}

class RowReader {
 public:
  RowReader(const EasyReadRow& row, SentenceOf kind, Reading& reading)
      : row_(row), kind_(kind), reading_(reading), begun_(row.marks.size(), false) {}

  void read() {
    for (std::size_t i = 0; i < row_.sentences.size(); ++i) {
      if (i == 0 || row_.sentences[i].paragraph != row_.sentences[i - 1].paragraph)
        paragraph_ = reading_.sentences.empty() ? 1 : reading_.sentences.back().paragraph + 1;
      read(row_.sentences[i]);
    }
  }

 private:
  void read(const EasySentence& sentence) {
    ReadSentence read;
    read.kind = kind_;
    read.paragraph = paragraph_;
    std::vector<std::size_t> places(row_.marks.size(), nowhere);
    for (const EasyRun& run : sentence.runs) {
      const std::size_t begin = read.plain.size();
      read.places.push_back({begin, run.line, run.column});
      append_plain(run.text, read.plain);
      for (auto mark = run.marks.rbegin(); mark != run.marks.rend(); ++mark)
        add_mark(*mark, begin, places[*mark], read);
    }
    const std::string_view plain = read.plain;
    for (const WordPlace& place : word_places(plain, reading_.language))
      read.words.push_back(
          {place.begin, place.end,
           as_compared(plain.substr(place.begin, place.end - place.begin), reading_.language)});
    if (!read.words.empty()) reading_.sentences.push_back(std::move(read));
  }

  // `place` of the mark in the sentence; a mark belongs to the sentence that it begins in.
  void add_mark(std::size_t mark, std::size_t begin, std::size_t& place, ReadSentence& read) {
    if (place == nowhere) {
      if (begun_[mark]) return;
      begun_[mark] = true;
      place = read.marks.size();
      read.marks.push_back({row_.marks[mark].kind, begin, begin, row_.marks[mark].target});
    }
    read.marks[place].end = read.plain.size();
  }

  static constexpr std::size_t nowhere = std::string::npos;

  const EasyReadRow& row_;
  SentenceOf kind_;
  Reading& reading_;
  std::vector<bool> begun_;  // for each mark of the row
  int paragraph_ = 0;
};

}  // namespace

Reading read_sentences(const std::vector<EasyReadRow>& rows, std::string_view language,
                       const std::vector<EasyReadRow>& title) {
  Reading reading;
  reading.language = language;
  for (const EasyReadRow& row : title) RowReader(row, SentenceOf::title, reading).read();
  for (const EasyReadRow& row : rows) {
    const bool heading = row.kind == EasyReadRowKind::heading;
    RowReader(row, heading ? SentenceOf::heading : SentenceOf::words, reading).read();
    if (row.kind == EasyReadRowKind::component) ++reading.components;
  }
  return reading;
}

SourceLocation place_of(const ReadSentence& sentence, std::string_view file, std::size_t at,
                        std::size_t bytes) {
  const std::string_view plain = sentence.plain;
  at = std::min(at, plain.size());
  const auto place = std::prev(std::ranges::upper_bound(sentence.places, at, {}, &ReadPlace::at));
  // What goes on in the next line of the source is underlined to the end of this one.
  std::size_t end = std::min(at + bytes, plain.size());
  for (auto later = std::next(place); later != sentence.places.end() && later->at < end; ++later)
    if (later->line != place->line) end = later->at > 0 ? later->at - 1 : later->at;
  const auto points = [&](std::size_t from, std::size_t to) {
    return to > from ? code_points(plain.substr(from, to - from)) : 0;
  };
  return {std::string(file), place->line, place->column + points(place->at, at),
          std::max(1, points(at, end))};
}

}  // namespace lantern::easy_read
