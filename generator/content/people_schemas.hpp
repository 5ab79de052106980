// The schemas of what people have to do with a page: what they agreed to, what they said, who speaks. Made on
// first use and never changed; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/common.hpp"

namespace lantern::content {

const Schema<Consent>& consent_schema();
const Schema<Quote>& quote_schema();
const Schema<Speaker>& speaker_schema();

}  // namespace lantern::content
