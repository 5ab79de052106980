#include "driver/convert_file.hpp"

#include "driver/read_input.hpp"
#include "markdown/markdown.hpp"

namespace lantern::driver {

std::expected<std::string, Failure> convert_file(const FileSystem& disk, const std::string& name,
                                                 std::istream& standard_input, Diagnostics& diagnostics) {
  const auto input = read_input(disk, name, standard_input, diagnostics);
  std::string html;
  if (input) {
    const content::FrontMatter parts = front_matter_if_any(input->text);
    markdown::MarkdownOptions options;
    options.file = input->shown;
    options.base_heading = 1;  // a file alone has no title above it
    options.first_line = parts.body_line;
    html = markdown::to_html(markdown::convert(parts.body, options, diagnostics));
  }
  finish_diagnostics(disk, name, diagnostics);
  if (!input) return std::unexpected(input.error());
  if (diagnostics.has_errors()) return std::unexpected(Failure{FaultOf::content, {}});
  return html;
}

}  // namespace lantern::driver
