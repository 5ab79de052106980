#include "starting/form_measures.hpp"

#include <algorithm>
#include <array>

#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"

namespace lantern::starting {
namespace {

struct KindWord {
  std::string_view stem;
  std::string_view kind;
};
// How headings and cells say it, in English and in Welsh, mutated too.
constexpr auto kind_words = std::to_array<KindWord>({{"outcome", "outcome"},
                                                     {"process", "process"},
                                                     {"balanc", "balancing"},
                                                     {"canlyniad", "outcome"},
                                                     {"ganlyniad", "outcome"},
                                                     {"proses", "process"},
                                                     {"broses", "process"},
                                                     {"cydbwys", "balancing"},
                                                     {"gydbwys", "balancing"}});

// Nothing when none or several are named.
std::string kind_in(std::string_view words) {
  const std::string text = folded(words);
  std::string_view kind;
  for (const KindWord& each : kind_words) {
    if (text.find(each.stem) == std::string::npos) continue;
    if (!kind.empty() && kind != each.kind) return {};
    kind = each.kind;
  }
  return std::string(kind);
}

void add_measure(std::string title, std::string kind, std::vector<NamedMeasure>& all) {
  title = one_line(title);
  // "Outcome: people who came"
  if (const std::size_t colon = title.find(':'); kind.empty() && colon != std::string::npos && colon < 30)
    if (std::string said = kind_in(std::string_view(title).substr(0, colon)); !said.empty()) {
      const std::string rest = one_line(std::string_view(title).substr(colon + 1));
      if (!rest.empty()) {
        kind = std::move(said);
        title = rest;
      }
    }
  if (!title.empty()) all.push_back({std::move(title), std::move(kind)});
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 12, 1,204, 41%, £3.50, 12/40, or a sign for a gap.
bool is_number_or_gap(const std::string& cell) {
  if (cell.empty() || cell == "-" || cell == "–" || cell == "*" || cell == "n/a" || cell == "N/A")
    return true;
  return is_digit(cell.back() == '%' && cell.size() > 1 ? cell[cell.size() - 2] : cell.back()) &&
         cell.find_first_not_of("0123456789.,% £<-/") == std::string::npos;
}

std::string cell_text(const WordBlocks& cell) { return one_text(cell, " "); }

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n;") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::vector<NamedMeasure> measures_in(const FormSection& section) {
  std::vector<NamedMeasure> all;
  std::string kind = kind_in(section.heading);
  for (const WordBlock& block : section.blocks) {
    if (block.kind == WordBlockKind::heading ||
        (block.line.bold && !kind_in(block.line.plain).empty() && block.line.plain.size() < 60)) {
      kind = kind_in(block.line.plain);
      if (kind.empty()) add_measure(block.line.plain, {}, all);
    } else if (block.kind == WordBlockKind::table) {
      for (const auto& row : block.rows) {
        if (row.empty() || std::ranges::all_of(row, [](const WordBlocks& cell) {
              return is_of_the_blank_form(cell_text(cell));
            }))
          continue;
        std::string title = cell_text(row.front());
        std::string said = row.size() > 1 ? kind_in(cell_text(row[1])) : std::string();
        // What stands beside the kind belongs to the measure all the same.
        for (std::size_t i = 1; i < row.size(); ++i)
          if (const std::string text = cell_text(row[i]); !text.empty() && (i > 1 || said.empty()))
            title += " (" + text + ")";
        add_measure(std::move(title), said.empty() ? kind : std::move(said), all);
      }
    } else {
      for (std::string& entry : entries_of({block})) add_measure(std::move(entry), kind, all);
    }
  }
  return all;
}

bool is_table_of_figures(const WordBlock& table) {
  if (table.kind != WordBlockKind::table || table.rows.size() < 2 || table.rows.front().size() < 2)
    return false;
  const std::size_t columns = table.rows.front().size();
  for (std::size_t i = 1; i < columns; ++i) {
    const std::string heading = cell_text(table.rows.front()[i]);
    if (heading.empty() || is_number_or_gap(heading)) return false;
  }
  std::size_t rows = 0;
  std::size_t numbers = 0;
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    if (row.size() != columns) return false;
    for (std::size_t cell = 1; cell < columns; ++cell) {
      const std::string text = cell_text(row[cell]);
      if (!is_number_or_gap(text)) return false;
      if (text.find_first_of("0123456789") != std::string::npos) ++numbers;
    }
    if (!cell_text(row.front()).empty()) ++rows;
  }
  return rows > 0 && numbers > 0;
}

std::string csv_of(const WordBlock& table) {
  std::string csv;
  for (const auto& row : table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? "" : ",") + csv_cell(cell_text(row[i]));
    // Rows that were left empty in the form are none.
    if (line.find_first_not_of(',') != std::string::npos) csv += line + "\n";
  }
  return csv;
}

}  // namespace lantern::starting
