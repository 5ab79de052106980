#include "starting/case_study_from_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "starting/form_measures.hpp"
#include "starting/form_quotes.hpp"
#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/proposed_measures.hpp"
#include "text/slug.hpp"

namespace lantern::starting {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// Said once: it is the same for all that is kept.
std::string what_to_do(const Import& import) {
  if (!import.not_placed.empty()) return {};
  return "what could not be placed is kept under \"Not placed\" at the end of the page, which stays a draft "
         "until you "
         "have sorted it and deleted the line 'draft: true'";
}

class FormReader {
 public:
  FormReader(const FilledForm& form, const std::vector<std::string>& all_pictures, const ReadPart& read,
             const Date& today)
      : form_(form), all_pictures_(all_pictures), today_(today), pictures_(read, today, import_) {
    import_.page.kind = PageKind::case_study;
    import_.language = name_of(form.language);
    for (const std::string& heading : form.left_out) import_.used += heading + "\n";
  }

  Import read() {
    read_figures();
    for (FormSection& section : sections_) read_section(section);
    // Of the head of its pages, of a text box: they stand in no part.
    for (const std::string& part : all_pictures_)
      if (!pictures_.has(part)) shown_pictures_ += pictures_.write({{part, {}}, {}, {}, {}, {}}) + "\n\n";
    write_fields();
    say_what_was_read();
    return std::move(import_);
  }

 private:
  bool welsh() const { return form_.language == FormLanguage::welsh; }

  // Tables of figures first, wherever they stand: what is left of each part is text.
  void read_figures() {
    for (const FormSection& section : form_.sections) {
      FormSection rest{section.part, section.heading, {}};
      for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const WordBlock& block = section.blocks[i];
        if (!is_table_of_figures(block) || section.part == FormPart::quotes)
          rest.blocks.push_back(block);
        else
          add_figures(block, title_before(rest.blocks));
      }
      if (section.part == FormPart::figures) leave_out_labels(rest.blocks);
      sections_.push_back(std::move(rest));
    }
  }

  // The short line before a table, or its label's words, is what it shows.
  std::string title_before(WordBlocks& before) {
    if (before.empty()) return {};
    const WordBlock& last = before.back();
    constexpr std::size_t longest_title = 120;
    if (last.kind == WordBlockKind::list || last.kind == WordBlockKind::table ||
        !last.line.pictures.empty() || last.line.plain.size() > longest_title)
      return {};
    std::string title = one_line(last.line.plain);
    const auto label = label_before(title);
    if (label) title = std::string(label->text);
    while (title.ends_with(':') || title.ends_with('.')) title.pop_back();
    import_.used += last.line.plain + "\n";
    before.pop_back();
    return title;
  }

  static void leave_out_labels(WordBlocks& blocks) {
    std::erase_if(blocks, [](const WordBlock& block) {
      const auto label = label_before(block.line.plain);
      return block.kind == WordBlockKind::paragraph && label && label->text.empty();
    });
  }

  void add_figures(const WordBlock& table, std::string title) {
    if (title.empty()) title = one_line(table.line.plain);
    if (is_of_the_blank_form(title)) title.clear();
    std::string name = slugify(title);
    constexpr std::size_t longest_name = 40;
    if (name.size() > longest_name) name.resize(std::min(name.rfind('-', longest_name), longest_name));
    if (name.empty()) name = "figures";
    const std::string base = name;
    for (int number = 2; !file_names_.insert(name).second; ++number)
      name = base + "-" + std::to_string(number);
    const std::string file = name + ".csv";
    const std::string csv = csv_of(table);
    Diagnostics ignored;
    const auto outline = tables::outline(file, csv, ignored);
    std::vector<ProposedMeasure> proposed;
    if (outline) proposed = proposed_measures(*outline, file, title.empty() ? "Figures" : title);
    if (proposed.empty()) {
      not_placed(title.empty() ? "A table of figures" : title, markdown_of({table}, no_pictures),
                 "a table of figures could not be read");
      return;
    }
    import_.files.push_back({file, csv});
    ++tables_;
    // One column of numbers is what the line above it says; each of several has its own heading.
    if (proposed.size() == 1 && !title.empty()) proposed.front().title = title;
    if (proposed.size() > 1 && !title.empty()) import_.page.notes["measures"] += "# " + title + "\n";
    for (const ProposedMeasure& each : proposed)
      if (each.order_unclear)
        import_.findings.push_back(
            {FindingKind::figures, "the dates of '" + each.title + "' can be read either way",
             "write dates: day-first or dates: month-first for this measure", each.title});
    measures_.insert(measures_.end(), proposed.begin(), proposed.end());
  }

