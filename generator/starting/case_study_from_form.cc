#include "starting/case_study_from_form.hpp"

#include <algorithm>

#include "starting/figure_tables.hpp"
#include "starting/form_contents.hpp"
#include "starting/form_measures.hpp"
#include "starting/form_quotes.hpp"
#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "starting/not_placed.hpp"

namespace lantern::starting {
namespace {

class FormReader {
 public:
  FormReader(const FilledForm& form, const std::vector<std::string>& all_pictures, const ReadPart& read,
             const Date& today)
      : form_(form),
        all_pictures_(all_pictures),
        today_(today),
        tables_(contents_, import_),
        pictures_(read, today, import_) {
    import_.page.kind = PageKind::case_study;
    import_.language = name_of(form.language);
    for (const std::string& heading : form.left_out) import_.used += heading + "\n";
  }

  Import read() {
    // Tables of figures first, wherever they stand: the measures that are only named are held against theirs.
    std::vector<FormSection> sections;
    for (const FormSection& section : form_.sections) sections.push_back(tables_.take_from(section));
    for (const FormSection& section : sections) read_section(section);
    // Of the head of its pages, of a text box: they stand in no part.
    for (const std::string& part : all_pictures_)
      if (!pictures_.has(part))
        contents_.shown_pictures += pictures_.write({{part, {}}, {}, {}, {}, {}}) + "\n\n";
    contents_.pictures = pictures_.count();
    write_fields(contents_, import_);
    say_what_was_read(contents_, import_);
    return std::move(import_);
  }

 private:
  bool welsh() const { return form_.language == FormLanguage::welsh; }

  void read_section(const FormSection& section) {
    if (section.part != FormPart::pictures && section.part != FormPart::story && section.part)
      for (const WordPicture& picture : all_pictures(section.blocks)) {
        const std::string shown = pictures_.write({picture, {}, {}, {}, {}});
        if (!shown.empty()) contents_.shown_pictures += shown + "\n\n";
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
        return add_text(contents_.summary, section, " ");
      case FormPart::aim:
        return add_text(contents_.aim, section, " ");
      case FormPart::partners:
        return add_text(contents_.partners, section, " ");
      case FormPart::contact:
        return add_text(contents_.contact, section, ", ");
      case FormPart::changes:
        return add_entries(contents_.changes, section);
      case FormPart::results:
      case FormPart::figures:
        return add_entries(contents_.results, section);
      case FormPart::tips:
      case FormPart::learning:
        return add_entries(contents_.learning, section);
      case FormPart::sustainability:
        return add_entries(contents_.sustainability, section);
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
      const auto same = std::ranges::find_if(contents_.measures, [&](const ProposedMeasure& each) {
        return folded(each.title) == folded(named.title);
      });
      if (same != contents_.measures.end()) {
        same->kind = named.kind;
        continue;
      }
      ProposedMeasure measure;
      measure.title = std::move(named.title);
      measure.kind = std::move(named.kind);
      contents_.measures.push_back(std::move(measure));
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
      contents_.quotes.push_back(quote);
    }
  }

  void add_pictures(const FormSection& section) {
    const FormPictures found = pictures_of(section.blocks);
    for (const FormPicture& picture : found.pictures) {
      const std::string shown = pictures_.write(picture);
      if (!shown.empty()) contents_.shown_pictures += shown + "\n\n";
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
    keep_not_placed(markdown_text(title), markdown, std::move(message), import_);
  }

  const FilledForm& form_;
  const std::vector<std::string>& all_pictures_;
  Date today_;
  Import import_;
  FormContents contents_;
  FigureTables tables_;
  PictureWriter pictures_;
};

}  // namespace

Import case_study_from_form(const FilledForm& form, const std::vector<std::string>& pictures,
                            const ReadPart& read, const Date& today) {
  return FormReader(form, pictures, read, today).read();
}

}  // namespace lantern::starting
