#include "office/document_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "office/package.hpp"
#include "office/sheet_words.hpp"
#include "office/xml_words.hpp"
#include "text/ascii.hpp"

namespace lantern::office {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t largest_part = 48'000'000;
constexpr std::size_t most_text = 96'000'000;  // of all parts together
constexpr int deepest_package = 2;             // a workbook in a set of slides

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "3" of "ppt/slides/slide3.xml".
std::string number_in_name(std::string_view part) {
  std::string digits;
  for (const char c : part.substr(part.rfind('/') + 1))
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// What programs write where nobody has given a name.
bool is_a_name(std::string_view written) {
  constexpr std::array no_names = {"user"sv,
                                   "admin"sv,
                                   "administrator"sv,
                                   "author"sv,
                                   "unknown"sv,
                                   "windows user"sv,
                                   "microsoft office user"sv,
                                   "openpyxl"sv,
                                   "python-docx"sv,
                                   "apache poi"sv,
                                   "un-named"sv,
                                   "libreoffice"sv,
                                   "owner"sv,
                                   "guest"sv,
                                   "office"sv};
  while (written.starts_with(' ') || written.starts_with('\n')) written.remove_prefix(1);
  while (written.ends_with(' ') || written.ends_with('\n')) written.remove_suffix(1);
  return !written.empty() &&
         std::ranges::none_of(no_names, [&](std::string_view none) { return same_in_ascii(none, written); });
}

class Reader {
 public:
  Reader(const Package& package, int depth, Document& document)
      : package_(package), depth_(depth), document_(document) {}

  void read() {
    if (package_.has("xl/workbook.xml")) read_workbook();
    for (const std::string& part : package_.parts()) read_part(part);
    if (!known_) document_.unreadable = "it is none of the documents that Lantern can read";
    if (left_out_) document_.unreadable = "a part of it is broken or too large";
  }

 private:
  void trace(std::string_view trace) {
    if (std::ranges::find(document_.traces, trace) == document_.traces.end())
      document_.traces.emplace_back(trace);
  }

  std::optional<std::string> bytes_of(const std::string& part) {
    auto bytes = package_.read(part, largest_part);
    if (!bytes || read_ + bytes->size() > most_text) {
      left_out_ = true;
      return std::nullopt;
    }
    read_ += bytes->size();
    return std::move(*bytes);
  }

  void read_part(const std::string& part) {
    const std::string name = lower_ascii(part);
    if (contains(name, "/embeddings/") || contains(name, "/embeddedobjects/")) return read_embedded(part);
    const bool page =
        name.ends_with(".xhtml") || name.ends_with(".html") || name.ends_with(".opf");  // of EPUB
    if (!name.ends_with(".xml") && !name.ends_with(".rels") && !page && !name.ends_with(".vml")) return;
    if (name.starts_with("xl/worksheets/sheet") || name == "xl/sharedstrings.xml" ||
        name == "xl/workbook.xml")
      return;  // read as a workbook
    constexpr std::array without_words = {"styles.xml"sv,    "settings.xml"sv,   "fonttable.xml"sv,
                                          "theme1.xml"sv,    "numbering.xml"sv,  "[content_types].xml"sv,
                                          "manifest.xml"sv,  "calcchain.xml"sv,  "presprops.xml"sv,
                                          "viewprops.xml"sv, "tablestyles.xml"sv};
    const bool open_document = package_.has("content.xml");
    for (const std::string_view ending : without_words)
      if (name.ends_with(ending) && !(open_document && name == "styles.xml")) return;
    if (contains(name, "/theme/") || contains(name, "/chartcolor") || contains(name, "/colors") ||
        contains(name, "/style"))
      return;
    const auto xml = bytes_of(part);
    if (!xml) return;
    known_ = known_ || name.starts_with("word/") || name.starts_with("ppt/") || name == "content.xml" || page;
    Passage passage{place_of(name), contains(name, "pivotcache") ? values_of(*xml) : words_of_xml(*xml), {}};
    look_for_traces(name, *xml, passage.text);
    if (passage.text.find_first_not_of(" \t\n\r") != std::string::npos)
      document_.passages.push_back(std::move(passage));
  }

  static std::string place_of(std::string_view name) {
    if (name.starts_with("ppt/slides/")) return "on slide " + number_in_name(name);
    if (name.starts_with("ppt/notesslides/")) return "in the notes of slide " + number_in_name(name);
    if (contains(name, "comment") || contains(name, "annotation")) return "in its comments";
    if (name.starts_with("docprops/") || name == "meta.xml") return "in its properties";
    if (contains(name, "header") || contains(name, "footer")) return "at the top or foot of its pages";
    if (contains(name, "footnotes") || contains(name, "endnotes")) return "in its notes";
    if (contains(name, "pivotcache")) return "in the stored data of a pivot table";
    if (contains(name, "/charts/")) return "in a chart";
    if (name.ends_with(".rels")) return "in a link";
    if (name == "word/document.xml" || name == "content.xml") return "in its text";
    return "inside it";
  }

  // What a pivot table keeps of the rows it was made from.
  static std::string values_of(std::string_view xml) {
    std::string text;
    read_xml(
        xml,
        [&](const Tag& tag) {
          if (std::string value = attribute(tag.attributes, "v"); !value.empty()) text += value + '\n';
        },
        [](std::string_view) {});
    return text;
  }

  void look_for_traces(std::string_view name, std::string_view xml, std::string_view words) {
    const bool has_words = words.find_first_not_of(" \t\n\r") != std::string_view::npos;
    if (name.starts_with("docprops/") || name == "meta.xml") return look_at_properties(xml);
    if (contains(name, "comment") && has_words) trace("comments");
    if (name.starts_with("ppt/notesslides/") && has_words) trace("the speaker's notes");
    if (name.starts_with("ppt/slides/") && contains(xml.substr(0, 2000), "show=\"0\""))
      trace("hidden slides");
    if (name == "word/document.xml" && (contains(xml, "<w:del ") || contains(xml, "<w:ins ")))
      trace("tracked changes, also what was struck out");
    if (name == "content.xml") {
      if (contains(xml, "<office:annotation")) trace("comments");
      if (contains(xml, "<text:changed-region")) trace("tracked changes, also what was struck out");
      if (contains(xml, "table:display=\"false\"")) trace("hidden sheets");
      if (contains(xml, "<presentation:notes")) trace("the speaker's notes");
    }
    if (contains(name, "pivotcacherecords")) trace("the stored data of a pivot table");
  }

  void look_at_properties(std::string_view xml) {
    std::string inside;
    read_xml(
        xml,
        [&](const Tag& tag) {
          inside = tag.closes || tag.empty ? std::string() : std::string(tag.name);
          if (tag.name == "property" && !tag.closes) trace("properties of its own");
        },
        [&](std::string_view words) {
          if (!is_a_name(words)) return;
          if (inside == "creator" || inside == "initial-creator") trace("the name of its author");
          if (inside == "lastModifiedBy" || inside == "printed-by")
            trace("the name of whoever changed it last");
          if (inside == "Manager") trace("the name of a manager");
          if (inside == "Company") trace("the name of an organisation");
        });
  }

  void read_workbook() {
    known_ = true;
    if (const auto xml = bytes_of("xl/workbook.xml")) {
      read_xml(
          *xml,
          [&](const Tag& tag) {
            if (tag.name == "sheet" && attribute(tag.attributes, "state").find("idden") != std::string::npos)
              trace("hidden sheets");
            if (tag.name == "sheet") names_ += attribute(tag.attributes, "name") + '\n';
          },
          [](std::string_view) {});
      document_.passages.push_back({"in the name of a sheet", names_, {}});
      document_.passages.push_back({"in a defined name", words_of_xml(*xml), {}});
    }
    std::vector<std::string> shared;
    if (package_.has("xl/sharedStrings.xml"))
      if (const auto xml = bytes_of("xl/sharedStrings.xml")) shared = shared_strings(*xml);
    for (const std::string& part : package_.parts()) {
      const std::string name = lower_ascii(part);
      if (!name.starts_with("xl/worksheets/sheet")) continue;
      const auto xml = bytes_of(part);
      if (!xml) continue;
      Passage passage{"sheet " + number_in_name(name), {}, {}};
      read_sheet(*xml, shared, passage);
      document_.passages.push_back(std::move(passage));
    }
  }

  void read_embedded(const std::string& part) {
    trace("another document inside it");
    const auto bytes = bytes_of(part);
    if (!bytes || container_of(*bytes) != Container::package || depth_ + 1 >= deepest_package) {
      left_out_ = true;
      return;
    }
    const auto inner = Package::open(*bytes);
    if (!inner) {
      left_out_ = true;
      return;
    }
    Document document;
    Reader(*inner, depth_ + 1, document).read();
    for (Passage& passage : document.passages) {
      passage.place = "in a document inside it";
      document_.passages.push_back(std::move(passage));
    }
    for (const std::string& name : document.traces) trace(name);
  }

  const Package& package_;
  int depth_;
  Document& document_;
  std::string names_;
  std::size_t read_ = 0;
  bool known_ = false;
  bool left_out_ = false;
};

}  // namespace

Document read_package(std::string_view bytes) {
  Document document;
  const auto package = Package::open(bytes);
  if (!package)
    document.unreadable = package.error();
  else
    Reader(*package, 0, document).read();
  return document;
}

}  // namespace lantern::office
