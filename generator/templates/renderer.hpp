// Renders one compiled template once. Each render has its own; it only reads what it is given.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "templates/compiled.hpp"

namespace lantern::templates {

class Renderer {
 public:
  // All must outlive the renderer.
  Renderer(const CompiledTemplates& set, const CompiledTemplate& compiled,
           std::span<const Value* const> frames, const RenderOptions& options, Diagnostics& diagnostics);

  std::string run();

 private:
  void render(std::uint32_t begin, std::uint32_t end);
  void render_section(std::uint32_t index);
  // The value of the node's name, or null after an unknown name was reported.
  const Value* look_up(std::uint32_t index);
  const Value* find_in_frames(const NamePart& part) const;

  void print(std::uint32_t index, const Value& value);
  void print_letters(std::uint32_t index, Value::Kind kind, std::string_view letters);
  void print_markup(std::uint32_t index, std::string_view html);

  void report_unknown(std::uint32_t index, std::size_t part, const Value* object);
  // Each mistake of a node once, however often a list repeats it.
  void error(std::uint32_t index, Code code, std::string message, std::string hint);
  std::string name_of(std::uint32_t index) const;

  const CompiledTemplates& set_;
  const CompiledTemplate& compiled_;
  const RenderOptions& options_;
  Diagnostics& diagnostics_;
  std::vector<const Value*> frames_;
  std::vector<std::uint32_t> reported_;
  std::string url_;  // what the resolver wrote last
  std::string out_;
};

}  // namespace lantern::templates
