#include "driver/read_input.hpp"

#include <array>

#include "driver/prepared_site.hpp"

namespace lantern::driver {
namespace {

std::expected<Input, Failure> readable(std::string bytes, std::string shown, Diagnostics& diagnostics) {
  auto text = content::readable_text(std::move(bytes), shown, diagnostics);
  if (!text) return std::unexpected(Failure{FaultOf::content, {}});
  return Input{std::move(shown), std::move(*text)};
}

}  // namespace

std::expected<std::string, Failure> read_bytes(const FileSystem& disk, const std::string& name,
                                               ReadLimit limit, Diagnostics& diagnostics) {
  auto bytes = disk.read(name, limit);
  if (bytes) return std::move(*bytes);
  if (bytes.error().fault == FileFault::too_large) {
    if (limit == ReadLimit::text)
      content::report_too_large(name, diagnostics);
    else
      diagnostics.error({name, 0, 0, 1}, "csv-too-long", "this file is larger than 64 MB",
                        "is this the file of one measure?");
    return std::unexpected(Failure{FaultOf::content, {}});
  }
  Failure failure = machine_failure(bytes.error());
  if (bytes.error().fault != FileFault::machine) failure.fault = FaultOf::request;
  return std::unexpected(std::move(failure));
}

std::expected<Input, Failure> read_file(const FileSystem& disk, const std::string& name,
                                        Diagnostics& diagnostics) {
  auto bytes = read_bytes(disk, name, ReadLimit::text, diagnostics);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  return readable(std::move(*bytes), name, diagnostics);
}

std::expected<Input, Failure> read_input(const FileSystem& disk, const std::string& name,
                                         std::istream& standard_input, Diagnostics& diagnostics) {
  if (name != standard_input_name) return read_file(disk, name, diagnostics);
  const std::string shown = "standard input";
  std::string text;
  std::array<char, 1U << 14U> piece;
  while (standard_input.good()) {
    standard_input.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(standard_input.gcount()));
    if (text.size() <= static_cast<std::size_t>(ReadLimit::text)) continue;
    content::report_too_large(shown, diagnostics);
    return std::unexpected(Failure{FaultOf::content, {}});
  }
  if (standard_input.bad())
    return std::unexpected(Failure{FaultOf::machine, "standard input cannot be read to its end"});
  return readable(std::move(text), shown, diagnostics);
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
