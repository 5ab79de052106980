#include "starting/filled_form.hpp"

#include <algorithm>
#include <array>

#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"

namespace lantern::starting {
namespace {

constexpr std::size_t longest_bold_heading = 90;
constexpr std::size_t longest_plain_heading = 60;

// Bold lines and lines that are a part's name count as headings where the document has no others.
enum class HeadingsAre { headings, anything };

bool is_heading_of_a_part(const WordBlock& block) {
  return block.kind == WordBlockKind::heading && part_named(block.line.plain, Match::by_its_words);
}

HeadingsAre headings_of(const WordBlocks& document) {
  return std::ranges::count_if(document, is_heading_of_a_part) >= 2 ? HeadingsAre::headings
                                                                    : HeadingsAre::anything;
}

// "Aim: fewer falls", whose words before the colon are a part's name.
std::optional<std::size_t> colon_behind_a_part(const WordLine& line, HeadingsAre headings) {
  const std::size_t colon = line.plain.find(':');
  if (colon == std::string::npos || colon > longest_plain_heading) return std::nullopt;
  if (headings == HeadingsAre::headings && !line.markdown.starts_with("**")) return std::nullopt;
  if (!part_named(std::string_view(line.plain).substr(0, colon), Match::exactly)) return std::nullopt;
  return colon;
}

WordBlock paragraph_of(std::string_view text) {
  WordBlock block;
  block.line.plain = one_line(text);
  block.line.markdown = markdown_text(block.line.plain);
  return block;
}

// "Case study" names the document and not the project.
bool names_the_document(std::string_view heading) {
  constexpr auto names = std::to_array<std::string_view>(
      {"case-study", "case-study-form", "case-study-template", "improvement-case-study", "project-case-study",
       "astudiaeth-achos", "templed-astudiaeth-achos"});
  return std::ranges::find(names, folded(heading)) != names.end();
}

// The one heading above all others is the title of the project.
const WordBlock* title_above(const WordBlocks& document) {
  const WordBlock* top = nullptr;
  for (const WordBlock& block : document) {
    if (block.kind != WordBlockKind::heading || block.level == 0) continue;
    if (top == nullptr)
      top = &block;
    else if (block.level <= top->level)
      return nullptr;
  }
  return top == nullptr || part_named(top->line.plain, Match::exactly) ? nullptr : top;
}

// Parts below which a heading of their own makes sense; below the others it begins something else.
bool may_have_headings(FormPart part) {
  switch (part) {
    case FormPart::measures:
    case FormPart::changes:
    case FormPart::results:
    case FormPart::tips:
    case FormPart::learning:
    case FormPart::sustainability:
    case FormPart::story:
      return true;
    default:
      return false;
  }
}

class SectionMaker {
 public:
  SectionMaker(HeadingsAre headings, const WordBlock* title) : headings_(headings), title_(title) {
    form_.sections.emplace_back();
  }

  void add(const WordBlocks& blocks) {
    for (const WordBlock& block : blocks) add(block);
  }

  FilledForm take() {
    for (const FormSection& section : form_.sections)
      if (section.part) form_.left_out.push_back(section.heading);
    const auto stands_elsewhere = [&](const FormSection& section) {
      return std::ranges::count(form_.sections, section.heading, &FormSection::heading) > 1;
    };
    std::erase_if(form_.sections, [&](const FormSection& section) {
      return section.blocks.empty() && (section.part || section.heading.empty() || stands_elsewhere(section));
    });
    form_.language = welsh_ > english_ ? FormLanguage::welsh : FormLanguage::english;
    return std::move(form_);
  }

 private:
  FormSection& current() { return form_.sections.back(); }

  void keep(WordBlock block) { current().blocks.push_back(std::move(block)); }

  void start(std::optional<NamedPart> named, std::string heading, int level) {
    if (named) ++(named->language == FormLanguage::welsh ? welsh_ : english_);
    form_.sections.push_back({named ? std::optional(named->part) : std::nullopt, std::move(heading), {}});
    level_ = level;
  }

  void add(const WordBlock& block) {
    switch (block.kind) {
      case WordBlockKind::heading:
        return add_heading(block);
      case WordBlockKind::paragraph:
        return add_paragraph(block);
      case WordBlockKind::list:
        return add_list(block);
      case WordBlockKind::table:
        return add_table(block);
    }
  }

  void add_heading(const WordBlock& block) {
    const std::string& text = block.line.plain;
    if (is_of_the_blank_form(text)) return;
    if (const auto colon = colon_behind_a_part(block.line, HeadingsAre::anything)) {
      split_at(block.line, *colon, block.level);
    } else if (names_the_document(text)) {
      form_.left_out.push_back(text);
    } else if (block.level == 0 || &block == title_) {
      start(NamedPart{FormPart::title, FormLanguage::english}, text, 0);
      keep(block);
      start(std::nullopt, {}, 0);
    } else {
      const bool below =
          current().part && level_ > 0 && block.level > level_ && may_have_headings(*current().part);
      const auto named = part_named(text, below ? Match::exactly : Match::by_its_words);
      if (!named && below)
        keep(block);
      else
        start(named, text, block.level);
    }
    keep_pictures(block.line);
  }

