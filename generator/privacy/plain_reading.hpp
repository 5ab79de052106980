// A text as its readers take it in: full-width digits as digits, all blanks and dashes as one, what is
// invisible left out, entities and escapes as the letters they stand for, emphasis without its marks. Each
// letter still knows where it is written, so that what is found in it has a place in the source.
// Plain values; pure functions; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::privacy {

enum class Form {
  lines,   // a table, in which each line stands for itself
  prose,   // plain text: a line goes on in the next
  markup,  // Markdown, YAML, HTML, JSON
};

// Whether what stands between < and > is read too. Both are done: a number may stand in a tag, or be parted
// by tags.
enum class Tags { kept, left_out };

struct PlainReading {
  std::string text;                  // ASCII as it is, other letters as their UTF-8
  std::vector<std::uint32_t> place;  // of each byte of `text`: where it stands in the source; and of its end

  std::size_t size() const { return text.size(); }
};

// In time linear in `source`, which may be any bytes.
PlainReading read_plainly(std::string_view source, Form form, Tags tags = Tags::kept);

}  // namespace lantern::privacy
