// The table below a chart: everything the picture shows. Pure; any thread.
#pragma once
#include "views/chart_view.hpp"

namespace lantern::views {

TableView table_view(const MeasureResult& result, const Wording& wording);

}  // namespace lantern::views
