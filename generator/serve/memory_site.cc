#include "serve/memory_site.hpp"

#include "base/workers.hpp"

namespace lantern::serve {
namespace {

// Keeps the files of one task.
class Keeper final : public outputs::FileSink {
 public:
  Keeper(const FileSystem& disk, std::map<std::string, ServedFile, std::less<>>& files)
      : disk_(disk), files_(files) {}

  void add(outputs::RenderedFile file) override {
    files_[file.path] = std::make_shared<const std::string>(std::move(file.bytes));
  }
  std::expected<void, std::string> copy(const std::string& path, const std::filesystem::path& from) override {
    if (const auto size = disk_.size(from); !size) return std::unexpected(size.error().reason);
    files_[path] = from;
    return {};
  }

 private:
  const FileSystem& disk_;
  std::map<std::string, ServedFile, std::less<>>& files_;
};

}  // namespace

MemorySite::MemorySite(std::unique_ptr<const driver::PreparedSite> prepared)
    : prepared_(std::move(prepared)), tasks_(prepared_->renderer->task_count()) {
  const outputs::Renderer& renderer = *prepared_->renderer;
  for (std::size_t task = 0; task < tasks_.size(); ++task)
    for (const std::size_t output : renderer.files_of(task))
      places_.emplace(renderer.published()[output].path, Place{task, output});
}

MemorySite::Task& MemorySite::rendered(std::size_t task) {
  Task& one = tasks_[task];
  std::call_once(one.rendered, [&] {
    Keeper keeper(prepared_->sources, one.files);
    prepared_->renderer->render(task, keeper, one.said);
    one.done = true;
  });
  return one;
}

const MemorySite::Task& MemorySite::index() {
  std::call_once(index_.rendered, [&] {
    for (std::size_t task = 0; task < tasks_.size(); ++task) rendered(task);
    Keeper keeper(prepared_->sources, index_.files);
    prepared_->renderer->render_index(keeper);
  });
  return index_;
}

std::optional<ServedFile> MemorySite::file(std::string_view path) {
  const auto place = places_.find(path);
  const bool of_index = place == places_.end() && prepared_->renderer->is_of_index(path);
  if (place == places_.end() && !of_index) return std::nullopt;
  const Task& task = of_index ? index() : rendered(place->second.task);
  const auto found = task.files.find(path);
  return found == task.files.end() ? std::nullopt : std::optional(found->second);
}

const Page* MemorySite::page_of(std::string_view path) const {
  const auto place = places_.find(path);
  return place == places_.end() ? nullptr : prepared_->renderer->published()[place->second.output].page;
}

void MemorySite::render_rest(unsigned workers, std::stop_token stop) {
  share_out(workers, tasks_.size(), [&](std::size_t task) {
    if (!stop.stop_requested()) rendered(task);
  });
}

Diagnostics MemorySite::said() const {
  Diagnostics all;
  for (const Task& task : tasks_)
    if (task.done) all.append(task.said);
  return all;
}

}  // namespace lantern::serve
