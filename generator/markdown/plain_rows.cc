#include "markdown/plain_rows.hpp"

#include <algorithm>

#include "markdown/sentence_maker.hpp"
#include "text/utf8.hpp"

namespace lantern::markdown {

namespace {

// A place now and then, so that none is far from the next.
std::vector<WrittenPlace> places_of(std::string_view words, int line, int column) {
  std::vector<WrittenPlace> places;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t next = std::min<std::size_t>(words.size(), at + 256);
    while (next < words.size() && (static_cast<unsigned char>(words[next]) & 0xC0) == 0x80) ++next;
    places.push_back({at, line, column});
    column += code_points(words.substr(at, next - at));
    at = next;
  }
  return places;
}

}  // namespace

std::vector<EasyReadRow> plain_rows(std::string_view text, std::string_view language,
                                    const SourceLocation& where) {
  std::vector<EasyReadRow> rows;
  SentenceMaker sentences(language);
  const auto end_row = [&] {
    EasyReadRow row;
    sentences.end_paragraph(row);
    if (!row.sentences.empty()) rows.push_back(std::move(row));
  };
  int column = where.column;
  for (int line = where.line; !text.empty(); ++line, column = 1) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view words = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t begin = words.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) {
      end_row();
      continue;
    }
    words = words.substr(begin, words.find_last_not_of(" \t\r") + 1 - begin);
    if (sentences.has_words()) sentences.space();
    sentences.words(words, places_of(words, line, column + static_cast<int>(begin)));
  }
  end_row();
  return rows;
}

}  // namespace lantern::markdown
