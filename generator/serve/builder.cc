#include "serve/builder.hpp"

#include <algorithm>
#include <chrono>

#include "driver/prepared_site.hpp"
#include "driver/shown_diagnostics.hpp"

namespace lantern::serve {
namespace {

Diagnostics of_severity(const Diagnostics& all, Severity severity) {
  Diagnostics some;
  for (const Diagnostic& one : all.items())
    if (one.severity == severity) some.add(one);
  return some;
}

// What people look at comes first, so that its mistakes are known before it is shown.
void render_viewed(MemorySite& site, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) site.file(path);
}

}  // namespace

bool Builder::stops(const Diagnostics& diagnostics) const {
  return diagnostics.has_errors() ||
         (strictness_ == driver::Strictness::warnings_count && !diagnostics.empty());
}

void Builder::show_mistakes(const Diagnostics& diagnostics) {
  Shown shown = *live_.now();
  shown.mistakes =
      driver::shown(diagnostics.has_errors() ? of_severity(diagnostics, Severity::error) : diagnostics);
  shown.findings = of_severity(diagnostics, Severity::warning);
  live_.show(std::move(shown));
  behind_ = true;
}

void Builder::show_site(std::shared_ptr<MemorySite> site, const Changes& changes,
                        const Diagnostics& findings) {
  Shown shown;
  shown.site = std::move(site);
  shown.version = live_.next_version();
  // What came between and was not shown may have been more than styles.
  shown.pages = changes.only_styles() && !behind_ ? live_.now()->pages : shown.version;
  shown.findings = findings;
  live_.show(std::move(shown));
  behind_ = false;
}

std::optional<Built> Builder::build(const Changes& changes, std::stop_token stop) {
  const auto start = std::chrono::steady_clock::now();
  driver::LoadOptions load = load_;
  load.stop = stop;
  Built built;
  if (!changes.only_writing()) theme_ = nullptr;
  auto prepared = driver::prepare(disk_, load, built.diagnostics, theme_);
  if (stop.stop_requested()) {
    behind_ = true;
    return std::nullopt;
  }
  if (prepared) {
    const driver::PreparedSite* site = prepared->get();
    theme_ = site->theme;
    std::shared_ptr<MemorySite> fresh;
    if (site->renderer && !stops(built.diagnostics)) {
      site->renderer->check_measures(built.diagnostics);
      (*prepared)->renderer->note_links();
      (*prepared)->renderer->note_words();
      fresh = std::make_shared<MemorySite>(std::move(*prepared));
      render_viewed(*fresh, live_.viewed());
      built.diagnostics.append(fresh->said());
    }
    driver::make_fit_to_show(disk_, load, *site, built.diagnostics);
    built.shown = fresh != nullptr && !stops(built.diagnostics);
    fresh_ = built.shown ? fresh : nullptr;
    told_ = built.diagnostics;
    if (built.shown)
      show_site(std::move(fresh), changes, of_severity(built.diagnostics, Severity::warning));
    else
      show_mistakes(built.diagnostics);
  } else {
    built.failure = prepared.error();
    built.diagnostics = {};
    fresh_ = nullptr;
    theme_ = nullptr;  // it may have been the one that could not be read
    Shown shown = *live_.now();
    shown.mistakes = built.failure->path + ": " + built.failure->reason + "\n";
    live_.show(std::move(shown));
    behind_ = true;
  }
  built.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return built;
}

std::optional<Built> Builder::render_rest(std::stop_token stop) {
  if (!fresh_) return std::nullopt;
  fresh_->render_rest(std::max(2U, load_.workers) - 1, stop);
  if (stop.stop_requested()) return std::nullopt;
  const std::shared_ptr<MemorySite> site = std::exchange(fresh_, nullptr);
  Built rest;
  rest.stage = Stage::rendered;
  rest.failure = site->prepared().sources.failure();
  Diagnostics all = site->said();
  if (!all.has_errors()) site->prepared().renderer->check_ways(all);
  driver::make_fit_to_show(disk_, load_, site->prepared(), all);
  for (const Diagnostic& one : all.items())
    if (std::ranges::find(told_.items(), one) == told_.items().end()) rest.diagnostics.add(one);
  rest.shown = !stops(rest.diagnostics);
  Shown shown = *live_.now();
  if (rest.shown) {
    whole_ = site;
    if (rest.diagnostics.empty() && !rest.failure) return std::nullopt;
    shown.findings.append(rest.diagnostics);
    live_.show(std::move(shown));
  } else {
    // Back to the last site that was whole, where there is one.
    if (whole_) {
      shown.site = whole_;
      shown.version = shown.pages = live_.next_version();
      live_.show(std::move(shown));
    }
    show_mistakes(rest.diagnostics);
  }
  return rest;
}

}  // namespace lantern::serve
