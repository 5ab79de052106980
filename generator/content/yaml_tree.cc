#include "content/yaml_tree.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "content/yaml_text.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern::content {

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

namespace {

// Thrown out of a handler to stop the parser after a mistake that makes the rest meaningless.
struct Stop {};

void refuse_alias(const SourceLocation& where, Diagnostics& diagnostics) {
  diagnostics.error(where, "yaml-alias",
                    "a value that begins with * repeats another, and Lantern does not do that",
                    "write the value again, or put it in quotes if the star is part of the text");
}

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const YamlText& text, const YamlLimits& limits, Diagnostics& diagnostics)
      : text_(text), limits_(limits), diagnostics_(diagnostics) {}

  YamlNode take_root() { return std::move(root_); }
  int documents() const { return documents_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) {
      diagnostics_.error(text_.place(mark.line, 0, 3), "yaml-documents", "a second document starts here",
                         "keep one block of fields; delete this line");
      throw Stop{};
    }
  }
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark&, const std::string&) override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    YamlNode node;
    // The mark of an empty value points at whatever comes next: its key is where people look.
    node.where = pending_key_ ? pending_key_->key_where : text_.place(mark.line, mark.column, 1);
    if (expecting_key()) return OnScalar(mark, "?", 0, "~");
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse_alias(text_.place(mark.line, mark.column, 1), diagnostics_);
    throw Stop{};
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    const bool quoted = tag == "!";
    if (quoted) require_closing_quote(mark);
    const int width = quoted ? text_.quoted_width(static_cast<std::size_t>(mark.pos))
                             : std::max(1, code_points(value.substr(0, value.find('\n'))));
    if (quoted)
      refuse_invisible(text_.place(mark.line, mark.column, width), value,
                       text_.quoted(static_cast<std::size_t>(mark.pos)));
    if (expecting_key()) {
      start_entry(mark, value, width, quoted);
      return;
    }
    YamlNode node;
    node.kind = YamlKind::scalar;
    node.where = text_.place(mark.line, mark.column, width);
    node.text = value;
    node.quoting = quoted ? Quoting::quoted : Quoting::plain;
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(YamlKind::list, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(YamlKind::map, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlEntry> entry;              // of the map this one is a value in
    std::unordered_map<std::string, int> lines;  // of a map: where each name stood first
  };

  bool expecting_key() const {
    return !open_.empty() && open_.back().node.kind == YamlKind::map && !pending_key_;
  }

  void start_entry(const YAML::Mark& mark, const std::string& key, int width, bool quoted) {
    YamlEntry entry;
    entry.key = key;
    entry.key_where = text_.place(mark.line, mark.column, width);
    if (!quoted && !text_.colon_follows(static_cast<std::size_t>(mark.pos), key)) {
      diagnostics_.error(entry.key_where, "yaml-colon", "'" + key + "' has no colon after it",
                         "write a field as name: value, with a space after the colon");
      throw Stop{};
    }
    if (const auto [first, fresh] = open_.back().lines.try_emplace(key, entry.key_where.line); !fresh) {
      diagnostics_.error(
          entry.key_where, "yaml-duplicate", "'" + key + "' stands here a second time",
          "it stands on line " + std::to_string(first->second) + " already; keep one of the two");
    }
    pending_key_ = std::move(entry);
  }

  void open(YamlKind kind, const YAML::Mark& mark) {
    if (expecting_key()) {
      diagnostics_.error(text_.place(mark.line, mark.column, 1), "yaml-syntax",
                         "the name of a field must be text", "put text that begins with { or [ into quotes");
      throw Stop{};
    }
    if (static_cast<int>(open_.size()) >= limits_.depth) {
      diagnostics_.error(text_.place(mark.line, mark.column, 1), "yaml-depth",
                         "values are nested more than " + std::to_string(limits_.depth) + " deep",
                         "use fewer levels");
      throw Stop{};
    }
    count_value(mark.line);
    Open next;
    next.node.kind = kind;
    next.node.where = text_.place(mark.line, mark.column, 1);
    next.entry = std::exchange(pending_key_, std::nullopt);
    open_.push_back(std::move(next));
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    pending_key_ = std::move(done.entry);
    add(std::move(done.node));
  }

  void add(YamlNode node) {
    count_value(node.where.line - text_.first_line());
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.kind == YamlKind::list) {
      open_.back().node.items.push_back(std::move(node));
    } else {
      pending_key_->value = std::move(node);
      open_.back().node.entries.push_back(std::move(*pending_key_));
      pending_key_.reset();
    }
  }

  void count_value(int line) {
    if (++values_ <= limits_.values) return;
    diagnostics_.error(text_.place(line, 0, 1), "yaml-size",
                       "there are more than " + std::to_string(limits_.values) + " values",
                       "move data into a CSV file");
    throw Stop{};
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    diagnostics_.error(text_.place(mark.line, mark.column, 1), "yaml-alias",
                       "a value that begins with & is an anchor, and Lantern does not use those",
                       "put the text in quotes if the & is part of it");
    throw Stop{};
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    diagnostics_.error(text_.place(mark.line, mark.column, 1), "yaml-tag",
                       "a value that begins with ! is a tag, and Lantern does not use those",
                       "put the text in quotes if the ! is part of it");
    throw Stop{};
  }

  // The file itself was looked through before; here is what "\x01" and its like stand for.
  void refuse_invisible(const SourceLocation& where, std::string_view value, std::string_view written) {
    const auto found = spelled_out_invisible(value, written);
    if (!found) return;
    const std::string message = "this value holds " + described(*found);
    const char* const hint = "delete the part that begins with \\ between the double quotes";
    if (found->kind == InvisibleKind::direction)
      diagnostics_.error(where, "bidi-control", message, hint);
    else
      diagnostics_.error(where, "control-character", message, hint);
  }

  // yaml-cpp takes a quote that is never closed as text up to the end of the file.
  void require_closing_quote(const YAML::Mark& mark) {
    if (text_.quote_closes(static_cast<std::size_t>(mark.pos))) return;
    diagnostics_.error(text_.place(mark.line, mark.column, 1), "yaml-quote", "this quote is never closed",
                       "put the same quote mark at the end of the text");
    throw Stop{};
  }

  const YamlText& text_;
  const YamlLimits& limits_;
  Diagnostics& diagnostics_;
  YamlNode root_;
  std::vector<Open> open_;
  std::optional<YamlEntry> pending_key_;
  std::size_t values_ = 0;
  int documents_ = 0;
};

