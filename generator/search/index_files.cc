#include "search/index_files.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "base/fingerprint.hpp"
#include "base/names.hpp"
#include "search/number_text.hpp"
#include "search/word_forms.hpp"
#include "search/word_list.hpp"

namespace lantern {
template <>
inline constexpr auto names_of<search::Facet> = names<search::Facet>("kind", "cohort", "topic",
                                                                     "organisation", "year");
}  // namespace lantern

namespace lantern::search {
namespace {

using Json = nlohmann::ordered_json;

// Before compression: what a reader's telephone fetches for one word, or for one page that is shown.
constexpr std::size_t words_in_a_shard = 1200;
constexpr std::size_t hits_size = 12'000;
constexpr std::size_t texts_size = 4'000;
constexpr std::size_t most_texts_size = 12'000;

// Bytes that are no UTF-8 become a sign that says so.
std::string text_of_json(const Json& data) {
  return data.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Shards of one kind: their files, and the first number or word of each, for the head.
class Shards {
 public:
  Shards(std::string kind, std::vector<IndexFile>& files) : kind_(std::move(kind)), files_(files) {}

  void add(Json first, const Json& data) {
    const std::string text = text_of_json(data);
    const std::string name = kind_ + '-' + fingerprint(text);
    list_.push_back(Json::array({std::move(first), name}));
    files_.push_back({name + ".js", "lanternFound(\"" + name + "\"," + text + ");\n"});
  }
  const Json& list() const { return list_; }

 private:
  std::string kind_;
  std::vector<IndexFile>& files_;
  Json list_ = Json::array();
};

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const std::size_t most = std::min({a.size(), b.size(), std::size_t{63}});
  std::size_t length = 0;
  while (length < most && a[length] == b[length]) ++length;
  // Between two characters, never within one.
  while (length > 0 && length < b.size() && (static_cast<unsigned char>(b[length]) & 0xC0) == 0x80) --length;
  return length;
}

// As JavaScript counts: in units of UTF-16.
std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    length += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
  }
  return length;
}

// Each word as what it shares with the one before and the rest. A group is new (0), or so many behind the
// next new one.
Json words_shards(const std::vector<ListedWord>& words, std::vector<IndexFile>& files) {
  Shards shards("words", files);
  std::uint32_t next = 0;
  for (std::size_t begin = 0; begin < words.size(); begin += words_in_a_shard) {
    const std::size_t end = std::min(begin + words_in_a_shard, words.size());
    const std::uint32_t first_group = next;
    std::string list, groups, commonness;
    std::string_view last;
    for (std::size_t i = begin; i < end; ++i) {
      const ListedWord& word = words[i];
      const std::size_t shared = shared_beginning(last, word.word);
      if (i > begin) list += ' ';
      append_level(static_cast<std::uint8_t>(utf16_length(word.word.substr(0, shared))), list);
      list += word.word.substr(shared);
      append_number(word.group == next ? 0 : next - word.group, groups);
      if (word.group == next) ++next;
      append_level(level_of(static_cast<double>(word.hits.size()) / 8), commonness);
      last = word.word;
    }
    shards.add(std::string(words[begin].word), Json::array({first_group, list, groups, commonness}));
  }
  return shards.list();
}

Json hits_shards(const std::vector<ListedWord>& words, std::vector<IndexFile>& files) {
  std::vector<std::string> groups;
  for (const ListedWord& word : words) {
    if (word.group >= groups.size()) groups.resize(word.group + 1);
    std::string& group = groups[word.group];
    if (!group.empty()) group += ' ';
    group += word.word;
    group += ' ';
    std::uint32_t last = 0;
    for (const Hit& hit : word.hits) {
      append_number(hit.section - last, group);
      append_level(hit.level, group);
      last = hit.section;
    }
  }
  Shards shards("hits", files);
  Json shard = Json::array();
  std::size_t size = 0, first = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    size += groups[i].size();
    shard.push_back(std::move(groups[i]));
    if (size < hits_size && i + 1 < groups.size()) continue;
    shards.add(first, shard);
    shard = Json::array();
    first = i + 1;
    size = 0;
  }
  return shards.list();
}

Json text_of(const IndexedPage& indexed) {
  const Document& document = indexed.page->document;
  Json sections = Json::array();
  for (const Section& section : document.text.sections)
    sections.push_back(Json::array({section.id, section.heading, section.text}));
  Json text = Json::array({indexed.address, document.text.title, document.kind_label, std::move(sections),
                           document.text.picture});
  if (!indexed.language_name.empty()) {
    text.push_back(document.language);
    text.push_back(indexed.language_name);
  }
  return text;
}

// A shard may end at a page whose address says so, and must when it is large: one page more in the site then
// does not change all shards behind it.
bool may_end_at(const Document& document) { return fingerprint(document.address).back() < '8'; }

Json texts_shards(const std::vector<IndexedPage>& pages, std::vector<IndexFile>& files) {
  Shards shards("texts", files);
  Json shard = Json::array();
  std::size_t size = 0, first = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Document& document = pages[i].page->document;
    for (const Section& section : document.text.sections)
      size += section.heading.size() + section.text.size() + 16;
    shard.push_back(text_of(pages[i]));
    const bool full = size >= most_texts_size || (size >= texts_size && may_end_at(document));
    if (!full && i + 1 < pages.size()) continue;
    shards.add(first, shard);
    shard = Json::array();
    first = i + 1;
    size = 0;
  }
  return shards.list();
}

// The pages of each value of each facet, as steps from one to the next.
Json choices(const std::vector<IndexedPage>& pages) {
  struct Value {
    std::string label, pages;
    std::uint32_t last = 0;
  };
  std::string sections;
  std::array<std::map<std::string, Value>, count_of<Facet>> facets;
  std::uint32_t number = 0;
  for (const IndexedPage& indexed : pages) {
    append_number(static_cast<std::uint32_t>(indexed.page->sections.size()), sections);
    for (const FacetValue& value : indexed.page->document.facets) {
      Value& known = facets[index_of(value.facet)][value.key];
      known.label = value.label;
      append_number(number - known.last, known.pages);
      known.last = number;
    }
    ++number;
  }
  Json all = Json::object();
  for (const Facet facet : values_of<Facet>) {
    Json values = Json::array();
    for (const auto& [key, value] : facets[index_of(facet)])
      values.push_back(Json::array({key, value.label, value.pages}));
    all[std::string(name_of(facet))] = std::move(values);
  }
  return Json::array({sections, all});
}

}  // namespace

std::vector<IndexFile> index_files(const std::string& language, const std::vector<IndexedPage>& pages,
                                   const Vocabulary& vocabulary) {
  std::vector<IndexFile> files;
  const std::vector<ListedWord> words = word_list(language, pages, vocabulary);
  Shards chosen("choices", files);
  chosen.add(0, choices(pages));
  const Endings forms = endings_of(language);
  Json beginnings = Json::array();
  for (const auto& [from, to] : forms.beginnings) beginnings.push_back(Json::array({from, to}));
  Json head = {{"pages", pages.size()},
               {"choices", chosen.list()[0][1]},
               {"words", words_shards(words, files)},
               {"hits", hits_shards(words, files)},
               {"texts", texts_shards(pages, files)},
               {"endings", forms.endings},
               {"beginnings", beginnings},
               {"nothing", words_that_say_nothing(language)}};
  files.push_back({index_head, "lanternFound(\"index\"," + text_of_json(head) + ");\n"});
  return files;
}

}  // namespace lantern::search
