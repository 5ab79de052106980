// What the columns of a measure's file may be called: our own names, or those its author gives in `columns`.
// Plain values; any thread.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "model/measure.hpp"
#include "tables/columns.hpp"

namespace lantern::tables {

class WantedColumns {
 public:
  explicit WantedColumns(const ColumnNames& names);

  // The one its author gives; empty where it is left to our own name.
  const std::string& given(ColumnRole role) const;
  bool named(ColumnRole role) const { return !given(role).empty(); }

  std::optional<ColumnRole> role_of(std::string_view heading) const;

  // The name that this heading nearly is, of those that are still wanted beside what has been `found`: a
  // measure that has its values needs no numerator.
  std::optional<std::string> near_miss(std::string_view heading, const Columns& found) const;

 private:
  ColumnNames names_;
  std::array<std::string, column_roles.size()>
      wanted_;  // as normal_heading() writes it; empty: not looked for
};

inline constexpr std::array all_roles = {ColumnRole::date,      ColumnRole::label,       ColumnRole::value,
                                         ColumnRole::numerator, ColumnRole::denominator, ColumnRole::exclude,
                                         ColumnRole::note};

}  // namespace lantern::tables
