#include <fmt/format.h>

#include "cli/check_report.hpp"
#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/load_options.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "cli/sarif.hpp"
#include "text/characters.hpp"

namespace lantern::cli {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// Everything that somebody agreed to, for whoever answers for it.
void print_agreements(const driver::BuildReport& report) {
  if (!report.consents.empty()) say("Consents:\n");
  for (const site::GivenConsent& given : report.consents)
    say(fmt::format(
        "  {}:{} – {}: {}{}\n", made_visible(given.where.file), given.where.line, given.what,
        given.consent.expires ? "until " + to_iso(last_day(*given.consent.expires)) : "without an end",
        given.consent.scope.empty() ? "" : ", for " + made_visible(given.consent.scope)));
  if (!report.let_through.empty()) say("Let through by 'privacy: allow:' in site.yaml:\n");
  for (const driver::LetThrough& one : report.let_through)
    say(fmt::format("  {}{} – {}: {}\n", made_visible(one.where.file),
                    one.where.line > 0 ? ":" + std::to_string(one.where.line) : "", one.what,
                    made_visible(one.reason)));
}

void print_summary(const driver::BuildReport& report, const driver::BuildOptions& options) {
  const std::size_t errors = report.diagnostics.count(Severity::error);
  const std::size_t warnings = report.diagnostics.count(Severity::warning);
  if (!report.unpublished.empty() && report.published) {
    say("Not published:\n");
    for (const auto& [page, reason] : report.unpublished)
      say(fmt::format("  {} – {}: {}\n", made_visible(page.source), made_visible(page.title), reason));
  }
  if (options.purpose == driver::Purpose::check) print_agreements(report);
  const std::string found =
      counted(errors, "error", "errors") + ", " + counted(warnings, "warning", "warnings");
  if (report.published)
    say(fmt::format("{} and {} in {}: {} written, {} unchanged, {} ({:.2f} s)\n",
                    counted(report.pages, "page", "pages"), counted(report.charts, "chart", "charts"),
                    made_visible(options.out.string()), report.written, report.unchanged, found,
                    report.seconds));
  else if (options.purpose == driver::Purpose::check)
    say(check_summary(report, options.strictness));
  else
    say(fmt::format("Nothing was published: {}\n", found));
}

}  // namespace

int build_site(const SharedOptions& shared, driver::Purpose purpose, const CheckOptions& check) {
  Interruption interruption;
  RealFileSystem disk;
  driver::BuildOptions options;
  options.purpose = purpose;
  options.strictness = shared.strict ? driver::Strictness::warnings_count : driver::Strictness::normal;
  auto load = load_options(disk, shared);
  if (!load) {
    complain(load.error());
    return command_line_is_wrong;
  }
  options.load = std::move(*load);
  if (purpose == driver::Purpose::check) options.load.advice = driver::Advice::given;
  options.compression = shared.compress ? driver::Compression::beside : driver::Compression::none;
  options.load.stop = interruption.token();
  options.out = shared.out.empty() ? options.load.site / "_site" : std::filesystem::path(shared.out);

  if (check.external)
    options.try_links = driver::LinkTrying{
        .cache = options.load.site / ".lantern-cache/outside-links.txt",
        .remembered = shared.no_cache ? driver::Remembered::passed_over : driver::Remembered::used,
        .today = options.load.today,
        .stop = options.load.stop};

  const driver::BuildReport report = driver::build(disk, options);
  const bool failed = report.diagnostics.has_errors() || (shared.strict && !report.diagnostics.empty());
  const int exit_code = report.failure ? machine_failed : failed ? content_has_errors : done;
  if (shared.format == name_of(CheckFormat::sarif)) {
    say(to_sarif(report, exit_code));
  } else if (shared.output() == OutputFormat::json) {
    say(to_json(report));
  } else {
    // Programs read the findings alone, as those of a build.
    const Terminal terminal = terminal_of_standard_error();
    if (options.purpose == driver::Purpose::check && !shared.quiet && terminal.kind == StreamKind::terminal)
      tell(check_report(report, terminal));
    else
      print(report.diagnostics);
    if (!shared.quiet && !report.failure) print_summary(report, options);
  }
  if (!report.links_not_tried.empty()) complain(report.links_not_tried);
  for (const std::string& sentence : report.left_behind) complain("warning: " + sentence);
  if (report.failure) print(*report.failure);
  interruption.pass_on();
  return exit_code;
}

}  // namespace lantern::cli
