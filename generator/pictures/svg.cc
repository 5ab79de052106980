#include "pictures/svg.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <pugixml.hpp>
#include <sstream>
#include <unordered_map>

namespace lantern::pictures {
namespace {

std::string_view local_name(const char* name) {
  const char* const colon = std::strrchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

std::string small(std::string_view text) {
  std::string letters;
  for (const char letter : text)
    if (static_cast<unsigned char>(letter) > ' ')  // browsers pass over blanks and control characters too
      letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  return letters;
}

// A part of this drawing, or a picture that stands in the address itself.
bool stays_inside(std::string_view reference) {
  const std::string address = small(reference);
  return address.empty() || address.starts_with('#') ||
         std::ranges::any_of(std::array<std::string_view, 4>{"data:image/png", "data:image/jpeg",
                                                             "data:image/gif", "data:image/webp"},
                             [&](std::string_view start) { return address.starts_with(start); });
}

// Whether a style asks for something outside: url(...) of anything but a part, or @import.
bool style_stays_inside(std::string_view style) {
  const std::string words = small(style);
  // An escape may spell anything, so none is let through beside what could load.
  if (words.find("@import") != std::string::npos || words.find('\\') != std::string::npos) return false;
  for (std::size_t at = words.find("url("); at != std::string::npos; at = words.find("url(", at + 1)) {
    std::size_t start = at + 4;
    if (start < words.size() && (words[start] == '"' || words[start] == '\'')) ++start;
    if (!stays_inside(std::string_view(words).substr(start))) return false;
  }
  return words.find("image-set(") == std::string::npos && words.find("src(") == std::string::npos;
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool is_allowed(const pugi::xml_attribute& attribute) {
  const std::string name = small(local_name(attribute.name()));
  // Drawing programs keep their own notes in attributes of their own: file names, people, printers.
  const std::string_view prefix = prefix_of(attribute.name());
  if (prefix == "xmlns" || std::string_view(attribute.name()) == "xmlns") return true;
  if (!prefix.empty() && prefix != "xlink" && prefix != "xml") return false;
  if (name.starts_with("on")) return false;
  if (name == "href" || name == "src") return stays_inside(attribute.value());
  if (name == "base") return false;
  return style_stays_inside(attribute.value());
}

bool is_allowed(const pugi::xml_node& node, std::string_view svg_prefix) {
  switch (node.type()) {
    case pugi::node_element:
      break;
    case pugi::node_pcdata:
    case pugi::node_cdata:
      return true;
    default:  // comments, instructions, a document type
      return false;
  }
  if (prefix_of(node.name()) != svg_prefix) return false;
  static constexpr std::array<std::string_view, 10> refused = {
      "script", "handler", "listener", "foreignobject", "metadata",
      "iframe", "audio",   "video",    "object",        "embed"};
  const std::string name = small(local_name(node.name()));
  if (std::ranges::find(refused, name) != refused.end()) return false;
  // An animation may write an address or a handler into an element after all this has been looked at.
  if (name == "set" || name.starts_with("animate")) {
    const std::string written = small(local_name(node.attribute("attributeName").value()));
    if (written == "href" || written.starts_with("on") || written == "style") return false;
  }
  return name != "style" || style_stays_inside(node.text().get());
}

// Takes out what may not be published. True where something was.
bool clean(pugi::xml_node node, std::string_view svg_prefix) {
  bool changed = false;
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    if (!is_allowed(attribute)) changed |= node.remove_attribute(attribute);
    attribute = next;
  }
  for (pugi::xml_node child = node.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (!is_allowed(child, svg_prefix))
      changed |= node.remove_child(child);
    else
      changed |= clean(child, svg_prefix);
    child = next;
  }
  return changed;
}

// How many elements are drawn when every <use> is put in place.
class Counter {
 public:
  explicit Counter(const pugi::xml_node& root) { remember_ids(root); }

  // Stops counting beyond `most_elements`, and where parts stand in one another too deep.
  std::size_t count(const pugi::xml_node& node, int level = 0) {
    constexpr int most_levels = 2000;
    if (level > most_levels) return most_elements + 1;
    std::size_t drawn = 1;
    const std::string_view name = local_name(node.name());
    if (name == "use") drawn = std::min(drawn + used(reference_of(node), level), most_elements + 1);
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) continue;
      drawn = std::min(drawn + count(child, level + 1), most_elements + 1);
    }
    return drawn;
  }

 private:
  void remember_ids(const pugi::xml_node& node) {
    if (const char* id = node.attribute("id").value(); *id != '\0') by_id_.emplace(id, node);
    for (const pugi::xml_node& child : node.children()) remember_ids(child);
  }
  static std::string reference_of(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes())
      if (local_name(attribute.name()) == "href" && attribute.value()[0] == '#') return attribute.value() + 1;
    return {};
  }
  std::size_t used(const std::string& id, int level) {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return 0;
    // One that stands in itself has no end; while it is being counted it counts as too many.
    const auto [known, added] = counted_.try_emplace(id, most_elements + 1);
    if (added) counted_[id] = count(found->second, level + 1);
    return counted_[id];
  }

  std::unordered_map<std::string, pugi::xml_node> by_id_;
  std::unordered_map<std::string, std::size_t> counted_;
};

bool is_deep(const pugi::xml_node& node, int levels) {
  if (levels == 0) return true;
  return std::ranges::any_of(node.children(),
                             [&](const pugi::xml_node& child) { return is_deep(child, levels - 1); });
}

}  // namespace

bool is_svg(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const std::size_t first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return first != std::string_view::npos && head[first] == '<' && head.find("<svg") != std::string_view::npos;
}

std::expected<std::string, std::string> safe_svg(std::string_view bytes) {
  constexpr int most_levels = 200;
  pugi::xml_document document;
  const auto kept = pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_doctype |
                    pugi::parse_ws_pcdata | pugi::parse_declaration;
  const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), kept);
  if (!result) return std::unexpected(std::string("it is no whole SVG file: ") + result.description());
  const pugi::xml_node root = document.document_element();
  if (local_name(root.name()) != "svg") return std::unexpected("it is no SVG file");
  if (is_deep(root, most_levels)) return std::unexpected("its parts stand in one another too deep");
  for (const pugi::xml_node& child : document.children())
    if (child.type() == pugi::node_doctype && std::strstr(child.value(), "<!ENTITY") != nullptr)
      return std::unexpected("it defines words of its own (<!ENTITY): save it again as plain SVG");
  bool changed = false;
  for (pugi::xml_node child = document.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (child != root && child.type() != pugi::node_declaration) changed |= document.remove_child(child);
    child = next;
  }
  changed |= clean(root, prefix_of(root.name()));
  if (Counter(root).count(root) > most_elements)
    return std::unexpected("it would draw more than " + std::to_string(most_elements) + " parts");
  if (!changed) return std::string(bytes);
  std::ostringstream written;
  document.save(written, "", pugi::format_raw | pugi::format_no_declaration);
  return std::move(written).str();
}

}  // namespace lantern::pictures
