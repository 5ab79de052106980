// Any bytes as a layout: compiled or refused; what compiles is rendered.
#include <array>
#include <cstdint>

#include "templates/template.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;

  using namespace lantern::templates;
  Diagnostics diagnostics;
  std::string text(reinterpret_cast<const char*>(data), size);
  const auto set = TemplateSet::compile(
      {{"a", "a.html", std::move(text), Syntax::html}, {"b", "b.html", "<p>{{$c}}d{{/c}}</p>", Syntax::html}},
      diagnostics);
  if (!set) return 0;
  const Value frame(
      Object{{"x", Value::text("<&\">")}, {"y", Value(List{Value::text("1"), Value::text("2")})}});
  const std::array<const Value*, 1> frames = {&frame};
  static_cast<void>(set->render("a", frames, {}, diagnostics));
  return 0;
}
