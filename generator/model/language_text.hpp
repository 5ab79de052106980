// A text of site.yaml that may be another one in each language of the site. Plain data.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/source_location.hpp"

namespace lantern {

struct LanguageText {
  struct Version {
    std::string language;
    std::string text;
    SourceLocation where;
  };

  std::string text;               // in every language; empty when there are versions
  std::vector<Version> versions;  // the main language's first, once the settings are read
  SourceLocation where;

  bool empty() const { return text.empty() && versions.empty(); }

  // What readers of `language` get; of a language without a version that of the main one.
  const std::string& in(std::string_view language) const {
    for (const Version& version : versions)
      if (version.language == language) return version.text;
    return versions.empty() ? text : versions.front().text;
  }
};

}  // namespace lantern
