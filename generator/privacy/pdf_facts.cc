#include "privacy/pdf_facts.hpp"

#define POINTERHOLDER_TRANSITION 4  // wanted by the library before its headers
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <exception>

#include "privacy/quiet_pdf.hpp"

namespace lantern::privacy {
namespace {

bool has_words(QPDFObjectHandle value) { return value.isString() && !value.getUTF8Value().empty(); }

bool is_tagged(QPDFObjectHandle root) {
  QPDFObjectHandle marks = root.getKey("/MarkInfo");
  if (!marks.isDictionary() || !root.getKey("/StructTreeRoot").isDictionary()) return false;
  QPDFObjectHandle marked = marks.getKey("/Marked");
  return marked.isBool() && marked.getBoolValue();
}

// As a word of the file's properties, or in the packet of newer ones.
bool is_titled(QPDF& pdf) {
  QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
  if (info.isDictionary() && has_words(info.getKey("/Title"))) return true;
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return false;
  const auto data = metadata.getStreamData(qpdf_dl_generalized);
  const std::string_view packet(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());  // NOLINT
  return packet.find("<dc:title") != std::string_view::npos;
}

}  // namespace

DocumentFacts read_pdf_facts(std::string_view bytes) {
  DocumentFacts facts;
  try {
    QPDF pdf;
    open_quietly(pdf, bytes);
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle count = root.getKey("/Pages").getKey("/Count");
    if (count.isInteger() && count.getIntValueAsInt() > 0) facts.pages = count.getIntValueAsInt();
    facts.tagged = is_tagged(root);
    facts.has_language = has_words(root.getKey("/Lang"));
    facts.titled = is_titled(pdf);
  } catch (const std::exception&) {
    // What is not known stays so; that the file is broken is said by the gate.
  }
  return facts;
}

}  // namespace lantern::privacy