void report_exception(const YamlText& text, const YAML::ParserException& exception,
                      Diagnostics& diagnostics) {
  const int line = std::max(exception.mark.line, 0);
  if (const auto quote = text.first_unclosed_quote(line)) {
    diagnostics.error(text.place(quote->line, quote->column, 1), "yaml-quote",
                      "this quote is never closed on its line",
                      "put the same quote mark at the end of the text");
    return;
  }
  const int column = std::max(exception.mark.column, 0);
  if (exception.msg.find("anchor is not defined") != std::string::npos) {
    refuse_alias(text.place(line, column, 1), diagnostics);
    return;
  }
  if (dynamic_cast<const YAML::DeepRecursion*>(&exception) != nullptr) {
    diagnostics.error(text.place(line, column, 1), "yaml-depth", "values are nested too deep here",
                      "use fewer levels");
    return;
  }
  const bool colon_is_wrong = exception.msg.find("illegal map value") != std::string::npos;
  // yaml-cpp gives up looking for the colon of a name after so many bytes, and is surprised by it then.
  constexpr int longest_name = 1024;
  if (colon_is_wrong && column > longest_name) {
    diagnostics.error(text.place(line, 0, 1), "yaml-syntax", "the name of this field is too long",
                      "write at most 1,000 letters before the colon");
    return;
  }
  std::string hint =
      "check that the lines of one list or group begin under each other, and put text that contains ': ' "
      "or begins with a special sign into quotes";
  std::string message = "this is not YAML that can be read";
  if (colon_is_wrong || text.has_second_colon(line)) message = "there is a colon in the text of this value";
  if (text.has_second_colon(line))
    hint = "put the whole value into quotes: name: \"first part: second part\"";
  diagnostics.error(text.place(line, column, 1), "yaml-syntax", message, hint);
}

}  // namespace

std::optional<YamlNode> parse_yaml(std::string_view source, const std::string& file, int first_line,
                                   Diagnostics& diagnostics, const YamlLimits& limits) {
  const YamlText text(source, file, first_line);
  if (source.size() > limits.bytes) {
    diagnostics.error(text.place(0, 0, 1), "yaml-size", "there is more than 1 MB of YAML here",
                      "move data into a CSV file");
    return std::nullopt;
  }
  if (!text.check_characters(diagnostics)) return std::nullopt;

  const std::size_t before = diagnostics.items().size();
  TreeBuilder builder(text, limits, diagnostics);
  try {
    std::istringstream stream{std::string(source)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::ParserException& exception) {
    if (diagnostics.items().size() == before) report_exception(text, exception, diagnostics);
    return std::nullopt;
  }
  if (diagnostics.items().size() != before)
    return std::nullopt;  // a duplicate: which value counts is not ours to guess
  return builder.take_root();
}

}  // namespace lantern::content
