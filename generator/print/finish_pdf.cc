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

}  // namespace

std::expected<std::string, std::string> finish_pdf(
    const std::string& bytes, const std::string& language,
    const std::vector<std::shared_ptr<const DrawingForm>>& forms) {
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
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      place_drawings(pdf, page.getObjectHandle(), forms);
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
