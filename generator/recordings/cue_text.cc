#include "recordings/cue_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "recordings/webvtt_fields.hpp"
#include "text/encodings.hpp"

namespace lantern::recordings {
namespace {

using namespace std::string_view_literals;

enum class Tag { root, class_, italic, bold, underline, ruby, ruby_text, voice, language };

std::optional<Tag> tag_named(std::string_view name) {
  static constexpr std::array names = {std::pair{"c"sv, Tag::class_},  std::pair{"i"sv, Tag::italic},
                                       std::pair{"b"sv, Tag::bold},    std::pair{"u"sv, Tag::underline},
                                       std::pair{"ruby"sv, Tag::ruby}, std::pair{"rt"sv, Tag::ruby_text},
                                       std::pair{"v"sv, Tag::voice},   std::pair{"lang"sv, Tag::language}};
  for (const auto& [known, tag] : names)
    if (known == name) return tag;
  return std::nullopt;
}

// The names that the standard lists for authors, and the two that HTML needs inside of attributes.
struct Named {
  std::string_view name, letter;
};
constexpr std::array entities = {Named{"amp", "&"},
                                 Named{"lt", "<"},
                                 Named{"gt", ">"},
                                 Named{"quot", "\""},
                                 Named{"apos", "'"},
                                 Named{"nbsp", "\xC2\xA0"},
                                 Named{"lrm", "\xE2\x80\x8E"},
                                 Named{"rlm", "\xE2\x80\x8F"}};

class Reading {
 public:
  explicit Reading(std::string_view text) : rest_(text) { open_.push_back({Tag::root, {}, {}}); }

  CueText run() {
    while (!rest_.empty()) {
      if (rest_.front() == '<')
        read_tag();
      else if (rest_.front() == '&')
        read_entity();
      else
        read_words();
    }
    for (Spoken& part : read_.spoken) trim(part.words);
    std::erase_if(read_.spoken, [](const Spoken& part) { return part.words.empty(); });
    return std::move(read_);
  }

 private:
  struct Open {
    Tag tag = Tag::root;
    std::string voice, language;  // that hold inside of it
  };

  void read_words() {
    const std::size_t end = std::min(rest_.find_first_of("<&"), rest_.size());
    add(rest_.substr(0, end));
    rest_.remove_prefix(end);
  }

  void add(std::string_view words) {
    const Open& inside = open_.back();
    if (std::ranges::any_of(open_, [](const Open& open) { return open.tag == Tag::ruby_text; })) return;
    if (read_.spoken.empty() || read_.spoken.back().voice != inside.voice ||
        read_.spoken.back().language != inside.language)
      read_.spoken.push_back({inside.voice, inside.language, {}});
    std::string& all = read_.spoken.back().words;
    for (const char letter : words) {
      const bool space = is_webvtt_space(letter);
      if (space && (all.empty() || all.back() == ' ')) continue;
      all += space ? ' ' : letter;
    }
  }

  static void trim(std::string& words) {
    while (words.ends_with(' ')) words.pop_back();
  }

  // &amp; &#233; &#xE9; An ampersand that begins none of them stands for itself.
  void read_entity() {
    const std::size_t end = rest_.substr(0, 12).find(';');
    const std::string_view name = end == std::string_view::npos ? ""sv : rest_.substr(1, end - 1);
    std::string letter;
    if (name.starts_with('#'))
      letter = numbered(name.substr(1));
    else if (const auto found = std::ranges::find(entities, name, &Named::name); found != entities.end())
      letter = found->letter;
    if (letter.empty()) {
      const bool is_a_name = !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      });
      if (is_a_name) read_.passed_over.emplace_back(rest_.substr(0, end + 1));
      add("&");
      rest_.remove_prefix(1);
    } else {
      add(letter);
      rest_.remove_prefix(end + 1);
    }
  }

  static std::string numbered(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t letter = 0;
    for (const char digit : digits) {
      const auto at =
          "0123456789abcdef"sv.find(digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + 32) : digit);
      if (at == std::string_view::npos || (!hexadecimal && at > 9) || letter > 0x10FFFF) return {};
      letter = letter * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(at);
    }
    std::string out;
    const bool is_letter = letter >= 0x20 && letter <= 0x10FFFF && (letter < 0xD800 || letter > 0xDFFF);
    if (!digits.empty() && is_letter) append_utf8(letter, out);
    return out;
  }

  // <b> <c.loud> <v.first Anna> </b> <00:01.000>. What is not closed ends with the words.
  void read_tag() {
    const std::size_t end = std::min(rest_.find('>'), rest_.size());
    const std::string_view whole = rest_.substr(0, std::min(end + 1, rest_.size()));
    std::string_view inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(whole.size());
    if (inside.starts_with('/')) {
      close(inside.substr(1), whole);
      return;
    }
    if (!inside.empty() && inside.front() >= '0' && inside.front() <= '9') {
      if (!take_time(inside) || !inside.empty()) read_.passed_over.emplace_back(whole);
      return;
    }
    const std::size_t name_end =
        std::min(inside.find('.'),
                 static_cast<std::size_t>(std::ranges::find_if(inside, is_webvtt_space) - inside.begin()));
    const auto tag = tag_named(inside.substr(0, std::min(name_end, inside.size())));
    if (!tag || (*tag == Tag::ruby_text && open_.back().tag != Tag::ruby) || open_.size() > deepest) {
      read_.passed_over.emplace_back(whole);
      return;
    }
    Open opened = open_.back();
    opened.tag = *tag;
    const auto space = std::ranges::find_if(inside, is_webvtt_space);
    const std::string note = annotation(inside.substr(static_cast<std::size_t>(space - inside.begin())));
    if (*tag == Tag::voice) opened.voice = note;
    if (*tag == Tag::language) opened.language = note;
    open_.push_back(std::move(opened));
  }

  // What stands behind the name of a tag, with its entities read.
  static std::string annotation(std::string_view text) {
    Reading reading(without_leading_space(text));
    std::string all;
    while (!reading.rest_.empty()) {
      if (reading.rest_.front() == '&') {
        reading.read_entity();
      } else {
        const std::size_t end = std::min(reading.rest_.find('&'), reading.rest_.size());
        reading.add(reading.rest_.substr(0, end));
        reading.rest_.remove_prefix(end);
      }
    }
    for (const Spoken& part : reading.read_.spoken) all += part.words;
    trim(all);
    return all;
  }

  // Only the tag that was opened last can be closed, and a ruby with the text beside it.
  void close(std::string_view name, std::string_view whole) {
    const auto tag = tag_named(name);
    if (tag && open_.back().tag == *tag) {
      open_.pop_back();
    } else if (tag == Tag::ruby && open_.back().tag == Tag::ruby_text) {
      open_.pop_back();
      open_.pop_back();
    } else {
      read_.passed_over.emplace_back(whole);
    }
  }

  static constexpr std::size_t deepest = 64;

  std::string_view rest_;
  std::vector<Open> open_;
  CueText read_;
};

}  // namespace

CueText read_cue_text(std::string_view text) { return Reading(text).run(); }

}  // namespace lantern::recordings
