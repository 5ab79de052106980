#include "telling/data_tables.hpp"

#include <array>

#include "model/names.hpp"

namespace lantern::telling {
namespace {

using enum CellType;

DataTableForm measures_form() {
  return {.columns = {{"measure", text, EmptyCell::never},
                      {"page", address, EmptyCell::never},
                      {"title", text, EmptyCell::never},
                      {"kind", words, EmptyCell::never, names_of<MeasureKind>},
                      {"unit", text},
                      {"better", words, EmptyCell::never, names_of<Better>},
                      {"chart", words, EmptyCell::never, names_of<ChartType>},
                      {"target", number},
                      {"data_status", words, EmptyCell::never, names_of<DataStatus>}},
          .key = {"page", "measure"},
          .references = {}};
}

DataTableForm points_form() {
  return {.columns = {{"measure", text, EmptyCell::never},
                      {"page", address, EmptyCell::never},
                      {"date", date, EmptyCell::no_date},
                      {"label", text, EmptyCell::no_label},
                      {"value", number, EmptyCell::no_value},
                      {"numerator", number, EmptyCell::no_ratio},
                      {"denominator", number, EmptyCell::no_ratio},
                      {"hidden", yes_no, EmptyCell::never}},
          .key = {},  // a date or a label would be one of its columns, and either may be empty
          .references = {{{"page", "measure"}, DataTable::measures, {"page", "measure"}}}};
}

DataTableForm case_studies_form() {
  return {.columns = {{"id", text, EmptyCell::never},
                      {"title", text, EmptyCell::never},
                      {"organisation", text},
                      {"cohort", text},
                      {"status", words, EmptyCell::not_said, names_of<Status>},
                      {"starts", date},
                      {"ends", date},
                      {"address", address, EmptyCell::never}},
          .key = {"id"},
          .references = {{{"cohort"}, DataTable::cohorts, {"id"}}}};
}

DataTableForm cohorts_form() {
  return {.columns = {{"id", text, EmptyCell::never},
                      {"title", text, EmptyCell::never},
                      {"starts", date},
                      {"ends", date},
                      {"started", whole_number, EmptyCell::not_said, {}, 0},
                      {"completed", whole_number, EmptyCell::not_said, {}, 0}},
          .key = {"id"},
          .references = {}};
}

DataTableForm evaluation_form() {
  return {.columns = {{"cohort", text, EmptyCell::never},
                      {"statement", text, EmptyCell::never},
                      {"percent", number, EmptyCell::no_answer, {}, 0, 100},
                      {"count", number, EmptyCell::no_answer, {}, 0},
                      {"respondents", whole_number, EmptyCell::not_known, {}, 0},
                      {"hidden", yes_no, EmptyCell::never}},
          .key = {},  // one statement may stand with a count and again with a percentage
          .references = {{{"cohort"}, DataTable::cohorts, {"id"}}}};
}

}  // namespace

const DataTableForm& form_of(DataTable table) {
  static const std::array<DataTableForm, count_of<DataTable>> forms = {
      measures_form(), points_form(), case_studies_form(), cohorts_form(), evaluation_form()};
  return forms[index_of(table)];
}

}  // namespace lantern::telling
