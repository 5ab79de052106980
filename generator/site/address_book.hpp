// Who has which address: finds two things that would be written to one file, also where their names
// are the same for some disks and web servers (capital letters, accents apart), and a file that stands
// where another needs a folder. Filled by one thread.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_location.hpp"

namespace lantern::site {

class AddressBook {
 public:
  // `path` is relative to the published folder; `what` says what wants it ("the page", "the alias /old/").
  // Where it is taken: an error 'address-taken' at `where` that names the other place, and false.
  bool claim(std::string_view path, const SourceLocation& where, std::string_view what,
             Diagnostics& diagnostics);

  // To be called once after all claims: a file where a folder is needed.
  void check_folders(Diagnostics& diagnostics) const;

  bool contains(std::string_view path) const;

 private:
  struct Owner {
    std::string path;
    SourceLocation where;
    std::string what;
  };
  std::vector<Owner> owners_;                             // in the order of their claims
  std::unordered_map<std::string, std::size_t> by_path_;  // by folded_path()
};

}  // namespace lantern::site
