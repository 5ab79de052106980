#include "outputs/outputs.hpp"
#include "site/address_book.hpp"

namespace lantern::outputs {

void check_addresses(const std::vector<Output>& outputs, Diagnostics& diagnostics) {
  site::AddressBook book;
  // What is Lantern's own cannot move, so it claims first and an author's place is named.
  for (const bool lanterns_own : {true, false})
    for (const Output& output : outputs)
      if (output.where.file.empty() == lanterns_own)
        book.claim(output.path, output.where, output.what, diagnostics);
  book.check_folders(diagnostics);
}

}  // namespace lantern::outputs