  static std::string no_pictures(const WordPicture&) { return {}; }

  void read_section(const FormSection& section) {
    if (section.part != FormPart::pictures && section.part != FormPart::story && section.part)
      for (const WordPicture& picture : all_pictures(section.blocks)) {
        const std::string shown = pictures_.write({picture, {}, {}, {}, {}});
        if (!shown.empty()) shown_pictures_ += shown + "\n\n";
      }
    if (!section.part) return read_unknown(section);
    switch (*section.part) {
      case FormPart::title:
        return add_text(import_.title, section, " ");
      case FormPart::organisation:
        return add_text(import_.organisation, section, ", ");
      case FormPart::cohort:
        return add_text(import_.cohort, section, ", ");
      case FormPart::summary:
        return add_text(summary_, section, " ");
      case FormPart::aim:
        return add_text(aim_, section, " ");
      case FormPart::partners:
        return add_text(partners_, section, " ");
      case FormPart::contact:
        return add_text(contact_, section, ", ");
      case FormPart::changes:
        return add_entries(changes_, section);
      case FormPart::results:
      case FormPart::figures:
        return add_entries(results_, section);
      case FormPart::tips:
      case FormPart::learning:
        return add_entries(learning_, section);
      case FormPart::sustainability:
        return add_entries(sustainability_, section);
      case FormPart::measures:
        return add_measures(section);
      case FormPart::quotes:
        return add_quotes(section);
      case FormPart::pictures:
        return add_pictures(section);
      case FormPart::story:
        return add_story(section);
    }
  }

  static void add_text(std::string& text, const FormSection& section, std::string_view between) {
    const std::string more = one_text(section.blocks, between);
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
  }

  static void add_entries(std::vector<std::string>& entries, const FormSection& section) {
    for (std::string& entry : entries_of(section.blocks)) entries.push_back(std::move(entry));
  }

  void add_measures(const FormSection& section) {
    import_.used += plain_text(section.blocks) + "\n";
    for (NamedMeasure& named : measures_in(section)) {
      // The one whose figures stand in a table is that measure.
      const auto same = std::ranges::find_if(
          measures_, [&](const ProposedMeasure& each) { return folded(each.title) == folded(named.title); });
      if (same != measures_.end()) {
        same->kind = named.kind;
        continue;
      }
      ProposedMeasure measure;
      measure.title = std::move(named.title);
      measure.kind = std::move(named.kind);
      measures_.push_back(std::move(measure));
    }
  }

  void add_quotes(const FormSection& section) {
    for (const FormQuote& quote : quotes_of(section.blocks)) {
      if (const std::string why = why_not_published(quote, today_); !why.empty()) {
        not_placed("A quote", markdown_paragraph(markdown_text(quote.written)) + "\n\n",
                   "a quote must not be published: " + why);
        continue;
      }
      import_.used += quote.written + "\n";
      quotes_ += "  - text: " + yaml_text(quote.text) + "\n    by: " + yaml_text(quote.by) + "\n";
      if (quote.agreed) {
        quotes_ += "    consent:\n      obtained: " + to_iso(*quote.agreed) + "\n";
        if (quote.agreed_until) quotes_ += "      expires: " + to_iso(*quote.agreed_until) + "\n";
        if (!quote.scope.empty()) quotes_ += "      scope: " + yaml_text(quote.scope) + "\n";
      }
      if (!quote.source.empty()) quotes_ += "    source: " + yaml_text(quote.source) + "\n";
      ++quote_count_;
    }
  }

