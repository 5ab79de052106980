#include "outputs/outputs.hpp"

#include <set>
#include "site/address_book.hpp"
#include "text/published_path.hpp"

namespace lantern::outputs {
namespace {

// Whether every system can hold the file.
bool has_possible_path(const Output& output, Diagnostics& diagnostics) {
  const auto fault = published_path_fault(output.path);
  if (!fault) return true;
  const std::string message =
      output.what + " would be published as '" + output.path + "', which " + fault->reason;
  if (output.kind == OutputKind::redirection)
    diagnostics.error(output.where, "bad-alias", message, fault->hint);
  else
    diagnostics.error(output.where, "file-name", message, fault->hint + "; give it another name or id");
  return false;
}

}  // namespace

void check_addresses(const std::vector<Output>& outputs, Diagnostics& diagnostics) {
  site::AddressBook book;
  std::set<const Page*>
      without_address;  // what is made from such a page has none either, and nothing is said of it
  // What is Lantern's own cannot move, so it claims first and an author's place is named.
  for (const bool lanterns_own : {true, false})
    for (const Output& output : outputs)
      if (output.where.file.empty() == lanterns_own && !without_address.contains(output.page) &&
          has_possible_path(output, diagnostics) &&
          !book.claim(output.path, output.where, output.what, diagnostics) && output.page != nullptr &&
          output.address == output.page->address)
        without_address.insert(output.page);
  book.check_folders(diagnostics);
}

}  // namespace lantern::outputs
