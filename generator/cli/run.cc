#include "cli/run.hpp"

#include <fcntl.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <new>
#include <span>

#include "base/machine_failure.hpp"
#include "cli/commands.hpp"
#include "cli/easy_read_command.hpp"
#include "cli/mistyped.hpp"
#include "cli/new_command.hpp"
#include "cli/printing.hpp"
#include "cli/schema_command.hpp"
#include "cli/serve_command.hpp"
#include "content/json_schema.hpp"
#include "driver/analyse_file.hpp"
#include "model/names.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern::cli {
namespace {

// An option that takes the names of an enum, which its help lists behind `help`: "mean, median or sum".
template <Named Enum>
void add_choice(CLI::App& command, const std::string& name, std::string& chosen, std::string help) {
  std::vector<std::string> words;
  for (const std::string_view word : names_of<Enum>)
    if (!word.empty()) words.emplace_back(word);
  // No chart cannot be analysed or drawn.
  if constexpr (std::is_same_v<Enum, ChartType>) std::erase(words, name_of(ChartType::none));
  for (std::size_t i = 0; i < words.size(); ++i)
    help += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  command.add_option(name, chosen, help)->check(CLI::IsMember(words));
}

template <Named Format = OutputFormat>
void add_format(CLI::App& command, SharedOptions& options) {
  add_choice<Format>(command, "--format", options.format, "How results are printed: ");
}

void add_site_options(CLI::App& command, SharedOptions& options) {
  command.add_option("--site", options.site, "The folder of the site (default: this one)");
  command.add_option("--out", options.out, "Where the site is written (default: _site in the site)");
  command.add_option("--jobs", options.jobs, "How many workers (default: as many as there are processors)")
      ->check(CLI::Range(1, 256));
  command.add_flag("--drafts", options.drafts, "Publish drafts too");
  command.add_option("--base-url", options.base_url,
                     "The address the site will have, instead of the one in site.yaml");
  command.add_flag("--strict", options.strict, "Warnings count as errors");
  command.add_flag("--quiet", options.quiet, "Print nothing but mistakes");
  command.add_flag("--no-cache", options.no_cache, "Use nothing that an earlier run has kept");
  command.add_option("--date", options.date, "The day of the build, e.g. 2026-03-31 (default: today)");
}

void add_serve_options(CLI::App& command, ServeCommandOptions& options, SharedOptions& shared) {
  command.add_option("--site", shared.site, "The folder of the site (default: this one)");
  command.add_option("--port", options.port, "The port; when it is taken, the next free one (default: 4000)")
      ->check(CLI::Range(1, 65535));
  command.add_flag("--open", options.open, "Open the site in your browser");
  command.add_option("--jobs", shared.jobs, "How many workers (default: as many as there are processors)")
      ->check(CLI::Range(1, 256));
  command.add_flag("--drafts", shared.drafts, "Drafts are always shown here, and marked");
  command.add_option("--base-url", shared.base_url,
                     "The address that pages name as theirs (default: this one)");
  command.add_flag("--strict", shared.strict, "Warnings count as errors");
  command.add_flag("--quiet", shared.quiet, "Print nothing but the address and mistakes");
  command.add_option("--date", shared.date, "The day of the build, e.g. 2026-03-31 (default: today)");
}

void add_series_options(CLI::App& command, SeriesOptions& options) {
  command
      .add_option("FILE", options.file,
                  "A CSV file or Excel workbook with date or label, and value or numerator and "
                  "denominator")
      ->required();
  add_choice<ChartType>(command, "--chart", options.chart, "");
  add_choice<RuleSet>(command, "--rules", options.rules, "");
  command.add_option("--baseline", options.baseline, "Make the centre line from the first N points")
      ->check(CLI::Range(1, 1'000'000));
  command.add_option("--rebase", options.rebase,
                     "Dates or points at which a new phase starts: 2021-04-01,13");
  command.add_option("--centre", options.centre, "A centre line given in advance")->check(CLI::Number);
  command.add_option("--target", options.target, "The value aimed at")->check(CLI::Number);
  add_choice<Better>(command, "--better", options.better, "");
  add_choice<Aggregate>(command, "--aggregate", options.aggregate, "Rows with one date: ");
  add_choice<measures::Screening>(command, "--screening", options.screening, "Screening of moving ranges: ");
  command.add_option(
      "--unit", options.unit,
      "What the numbers are: percent, count, minutes, hours, days, weeks, score, rate, pounds or "
      "any other word");
  command.add_option("--sheet", options.sheet, "The sheet of a workbook (default: the first)");
  command.add_option("--columns", options.columns,
                     "What the columns are called in the file: date=Month,value=Missed");
  add_choice<DateOrder>(command, "--dates", options.dates, "What comes first in 1/4/2021: ");
  command.add_flag("--ordered", options.ordered, "Labels stand in order of time, whatever they are");
  command.add_option("--title", options.title, "What is measured (default: the name of the file)");
  command.add_option("--language", options.language, "The language of the words, e.g. en or cy");
}

void add_easy_read_options(CLI::App& command, EasyReadOptions& options, SharedOptions& shared) {
  command.add_option("FILE", options.file, "A Markdown file, or - for standard input")->required();
  command.add_flag("--plain", options.plain, "The file is plain text, not Markdown");
  command.add_option("--site", options.site,
                     "The site whose words, glossary and pictures count (default: the one around the file)");
  command.add_option("--language", options.language, "The language of the text: en or cy");
  add_format(command, shared);
  command.add_flag("--strict", shared.strict, "Warnings count as errors");
  command.add_flag("--quiet", shared.quiet, "Print nothing; only the exit code tells");
}

void add_new_options(CLI::App& command, NewOptions& options, SharedOptions& shared) {
  command
      .add_option("KIND", options.kind,
                  "site; case-study, cohort, bundle, session, resource, event or page; easy-read; form; "
                  "picture-list; admin, which is an editor in the browser")
      ->required();
  command.add_option("NAME", options.name,
                     "The folder of the site or of the picture list; the title of the page; the page that is "
                     "to have an easy-read version; the file of the form");
  command.add_option("--title", options.title, "The name of a site");
  command.add_option("--organisation", options.organisation,
                     "Whose case study it is: an id or a name; who publishes a site");
  command.add_option("--cohort", options.cohort, "Its cohort: an id or a title");
  command.add_option("--bundle", options.bundle, "The bundle of a session: an id or a title");
  command.add_option(
      "--from", options.from,
      "What the case study is made from: a filled-in form (.docx) or a spreadsheet (.csv, .xlsx)");
  command.add_option("--language", options.language,
                     "The language of a form or a site: en (the default) or cy");
  command.add_option("--site", shared.site, "The folder of the site (default: this one)");
  command.add_flag("--quiet", shared.quiet, "Print nothing but mistakes");
}

// Titles and addresses from the command line stand in pictures and pages as those of a file do.
std::optional<std::string> unfit_argument(std::span<char* const> arguments) {
  for (const std::string_view argument : arguments) {
    if (invalid_utf8_at(argument)) return "'" + std::string(argument) + "' is not UTF-8 text";
    const auto found = invisible_character(argument);
    if (found && found->kind != InvisibleKind::direction)
      return "'" + std::string(argument) + "' holds " + described(*found);
  }
  return std::nullopt;
}

// A word that nobody knows, in better words than the library's; nothing when something else is wrong.
std::optional<std::string> mistyped(const CLI::App& app) {
  std::vector<std::string_view> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  const auto chosen = app.get_subcommands();
  const std::vector<std::string> unknown = app.remaining(true);
  if (chosen.empty() && (unknown.empty() || !unknown.front().starts_with('-')))
    return unknown.empty() ? fmt::format("say what to do: {}; 'lantern --help' says what each does",
                                         fmt::join(commands, ", "))
                           : unknown_command(unknown.front(), commands);
  if (unknown.empty()) return std::nullopt;
  const CLI::App& asked = chosen.empty() ? app : *chosen.front();
  std::vector<std::string> options;
  for (const CLI::Option* option : asked.get_options()) {
    for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
    for (const std::string& name : option->get_snames()) options.push_back("-" + name);
  }
  const std::vector<std::string_view> known(options.begin(), options.end());
  return unknown_argument(unknown.front(), chosen.empty() ? "" : asked.get_name(), known);
}

int run_checked(int argc, char** argv) {
  CLI::App app{
      "Lantern makes a website from a folder of Markdown, YAML and CSV.\n\n"
      "Example: lantern build --site my-site"};
  app.name("lantern");
  app.set_version_flag("--version", version_text());
  app.require_subcommand(1);

  SharedOptions shared;
  SeriesOptions series;
  CheckOptions check;
  std::string markdown_file;
  EasyReadOptions easy_read;
  NewOptions made;
  std::string schema_kind;
  ServeCommandOptions serving;

  CLI::App& build_command =
      *app.add_subcommand("build", "Build the site.\n\nExample: lantern build --site my-site --out public");
  add_site_options(build_command, shared);
  add_format(build_command, shared);
  build_command.add_flag("--compress", shared.compress,
                         "Also write .gz and .br beside what is worth it, for web servers that send them");
  CLI::App& serve_command = *app.add_subcommand(
      "serve",
      "Show the site in your browser while you write it: every change is there as soon as it is saved.\n\n"
      "Example: lantern serve --site my-site --open");
  add_serve_options(serve_command, serving, shared);
  CLI::App& check_command = *app.add_subcommand("check",
                                                "Check everything that build checks, and write "
                                                "nothing.\n\nExample: lantern check --site my-site --strict");
  add_site_options(check_command, shared);
  add_format<CheckFormat>(check_command, shared);
  check_command.add_flag("--external", check.external,
                         "Also try the links to other websites; what is found is kept for a week");
  CLI::App& markdown_command = *app.add_subcommand(
      "markdown", "Turn Markdown into HTML on standard output.\n\nExample: lantern markdown page.md");
  markdown_command.add_option("FILE", markdown_file, "A file, or - for standard input")->required();
  CLI::App& analyse_command =
      *app.add_subcommand("analyse",
                          "Say what the numbers of one series show.\n\nExample: lantern analyse missed.csv "
                          "--chart run --better lower --format json");
  add_series_options(analyse_command, series);
  add_format(analyse_command, shared);
  CLI::App& easy_read_command = *app.add_subcommand(
      "easy-read",
      "Say how easy a text is to read, and how to make it easier.\n\nExample: lantern easy-read "
      "content/easy-read.md");
  add_easy_read_options(easy_read_command, easy_read, shared);
  CLI::App& new_command = *app.add_subcommand(
      "new",
      "Write something new: a whole site, a page to fill in, an easy-read version, the blank Word form of a "
      "case study, a list of all pictures that easy read can name, or an editor in the browser. On a "
      "terminal it asks for what is not "
      "said.\n\nExamples:\n  lantern new site my-site\n  lantern new case-study \"Fewer missed hearing "
      "tests\"\n"
      "  lantern new case-study \"Fewer missed hearing tests\" --from form.docx\n  lantern new form "
      "form.docx");
  add_new_options(new_command, made, shared);
  CLI::App& chart_command = *app.add_subcommand(
      "chart",
      "Draw one chart.\n\nExample: lantern chart missed.csv -o missed.svg --title \"Missed classes\"");
  add_series_options(chart_command, series);
  chart_command.add_option("-o,--output", series.out, "The picture: a name ending in .svg, .png or .pdf")
      ->required();

  CLI::App& schema_command = *app.add_subcommand(
      "schema",
      "Print the fields that the files of a site can have, as JSON Schema, for editors and other "
      "programs.\n\nExamples:\n  lantern schema case-study\n  lantern schema > lantern.schema.json");
  schema_command.add_option(
      "KIND", schema_kind,
      fmt::format("{} (default: all of them below $defs)", fmt::join(content::json_schema_names(), ", ")));

  if (const auto unfit = unfit_argument({argv, static_cast<std::size_t>(argc)})) {
    complain(*unfit);
    return command_line_is_wrong;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // Of these two kinds the library says only what it misses, not what was meant.
    const bool unknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr ||
                         dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (const auto sentence = unknown ? mistyped(app) : std::nullopt) {
      complain(*sentence);
      return command_line_is_wrong;
    }
    return app.exit(error) == 0 ? done : command_line_is_wrong;
  }
  if (build_command.parsed()) return build_site(shared, driver::Purpose::publish, {});
  if (serve_command.parsed()) return serve_site(serving, shared);
  if (check_command.parsed()) return build_site(shared, driver::Purpose::check, check);
  if (markdown_command.parsed()) return convert_markdown(markdown_file, shared);
  if (new_command.parsed()) return make_new(made, shared);
  if (schema_command.parsed()) return print_schema(schema_kind);
  if (easy_read_command.parsed()) return check_easy_read_file(easy_read, shared);
  if (analyse_command.parsed()) return analyse_series(series, shared);
  return draw_chart(series, shared);
}

// A program may be started without them. The next file to be opened would then take the place of standard
// output, and be written over by what is printed.
void keep_standard_streams() {
  for (const int stream : {0, 1, 2})
    if (::fcntl(stream, F_GETFD) < 0)  // opened the wrong way round, so that what is printed fails
      (void)::open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
}

}  // namespace

int run(int argc, char** argv) {
  keep_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);     // a file beyond what the user may write is an error, not the end
  std::ios::sync_with_stdio(false);  // otherwise an error of standard input is taken for its end
  int code = machine_failed;
  try {
    code = run_checked(argc, argv);
  } catch (const MachineFailure& failure) {
    complain(failure.what());
  } catch (const std::bad_alloc&) {
    complain("there is not enough memory");
  } catch (const std::exception& broken) {
    complain(std::string("a fault in Lantern itself: ") + broken.what());
  }
  return after_printing(code);
}

}  // namespace lantern::cli
