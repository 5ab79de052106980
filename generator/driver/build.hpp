// load → assemble → render → publish: one build from beginning to end.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/load.hpp"
#include "driver/privacy.hpp"
#include "driver/try_links.hpp"
#include "model/site.hpp"
#include "site/consents.hpp"

namespace lantern::driver {

enum class Purpose { publish, check };    // check: everything but the writing
enum class Compression { none, beside };  // beside: .gz and .br with each file that they are worth it for
enum class Strictness { normal, warnings_count };  // warnings_count: a warning stops the build too

struct BuildOptions {
  LoadOptions load;
  std::filesystem::path out;  // the published folder
  Purpose purpose = Purpose::publish;
  Strictness strictness = Strictness::normal;
  Compression compression = Compression::none;
  std::optional<LinkTrying> try_links;  // links to other websites, of a check
};

struct BuildReport {
  Diagnostics diagnostics;           // sorted, with their source lines; none beside a failure
  std::optional<FileError> failure;  // of the machine; nothing was published then
  std::vector<Unpublished> unpublished;
  std::map<std::string, std::string, std::less<>> titles;  // of pages and easy-read versions, by source
  std::vector<site::GivenConsent> consents;
  std::vector<LetThrough> let_through;  // by the gate, with reasons
  std::string links_not_tried;          // why not, as a sentence; empty when they were
  std::size_t pages = 0;
  std::size_t charts = 0;
  std::size_t written = 0;
  std::size_t unchanged = 0;
  bool published = false;
  std::vector<std::string> left_behind;  // beside the published site: what should be gone, a sentence each
  double seconds = 0;                    // of wall time
};

BuildReport build(FileSystem& disk, const BuildOptions& options);

}  // namespace lantern::driver
