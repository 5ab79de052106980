// The words of one block of easy read, cut into sentences: bold and links that go over the end of a
// sentence are closed there and begun again in the next one.
// Belongs to one conversion in one thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "markdown/inline_renderer.hpp"
#include "markdown/syntax_tree.hpp"
#include "model/document.hpp"

namespace lantern::markdown {

class SentenceWriter {
 public:
  SentenceWriter(const MarkdownOptions& options, TargetCheck& check) : options_(options), check_(check) {}

  // What stands in the block, in its order.
  void words(std::string_view words);
  void code(std::string_view words);
  void open(Node node);  // emphasis, strong, strikethrough, link
  void close(Node node);
  void line_break();  // ends a sentence, whatever the words say

  bool has_words() const;
  // Appends a document for each sentence, and forgets the words; what is open stays open.
  void write(std::vector<Document>& sentences);

 private:
  enum class TokenKind { words, code, open, close };
  struct Token {
    TokenKind kind;
    std::size_t begin;  // in plain_
    std::size_t end;
    Node node;
  };

  std::vector<std::size_t> starts() const;
  Document sentence(std::size_t begin, std::size_t end, bool last, const std::vector<std::size_t>& joined);
  void write_words(std::size_t begin, std::size_t end, const std::vector<std::size_t>& joined,
                   PieceWriter& out) const;
  void write_start(Node node, PieceWriter& out);
  void write_end(Node node, PieceWriter& out) const;

  const MarkdownOptions& options_;
  TargetCheck& check_;
  std::string plain_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> breaks_;
  std::vector<Node> open_;
  std::size_t next_token_ = 0;
};

}  // namespace lantern::markdown
