// pages → rendered files: the list of outputs as tasks that any worker may take in any order. Made from a
// checked site; its constructor reports what is wrong between pages (links, addresses, measures, pictures).
// Never changes afterwards.
#pragma once
#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/site.hpp"
#include "outputs/output.hpp"
#include "site/outside_links.hpp"
#include "site/site_check.hpp"
#include "site/source_files.hpp"
#include "views/theme.hpp"

namespace lantern::outputs {

struct RenderedFile {
  std::string path;  // below the published folder
  std::string bytes;
};

class FileSink {
 public:
  virtual ~FileSink() = default;
  // Both by any thread. A file that is only copied is never held; or why it cannot be read.
  virtual void add(RenderedFile file) = 0;
  virtual std::expected<void, std::string> copy(const std::string& path,
                                                const std::filesystem::path& from) = 0;
};

class Renderer {
 public:
  // The site, the theme and the files must live longer.
  Renderer(const Site& site, const views::Theme& theme, const site::SourceFiles& files,
           Diagnostics& diagnostics);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // Everything that is published.
  const std::vector<Output>& published() const;

  std::size_t task_count() const;
  std::span<const std::size_t> files_of(std::size_t task) const;  // by their places among those published
  // Renders the files of one task. What templates say goes to `diagnostics`, which belongs to the task.
  void render(std::size_t task, FileSink& sink, Diagnostics& diagnostics) const;

  // Keeps from now on the words of what is rendered, for search.
  void note_words();
  // The index of what was noted; when all is rendered.
  void render_index(FileSink& sink) const;
  // Whether `path` is a file of it, of which only the heads are among those published.
  bool is_of_index(std::string_view path) const;

  // Notes from now on which pages lead where.
  void note_links();
  // Pages that nothing leads to; when all is rendered, and its links were noted.
  void check_ways(Diagnostics& diagnostics) const;

  // What an analyst would say of the measures: told by `check`, and no reason not to publish.
  void check_measures(Diagnostics& diagnostics) const;

  // The addresses of other websites that its pages name.
  std::vector<site::OutsideLink> outside_links() const;

  // Which files of the site are published, because somebody names them.
  const site::NamedFiles& named_files() const;

  // Whether something is published at this path.
  bool publishes(std::string_view path) const;

  std::size_t page_count() const;   // HTML pages, redirections of old addresses apart
  std::size_t chart_count() const;  // measures drawn

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::outputs
