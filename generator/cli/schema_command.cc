#include "cli/schema_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "content/json_schema.hpp"
#include "text/suggest.hpp"

namespace lantern::cli {

int print_schema(const std::string& kind) {
  if (kind.empty()) {
    say(content::all_json_schemas());
    return done;
  }
  const auto names = content::json_schema_names();
  if (std::ranges::find(names, kind) != names.end()) {
    say(content::json_schema(kind));
    return done;
  }
  const auto nearest = closest(kind, names);
  complain(fmt::format(
      "there is no schema '{}'; {}", kind,
      nearest ? "did you mean '" + *nearest + "'?" : fmt::format("there are {}", fmt::join(names, ", "))));
  return command_line_is_wrong;
}

}  // namespace lantern::cli
