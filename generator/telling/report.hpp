// An analysis printed: as the JSON of the contract, and as a report a person can read.
// Pure; safe from any thread.
#pragma once
#include <string>

#include "measures/analysis.hpp"
#include "model/measure.hpp"
#include "telling/summary.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

// One object, indented by one space, ending with a newline. Numbers unrounded in their shortest form
// that reads back the same; null where there is none.
std::string to_json(const measures::Analysis& analysis, const Summary& summary);

// Plain text, at most 100 columns wide where the labels allow it. Its first line says what was read as what.
std::string to_text(const measures::Analysis& analysis, const Summary& summary, const Measure& measure,
                    const Messages& messages, const Locale& locale);

}  // namespace lantern::telling
