#include <fmt/format.h>

#include <iostream>
#include <iterator>

#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "content/source_text.hpp"
#include "markdown/markdown.hpp"

namespace lantern::cli {

int convert_markdown(const std::string& file, const SharedOptions&) {
  RealFileSystem disk;
  std::string bytes;
  if (file == "-") {
    bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    auto read = disk.read(file);
    if (!read) {
      print(read.error());
      return disk.kind(file) == FileKind::missing ? command_line_is_wrong : machine_failed;
    }
    bytes = std::move(*read);
  }
  Diagnostics diagnostics;
  const std::string shown = file == "-" ? "standard input" : file;
  const auto text = content::readable_text(std::move(bytes), shown, diagnostics);
  if (text) {
    markdown::MarkdownOptions options;
    options.file = shown;
    options.base_heading = 1;  // a file alone has no title above it
    std::string_view body = *text;
    if (body.starts_with("---\n")) {
      Diagnostics ignored;  // a file alone may begin with a line of its own
      if (const auto parts = content::split_front_matter(body, shown, ignored)) {
        body = parts->body;
        options.first_line = parts->body_line;
      }
    }
    const markdown::MarkdownResult result = markdown::convert(body, options, diagnostics);
    if (!diagnostics.has_errors()) fmt::print("{}", markdown::to_html(result));
  }
  if (file != "-") driver::attach_source_lines(disk, "", diagnostics);
  diagnostics.sort();
  print(diagnostics);
  return diagnostics.has_errors() ? content_has_errors : done;
}

}  // namespace lantern::cli
