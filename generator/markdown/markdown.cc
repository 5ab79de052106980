#include "markdown/markdown.hpp"

#include "markdown/limits.hpp"
#include "markdown/links.hpp"
#include "markdown/page_renderer.hpp"
#include "markdown/prose_reading.hpp"
#include "markdown/sheet_rows.hpp"
#include "markdown/spelled_out_characters.hpp"
#include "markdown/syntax_tree.hpp"
#include "text/escape.hpp"

namespace lantern::markdown {

MarkdownResult convert(std::string_view text, const MarkdownOptions& options, Diagnostics& diagnostics) {
  MarkdownResult result;
  if (auto excess = find_excess(text)) {
    diagnostics.error({options.file, options.first_line - 1 + excess->line, 0, 1}, "markdown-too-complex",
                      std::move(excess->message), std::move(excess->hint));
    return result;
  }
  const SyntaxTree tree(text);
  refuse_spelled_out_characters(text, tree.root(), options, diagnostics);
  PageRenderer(text, options, result, diagnostics).render(tree.root());
  if (options.sheet == SheetRows::made) result.sheet = sheet_rows(text, tree.root(), options);
  if (options.prose != ProseReading::left_out) result.prose = prose_of(text, tree.root(), options);
  return result;
}

std::string to_html(const MarkdownResult& result) {
  std::string out;
  for (const Piece& piece : result.document.pieces) {
    switch (piece.kind) {
      case PieceKind::html:
        out += piece.text;
        break;
      case PieceKind::link:
        append_address(piece.text, out);
        break;
      case PieceKind::picture:
        out += "src=\"";
        append_address(piece.text, out);
        out += '"';
        break;
      case PieceKind::component: {
        const FencedBlock& block = result.blocks[piece.component];
        out += "<pre><code class=\"language-" + block.name + "\">";
        escape_html(block.yaml, out);
        out += "</code></pre>\n";
        break;
      }
    }
  }
  return out;
}

}  // namespace lantern::markdown
