// A schema: the fields of one kind of thing, each written down once with its name, type, meaning and
// place in the model. From it come the reading, the checks, the hints for misspelt names, and the
// JSON Schema. Schemas are made once and never change; any thread may read with them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/reader.hpp"

namespace lantern::content {

enum class TypeName {
  text,
  id,
  address,
  number,
  whole_number,
  flag,
  date,
  date_time,
  time,
  duration,
  choice,
  reference,
  file,
  list,
  group,
  language_text,  // one text, or a group of texts by language
  colour,
  free_group  // fields of any name
};

struct NumberRange {
  double lowest = 0;
  double highest = 0;
  double step = 0;  // 0: any number between the two
};

struct FieldInfo;
struct FieldRule;

struct TypeInfo {
  TypeName name = TypeName::text;
  std::vector<std::string_view> choices = {};           // of a choice, or a list of choices
  std::function<std::vector<FieldInfo>()> fields = {};  // of a group, or a list of groups
  TypeName entry = TypeName::text;                      // of a list
  std::optional<NumberRange> range = {};                // of a number
  std::string_view pattern = {};                        // of a text of one form: a regular expression
  std::string_view group = {};                          // the name of a group, which no other group has
  std::function<std::vector<FieldRule>()> rules = {};   // of a group
  std::string_view text_is = {};                        // of a group: the field that a text alone stands for
};

enum class Presence { required, optional };

struct FieldInfo {
  std::string_view name;
  std::string_view description;
  Presence presence = Presence::optional;
  TypeInfo type;
};

// What one field of a group says about another, for readers and for the JSON Schema alike.
enum class Together {
  exactly_one,   // of the two
  at_least_one,  // of the two
  needs,         // the first needs the second, with `value` where there is one
  needs_unless,  // the first needs the second, but when the first is `value`
};

struct FieldRule {
  Together how = Together::needs;
  std::string_view first;
  std::string_view second;
  std::string_view value;
};

// Whether the fields that stand in `node` keep the rule.
bool is_kept(const FieldRule& rule, const YamlNode& node);

// Reports 'unknown-field' for the names in `node` that are not in `known`, with the nearest as hint,
// 'empty-value' for names with nothing after them, and 'missing-field' for required ones. `guide` is the page
// that lists them.
void check_names(const YamlNode& node, const std::vector<FieldInfo>& known, std::string_view guide,
                 Reader& reader);

template <typename T>
class Schema {
 public:
  // `guide`: where these fields are listed for writers, as in fields/#measure.
  explicit Schema(std::string_view guide) : guide_(guide) {}

  // `access` is a member pointer or a function from T& to the place of the value.
  template <typename Access, typename Type>
  Schema& field(std::string_view name, Access access, Type type, std::string_view description,
                Presence presence = Presence::optional) {
    infos_.push_back({name, description, presence, type.info()});
    readers_.push_back([access, type](T& out, const YamlNode& node, Reader& reader) {
      type.read(std::invoke(access, out), node, reader);
    });
    return *this;
  }

  // What must hold between fields; called after all of them are read.
  Schema& check(std::function<void(const T&, const YamlNode&, Reader&)> rule) {
    checks_.push_back(std::move(rule));
    return *this;
  }

  // The same of two fields, where the JSON Schema can say it too. `report` is called when it is not kept.
  Schema& rule(const FieldRule& rule, std::function<void(const YamlNode&, Reader&)> report) {
    rules_.push_back(rule);
    return check([rule, report = std::move(report)](const T&, const YamlNode& node, Reader& reader) {
      if (!is_kept(rule, node)) report(node, reader);
    });
  }

  const std::vector<FieldInfo>& info() const { return infos_; }
  const std::vector<FieldRule>& rules() const { return rules_; }
  std::string_view guide() const { return guide_; }

  // Reads every field of the map `node` into `out`.
  void read(T& out, const YamlNode& node, Reader& reader) const {
    check_names(node, infos_, guide_, reader);
    for (const YamlEntry& entry : node.entries) {
      if (entry.value.kind == YamlKind::null) continue;  // reported
      for (std::size_t i = 0; i < infos_.size(); ++i) {
        if (infos_[i].name != entry.key) continue;
        readers_[i](out, entry.value, reader);
        break;
      }
    }
    for (const auto& rule : checks_) rule(out, node, reader);
  }

 private:
  std::string_view guide_;
  std::vector<FieldInfo> infos_;
  std::vector<FieldRule> rules_;
  std::vector<std::function<void(T&, const YamlNode&, Reader&)>> readers_;
  std::vector<std::function<void(const T&, const YamlNode&, Reader&)>> checks_;
};

}  // namespace lantern::content