  void add_paragraph(const WordBlock& block) {
    const WordLine& line = block.line;
    if (is_of_the_blank_form(line.plain) && line.pictures.empty()) return;
    const bool several = line.plain.find('\n') != std::string::npos;
    if (several && headings_ == HeadingsAre::anything && holds_labelled_lines(line.plain)) {
      add_lines(line);
    } else if (const auto colon =
                   colon_behind_a_part(line, current().part ? headings_ : HeadingsAre::anything)) {
      // Where headings are headings, such a line stands for itself, and its part goes on behind it.
      FormSection around{current().part, current().heading, {}};
      const int level = level_;
      split_at(line, *colon, 0);
      keep_pictures(line);
      if (headings_ == HeadingsAre::headings) {
        form_.sections.push_back(std::move(around));
        level_ = level;
      }
    } else if (const auto heading = heading_in(line); heading && !several) {
      start(heading->named, line.plain, 0);
      keep_pictures(line);
    } else {
      keep(block);
    }
  }

  struct Heading {
    std::optional<NamedPart> named;
  };
  // Whether a paragraph is a heading that was typed, and of what.
  std::optional<Heading> heading_in(const WordLine& line) const {
    const std::string& text = line.plain;
    if (text.empty() || text.size() > longest_bold_heading || text.ends_with('.')) return std::nullopt;
    if (line.bold) {
      const bool anything = headings_ == HeadingsAre::anything;
      const auto named = part_named(text, anything ? Match::by_its_words : Match::exactly);
      if (named) return Heading{named};
      if (anything && seen_bold_part()) return Heading{std::nullopt};
      return std::nullopt;
    }
    if (headings_ == HeadingsAre::headings || text.size() > longest_plain_heading) return std::nullopt;
    const auto named = part_named(text, Match::exactly);
    return named ? std::optional(Heading{named}) : std::nullopt;
  }

  bool seen_bold_part() const {
    return std::ranges::any_of(form_.sections,
                               [](const FormSection& section) { return section.part.has_value(); });
  }

  static bool holds_labelled_lines(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      if (part_named(line.substr(0, line.find(':')), Match::exactly)) return true;
      at = end + 1;
    }
    return false;
  }

  void add_lines(const WordLine& lines) {
    for (std::size_t at = 0; at < lines.plain.size();) {
      const std::size_t end = std::min(lines.plain.find('\n', at), lines.plain.size());
      WordBlock line = paragraph_of(std::string_view(lines.plain).substr(at, end - at));
      if (!line.line.empty()) add_paragraph(line);
      at = end + 1;
    }
    keep_pictures(lines);
  }

  // "Aim: fewer falls" is the heading and its text.
  void split_at(const WordLine& line, std::size_t colon, int level) {
    const std::string heading = line.plain.substr(0, colon);
    start(part_named(heading, Match::exactly), heading, level);
    WordBlock rest = paragraph_of(std::string_view(line.plain).substr(colon + 1));
    if (!rest.line.empty()) keep(std::move(rest));
  }

  // Pictures that stand in a heading belong below it.
  void keep_pictures(const WordLine& line) {
    if (line.pictures.empty()) return;
    WordBlock pictures;
    pictures.line.pictures = line.pictures;
    keep(std::move(pictures));
  }

  // Headings numbered by hand as a list: "1. Aim", with what belongs to it behind.
  void add_list(const WordBlock& list) {
    const bool headings =
        headings_ == HeadingsAre::anything && !list.items.empty() &&
        std::ranges::all_of(list.items, [&](const WordBlocks& item) {
          if (item.empty() || item.front().kind != WordBlockKind::paragraph) return false;
          const auto heading = heading_in(item.front().line);
          return (heading && heading->named) || colon_behind_a_part(item.front().line, headings_);
        });
    if (!headings) return keep(list);
    for (const WordBlocks& item : list.items) add(item);
  }

  // The form as a table: a heading and its text in each row.
  void add_table(const WordBlock& table) {
    const auto names_part = [](const std::vector<WordBlocks>& row) {
      return row.size() > 1 && part_named(plain_text(row.front()), Match::exactly).has_value();
    };
    const bool one_column = std::ranges::all_of(table.rows, [](const auto& row) { return row.size() == 1; });
    const auto named = std::ranges::count_if(table.rows, names_part);
    if (one_column) {
      for (const auto& row : table.rows) add(row.front());
    } else if (named >= 2 && named * 2 >= static_cast<std::ptrdiff_t>(table.rows.size())) {
      for (const auto& row : table.rows) add_row(row);
      start(std::nullopt, {}, 0);
    } else {
      keep(table);
    }
  }

  void add_row(const std::vector<WordBlocks>& row) {
    const std::string heading = one_line(plain_text(row.front()));
    if (is_of_the_blank_form(heading) && row.size() == 1) return;
    // Help may stand below the heading in its cell, and is no part of the name.
    const std::string first_line = row.front().empty() ? std::string() : row.front().front().line.plain;
    auto named = part_named(heading, Match::by_its_words);
    if (!named) named = part_named(first_line, Match::by_its_words);
    start(named, heading, 0);
    for (std::size_t cell = 1; cell < row.size(); ++cell) {
      if (row[cell].empty()) continue;
      // A third column is another case study: which one is meant is not ours to guess.
      if (cell == 2) start(std::nullopt, heading, 0);
      for (const WordBlock& block : row[cell])
        if (!is_of_the_blank_form(block.line.plain) || block.kind == WordBlockKind::table) keep(block);
    }
  }

  HeadingsAre headings_;
  const WordBlock* title_;  // of the document; may be null
  FilledForm form_;
  int level_ = 0;  // of the heading that the current section stands under
  int english_ = 0;
  int welsh_ = 0;
};

}  // namespace

FilledForm filled_form(const WordBlocks& document) {
  SectionMaker maker(headings_of(document), title_above(document));
  maker.add(document);
  return maker.take();
}

}  // namespace lantern::starting
