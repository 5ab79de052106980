#include "starting/figure_tables.hpp"

#include <algorithm>

#include "starting/form_measures.hpp"
#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/not_placed.hpp"
#include "text/slug.hpp"

namespace lantern::starting {
namespace {

void leave_out_labels(WordBlocks& blocks) {
  std::erase_if(blocks, [](const WordBlock& block) {
    const auto label = label_before(block.line.plain);
    return block.kind == WordBlockKind::paragraph && label && label->text.empty();
  });
}

std::string no_pictures(const WordPicture&) { return {}; }

}  // namespace

FormSection FigureTables::take_from(const FormSection& section) {
  FormSection rest{section.part, section.heading, {}};
  for (const WordBlock& block : section.blocks) {
    if (!is_table_of_figures(block) || section.part == FormPart::quotes)
      rest.blocks.push_back(block);
    else
      add(block, title_before(rest.blocks));
  }
  if (section.part == FormPart::figures) leave_out_labels(rest.blocks);
  return rest;
}

// The short line before a table, or its label's words, is what it shows.
std::string FigureTables::title_before(WordBlocks& before) {
  if (before.empty()) return {};
  const WordBlock& last = before.back();
  constexpr std::size_t longest_title = 120;
  if (last.kind == WordBlockKind::list || last.kind == WordBlockKind::table || !last.line.pictures.empty() ||
      last.line.plain.size() > longest_title)
    return {};
  std::string title = one_line(last.line.plain);
  const auto label = label_before(title);
  if (label) title = std::string(label->text);
  while (title.ends_with(':') || title.ends_with('.')) title.pop_back();
  import_.used += last.line.plain + "\n";
  before.pop_back();
  return title;
}

// Of the title, and no file of this form has it yet.
std::string FigureTables::free_name(const std::string& title) {
  std::string name = slugify(title);
  constexpr std::size_t longest_name = 40;
  if (name.size() > longest_name) name.resize(std::min(name.rfind('-', longest_name), longest_name));
  if (name.empty()) name = "figures";
  const std::string base = name;
  for (int number = 2; !file_names_.insert(name).second; ++number) name = base + "-" + std::to_string(number);
  return name;
}

void FigureTables::add(const WordBlock& table, std::string title) {
  if (title.empty()) title = one_line(table.line.plain);
  if (is_of_the_blank_form(title)) title.clear();
  const std::string file = free_name(title) + ".csv";
  const std::string csv = csv_of(table);
  Diagnostics ignored;
  const auto outline = tables::outline(file, csv, ignored);
  std::vector<ProposedMeasure> proposed;
  if (outline) proposed = proposed_measures(*outline, file, title.empty() ? "Figures" : title);
  if (proposed.empty()) {
    keep_not_placed(markdown_text(title.empty() ? "A table of figures" : one_line(title)),
                    markdown_of({table}, no_pictures), "a table of figures could not be read", import_);
    return;
  }
  import_.files.push_back({file, csv});
  ++contents_.tables;
  // One column of numbers is what the line above it says; each of several has its own heading.
  if (proposed.size() == 1 && !title.empty()) proposed.front().title = title;
  if (proposed.size() > 1 && !title.empty()) import_.page.notes["measures"] += "# " + title + "\n";
  for (const ProposedMeasure& each : proposed)
    if (each.order_unclear)
      import_.findings.push_back(
          {FindingKind::figures, "the dates of '" + each.title + "' can be read either way",
           "write dates: day-first or dates: month-first for this measure", each.title});
  contents_.measures.insert(contents_.measures.end(), proposed.begin(), proposed.end());
}

}  // namespace lantern::starting
