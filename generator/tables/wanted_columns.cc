#include "tables/wanted_columns.hpp"

#include "text/suggest.hpp"

namespace lantern::tables {
namespace {

std::size_t index(ColumnRole role) { return static_cast<std::size_t>(role); }

// Whether another column says the same already.
bool filled_otherwise(ColumnRole role, const Columns& found) {
  const auto has = [&](ColumnRole other) { return found.has(other); };
  switch (role) {
    case ColumnRole::date:
      return has(ColumnRole::label);
    case ColumnRole::label:
      return has(ColumnRole::date);
    case ColumnRole::value:
      return has(ColumnRole::numerator) || has(ColumnRole::denominator);
    case ColumnRole::numerator:
    case ColumnRole::denominator:
      return has(ColumnRole::value);
    case ColumnRole::exclude:
    case ColumnRole::note:
      break;
  }
  return false;
}

}  // namespace

WantedColumns::WantedColumns(const ColumnNames& names) : names_(names) {
  for (const ColumnRole role : all_roles)
    wanted_[index(role)] = named(role) ? normal_heading(given(role)) : std::string(column_roles[index(role)]);
  // Where its author names a column, the other way to say the same is not looked for.
  const auto drop = [&](ColumnRole role) {
    if (!named(role)) wanted_[index(role)].clear();
  };
  if (named(ColumnRole::date)) drop(ColumnRole::label);
  if (named(ColumnRole::label)) drop(ColumnRole::date);
  if (named(ColumnRole::value)) {
    drop(ColumnRole::numerator);
    drop(ColumnRole::denominator);
  }
  if (named(ColumnRole::numerator) || named(ColumnRole::denominator)) drop(ColumnRole::value);
}

const std::string& WantedColumns::given(ColumnRole role) const {
  switch (role) {
    case ColumnRole::date:
      return names_.date;
    case ColumnRole::label:
      return names_.label;
    case ColumnRole::value:
      return names_.value;
    case ColumnRole::numerator:
      return names_.numerator;
    case ColumnRole::denominator:
      return names_.denominator;
    case ColumnRole::exclude:
      return names_.exclude;
    case ColumnRole::note:
      break;
  }
  return names_.note;
}

std::optional<ColumnRole> WantedColumns::role_of(std::string_view heading) const {
  const std::string name = normal_heading(heading);
  for (const ColumnRole role : all_roles)
    if (!name.empty() && wanted_[index(role)] == name) return role;
  return std::nullopt;
}

std::optional<std::string> WantedColumns::near_miss(std::string_view heading, const Columns& found) const {
  const std::string name = normal_heading(heading);
  for (const ColumnRole role : all_roles) {
    const std::string& wanted = wanted_[index(role)];
    if (wanted.empty() || named(role) || found.has(role) || filled_otherwise(role, found)) continue;
    const std::size_t edits = wanted.size() >= 5 ? 2 : 1;
    // "Rate" is a word of its own, and no slip in "date".
    const bool begins_alike =
        !name.empty() && (name[0] == wanted[0] || (name.size() > 1 && name[1] == wanted[0]));
    if (name != wanted && begins_alike && edit_distance(name, wanted) <= edits) return wanted;
  }
  return std::nullopt;
}

}  // namespace lantern::tables
