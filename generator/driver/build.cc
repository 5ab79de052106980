#include "driver/build.hpp"

#include <chrono>
#include <map>

#include "base/workers.hpp"
#include "driver/disk_source_files.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
#include "publish/publication.hpp"
#include "site/renderer.hpp"
#include "text/utf8.hpp"

namespace lantern {
}  // namespace lantern
