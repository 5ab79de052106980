// The search index of a site: takes each rendered page, and gives the files of the index of each language
// when all are there. What is searched is what the page shows. `keep` by any number of threads, each output
// once; `files` by one, afterwards.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "outputs/output.hpp"
#include "search/index_files.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {

class SearchIndex {
 public:
  // Both must live longer.
  SearchIndex(const views::Assembly& assembly, const std::vector<Output>& outputs);

  // Of a page that people can find; of any other it takes nothing.
  void keep(std::size_t position, std::string_view html);

  struct File {
    std::string path;  // below the published folder
    std::string bytes;
  };
  std::vector<File> files();

 private:
  struct Known {
    const Topic* topic = nullptr;
    const Organisation* organisation = nullptr;
  };
  const views::LanguageView& view_of(const Output& output) const;
  search::Document document_of(const Output& output) const;
  bool belongs_to(const views::LanguageView& view, const Output& output) const;
  void add_glossary(const views::LanguageView& view, std::vector<search::CountedPage>& made);

  const views::Assembly& assembly_;
  const std::vector<Output>& outputs_;
  std::unordered_map<std::string, Known> known_;  // by address: what no author's page stands for
  search::Vocabulary vocabulary_;
  std::vector<std::optional<search::CountedPage>> pages_;  // by position of the output
};

// Whether the files of an index stand at this path, whose names are known only when it is made.
bool is_index_file(std::string_view path, const views::Assembly& assembly);
// The head of an index, which never changes its name.
std::string index_address(const views::LanguageView& view);

}  // namespace lantern::outputs
