// Materials as the layouts show them: with kind, format, size and length, and where a link leads out.
// Pure; any thread.
#pragma once
#include "views/assembly.hpp"

namespace lantern::views {

templates::Value material_value(const Material& material, const Assembly& assembly, const LanguageView& view);
templates::Value materials_value(const std::vector<Material>& materials, const Assembly& assembly,
                                 const LanguageView& view);

}  // namespace lantern::views
