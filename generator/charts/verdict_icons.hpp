// Small pictures of a verdict, after the icons of NHS Making Data Count but our own: told apart by shape
// as well as colour. Decorative: the words of the verdict always stand beside them.
// Pure; safe from any thread.
#pragma once
#include <string>

#include "measures/analysis.hpp"

namespace lantern::charts {

// SVG, 28 px square. Improvement is a round badge, concern a diamond, a change that is neither a square,
// each with an arrow up or down; common cause is a wave; too few points are three dots.
std::string variation_icon(measures::Variation variation);

// Of what the words tell: the same badge, diamond, square, wave and dots; a question mark where nothing can
// be told.
std::string verdict_icon(measures::Verdict verdict, measures::Direction direction);

// SVG, 28 px square. A tick, a cross, or a wave about a broken line.
std::string assurance_icon(measures::Assurance assurance);

}  // namespace lantern::charts
