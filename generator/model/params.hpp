// The free fields of a plain page, for the layout that it names: a tree of texts. Plain data.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/source_location.hpp"

namespace lantern {

struct Param {
  enum class Kind { text, flag, list, group };

  Kind kind = Kind::text;
  std::string text;   // of a text: numbers and dates as they are written
  bool flag = false;  // of a flag: true or false without quotation marks
  std::vector<Param> items;
  std::vector<std::pair<std::string, Param>> fields;  // of a group, in the order of the file
  SourceLocation where;
};

}  // namespace lantern
