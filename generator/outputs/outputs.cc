#include "outputs/outputs.hpp"

#include "outputs/output_list.hpp"
#include "site/addresses.hpp"

namespace lantern::outputs {

Output& OutputList::add(Output output) {
  if (output.path.empty()) output.path = site::output_path(output.address);
  return outputs_.emplace_back(std::move(output));
}

Output& OutputList::add_page(const Page* page, std::string what, std::string address, SourceLocation where,
                             Rendering rendering) {
  return add({.kind = OutputKind::page,
              .what = std::move(what),
              .address = std::move(address),
              .where = std::move(where),
              .page = page,
              .sitemap = InSitemap::yes,
              .in_search = InSearch::yes,
              .content = std::move(rendering)});
}

Output& OutputList::add_file(const Page* page, std::string what, std::string address, SourceLocation where,
                             Rendering rendering) {
  return add({.what = std::move(what),
              .address = std::move(address),
              .where = std::move(where),
              .page = page,
              .content = std::move(rendering)});
}

std::vector<Output> outputs(const views::Assembly& assembly, const site::NamedFiles& named) {
  OutputList list;
  add_pages(list, assembly);
  add_plain_files(list, assembly, named);
  add_data_files(list);
  add_machine_files(list, assembly);
  return list.take();
}

}  // namespace lantern::outputs
