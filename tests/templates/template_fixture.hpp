// The test vocabulary of the theme language: compile and render in one line.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "templates/template.hpp"

namespace lantern::templates {

struct Outcome {
  std::string out;
  Diagnostics diagnostics;

  // "code line:column" of each diagnostic, in order of place.
  std::vector<std::string> codes() {
    diagnostics.sort();
    std::vector<std::string> result;
    for (const Diagnostic& item : diagnostics.items()) {
      result.push_back(std::string(item.code.name()) + ' ' + std::to_string(item.where.line) + ':' +
                       std::to_string(item.where.column));
    }
    return result;
  }
  std::string text() const {
    std::string result;
    for (const Diagnostic& item : diagnostics.items()) result += to_text(item);
    return result;
  }
};

using Sources = std::vector<std::pair<std::string, std::string>>;  // name, text

inline std::vector<TemplateSource> sources_of(const Sources& sources, Syntax syntax) {
  std::vector<TemplateSource> result;
  for (const auto& [name, text] : sources) result.push_back({name, name + ".html", text, syntax});
  return result;
}

// Compiles all and renders the first.
inline Outcome run(const Sources& sources, const Value& data, Syntax syntax = Syntax::html,
                   const UrlResolver* resolver = nullptr) {
  Outcome outcome;
  const auto set = TemplateSet::compile(sources_of(sources, syntax), outcome.diagnostics);
  const Value* frames[] = {&data};
  if (set) outcome.out = set->render(sources[0].first, frames, {resolver, 0}, outcome.diagnostics);
  return outcome;
}

inline Outcome run(const std::string& text, const Value& data = Object(), Syntax syntax = Syntax::html,
                   const UrlResolver* resolver = nullptr) {
  return run(Sources{{"main", text}}, data, syntax, resolver);
}

}  // namespace lantern::templates
