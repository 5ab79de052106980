// The schemas of what a project says of its work: aim, test cycles, driver diagram, scores, who worked on it,
// what happened when. Made on first use and never changed; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/common.hpp"
#include "model/improvement.hpp"

namespace lantern::content {

const Schema<Aim>& aim_schema();
const Schema<PdsaCycle>& pdsa_schema();
const Schema<Driver>& driver_schema();
const Schema<DriverDiagram>& driver_diagram_schema();
const Schema<AssessmentScore>& assessment_schema();
const Schema<Coproduction>& coproduction_schema();
const Schema<TimelineEntry>& timeline_schema();

}  // namespace lantern::content
