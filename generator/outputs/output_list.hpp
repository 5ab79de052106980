// The list of outputs while it is made, and those who add to it: a new kind of file is one more `add` in one
// of them. For outputs.cc alone. One thread.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "outputs/output.hpp"
#include "site/site_check.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {

class OutputList {
 public:
  Output& add(Output output);
  // An HTML page, which stands in the sitemap and is found by its words.
  Output& add_page(const Page* page, std::string what, std::string address, SourceLocation where,
                   Rendering rendering);
  Output& add_file(const Page* page, std::string what, std::string address, SourceLocation where,
                   Rendering rendering);

  const std::vector<Output>& all() const { return outputs_; }
  std::vector<Output> take() { return std::move(outputs_); }

 private:
  std::vector<Output> outputs_;
};

// The pages of authors by source, each with what is made from it; then the pages that no author writes.
void add_pages(OutputList& list, const views::Assembly& assembly);
// The open data of the site: its tables, and what describes them.
void add_data_files(OutputList& list);
// What other programs read: feeds, the calendar, robots.txt, old addresses; last the sitemap of what is
// in the list by then.
void add_machine_files(OutputList& list, const views::Assembly& assembly);
// Files of the site and of the theme.
void add_plain_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named);

inline constexpr const char* lanterns_own = "a file of Lantern's own";

}  // namespace lantern::outputs
