#include "content/easy_words.hpp"

#include "content/field_types.hpp"

namespace lantern::content {
namespace {

// A map from a word to what is said instead.
struct InsteadType {
  static TypeInfo info() {
    return {TypeName::group, {}, [] { return std::vector<FieldInfo>(); }};
  }
  static void read(std::map<std::string, std::string>& out, const YamlNode& node, Reader& reader) {
    if (!reader.require_map(node, "words, each with what to say instead")) return;
    for (const YamlEntry& entry : node.entries) {
      if (entry.value.kind == YamlKind::null)
        out[entry.key];  // a hard word without an easy one
      else if (auto instead = read_text(entry.value, reader))
        out[entry.key] = std::move(*instead);
    }
  }
};

struct PairsType {
  static TypeInfo info() { return {TypeName::list, {}, {}, TypeName::list}; }
  static void read(std::vector<std::pair<std::string, std::string>>& out, const YamlNode& node,
                   Reader& reader) {
    if (!reader.require_list(node, "pairs of words")) return;
    for (const YamlNode& item : node.items) {
      std::vector<std::string> words;
      if (item.kind == YamlKind::list)
        for (const YamlNode& word : item.items)
          if (word.kind == YamlKind::scalar && !word.text.empty()) words.push_back(word.text);
      if (words.size() == 2 && item.items.size() == 2)
        out.emplace_back(words[0], words[1]);
      else
        reader.error(item.where, "easy-words-pair", "this is not a pair of words",
                     "write the two words in square brackets, as in - [doctor, GP]");
    }
  }
};

}  // namespace

const Schema<EasyReadWords>& easy_words_schema() {
  static const Schema<EasyReadWords> schema = [] {
    Schema<EasyReadWords> s("writing-easy-read/");
    s.field("known", &EasyReadWords::known, ListType{TextType{}, "words"}, "Words that the readers know")
        .field("avoid", &EasyReadWords::avoid, InsteadType{}, "Hard words, and what to say instead")
        .field("same", &EasyReadWords::same, PairsType{},
               "Pairs of words for one thing, of which a page should use one");
    return s;
  }();
  return schema;
}

EasyReadWords read_easy_words(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  EasyReadWords words;
  const auto root = parse_yaml(text, file, 1, diagnostics);
  if (!root || root->kind == YamlKind::null) return words;
  Reader reader(file, {}, diagnostics);
  if (reader.require_map(*root, "known, avoid and same")) easy_words_schema().read(words, *root, reader);
  return words;
}

}  // namespace lantern::content
