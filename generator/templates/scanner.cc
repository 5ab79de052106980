#include "templates/scanner.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace lantern::templates {

namespace {

using Type = Token::Type;

constexpr std::string_view white_space = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return text.substr(0, 0);
  return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

class Scanner {
 public:
  Scanner(const TemplateSource& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics) {}

  std::vector<Token> run() {
    for (;;) {
      const std::size_t tag = text_.find(open_, at_);
      add_text(at_, tag == std::string_view::npos ? text_.size() : tag);
      if (tag == std::string_view::npos || !read_tag(tag)) break;
    }
    return std::move(tokens_);
  }

 private:
  // Text is cut after each newline, so that the rule about lines sees one line at a time.
  void add_text(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t newline = text_.find('\n', begin);
      const std::size_t stop = newline == std::string_view::npos || newline >= end ? end : newline + 1;
      Token token;
      token.range = {begin, stop - begin};
      token.starts_line = begin == 0 || text_[begin - 1] == '\n';
      tokens_.push_back(token);
      begin = stop;
    }
  }

  // False when the rest of the text cannot be read.
  bool read_tag(std::size_t begin) {
    const std::size_t content = begin + open_.size();
    const std::size_t sigil_at = text_.find_first_not_of(white_space, content);
    const char sigil = sigil_at == std::string_view::npos ? '\0' : text_[sigil_at];
    const std::string closing = (sigil == '{' ? "}" : sigil == '=' ? "=" : "") + close_;
    // The "=" of "{{=" itself must not be taken for the one before the closing delimiter.
    const std::size_t end = text_.find(closing, sigil == '=' || sigil == '{' ? sigil_at + 1 : content);
    if (end == std::string_view::npos) {
      error({begin, open_.size()}, "template-unclosed", fmt::format("this tag has no closing '{}'", closing),
            fmt::format("end the tag with '{}'", closing));
      return false;
    }
    at_ = end + closing.size();
    const Range range{begin, at_ - begin};
    const bool has_sigil =
        std::string_view("#^/>{&!=<$").find(sigil) != std::string_view::npos && sigil != '\0';
    const std::size_t name_begin = has_sigil && sigil_at < end ? sigil_at + 1 : content;
    const std::string_view body = text_.substr(name_begin, end - name_begin);
    if (has_sigil && sigil == '!') {
      add_tag(Type::silent, range, {});
    } else if (has_sigil && sigil == '=') {
      set_delimiters(range, trimmed(body));
      add_tag(Type::silent, range, {});
    } else {
      const Type type = has_sigil ? type_of(sigil) : Type::variable;
      const std::string_view name = trimmed(body);
      if (name_is_right(type, name, range)) add_tag(type, range, name);
    }
    return true;
  }

  static Type type_of(char sigil) {
    switch (sigil) {
      case '#':
        return Type::section;
      case '^':
        return Type::inverted;
      case '/':
        return Type::close;
      case '>':
        return Type::partial;
      case '<':
        return Type::parent;
      case '$':
        return Type::block;
      default:
        return Type::raw_variable;
    }
  }

  bool name_is_right(Type type, std::string_view name, Range range) {
    if (name.empty()) {
      error(range, "template-tag", "this tag has no name",
            "write a name between the braces, or remove the tag");
      return false;
    }
    if (name.find_first_of(white_space) != std::string_view::npos) {
      error(range, "template-tag", fmt::format("'{}' is not a name: it has a space in it", name),
            "names are single words; use '_' or '-' between the parts");
      return false;
    }
    const bool looked_up = type == Type::variable || type == Type::raw_variable || type == Type::section ||
                           type == Type::inverted;
    if (looked_up && name != "." &&
        (name.starts_with('.') || name.ends_with('.') || name.find("..") != std::string_view::npos)) {
      error(range, "template-tag", fmt::format("'{}' is not a name: a part is missing beside a dot", name),
            "write parts with one dot between them, as in 'page.title'");
      return false;
    }
    if ((type == Type::partial || type == Type::parent) && name.starts_with('*')) {
      error(range, "template-tag", fmt::format("'{}': the name of a template cannot come from a value", name),
            "write the template's name itself, with sections around it where there is a choice");
      return false;
    }
    return true;
  }

