#include "content/setting_types.hpp"

#include <algorithm>

#include "text/language_tag.hpp"

namespace lantern::content {

void LanguageTextType::read(LanguageText& out, const YamlNode& node, Reader& reader) const {
  out.where = node.where;
  if (node.kind != YamlKind::map) {
    if (auto text = reading(node, reader)) out.text = std::move(*text);
    return;
  }
  for (const YamlEntry& entry : node.entries) {
    if (!language_tag(entry.key)) {
      reader.error(
          entry.key_where, "bad-language", "'" + entry.key + "' is not a language code",
          "write a tag such as en for English or cy for Welsh before the colon, or one text without");
      continue;
    }
    if (entry.value.kind == YamlKind::null) {
      reader.error(entry.key_where, "empty-value", "'" + entry.key + "' has nothing after it",
                   "write its value after the colon, or delete the line");
      continue;
    }
    if (auto text = reading(entry.value, reader))
      out.versions.push_back({*language_tag(entry.key), std::move(*text), entry.key_where});
  }
}

bool check_language(const LanguageText::Version& version, const std::vector<std::string>& languages,
                    Reader& reader) {
  if (std::ranges::find(languages, version.language) != languages.end()) return true;
  std::string all;
  for (const std::string& language : languages) all += (all.empty() ? "" : ", ") + language;
  reader.error(version.where, "text-language",
               "this site has no language '" + version.language + "', so nobody would see this text",
               "add '" + version.language + "' to 'languages', or take one of those it has: " + all);
  return false;
}

void check_languages(LanguageText& text, const std::vector<std::string>& languages, Reader& reader) {
  if (text.versions.empty()) return;
  bool known = true;
  for (const LanguageText::Version& version : text.versions)
    known &= check_language(version, languages, reader);
  const auto main = std::ranges::find(text.versions, languages.front(), &LanguageText::Version::language);
  if (main != text.versions.end())
    std::rotate(text.versions.begin(), main, main + 1);
  else if (known)
    reader.error(text.where, "text-language",
                 "this text is not there in the main language of the site, '" + languages.front() + "'",
                 "add a line '" + languages.front() + ": ...'");
}

std::optional<Colour> read_colour(const YamlNode& node, Reader& reader) {
  const auto text = read_text(node, reader);
  if (!text) return std::nullopt;
  const auto colour = parse_colour(*text);
  if (!colour)
    reader.error(node.where, "bad-colour", "'" + *text + "' is not a colour",
                 "write it with six digits and in quotation marks, as your style guide has it: \"#005eb8\"");
  return colour;
}

void AccentType::read(std::optional<Accent>& out, const YamlNode& node, Reader& reader) {
  if (const auto colour = read_colour(node, reader)) out = Accent{*colour, node.where};
}

void LogoType::read(Appearance& out, const YamlNode& node, Reader& reader) {
  if (!read_text(node, reader)) return;
  out.logo = reader.resolve_path(node);
  out.logo_where = node.where;
}

void FolderType::read(std::string& out, const YamlNode& node, Reader& reader) {
  if (read_text(node, reader)) out = reader.resolve_path(node);
}

void RawHtmlType::read(RawHtml& out, const YamlNode& node, Reader& reader) {
  if (const auto value = read_flag(node, reader)) out = *value ? RawHtml::allowed : RawHtml::inert;
}

}  // namespace lantern::content
