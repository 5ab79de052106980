// One build of a site, held in memory: each file is rendered when it is first asked for, or by the workers in
// the background, and once. Any number of threads.
#pragma once
#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"
#include "driver/prepared_site.hpp"

namespace lantern::serve {

using Bytes = std::shared_ptr<const std::string>;
// What is published as it is stays on the disk.
using ServedFile = std::variant<Bytes, std::filesystem::path>;

class MemorySite {
 public:
  // Of a site without errors.
  explicit MemorySite(std::unique_ptr<const driver::PreparedSite> prepared);

  // The file published at `path` ("cohorts/index.html"); nothing when there is none.
  std::optional<ServedFile> file(std::string_view path);
  bool has(std::string_view path) const { return places_.contains(path); }
  // What it is made from; null for what no author wrote.
  const Page* page_of(std::string_view path) const;

  // Everything that nobody has asked for yet.
  void render_rest(unsigned workers, std::stop_token stop);
  // What was said while rendering so far.
  Diagnostics said() const;

  const driver::PreparedSite& prepared() const { return *prepared_; }

 private:
  struct Place {
    std::size_t task = 0;
    std::size_t output = 0;
  };
  struct Task {
    std::once_flag rendered;
    std::map<std::string, ServedFile, std::less<>> files;
    Diagnostics said;
    std::atomic<bool> done = false;
  };

  Task& rendered(std::size_t task);
  // The search index, once all pages are rendered.
  const Task& index();

  std::unique_ptr<const driver::PreparedSite> prepared_;
  std::map<std::string, Place, std::less<>> places_;
  std::vector<Task> tasks_;
  Task index_;
};

}  // namespace lantern::serve
