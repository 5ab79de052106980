#include "templates/html_state.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lantern::templates {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::ranges::find(names, name) != names.end();
}

// Elements whose content is not parsed as HTML up to their closing tag; and an option, which holds words
// alone.
bool holds_raw_text(std::string_view element) {
  static constexpr std::array<std::string_view, 9> names = {
      "script", "style", "title", "textarea", "option", "xmp", "iframe", "noembed", "noframes"};
  return is_one_of(element, names);
}

bool holds_url(std::string_view attribute) {
  static constexpr std::array<std::string_view, 9> names = {
      "href", "src", "action", "formaction", "poster", "data", "cite", "manifest", "xlink:href"};
  return is_one_of(attribute, names);
}

bool holds_url_list(std::string_view attribute) {
  return attribute == "srcset" || attribute == "imagesrcset";
}

bool is_json_type(std::string_view type) {
  return type == "application/json" || type == "application/ld+json";
}

// Where `</element` begins at or after `at`, followed by a byte that ends the name.
std::size_t find_closing_tag(std::string_view text, std::size_t at, std::string_view element) {
  for (; (at = text.find("</", at)) != std::string_view::npos; at += 2) {
    const std::string_view name = text.substr(at + 2, element.size());
    if (!std::ranges::equal(name, element, {}, lower)) continue;
    const std::size_t after = at + 2 + element.size();
    if (after == text.size() || is_space(text[after]) || text[after] == '>' || text[after] == '/') return at;
  }
  return std::string_view::npos;
}

}  // namespace

void HtmlState::advance(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    switch (mode_) {
      case Mode::text:
        at = advance_in_text(text, at);
        break;
      case Mode::comment: {
        const std::size_t end = text.find("-->", at);
        if (end == std::string_view::npos) return;
        mode_ = Mode::text;
        at = end + 3;
        break;
      }
      case Mode::raw_text: {
        const std::size_t end = find_closing_tag(text, at, element_);
        if (end == std::string_view::npos) return;
        mode_ = Mode::tag_opened;
        at = end + 1;
        break;
      }
      default:
        at = advance_in_tag(text, at);
        break;
    }
  }
}

std::size_t HtmlState::advance_in_text(std::string_view text, std::size_t at) {
  const std::size_t tag = text.find('<', at);
  if (tag == std::string_view::npos) return text.size();
  if (text.substr(tag).starts_with("<!--")) {
    mode_ = Mode::comment;
    return tag + 4;
  }
  mode_ = Mode::tag_opened;
  return tag + 1;
}

// One byte at a time: tags are short.
std::size_t HtmlState::advance_in_tag(std::string_view text, std::size_t at) {
  const char c = text[at];
  switch (mode_) {
    case Mode::tag_opened:
      if (c == '/' && !closing_tag_) {
        closing_tag_ = true;
      } else if (is_letter(c)) {
        mode_ = Mode::tag_name;
        element_.assign(1, lower(c));
        json_type_ = false;
        type_value_.clear();
      } else if (c == '!' || c == '?' || closing_tag_) {
        mode_ = Mode::declaration;
      } else {
        mode_ = Mode::text;  // a '<' that is only a sign
        return at;
      }
      break;
    case Mode::tag_name:
      if (c == '>') {
        end_tag();
      } else if (is_space(c) || c == '/') {
        mode_ = Mode::between_attributes;
      } else {
        element_ += lower(c);
      }
      break;
    case Mode::between_attributes:
      if (c == '>') {
        end_tag();
      } else if (!is_space(c) && c != '/') {
        mode_ = Mode::attribute_name;
        attribute_.assign(1, lower(c));
      }
      break;
    case Mode::attribute_name:
    case Mode::after_attribute_name:
      if (c == '>') {
        end_tag();
      } else if (c == '=') {
        mode_ = Mode::before_value;
      } else if (is_space(c)) {
        mode_ = Mode::after_attribute_name;
      } else if (c == '/') {
        mode_ = Mode::between_attributes;
      } else if (mode_ == Mode::after_attribute_name) {
        mode_ = Mode::attribute_name;
        attribute_.assign(1, lower(c));
      } else {
        attribute_ += lower(c);
      }
      break;
    case Mode::before_value:
      if (c == '"' || c == '\'') {
        mode_ = c == '"' ? Mode::double_quoted : Mode::single_quoted;
      } else if (c == '>') {
        end_tag();
      } else if (!is_space(c)) {
        mode_ = Mode::unquoted;
        return at;
      }
      break;
    case Mode::double_quoted:
    case Mode::single_quoted:
      if (c == (mode_ == Mode::double_quoted ? '"' : '\'')) {
        end_value();
      } else if (element_ == "script" && attribute_ == "type") {
        type_value_ += lower(c);
      }
      break;
    case Mode::unquoted:
      if (c == '>' || is_space(c)) {
        end_value();
        if (c == '>') end_tag();
      } else if (element_ == "script" && attribute_ == "type") {
        type_value_ += lower(c);
      }
      break;
    case Mode::declaration:
      if (c == '>') {
        mode_ = Mode::text;
        closing_tag_ = false;
      }
      break;
    default:
      break;
  }
  return at + 1;
}

