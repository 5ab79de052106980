#include "pictures/openmoji.hpp"

#include <nlohmann/json.hpp>

namespace lantern::pictures {

std::string picture_key(std::string_view name) {
  std::string key;
  for (const char byte : name) {
    if (byte >= 'A' && byte <= 'Z') {
      key += static_cast<char>(byte - 'A' + 'a');
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
               static_cast<unsigned char>(byte) >= 0x80U) {
      key += byte;
    } else if (!key.empty() && key.back() != '-') {
      key += '-';
    }
  }
  if (key.ends_with('-')) key.pop_back();
  return key;
}

std::optional<std::filesystem::path> OpenMoji::file(std::string_view code) const {
  if (package_.empty()) return std::nullopt;
  std::filesystem::path path = package_ / "color" / "svg" / (std::string(code) + ".svg");
  if (file_system_.kind(path) != FileKind::file) return std::nullopt;
  return path;
}

const std::vector<OpenMojiPicture>& OpenMoji::pictures() const {
  std::call_once(names_read_, [this] { read_names(); });
  return pictures_;
}

const std::map<std::string, std::vector<std::string>, std::less<>>& OpenMoji::names() const {
  std::call_once(names_read_, [this] { read_names(); });
  return names_;
}

void OpenMoji::read_names() const {
  if (package_.empty()) return;
  const auto text = file_system_.read(package_ / "data" / "openmoji.json", ReadLimit::package);
  if (!text) return;
  const nlohmann::json list = nlohmann::json::parse(*text, nullptr, false);
  if (!list.is_array()) return;
  const auto field = [](const nlohmann::json& entry, const char* name) {
    const auto found = entry.find(name);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  for (const nlohmann::json& entry : list) {
    if (!entry.is_object()) continue;
    OpenMojiPicture picture{field(entry, "hexcode"), field(entry, "annotation"), field(entry, "group")};
    const std::string key = picture_key(picture.name);
    // One picture with a chosen tone of skin for each without; only the name says so in all of them.
    if (key.empty() || key.contains("skin-tone")) continue;
    names_[key].push_back(picture.code);
    pictures_.push_back(std::move(picture));
  }
}

}  // namespace lantern::pictures
