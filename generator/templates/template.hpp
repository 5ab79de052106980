// The theme language: Mustache (https://github.com/mustache/spec, with inheritance, without lambdas and
// dynamic names), strict and escaping by context. A TemplateSet is compiled once and never changes after
// that: any number of threads may render from one at the same time. Copying one copies a pointer.
//
// What differs from Mustache, so that a theme cannot be wrong in silence:
//   - a name that no frame has is an error (a name whose value is null, empty or false is fine);
//   - what {{name}} does depends on the place in the HTML: see Context in html_state.hpp;
//   - {{{name}}} and {{&name}} print only values of kind markup;
//   - partials and parents are pasted in while compiling: a template cannot contain itself;
//   - a block that the parent does not have cannot be overridden.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "templates/value.hpp"

namespace lantern::templates {

enum class Syntax {
  html,  // escaped by context
  xml,   // escaped the same way everywhere; no contexts, no URL checks
  text,  // nothing is escaped
};

// By the end of the file name: .html and .htm are html; .xml, .svg, .atom and .rss xml; all others text.
Syntax syntax_of(std::string_view file_name);

struct TemplateSource {
  std::string name;  // what {{>name}}, {{<name}} and render() call it
  std::string file;  // for diagnostics, as in SourceLocation
  std::string text;
  Syntax syntax = Syntax::html;
};

// Turns an address value into what stands in the page being rendered, e.g. a relative path. A render
// calls it from its own thread only.
class UrlResolver {
 public:
  UrlResolver() = default;
  UrlResolver(const UrlResolver&) = delete;
  UrlResolver& operator=(const UrlResolver&) = delete;
  virtual ~UrlResolver() = default;
  // Appends the URL, not escaped for HTML.
  virtual void append_url(std::string_view address, std::string& out) const = 0;
};

// What words are marked with that are in another language than the page.
struct LanguageMark {
  std::string_view language;   // BCP 47
  std::string_view direction;  // ltr or rtl; empty where it is the page's
};

// Knows which texts are in another language. Where one is the text of an element, it is marked.
class TextLanguages {
 public:
  TextLanguages() = default;
  TextLanguages(const TextLanguages&) = delete;
  TextLanguages& operator=(const TextLanguages&) = delete;
  virtual ~TextLanguages() = default;
  // Nothing for those in the language of the page.
  virtual std::optional<LanguageMark> of(std::string_view text) const = 0;
};

struct RenderOptions {
  const UrlResolver* resolver = nullptr;     // null: addresses are printed as they are
  std::size_t expected_size = 0;             // bytes to reserve beyond the template's own; a hint
  const TextLanguages* languages = nullptr;  // null: all texts are in the language of the page
};

class CompiledTemplates;

class TemplateSet {
 public:
  TemplateSet() = default;  // without a template

  // Compiles all of `sources` together. Every mistake is reported (sort the diagnostics to have them in
  // the order of the files); with one error or more there is no set.
  static std::optional<TemplateSet> compile(std::vector<TemplateSource> sources, Diagnostics& diagnostics);

  bool contains(std::string_view name) const;
  // Those that another pastes in: partials and parents.
  std::set<std::string, std::less<>> pasted_in() const;
  // Whether the text of a template, with all that it pastes in, has `words`, whatever values it is given.
  bool has_text(std::string_view name, std::string_view words) const;
  // The names that a template writes right behind a dotted one, itself or in what it pastes in: of
  // `page.params` those of {{page.params.colour}}. They live as long as this set.
  std::vector<std::string_view> names_behind(std::string_view name, std::string_view dotted) const;

  // Renders the template with the frames (objects, the outermost first: a name is looked for from the
  // last to the first). Mistakes are reported at their place in the template and print nothing; the
  // text is then still returned, but should not be published.
  std::string render(std::string_view name, std::span<const Value* const> frames,
                     const RenderOptions& options, Diagnostics& diagnostics) const;

 private:
  explicit TemplateSet(std::shared_ptr<const CompiledTemplates> compiled) : compiled_(std::move(compiled)) {}

  std::shared_ptr<const CompiledTemplates> compiled_;
};

}  // namespace lantern::templates
