// The tables of the open data of a site: what each holds and what each of its columns may hold. From here
// come the headings of the CSV files, the data package for programs and the dictionary for readers.
// Constant; any thread.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/names.hpp"

namespace lantern::telling {

enum class DataTable { measures, points, case_studies, cohorts, evaluation };

enum class CellType {
  text,
  words,  // one of a few, see DataColumn::words
  number,
  whole_number,
  date,    // 2021, 2021-04 or 2021-04-12, as precisely as it is known
  yes_no,  // yes or no
  address  // of a page, whole
};

// What it means that a cell is empty.
enum class EmptyCell {
  never,
  not_said,   // nobody has written it
  no_date,    // the points of the measure have labels
  no_label,   // the points have dates
  no_value,   // it is hidden, or was not measured
  no_ratio,   // it is hidden, was not measured, or the measure has one number a point
  no_answer,  // it is hidden, or the figure is of the other sort
  not_known   // it is hidden, or the source does not say
};

struct DataColumn {
  std::string_view name;
  CellType type = CellType::text;
  EmptyCell empty = EmptyCell::not_said;
  std::span<const std::string_view> words = {};  // of CellType::words
  std::optional<double> lowest = {}, highest = {};
};

// Columns whose cells, together, are those of a row of another table.
struct DataReference {
  std::vector<std::string_view> columns;
  DataTable table;
  std::vector<std::string_view> there;
};

struct DataTableForm {
  std::vector<DataColumn> columns;
  std::vector<std::string_view> key;  // columns that are another in each row; empty: none are
  std::vector<DataReference> references;
};

const DataTableForm& form_of(DataTable table);

}  // namespace lantern::telling

namespace lantern {
// The name of a table is that of its file, without its ending.
template <>
inline constexpr auto names_of<telling::DataTable> = names<telling::DataTable>("measures", "points",
                                                                               "case-studies", "cohorts",
                                                                               "evaluation");
template <>
inline constexpr auto names_of<telling::CellType> = names<telling::CellType>("text", "words", "number",
                                                                             "whole-number", "date", "yes-no",
                                                                             "address");
template <>
inline constexpr auto names_of<telling::EmptyCell> = names<telling::EmptyCell>("never", "not-said", "no-date",
                                                                               "no-label", "no-value",
                                                                               "no-ratio", "no-answer",
                                                                               "not-known");
}  // namespace lantern
