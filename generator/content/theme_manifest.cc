#include "content/theme_manifest.hpp"

#include <array>
#include <map>
#include <utility>

#include "content/setting_types.hpp"
#include "text/published_path.hpp"

namespace lantern::content {
namespace {

struct ThemePathType {
  static TypeInfo info() { return {TypeName::file, {}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    const auto text = read_text(node, reader);
    if (!text) return;
    if (const auto path = join_path("theme.yaml", *text))
      out = ThemePath{*path, node.where};
    else
      reader.error(node.where, "path-outside", "'" + *text + "' does not lie in the folder of the theme",
                   "write the path from the folder of the theme, e.g. styles/main.css");
  }
};

// Where something is published.
struct PublishedPathType {
  static TypeInfo info() { return {TypeName::file, {}, {}}; }
  static void read(ThemePath& out, const YamlNode& node, Reader& reader) {
    ThemePathType::read(out, node, reader);
    if (out.path.empty()) return;  // reported
    if (const auto fault = published_path_fault(out.path))
      reader.error(node.where, "path-outside", "'" + node.text + "' " + fault->reason, fault->hint);
  }
};

ListType<ThemePathType> theme_paths() { return {ThemePathType{}, "paths"}; }

const Schema<ThemeManifest::Styles>& styles_schema() {
  static const Schema<ThemeManifest::Styles> schema = [] {
    Schema<ThemeManifest::Styles> s("themes/");
    s.field("from", &ThemeManifest::Styles::from, theme_paths(),
            "Files, and folders of files, that are joined in this order", Presence::required)
        .field("to", &ThemeManifest::Styles::to, PublishedPathType{}, "The name of the whole, e.g. theme.css",
               Presence::required);
    return s;
  }();
  return schema;
}

// What each file is for, in the order of the roles.
constexpr auto what_scripts_do = std::to_array<std::string_view>(
    {"Reads easy-read pages aloud and changes their look", "Chooses on the page of all measures",
     "Finds pages", "Fetches `search` when the box of the header is first used", "Chooses on lists of pages",
     "Leads from the lines of a transcript to their moment"});
constexpr auto what_styles_dress = std::to_array<std::string_view>(
    {"The page of search", "Pages with a recording or a transcript", "Reports", "The page of data",
     "Pages in a language that runs from right to left"});
static_assert(what_scripts_do.size() == count_of<ThemeScript>);
static_assert(what_styles_dress.size() == count_of<PageStyles>);

template <typename Role>
using FilesByRole = std::map<Role, ThemePath>;

template <typename Role>
Schema<FilesByRole<Role>> roles_schema(const auto& what_for) {
  Schema<FilesByRole<Role>> s("themes/");
  for (const Role role : values_of<Role>)
    s.field(
        name_of(role), [role](FilesByRole<Role>& files) -> ThemePath& { return files[role]; },
        ThemePathType{}, what_for[index_of(role)]);
  return s;
}

const Schema<FilesByRole<ThemeScript>>& scripts_schema() {
  static const auto schema = roles_schema<ThemeScript>(what_scripts_do);
  return schema;
}

const Schema<FilesByRole<PageStyles>>& page_styles_schema() {
  static const auto schema = roles_schema<PageStyles>(what_styles_dress);
  return schema;
}

const Schema<ThemeManifest::PackageFile>& package_file_schema() {
  static const Schema<ThemeManifest::PackageFile> schema = [] {
    Schema<ThemeManifest::PackageFile> s("themes/");
    s.field("from", &ThemeManifest::PackageFile::from, ThemePathType{}, "A file of an npm package",
            Presence::required)
        .field("to", &ThemeManifest::PackageFile::to, PublishedPathType{},
               "Its path below the theme's published folder", Presence::required);
    return s;
  }();
  return schema;
}

const Schema<ThemeManifest::Fonts>& fonts_schema() {
  static const Schema<ThemeManifest::Fonts> schema = [] {
    Schema<ThemeManifest::Fonts> s("themes/");
    s.field("regular", &ThemeManifest::Fonts::regular, theme_paths(),
            "Font files, looked through in this order for each letter", Presence::required)
        .field("bold", &ThemeManifest::Fonts::bold, theme_paths(), "The same for bold letters",
               Presence::required);
    return s;
  }();
  return schema;
}

struct ColourType {
  static TypeInfo info() { return {TypeName::colour, {}, {}}; }
  static void read(Colour& out, const YamlNode& node, Reader& reader) {
    if (const auto colour = read_colour(node, reader)) out = *colour;
  }
};

const Schema<ThemeManifest::Grounds>& grounds_schema() {
  static const Schema<ThemeManifest::Grounds> schema = [] {
    constexpr ListType<ColourType> colours{ColourType{}, "colours"};
    Schema<ThemeManifest::Grounds> s("themes/");
    s.field("light", &ThemeManifest::Grounds::light, colours, "Grounds that words stand on by day",
            Presence::required)
        .field("dark", &ThemeManifest::Grounds::dark, colours, "The same where readers want it dark",
               Presence::required);
    return s;
  }();
  return schema;
}

const Schema<LayoutParts>& parts_schema() {
  static const Schema<LayoutParts> schema = [] {
    constexpr ListType<TextType> ids{TextType{}, "ids"};
    Schema<LayoutParts> s("themes/");
    s.field("every-page", &LayoutParts::every_page, ids, "On every page but easy-read pages")
        .field("easy-read", &LayoutParts::easy_read, ids, "On easy-read pages");
    for (const PageKind kind : values_of<PageKind>)
      s.field(
          name_of(kind),
          [kind](LayoutParts& parts) -> std::vector<std::string>& { return parts.by_kind[kind]; }, ids,
          "On pages of this kind");
    return s;
  }();
  return schema;
}

// The place of an optional list, once it is written.
template <typename Member>
auto written(Member member) {
  return [member](ThemeManifest & manifest) -> auto& { return (manifest.*member).emplace(); };
}

const Schema<ThemeManifest>& manifest_schema() {
  static const Schema<ThemeManifest> schema = [] {
    Schema<ThemeManifest> s("themes/");
    s.field("extends", &ThemeManifest::extends, ChoiceType<ThemeBase>{},
            "The theme whose files stand where this one has none")
        .field("styles", &ThemeManifest::styles,
               GroupType<ThemeManifest::Styles>{styles_schema, "the style sheets"}, "The style sheet")
        .field("page_styles", &ThemeManifest::page_styles,
               GroupType<FilesByRole<PageStyles>>{page_styles_schema, "the page styles"},
               "Style sheets of some pages only")
        .field("scripts", &ThemeManifest::scripts,
               GroupType<FilesByRole<ThemeScript>>{scripts_schema, "the scripts"}, "Scripts by what they do")
        .field("icon", &ThemeManifest::icon, ThemePathType{}, "The icon of the site")
        .field("copy", written(&ThemeManifest::copy), theme_paths(),
               "Folders whose files are published as they are")
        .field("files", written(&ThemeManifest::files),
               ListType{GroupType<ThemeManifest::PackageFile>{package_file_schema, "a file"}, "files"},
               "Files of packages that are published")
        .field("fonts", &ThemeManifest::fonts, GroupType<ThemeManifest::Fonts>{fonts_schema, "the fonts"},
               "The typeface of charts and of print")
        .field("grounds", &ThemeManifest::grounds,
               GroupType<ThemeManifest::Grounds>{grounds_schema, "the grounds"},
               "The colours behind words, against which the accents of a site are judged")
        .field("pictures", &ThemeManifest::pictures, ThemePathType{},
               "The folder of its pictures for easy-read pages")
        .field("parts", &ThemeManifest::parts, GroupType<LayoutParts>{parts_schema, "the parts"},
               "The ids that its layouts give to parts of pages");
    return s;
  }();
  return schema;
}

}  // namespace

ThemeManifest read_theme_manifest(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  ThemeManifest manifest;
  const auto root = parse_yaml(text, file, 1, diagnostics);
  Reader reader(file, {}, diagnostics);
  if (root && root->kind != YamlKind::null && reader.require_map(*root, "theme.yaml"))
    manifest_schema().read(manifest, *root, reader);
  return manifest;
}

ThemeManifest on_top_of(ThemeManifest below, ThemeManifest above) {
  const auto inherit = [](auto& field, auto& inherited) {
    if (!field) field = std::move(inherited);
  };
  inherit(above.styles, below.styles);
  above.page_styles.merge(below.page_styles);
  above.scripts.merge(below.scripts);
  inherit(above.icon, below.icon);
  inherit(above.copy, below.copy);
  inherit(above.files, below.files);
  inherit(above.fonts, below.fonts);
  inherit(above.grounds, below.grounds);
  inherit(above.pictures, below.pictures);
  inherit(above.parts, below.parts);
  return above;
}

}  // namespace lantern::content
