#include "driver/build.hpp"

#include <chrono>
#include <mutex>

#include "base/workers.hpp"
#include "driver/prepared_site.hpp"
#include "outputs/renderer.hpp"
#include "publish/compressed.hpp"
#include "publish/publication.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

// Takes rendered files to the publication, or nowhere when the site is only checked.
class Sink final : public outputs::FileSink {
 public:
  Sink(const FileSystem& disk, const outputs::Renderer& renderer, Compression compression,
       publish::Publication* publication)
      : disk_(disk), renderer_(renderer), compression_(compression), publication_(publication) {}

  void add(outputs::RenderedFile file) override {
    if (publication_ == nullptr) return;
    keep(publication_->add(file.path, file.bytes));
    if (is_compressed(file.path)) add_smaller_forms(file.path, file.bytes);
  }
  // The size is asked for so that a check, too, finds what cannot be read.
  std::expected<void, std::string> copy(const std::string& path, const fs::path& from) override {
    if (const auto size = disk_.size(from); !size) return std::unexpected(size.error().reason);
    if (publication_ == nullptr) return {};
    keep(publication_->copy(path, from));
    if (is_compressed(path))
      if (const auto bytes = disk_.read(from, ReadLimit::picture)) add_smaller_forms(path, *bytes);
    return {};
  }
  const std::optional<publish::PublishError>& failure() const { return failure_; }

 private:
  bool is_compressed(const std::string& path) const {
    return compression_ == Compression::beside && publish::is_compressible(path);
  }
  // An author's own file of that name stands for ours.
  void add_smaller_forms(const std::string& path, std::string_view bytes) {
    const auto add_form = [&](const std::string& name, const auto& make) {
      if (renderer_.publishes(name)) return;
      if (const auto small = make(bytes)) keep(publication_->add(name, *small));
    };
    add_form(path + ".gz", publish::gzip);
    add_form(path + ".br", publish::brotli);
  }
  void keep(const std::expected<void, publish::PublishError>& stored) {
    if (stored) return;
    const std::lock_guard lock(failing_);
    if (!failure_) failure_ = stored.error();
  }

  const FileSystem& disk_;
  const outputs::Renderer& renderer_;
  Compression compression_;
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

// Whether it is published. The site is read from its sources, and written to `disk`.
bool publish(FileSystem& disk, PreparedSite& prepared, const BuildOptions& options, BuildReport& report) {
  const fs::path& site = options.load.site;
  auto publication = publish::Publication::open(
      disk, options.out,
      {site / "content", site / "assets", site / "root", site / "themes", prepared.installation / "themes"});
  if (!publication) {
    report.failure = as_failure(publication.error());
    return false;
  }
  Sink sink(prepared.sources, *prepared.renderer, options.compression, &*publication);
  prepared.renderer->note_words();
  render_all(*prepared.renderer, options.load, sink, report.diagnostics);
  prepared.renderer->render_index(sink);
  if (sink.failure()) {
    report.failure = as_failure(*sink.failure());
    return false;
  }
  report.failure = came_between(prepared, options.load);
  if (report.failure || stops(report.diagnostics, options)) return false;
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

std::map<std::string, std::string, std::less<>> titles_of(const Site& site) {
  std::map<std::string, std::string, std::less<>> titles;
  const auto add = [&](const Page& page) {
    titles.emplace(page.source, page.title);
    if (page.easy_read) titles.emplace(page.easy_read->source, page.easy_read->title);
  };
  for (const Page& page : site.pages) add(page);
  for (const Unpublished& left_out : site.unpublished) add(left_out.page);
  return titles;
}

// Whether it came to its end: all is published, or all is checked.
bool build_from(FileSystem& disk, PreparedSite& prepared, const BuildOptions& options, BuildReport& report) {
  if (!prepared.renderer) return false;
  outputs::Renderer& renderer = *prepared.renderer;
  report.unpublished = prepared.loaded.site.unpublished;
  report.titles = titles_of(prepared.loaded.site);
  report.pages = renderer.page_count();
  report.charts = renderer.chart_count();
  report.consents = prepared.consents;
  report.let_through = prepared.privacy.let_through;
  if (options.purpose == Purpose::check && options.try_links)
    report.links_not_tried =
        try_links(disk, renderer.outside_links(), *options.try_links, report.diagnostics);
  if (stops(report.diagnostics, options) &&
      (options.purpose == Purpose::publish || report.diagnostics.has_errors()))
    return false;
  if (options.purpose == Purpose::publish) return publish(disk, prepared, options, report);
  Sink nowhere(prepared.sources, renderer, Compression::none, nullptr);
  renderer.note_links();
  render_all(renderer, options.load, nowhere, report.diagnostics);
  renderer.check_measures(report.diagnostics);
  if (!report.diagnostics.has_errors()) renderer.check_ways(report.diagnostics);
  report.failure = came_between(prepared, options.load);
  return !report.failure;
}

}  // namespace

BuildReport build(FileSystem& disk, const BuildOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  BuildReport report;
  const auto prepared = prepare(disk, options.load, report.diagnostics);
  if (!prepared) report.failure = prepared.error();
  const bool ended = prepared && build_from(disk, **prepared, options, report);
  // Whoever gives up says why. Should that be forgotten, it is not taken for success.
  if (!ended && !report.failure && !stops(report.diagnostics, options))
    report.failure = FileError{"nothing was published", "a fault in Lantern itself, which did not say why"};
  // What is said of a site that could not be read whole may not be so.
  if (report.failure) report.diagnostics = {};
  if (prepared) make_fit_to_show(disk, options.load, **prepared, report.diagnostics);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

}  // namespace lantern::driver
