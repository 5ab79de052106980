#include "cli/check_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "cli/finding_kinds.hpp"
#include "driver/shown_diagnostics.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern::cli {
namespace {

enum class Colour { bold, red, yellow, blue };

std::string coloured(std::string_view text, Colour colour, const Terminal& terminal) {
  if (terminal.colours == Colours::none) return std::string(text);
  constexpr std::array<std::string_view, 4> codes = {"1", "1;31", "1;33", "1;34"};
  return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(colour)], text);
}

// Lines of at most `width` letters where the words allow it; later ones begin with `indent` blanks.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const auto letters = static_cast<std::size_t>(code_points(word));
    if (column > indent && column + 1 + letters > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!out.empty()) {
      out += ' ';
      ++column;
    }
    out += word;
    column += letters;
  }
  return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "links 3, easy read 2", in the order of the kinds.
template <typename Findings>
std::string kinds_of(const Findings& findings) {
  std::map<FindingKind, std::size_t> counts;
  for (const Diagnostic* finding : findings) ++counts[kind_of(finding->code)];
  std::vector<std::string> parts;
  for (const auto& [kind, count] : counts) parts.push_back(fmt::format("{} {}", words_for(kind), count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

// The printed form of the contract; on a terminal its hint is wrapped, and its parts have colours.
std::string shown(const Diagnostic& finding, const Terminal& terminal) {
  std::string text = driver::shown(finding);
  if (terminal.kind == StreamKind::file) return text;
  std::string hint;
  if (const std::size_t at = text.find("\n    hint: "); at != std::string::npos) {
    hint = wrapped(std::string_view(text).substr(at + 5, text.size() - at - 6), terminal.width - 4, 10);
    text.erase(at + 1);
  }
  const bool error = finding.severity == Severity::error;
  const Colour colour = error ? Colour::red : Colour::yellow;
  const std::string_view word = error ? "error:" : "warning:";
  if (const std::size_t caret = text.find_last_of('^'); caret + 2 == text.size()) {
    const std::size_t first = text.find_last_not_of('^', caret) + 1;
    text.replace(first, caret + 1 - first, coloured(text.substr(first, caret + 1 - first), colour, terminal));
  }
  if (const std::size_t at = text.find(word); at != std::string::npos)
    text.replace(at, word.size(), coloured(word, colour, terminal));
  return hint.empty() ? text : text + "    " + hint + '\n';
}

class Report {
 public:
  Report(const driver::BuildReport& report, const Terminal& terminal) : report_(report), terminal_(terminal) {
    for (const Diagnostic& finding : report.diagnostics.items())
      findings_[urgency_of(finding)][page_of(finding.where.file)].push_back(&finding);
  }

  std::string text() {
    part(Urgency::stops_the_site, "Mend first", [](std::size_t count, const std::string& pages) {
      return fmt::format("{} on {} keep{} the site from being published",
                         counted(count, "mistake", "mistakes"), pages, count == 1 ? "s" : "");
    });
    part(Urgency::worth_mending, "Worth mending", [](std::size_t count, const std::string& pages) {
      return fmt::format("{} on {}", counted(count, "thing", "things"), pages);
    });
    part(Urgency::worth_knowing, "Only worth knowing", [](std::size_t count, const std::string& pages) {
      return fmt::format("{} on {}", counted(count, "thing", "things"), pages);
    });
    if (left_out_.errors + left_out_.warnings > 0)
      out_ += fmt::format("\n... and {} more that are not shown: {} errors and {} warnings\n",
                          left_out_.errors + left_out_.warnings, left_out_.errors, left_out_.warnings);
    return std::move(out_);
  }

 private:
  // What a page is found by; the settings and the home page come first.
  using PageKey = std::tuple<int, std::string>;

  // Tables and pictures belong to the page beside them.
  PageKey page_of(const std::string& file) const {
    std::string page = file;
    if (!report_.titles.contains(page)) {
      const std::string beside = file.substr(0, file.rfind('/') + 1) + "index.md";
      if (report_.titles.contains(beside)) page = beside;
    }
    const int rank = page == "site.yaml" ? 0 : page == "content/index.md" ? 1 : 2;
    return {rank, page};
  }

  template <typename Say>
  void part(Urgency urgency, std::string_view title, Say say) {
    const auto found = findings_.find(urgency);
    if (found == findings_.end()) return;
    std::size_t count = 0;
    for (const auto& [page, list] : found->second) count += list.size();
    if (printed_ < driver::most_shown) {
      const std::string heading =
          fmt::format("{}: {}", title, say(count, counted(found->second.size(), "page", "pages")));
      if (!out_.empty()) out_ += '\n';
      const std::string lines = wrapped(heading, terminal_.width);
      std::size_t longest = 0;
      for (const std::string_view line : lines_of(lines))
        longest = std::max(longest, static_cast<std::size_t>(code_points(line)));
      out_ += coloured(lines, Colour::bold, terminal_) + '\n' + std::string(longest, '=') + '\n';
    }
    for (const auto& [page, list] : found->second) page_part(std::get<1>(page), list);
  }

  void page_part(const std::string& page, const std::vector<const Diagnostic*>& list) {
    if (printed_ < driver::most_shown) {
      const auto title = report_.titles.find(page);
      const std::string name = title == report_.titles.end() || title->second.empty()
                                   ? made_visible(page)
                                   : fmt::format("{}, {}", made_visible(title->second), made_visible(page));
      const std::string line = fmt::format("{}: {}", name.empty() ? "The whole site" : name, kinds_of(list));
      out_ += '\n' + coloured(wrapped(line, terminal_.width, 2), Colour::blue, terminal_) + "\n\n";
    }
    for (const Diagnostic* finding : list) {
      if (printed_ < driver::most_shown) {
        out_ += shown(*finding, terminal_);
        ++printed_;
      } else {
        ++(finding->severity == Severity::error ? left_out_.errors : left_out_.warnings);
      }
    }
  }

  struct LeftOut {
    std::size_t errors = 0;
    std::size_t warnings = 0;
  };

  const driver::BuildReport& report_;
  const Terminal& terminal_;
  std::map<Urgency, std::map<PageKey, std::vector<const Diagnostic*>>> findings_;
  std::size_t printed_ = 0;
  LeftOut left_out_;
  std::string out_;
};

}  // namespace

std::string check_report(const driver::BuildReport& report, const Terminal& terminal) {
  return Report(report, terminal).text();
}

std::string check_summary(const driver::BuildReport& report, driver::Strictness strictness) {
  std::array<std::size_t, 3> counts{};
  std::vector<const Diagnostic*> all;
  for (const Diagnostic& finding : report.diagnostics.items()) {
    ++counts[static_cast<std::size_t>(urgency_of(finding))];
    all.push_back(&finding);
  }
  const auto [stopping, mending, knowing] = counts;
  std::string text;
  if (stopping > 0)
    text =
        fmt::format("{} the site from being published: mend {} first; what else there is may show only then.",
                    stopping == 1 ? "1 thing stops" : fmt::format("{} things stop", stopping),
                    stopping == 1 ? "it" : "them");
  else
    text = "Nothing stops the site from being published";
  if (stopping == 0) text += mending + knowing == 0 ? ", and there is nothing to mend." : ".";
  if (mending > 0)
    text += fmt::format(" {} {} worth mending.", counted(mending, "thing", "things"),
                        mending == 1 ? "is" : "are");
  if (knowing > 0)
    text += fmt::format(" {} {} only worth knowing.", counted(knowing, "thing", "things"),
                        knowing == 1 ? "is" : "are");
  if (strictness == driver::Strictness::warnings_count && stopping == 0 && mending + knowing > 0)
    text = fmt::format("With --strict, {} the site from being published.",
                       counted(mending + knowing, "warning stops", "warnings stop"));
  if (all.size() > 1) text += fmt::format(" By kind: {}.", kinds_of(all));
  const Terminal page;
  return wrapped(text, page.width) + '\n' +
         fmt::format("{} and {} checked: {}, {}\n", counted(report.pages, "page", "pages"),
                     counted(report.charts, "chart", "charts"),
                     counted(report.diagnostics.count(Severity::error), "error", "errors"),
                     counted(report.diagnostics.count(Severity::warning), "warning", "warnings"));
}

}  // namespace lantern::cli
