// What a template prints: a tree of values that the site's assembly makes for each page.
// A Value is cheap to copy: lists and objects are shared and never change once they are inside a
// Value, so what all pages have in common (site, strings, navigation) is built once and copied as a
// pointer. Reading from several threads is safe.
#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lantern::templates {

// The name of a field, with its hash. It does NOT own its letters: a literal needs nothing more; for
// letters that live elsewhere say Name::lasting(view), and keep them as long as any Value with the name.
class Name {
 public:
  // Compiles only for string literals (and other constants), so a dangling name cannot be written.
  consteval Name(const char* literal)
      : Name(std::string_view(literal), 0) {}  // NOLINT(google-explicit-constructor)
  static constexpr Name lasting(std::string_view letters) { return {letters, 0}; }

  constexpr std::string_view view() const { return letters_; }
  constexpr std::uint32_t hash() const { return hash_; }

  // FNV-1a, 32 bits.
  static constexpr std::uint32_t hash_of(std::string_view letters) {
    std::uint32_t hash = 2166136261U;
    for (const char letter : letters) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    return hash;
  }

 private:
  constexpr Name(std::string_view letters, int) : letters_(letters), hash_(hash_of(letters)) {}

  std::string_view letters_;
  std::uint32_t hash_;
};

class Value;
class Object;
using List = std::vector<Value>;

class Value {
 public:
  enum class Kind : std::uint8_t {
    null,     // known to be absent: prints nothing, falsey
    boolean,  // only for sections; printing one is an error
    text,     // words; escaped wherever they are printed; falsey when empty
    markup,   // HTML made by our own code, printed as it is; falsey when empty
    address,  // a place in the site, printed through the render's UrlResolver; falsey when empty
    list,     // falsey when empty
    object,   // never falsey
  };

  Value() = default;
  Value(List list);      // NOLINT(google-explicit-constructor)
  Value(Object object);  // NOLINT(google-explicit-constructor)
  Value(std::shared_ptr<const List> list) : kind_(Kind::list), payload_(std::move(list)) {}          // NOLINT
  Value(std::shared_ptr<const Object> object) : kind_(Kind::object), payload_(std::move(object)) {}  // NOLINT

  static Value boolean(bool value);
  static Value text(std::string words);
  static Value markup(std::string html);
  static Value address(std::string place);
  // Text, or null when there are no words: for optional fields.
  static Value text_or_null(std::string words) { return words.empty() ? Value() : text(std::move(words)); }

  Kind kind() const { return kind_; }
  bool truthy() const;

  // The letters of a text, markup or address; empty for every other kind.
  std::string_view letters() const;
  // The items of a list; an empty list for every other kind.
  const List& items() const;
  // The fields of an object; null for every other kind.
  const Object* object() const;

 private:
  Value(Kind kind, std::string letters) : kind_(kind), payload_(std::move(letters)) {}

  Kind kind_ = Kind::null;
  std::variant<bool, std::string, std::shared_ptr<const List>, std::shared_ptr<const Object>> payload_ =
      false;
};

struct Field {
  Name name;
  Value value;
};

// The fields of an object, in the order they were set. Looking one up scans an array of hashes: for the
// some 80 names of a page that is quicker than a tree, and building costs nothing.
class Object {
 public:
  Object() = default;
  Object(std::initializer_list<Field> fields);

  // Adds a field, or gives a field of the same name its new value. Returns *this, to be chained.
  Object& set(Name name, Value value);
  void reserve(std::size_t fields);

  const Value* find(std::string_view name) const { return find(name, Name::hash_of(name)); }
  const Value* find(std::string_view name, std::uint32_t hash) const;

  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<std::uint32_t> hashes_;  // of fields_, at the same places
  std::vector<Field> fields_;
};

}  // namespace lantern::templates
