// The words of the site's own furniture and of its sentences about charts: one file a language in
// a theme's strings/ folder, each value an ICU MessageFormat pattern ("{count, plural, one {1 team}
// other {# teams}}"). Immutable once compiled; any number of threads may format at once.
#pragma once
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern {

struct MessagePattern {
  std::string text;
  SourceLocation where;
};

class Messages {
 public:
  using Value = std::variant<std::string, double, long>;
  using Argument = std::pair<std::string_view, Value>;

  // `language` is a BCP 47 tag such as en or cy. A pattern that ICU refuses is an error
  // 'string-pattern' at its place and stands as it is written.
  static Messages compile(std::string_view language, const std::map<std::string, MessagePattern>& patterns,
                          Diagnostics& diagnostics);

  Messages();
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;
  ~Messages();

  const std::string& language() const;
  bool contains(std::string_view key) const;
  bool takes_arguments(std::string_view key) const;  // false for a key that is not there
  std::vector<std::string> keys() const;             // sorted

  // The message with its arguments filled in. A key that is not there is a broken invariant of the
  // program (every theme is checked against the built-in one when it is loaded) and throws
  // std::out_of_range with the key.
  std::string format(std::string_view key, std::initializer_list<Argument> arguments = {}) const;
  std::string format(std::string_view key, const std::vector<Argument>& arguments) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern
