#include "views/params.hpp"

namespace lantern::views {
namespace {

using templates::Name;
using templates::Value;

Value value_of(const Param& param, const std::vector<std::string_view>& names);

Value group_of(const Param& group, const std::vector<std::string_view>& names) {
  templates::Object object;
  for (const std::string_view name : names) object.set(Name::lasting(name), Value());
  for (const auto& [name, value] : group.fields) object.set(Name::lasting(name), value_of(value, {}));
  return object;
}

Value list_of(const std::vector<Param>& items) {
  std::vector<std::string_view> names;
  for (const Param& item : items)
    for (const auto& [name, value] : item.fields) names.emplace_back(name);
  templates::List list;
  for (const Param& item : items) list.push_back(value_of(item, names));
  return list;
}

Value value_of(const Param& param, const std::vector<std::string_view>& names) {
  switch (param.kind) {
    case Param::Kind::text:
      break;
    case Param::Kind::flag:
      return Value::boolean(param.flag);
    case Param::Kind::list:
      return list_of(param.items);
    case Param::Kind::group:
      return group_of(param, names);
  }
  return Value::text_or_null(param.text);
}

}  // namespace

Value params_value(const Param& params, const std::vector<std::string_view>& asked) {
  return group_of(params, asked);
}

}  // namespace lantern::views
