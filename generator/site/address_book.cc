#include "site/address_book.hpp"

#include <fmt/format.h>

#include "text/published_path.hpp"

namespace lantern::site {
namespace {

// What a reader would type: a/index.html is /a/.
std::string as_address(std::string_view path) {
  if (path == "index.html") return "/";
  if (path.ends_with("/index.html")) path.remove_suffix(10);
  return "/" + std::string(path);
}

std::string place(const SourceLocation& where) {
  if (where.file.empty()) return "Lantern itself";
  return where.line > 0 ? fmt::format("{}:{}", where.file, where.line) : where.file;
}

}  // namespace

bool AddressBook::claim(std::string_view path, const SourceLocation& where, std::string_view what,
                        Diagnostics& diagnostics) {
  const auto [found, added] = by_path_.try_emplace(folded_path(path), owners_.size());
  if (added) {
    owners_.push_back({std::string(path), where, std::string(what)});
    return true;
  }
  const auto& owner = owners_[found->second];
  const bool same_letters = owner.path == path;
  diagnostics.error(
      where, "address-taken",
      fmt::format("{} has the address {}, which {} ({}) has already{}", what, as_address(path), owner.what,
                  place(owner.where), same_letters ? "" : ", in letters that are the same for some systems"),
      "give one of the two another file name, folder or id");
  return false;
}

void AddressBook::check_folders(Diagnostics& diagnostics) const {
  for (const auto& owner : owners_) {
    for (auto slash = owner.path.find('/'); slash != std::string::npos;
         slash = owner.path.find('/', slash + 1)) {
      const auto found = by_path_.find(folded_path(std::string_view(owner.path).substr(0, slash)));
      if (found == by_path_.end()) continue;
      const auto& file = owners_[found->second];
      diagnostics.error(file.where, "address-taken",
                        fmt::format("{} is a file at {}, where {} ({}) needs a folder", file.what,
                                    as_address(file.path), owner.what, place(owner.where)),
                        "give one of the two another name");
      break;
    }
  }
}

bool AddressBook::contains(std::string_view path) const { return by_path_.contains(folded_path(path)); }

}  // namespace lantern::site
