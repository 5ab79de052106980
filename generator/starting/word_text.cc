#include "starting/word_text.hpp"

#include <nlohmann/json.hpp>

#include "starting/markdown_writing.hpp"
#include "text/characters.hpp"

namespace lantern::starting {
namespace {

using Json = nlohmann::json;

// How deep lists, tables and marks may stand in one another.
constexpr int deepest = 50;

struct TooDeep {};

class LineReader {
 public:
  WordLine read(const Json& inlines) {
    add_all(inlines, 0);
    line_.bold = letters_ > 0 && bold_letters_ == letters_;
    for (std::string* text : {&line_.plain, &line_.markdown}) trim(*text);
    return std::move(line_);
  }

 private:
  static void trim(std::string& text) {
    const std::size_t last = text.find_last_not_of(" \n\\");
    text.resize(last == std::string::npos ? 0 : last + 1);
    text.erase(0, text.find_first_not_of(" \n"));
  }

  void add_all(const Json& inlines, int depth) {
    if (depth > deepest) throw TooDeep{};
    for (const Json& each : inlines) add(each, depth);
  }

  void add_text(std::string_view text) {
    const std::string seen = without_invisible(text);
    line_.plain += seen;
    line_.markdown += markdown_text(seen);
    letters_ += seen.size();
    if (bold_depth_ > 0) bold_letters_ += seen.size();
  }
  void add_space() {
    line_.plain += ' ';
    line_.markdown += ' ';
  }

  // Marks hug their words: blanks at their ends go outside.
  void add_marked(const Json& inlines, std::string_view mark, int depth) {
    const std::size_t from = line_.markdown.size();
    add_all(inlines, depth + 1);
    std::string inner = line_.markdown.substr(from);
    const std::size_t first = inner.find_first_not_of(" \n");
    if (first == std::string::npos) return;
    const std::size_t last = inner.find_last_not_of(" \n");
    line_.markdown.resize(from);
    line_.markdown += inner.substr(0, first);
    line_.markdown += mark;
    line_.markdown += inner.substr(first, last - first + 1);
    line_.markdown += mark;
    line_.markdown += inner.substr(last + 1);
  }

  void add_link(const Json& content, int depth) {
    const std::string address = content.at(2).at(0).get<std::string>();
    const std::size_t plain_from = line_.plain.size();
    const std::size_t from = line_.markdown.size();
    add_all(content.at(1), depth + 1);
    const bool web =
        address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
    const std::string words = line_.plain.substr(plain_from);
    const std::string_view shown = std::string_view(address).substr(address.starts_with("mailto:") ? 7 : 0);
    if (!web || words == shown) return;
    line_.plain += " (" + std::string(shown) + ")";
    const std::string text = line_.markdown.substr(from);
    line_.markdown.resize(from);
    line_.markdown += "[" + text + "](<" + address + ">)";
  }

  void add(const Json& each, int depth) {
    const auto kind = each.at("t").get<std::string>();
    if (kind == "Space" || kind == "SoftBreak") {
      add_space();
    } else if (kind == "LineBreak") {
      line_.plain += '\n';
      line_.markdown += "\\\n";
    } else if (kind == "Str") {
      add_text(each.at("c").get<std::string>());
    } else if (kind == "Strong") {
      ++bold_depth_;
      add_marked(each.at("c"), "**", depth);
      --bold_depth_;
    } else if (kind == "Emph") {
      add_marked(each.at("c"), "*", depth);
    } else if (kind == "Strikeout") {
      add_marked(each.at("c"), "~~", depth);
    } else if (kind == "Image") {
      const Json& content = each.at("c");
      WordPicture picture;
      picture.part = content.at(2).at(0).get<std::string>();
      picture.alt = LineReader().read(content.at(1)).plain;
      if (picture.alt.empty()) picture.alt = content.at(2).at(1).get<std::string>();
      line_.pictures.push_back(std::move(picture));
    } else if (kind == "Link") {
      add_link(each.at("c"), depth);
    } else if (kind == "Quoted") {
      const bool single = each.at("c").at(0).at("t") == "SingleQuote";
      add_text(single ? "‘" : "“");
      add_all(each.at("c").at(1), depth + 1);
      add_text(single ? "’" : "”");
    } else if (kind == "Code" || kind == "Math" || kind == "RawInline") {
      add_text(each.at("c").at(1).get<std::string>());
    } else if (kind == "Note") {
      add_note(each.at("c"));
    } else if (kind == "Span" || kind == "Cite") {
      add_all(each.at("c").at(1), depth + 1);
    } else if (each.contains("c") && each.at("c").is_array()) {  // underlined, raised, small capitals …
      add_all(each.at("c"), depth + 1);
    }
  }

  // A footnote stands in brackets where its sign was.
  void add_note(const Json& blocks);

