// Where in HTML a template stands: followed over the literal text while compiling, so that a value is
// escaped for the very place it is printed in. The states are those of the HTML tokenizer
// (https://html.spec.whatwg.org/#tokenization) as far as they matter for that; element nesting is not
// checked. A plain value; safe to copy.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lantern::templates {

// What a value is printed into, and so how.
enum class Context : std::uint8_t {
  plain,            // a template of text: as it is
  xml,              // a template of XML: escaped; markup too
  html,             // text of an element: escaped; markup as it is
  plain_html_text,  // <title>, <textarea> and <option>, where tags mean nothing: escaped; no markup
  attribute,        // a quoted attribute: escaped; no markup
  url,              // a quoted attribute holding one URL: also checked for its scheme
  url_list,         // the same for srcset: several, with commas between
  style,            // a style attribute: only letters, digits and # % . , - _ and spaces
  json,             // <script> of a JSON type: only markup by {{{name}}}
};

class HtmlState {
 public:
  // Moves over literal text.
  void advance(std::string_view text);

  // What happens to a value printed here; `why_not` is empty when that is allowed, else says where this
  // is ("a comment", "an attribute without quotes", ...).
  struct Place {
    Context context = Context::html;
    char quote = '\0';  // the quotes of the attribute
    std::string_view why_not;
  };
  Place place() const;

  // After a value was printed here.
  void advance_value();

  // Before a section begins, a branch ends or any other seam: all the places inside a tag but outside an
  // attribute's value become the same, so that whole attributes can be conditional.
  void settle();

  // Ends in the text of the page, with no tag, comment or script open.
  bool in_text() const { return mode_ == Mode::text; }
  // "inside a comment" and so on, for messages.
  std::string_view description() const;

  friend bool operator==(const HtmlState&, const HtmlState&) = default;

 private:
  enum class Mode : std::uint8_t {
    text,
    tag_opened,  // after '<'
    tag_name,
    between_attributes,
    attribute_name,
    after_attribute_name,  // blanks after it
    before_value,          // after '='
    double_quoted,
    single_quoted,
    unquoted,
    comment,
    declaration,  // <!DOCTYPE ...> and <?...>
    raw_text,     // the text of script, style, title, textarea and the like
  };

  std::size_t advance_in_tag(std::string_view text, std::size_t at);
  std::size_t advance_in_text(std::string_view text, std::size_t at);
  void end_value();
  void end_tag();

  Mode mode_ = Mode::text;
  bool closing_tag_ = false;
  bool json_type_ = false;  // of a script: its type attribute said so
  std::string element_;     // of the tag or raw text, in lower case
  std::string attribute_;   // in lower case
  std::string type_value_;  // of a script's type attribute
};

}  // namespace lantern::templates
