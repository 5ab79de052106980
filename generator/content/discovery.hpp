// Finds the source files of a site and tells from each path what it is: which kind of page, its id,
// its language and its address. Symbolic links are not followed: they can leave the site or never end.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/page.hpp"
#include "model/site.hpp"

namespace lantern::content {

enum class SourceRole { page, easy_read };

struct SourceFile {
  std::string path;  // relative to the site: content/case-studies/dna/index.cy.md
  SourceRole role = SourceRole::page;
  PageKind kind = PageKind::plain;
  std::string id;        // dna; a session: bundle/session
  std::string language;  // cy
  std::string key;       // content/case-studies/dna/index; an easy-read version has that of its page
  std::string address;   // /cy/case-studies/dna/
};

struct Discovery {
  std::vector<SourceFile> sources;           // the Markdown files, by path
  std::set<std::string, std::less<>> files;  // every file below content/, assets/ and root/
};

// Codes: content-missing, file-name, symbolic-link (warning), unknown-language.
Discovery discover(const FileSystem& disk, const std::filesystem::path& site, const SiteSettings& settings,
                   Diagnostics& diagnostics);

// Whether a Markdown file is no page: the words of a recording, which a page names among its materials.
bool is_transcript(std::string_view path);

// What a Markdown file below content/ is, from its path alone.
SourceFile classify(std::string_view path, const SiteSettings& settings, Diagnostics& diagnostics);

}  // namespace lantern::content