  void set_delimiters(Range range, std::string_view body) {
    const std::size_t gap = body.find_first_of(white_space);
    const std::string_view open = body.substr(0, gap);
    const std::string_view close = gap == std::string_view::npos ? "" : trimmed(body.substr(gap));
    if (open.empty() || close.empty() || body.find('=') != std::string_view::npos ||
        close.find_first_of(white_space) != std::string_view::npos) {
      error(range, "template-tag", "delimiters are two words without '='", "for example {{=<% %>=}}");
      return;
    }
    open_ = open;
    close_ = close;
  }

  void add_tag(Type type, Range range, std::string_view name) {
    Token token;
    token.type = type;
    token.range = range;
    token.name = name;
    if (!name.empty()) token.name_range = {static_cast<std::size_t>(name.data() - text_.data()), name.size()};
    token.starts_line = range.offset == 0 || text_[range.offset - 1] == '\n';
    tokens_.push_back(token);
  }

  void error(Range range, Code code, std::string message, std::string hint) {
    report(source_, range, Severity::error, code, std::move(message), std::move(hint), diagnostics_);
  }

  const TemplateSource& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(white_space) == std::string_view::npos; }

// Whether the tags of a line otherwise blank make it standalone: a single tag other than a variable does
// (the specification), and so do several of inheritance as in `{{<layout}}{{$main}}`, as long as at most
// one thing begins on the line: two blocks side by side keep their line.
bool tags_stand_alone(const std::vector<const Token*>& tags) {
  if (tags.empty()) return false;
  for (const Token* tag : tags) {
    if (tag->type == Type::variable || tag->type == Type::raw_variable) return false;
  }
  if (tags.size() == 1) return true;
  int begun = 0;
  int depth = 0;
  for (const Token* tag : tags) {
    switch (tag->type) {
      case Type::parent:
      case Type::block:
        if (depth++ == 0) ++begun;
        break;
      case Type::close:
        if (depth > 0) --depth;
        break;
      case Type::silent:
        break;
      default:
        return false;
    }
  }
  return begun <= 1;
}

// Marks the tokens of one line, [begin, end).
void mark_line(std::string_view text, std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  std::vector<const Token*> tags;
  bool only_blanks = true;
  for (std::size_t i = begin; i < end; ++i) {
    Token& token = tokens[i];
    if (token.type == Type::text) {
      only_blanks = only_blanks && is_blank(text.substr(token.range.offset, token.range.length));
      continue;
    }
    // Only the first tag of a line has an indentation of its own.
    token.first_on_line = only_blanks && tags.empty();
    if (token.first_on_line && i > begin) {
      token.indentation = text.substr(tokens[begin].range.offset, tokens[begin].range.length);
    }
    tags.push_back(&token);
  }
  if (!only_blanks || !tags_stand_alone(tags)) return;
  Token* last = nullptr;
  for (std::size_t i = begin; i < end; ++i) {
    tokens[i].standalone = true;
    if (tokens[i].type != Type::text) last = &tokens[i];
  }
  last->last_on_line = true;
}

// A tag may itself hold newlines (comments do): a line then goes from the first tag's line to the last's.
void mark_lines(std::string_view text, std::vector<Token>& tokens) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Range range = tokens[i].range;
    const bool ends_line = tokens[i].type == Type::text && text[range.offset + range.length - 1] == '\n';
    if (ends_line || i + 1 == tokens.size()) {
      mark_line(text, tokens, begin, i + 1);
      begin = i + 1;
    }
  }
}

}  // namespace

std::vector<Token> scan(const TemplateSource& source, Diagnostics& diagnostics) {
  std::vector<Token> tokens = Scanner(source, diagnostics).run();
  mark_lines(source.text, tokens);
  return tokens;
}

}  // namespace lantern::templates
