#include "driver/start_easy_read.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "content/page_schemas.hpp"
#include "content/text_file.hpp"
#include "content/yaml_tree.hpp"
#include "driver/easy_read.hpp"
#include "driver/read_input.hpp"
#include "driver/site_names.hpp"
#include "markdown/markdown.hpp"
#include "starting/markdown_writing.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

std::unexpected<Failure> request(std::string sentence) {
  return std::unexpected(Failure{FaultOf::request, std::move(sentence)});
}

bool is_file(const FileSystem& disk, const fs::path& path) { return disk.kind(path) == FileKind::file; }

// The page that is meant; nothing when there is none.
fs::path page_meant(const FileSystem& disk, const fs::path& page, const fs::path& site) {
  for (const fs::path& from : {site, fs::path(), site / "content"})
    for (const fs::path& tried : {from / page, from / page / "index.md"})
      if (is_file(disk, tried)) return tried.lexically_normal();
  return {};
}

// index.md → easy-read.md, about.cy.md → about.easy-read.cy.md
std::string easy_name(const std::string& file, const std::vector<std::string>& languages) {
  std::string stem = file.substr(0, file.size() - std::string_view(".md").size());
  std::string ending = ".md";
  for (const std::string& language : languages)
    if (stem.ends_with("." + language)) {
      stem.resize(stem.size() - language.size() - 1);
      ending = "." + language + ending;
      break;
    }
  return (stem == "index" ? "easy-read" : stem + ".easy-read") + ending;
}

std::string source_of(const std::string& title, const std::vector<Heading>& headings) {
  std::string source = "---\ntitle: " + starting::yaml_text(title) + "\n";
  for (const content::FieldInfo& field : content::easy_read_schema().info())
    if (field.presence == content::Presence::optional)
      source += fmt::format("# {}: words  # {}\n", field.name, field.description);
  source +=
      "---\n\n<!-- Below each heading, write short paragraphs of one idea. Each begins with a picture by its "
      "name:\n     ![](nurse) The nurse will phone you.\n     All pictures with their names: lantern new "
      "picture-list. How easy it is: lantern easy-read and this file. -->\n";
  for (const Heading& heading : headings)
    source += fmt::format("\n{} {}\n", std::string(static_cast<std::size_t>(heading.level), '#'),
                          starting::markdown_paragraph(starting::markdown_text(heading.text)));
  return source;
}

}  // namespace

std::expected<fs::path, Failure> start_easy_read(FileSystem& disk, const fs::path& page,
                                                 const fs::path& site) {
  if (page.empty())
    return request(
        "name the page that it is the easy-read version of, as in: lantern new easy-read content/index.md");
  const fs::path found = page_meant(disk, page, site);
  if (found.empty()) return request(fmt::format("there is no page '{}'", page.string()));
  if (found.extension() != ".md")
    return request(fmt::format("'{}' is no page: the file of a page ends in .md", found.string()));
  const std::string name = found.filename().string();
  if (name.starts_with("easy-read.") || name.find(".easy-read.") != std::string::npos)
    return request(fmt::format("'{}' is an easy-read page already", found.string()));
  const fs::path around = site_around(disk, found);
  if (around.empty())
    return request(fmt::format("'{}' is in no site: there is no site.yaml above it", found.string()));

  const fs::path easy = found.parent_path() / easy_name(name, read_site_names(disk, around).languages);
  const auto kind = disk.kind(easy);
  if (!kind) return std::unexpected(machine_failure(kind.error()));
  if (*kind != FileKind::missing) return request(fmt::format("'{}' is there already", easy.string()));

  Diagnostics ignored;  // mistakes of the page are for `lantern check`
  const auto text = content::read_text_file(disk, found, found.string(), ignored);
  if (!text) return request(fmt::format("'{}' cannot be read as text", found.string()));
  const auto parts = front_matter_if_any(*text);
  const auto root = content::parse_yaml(parts.yaml, found.string(), 1, ignored);
  const content::YamlNode* title = root ? root->find("title") : nullptr;
  const auto made = markdown::convert(parts.body, {}, ignored);
  const std::string source = source_of(
      title == nullptr || title->text.empty() ? found.stem().string() : title->text, made.document.headings);
  if (const auto written = disk.write(easy, source); !written)
    return std::unexpected(machine_failure(written.error()));
  return easy;
}

}  // namespace lantern::driver
