#include "views/shapes.hpp"

#include <algorithm>

namespace lantern::views {

templates::Value group(templates::List items) {
  if (items.empty()) return {};
  std::string count = std::to_string(items.size());
  return templates::Object{{"items", templates::Value(std::move(items))},
                           {"count", templates::Value::text(std::move(count))}};
}

templates::Value with_picture(const templates::Value& group, templates::Value picture) {
  if (group.object() == nullptr) return {};
  templates::Object made = *group.object();
  made.set("picture", std::move(picture));
  return made;
}

templates::Value texts(const std::vector<std::string>& words) {
  templates::List items;
  items.reserve(words.size());
  for (const std::string& text : words)
    items.push_back(templates::Object{{"text", templates::Value::text(text)}});
  return group(std::move(items));
}

std::string language_name(const std::string& tag) {
  if (tag == "en") return "English";
  if (tag == "cy") return "Cymraeg";
  return tag;
}

templates::Value language_value(const Page& page, const std::string& shown_in) {
  if (page.language == shown_in) return {};
  return templates::Object{{"tag", templates::Value::text(page.language)},
                           {"name", templates::Value::text(language_name(page.language))}};
}

templates::Value date_value(const std::optional<Date>& date, const Wording& wording) {
  if (!date) return {};
  return templates::Object{{"text", templates::Value::text(wording.date(*date))},
                           {"iso", templates::Value::text(to_iso(*date))}};
}

templates::Value link_value(std::string text, std::string address, std::string outside) {
  return templates::Object{{"text", templates::Value::text(std::move(text))},
                           {"address", templates::Value::address(std::move(address))},
                           {"outside", templates::Value::text_or_null(std::move(outside))}};
}

void add_fact(templates::List& facts, std::string label, std::string text, std::string address) {
  if (text.empty()) return;
  facts.push_back(templates::Object{
      {"label", templates::Value::text(std::move(label))},
      {"text", templates::Value::text(std::move(text))},
      {"address", address.empty() ? templates::Value() : templates::Value::address(std::move(address))}});
}

templates::Value section_value(std::string id, std::string title, std::string intro, templates::List cards,
                               std::string empty) {
  return templates::Object{{"id", templates::Value::text(std::move(id))},
                           {"title", templates::Value::text_or_null(std::move(title))},
                           {"intro", templates::Value::text_or_null(std::move(intro))},
                           {"cards", group(std::move(cards))},
                           {"empty", templates::Value::text_or_null(std::move(empty))}};
}

templates::Value status_value(const std::optional<Status>& status, const Wording& wording) {
  if (!status) return {};
  return templates::Object{{"key", templates::Value::text(std::string(name_of(*status)))},
                           {"label", templates::Value::text(wording.status(*status))}};
}

templates::Value printed_value(const std::optional<print::PrintedFile>& file, std::string text,
                               std::string address, const Wording& wording) {
  if (!file) return {};
  return templates::Object{
      {"text", templates::Value::text(std::move(text))},
      {"address", templates::Value::address(std::move(address))},
      {"meta", templates::Value::text(
                   "PDF, " + wording.say("guide_pages", {{"count", static_cast<long>(file->pages)}}) + ", " +
                   wording.file_size(file->bytes.size()))}};
}

std::string format_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  if (point == std::string_view::npos || path.find('/', point) != std::string_view::npos) return {};
  std::string ending(path.substr(point + 1));
  for (char& c : ending)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ending == "TXT" ? "text" : ending;
}

}  // namespace lantern::views
