#include "pictures/svg_parts.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string>

#include "pictures/metadata.hpp"

namespace lantern::pictures {
namespace {

// SVG 2 and Filter Effects 1, without what runs, plays or shows other documents.
constexpr auto drawing_elements = std::to_array<std::string_view>({"a",
                                                                   "animate",
                                                                   "animatemotion",
                                                                   "animatetransform",
                                                                   "circle",
                                                                   "clippath",
                                                                   "defs",
                                                                   "desc",
                                                                   "ellipse",
                                                                   "feblend",
                                                                   "fecolormatrix",
                                                                   "fecomponenttransfer",
                                                                   "fecomposite",
                                                                   "feconvolvematrix",
                                                                   "fediffuselighting",
                                                                   "fedisplacementmap",
                                                                   "fedistantlight",
                                                                   "fedropshadow",
                                                                   "feflood",
                                                                   "fefunca",
                                                                   "fefuncb",
                                                                   "fefuncg",
                                                                   "fefuncr",
                                                                   "fegaussianblur",
                                                                   "feimage",
                                                                   "femerge",
                                                                   "femergenode",
                                                                   "femorphology",
                                                                   "feoffset",
                                                                   "fepointlight",
                                                                   "fespecularlighting",
                                                                   "fespotlight",
                                                                   "fetile",
                                                                   "feturbulence",
                                                                   "filter",
                                                                   "g",
                                                                   "image",
                                                                   "line",
                                                                   "lineargradient",
                                                                   "marker",
                                                                   "mask",
                                                                   "mpath",
                                                                   "path",
                                                                   "pattern",
                                                                   "polygon",
                                                                   "polyline",
                                                                   "radialgradient",
                                                                   "rect",
                                                                   "set",
                                                                   "stop",
                                                                   "style",
                                                                   "svg",
                                                                   "switch",
                                                                   "symbol",
                                                                   "text",
                                                                   "textpath",
                                                                   "title",
                                                                   "tref",
                                                                   "tspan",
                                                                   "use",
                                                                   "view"});

struct FreedByGlib {
  void operator()(void* memory) const { g_free(memory); }
};
template <typename T>
using GlibOwner = std::unique_ptr<T, FreedByGlib>;

// Lower-case letters without blanks and control characters, which browsers pass over in addresses too.
std::string small(std::string_view text) {
  std::string letters;
  for (const char letter : text)
    if (static_cast<unsigned char>(letter) > ' ')
      letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  return letters;
}

// A picture that stands in an address, without its metadata: the whole address; nothing where it is none.
std::optional<std::string> embedded_picture(std::string_view address) {
  const std::size_t comma = address.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string head = small(address.substr(0, comma));
  if (!head.starts_with("data:image/") || !head.ends_with(";base64")) return std::nullopt;
  const std::string written(address.substr(comma + 1));
  gsize count = 0;
  const GlibOwner<guchar> decoded(g_base64_decode(written.c_str(), &count));
  const std::string_view bytes(reinterpret_cast<const char*>(decoded.get()), count);
  if (!has_pixels(bytes)) return std::nullopt;
  const auto cleaned = without_metadata(bytes);
  if (!cleaned) return std::nullopt;
  if (*cleaned == bytes) return std::string(address);
  const GlibOwner<gchar> encoded(
      g_base64_encode(reinterpret_cast<const guchar*>(cleaned->data()), cleaned->size()));
  return std::string(address.substr(0, comma + 1)) + encoded.get();
}

// Whether a style asks for nothing but parts of this drawing.
bool style_stays_inside(std::string_view style) {
  const std::string words = small(style);
  // An escape may spell anything, so none is let through.
  for (const std::string_view word : {"@import", "\\", "image-set(", "src(", "image("})
    if (words.find(word) != std::string::npos) return false;
  for (std::size_t at = words.find("url("); at != std::string::npos; at = words.find("url(", at + 1)) {
    std::size_t start = at + 4;
    if (start < words.size() && (words[start] == '"' || words[start] == '\'')) ++start;
    if (!std::string_view(words).substr(start).starts_with('#')) return false;
  }
  return true;
}

enum class Judgement { kept, changed, refused };

Judgement judge_reference(pugi::xml_attribute attribute) {
  const std::string address = small(attribute.value());
  if (address.empty() || address.starts_with('#')) return Judgement::kept;
  const auto picture = embedded_picture(attribute.value());
  if (!picture) return Judgement::refused;
  if (*picture == attribute.value()) return Judgement::kept;
  attribute.set_value(picture->c_str());
  return Judgement::changed;
}

Judgement judge(pugi::xml_attribute attribute) {
  const std::string_view whole = attribute.name();
  const std::string name = small(local_name(attribute.name()));
  const std::string_view prefix = prefix_of(whole);
  if (prefix == "xmlns") return Judgement::kept;
  // Another language inside a drawing could be one that runs.
  if (whole == "xmlns") return attribute.value() == svg_namespace ? Judgement::kept : Judgement::refused;
  // Drawing programs keep their own notes in attributes of their own: file names, people, printers.
  if (!prefix.empty() && prefix != "xlink" && prefix != "xml") return Judgement::refused;
  if (name.starts_with("on") || name.starts_with("data-") || name == "base") return Judgement::refused;
  if (name == "href" || name == "src") return judge_reference(attribute);
  return style_stays_inside(attribute.value()) ? Judgement::kept : Judgement::refused;
}

bool is_kept(const pugi::xml_node& node, std::string_view svg_prefix) {
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return true;
  if (node.type() != pugi::node_element) return false;  // comments, instructions, a document type
  if (prefix_of(node.name()) != svg_prefix) return false;
  const std::string name = small(local_name(node.name()));
  if (std::ranges::find(drawing_elements, name) == drawing_elements.end()) return false;
  if (const pugi::xml_attribute space = node.attribute("xmlns"); space && space.value() != svg_namespace)
    return false;
  // An animation may write an address or a handler into an element after all this has been looked at.
  if (name == "set" || name.starts_with("animate")) {
    const std::string written = small(local_name(node.attribute("attributeName").value()));
    if (written == "href" || written.starts_with("on") || written == "style") return false;
  }
  return name != "style" || style_stays_inside(node.text().get());
}

}  // namespace

std::string_view local_name(const char* name) {
  const char* const colon = std::strrchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool take_out_what_does_not_draw(pugi::xml_node element, std::string_view svg_prefix) {
  bool changed = false;
  for (pugi::xml_attribute attribute = element.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    const Judgement judgement = judge(attribute);
    if (judgement == Judgement::refused) element.remove_attribute(attribute);
    changed |= judgement != Judgement::kept;
    attribute = next;
  }
  for (pugi::xml_node child = element.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (!is_kept(child, svg_prefix))
      changed |= element.remove_child(child);
    else
      changed |= take_out_what_does_not_draw(child, svg_prefix);
    child = next;
  }
  return changed;
}

}  // namespace lantern::pictures
