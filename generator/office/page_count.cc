#include "office/page_count.hpp"

#include <charconv>

#include "office/package.hpp"
#include "office/xml_words.hpp"

namespace lantern::office {
namespace {

constexpr std::uint64_t most_properties = 1'000'000;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value)
                                                                               : std::nullopt;
}

// <Slides>12</Slides> of slides, <Pages> of a Word document.
std::optional<int> in_properties(std::string_view xml) {
  std::optional<int> pages, slides;
  std::string_view inside;
  read_xml(
      xml, [&](const Tag& tag) { inside = tag.closes ? std::string_view{} : tag.name; },
      [&](std::string_view words) {
        if (inside == "Slides") slides = number(words);
        if (inside == "Pages") pages = number(words);
      });
  return slides ? slides : pages;
}

// meta:document-statistic meta:page-count="12" of OpenDocument.
std::optional<int> in_statistic(std::string_view xml) {
  std::optional<int> pages;
  read_xml(
      xml,
      [&](const Tag& tag) {
        if (tag.name == "document-statistic") pages = number(attribute(tag.attributes, "page-count"));
      },
      [](std::string_view) {});
  return pages;
}

}  // namespace

std::optional<int> page_count(std::string_view bytes) {
  if (container_of(bytes) != Container::package) return std::nullopt;
  const auto package = Package::open(bytes);
  if (!package) return std::nullopt;
  if (package->has("docProps/app.xml"))
    if (const auto xml = package->read("docProps/app.xml", most_properties)) return in_properties(*xml);
  if (package->has("meta.xml"))
    if (const auto xml = package->read("meta.xml", most_properties)) return in_statistic(*xml);
  return std::nullopt;
}

}  // namespace lantern::office
