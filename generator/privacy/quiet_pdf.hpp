// Opening a PDF with qpdf in silence: what is wrong with a published file is said by the gate, never by the
// library on standard error. Any thread, each with a PDF of its own.
#pragma once
#include <string_view>

class QPDF;

namespace lantern::privacy {

// `bytes` must live as long as `pdf`, which reads from them later. Throws what qpdf throws (std::exception)
// when they are no PDF or have a password.
void open_quietly(QPDF& pdf, std::string_view bytes);

}  // namespace lantern::privacy
