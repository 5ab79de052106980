#include "outputs/renderer.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "outputs/outputs.hpp"
#include "outputs/search_index.hpp"
#include "site/finding_the_way.hpp"
#include "site/site_check.hpp"
#include "site/site_index.hpp"
#include "site/unused_files.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {
namespace {

// Positions in the list of outputs. All of a page, of a photograph or of a report are one task's, so that
// what is worked out for one of its files is there for the next.
using Task = std::vector<std::size_t>;

std::vector<Task> tasks_of(const std::vector<Output>& outputs) {
  std::vector<Task> tasks;
  std::unordered_map<const void*, std::size_t> of_owner;  // a page, a picture or a language
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (std::holds_alternative<MadeOfAllPages>(outputs[i].content)) continue;
    const void* owner = outputs[i].page;
    if (owner == nullptr) owner = outputs[i].picture;
    if (owner == nullptr) owner = outputs[i].programme;
    const auto known = owner == nullptr ? of_owner.end() : of_owner.find(owner);
    if (known != of_owner.end()) {
      tasks[known->second].push_back(i);
      continue;
    }
    if (owner != nullptr) of_owner.emplace(owner, tasks.size());
    tasks.push_back({i});
  }
  return tasks;
}

}  // namespace

struct Renderer::Implementation {
  Implementation(const Site& site, const views::Theme& theme, const site::SourceFiles& files,
                 Diagnostics& diagnostics)
      : index(site, files.paths(), theme.parts),
        named(site::check_site(index, files, theme.pictures ? &*theme.pictures : nullptr, diagnostics)),
        assembly((index.pictures = {named, files, theme.disk, diagnostics}, index), theme, files,
                 diagnostics),
        list(outputs(assembly, named)),
        tasks(tasks_of(list)) {
    for (const Output& output : list) paths.insert(output.path);
    site::check_unused_files(index, named, diagnostics);
    check_addresses(list, diagnostics);
  }

  site::SiteIndex index;
  site::NamedFiles named;
  site::ShownLinks shown_links;
  views::Assembly assembly;
  std::vector<Output> list;
  std::vector<Task> tasks;
  std::unordered_set<std::string_view> paths;  // of the list
  std::unique_ptr<SearchIndex> search;         // null: nobody asks for it
};

Renderer::Renderer(const Site& site, const views::Theme& theme, const site::SourceFiles& files,
                   Diagnostics& diagnostics)
    : implementation_(std::make_unique<Implementation>(site, theme, files, diagnostics)) {}
Renderer::~Renderer() = default;

const std::vector<Output>& Renderer::published() const { return implementation_->list; }

std::span<const std::size_t> Renderer::files_of(std::size_t task) const {
  return implementation_->tasks[task];
}

std::size_t Renderer::task_count() const { return implementation_->tasks.size(); }

void Renderer::render(std::size_t task, FileSink& sink, Diagnostics& diagnostics) const {
  const Task& positions = implementation_->tasks[task];
  PageWork work(implementation_->assembly, implementation_->list[positions.front()].page);
  for (const std::size_t position : positions) {
    const Output& output = implementation_->list[position];
    if (const auto* rendering = std::get_if<Rendering>(&output.content)) {
      auto bytes = (*rendering)(work, diagnostics);
      if (!bytes) continue;
      if (implementation_->search) implementation_->search->keep(position, *bytes);
      sink.add({output.path, std::move(*bytes)});
    } else if (const auto copied = sink.copy(output.path, std::get<CopyFrom>(output.content).file); !copied) {
      diagnostics.error(output.where, "unreadable", "this file cannot be read: " + copied.error(),
                        "check who may read it");
    }
  }
}

void Renderer::note_words() {
  implementation_->search = std::make_unique<SearchIndex>(implementation_->assembly, implementation_->list);
}

void Renderer::render_index(FileSink& sink) const {
  for (SearchIndex::File& file : implementation_->search->files())
    sink.add({std::move(file.path), std::move(file.bytes)});
}

bool Renderer::is_of_index(std::string_view path) const {
  return is_index_file(path, implementation_->assembly);
}

void Renderer::note_links() { implementation_->assembly.shown_links = &implementation_->shown_links; }

void Renderer::check_ways(Diagnostics& diagnostics) const {
  site::check_ways(implementation_->index, implementation_->shown_links, diagnostics);
}

std::vector<site::OutsideLink> Renderer::outside_links() const {
  return site::outside_links(implementation_->index);
}

const site::NamedFiles& Renderer::named_files() const { return implementation_->named; }

bool Renderer::publishes(std::string_view path) const { return implementation_->paths.contains(path); }

std::size_t Renderer::page_count() const {
  return static_cast<std::size_t>(std::ranges::count(implementation_->list, OutputKind::page, &Output::kind));
}
void Renderer::check_measures(Diagnostics& diagnostics) const {
  const views::Assembly& assembly = implementation_->assembly;
  for (const Page& page : assembly.site.pages) {
    if (page.language != assembly.site.settings.language) continue;  // its translations say the same
    for (const views::MeasureResult& result : assembly.results_of(page))
      if (!result.illustrative())
        for (const std::string& finding : result.summary.findings)
          diagnostics.warning(result.measure->where, "measure-finding",
                              result.measure->title + ": " + finding);
  }
}

std::size_t Renderer::chart_count() const { return implementation_->assembly.chart_count; }

}  // namespace lantern::outputs
