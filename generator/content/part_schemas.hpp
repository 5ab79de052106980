// The schemas of what several kinds of page are made of: materials, quotes, cycles, drivers, measures.
// Made on first use and never changed; any thread.
#pragma once
#include "content/field_types.hpp"
#include "content/schema.hpp"
#include "model/common.hpp"
#include "model/document.hpp"
#include "model/improvement.hpp"
#include "model/measure.hpp"

namespace lantern::content {

const Schema<Material>& material_schema();
const Schema<Consent>& consent_schema();
const Schema<Quote>& quote_schema();
const Schema<Speaker>& speaker_schema();
const Schema<TimelineEntry>& timeline_schema();
const Schema<Aim>& aim_schema();
const Schema<PdsaCycle>& pdsa_schema();
const Schema<Driver>& driver_schema();
const Schema<DriverDiagram>& driver_diagram_schema();
const Schema<AssessmentScore>& assessment_schema();
const Schema<Coproduction>& coproduction_schema();
const Schema<Measure>& measure_schema();

// A list of texts, which many fields are.
inline ListType<TextType> texts() { return {TextType{}, "texts"}; }

// 'dates-in-order' at `later` when it ends before `earlier` begins. Either may be missing.
void check_order(const YamlNode& node, std::string_view earlier, const std::optional<Date>& first,
                 std::string_view later, const std::optional<Date>& last, Reader& reader);

// The place of a field's value, or of the whole group when it is not there.
SourceLocation place_of(const YamlNode& node, std::string_view field);

}  // namespace lantern::content
