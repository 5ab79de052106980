#include "outputs/print_words.hpp"

#include <array>
#include <charconv>

#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace lantern::outputs {
namespace {

// The HTML with its links in full: paper has no page that a link could be relative to.
std::string whole_html(const Document& document, const views::BodyContext& context) {
  std::string html;
  const site::LinkOrigin origin{context.source, context.view.relations.language(), &context.page};
  for (const Piece& piece : document.pieces) {
    if (piece.kind == PieceKind::html) html += piece.text;
    if (piece.kind != PieceKind::link) continue;
    const auto target = context.assembly.links.resolve(piece.text, origin);
    if (!target) continue;
    const std::string address = target->address.starts_with('#')
                                    ? std::string(context.page.address) + target->address
                                    : target->address;
    escape_html(address.starts_with('/')
                    ? site::absolute_url(context.assembly.site.settings.base_url, address)
                    : address,
                html);
  }
  return html;
}

std::string without_references(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named = {
      {{"&amp;", "&"},
       {"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&#39;", "'"},
       {"&nbsp;", "\xC2\xA0"}}};
  std::string plain;
  while (!text.empty()) {
    std::string_view taken = text.substr(0, 1);
    std::string_view meant = taken;
    for (const auto& [reference, letter] : named)
      if (text.starts_with(reference)) {
        taken = reference;
        meant = letter;
      }
    plain += meant;
    text.remove_prefix(taken.size());
  }
  return plain;
}

std::string_view name_of(std::string_view tag) { return tag.substr(0, tag.find_first_of(" \n/>", 1)); }

std::string attribute_of(std::string_view tag, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(opening);
  if (at == std::string_view::npos) return {};
  const std::size_t start = at + opening.size();
  return without_references(tag.substr(start, tag.find('"', start) - start));
}

class Reader {
 public:
  explicit Reader(std::string_view language) : language_(language) {}

  void read(std::string_view html) {
    while (!html.empty()) {
      const std::size_t end = html.front() == '<' ? html.find('>') + 1 : html.find('<');
      const std::string_view token = html.substr(0, end);
      html.remove_prefix(token.size());
      if (token.front() == '<')
        tag(token);
      else if (hidden_depth_ == 0)
        words(token);
    }
    end_row();
  }
  std::vector<print::PrintRow> rows;
  print::PrintSentence runs;  // of the row being read; all there is when the HTML has no blocks

 private:
  void words(std::string_view text) {
    std::string plain = without_references(text);
    for (char& letter : plain)
      if (letter == '\n') letter = ' ';
    if (runs.empty()) plain.erase(0, plain.find_first_not_of(' '));
    if (plain.empty()) return;
    const print::PrintWeight weight = bold_ > 0 ? print::PrintWeight::bold : print::PrintWeight::regular;
    if (!runs.empty() && runs.back().weight == weight && runs.back().link == link_)
      runs.back().text += plain;
    else
      runs.push_back({std::move(plain), weight, link_});
  }

  void tag(std::string_view token) {
    const bool closing = token.starts_with("</");
    std::string_view name = name_of(closing ? token.substr(1) : token);
    name.remove_prefix(1);
    // What only a screen reader says, and what paper cannot show: until the element ends.
    if (hidden_depth_ > 0 || name == "table" || name == "figcaption" || name == "sup" ||
        (name == "span" && token.find("visually-hidden") != std::string_view::npos)) {
      if (name == hidden_ || hidden_depth_ == 0) hidden_depth_ += closing ? -1 : 1;
      if (hidden_depth_ == 1 && !closing) hidden_ = name;
      return;
    }
    if (name == "strong") bold_ += closing ? -1 : 1;
    if (name == "a") link_ = closing ? std::string() : attribute_of(token, "href");
    if (name == "br") words(" ");
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      heading(closing, name[1] - '0');
    for (const std::string_view block : {"p", "li", "ul", "ol", "blockquote", "div", "pre", "dd", "dt"})
      if (name == block) end_row();
  }

  void heading(bool closing, int level) {
    if (!closing) {
      end_row();
      return;
    }
    std::string text;
    for (const print::PrintRun& run : runs) text += run.text;
    runs.clear();
    if (!text.empty())
      rows.push_back({level <= 2 ? print::PrintRowKind::section : print::PrintRowKind::part,
                      std::move(text),
                      {},
                      {},
                      {}});
  }

  void end_row() {
    std::string text;
    for (const print::PrintRun& run : runs) text += run.text;
    if (blocks_ && text.find_first_not_of(' ') != std::string::npos) {
      print::PrintRow row;
      row.sentences = in_sentences(text);
      rows.push_back(std::move(row));
    }
    if (blocks_) runs.clear();
  }

  // The runs of the row, parted where a sentence begins.
  std::vector<print::PrintSentence> in_sentences(const std::string& text) const {
    std::vector<print::PrintSentence> sentences;
    std::vector<std::size_t> starts = sentence_starts(text, language_);
    starts.push_back(text.size());
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      print::PrintSentence sentence;
      std::size_t at = 0;
      for (const print::PrintRun& run : runs) {
        const std::size_t from = std::max(starts[i], at);
        const std::size_t to = std::min(starts[i + 1], at + run.text.size());
        if (from < to) sentence.push_back({run.text.substr(from - at, to - from), run.weight, run.link});
        at += run.text.size();
      }
      while (!sentence.empty() && sentence.back().text.ends_with(' ')) sentence.back().text.pop_back();
      sentences.push_back(std::move(sentence));
    }
    return sentences;
  }

 public:
  void expect_blocks() { blocks_ = true; }

 private:
  std::string_view language_;
  std::string link_;
  std::string_view hidden_;
  int hidden_depth_ = 0;
  int bold_ = 0;
  bool blocks_ = false;
};

}  // namespace

print::PrintSentence print_sentence(const Document& sentence, const views::BodyContext& context) {
  const std::string html = whole_html(sentence, context);
  Reader reader(context.view.relations.language());
  reader.read(html);
  return std::move(reader.runs);
}

std::vector<print::PrintRow> print_rows(const Document& body, const views::BodyContext& context) {
  const std::string html = whole_html(body, context);
  Reader reader(context.view.relations.language());
  reader.expect_blocks();
  reader.read(html);
  return std::move(reader.rows);
}

std::vector<print::PrintSentence> print_sentences(std::string_view plain, std::string_view language) {
  std::vector<print::PrintSentence> sentences;
  std::vector<std::size_t> starts = sentence_starts(plain, language);
  starts.push_back(plain.size());
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    std::string sentence(plain.substr(starts[i], starts[i + 1] - starts[i]));
    while (sentence.ends_with(' ') || sentence.ends_with('\n')) sentence.pop_back();
    sentences.push_back({{std::move(sentence), print::PrintWeight::regular, {}}});
  }
  return sentences;
}

}  // namespace lantern::outputs
