#include "privacy/quiet_pdf.hpp"

#define POINTERHOLDER_TRANSITION 4  // wanted by the library before its headers
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>

namespace lantern::privacy {

void open_quietly(QPDF& pdf, std::string_view bytes) {
  const auto silent = QPDFLogger::create();
  silent->setError(silent->discard());
  silent->setWarn(silent->discard());
  pdf.setLogger(silent);
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("document", bytes.data(), bytes.size());
}

}  // namespace lantern::privacy
