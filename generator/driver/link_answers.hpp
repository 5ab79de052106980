// What was found at an address of another website, and the file that remembers it: good answers for a week,
// others for a day. For try_links.cc alone. Used by one thread.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/file_system.hpp"
#include "base/names.hpp"

namespace lantern::driver {

enum class LinkState { good, moved, broken, unanswered };

struct LinkAnswer {
  LinkState state = LinkState::good;
  std::string what;  // where it moved to; otherwise what is wrong, as the end of a sentence
};

// What happened to a link is a fact of a day.
class LinkMemory {
 public:
  LinkMemory(std::filesystem::path file, const Date& today) : file_(std::move(file)), today_(today) {}

  // A file that cannot be read or understood remembers nothing.
  void read(const FileSystem& disk);
  // One that cannot be written is none the worse: the links are asked again.
  void write(FileSystem& disk) const;

  std::optional<LinkAnswer> find(const std::string& address) const;
  void keep(const std::string& address, LinkAnswer answer);

 private:
  struct Kept {
    Date day;
    LinkAnswer answer;
  };

  bool still_holds(const Kept& kept) const;

  std::filesystem::path file_;
  Date today_;
  std::map<std::string, Kept> kept_;  // by address
};

}  // namespace lantern::driver

namespace lantern {
template <>
inline constexpr auto names_of<driver::LinkState> = names<driver::LinkState>("good", "moved", "broken",
                                                                             "unanswered");
}  // namespace lantern
