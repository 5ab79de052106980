// Why numbers of a published series are hidden, in a few words that stand in their place: in its chart and in
// its table. Pure; safe from any thread.
#pragma once
#include <string>

#include "measures/suppress.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

// "hidden: fewer than 8", "hidden: out of fewer than 11", "hidden: to protect another number". The same for
// all hidden rows: which of several reasons holds for one of them would say what it is.
std::string hidden_in_words(const measures::PublishedSeries& published, const Messages& messages,
                            const Locale& locale);

// Whether what comes after the last number that is shown is hidden: then that is not the latest there is.
bool newest_is_hidden(const measures::PublishedSeries& published);

}  // namespace lantern::telling
