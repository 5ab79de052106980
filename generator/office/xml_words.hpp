// The words of an XML file of a document, without a tree of it: what is nested deep, or not well formed,
// costs no more than any other. Pure functions; any thread.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace lantern::office {

// A tag as it is met: its name without a prefix, and what stands between the name and the end.
struct Tag {
  std::string_view name;
  std::string_view attributes;
  bool closes = false;  // </name>
  bool empty = false;   // <name/>
};

// Tells of each tag and each stretch of text between tags, entities read. In time linear in `xml`.
void read_xml(std::string_view xml, const std::function<void(const Tag&)>& tag,
              const std::function<void(std::string_view)>& words);

// The value of an attribute, its name without a prefix, entities read; empty when it is not there.
std::string attribute(std::string_view attributes, std::string_view name);

// All words: paragraphs as lines, rows of a table as lines with a tab between cells; with the words that
// describe pictures and the addresses of letters that links write.
std::string words_of_xml(std::string_view xml);

}  // namespace lantern::office
