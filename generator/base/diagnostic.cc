#include "base/diagnostic.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace lantern {

void Diagnostics::error(SourceLocation where, Code code, std::string message, std::string hint) {
  add({std::move(where), Severity::error, code, std::move(message), std::move(hint), {}});
}

void Diagnostics::warning(SourceLocation where, Code code, std::string message, std::string hint) {
  add({std::move(where), Severity::warning, code, std::move(message), std::move(hint), {}});
}

void Diagnostics::add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }

void Diagnostics::append(Diagnostics other) {
  std::move(other.items_.begin(), other.items_.end(), std::back_inserter(items_));
}

void Diagnostics::sort() {
  std::ranges::stable_sort(items_, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) <
           std::tie(b.where.file, b.where.line, b.where.column);
  });
  std::set<std::tuple<std::string_view, int, int, std::string_view, std::string_view>> seen;
  std::vector<Diagnostic> once;
  once.reserve(items_.size());
  for (Diagnostic& item : items_)
    if (seen.emplace(item.where.file, item.where.line, item.where.column, item.code.name(), item.message)
            .second)
      once.push_back(item);
  items_ = std::move(once);
}

bool Diagnostics::has_errors() const { return count(Severity::error) > 0; }

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(items_, [&](const Diagnostic& item) { return item.severity == severity; }));
}

namespace {

// The blanks under `line` up to `column` code points, with tabs kept so that the caret lines up.
std::string indent_up_to(std::string_view line, int column) {
  std::string blanks;
  int at = 1;
  for (std::size_t i = 0; i < line.size() && at < column; ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    blanks += line[i] == '\t' ? '\t' : ' ';
    ++at;
  }
  while (at++ < column) blanks += ' ';
  return blanks;
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic) {
  const SourceLocation& where = diagnostic.where;
  std::string out;
  if (!where.file.empty()) {
    out += where.file + ':';
    if (where.line > 0)
      out += std::to_string(where.line) + ':' + std::to_string(std::max(where.column, 1)) + ':';
    out += ' ';
  }
  out += diagnostic.severity == Severity::error ? "error: " : "warning: ";
  out += diagnostic.message + " [" + std::string(diagnostic.code.name()) + "]\n";
  if (where.line > 0 && !diagnostic.source_line.empty()) {
    std::string number = std::to_string(where.line);
    if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
    out += number + " | " + diagnostic.source_line + '\n';
    if (where.column > 0) {
      out += std::string(number.size(), ' ') + " | " + indent_up_to(diagnostic.source_line, where.column) +
             std::string(static_cast<std::size_t>(std::max(where.length, 1)), '^') + '\n';
    }
  }
  if (!diagnostic.hint.empty()) out += "    hint: " + diagnostic.hint + '\n';
  return out;
}

}  // namespace lantern
