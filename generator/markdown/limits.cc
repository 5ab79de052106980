#include "markdown/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "markdown/nesting.hpp"

namespace lantern::markdown {

namespace {

constexpr std::string_view split_hint = "split the text into several pages";
constexpr std::string_view table_hint = "publish a large table as a CSV file and link to it";

// The columns that a line of dashes under a table's head makes; 0 when it is no such line. Dashes alone
// underline a heading.
int delimiter_columns(std::string_view rest) {
  if (rest.find_first_not_of("|:- \t\r") != std::string_view::npos) return 0;
  if (rest.find_first_of("|:") == std::string_view::npos) return 0;
  int columns = 0;
  bool in_dashes = false;
  for (const char letter : rest) {
    if (letter == '-' && !in_dashes) ++columns;
    in_dashes = letter == '-';
  }
  return columns;
}

// Rules that need the lines one by one.
class LineRules {
 public:
  LineRules(std::string_view text, const Limits& limits)
      : limits_(limits), has_pipes_(text.find('|') != std::string_view::npos) {}

  std::optional<Excess> take(std::string_view line, int number) {
    const std::string_view rest = nesting_.take(line);
    if (nesting_.depth() > static_cast<std::size_t>(limits_.depth)) {
      return Excess{number, fmt::format("lists or quotes are nested more than {} deep", limits_.depth),
                    "use fewer levels, or begin a new section with a heading"};
    }
    if (rest.empty()) {
      lines_in_paragraph_ = 0;
      pipes_in_paragraph_ = 0;
      columns_ = 0;
      return std::nullopt;
    }
    const auto pipes = has_pipes_ ? static_cast<std::size_t>(std::ranges::count(rest, '|')) : 0;
    pipes_in_paragraph_ += pipes;
    if (const int columns = delimiter_columns(rest); columns > 0 && lines_in_paragraph_ > 0) {
      columns_ = std::max(columns_, columns);
      if (columns_ > limits_.table_columns) {
        return Excess{number,
                      fmt::format("a table has {} columns, and at most {} are possible", columns_,
                                  limits_.table_columns),
                      std::string(table_hint)};
      }
      // Each such line makes cmark-gfm look through all lines of the paragraph so far, and through the
      // cells of a line again for each cell.
      work_ += lines_in_paragraph_ * lines_in_paragraph_ + pipes_in_paragraph_ * pipes_in_paragraph_ / 256;
      if (work_ > limits_.lines_above_table * limits_.lines_above_table) {
        return Excess{number, "too much text stands directly above the dashes of a table",
                      "put an empty line before the table, and leave fewer cells in its first line"};
      }
    } else if (columns_ > 0) {
      cells_ += std::max(static_cast<std::size_t>(columns_), pipes - std::min<std::size_t>(pipes, 1));
      if (cells_ > limits_.table_cells) {
        return Excess{number,
                      fmt::format("the tables of this page have more than {} cells", limits_.table_cells),
                      std::string(table_hint)};
      }
    }
    ++lines_in_paragraph_;
    return std::nullopt;
  }

