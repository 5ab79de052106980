#include "starting/admin_yaml.hpp"

namespace lantern::starting {
namespace {

using Json = nlohmann::ordered_json;

// What stands behind a name and its colon.
void add_value(const Json& value, std::size_t indentation, std::string& out) {
  if (!value.is_structured() || value.empty()) {
    out += " " + value.dump() + "\n";
    return;
  }
  out += "\n";
  if (value.is_object()) {
    add_yaml(value, indentation + 2, out);
    return;
  }
  const std::string blanks(indentation + 2, ' ');
  for (const Json& entry : value) {
    if (!entry.is_object()) {
      out += blanks + "- " + entry.dump() + "\n";
      continue;
    }
    // The first field of an entry stands behind its hyphen.
    const std::size_t start = out.size();
    add_yaml(entry, indentation + 4, out);
    out[start + indentation + 2] = '-';
  }
}

}  // namespace

void add_yaml(const Json& value, std::size_t indentation, std::string& out) {
  for (const auto& [name, inner] : value.items()) {
    out += std::string(indentation, ' ') + name + ":";
    add_value(inner, indentation, out);
  }
}

}  // namespace lantern::starting
