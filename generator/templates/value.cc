#include "templates/value.hpp"

#include <cstddef>

namespace lantern::templates {

Value::Value(List list) : kind_(Kind::list), payload_(std::make_shared<const List>(std::move(list))) {}

Value::Value(Object object)
    : kind_(Kind::object), payload_(std::make_shared<const Object>(std::move(object))) {}

Value Value::boolean(bool value) {
  Value result;
  result.kind_ = Kind::boolean;
  result.payload_ = value;
  return result;
}

Value Value::text(std::string words) { return {Kind::text, std::move(words)}; }
Value Value::markup(std::string html) { return {Kind::markup, std::move(html)}; }
Value Value::address(std::string place) { return {Kind::address, std::move(place)}; }

bool Value::truthy() const {
  switch (kind_) {
    case Kind::null:
      return false;
    case Kind::boolean:
      return *std::get_if<bool>(&payload_);
    case Kind::text:
    case Kind::markup:
    case Kind::address:
      return !letters().empty();
    case Kind::list:
      return !items().empty();
    case Kind::object:
      return true;
  }
  return false;
}

std::string_view Value::letters() const {
  const std::string* letters = std::get_if<std::string>(&payload_);
  return letters != nullptr ? std::string_view(*letters) : std::string_view();
}

const List& Value::items() const {
  static const List none;
  const auto* list = std::get_if<std::shared_ptr<const List>>(&payload_);
  return list != nullptr && *list != nullptr ? **list : none;
}

const Object* Value::object() const {
  const auto* object = std::get_if<std::shared_ptr<const Object>>(&payload_);
  return object != nullptr ? object->get() : nullptr;
}

Object::Object(std::initializer_list<Field> fields) {
  reserve(fields.size());
  for (const Field& field : fields) set(field.name, field.value);
}

Object& Object::set(Name name, Value value) {
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    if (hashes_[i] == name.hash() && fields_[i].name.view() == name.view()) {
      fields_[i].value = std::move(value);
      return *this;
    }
  }
  hashes_.push_back(name.hash());
  fields_.push_back({name, std::move(value)});
  return *this;
}

void Object::reserve(std::size_t fields) {
  hashes_.reserve(fields);
  fields_.reserve(fields);
}

const Value* Object::find(std::string_view name, std::uint32_t hash) const {
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    if (hashes_[i] == hash && fields_[i].name.view() == name) return &fields_[i].value;
  }
  return nullptr;
}

}  // namespace lantern::templates
