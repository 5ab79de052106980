// Reading published HTML: one tag, and the text between two. For pages that Lantern wrote itself, with
// quoted attributes; what an author's raw HTML does otherwise is read as well as may be. Pure; any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace lantern::search {

struct Tag {
  std::string_view name;  // empty for a comment or what is no tag
  std::string_view attributes;
  bool closes = false;
  bool closes_itself = false;
  std::size_t end = 0;  // behind its last byte

  bool has(std::string_view attribute) const;
  std::string value(std::string_view attribute) const;  // empty when it is not there
  bool has_class(std::string_view name) const;
};

// `at` is where its '<' stands.
Tag read_tag(std::string_view html, std::size_t at);

// Appends the text with its entities as characters, and white space as one space.
void append_text(std::string_view html, std::string& out);

}  // namespace lantern::search
