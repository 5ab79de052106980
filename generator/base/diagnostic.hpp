// A mistake in the content, as data: where it is, what is wrong, and what to do about it.
// Functions that read content add to a Diagnostics they are given and go on, so that one run
// reports everything. A Diagnostics belongs to one thread; workers each fill their own and the
// driver joins them in the order of the sources.
#pragma once
#include <string>
#include <vector>

#include "base/codes.hpp"
#include "base/source_location.hpp"

namespace lantern {

enum class Severity { error, warning };

struct Diagnostic {
  SourceLocation where;
  Severity severity = Severity::error;
  Code code;
  std::string message;      // one sentence without a full stop
  std::string hint;         // what a person who does not program can do; may be empty
  std::string source_line;  // the line `where` points at; filled in when it is printed if empty

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

class Diagnostics {
 public:
  void error(SourceLocation where, Code code, std::string message, std::string hint = {});
  void warning(SourceLocation where, Code code, std::string message, std::string hint = {});
  void add(Diagnostic diagnostic);
  void append(Diagnostics other);

  // By file, line and column; the order of the same place is kept. Exact repetitions are dropped.
  void sort();

  bool has_errors() const;
  std::size_t count(Severity severity) const;
  bool empty() const { return items_.empty(); }
  const std::vector<Diagnostic>& items() const { return items_; }
  std::vector<Diagnostic>& items() { return items_; }

 private:
  std::vector<Diagnostic> items_;
};

// The printed form of the contract: `file:line:column: error: message [code]`, the source line
// with a caret, and the hint. Ends with a newline.
std::string to_text(const Diagnostic& diagnostic);

}  // namespace lantern