void HtmlState::end_value() {
  if (element_ == "script" && attribute_ == "type") json_type_ = is_json_type(type_value_);
  attribute_.clear();
  mode_ = Mode::between_attributes;
}

void HtmlState::end_tag() {
  const bool raw = !closing_tag_ && holds_raw_text(element_);
  mode_ = raw ? Mode::raw_text : Mode::text;
  closing_tag_ = false;
  attribute_.clear();
  type_value_.clear();
  if (!raw) {
    element_.clear();
    json_type_ = false;
  }
}

HtmlState::Place HtmlState::place() const {
  switch (mode_) {
    case Mode::text:
      return {};
    case Mode::double_quoted:
    case Mode::single_quoted: {
      const char quote = mode_ == Mode::double_quoted ? '"' : '\'';
      if (attribute_.starts_with("on"))
        return {Context::attribute, quote, "an attribute that holds a script"};
      if (attribute_ == "srcdoc") return {Context::attribute, quote, "an attribute that holds a whole page"};
      if (element_ == "script" && attribute_ == "type")
        return {Context::attribute, quote, "the type of a script"};
      if (attribute_ == "style") return {Context::style, quote, {}};
      if (holds_url_list(attribute_)) return {Context::url_list, quote, {}};
      return {holds_url(attribute_) ? Context::url : Context::attribute, quote, {}};
    }
    case Mode::raw_text:
      if (element_ == "title" || element_ == "textarea" || element_ == "option")
        return {Context::plain_html_text, '\0', {}};
      if (element_ == "script" && json_type_) return {Context::json, '\0', {}};
      break;
    default:
      break;
  }
  return {Context::html, '\0', description()};
}

void HtmlState::advance_value() {
  // A value after '<' or without quotes was reported; go on as if it had been a word.
  if (mode_ == Mode::before_value) mode_ = Mode::unquoted;
  if (mode_ == Mode::tag_opened) mode_ = Mode::tag_name;
}

void HtmlState::settle() {
  switch (mode_) {
    case Mode::tag_name:
    case Mode::attribute_name:
    case Mode::after_attribute_name:
    case Mode::unquoted:
      if (mode_ == Mode::unquoted) end_value();
      mode_ = Mode::between_attributes;
      attribute_.clear();
      break;
    default:
      break;
  }
}

std::string_view HtmlState::description() const {
  switch (mode_) {
    case Mode::text:
      return "text";
    case Mode::tag_opened:
    case Mode::tag_name:
      return "the name of a tag";
    case Mode::between_attributes:
    case Mode::after_attribute_name:
      return "a tag, outside an attribute's value";
    case Mode::attribute_name:
      return "the name of an attribute";
    case Mode::before_value:
    case Mode::unquoted:
      return "an attribute without quotes";
    case Mode::double_quoted:
    case Mode::single_quoted:
      return "the value of an attribute";
    case Mode::comment:
      return "a comment";
    case Mode::declaration:
      return "a declaration";
    case Mode::raw_text:
      break;
  }
  if (element_ == "script") return "a script";
  if (element_ == "style") return "a style sheet";
  return element_ == "title" || element_ == "textarea" ? "a title or text area"
                                                       : "an element that is not text";
}

}  // namespace lantern::templates
