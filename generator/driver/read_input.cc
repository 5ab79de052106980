#include "driver/read_input.hpp"

#include <iterator>

#include "driver/build.hpp"

namespace lantern::driver {
namespace {

std::expected<Input, Failure> readable(std::string bytes, std::string shown, Diagnostics& diagnostics,
                                       content::TextKind kind) {
  auto text = content::readable_text(std::move(bytes), shown, diagnostics, kind);
  if (!text) return std::unexpected(Failure{FaultOf::content, {}});
  return Input{std::move(shown), std::move(*text)};
}

}  // namespace

std::expected<Input, Failure> read_file(const FileSystem& disk, const std::string& name,
                                        Diagnostics& diagnostics, content::TextKind kind) {
  auto bytes = disk.read(name, ReadLimit::text);
  if (bytes) return readable(std::move(*bytes), name, diagnostics, kind);
  if (bytes.error().fault == FileFault::too_large) {
    content::report_too_large(name, diagnostics, kind);
    return std::unexpected(Failure{FaultOf::content, {}});
  }
  Failure failure = machine_failure(bytes.error());
  if (bytes.error().fault != FileFault::machine) failure.fault = FaultOf::request;
  return std::unexpected(std::move(failure));
}

std::expected<Input, Failure> read_input(const FileSystem& disk, const std::string& name,
                                         std::istream& standard_input, Diagnostics& diagnostics) {
  if (name != standard_input_name) return read_file(disk, name, diagnostics);
  return readable({std::istreambuf_iterator<char>(standard_input), {}}, "standard input", diagnostics,
                  content::TextKind::page);
}

content::FrontMatter front_matter_if_any(std::string_view text) {
  Diagnostics ignored;  // that it has none is no mistake here
  if (text.starts_with("---\n"))
    if (const auto parts = content::split_front_matter(text, {}, ignored)) return *parts;
  content::FrontMatter all;
  all.body = text;
  return all;
}

void finish_diagnostics(const FileSystem& disk, std::string_view name, Diagnostics& diagnostics) {
  if (name != standard_input_name) attach_source_lines(disk, "", diagnostics);
  diagnostics.sort();
}

}  // namespace lantern::driver