  void add_pictures(const FormSection& section) {
    const FormPictures found = pictures_of(section.blocks);
    for (const FormPicture& picture : found.pictures) {
      const std::string shown = pictures_.write(picture);
      if (!shown.empty()) shown_pictures_ += shown + "\n\n";
    }
    if (found.other_lines.empty()) return;
    std::string text;
    for (const std::string& line : found.other_lines)
      text += markdown_paragraph(markdown_text(line)) + "\n\n";
    not_placed(section.heading, text, "text under '" + section.heading + "' belongs to no picture");
  }

  std::string with_pictures(const WordBlocks& blocks) {
    return markdown_of(blocks, [&](const WordPicture& picture) {
      return pictures_.write({picture, {}, {}, {}, {}});
    });
  }

  void add_story(const FormSection& section) {
    const std::string text = with_pictures(section.blocks);
    if (text.empty()) return;
    const bool own =
        folded(section.heading) == folded(form_parts()[index_of(FormPart::story)].heading.in(form_.language));
    if (!own) import_.page.body += "## " + markdown_text(section.heading) + "\n\n";
    import_.page.body += text;
  }

  void read_unknown(const FormSection& section) {
    const std::string text = with_pictures(section.blocks);
    if (text.empty() && section.heading.empty()) return;
    not_placed(section.heading, text,
               section.heading.empty() ? "text of the form stands under none of its headings"
                                       : "'" + section.heading + "' is no part of the form");
  }

  void not_placed(const std::string& heading, const std::string& markdown, std::string message) {
    const std::string title =
        heading.empty() ? (welsh() ? "Heb bennawd" : "Without a heading") : one_line(heading);
    import_.findings.push_back(
        {FindingKind::not_placed, std::move(message), what_to_do(import_), "### " + markdown_text(title)});
    import_.not_placed += "### " + markdown_text(title) + "\n\n" + markdown;
  }

  void set(const std::string& field, const std::string& text) {
    if (!text.empty()) import_.page.fields[field] = yaml_text(text);
  }
  void set(const std::string& field, const std::vector<std::string>& entries) {
    if (!entries.empty()) import_.page.fields[field] = yaml_list(entries);
  }

  void write_fields() {
    set("summary", summary_);
    set("contact", contact_);
    set("changes", changes_);
    set("results", results_);
    set("learning", learning_);
    set("sustainability", sustainability_);
    if (!aim_.empty()) import_.page.fields["aim"] = "\n  statement: " + yaml_text(aim_) + "\n";
    if (!partners_.empty())
      import_.page.fields["coproduction"] = "\n  statement: " + yaml_text(partners_) + "\n";
    if (!measures_.empty()) import_.page.fields["measures"] = measures_yaml(measures_);
    if (!quotes_.empty()) import_.page.fields["quotes"] = "\n" + quotes_;
    if (!shown_pictures_.empty())
      import_.page.body += (welsh() ? "## Lluniau\n\n" : "## Pictures\n\n") + shown_pictures_;
  }

  void say_what_was_read() {
    const auto say = [&](std::string_view what, std::size_t count, std::string_view one,
                         std::string_view many) {
      if (count != 0) import_.read.push_back(fmt::format("{}: {}", what, counted(count, one, many)));
    };
    const auto said = [&](std::string_view what, const std::string& text) {
      if (!text.empty()) import_.read.push_back(fmt::format("{}: read", what));
    };
    said("summary", summary_);
    said("aim", aim_);
    said("who worked on it", partners_);
    say("changes", changes_.size(), "entry", "entries");
    say("measures", measures_.size(), "measure", "measures");
    say("figures", tables_, "table", "tables");
    say("results", results_.size(), "entry", "entries");
    say("tips and learning", learning_.size(), "entry", "entries");
    say("what lasts", sustainability_.size(), "entry", "entries");
    say("quotes", quote_count_, "quote", "quotes");
    say("pictures", pictures_.count(), "file", "files");
    said("contact", contact_);
  }

