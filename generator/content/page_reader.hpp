// Reads one Markdown file: its front matter into a page, its body given back as text for markdown/.
// Pure apart from the files it reads through the FileSystem: it, its original, the data of its measures. Any
// thread.
#pragma once
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "content/discovery.hpp"
#include "content/field_text.hpp"
#include "content/names_in_site.hpp"
#include "content/reader.hpp"
#include "model/page.hpp"
#include "model/prose.hpp"

namespace lantern::content {

struct PageSource {
  Page page;                           // without its body
  std::optional<EasyRead> easy_read;   // instead, when the file is an easy-read version
  std::string body;                    // Markdown
  std::string body_file;               // that it stands in: of a translation without one the original
  int body_line = 1;                   // of its first line in that file
  std::optional<FieldText> framework;  // of a cohort: Markdown too
  std::string framework_file;          // that it stands in
  std::vector<Reference> references;
  Prose prose;  // of its fields
  SourceLocation title_where;
  bool readable = false;  // false after a mistake that hides the rest of the file
};

// Where the files of a site are, and which there are: nothing else is read.
struct SiteFolder {
  const FileSystem& disk;
  const std::filesystem::path& folder;
  const std::set<std::string, std::less<>>& files;  // relative to it
};

// `original`: what the source is a translation of, or null. What it does not write itself it takes over from
// there, with its place; what is wrong with that is said of the original alone.
PageSource read_page(const SiteFolder& site, const SourceFile& source, const SourceFile* original,
                     const Date& today, Diagnostics& diagnostics);

// Every reference of a page that nothing answers: unknown-cohort, unknown-organisation, unknown-topic,
// unknown-measure, missing-file, each with the nearest name as hint.
struct KnownNames {
  NamesInSite cohorts;
  NamesInSite organisations;
  NamesInSite topics;
  const std::set<std::string, std::less<>>* files = nullptr;
};
void check_references(const std::vector<Reference>& references, const std::vector<Measure>& own_measures,
                      const KnownNames& known, Diagnostics& diagnostics);

// The files that fields and blocks name to be published; a measure's data are not among them.
std::vector<NamedFile> named_files(const std::vector<Reference>& references);

}  // namespace lantern::content
