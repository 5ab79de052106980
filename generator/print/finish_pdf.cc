// qpdf 11 asks whether its own old pointers may be left out: they may.
#define POINTERHOLDER_TRANSITION 4
#include "print/finish_pdf.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>

namespace lantern::print {
namespace {

// All tags below one: Cairo leaves them side by side, which no standard for tagged PDF allows.
void add_document_tag(QPDF& pdf) {
  QPDFObjectHandle root = pdf.getRoot();
  QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
  if (!tree.isDictionary()) return;
  QPDFObjectHandle document = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
  document.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
  document.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
  document.replaceKey("/P", tree);
  QPDFObjectHandle tags = tree.getKey("/K");
  if (!tags.isArray()) tags = QPDFObjectHandle::newArray({tags});
  for (QPDFObjectHandle tag : tags.getArrayAsVector()) tag.replaceKey("/P", document);
  document.replaceKey("/K", tags);
  tree.replaceKey("/K", document);
}

}  // namespace

std::expected<std::string, std::string> finish_pdf(const std::string& bytes, const std::string& language) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("guide", bytes.data(), bytes.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    // Cairo writes the tags, and forgets to say that there are any.
    QPDFObjectHandle marks = QPDFObjectHandle::newDictionary();
    marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marks);
    add_document_tag(pdf);
    // The Tab key goes through the links in the order of reading.
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
      page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
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
