// Fills a Document: HTML is gathered into one piece until a link, a picture or a component comes.
// Owned by a renderer; belongs to one thread.
#pragma once
#include <string>
#include <string_view>

#include "model/document.hpp"
#include "text/escape.hpp"

namespace lantern::markdown {

class PieceWriter {
 public:
  // `expected`: how many bytes of HTML to make room for.
  PieceWriter(Document& document, std::size_t expected) : document_(document) { html_.reserve(expected); }

  void html(std::string_view html) { html_ += html; }
  void text(std::string_view text) { escape_html(text, html_); }
  void number(int value) { html_ += std::to_string(value); }
  // Begins a new line of HTML, unless at the beginning of one.
  void new_line() {
    if (html_.empty() ? !at_line_start_ : html_.back() != '\n') html_ += '\n';
  }

  void link(std::string_view target, SourceLocation where) { add(PieceKind::link, target, std::move(where)); }
  void picture(std::string_view target, SourceLocation where) {
    add(PieceKind::picture, target, std::move(where));
  }
  void component(std::size_t index, SourceLocation where) {
    flush();
    document_.pieces.push_back({PieceKind::component, {}, index, std::move(where)});
    at_line_start_ = true;
  }

  // The HTML so far becomes a piece, so that something else can begin with the next one.
  void end_piece() { flush(); }
  // The last HTML becomes a piece; nothing may be written after it.
  void finish() { flush(); }

 private:
  void add(PieceKind kind, std::string_view target, SourceLocation where) {
    flush();
    document_.pieces.push_back({kind, std::string(target), 0, std::move(where)});
    at_line_start_ = false;
  }

  void flush() {
    if (html_.empty()) return;
    at_line_start_ = html_.back() == '\n';
    document_.pieces.push_back({PieceKind::html, std::move(html_), 0, {}});
    html_.clear();
  }

  Document& document_;
  std::string html_;
  bool at_line_start_ = true;
};

}  // namespace lantern::markdown
