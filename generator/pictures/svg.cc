#include "pictures/svg.hpp"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>
#include <sstream>

#include "pictures/svg_cost.hpp"
#include "pictures/svg_parts.hpp"

namespace lantern::pictures {
namespace {

constexpr std::size_t most_bytes = 8U << 20U;  // far above the largest drawings people make
constexpr int most_levels = 200;

bool is_deep(const pugi::xml_node& node, int levels) {
  if (levels == 0) return true;
  return std::ranges::any_of(node.children(),
                             [&](const pugi::xml_node& child) { return is_deep(child, levels - 1); });
}

// What the name of the root means; nothing is said where a file leaves that out.
std::string_view namespace_of(const pugi::xml_node& root) {
  const std::string_view prefix = prefix_of(root.name());
  return root.attribute(prefix.empty() ? "xmlns" : ("xmlns:" + std::string(prefix)).c_str()).value();
}

// Whoever reads the file must read the letters that were looked at here.
bool says_another_encoding(const pugi::xml_document& document) {
  const std::string_view encoding = document.first_child().attribute("encoding").value();
  return document.first_child().type() == pugi::node_declaration && !encoding.empty() &&
         encoding != "UTF-8" && encoding != "utf-8" && encoding != "us-ascii" && encoding != "US-ASCII";
}

}  // namespace

bool is_svg(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const std::size_t first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return first != std::string_view::npos && head[first] == '<' && head.find("<svg") != std::string_view::npos;
}

std::expected<std::string, std::string> safe_svg(std::string_view bytes) {
  if (bytes.size() > most_bytes)
    return std::unexpected("it is larger than " + std::to_string(most_bytes >> 20U) + " MB");
  pugi::xml_document document;
  const auto kept = pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_doctype |
                    pugi::parse_ws_pcdata | pugi::parse_declaration;
  const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), kept);
  if (!result) return std::unexpected(std::string("it is no whole SVG file: ") + result.description());
  const pugi::xml_node root = document.document_element();
  if (local_name(root.name()) != "svg") return std::unexpected("it is no SVG file");
  if (const std::string_view space = namespace_of(root); !space.empty() && space != svg_namespace)
    return std::unexpected("it is no SVG file");
  if (is_deep(root, most_levels)) return std::unexpected("its parts stand in one another too deep");
  for (const pugi::xml_node& child : document.children())
    if (child.type() == pugi::node_doctype && std::strstr(child.value(), "<!ENTITY") != nullptr)
      return std::unexpected("it defines words of its own (<!ENTITY): save it again as plain SVG");
  bool changed = result.encoding != pugi::encoding_utf8 || says_another_encoding(document);
  for (pugi::xml_node child = document.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (child != root && child.type() != pugi::node_declaration) changed |= document.remove_child(child);
    child = next;
  }
  changed |= take_out_what_does_not_draw(root, prefix_of(root.name()));
  if (const auto cost = check_cost(root); !cost) return std::unexpected(cost.error());
  if (!changed) return std::string(bytes);
  document.remove_child(document.find_child(
      [](const pugi::xml_node& child) { return child.type() == pugi::node_declaration; }));
  std::ostringstream written;
  document.save(written, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(written).str();
}

}  // namespace lantern::pictures
