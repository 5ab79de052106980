// qpdf 11 asks whether its own old pointers may be left out: they may.
#define POINTERHOLDER_TRANSITION 4
#include "print/finish_pdf.hpp"

#include "print/decoration.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace lantern::print {
namespace {

// Puts the drawings in the place of the images that stand for them.
void place_drawings(QPDF& pdf, QPDFObjectHandle page,
                    const std::vector<std::shared_ptr<const DrawingForm>>& forms) {
  QPDFObjectHandle images = page.getKey("/Resources").getKey("/XObject");
  if (!images.isDictionary()) return;
  for (const std::string& name : images.getKeys()) {
    QPDFObjectHandle image = images.getKey(name);
    if (!image.isStream()) continue;
    QPDFObjectHandle height = image.getDict().getKey("/Height");
    if (!height.isInteger() || height.getIntValue() < lowest_stand_in) continue;
    const auto number = static_cast<std::size_t>(height.getIntValue() - lowest_stand_in);
    images.replaceKey(name, pdf.copyForeignObject(forms.at(number)->object()));
  }
}

// What the tags say beside their order: pictures in words, cells that head a column or a row.
class TagWords {
 public:
  explicit TagWords(const std::vector<std::string>& alternatives) : alternatives_(alternatives) {}

  void visit(QPDFObjectHandle element) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    const std::string tag = element.getKey("/S").getName();
    if (tag == "/Figure" && next_ < alternatives_.size())
      element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alternatives_[next_++]));
    if (tag == "/Table") rows_ = 0;
    if (tag == "/TR") ++rows_;
    if (tag == "/TH") set_scope(element);
    QPDFObjectHandle below = element.getKey("/K");
    if (below.isArray())
      for (QPDFObjectHandle child : below.getArrayAsVector()) visit(child);
    else
      visit(below);
  }

 private:
  // The heads of columns are the first row.
  void set_scope(QPDFObjectHandle& cell) const {
    QPDFObjectHandle about = QPDFObjectHandle::newDictionary();
    about.replaceKey("/O", QPDFObjectHandle::newName("/Table"));
    about.replaceKey("/Scope", QPDFObjectHandle::newName(rows_ == 1 ? "/Column" : "/Row"));
    cell.replaceKey("/A", about);
  }

  const std::vector<std::string>& alternatives_;
  std::size_t next_ = 0;
  int rows_ = 0;  // of this table so far
};

// What a link is called where its words are not read: the place it leads to.
void name_links(QPDFPageObjectHelper& page, std::vector<std::string>::const_iterator& next,
                const std::vector<std::string>& inner_links) {
  for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations("/Link")) {
    QPDFObjectHandle link = annotation.getObjectHandle();
    QPDFObjectHandle action = link.getKey("/A");
    if (action.isDictionary() && action.hasKey("/URI"))
      link.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(action.getKey("/URI").getUTF8Value()));
    else if (next != inner_links.end())
      link.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(*next++));
  }
}

}  // namespace

std::expected<std::string, std::string> finish_pdf(
    const std::string& bytes, const PdfWords& words,
    const std::vector<std::shared_ptr<const DrawingForm>>& forms) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("guide", bytes.data(), bytes.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(words.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    // Cairo writes the tags, and forgets to say that there are any.
    QPDFObjectHandle marks = QPDFObjectHandle::newDictionary();
    marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marks);
    if (QPDFObjectHandle tags = root.getKey("/StructTreeRoot").getKey("/K"); tags.isArray())
      TagWords(words.alternatives).visit(tags.getArrayItem(0));
    auto inner_link = words.inner_links.begin();
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      place_drawings(pdf, page.getObjectHandle(), forms);
      name_links(page, inner_link, words.inner_links);
      page.addContentTokenFilter(std::make_shared<Decoration>());
      // The Tab key goes through the links in the order of reading.
      page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    }
    if (QPDFObjectHandle information = pdf.getTrailer().getKey("/Info"); information.isDictionary())
      information.removeKey("/CreationDate");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  } catch (const std::exception& error) {
    return std::unexpected(std::string(error.what()));
  }
}

}  // namespace lantern::print
