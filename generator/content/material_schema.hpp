// The schema of a material: a recording, its captions, slides, a worksheet, a link. Made on first use and
// never changed; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/common.hpp"

namespace lantern::content {

const Schema<Material>& material_schema();

}  // namespace lantern::content
