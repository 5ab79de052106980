// The types a field can have: each knows how to read its value, and how to describe itself to the
// JSON Schema and the guide. Values; any thread.
#pragma once
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "content/json_forms.hpp"
#include "content/reader.hpp"
#include "content/schema.hpp"
#include "model/names.hpp"

namespace lantern::content {

// What is the same for a value and for one that may be absent.
template <typename T>
struct Held {
  using type = T;
};
template <typename T>
struct Held<std::optional<T>> {
  using type = T;
};
template <typename T>
using held_t = typename Held<T>::type;

// Each reads a scalar and gives its value, or nothing after one error.
std::optional<std::string> read_text(const YamlNode& node, Reader& reader);
std::optional<double> read_number(const YamlNode& node, Reader& reader, double lowest, double highest);
std::optional<int> read_whole_number(const YamlNode& node, Reader& reader, int lowest, int highest);
std::optional<bool> read_flag(const YamlNode& node, Reader& reader);
std::optional<Date> read_date(const YamlNode& node, Reader& reader);
std::optional<DateTime> read_date_time(const YamlNode& node, Reader& reader);
std::optional<TimeOfDay> read_time(const YamlNode& node, Reader& reader);
std::optional<int> read_duration(const YamlNode& node, Reader& reader);
std::optional<std::string> read_address(const YamlNode& node, Reader& reader);  // http, https, mailto, tel
std::optional<std::size_t> read_choice(const YamlNode& node, Reader& reader,
                                       std::span<const std::string_view> names);

struct TextType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    if (auto value = read_text(node, reader)) out = std::move(*value);
  }
};

// A name that addresses are made of: lower-case letters, digits and hyphens.
struct IdType {
  static TypeInfo info() { return {TypeName::id, {}, {}}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader);
};

struct AddressType {
  static TypeInfo info() { return {TypeName::address, {}, {}}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader) {
    if (auto value = read_address(node, reader)) out = std::move(*value);
  }
};

struct NumberType {
  double lowest = -1e15;
  double highest = 1e15;
  double step = 0;  // for those who write it; `read` does not look at it
  TypeInfo info() const { return {.name = TypeName::number, .range = NumberRange{lowest, highest, step}}; }
  template <typename Out>
  void read(Out& out, const YamlNode& node, Reader& reader) const {
    if (const auto value = read_number(node, reader, lowest, highest)) out = *value;
  }
};

struct WholeNumberType {
  int lowest = 0;
  int highest = 1'000'000'000;
  TypeInfo info() const {
    return {.name = TypeName::whole_number,
            .range = NumberRange{static_cast<double>(lowest), static_cast<double>(highest)}};
  }
  template <typename Out>
  void read(Out& out, const YamlNode& node, Reader& reader) const {
    if (const auto value = read_whole_number(node, reader, lowest, highest)) out = *value;
  }
};

struct FlagType {
  static TypeInfo info() { return {TypeName::flag, {}, {}}; }
  static void read(bool& out, const YamlNode& node, Reader& reader) {
    if (const auto value = read_flag(node, reader)) out = *value;
  }
};

template <auto reading, TypeName name>
struct ScalarType {
  static TypeInfo info() { return {name, {}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    if (const auto value = reading(node, reader)) out = *value;
  }
};
using DateType = ScalarType<read_date, TypeName::date>;
using DateTimeType = ScalarType<read_date_time, TypeName::date_time>;
using TimeType = ScalarType<read_time, TypeName::time>;
using DurationType = ScalarType<read_duration, TypeName::duration>;

// One of the names of an enum's values.
template <Named Enum>
struct ChoiceType {
  static TypeInfo info() { return {TypeName::choice, {names_of<Enum>.begin(), names_of<Enum>.end()}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    if (const auto index = read_choice(node, reader, names_of<Enum>)) out = static_cast<Enum>(*index);
  }
};

// The id of something that stands elsewhere in the site; checked when all of it is known.
struct ReferenceType {
  ReferenceKind kind;
  TypeInfo info() const { return {TypeName::reference, {}, {}}; }
  void read(std::string& out, const YamlNode& node, Reader& reader) const;
};

// A file beside the page, or elsewhere inside the site.
struct FileType {
  ReferenceKind kind = ReferenceKind::file;
  static TypeInfo info() { return {TypeName::file, {}, {}}; }
  void read(std::string& out, const YamlNode& node, Reader& reader) const;
};

// A BCP 47 tag: en, en-GB, cy.
struct LanguageType {
  static TypeInfo info() { return {.name = TypeName::text, .pattern = forms::language}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader);
};

// A zone of the IANA database: Europe/London.
struct TimeZoneType {
  static TypeInfo info() { return {.name = TypeName::text, .pattern = forms::time_zone}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader);
};

// A list of values of one type; one value that is no group is a list of one.
template <typename Type>
struct ListType {
  Type entry;
  std::string_view wanted = "values";
  TypeInfo info() const {
    TypeInfo list = entry.info();
    list.entry = list.name;
    list.name = TypeName::list;
    return list;
  }
  template <typename T>
  void read(std::vector<T>& out, const YamlNode& node, Reader& reader) const {
    const TypeInfo type = entry.info();
    if (node.kind == YamlKind::scalar && (type.name != TypeName::group || !type.text_is.empty())) {
      read_entry(out, node, reader);
      return;
    }
    if (!reader.require_list(node, wanted)) return;
    for (const YamlNode& item : node.items) {
      if (item.kind == YamlKind::null) {
        reader.error(item.where, "empty-value", "this entry of the list is empty",
                     "write something after the hyphen or delete it");
        continue;
      }
      read_entry(out, item, reader);
    }
  }

 private:
  template <typename T>
  void read_entry(std::vector<T>& out, const YamlNode& node, Reader& reader) const {
    T value{};
    entry.read(value, node, reader);
    out.push_back(std::move(value));
  }
};
template <typename Type>
ListType(Type, std::string_view) -> ListType<Type>;

// A list of texts, which many fields are.
inline ListType<TextType> texts() { return {TextType{}, "texts"}; }

// How a group with that schema describes itself. Its name is what `wanted` says: "a driver" is driver.
template <typename T>
TypeInfo group_info(const Schema<T>& (*schema)(), std::string_view wanted) {
  return {.name = TypeName::group,
          .fields = [schema] { return schema().info(); },
          .group = wanted.substr(wanted.find(' ') + 1),
          .rules = [schema] { return schema().rules(); }};
}

// A group of fields with a schema of its own. The schema is asked for when it is needed, so that a
// schema may contain itself (drivers have drivers). Where `text_is` names a field, a text alone is a group
// with that field.
template <typename T>
struct GroupType {
  const Schema<T>& (*schema)();
  std::string_view wanted;
  std::string_view text_is = {};
  TypeInfo info() const {
    TypeInfo type = group_info(schema, wanted);
    type.text_is = text_is;
    return type;
  }
  template <typename Out>
  void read(Out& out, const YamlNode& node, Reader& reader) const {
    if (node.kind == YamlKind::scalar && !text_is.empty()) {
      YamlNode group;
      group.kind = YamlKind::map;
      group.where = node.where;
      group.entries.push_back({std::string(text_is), node.where, node});
      read(out, group, reader);
      return;
    }
    if (!reader.require_map(node, wanted)) return;
    T value{};
    if constexpr (requires { value.where; }) value.where = node.where;
    schema().read(value, node, reader);
    out = std::move(value);
  }
};

}  // namespace lantern::content
