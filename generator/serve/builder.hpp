// Builds a site anew and puts it on show: as soon as it is read and checked, with the pages that are open
// rendered, and the rest in the background. A site with errors is never shown in the place of one without.
// Used by one thread.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/build.hpp"
#include "driver/load.hpp"
#include "serve/changes.hpp"
#include "serve/live_site.hpp"

namespace lantern::serve {

// A site is shown once it is checked; what its templates and its printer say comes when all is rendered.
enum class Stage { checked, rendered };

// What came of one build, for the terminal.
struct Built {
  Stage stage = Stage::checked;
  Diagnostics diagnostics;           // fit to be shown; of the rendering only what it adds
  std::optional<FileError> failure;  // of the machine
  bool shown = false;                // or the site before it still is
  double seconds = 0;                // until it was checked
};

class Builder {
 public:
  // Both must live longer.
  Builder(FileSystem& disk, driver::LoadOptions load, driver::Strictness strictness, LiveSite& live)
      : disk_(disk), load_(std::move(load)), strictness_(strictness), live_(live) {}

  // Nothing when it was asked to stop on the way: then all stays as it was.
  std::optional<Built> build(const Changes& changes, std::stop_token stop);
  // What is left of the site that was built last. Nothing when there is nothing to tell.
  std::optional<Built> render_rest(std::stop_token stop);

 private:
  bool stops(const Diagnostics& diagnostics) const;
  void show_mistakes(const Diagnostics& diagnostics);
  void show_site(std::shared_ptr<MemorySite> site, const Changes& changes, const Diagnostics& findings);

  FileSystem& disk_;
  const driver::LoadOptions load_;
  const driver::Strictness strictness_;
  LiveSite& live_;
  std::shared_ptr<MemorySite> fresh_;  // shown, and not yet rendered whole
  std::shared_ptr<MemorySite> whole_;  // the last that was, without errors
  std::shared_ptr<const driver::ThemeInUse> theme_;
  Diagnostics told_;     // of the fresh one, before its rest is rendered
  bool behind_ = false;  // what is shown is older than what was built last
};

}  // namespace lantern::serve
