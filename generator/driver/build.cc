#include "driver/build.hpp"

#include <chrono>
#include <map>
#include <mutex>

#include "base/workers.hpp"
#include "driver/disk_source_files.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
#include "driver/watched_disk.hpp"
#include "outputs/renderer.hpp"
#include "publish/publication.hpp"
#include "text/utf8.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

// Takes rendered files to the publication, or nowhere when the site is only checked.
class Sink final : public outputs::FileSink {
 public:
  Sink(const FileSystem& disk, publish::Publication* publication) : disk_(disk), publication_(publication) {}

  void add(outputs::RenderedFile file) override {
    if (publication_ != nullptr) keep(publication_->add(file.path, file.bytes));
  }
  // The size is asked for so that a check, too, finds what cannot be read.
  std::expected<void, std::string> copy(const std::string& path, const fs::path& from) override {
    if (const auto size = disk_.size(from); !size) return std::unexpected(size.error().reason);
    if (publication_ != nullptr) keep(publication_->copy(path, from));
    return {};
  }
  const std::optional<publish::PublishError>& failure() const { return failure_; }

 private:
  void keep(const std::expected<void, publish::PublishError>& stored) {
    if (stored) return;
    const std::lock_guard lock(failing_);
    if (!failure_) failure_ = stored.error();
  }

  const FileSystem& disk_;
  publish::Publication* publication_;
  std::mutex failing_;
  std::optional<publish::PublishError> failure_;
};

FileError as_failure(const publish::PublishError& error) { return {"nothing was published", error.message}; }

bool stops(const Diagnostics& diagnostics, const BuildOptions& options) {
  return diagnostics.has_errors() ||
         (options.strictness == Strictness::warnings_count && !diagnostics.empty());
}

// Every task on some worker; what they say is joined in the order of the tasks.
void render_all(const outputs::Renderer& renderer, const LoadOptions& options, outputs::FileSink& sink,
                Diagnostics& diagnostics) {
  std::vector<Diagnostics> said(renderer.task_count());
  share_out(options.workers, said.size(), [&](std::size_t task) {
    if (!options.stop.stop_requested()) renderer.render(task, sink, said[task]);
  });
  for (Diagnostics& part : said) diagnostics.append(std::move(part));
}

// Whether nothing came between: something that could not be read, or somebody who wants it to stop.
bool may_go_on(const WatchedDisk& sources, const BuildOptions& options, BuildReport& report) {
  if (options.load.stop.stop_requested())
    report.failure = FileError{"nothing was published", "the build was stopped"};
  else if (const auto failure = sources.failure())
    report.failure = failure;
  return !report.failure;
}

// Whether it is published. The site is read from `sources`, and written to `disk`.
bool publish(FileSystem& disk, const WatchedDisk& sources, const fs::path& installation,
             const outputs::Renderer& renderer, const BuildOptions& options, BuildReport& report) {
  const fs::path& site = options.load.site;
  auto publication = publish::Publication::open(
      disk, options.out,
      {site / "content", site / "assets", site / "root", site / "themes", installation / "themes"});
  if (!publication) {
    report.failure = as_failure(publication.error());
    return false;
  }
  Sink sink(sources, &*publication);
  render_all(renderer, options.load, sink, report.diagnostics);
  if (sink.failure()) {
    report.failure = as_failure(*sink.failure());
    return false;
  }
  if (!may_go_on(sources, options, report)) return false;
  if (stops(report.diagnostics, options)) return false;
  const auto counts = publication->commit();
  if (!counts) {
    report.failure = as_failure(counts.error());
    return false;
  }
  report.written = counts->written;
  report.unchanged = counts->unchanged;
  report.left_behind = publication->left_behind();
  report.published = true;
  return true;
}

// Whether it came to its end: all is published, or all is checked.
bool build_into(FileSystem& disk, const BuildOptions& options, BuildReport& report, PrivacyReport& privacy) {
  const auto installation = installation_folder();
  if (!installation) {
    report.failure = FileError{"installation", installation.error()};
    return false;
  }
  Diagnostics& diagnostics = report.diagnostics;
  WatchedDisk sources(disk);
  const auto settings = load_settings(sources, options.load, diagnostics);
  if (!may_go_on(sources, options, report) || !settings) return false;
  const auto loaded_theme = load_theme(sources, *installation, options.load.site, *settings, diagnostics);
  if (!loaded_theme) {
    report.failure = loaded_theme.error();
    return false;
  }
  const views::Theme& theme = *loaded_theme;
  LoadedSite loaded = load(sources, options.load, *settings, theme, diagnostics);
  if (!may_go_on(sources, options, report)) return false;
  report.unpublished = loaded.site.unpublished;

  const DiskSourceFiles files(sources, options.load.site, std::move(loaded.files));
  const outputs::Renderer renderer(loaded.site, theme, files, diagnostics);
  report.pages = renderer.page_count();
  report.charts = renderer.chart_count();
  report.consents = site::check_consents(loaded.site, diagnostics);
  privacy = look_for_private(sources, options.load, loaded.site, files, renderer.named_files(), diagnostics);
  report.let_through = std::move(privacy.let_through);
  if (!may_go_on(sources, options, report) || stops(diagnostics, options)) return false;
  if (options.purpose == Purpose::publish)
    return publish(disk, sources, *installation, renderer, options, report);
  Sink nowhere(sources, nullptr);
  render_all(renderer, options.load, nowhere, diagnostics);
  renderer.check_measures(diagnostics);
  return may_go_on(sources, options, report);
}

}  // namespace

BuildReport build(FileSystem& disk, const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  BuildReport report;
  PrivacyReport privacy;
  const bool ended = build_into(disk, options, report, privacy);
  // Whoever gives up says why. Should that be forgotten, it is not taken for success.
  if (!ended && !report.failure && !stops(report.diagnostics, options))
    report.failure = FileError{"nothing was published", "a fault in Lantern itself, which did not say why"};
  // What is said of a site that could not be read whole may not be so.
  if (report.failure) report.diagnostics = {};
  attach_source_lines(disk, options.load.site, report.diagnostics);
  report.diagnostics.sort();
  privacy::mask(report.diagnostics, privacy.places, privacy.published);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

void attach_source_lines(const FileSystem& disk, const fs::path& site, Diagnostics& diagnostics) {
  // Each file is read and parted into lines once, however many diagnostics point at it.
  struct Source {
    std::string text;
    std::vector<std::string_view> lines;
  };
  std::map<std::string, Source> files;
  for (Diagnostic& item : diagnostics.items()) {
    if (!item.source_line.empty() || item.where.line == 0 || item.where.file.empty()) continue;
    const auto [place, added] = files.try_emplace(item.where.file);
    Source& source = place->second;
    if (added) {
      source.text = disk.read(site / item.where.file, ReadLimit::text).value_or("");
      if (source.text.starts_with("PK\x03\x04")) source.text.clear();  // a workbook has rows, but no lines
      source.lines = lines_of(source.text);
    }
    const auto index = static_cast<std::size_t>(item.where.line) - 1;
    std::string_view line = index < source.lines.size() ? source.lines[index] : "";
    if (item.where.line == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.size() < 400 && !invalid_utf8_at(line)) item.source_line = line;
  }
}

}  // namespace lantern::driver
