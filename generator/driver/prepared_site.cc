#include "driver/prepared_site.hpp"

#include <map>

#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
#include "text/utf8.hpp"

namespace lantern::driver {

namespace fs = std::filesystem;

std::expected<std::unique_ptr<PreparedSite>, FileError> prepare(FileSystem& disk, const LoadOptions& options,
                                                                Diagnostics& diagnostics,
                                                                std::shared_ptr<const ThemeInUse> theme) {
  auto installation = installation_folder();
  if (!installation) return std::unexpected(FileError{"installation", installation.error()});
  auto site = std::make_unique<PreparedSite>(disk);
  site->installation = std::move(*installation);

  const auto settings = load_settings(site->sources, options, diagnostics);
  if (auto failure = came_between(*site, options)) return std::unexpected(*failure);
  if (!settings) return site;
  if (!theme) {
    auto loading = std::make_shared<ThemeInUse>(disk);
    auto loaded = load_theme(loading->sources, site->installation, options.site, *settings, loading->said);
    if (!loaded) return std::unexpected(loaded.error());
    loading->theme = std::move(*loaded);
    theme = std::move(loading);
  }
  site->theme = std::move(theme);
  diagnostics.append(site->theme->said);
  site->loaded = load(site->sources, options, *settings, site->theme->theme, diagnostics);
  if (auto failure = came_between(*site, options)) return std::unexpected(*failure);

  const Site& read = site->loaded.site;
  site->files.emplace(site->sources, options.site, site->loaded.files);
  site->renderer.emplace(read, site->theme->theme, *site->files, diagnostics);
  site->consents = site::check_consents(read, diagnostics);
  site->privacy = look_for_private(site->sources, options, read, *site->files, site->renderer->named_files(),
                                   diagnostics);
  if (auto failure = came_between(*site, options)) return std::unexpected(*failure);
  return site;
}

std::optional<FileError> came_between(const PreparedSite& site, const LoadOptions& options) {
  if (options.stop.stop_requested()) return FileError{"nothing was published", "the build was stopped"};
  if (auto failure = site.sources.failure()) return failure;
  return site.theme ? site.theme->sources.failure() : std::nullopt;
}

void make_fit_to_show(const FileSystem& disk, const LoadOptions& options, const PreparedSite& site,
                      Diagnostics& diagnostics) {
  attach_source_lines(disk, options.site, diagnostics);
  diagnostics.sort();
  privacy::mask(diagnostics, site.privacy.places, site.privacy.published);
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
