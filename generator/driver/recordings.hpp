// What the files of a page's recordings and documents hold: captions, chapters and transcripts are read into
// the page, and of films, sound and documents what they say of themselves. For one page; any thread.
#pragma once
#include <map>
#include <string>

#include "base/diagnostic.hpp"
#include "content/page_reader.hpp"
#include "model/document_facts.hpp"
#include "model/page.hpp"

namespace lantern::driver {

// Codes: captions-file, captions-passed-over, captions-times, captions-language, captions-empty,
// recording-form, recording-length.
void read_recordings(const content::SiteFolder& site, Page& page, Diagnostics& diagnostics);

// Of the documents among its materials, by path in the site.
std::map<std::string, DocumentFacts, std::less<>> document_facts(const content::SiteFolder& site,
                                                                 const Page& page);

}  // namespace lantern::driver