  WordLine line_;
  std::size_t letters_ = 0;
  std::size_t bold_letters_ = 0;
  int bold_depth_ = 0;
};

void add_blocks(const Json& blocks, int depth, WordBlocks& out);

void add_line(WordBlockKind kind, int level, const Json& inlines, WordBlocks& out) {
  WordBlock block;
  block.kind = kind;
  block.level = level;
  block.line = LineReader().read(inlines);
  if (!block.line.empty()) out.push_back(std::move(block));
}

void add_list(const Json& items, bool ordered, int depth, WordBlocks& out) {
  WordBlock list;
  list.kind = WordBlockKind::list;
  list.ordered = ordered;
  for (const Json& item : items) add_blocks(item, depth + 1, list.items.emplace_back());
  out.push_back(std::move(list));
}

void add_rows(const Json& rows, int depth, WordBlock& table) {
  for (const Json& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const Json& cell : row.at(1)) add_blocks(cell.at(4), depth + 1, cells.emplace_back());
  }
}

void add_table(const Json& content, int depth, WordBlocks& out) {
  WordBlock table;
  table.kind = WordBlockKind::table;
  WordBlocks caption;
  add_blocks(content.at(1).at(1), depth + 1, caption);
  table.line.plain = plain_text(caption);
  add_rows(content.at(3).at(1), depth, table);
  for (const Json& body : content.at(4)) {
    add_rows(body.at(2), depth, table);
    add_rows(body.at(3), depth, table);
  }
  add_rows(content.at(5).at(1), depth, table);
  std::erase_if(table.rows, [](const auto& row) {
    for (const WordBlocks& cell : row)
      if (!cell.empty()) return false;
    return true;
  });
  if (!table.rows.empty() || !table.line.plain.empty()) out.push_back(std::move(table));
}

void add_block(const Json& block, int depth, WordBlocks& out) {
  const auto kind = block.at("t").get<std::string>();
  if (kind == "HorizontalRule" || kind == "Null") return;
  const Json& content = block.at("c");
  if (kind == "Header") {
    add_line(WordBlockKind::heading, content.at(0).get<int>(), content.at(2), out);
  } else if (kind == "Para" || kind == "Plain") {
    add_line(WordBlockKind::paragraph, 0, content, out);
  } else if (kind == "LineBlock") {
    for (const Json& line : content) add_line(WordBlockKind::paragraph, 0, line, out);
  } else if (kind == "CodeBlock" || kind == "RawBlock") {
    add_line(WordBlockKind::paragraph, 0, Json::array({{{"t", "Str"}, {"c", content.at(1)}}}), out);
  } else if (kind == "BulletList") {
    add_list(content, false, depth, out);
  } else if (kind == "OrderedList") {
    add_list(content.at(1), true, depth, out);
  } else if (kind == "DefinitionList") {
    for (const Json& entry : content) {
      add_line(WordBlockKind::paragraph, 0, entry.at(0), out);
      for (const Json& meaning : entry.at(1)) add_blocks(meaning, depth + 1, out);
    }
  } else if (kind == "Table") {
    add_table(content, depth, out);
  } else if (kind == "BlockQuote") {
    add_blocks(content, depth + 1, out);
  } else if (kind == "Div") {
    add_blocks(content.at(1), depth + 1, out);
  }
}

void add_blocks(const Json& blocks, int depth, WordBlocks& out) {
  if (depth > deepest) throw TooDeep{};
  for (const Json& block : blocks) add_block(block, depth, out);
}

void LineReader::add_note(const Json& blocks) {
  WordBlocks note;
  add_blocks(blocks, 1, note);
  const std::string text = plain_text(note);
  if (!text.empty()) add_text(" (" + text + ")");
}

// Paragraphs in the styles Title, Subtitle, Author and their like are told apart from the text.
void add_meta(const Json& meta, WordBlocks& out) {
  for (const char* name : {"title", "subtitle", "author", "date", "abstract"}) {
    if (!meta.contains(name)) continue;
    const Json& value = meta.at(name);
    const std::string_view shown = name;
    const auto add = [&](const Json& each) {
      const auto kind = each.at("t").get<std::string>();
      if (kind == "MetaInlines")
        add_line(shown == "title" ? WordBlockKind::heading : WordBlockKind::paragraph, 0, each.at("c"), out);
      else if (kind == "MetaBlocks")
        add_blocks(each.at("c"), 1, out);
    };
    if (value.at("t") == "MetaList")
      for (const Json& each : value.at("c")) add(each);
    else
      add(value);
  }
}

}  // namespace

std::expected<WordBlocks, std::string> read_pandoc(std::string_view json) {
  WordBlocks blocks;
  try {
    const Json document = Json::parse(json);
    add_meta(document.at("meta"), blocks);
    add_blocks(document.at("blocks"), 0, blocks);
  } catch (const Json::exception&) {
    return std::unexpected("pandoc printed something that Lantern does not know");
  } catch (const TooDeep&) {
    return std::unexpected("lists or tables stand in one another too deep");
  }
  return blocks;
}

std::string plain_text(const WordBlocks& blocks) {
  std::string all;
  const auto add = [&](const std::string& text) {
    if (text.empty()) return;
    if (!all.empty()) all += '\n';
    all += text;
  };
  for (const WordBlock& block : blocks) {
    add(block.line.plain);
    for (const WordBlocks& item : block.items) add(plain_text(item));
    for (const auto& row : block.rows)
      for (const WordBlocks& cell : row) add(plain_text(cell));
  }
  return all;
}

}  // namespace lantern::starting
