// site.yaml: the settings of a site. Pure: text in, settings and diagnostics out.
#pragma once
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "content/schema.hpp"
#include "model/site.hpp"

namespace lantern::content {

const Schema<SiteSettings>& site_schema();

// `base_url`, when not empty, stands in for the one in the file. The language is empty when the file is so
// broken that nothing can be read with it.
SiteSettings read_site_settings(std::string_view text, const std::string& file, std::string_view base_url,
                                Diagnostics& diagnostics);

}  // namespace lantern::content
