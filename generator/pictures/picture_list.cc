#include "pictures/picture_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "text/escape.hpp"

namespace lantern::pictures {

namespace {

struct Section {
  std::string id;
  std::string title;
  std::string words;  // what a writer should know about these
  std::vector<const NamedPicture*> pictures;
};

// "travel-places" is travel and places. The two groups of extras are for a writer one.
std::string group_title(std::string_view group) {
  const std::size_t hyphen = std::min(group.find('-'), group.size());
  std::string title(group.substr(0, hyphen));
  const std::string_view rest = group.substr(std::min(hyphen + 1, group.size()));
  if (title == "extras") return "more pictures";
  if (!rest.empty()) title += " and " + std::string(rest);
  return title;
}

constexpr const char* style =
    "body{margin:0 auto;max-width:76rem;padding:1rem 1.5rem 4rem;font:1.125rem/1.5 sans-serif;color:#1c2430;"
    "background:#fffdf9}\n"
    "h2{margin:3rem 0 .5rem;padding-top:1rem;border-top:3px solid}\n"
    "p{max-width:38rem}\n"
    "a{color:#123f7d}\n"
    "ul{padding:0;list-style:none}\n"
    "nav ul{columns:16rem}\n"
    "nav li{padding:.25rem 0;break-inside:avoid}\n"
    ".pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:1.5rem 1rem}\n"
    ".pictures li{text-align:center;overflow-wrap:anywhere}\n"
    ".pictures img{display:block;margin:0 auto .25rem;object-fit:contain}\n"
    ".pictures b{display:block}\n"
    ".pictures span{display:block;font-size:1rem;color:#434b57}\n"
    "@media print{li{break-inside:avoid}body{max-width:none;padding:0}}\n";

void add_picture(const NamedPicture& picture, std::string& html) {
  html += fmt::format("<li><img src=\"{}\" alt=\"\" width=\"96\" height=\"96\" loading=\"lazy\"><b>{}</b>",
                      escape_html(picture_list_path(picture.picture)), escape_html(picture.names.front()));
  for (std::size_t index = 1; index < picture.names.size(); ++index)
    html += fmt::format("<span>{}</span>", escape_html(picture.names[index]));
  html += "</li>\n";
}

std::vector<Section> sections_of(const std::vector<NamedPicture>& pictures) {
  std::vector<Section> sections = {
      {"own", "Pictures of this site", "From assets/pictures/ and the site’s own set.", {}},
      {"lantern", "Drawn for Lantern", "You may use these as you like.", {}},
      {"everyday", "Everyday pictures", "From OpenMoji. Each was looked at beside its names.", {}}};
  for (const NamedPicture& picture : pictures) {
    const PictureOrigin origin = picture.picture.origin;
    if (origin == PictureOrigin::site || origin == PictureOrigin::own_set) {
      sections[0].pictures.push_back(&picture);
    } else if (origin == PictureOrigin::theme) {
      sections[1].pictures.push_back(&picture);
    } else if (picture.group.empty()) {
      sections[2].pictures.push_back(&picture);
    } else {
      const std::string title = "OpenMoji: " + group_title(picture.group);
      auto found = std::ranges::find(sections, title, &Section::title);
      if (found == sections.end()) {
        sections.push_back({"set-" + picture.group,
                            title,
                            "Look well: does the picture show the word to somebody who cannot read it?",
                            {}});
        found = sections.end() - 1;
      }
      found->pictures.push_back(&picture);
    }
  }
  // The set's order is by code; a writer looks for a word.
  for (Section& section : sections)
    std::ranges::stable_sort(section.pictures, {}, [](const NamedPicture* picture) -> const std::string& {
      return picture->names.front();
    });
  std::erase_if(sections, [](const Section& section) { return section.pictures.empty(); });
  return sections;
}

}  // namespace

std::string picture_list_path(const ResolvedPicture& picture) {
  static constexpr std::string_view folders[] = {"site", "own-set", "lantern", "openmoji"};
  return fmt::format("pictures/{}/{}", folders[static_cast<std::size_t>(picture.origin)], picture.file_name);
}

std::string picture_list_html(const std::vector<NamedPicture>& pictures) {
  const std::vector<Section> sections = sections_of(pictures);
  std::string html = picture_list_mark;
  html += fmt::format(
      "<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>Names of pictures</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1>Names of "
      "pictures</h1>\n"
      "<p>Write a name as in <code>![](nurse) A nurse will help you.</code> Each name under a picture leads "
      "to it; "
      "the plural of an English name does too. To find a word, use Find in your browser "
      "(Ctrl and F, or ⌘ and F).</p>\n<nav aria-label=\"Groups of pictures\">\n<ul>\n",
      style);
  for (const Section& section : sections)
    html += fmt::format("<li><a href=\"#{}\">{}</a> ({})</li>\n", escape_html(section.id),
                        escape_html(section.title), section.pictures.size());
  html += "</ul>\n</nav>\n";
  for (const Section& section : sections) {
    html += fmt::format(
        "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<p>{2}</p>\n<ul class=\"pictures\">\n",
        escape_html(section.id), escape_html(section.title), escape_html(section.words));
    for (const NamedPicture* picture : section.pictures) add_picture(*picture, html);
    html += "</ul>\n</section>\n";
  }
  std::set<std::string> credits;
  for (const NamedPicture& picture : pictures)
    if (!picture.picture.credit.empty()) credits.insert(picture.picture.credit);
  html += "</main>\n<footer>\n";
  for (const std::string& credit : credits) html += fmt::format("<p>Pictures: {}</p>\n", escape_html(credit));
  html += "</footer>\n</body>\n</html>\n";
  return html;
}

}  // namespace lantern::pictures
