// A list that readers choose from where it stands: its cards say what they can be chosen by, and a form
// above them offers the values. Made with the list; one thread.
#pragma once
#include "views/cards.hpp"
#include "views/choice.hpp"

namespace lantern::views {

// How a list is chosen from. Empty where all its pages are alike.
struct ListChoicesView {
  Group<ChoiceView> choices;
  std::string shown;  // with two # for numbers
};

// Writes into the cards, which stand for `pages` one by one, what they can be chosen by.
ListChoicesView choose_from(const site::PageList& pages, Group<CardView>& cards, const LanguageView& view);

}  // namespace lantern::views
