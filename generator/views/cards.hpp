// The cards that stand for a page, a topic or an organisation in a list, and the sections that hold them:
// with a picture above its words, or as a row with its day or number at the left. Functions of the assembly;
// any thread.
#pragma once
#include <optional>
#include <string>

#include "search/document.hpp"
#include "views/assembly.hpp"
#include "views/key_facts.hpp"
#include "views/measure_figures.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

// What a card can be chosen by in its list: keys with a space between, for data attributes.
struct CardChoiceView {
  std::string kind, cohort, topic, organisation, year;
  std::string& of(search::Facet facet);
};

struct CardView {
  std::string title;
  Address address;
  std::optional<LanguageTagView> language;
  std::string kind, kind_label, story, lead, meta, summary;  // lead: at the left of a row
  std::optional<DateView> date;
  std::optional<StatusView> status;
  std::optional<ImageView> image;
  std::optional<ImageView> drawing;    // where there is no image
  std::optional<FiguresView> figures;  // of `measure`
  std::optional<KeyFactView> fact;     // that opens a story without such figures
  std::string measure;
  std::string note;  // the author's, on how the aim and its measure differ
  Address easy_read;
  std::optional<CardChoiceView> choose;  // in a list that readers choose from
};
struct SectionView {
  std::string id, title, intro;
  Group<CardView> cards, rows;  // at most one of them has any
  std::string empty;
};

templates::Value to_value(CardChoiceView view);
templates::Value to_value(CardView view);
templates::Value to_value(SectionView view);

enum class CardLabel { shown, left_out };  // left out where all cards of a list are of one kind

CardView card_of(const Page& page, const Assembly& assembly, const LanguageView& view,
                 CardLabel label = CardLabel::shown);
CardView card_of(const Topic& topic, const LanguageView& view);
CardView card_of(const Organisation& organisation, const LanguageView& view);
Group<CardView> cards_of(const site::PageList& pages, const Assembly& assembly, const LanguageView& view,
                         CardLabel label = CardLabel::shown);
// Where no day or place stands at the left of a row, what kind of thing it is does.
void lead_with_kinds(Group<CardView>& rows);

// Cards under a title, as rows where all are of kinds that stand as rows; `empty` says what will be there.
SectionView section_of(std::string id, std::string title, Group<CardView> cards, std::string empty = {});

}  // namespace lantern::views
