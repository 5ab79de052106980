#include "office/word_document.hpp"

#include <fmt/format.h>

#include "office/package_writer.hpp"
#include "text/escape.hpp"

namespace lantern::office {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word_names =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
// Named at the root for whoever puts a picture into the form: pandoc looks for them there only.
constexpr std::string_view picture_names =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

constexpr std::string_view package_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

constexpr std::string_view document_relations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>)";

// Sizes are in half points: nothing is smaller than 14 pt.
constexpr std::string_view styles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="480" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Help"><w:name w:val="Help"/><w:basedOn w:val="Normal"/><w:next w:val="Place"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Place"><w:name w:val="Place to write"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:top w:val="single" w:sz="8" w:space="8" w:color="595959"/><w:left w:val="single" w:sz="8" w:space="8" w:color="595959"/><w:bottom w:val="single" w:sz="8" w:space="8" w:color="595959"/><w:right w:val="single" w:sz="8" w:space="8" w:color="595959"/></w:pBdr><w:spacing w:after="160"/><w:ind w:left="180" w:right="180"/></w:pPr></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="120" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";

constexpr int text_width = 9638;  // of A4 between margins of 2 cm, in twentieths of a point

std::string run(std::string_view text, bool bold = false) {
  return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", bold ? "<w:rPr><w:b/></w:rPr>" : "",
                     escape_html(text));
}

std::string paragraph(std::string_view style, std::string_view runs) {
  return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", style, runs);
}

std::string row(const std::vector<std::string>& cells, bool heading) {
  std::string out = "<w:tr><w:trPr><w:cantSplit/>";
  if (heading) out += "<w:tblHeader/>";
  out += "</w:trPr>";
  for (const std::string& cell : cells)
    out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
                       text_width / static_cast<int>(cells.size()),
                       paragraph("Normal", cell.empty() ? std::string() : run(cell, heading)));
  return out + "</w:tr>";
}

std::string with_declaration(std::string_view xml) { return std::string(declaration).append(xml); }

}  // namespace

void WordDocument::add_heading(int level, std::string_view text) {
  body_ += paragraph(fmt::format("Heading{}", level), run(text));
}

void WordDocument::add_help(std::string_view text) { body_ += paragraph("Help", run(text)); }

void WordDocument::add_place(std::string_view label) {
  body_ += paragraph("Place", label.empty() ? std::string() : run(fmt::format("{} ", label), true));
}

void WordDocument::add_table(const WordTable& table) {
  body_ += fmt::format("<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>", text_width);
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    body_ += fmt::format("<w:{} w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"595959\"/>", side);
  body_ += fmt::format(
      "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" "
      "w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
      "<w:tblDescription w:val=\"{}\"/></w:tblPr><w:tblGrid>",
      escape_html(table.about));
  for (std::size_t i = 0; i < table.headings.size(); ++i)
    body_ += fmt::format("<w:gridCol w:w=\"{}\"/>", text_width / static_cast<int>(table.headings.size()));
  body_ += "</w:tblGrid>" + row(table.headings, true);
  for (int i = 0; i < table.empty_rows; ++i)
    body_ += row(std::vector<std::string>(table.headings.size()), false);
  body_ += "</w:tbl>" + paragraph("Normal", {});
}

std::expected<std::string, std::string> WordDocument::bytes() const {
  const std::string document = fmt::format(
      "<w:document {} {}><w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" "
      "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" "
      "w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
      word_names, picture_names, body_);
  const std::string style_sheet = fmt::format(
      "<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" "
      "w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang "
      "w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"300\" "
      "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>{}</w:styles>",
      word_names, language_, styles);
  const std::string settings = fmt::format(
      "<w:settings {}><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
      "w:val=\"{}\"/></w:settings>",
      word_names, language_);
  const std::string core = fmt::format(
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language>"
      "</cp:coreProperties>",
      escape_html(title_), language_);
  return write_package({{"[Content_Types].xml", with_declaration(content_types)},
                        {"_rels/.rels", with_declaration(package_relations)},
                        {"word/document.xml", with_declaration(document)},
                        {"word/styles.xml", with_declaration(style_sheet)},
                        {"word/settings.xml", with_declaration(settings)},
                        {"word/_rels/document.xml.rels", with_declaration(document_relations)},
                        {"docProps/core.xml", with_declaration(core)}});
}

}  // namespace lantern::office
