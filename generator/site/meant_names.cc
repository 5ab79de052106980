#include "site/meant_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/page_kinds.hpp"
#include "site/addresses.hpp"
#include "text/ascii.hpp"
#include "text/suggest.hpp"

namespace lantern::site {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t slash; (slash = path.find('/')) != std::string_view::npos; path.remove_prefix(slash + 1))
    parts.push_back(path.substr(0, slash));
  parts.push_back(path);
  return parts;
}

// Without capitals and whatever stands between words: "Easy_Read" is easyread.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char letter : name)
    if (letter != '-' && letter != '_' && letter != ' ') letters += lower_ascii(letter);
  return letters;
}

// The same for one thing and for several: "case-studies" is casestudy.
std::string letters_of_one(std::string_view name) {
  std::string letters = letters_of(name);
  if (letters.ends_with("ies")) letters.replace(letters.size() - 3, 3, "y");
  if (letters.ends_with('s')) letters.pop_back();
  return letters;
}

// "index" of index.cy.md, and what stands behind it.
std::pair<std::string_view, std::string_view> at_first_point(std::string_view name) {
  const std::size_t point = std::min(name.find('.'), name.size());
  return {name.substr(0, point), name.substr(point)};
}

std::string in_words(PageKind kind) {
  std::string words(name_of(kind));
  std::ranges::replace(words, '-', ' ');
  return words;
}

// The kind whose pages stand in this folder of content/; its sessions are a bundle's.
std::optional<PageKind> kind_in(std::string_view folder) {
  for (const PageKind kind : values_of<PageKind>)
    if (!traits_of(kind).folder.empty() && traits_of(kind).folder == folder &&
        traits_of(kind).place != PagePlace::below_own_folder)
      return kind;
  return std::nullopt;
}

MeantName misplaced(PageKind kind, const std::string& where_to) {
  return {"page-misplaced",
          fmt::format("is published as a plain page here, not as a page of the kind '{}'", in_words(kind)),
          fmt::format("for {} {}, move it to '{}'", kind == PageKind::event ? "an" : "a", in_words(kind),
                      where_to)};
}

// A page in the folder of a kind that is none of that kind.
std::optional<MeantName> meant_kind(const std::vector<std::string_view>& parts, bool folder_has_page) {
  if (parts.size() < 3) return std::nullopt;  // content/about.md
  const auto kind = kind_in(parts[1]);
  if (!kind) return std::nullopt;
  const auto [stem, ending] = at_first_point(parts.back());
  const bool index = stem == "index" || stem == "easy-read";
  const std::string folder = fmt::format("content/{}/", parts[1]);
  const std::string_view id = index ? parts[parts.size() - 2] : stem;
  if (traits_of(*kind).place == PagePlace::in_folder) {
    if (parts.size() == 3) return std::nullopt;
    return misplaced(
        *kind, fmt::format("{}{}{}", folder, id, index && stem == "easy-read" ? ".easy-read.md" : ending));
  }
  if (parts.size() == 3) {
    if (index) return std::nullopt;  // the words above the list
    return misplaced(*kind, fmt::format("{}{}/index{}", folder, id, ending));
  }
  if (parts.size() == 4) {
    if (index || folder_has_page || *kind == PageKind::bundle) return std::nullopt;
    return misplaced(*kind, fmt::format("{}{}/index{}", folder, parts[2], ending));
  }
  if (*kind == PageKind::bundle && !index)
    return misplaced(PageKind::session, fmt::format("{}{}/{}{}", folder, parts[2], stem, ending));
  return misplaced(*kind, fmt::format("{}{}/{}{}", folder, id, index ? stem : "index", ending));
}

constexpr auto endings_of_pages = std::to_array<std::string_view>(
    {".md.txt", ".md.md", ".markdown", ".mdown", ".mkd", ".mdx", ".md"});  // .md in capitals, too
constexpr auto endings_of_texts =
    std::to_array<std::string_view>({".docx", ".doc", ".odt", ".rtf", ".pages"});

std::optional<MeantName> meant_data_file(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t point = name.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  const std::string_view ending = name.substr(point);
  if (!same_in_ascii(ending, ".yaml") && !same_in_ascii(ending, ".yml") && !ends_in_ascii(name, ".yaml.txt"))
    return std::nullopt;
  const auto& known = data_files_of_site();
  const std::string stem(at_first_point(name).first);
  for (const std::string_view file : known) {
    const std::string_view wanted = at_first_point(file.substr(file.rfind('/') + 1)).first;
    if (letters_of_one(stem) != letters_of_one(wanted) &&
        edit_distance(letters_of(stem), letters_of(wanted)) > 2)
      continue;
    return MeantName{"file-misnamed", "is not read: this is not its name, or not its place",
                     fmt::format("move it to '{}'", file)};
  }
  return std::nullopt;
}

}  // namespace

const std::vector<std::string_view>& data_files_of_site() {
  static const std::vector<std::string_view> all = {"content/glossary.yaml", "content/organisations.yaml",
                                                    "content/topics.yaml", "content/easy-read-words.yaml"};
  return all;
}

std::optional<MeantName> meant_page(std::string_view path, bool folder_has_page) {
  const auto parts = parts_of(path);
  const auto [stem, ending] = at_first_point(parts.back());
  for (const std::string_view meant : {std::string_view("index"), std::string_view("easy-read")})
    if (stem != meant && letters_of(stem) == letters_of(meant))
      return MeantName{"file-misnamed",
                       meant == "index" ? "is a page of its own, not the page of its folder"
                                        : "is a page of its own, not an easy-read version",
                       fmt::format("call it '{}{}'", meant, ending)};
  return meant_kind(parts, folder_has_page);
}

std::optional<MeantName> meant_source(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : endings_of_pages)
    if (ends_in_ascii(name, ending))
      return MeantName{
          "file-misnamed", "looks like a page, but is none: the name of a page ends in .md",
          fmt::format("call it '{}.md'{}", name.substr(0, name.size() - ending.size()),
                      ending == ".md.txt" ? "; Windows shows the whole name with View, File name "
                                            "extensions"
                                          : "")};
  if (ends_in_ascii(name, ".html") || ends_in_ascii(name, ".htm"))
    return MeantName{
        "file-misnamed", "looks like a page, but is none: Lantern makes pages from Markdown",
        fmt::format("write its words into '{}.md', below its fields", at_first_point(name).first)};
  for (const std::string_view ending : endings_of_texts)
    if (ends_in_ascii(name, ending))
      return MeantName{
          "file-misnamed", "is not published: no page names it, and it is no page itself",
          path.starts_with("content/case-studies/") && ending == ".docx"
              ? fmt::format("make a case study of it: lantern new case-study \"Its title\" --from '{}'", path)
              : "for readers to have it, list it under 'materials' of a page; for a page, copy its words "
                "into "
                "a file whose name ends in .md"};
  return meant_data_file(path);
}

std::optional<std::string_view> meant_folder(std::string_view folder) {
  if (kind_in(folder)) return std::nullopt;
  const std::string letters = letters_of_one(folder);
  for (const PageKind kind : values_of<PageKind>) {
    const std::string_view wanted = traits_of(kind).folder;
    if (!wanted.empty() && edit_distance(letters, letters_of_one(wanted)) <= 1) return wanted;
  }
  return std::nullopt;
}

}  // namespace lantern::site
