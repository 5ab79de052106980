#include "site/shapes.hpp"

#include <algorithm>

namespace lantern {

Value group(List items) {
  if (items.empty()) return {};
  std::string count = std::to_string(items.size());
  return Object{{"items", Value(std::move(items))}, {"count", Value::text(std::move(count))}};
}

Value with_picture(const Value& group, Value picture) {
  if (group.object() == nullptr) return {};
  Object made = *group.object();
  made.set("picture", std::move(picture));
  return made;
}

Value texts(const std::vector<std::string>& words) {
  List items;
  items.reserve(words.size());
  for (const std::string& text : words) items.push_back(Object{{"text", Value::text(text)}});
  return group(std::move(items));
}

Value date_value(const std::optional<Date>& date, const Wording& wording) {
  if (!date) return {};
  return Object{{"text", Value::text(wording.date(*date))}, {"iso", Value::text(to_iso(*date))}};
}

Value link_value(std::string text, std::string address, std::string outside) {
  return Object{{"text", Value::text(std::move(text))},
                {"address", Value::address(std::move(address))},
                {"outside", Value::text_or_null(std::move(outside))}};
}

void add_fact(List& facts, std::string label, std::string text, std::string address) {
  if (text.empty()) return;
  facts.push_back(Object{{"label", Value::text(std::move(label))},
                         {"text", Value::text(std::move(text))},
                         {"address", address.empty() ? Value() : Value::address(std::move(address))}});
}

Value section_value(std::string id, std::string title, std::string intro, List cards, std::string empty) {
  return Object{{"id", Value::text(std::move(id))},
                {"title", Value::text_or_null(std::move(title))},
                {"intro", Value::text_or_null(std::move(intro))},
                {"cards", group(std::move(cards))},
                {"empty", Value::text_or_null(std::move(empty))}};
}

Value status_value(const std::optional<Status>& status, const Wording& wording) {
  if (!status) return {};
  std::string key(key_of(*status));
  std::ranges::replace(key, '_', '-');
  return Object{{"key", Value::text(std::move(key))}, {"label", Value::text(wording.status(*status))}};
}

std::string format_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  if (point == std::string_view::npos || path.find('/', point) != std::string_view::npos) return {};
  std::string ending(path.substr(point + 1));
  for (char& c : ending)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ending == "TXT" ? "text" : ending;
}

}  // namespace lantern
