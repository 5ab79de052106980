#include "content/translation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace lantern::content {
namespace {

using namespace std::string_view_literals;

// What of a measure is words alone: a translation that writes no more of it has the original's figures.
constexpr std::array words_of_a_measure = {"id"sv,       "title"sv,       "easy_title"sv,
                                           "headline"sv, "description"sv, "source"sv};

std::string_view id_of(const YamlNode& measure) {
  const YamlNode* id = measure.find("id");
  return id == nullptr ? std::string_view() : std::string_view(id->text);
}

const YamlNode* measure_with(std::string_view id, const YamlNode& list) {
  if (id.empty()) return nullptr;
  const auto found = std::ranges::find(list.items, id, id_of);
  return found == list.items.end() ? nullptr : &*found;
}

class Joiner {
 public:
  explicit Joiner(Inherited& inherited) : inherited_(inherited) {}

  // `path` is what the names of the fields begin with: empty, or "aim.".
  void join(YamlNode& translation, const YamlNode& original, const std::string& path) {
    for (const YamlEntry& entry : original.entries) {
      const auto own = std::ranges::find(translation.entries, entry.key, &YamlEntry::key);
      if (own == translation.entries.end()) {
        if (path.empty() && entry.key == "aliases") continue;
        inherited_.fields.insert(path + entry.key);
        add_texts(entry.value);
        translation.entries.push_back(entry);
      } else if (path.empty() && entry.key == "measures" && own->value.kind == YamlKind::list &&
                 entry.value.kind == YamlKind::list) {
        join_measures(own->value, entry.value);
      } else if (own->value.kind == YamlKind::map && entry.value.kind == YamlKind::map) {
        join(own->value, entry.value, path + entry.key + '.');
        // What is missing in the whole group is missing in the original.
        own->value.where = entry.value.where;
      }
    }
  }

 private:
  // In the order of the original; what is new stands at the end.
  void join_measures(YamlNode& translation, const YamlNode& original) {
    std::vector<YamlNode> all;
    for (const YamlNode& measure : original.items) {
      const std::string path = "measures." + std::string(id_of(measure));
      const YamlNode* own = measure_with(id_of(measure), translation);
      if (own == nullptr) {
        inherited_.fields.insert(path);
        add_texts(measure);
      }
      all.push_back(own == nullptr ? measure : joined(*own, measure, path + '.'));
    }
    for (const YamlNode& measure : translation.items) {
      const YamlNode* in_original = measure_with(id_of(measure), original);
      if (in_original == nullptr) {
        all.push_back(measure);
      } else if (measure_with(id_of(measure), translation) != &measure) {
        // A second one of its id is reported where it stands, and for nothing else.
        all.push_back(joined(measure, *in_original, "measures." + std::string(id_of(measure)) + '.'));
        all.back().where = measure.where;
      }
    }
    translation.items = std::move(all);
  }

  YamlNode joined(YamlNode own, const YamlNode& original, const std::string& path) {
    const bool only_words = std::ranges::all_of(own.entries, [](const YamlEntry& entry) {
      return std::ranges::find(words_of_a_measure, entry.key) != words_of_a_measure.end();
    });
    join(own, original, path);
    // What its figures are wrong with is said of the original.
    if (only_words) own.where = original.where;
    return own;
  }

  void add_texts(const YamlNode& node) {
    if (node.kind == YamlKind::scalar) inherited_.texts.push_back(node.text);
    for (const YamlNode& item : node.items) add_texts(item);
    for (const YamlEntry& entry : node.entries) add_texts(entry.value);
  }

  Inherited& inherited_;
};

}  // namespace

YamlNode with_inherited(YamlNode translation, const YamlNode& original, Inherited& inherited) {
  Joiner(inherited).join(translation, original, {});
  translation.where = original.where;
  return translation;
}

std::vector<const SourceFile*> originals_of(const std::vector<SourceFile>& sources,
                                            std::string_view main_language) {
  std::map<std::pair<std::string_view, SourceRole>, const SourceFile*> in_main_language;
  for (const SourceFile& source : sources)
    if (source.language == main_language)
      in_main_language.emplace(std::pair(std::string_view(source.key), source.role), &source);
  std::vector<const SourceFile*> originals;
  originals.reserve(sources.size());
  for (const SourceFile& source : sources) {
    const auto found = in_main_language.find({std::string_view(source.key), source.role});
    const bool is_translation = source.language != main_language && found != in_main_language.end();
    originals.push_back(is_translation ? found->second : nullptr);
  }
  return originals;
}

}  // namespace lantern::content
