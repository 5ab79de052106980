#include "driver/theme_check.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "driver/other_hosts.hpp"
#include "text/suggest.hpp"

namespace lantern::driver {
namespace {

SourceLocation whole(const std::string& file) { return {file, 0, 0, 1}; }

bool is_part(std::string_view layout) { return layout.starts_with("parts/"); }

// What a plain page may ask for: a layout of its own making, or the one of plain pages.
bool is_for_pages(std::string_view layout, const views::Theme& theme) {
  return theme.templates.contains(layout) && !is_part(layout) && layout.find('.') == std::string_view::npos &&
         (layout == "page" || !theme.made_layouts.contains(layout));
}

void check_params(const PlainPage& plain, std::string_view layout, const views::Theme& theme,
                  Diagnostics& diagnostics) {
  const auto shown = theme.templates.names_behind(layout, "params");
  for (const auto& [name, param] : plain.params.fields) {
    if (std::ranges::find(shown, name) != shown.end()) continue;
    const auto nearest = closest(name, shown);
    diagnostics.error(
        param.where, "field-without-effect",
        "'" + name + "' does nothing: the layout '" + std::string(layout) + "' does not show it",
        nearest ? "did you mean '" + *nearest + "'?"
                : "delete the line, or write {{params." + name + "}} in the layout");
  }
}

void check_page(const Page& page, const views::Theme& theme, Diagnostics& diagnostics) {
  const auto* plain = std::get_if<PlainPage>(&page.details);
  if (plain == nullptr) return;
  if (plain->layout.empty()) {
    if (!plain->params.fields.empty())
      diagnostics.error(plain->params.where, "field-without-effect",
                        "'params' does nothing without a 'layout'",
                        "name the layout that shows them, or delete them");
    return;
  }
  if (is_for_pages(plain->layout, theme)) {
    check_params(*plain, plain->layout, theme, diagnostics);
    return;
  }
  std::vector<std::string_view> there = {"page"};
  for (const views::OwnLayout& own : theme.own_layouts)
    if (is_for_pages(own.name, theme)) there.push_back(own.name);
  const auto nearest = closest(plain->layout, there);
  const bool made = theme.made_layouts.contains(plain->layout);
  diagnostics.error(
      plain->layout_where, "unknown-layout",
      made ? "the layout '" + plain->layout + "' is not for plain pages"
           : "there is no layout '" + plain->layout + "'",
      nearest ? "did you mean '" + *nearest + "'?"
      : made  ? "name a layout of your own, or delete the line"
              : "write themes/" + theme.name + "/layouts/" + plain->layout + ".html, or delete the line");
}

// What readers with a keyboard or a screen reader need on every page.
struct NeededPart {
  std::string_view text;
  std::string_view holder;  // the layout that has it in Lantern's own theme
  std::string_view what;
};
constexpr std::array needed_parts = {
    NeededPart{"href=\"#main\"", "base", "the link that skips to the words of the page: <a href=\"#main\">"},
    NeededPart{"<main id=\"main\"", "base", "the words of the page: <main id=\"main\">"},
    NeededPart{"id=\"part-site-map\"", "parts/site-footer",
               "the map of the site at its foot: id=\"part-site-map\""}};

// Layouts that make a whole page, of those that pages are shown with.
bool is_whole_page(std::string_view layout, const views::Theme& theme) {
  return !is_part(layout) && layout.find('.') == std::string_view::npos && layout != "redirect" &&
         theme.templates.has_text(layout, "<html");
}

// The file of the site that has lost it: the frame or part that has it in Lantern's own theme, or the layout.
std::string file_without(const NeededPart& part, std::string_view layout, const views::Theme& theme) {
  std::string file = theme.own_layouts.front().file;
  for (const views::OwnLayout& own : theme.own_layouts) {
    if (own.name == part.holder && !theme.templates.has_text(part.holder, part.text)) return own.file;
    if (own.name == layout) file = own.file;
  }
  return file;
}

void check_parts(const views::Theme& theme, const std::set<std::string_view>& asked,
                 Diagnostics& diagnostics) {
  if (theme.own_layouts.empty()) return;
  std::set<std::pair<std::string, std::string_view>> told;
  std::set<std::string_view> layouts(theme.made_layouts.begin(), theme.made_layouts.end());
  layouts.insert(asked.begin(), asked.end());
  for (const std::string_view layout : layouts) {
    if (!is_whole_page(layout, theme)) continue;
    for (const NeededPart& part : needed_parts) {
      if (theme.templates.has_text(layout, part.text)) continue;
      const std::string file = file_without(part, layout, theme);
      if (told.emplace(file, part.text).second)
        diagnostics.error(whole(file), "layout-part", "this layout has lost " + std::string(part.what),
                          "put it back as it stands in Lantern's own layout");
    }
  }
}

}  // namespace

void check_own_files(const FileSystem& disk, const ThemeFiles& files, Diagnostics& diagnostics) {
  for (const auto& [path, source] : files.own) {
    const bool style = path.ends_with(".css");
    if (!style && !path.ends_with(".html")) continue;
    if (style && files.manifest.styles &&
        std::ranges::none_of(files.manifest.styles->from,
                             [&](const content::ThemePath& from) {
                               return path == from.path || path.starts_with(from.path + '/');
                             }) &&
        std::ranges::none_of(files.manifest.page_styles,
                             [&](const auto& one) { return path == one.second.path; }))
      diagnostics.warning(whole(source.shown), "theme-unused", "no page uses this style sheet",
                          "move it to the folder styles/, or name it in theme.yaml under 'styles: from:'");
    const auto text = disk.read(source.path, ReadLimit::text);
    if (!text) continue;  // which stops the build where it is read to be used
    for (const OtherHost& asked : style ? hosts_in_style(*text) : hosts_in_layout(*text))
      diagnostics.warning(
          {source.shown, asked.line, asked.column, asked.length}, "other-host",
          "each page would ask '" + asked.host + "' for this file, which then knows its readers",
          "keep the file in the folder of the theme or in assets/, and name it there");
  }
}

void check_layouts(const Site& site, const views::Theme& theme, Diagnostics& diagnostics) {
  std::set<std::string_view> asked;
  const auto check = [&](const Page& page) {
    check_page(page, theme, diagnostics);
    if (const auto* plain = std::get_if<PlainPage>(&page.details); plain != nullptr && !plain->layout.empty())
      asked.insert(plain->layout);
  };
  for (const Page& page : site.pages) check(page);
  for (const Unpublished& each : site.unpublished) check(each.page);
  const auto pasted = theme.templates.pasted_in();
  for (const views::OwnLayout& own : theme.own_layouts) {
    if (theme.made_layouts.contains(own.name) || asked.contains(own.name) || pasted.contains(own.name))
      continue;
    const std::vector<std::string_view> made(theme.made_layouts.begin(), theme.made_layouts.end());
    const auto nearest = closest(own.name, made);
    diagnostics.warning(whole(own.file), "theme-unused",
                        is_part(own.name) ? "no layout takes in this part" : "no page asks for this layout",
                        nearest ? "did you mean '" + *nearest + "'?"
                                : "write 'layout: " + own.name + "' in a page, or delete the file");
  }
  check_parts(theme, asked, diagnostics);
}

}  // namespace lantern::driver
