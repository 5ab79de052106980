// From a typed view to the value that a layout prints. Each object of themes/NAME/CONTEXT.md is a struct
// here in views/, `FooView`, with one to_value(); its fields have the names of CONTEXT.md, and a test holds
// the two to each other. What has nothing to say becomes null, never an empty thing.
// Plain values and pure functions; any thread.
#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "templates/value.hpp"

namespace lantern::views {

// A place in the site or a URL; null when it is empty.
struct Address {
  std::string place;
};

// HTML of our own; null when it is empty.
struct Markup {
  std::string html;
};

// The group of CONTEXT.md: null without items, else { items, count }.
template <typename View>
struct Group {
  std::vector<View> items;
};

inline templates::Value to_value(templates::Value made) { return made; }
inline templates::Value to_value(std::string text) { return templates::Value::text_or_null(std::move(text)); }
inline templates::Value to_value(std::same_as<bool> auto flag) { return templates::Value::boolean(flag); }
inline templates::Value to_value(Address address) {
  return address.place.empty() ? templates::Value() : templates::Value::address(std::move(address.place));
}
inline templates::Value to_value(Markup markup) {
  return markup.html.empty() ? templates::Value() : templates::Value::markup(std::move(markup.html));
}

template <typename View>
templates::Value to_value(std::optional<View> view) {
  return view ? to_value(std::move(*view)) : templates::Value();
}

template <typename View>
templates::Value to_value(std::vector<View> views) {
  templates::List list;
  list.reserve(views.size());
  for (View& view : views) list.push_back(to_value(std::move(view)));
  return templates::Value(std::move(list));
}

// The fields of an object, in the order they are added: return Fields().add("text", view.text);
class Fields {
 public:
  template <typename View>
  Fields& add(templates::Name name, View&& view) {
    object_.set(name, to_value(std::forward<View>(view)));
    return *this;
  }
  operator templates::Value() { return templates::Value(std::move(object_)); }  // NOLINT: it is the end

 private:
  templates::Object object_;
};

template <typename View>
templates::Value to_value(Group<View> group) {
  if (group.items.empty()) return {};
  std::string count = std::to_string(group.items.size());
  return Fields().add("items", std::move(group.items)).add("count", std::move(count));
}

}  // namespace lantern::views
