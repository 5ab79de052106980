#include "outputs/output_list.hpp"
#include "site/addresses.hpp"
#include "telling/data_package.hpp"
#include "views/data_page.hpp"
#include "views/data_rows.hpp"

namespace lantern::outputs {

void add_data_files(OutputList& list) {
  for (const telling::DataTable table : values_of<telling::DataTable>)
    list.add_file(
        nullptr, "a table of the data", site::data_file_address(name_of(table)), {},
        [table](PageWork& work, Diagnostics&) { return views::data_file(table, work.assembly()).csv; });
  list.add_file(nullptr, "the data package", site::data_package_address, {},
                [](PageWork& work, Diagnostics&) {
                  const views::Assembly& assembly = work.assembly();
                  return telling::data_package(views::data_package_about(assembly),
                                               assembly.main_view().wording.messages());
                });
}

}  // namespace lantern::outputs
