#include "markdown/sentence_writer.hpp"

#include <algorithm>

#include "text/no_break_spaces.hpp"
#include "text/sentences.hpp"

namespace lantern::markdown {

void SentenceWriter::words(std::string_view words) {
  tokens_.push_back({TokenKind::words, plain_.size(), plain_.size() + words.size(), {}});
  plain_ += words;
}

void SentenceWriter::code(std::string_view words) {
  tokens_.push_back({TokenKind::code, plain_.size(), plain_.size() + words.size(), {}});
  plain_ += words;
}

void SentenceWriter::open(Node node) {
  tokens_.push_back({TokenKind::open, plain_.size(), plain_.size(), node});
}
void SentenceWriter::close(Node node) {
  tokens_.push_back({TokenKind::close, plain_.size(), plain_.size(), node});
}

void SentenceWriter::line_break() {
  words(" ");
  breaks_.push_back(plain_.size());
}

bool SentenceWriter::has_words() const { return plain_.find_first_not_of(' ') != std::string::npos; }

std::vector<std::size_t> SentenceWriter::starts() const {
  std::vector<std::size_t> all = sentence_starts(plain_, options_.language);
  for (const std::size_t after : breaks_) {
    const std::size_t begin = plain_.find_first_not_of(' ', after);
    if (begin != std::string::npos) all.push_back(begin);
  }
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  return all;
}

void SentenceWriter::write(std::vector<Document>& sentences) {
  const std::vector<std::size_t> begins = starts();
  const std::vector<std::size_t> joined = no_break_spaces(plain_);
  next_token_ = 0;
  for (std::size_t index = 0; index < begins.size(); ++index) {
    const bool last = index + 1 == begins.size();
    sentences.push_back(sentence(begins[index], last ? plain_.size() : begins[index + 1], last, joined));
  }
  // Without words nothing was written, but what was begun or ended counts.
  for (; next_token_ < tokens_.size(); ++next_token_) {
    if (tokens_[next_token_].kind == TokenKind::open) open_.push_back(tokens_[next_token_].node);
    if (tokens_[next_token_].kind == TokenKind::close) open_.pop_back();
  }
  plain_.clear();
  tokens_.clear();
  breaks_.clear();
}

// `end`: where the next sentence begins.
Document SentenceWriter::sentence(std::size_t begin, std::size_t end, bool last,
                                  const std::vector<std::size_t>& joined) {
  Document document;
  PieceWriter out(document, end - begin + 32);
  const std::size_t words_end = plain_.find_last_not_of(' ', end - 1) + 1;
  for (const Node node : open_) write_start(node, out);
  for (; next_token_ < tokens_.size(); ++next_token_) {
    const Token& token = tokens_[next_token_];
    if (token.kind == TokenKind::open) {
      if (token.begin >= words_end) break;
      open_.push_back(token.node);
      write_start(token.node, out);
    } else if (token.kind == TokenKind::close) {
      open_.pop_back();
      write_end(token.node, out);
    } else {
      const std::size_t from = std::max(token.begin, begin);
      const std::size_t to = std::min(token.end, words_end);
      if (from < to) {
        if (token.kind == TokenKind::code) out.html("<code>");
        write_words(from, to, joined, out);
        if (token.kind == TokenKind::code) out.html("</code>");
      }
      if (!last && token.end > end) break;
    }
  }
  for (auto node = open_.rbegin(); node != open_.rend(); ++node) write_end(*node, out);
  out.finish();
  document.plain_text = plain_.substr(begin, words_end - begin);
  return document;
}

void SentenceWriter::write_words(std::size_t begin, std::size_t end, const std::vector<std::size_t>& joined,
                                 PieceWriter& out) const {
  const std::string_view plain = plain_;
  for (auto space = std::ranges::lower_bound(joined, begin); space != joined.end() && *space < end; ++space) {
    out.text(plain.substr(begin, *space - begin));
    out.html("\u00a0");
    begin = *space + 1;
  }
  out.text(plain.substr(begin, end - begin));
}

void SentenceWriter::write_start(Node node, PieceWriter& out) {
  switch (node.kind()) {
    case NodeKind::emphasis:
      out.html("<em>");
      break;
    case NodeKind::strong:
      out.html("<strong>");
      break;
    case NodeKind::strikethrough:
      out.html("<del>");
      break;
    case NodeKind::link:
      open_link(node, check_, out);
      break;
    default:
      break;
  }
}

void SentenceWriter::write_end(Node node, PieceWriter& out) const {
  switch (node.kind()) {
    case NodeKind::emphasis:
      out.html("</em>");
      break;
    case NodeKind::strong:
      out.html("</strong>");
      break;
    case NodeKind::strikethrough:
      out.html("</del>");
      break;
    case NodeKind::link:
      close_link(node, check_, options_.words, out);
      break;
    default:
      break;
  }
}

}  // namespace lantern::markdown
