// The YAML files of a site that are not pages: organisations, topics, glossary, and the strings of a theme
// (of site.yaml: site_settings.hpp). Pure: text in, model and diagnostics out.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "content/schema.hpp"
#include "model/site.hpp"
#include "text/messages.hpp"

namespace lantern::content {

const Schema<Organisation>& organisation_schema();
const Schema<Topic>& topic_schema();
const Schema<GlossaryTerm>& glossary_schema();

std::vector<Organisation> read_organisations(std::string_view text, const std::string& file,
                                             Diagnostics& diagnostics);
std::vector<Topic> read_topics(std::string_view text, const std::string& file, Diagnostics& diagnostics);
std::vector<GlossaryTerm> read_glossary(std::string_view text, const std::string& file,
                                        Diagnostics& diagnostics);

// Key to text: strings of a theme, aliases of pictures.
std::map<std::string, MessagePattern> read_strings(std::string_view text, const std::string& file,
                                                   Diagnostics& diagnostics);

}  // namespace lantern::content
