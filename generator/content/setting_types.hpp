// The types of fields that stand in site.yaml only: texts that may be one a language, colours, folders.
// Values; any thread.
#pragma once
#include <string>

#include "content/field_types.hpp"
#include "content/json_forms.hpp"
#include "model/appearance.hpp"
#include "model/language_text.hpp"

namespace lantern::content {

// One text, or one a language: {en: Programme, cy: Rhaglen}. Whether the site has these languages is checked
// when all settings are read (check_languages).
struct LanguageTextType {
  std::optional<std::string> (*reading)(const YamlNode&, Reader&) = read_text;
  TypeInfo info() const {
    return {.name = TypeName::language_text, .pattern = reading == read_address ? forms::address : ""};
  }
  void read(LanguageText& out, const YamlNode& node, Reader& reader) const;
};

// That each version of `text` is in a language of the site, of which the first is the main one, and that
// there is one in that; puts it first. Code: text-language.
void check_languages(LanguageText& text, const std::vector<std::string>& languages, Reader& reader);
// The same for one version.
bool check_language(const LanguageText::Version& version, const std::vector<std::string>& languages,
                    Reader& reader);

// A colour with six digits; nothing after one error, 'bad-colour'.
std::optional<Colour> read_colour(const YamlNode& node, Reader& reader);

struct AccentType {
  static TypeInfo info() { return {TypeName::colour, {}, {}}; }
  static void read(std::optional<Accent>& out, const YamlNode& node, Reader& reader);
};

// A picture file of the site, by its path from the top of it.
struct LogoType {
  static TypeInfo info() { return {TypeName::file, {}, {}}; }
  static void read(Appearance& out, const YamlNode& node, Reader& reader);
};

// Where the site will be published. What is wrong with one is said when all settings are read.
struct BaseUrlType {
  static TypeInfo info() { return {.name = TypeName::text, .pattern = forms::base_url}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader) {
    TextType::read(out, node, reader);
  }
};

// A folder of the site, by its path from the top of it.
struct FolderType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader);
};

// A flag in the file, two words in the program.
struct RawHtmlType {
  static TypeInfo info() { return {TypeName::flag, {}, {}}; }
  static void read(RawHtml& out, const YamlNode& node, Reader& reader);
};

}  // namespace lantern::content