 private:
  const Limits& limits_;
  bool has_pipes_;
  Nesting nesting_;
  std::size_t lines_in_paragraph_ = 0;
  std::size_t pipes_in_paragraph_ = 0;
  std::size_t work_ = 0;
  std::size_t cells_ = 0;
  int columns_ = 0;  // of the table the line before was in
};

int line_number(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

// Picture brackets `![` that never close: cmark-gfm passes all of them again at the end of every link.
std::optional<Excess> open_pictures(std::string_view text, const Limits& limits) {
  std::size_t at = text.find("![");
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t open = 0;
  std::size_t steps = 0;
  std::vector<bool> brackets;  // true: of a picture
  for (; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '[') {
      const bool picture = at > 0 && text[at - 1] == '!';
      brackets.push_back(picture);
      if (picture) ++open;
    } else if (letter == ']') {
      steps += open;
      if (!brackets.empty()) {
        if (brackets.back()) --open;
        brackets.pop_back();
      }
      if (steps > limits.steps) {
        return Excess{line_number(text, at), "too many pictures are begun with ![ and not ended",
                      "write each picture as ![words](file.jpg)"};
      }
    } else if (letter == '\n' && at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == '\r')) {
      brackets.clear();
      open = 0;
    }
  }
  return std::nullopt;
}

// Web and e-mail addresses one after another without a space: each is read to the end of them all.
std::optional<Excess> crowded_addresses(std::string_view text, const Limits& limits) {
  const auto has = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  if (!has("://") && !has("@") && !has("www.")) return std::nullopt;
  std::size_t steps = 0;
  std::size_t run_end = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter != '@' && letter != ':' && letter != 'w') continue;
    const std::string_view rest = text.substr(at);
    if (letter != '@' && !rest.starts_with("://") && !rest.starts_with("www.")) continue;
    if (at >= run_end) {
      run_end = std::min(text.find_first_of(" \t\r\n", at), text.size());
      // Brackets at the end of an address are counted once for each of them.
      const std::string_view run = text.substr(at, run_end - at);
      steps += run.size() * static_cast<std::size_t>(std::ranges::count(run, ')'));
    }
    steps += run_end - at;
    if (steps > limits.steps) {
      return Excess{line_number(text, at), "too many web addresses follow each other without a space",
                    "put a space or a new line between the addresses"};
    }
  }
  return std::nullopt;
}

// `<?`, `<!A` and `<![CDATA[` without an end: from each of them the whole paragraph is searched for it.
std::optional<Excess> open_declarations(std::string_view text, const Limits& limits) {
  std::size_t steps = 0;
  std::size_t paragraph_end = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if ((!rest.starts_with('?') && !rest.starts_with('!')) || rest.starts_with("!--")) continue;
    if (at >= paragraph_end) paragraph_end = std::min(text.find("\n\n", at), text.size());
    steps += paragraph_end - at;
    if (steps > limits.steps) {
      return Excess{line_number(text, at), "too many pieces of HTML begin with <? or <! in one paragraph",
                    "put `...` around what is to be shown as it is written"};
    }
  }
  return std::nullopt;
}

// `[name]: long address "long title"`, repeated in the tree wherever it is used.
std::optional<Excess> repeated_references(std::string_view text, const Limits& limits) {
  std::size_t longest = 0;
  std::size_t longest_at = 0;
  for (std::size_t at = text.find("]:"); at != std::string_view::npos;) {
    // A title may go on over lines, up to an empty one.
    const std::size_t next = std::min(text.find("]:", at + 2), text.size());
    const std::size_t length = std::min(text.substr(at, next - at).find("\n\n"), next - at);
    if (length > longest) {
      longest = length;
      longest_at = at;
    }
    at = next == text.size() ? std::string_view::npos : next;
  }
  if (longest == 0) return std::nullopt;
  const auto uses = static_cast<std::size_t>(std::ranges::count(text, ']'));
  if (uses * longest <= limits.reference_bytes) return std::nullopt;
  return Excess{line_number(text, longest_at), "a link reference is too long for how often it may be used",
                "shorten the address, or use it less often"};
}

}  // namespace

std::optional<Excess> find_excess(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) {
    return Excess{1, fmt::format("the text is longer than {} KiB", limits.bytes / 1024),
                  std::string(split_hint)};
  }
  LineRules rules(text, limits);
  int number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (auto excess = rules.take(text.substr(begin, end - begin), ++number)) return excess;
    begin = end + 1;
  }
  if (auto excess = open_pictures(text, limits)) return excess;
  if (auto excess = crowded_addresses(text, limits)) return excess;
  if (auto excess = open_declarations(text, limits)) return excess;
  return repeated_references(text, limits);
}

}  // namespace lantern::markdown
