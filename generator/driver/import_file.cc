#include "driver/import_file.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "office/document_text.hpp"
#include "office/package.hpp"
#include "starting/case_study_from_form.hpp"
#include "starting/missing_words.hpp"
#include "starting/proposed_measures.hpp"
#include "starting/run_program.hpp"
#include "starting/word_text.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view how_to_install =
    "Word forms are read with pandoc, a free program that is not on this computer. Install it (Debian and "
    "Ubuntu: "
    "sudo apt install pandoc; Windows: winget install --id JohnMacFarlane.Pandoc; macOS: brew install "
    "pandoc), "
    "then give this command again";

std::unexpected<Failure> refused(std::string sentence, FaultOf fault = FaultOf::request) {
  return std::unexpected(Failure{fault, std::move(sentence)});
}

std::expected<std::string, Failure> bytes_of(const FileSystem& disk, const std::string& file) {
  auto bytes = disk.read(file, ReadLimit::package);
  if (bytes) return std::move(*bytes);
  if (bytes.error().fault == FileFault::too_large)
    return refused("'" + file + "' is larger than 64 MB; make its pictures smaller and save it again");
  Failure failure = machine_failure(bytes.error());
  if (bytes.error().fault != FileFault::machine) failure.fault = FaultOf::request;
  return std::unexpected(std::move(failure));
}

std::expected<std::string, Failure> through_pandoc(const std::string& file, std::string_view bytes) {
  // It sees the bytes and nothing of the disk, and not more memory than a form needs.
  auto json = starting::run_program(
      {"pandoc", "--sandbox", "--from=docx", "--to=json", "+RTS", "-M1g", "-RTS"}, bytes, {});
  if (json) return std::move(*json);
  switch (json.error().fault) {
    case starting::ProgramFault::missing:
      return refused(std::string(how_to_install), FaultOf::machine);
    case starting::ProgramFault::too_slow:
      return refused("'" + file + "' cannot be read: pandoc took longer than a minute", FaultOf::content);
    case starting::ProgramFault::failed:
      return refused("'" + file + "' cannot be read as a Word document: " + json.error().reason,
                     FaultOf::content);
    case starting::ProgramFault::machine:
      break;
  }
  return refused("pandoc could not be started: " + json.error().reason, FaultOf::machine);
}

std::expected<starting::Import, Failure> import_form(const std::string& file, const std::string& bytes,
                                                     const Date& today) {
  if (office::container_of(bytes) == office::Container::old_document)
    return refused("'" + file +
                       "' has a password, or was saved by a Word before 2007; open it and save it as .docx "
                       "without a password",
                   FaultOf::content);
  const auto package = office::Package::open(bytes);
  if (!package || !package->has("word/document.xml"))
    return refused("'" + file + "' is not a Word document; open it in Word and save it as .docx",
                   FaultOf::content);
  const auto json = through_pandoc(file, bytes);
  if (!json) return std::unexpected(json.error());
  const auto document = starting::read_pandoc(*json);
  if (!document) return refused("'" + file + "': " + document.error(), FaultOf::content);
  const auto read_part = [&](const std::string& part) -> std::optional<std::string> {
    auto picture = package->read("word/" + part);
    return picture ? std::optional(std::move(*picture)) : std::nullopt;
  };
  std::vector<std::string> pictures;
  constexpr std::string_view media = "word/media/";
  for (const std::string& part : package->parts())
    if (part.starts_with(media)) pictures.push_back(part.substr(std::string_view("word/").size()));
  starting::Import import =
      starting::case_study_from_form(starting::filled_form(*document), pictures, read_part, today);
  std::vector<starting::Passage> passages;
  for (const office::Passage& passage : office::read_package(bytes).passages)
    // What programs note about a file is no part of the form.
    if (passage.place != "in its properties" && passage.place != "in a link")
      passages.push_back({passage.place, passage.text});
  starting::keep_what_is_missing(passages, import);
  return import;
}

std::expected<starting::Import, Failure> import_spreadsheet(const std::string& file, std::string bytes,
                                                            Diagnostics& diagnostics) {
  const auto sheets = tables::outline(file, bytes, diagnostics);
  if (!sheets) return refused({}, FaultOf::content);
  starting::Import import;
  import.page.kind = PageKind::case_study;
  import.title = fs::path(file).stem().string();
  std::string name = slugify(import.title);
  if (name.empty()) name = "data";
  name += lower_ascii(fs::path(file).extension().string());
  const auto measures = starting::proposed_measures(*sheets, name, import.title);
  if (measures.empty())
    return refused("'" + file +
                       "' has no table that Lantern can read: it needs a row of headings, a column of dates "
                       "or labels, and a column of numbers beside it",
                   FaultOf::content);
  import.page.fields["measures"] = starting::measures_yaml(measures);
  for (const starting::ProposedMeasure& measure : measures) {
    import.read.push_back(fmt::format("measure: {}{}", measure.title,
                                      measure.sheet.empty() ? "" : " (sheet " + measure.sheet + ")"));
    if (measure.order_unclear && import.findings.empty())
      import.findings.push_back(
          {starting::FindingKind::figures, "the dates of this file can be read either way",
           "write dates: day-first or dates: month-first for each measure", "# dates:"});
  }
  import.read.push_back("copied beside the page, where you change it from now on: " + name);
  import.files.push_back({std::move(name), std::move(bytes)});
  return import;
}

}  // namespace

std::expected<starting::Import, Failure> import_file(const FileSystem& disk, const std::string& file,
                                                     const Date& today, Diagnostics& diagnostics) {
  const std::string ending = lower_ascii(fs::path(file).extension().string());
  const bool form = ending == ".docx";
  const bool spreadsheet = ending == ".csv" || ending == ".xlsx";
  if (ending == ".doc" || ending == ".odt" || ending == ".rtf")
    return refused("'" + file + "': open it in Word or LibreOffice and save it as .docx");
  if (ending == ".xls" || ending == ".ods" || ending == ".xlsm" || ending == ".numbers" || ending == ".tsv")
    return refused("'" + file + "': open it in your spreadsheet program and save it as .xlsx or .csv");
  if (!form && !spreadsheet)
    return refused("'" + file +
                   "': a case study is made from a filled-in form (.docx) or a spreadsheet (.xlsx, .csv)");
  auto bytes = bytes_of(disk, file);
  if (!bytes) return std::unexpected(bytes.error());
  return form ? import_form(file, *bytes, today) : import_spreadsheet(file, std::move(*bytes), diagnostics);
}

}  // namespace lantern::driver
