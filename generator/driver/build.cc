#include "driver/build.hpp"

#include <chrono>
#include <map>
#include <mutex>

#include "base/workers.hpp"
#include "driver/disk_source_files.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
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
    if (publication_ == nullptr) return;
    if (auto added = publication_->add(file.path, file.bytes); !added) {
      const std::lock_guard lock(failing_);
      if (!failure_) failure_ = added.error();
    }
  }
  // Until the publication copies by itself, the bytes go through here.
  std::expected<void, std::string> copy(const std::string& path, const fs::path& from) override {
    auto bytes = disk_.read(from);
    if (!bytes) return std::unexpected(bytes.error().reason);
    add({path, std::move(*bytes)});
    return {};
  }
  const std::optional<publish::PublishError>& failure() const { return failure_; }

 private:
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
void render_all(const outputs::Renderer& renderer, unsigned workers, outputs::FileSink& sink,
                Diagnostics& diagnostics) {
  std::vector<Diagnostics> said(renderer.task_count());
  share_out(workers, said.size(), [&](std::size_t task) { renderer.render(task, sink, said[task]); });
  for (Diagnostics& part : said) diagnostics.append(std::move(part));
}

void publish(FileSystem& disk, const fs::path& installation, const outputs::Renderer& renderer,
             const BuildOptions& options, BuildReport& report) {
  const fs::path& site = options.load.site;
  auto publication = publish::Publication::open(
      disk, options.out, {site / "content", site / "assets", site / "themes", installation / "themes"});
  if (!publication) {
    report.failure = as_failure(publication.error());
    return;
  }
  Sink sink(disk, &*publication);
  render_all(renderer, options.load.workers, sink, report.diagnostics);
  if (sink.failure()) {
    report.failure = as_failure(*sink.failure());
    return;
  }
  if (stops(report.diagnostics, options)) return;
  const auto counts = publication->commit();
  if (!counts) {
    report.failure = as_failure(counts.error());
    return;
  }
  report.written = counts->written;
  report.unchanged = counts->unchanged;
  report.published = true;
}

void build_into(FileSystem& disk, const BuildOptions& options, BuildReport& report) {
  const auto installation = installation_folder();
  if (!installation) {
    report.failure = FileError{"installation", installation.error()};
    return;
  }
  Diagnostics& diagnostics = report.diagnostics;
  const auto settings = load_settings(disk, options.load, diagnostics);
  if (!settings) return;
  const views::Theme theme = load_theme(disk, *installation, options.load.site, *settings, diagnostics);
  if (theme.messages.size() != settings->languages.size()) return;  // nothing can be said without words
  LoadedSite loaded = load(disk, options.load, *settings, theme.messages, diagnostics);
  report.unpublished = loaded.site.unpublished;

  const DiskSourceFiles files(disk, options.load.site, std::move(loaded.files));
  const outputs::Renderer renderer(loaded.site, theme, files, diagnostics);
  report.pages = renderer.page_count();
  report.charts = renderer.chart_count();
  if (stops(diagnostics, options)) return;
  if (options.purpose == Purpose::publish) {
    publish(disk, *installation, renderer, options, report);
  } else {
    Sink nowhere(disk, nullptr);
    render_all(renderer, options.load.workers, nowhere, diagnostics);
  }
}

}  // namespace

BuildReport build(FileSystem& disk, const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  BuildReport report;
  build_into(disk, options, report);
  attach_source_lines(disk, options.load.site, report.diagnostics);
  report.diagnostics.sort();
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

void attach_source_lines(const FileSystem& disk, const fs::path& site, Diagnostics& diagnostics) {
  std::map<std::string, std::string> texts;
  for (Diagnostic& item : diagnostics.items()) {
    if (!item.source_line.empty() || item.where.line == 0 || item.where.file.empty()) continue;
    auto found = texts.find(item.where.file);
    if (found == texts.end())
      found = texts.emplace(item.where.file, disk.read(site / item.where.file).value_or("")).first;
    std::string line(line_of(found->second, item.where.line));
    if (item.where.line == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (!invalid_utf8_at(line) && line.size() < 400) item.source_line = std::move(line);
  }
}

}  // namespace lantern::driver
