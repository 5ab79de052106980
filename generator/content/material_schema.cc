#include "content/material_schema.hpp"

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/people_schemas.hpp"

namespace lantern::content {
namespace {

// The recording that captions belong to, as a material of the same page names it.
struct RecordingNameType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(Material& out, const YamlNode& node, Reader& reader) {
    const auto text = read_text(node, reader);
    if (!text) return;
    out.recording_written = *text;
    out.recording_where = node.where;
    out.recording = text->find("://") == std::string::npos ? reader.resolve_path(node) : *text;
  }
};

Material& whole_material(Material& material) { return material; }

bool belongs_to_recording(MaterialKind kind) {
  return kind == MaterialKind::captions || kind == MaterialKind::chapters || kind == MaterialKind::transcript;
}

}  // namespace

const Schema<Material>& material_schema() {
  static const Schema<Material> schema = [] {
    Schema<Material> s("fields/#material");
    s.field("kind", &Material::kind, ChoiceType<MaterialKind>{}, "What it is", Presence::required)
        .field("title", &Material::title, TextType{}, "Its title; without one it is shown by its kind")
        .field("file", &Material::file, FileType{}, "A file beside the page")
        .field("url", &Material::url, AddressType{}, "Its address on another website")
        .field("language", &Material::language, LanguageType{}, "Its language, when it is not the page's")
        .field("duration", &Material::duration, DurationType{}, "How long it takes, e.g. \"12:30\"")
        .field("poster", &Material::poster, FileType{ReferenceKind::picture},
               "A picture to show for a recording")
        .field(
            "for", whole_material, RecordingNameType{},
            "Of captions, chapters and a transcript: the file or url of the recording they belong to, where "
            "there are several")
        .field("consent", &Material::consent, GroupType<Consent>{consent_schema, "the consent"},
               "That the people who can be recognised in it agreed")
        .check([](const Material& material, const YamlNode& node, Reader& reader) {
          if (!material.recording_written.empty() && !belongs_to_recording(material.kind))
            reader.error(
                place_of(node, "for"), "field-without-effect",
                "'for' says which recording captions, chapters or a transcript belong to, and this is '" +
                    std::string(name_of(material.kind)) + "'",
                "delete the line");
        })
        .rule({Together::exactly_one, "file", "url", {}}, [](const YamlNode& node, Reader& reader) {
          if (node.find("url") != nullptr)
            reader.error(place_of(node, "url"), "material-source", "a material has a file or a url, not both",
                         "delete one of the two");
          else
            reader.error(node.where, "material-source", "this material has neither a file nor a url",
                         "add 'file: name-of-the-file' or 'url: https://...'");
        });
    return s;
  }();
  return schema;
}

}  // namespace lantern::content
