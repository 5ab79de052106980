#include "search/html_text.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace lantern::search {
namespace {

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

// The value of an attribute; nothing when the tag has none of that name.
std::optional<std::string_view> found(std::string_view attributes, std::string_view name) {
  std::size_t at = 0;
  while (at < attributes.size()) {
    while (at < attributes.size() && is_space(attributes[at])) ++at;
    const std::size_t begin = at;
    while (at < attributes.size() && !is_space(attributes[at]) && attributes[at] != '=') ++at;
    const std::string_view here = attributes.substr(begin, at - begin);
    std::string_view value;
    if (at < attributes.size() && attributes[at] == '=') {
      ++at;
      const char quote = at < attributes.size() ? attributes[at] : ' ';
      const bool quoted = quote == '"' || quote == '\'';
      const std::size_t from = quoted ? at + 1 : at;
      std::size_t end = quoted ? attributes.find(quote, from) : attributes.find_first_of(" \n\t", from);
      if (end == std::string_view::npos) end = attributes.size();
      value = attributes.substr(from, end - from);
      at = quoted ? end + 1 : end;
    }
    if (here == name) return value;
    if (at == begin) ++at;
  }
  return std::nullopt;
}

std::string utf8(std::uint32_t code) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
  if (code < 0x10000)
    return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
  return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
          byte(0x80 | (code & 0x3F))};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities = {
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}, {"shy", ""}}};

// "amp" and "#39"; nothing for what is none of ours.
std::optional<std::string> character(std::string_view entity) {
  if (entity.starts_with('#')) {
    const bool hexadecimal = entity.size() > 1 && (entity[1] == 'x' || entity[1] == 'X');
    const std::string_view digits = entity.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (read.ec != std::errc{} || code == 0 || code > 0x10FFFF || surrogate) return std::nullopt;
    return utf8(code);
  }
  for (const auto& [name, text] : entities)
    if (name == entity) return std::string(text);
  return std::nullopt;
}

}  // namespace

bool Tag::has(std::string_view attribute) const { return found(attributes, attribute).has_value(); }

std::string Tag::value(std::string_view attribute) const {
  std::string text;
  append_text(found(attributes, attribute).value_or(""), text);
  return text;
}

bool Tag::has_class(std::string_view wanted) const {
  const std::string_view classes = found(attributes, "class").value_or("");
  for (std::size_t at = classes.find(wanted); at != std::string_view::npos;
       at = classes.find(wanted, at + 1)) {
    const std::size_t behind = at + wanted.size();
    if ((at == 0 || is_space(classes[at - 1])) && (behind == classes.size() || is_space(classes[behind])))
      return true;
  }
  return false;
}

Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  if (html.substr(at).starts_with("<!--")) {
    const std::size_t end = html.find("-->", at);
    tag.end = end == std::string_view::npos ? html.size() : end + 3;
    return tag;
  }
  std::size_t begin = at + 1;
  tag.closes = begin < html.size() && html[begin] == '/';
  if (tag.closes) ++begin;
  std::size_t end = begin;
  while (end < html.size() && !is_space(html[end]) && html[end] != '>' && html[end] != '/') ++end;
  tag.name = html.substr(begin, end - begin);
  char quote = 0;
  std::size_t last = end;
  for (; last < html.size() && (quote != 0 || html[last] != '>'); ++last) {
    if (quote != 0)
      quote = html[last] == quote ? '\0' : quote;
    else if (html[last] == '"' || html[last] == '\'')
      quote = html[last];
  }
  tag.attributes = html.substr(end, last - end);
  tag.closes_itself = tag.attributes.ends_with('/');
  tag.end = last < html.size() ? last + 1 : last;
  return tag;
}

void append_text(std::string_view html, std::string& out) {
  for (std::size_t at = 0; at < html.size(); ++at) {
    const char byte = html[at];
    if (is_space(byte)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    const std::size_t end = byte == '&' ? html.substr(at, 12).find(';') : std::string_view::npos;
    const auto read = end == std::string_view::npos ? std::nullopt : character(html.substr(at + 1, end - 1));
    if (read) {
      out += *read;
      at += end;
    } else {
      out += byte;
    }
  }
}

}  // namespace lantern::search
