#include "text/compact_css.hpp"

#include <algorithm>

namespace lantern {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Beside these no blank means anything, in a selector, a rule or a value. Not so beside : and the
// combinators, which `a :hover` and `calc(1px + 2px)` are told by.
bool stands_alone(char c) { return c == '{' || c == '}' || c == ';' || c == ','; }

class Compactor {
 public:
  explicit Compactor(std::string_view css) : css_(css) { out_.reserve(css.size()); }

  std::string run() {
    while (at_ < css_.size()) {
      if (css_.substr(at_).starts_with("/*"))
        comment();
      else if (is_blank(css_[at_]))
        blank();
      else if (css_[at_] == '"' || css_[at_] == '\'')
        keep_to(end_of_string());
      else if (css_.substr(at_).starts_with("url("))
        keep_to(end_of_address());
      else
        character();
    }
    return std::move(out_);
  }

 private:
  void comment() {
    const std::size_t end = css_.find("*/", at_ + 2);
    const std::size_t last = end == std::string_view::npos ? css_.size() : end + 2;
    if (css_.substr(at_).starts_with("/*!"))
      keep_to(last);
    else
      blank_ = true;  // a comment parts two words as a blank does
    at_ = last;
  }

  void blank() {
    blank_ = true;
    ++at_;
  }

  void character() {
    const char c = css_[at_];
    if (c == '}' && !out_.empty() && out_.back() == ';') out_.pop_back();
    keep_to(c == '\\' ? at_ + 2 : at_ + 1);
  }

  // With the one blank that was before it, where that parts two words.
  void keep_to(std::size_t end) {
    end = std::min(end, css_.size());
    if (blank_ && !out_.empty() && !stands_alone(out_.back()) && !stands_alone(css_[at_])) out_ += ' ';
    blank_ = false;
    out_ += css_.substr(at_, end - at_);
    at_ = end;
  }

  std::size_t end_of_string() const {
    for (std::size_t i = at_ + 1; i < css_.size(); ++i) {
      if (css_[i] == '\\')
        ++i;
      else if (css_[i] == css_[at_])
        return i + 1;
    }
    return css_.size();
  }

  std::size_t end_of_address() const {
    const std::size_t first = css_.find_first_not_of(" \n\t\r\f", at_ + 4);
    if (first == std::string_view::npos || css_[first] == '"' || css_[first] == '\'') return at_ + 4;
    const std::size_t end = css_.find(')', first);
    return end == std::string_view::npos ? css_.size() : end + 1;
  }

  std::string_view css_;
  std::size_t at_ = 0;
  bool blank_ = false;
  std::string out_;
};

}  // namespace

std::string compact_css(std::string_view css) { return Compactor(css).run(); }

}  // namespace lantern
