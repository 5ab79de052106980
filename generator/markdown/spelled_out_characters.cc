#include "markdown/spelled_out_characters.hpp"

#include <string>

#include "markdown/positions.hpp"
#include "text/characters.hpp"

namespace lantern::markdown {
namespace {

// Those that stand in the text as themselves, each once: the check of the source has warned of them.
std::string invisible_as_written(std::string_view text) {
  std::string written;
  for (auto found = invisible_character(text); found;
       found = invisible_character(text, found->at + found->length)) {
    const std::string_view letter = text.substr(found->at, found->length);
    if (written.find(letter) == std::string::npos) written += letter;
  }
  return written;
}

class Search {
 public:
  Search(std::string_view text, const MarkdownOptions& options, Diagnostics& diagnostics)
      : written_(invisible_as_written(text)), positions_(text, options), diagnostics_(diagnostics) {}

  bool enter(Node node) {
    for (const std::string_view part : {node.literal(), node.url(), node.title(), node.fence_info()})
      if (const auto found = spelled_out_invisible(part, written_)) {
        report(node, *found);
        break;
      }
    return true;
  }
  void leave(Node) {}

 private:
  void report(Node node, const InvisibleCharacter& character) {
    const SourceLocation where = positions_.of_part(node, "&#");
    const std::string message = "this text holds " + described(character);
    const char* const hint = "delete the part that begins with &# here";
    if (character.kind == InvisibleKind::direction)
      diagnostics_.error(where, "bidi-control", message, hint);
    else
      diagnostics_.error(where, "control-character", message, hint);
  }

  std::string written_;
  Positions positions_;
  Diagnostics& diagnostics_;
};

}  // namespace

void refuse_spelled_out_characters(std::string_view text, Node root, const MarkdownOptions& options,
                                   Diagnostics& diagnostics) {
  // Only the number of a character can stand for one of these; no name does.
  if (text.find("&#") == std::string_view::npos) return;
  Search search(text, options, diagnostics);
  walk(root, search);
}

}  // namespace lantern::markdown
