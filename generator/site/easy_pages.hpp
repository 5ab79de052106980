// Easy-read pages: rows of a picture and the words that belong to it, and the hard words at the end.
// Pure; any thread.
#pragma once
#include "site/assembly.hpp"

namespace lantern {

// The `easy` of CONTEXT.md.
templates::Value easy_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                            Diagnostics& diagnostics);

// Where a picture of a row is published: a named one in /assets/pictures/, a photograph beside its page.
// Nothing when there is no such picture; that is reported once, by the check.
std::optional<std::string> picture_address(const EasyReadRow& row, const Page& page,
                                           const Assembly& assembly);

// The terms of the glossary that stand in bold on the page, in the order of the language.
std::vector<const GlossaryTerm*> hard_words(const EasyRead& easy, const Assembly& assembly,
                                            const LanguageView& view);

}  // namespace lantern
