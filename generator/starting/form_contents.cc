#include "starting/form_contents.hpp"

#include <fmt/format.h>

#include "starting/markdown_writing.hpp"

namespace lantern::starting {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string quotes_yaml(const std::vector<FormQuote>& quotes) {
  std::string yaml;
  for (const FormQuote& quote : quotes) {
    yaml += "  - text: " + yaml_text(quote.text) + "\n    by: " + yaml_text(quote.by) + "\n";
    if (quote.agreed) {
      yaml += "    consent:\n      obtained: " + to_iso(*quote.agreed) + "\n";
      if (quote.agreed_until) yaml += "      expires: " + to_iso(*quote.agreed_until) + "\n";
      if (!quote.scope.empty()) yaml += "      scope: " + yaml_text(quote.scope) + "\n";
    }
    if (!quote.source.empty()) yaml += "    source: " + yaml_text(quote.source) + "\n";
  }
  return yaml;
}

void set(const std::string& field, const std::string& text, Import& import) {
  if (!text.empty()) import.page.fields[field] = yaml_text(text);
}

void set(const std::string& field, const std::vector<std::string>& entries, Import& import) {
  if (!entries.empty()) import.page.fields[field] = yaml_list(entries);
}

}  // namespace

void write_fields(const FormContents& contents, Import& import) {
  set("summary", contents.summary, import);
  set("contact", contents.contact, import);
  set("changes", contents.changes, import);
  set("results", contents.results, import);
  set("learning", contents.learning, import);
  set("sustainability", contents.sustainability, import);
  if (!contents.aim.empty()) import.page.fields["aim"] = "\n  statement: " + yaml_text(contents.aim) + "\n";
  if (!contents.partners.empty())
    import.page.fields["coproduction"] = "\n  statement: " + yaml_text(contents.partners) + "\n";
  if (!contents.measures.empty()) import.page.fields["measures"] = measures_yaml(contents.measures);
  if (!contents.quotes.empty()) import.page.fields["quotes"] = "\n" + quotes_yaml(contents.quotes);
  if (!contents.shown_pictures.empty())
    import.page.body +=
        (import.language == "cy" ? "## Lluniau\n\n" : "## Pictures\n\n") + contents.shown_pictures;
}

void say_what_was_read(const FormContents& contents, Import& import) {
  const auto say = [&](std::string_view what, std::size_t count, std::string_view one,
                       std::string_view many) {
    if (count != 0) import.read.push_back(fmt::format("{}: {}", what, counted(count, one, many)));
  };
  const auto said = [&](std::string_view what, const std::string& text) {
    if (!text.empty()) import.read.push_back(fmt::format("{}: read", what));
  };
  said("summary", contents.summary);
  said("aim", contents.aim);
  said("who worked on it", contents.partners);
  say("changes", contents.changes.size(), "entry", "entries");
  say("measures", contents.measures.size(), "measure", "measures");
  say("figures", contents.tables, "table", "tables");
  say("results", contents.results.size(), "entry", "entries");
  say("tips and learning", contents.learning.size(), "entry", "entries");
  say("what lasts", contents.sustainability.size(), "entry", "entries");
  say("quotes", contents.quotes.size(), "quote", "quotes");
  say("pictures", contents.pictures, "file", "files");
  said("contact", contents.contact);
}

}  // namespace lantern::starting
