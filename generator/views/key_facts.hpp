// Figures that an author puts before a reader, each with its words, its base and, where it says how many of
// how many, its people. Pure functions; any thread.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/page.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

struct KeyFactView {
  Markup people;  // each of them, or so many of a hundred; empty where it does not say how many of how many
  std::string figure, text, base;
  Address address;
};
struct KeyFactsView {
  std::vector<KeyFactView> items;
};

templates::Value to_value(KeyFactView view);
templates::Value to_value(KeyFactsView view);

// "87%", or "15 of 21".
std::string figure_of(const KeyFact& fact, const Wording& wording);

// Without an address. Code: picture-failed.
KeyFactView key_fact_view(const KeyFact& fact, const PictureContext& context);

// How many pieces the key facts take with which a body opens; 0 where it opens with something else.
std::size_t opening_facts(const Document& document);
// The first of them; null where there is none.
const KeyFact* opening_fact(const Document& document);
// That which may stand for a story where it is named: null where its results are made up.
const KeyFact* told_fact(const Page& story);

}  // namespace lantern::views
