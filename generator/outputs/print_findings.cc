#include "outputs/print_findings.hpp"

#include <algorithm>

#include "outputs/print_pictures.hpp"
#include "pictures/published.hpp"

namespace lantern::outputs {
namespace {

// The row whose picture the problem is about ("NAME: why"); null where none is.
const EasyReadRow* row_of_problem(std::string_view problem, const std::vector<EasyReadRow>& rows,
                                  const views::BodyContext& context) {
  const auto found = std::ranges::find_if(rows, [&](const EasyReadRow& row) {
    const std::string name = picture_file(row, context.page, context.assembly);
    return !name.empty() && problem.starts_with(name + ": ");
  });
  return found == rows.end() ? nullptr : &*found;
}

// Whether the page itself cannot show the picture either, which is an error there already.
bool is_refused_anyway(const std::string& name, const views::Assembly& assembly) {
  const auto bytes = picture_source(assembly)(name);
  return !bytes || !pictures::fit_to_publish(*bytes, pictures::form_of(name, *bytes));
}

void report_picture(const std::string& problem, const std::vector<EasyReadRow>& rows,
                    const views::BodyContext& context, const SourceLocation& otherwise,
                    Diagnostics& diagnostics) {
  const EasyReadRow* row = row_of_problem(problem, rows, context);
  const std::string name = row == nullptr ? "" : picture_file(*row, context.page, context.assembly);
  if (row != nullptr && is_refused_anyway(name, context.assembly)) return;
  diagnostics.warning(row == nullptr ? otherwise : row->where, "print-picture",
                      "a picture is missing from the printed guide: " +
                          (row == nullptr ? problem : problem.substr(name.size() + 2)),
                      "use an SVG, PNG or JPEG file");
}

// Where the letter stands first; nothing where it is of no row: of the title, or of a term.
std::optional<SourceLocation> place_of_letter(const std::string& letter, const std::vector<EasyReadRow>& rows,
                                              std::string_view source) {
  for (const EasyReadRow& row : rows)
    for (const EasySentence& sentence : row.sentences)
      for (const EasyRun& run : sentence.runs) {
        const std::size_t at = run.text.find(letter);
        if (at == std::string::npos) continue;
        if (run.line == 0) return row.where;
        const auto before = std::ranges::count_if(std::string_view(run.text).substr(0, at), [](char byte) {
          return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        });
        return SourceLocation{std::string(source), run.line, run.column + static_cast<int>(before), 1};
      }
  return std::nullopt;
}

}  // namespace

std::optional<print::PrintedFile> taken_with_findings(std::expected<print::PrintedFile, std::string> file,
                                                      const std::vector<EasyReadRow>& rows,
                                                      const views::BodyContext& context,
                                                      const SourceLocation& where, Diagnostics& diagnostics) {
  if (!file) {
    diagnostics.error(where, "print-failed", "the guide could not be printed: " + file.error(),
                      "tell the people who make Lantern");
    return std::nullopt;
  }
  for (const std::string& problem : file->problems)
    report_picture(problem, rows, context, where, diagnostics);
  for (const std::string& letter : file->missing_letters)
    diagnostics.warning(place_of_letter(letter, rows, context.source).value_or(where), "print-letter",
                        "the typeface of printed guides lacks '" + letter + "'",
                        "write the words without arrows, symbols and emoji");
  return std::move(*file);
}

}  // namespace lantern::outputs
