#include "starting/not_placed.hpp"

namespace lantern::starting {
namespace {

// Said once: it is the same for all that is kept.
std::string what_to_do(const Import& import) {
  if (!import.not_placed.empty()) return {};
  return "what could not be placed is kept under \"Not placed\" at the end of the page, which stays a draft "
         "until you have sorted it and deleted the line 'draft: true'";
}

}  // namespace

void keep_not_placed(const std::string& heading, const std::string& text, std::string message,
                     Import& import) {
  import.findings.push_back(
      {FindingKind::not_placed, std::move(message), what_to_do(import), "### " + heading});
  import.not_placed += "### " + heading + "\n\n" + text;
}

void finish_body(Import& import) {
  if (import.not_placed.empty()) return;
  import.page.fields["draft"] = "true";
  import.page.notes["draft"] =
      "# Not everything in the form could be placed. Sort what stands under \"Not placed\" below, then "
      "delete the next line.\n";
  import.page.body +=
      (import.language == "cy" ? "## Not placed (heb ei osod)\n\n" : "## Not placed\n\n") + import.not_placed;
}

}  // namespace lantern::starting
