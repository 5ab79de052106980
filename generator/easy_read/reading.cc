#include "easy_read/reading.hpp"

#include <algorithm>

#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {
namespace {

std::string small_letters(std::string_view word, std::string_view language) {
  std::string lower = lower_case(word, std::string(language));
  for (const std::string_view curly : {"\u2019", "\u2018"})
    for (std::size_t at = lower.find(curly); at != std::string::npos; at = lower.find(curly))
      lower.replace(at, curly.size(), "'");
  for (const std::string_view hyphen : {"\u2010", "\u2011"})
    for (std::size_t at = lower.find(hyphen); at != std::string::npos; at = lower.find(hyphen))
      lower.replace(at, hyphen.size(), "-");
  return lower;
}

std::vector<std::size_t> starts_of(const EasyBlock& block, std::string_view language) {
  std::vector<std::size_t> starts = sentence_starts(block.plain, language);
  for (const std::size_t after : block.breaks) {
    const std::size_t begin = block.plain.find_first_not_of(' ', after);
    if (begin != std::string::npos) starts.push_back(begin);
  }
  std::ranges::sort(starts);
  const auto repeated = std::ranges::unique(starts);
  starts.erase(repeated.begin(), repeated.end());
  return starts;
}

}  // namespace

Reading read_sentences(const EasyText& text, std::string_view language) {
  Reading reading{&text, std::string(language), {}};
  for (std::size_t index = 0; index < text.blocks.size(); ++index) {
    const EasyBlock& block = text.blocks[index];
    const std::string_view plain = block.plain;
    const std::vector<std::size_t> starts = starts_of(block, language);
    const std::vector<WordPlace> places = word_places(plain, language);
    auto place = places.begin();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : plain.size();
      ReadSentence sentence{index, starts[i], plain.find_last_not_of(" \n\t", next - 1) + 1, {}};
      for (; place != places.end() && place->begin < next; ++place)
        sentence.words.push_back(
            {place->begin, place->end,
             small_letters(plain.substr(place->begin, place->end - place->begin), language)});
      if (!sentence.words.empty()) reading.sentences.push_back(std::move(sentence));
    }
  }
  return reading;
}

std::span<const EasyMark> marks_of(const Reading& reading, const ReadSentence& sentence) {
  const std::vector<EasyMark>& marks = reading.block(sentence).marks;
  const auto first = std::ranges::lower_bound(marks, sentence.begin, {}, &EasyMark::begin);
  return {first, std::ranges::lower_bound(marks, sentence.end, {}, &EasyMark::begin)};
}

SourceLocation place_of(const EasyBlock& block, std::string_view file, std::size_t at, std::size_t bytes) {
  const std::string_view plain = block.plain;
  at = std::min(at, plain.size());
  const auto place = std::prev(std::ranges::upper_bound(block.places, at, {}, &EasyPlace::at));
  // What goes on in the next line of the source is underlined to the end of this one.
  std::size_t end = std::min(at + bytes, plain.size());
  for (auto later = std::next(place); later != block.places.end() && later->at < end; ++later)
    if (later->line != place->line) end = later->at > 0 ? later->at - 1 : later->at;
  const auto points = [&](std::size_t from, std::size_t to) {
    return to > from ? code_points(plain.substr(from, to - from)) : 0;
  };
  return {std::string(file), place->line, place->column + points(place->at, at),
          std::max(1, points(at, end))};
}

EasyText plain_easy_text(std::string_view text) {
  EasyText result;
  EasyBlock block;
  int line = 0;
  const auto end_block = [&] {
    if (!block.plain.empty()) result.blocks.push_back(std::move(block));
    block = {};
  };
  while (!text.empty()) {
    ++line;
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view words = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t begin = words.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) {
      end_block();
      continue;
    }
    words = words.substr(begin, words.find_last_not_of(" \t\r") + 1 - begin);
    if (!block.plain.empty()) block.plain += ' ';
    // A place now and then, so that none is far from the next.
    int column = static_cast<int>(begin) + 1;
    while (!words.empty()) {
      std::size_t length = std::min<std::size_t>(words.size(), 256);
      while (length < words.size() && (static_cast<unsigned char>(words[length]) & 0xC0) == 0x80) ++length;
      block.places.push_back({block.plain.size(), line, column});
      block.plain += words.substr(0, length);
      column += code_points(words.substr(0, length));
      words.remove_prefix(length);
    }
  }
  end_block();
  return result;
}

}  // namespace lantern::easy_read