  const FilledForm& form_;
  const std::vector<std::string>& all_pictures_;
  Date today_;
  Import import_;
  PictureWriter pictures_;
  std::vector<FormSection> sections_;
  std::set<std::string> file_names_;
  std::string summary_;
  std::string aim_;
  std::string partners_;
  std::string contact_;
  std::vector<std::string> changes_;
  std::vector<std::string> results_;
  std::vector<std::string> learning_;
  std::vector<std::string> sustainability_;
  std::vector<ProposedMeasure> measures_;
  std::string quotes_;
  std::string shown_pictures_;
  std::size_t quote_count_ = 0;
  std::size_t tables_ = 0;
};

// All words of a text, each once.
std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string folded_text = folded(text);
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t end = std::min(folded_text.find('-', at), folded_text.size());
    // Numbers of one or two digits may be those of a list, which are counted anew where it is shown.
    const std::string word = folded_text.substr(at, end - at);
    const bool number = word.find_first_not_of("0123456789") == std::string::npos;
    if (!word.empty() && !(number && word.size() <= 2)) words.insert(word);
    at = end + 1;
  }
  return words;
}

}  // namespace

Import case_study_from_form(const FilledForm& form, const std::vector<std::string>& pictures,
                            const ReadPart& read, const Date& today) {
  return FormReader(form, pictures, read, today).read();
}

void keep_what_is_missing(const std::vector<Passage>& passages, Import& import) {
  std::set<std::string> known =
      words_of(import.used + ' ' + import.page.body + " " + import.not_placed + " " + import.title + " " +
               import.organisation + " " + import.cohort);
  for (const auto& [field, value] : import.page.fields) known.merge(words_of(value));
  for (const NewFile& file : import.files)
    if (file.name.ends_with(".csv")) known.merge(words_of(file.bytes));
  for (const FormPartRow& row : form_parts())
    for (const std::string_view own : {row.heading.english, row.heading.welsh}) known.merge(words_of(own));
  for (const Passage& passage : passages) {
    std::string kept;
    for (std::size_t at = 0; at < passage.text.size();) {
      const std::size_t end = std::min(passage.text.find_first_of("\n\t", at), passage.text.size());
      const std::string line =
          one_line(without_invisible(std::string_view(passage.text).substr(at, end - at)));
      at = end + 1;
      if (line.empty() || is_of_the_blank_form(line)) continue;
      std::string_view said = line;
      if (const auto label = label_before(line)) said = label->text;
      if (part_named(line, Match::exactly) || std::ranges::includes(known, words_of(said))) continue;
      kept += markdown_paragraph(markdown_text(line)) + "\n\n";
    }
    if (kept.empty()) continue;
    const std::string place =
        passage.place == "in its text" ? "in a text box or another place of their own" : passage.place;
    import.findings.push_back(
        {FindingKind::not_placed, "the form has words " + place, what_to_do(import), "### Words " + place});
    import.not_placed += "### Words " + place + "\n\n" + kept;
  }
}

void finish_body(Import& import) {
  if (import.not_placed.empty()) return;
    import.page.fields["draft"] = "true";
    import.page.notes["draft"] =
        "# Not everything in the form could be placed. Sort what stands under \"Not placed\" below, then "
        "delete the "
        "next line.\n";
    import.page.body += (import.language == "cy" ? "## Not placed (heb ei osod)\n\n" : "## Not placed\n\n") +
                        import.not_placed;
  }

}  // namespace lantern::starting
