#include "views/chosen_list.hpp"

#include "views/facets.hpp"

namespace lantern::views {
namespace {

using search::Facet;
using search::FacetValue;

class ListChoices {
 public:
  explicit ListChoices(const LanguageView& view) : view_(view) {}

  CardChoiceView add(const Page& page) {
    std::vector<FacetValue> facets = facets_of(page, view_);
    // Within a list of resources their own kinds differ.
    if (const auto* resource = std::get_if<Resource>(&page.details); resource != nullptr && resource->kind)
      facets.front() = {Facet::kind, std::string(name_of(*resource->kind)), view_.wording.kind_of(page)};
    CardChoiceView made;
    for (const FacetValue& value : facets) {
      std::string& keys = made.of(value.facet);
      keys += (keys.empty() ? "" : " ") + value.key;
      choices_[index_of(value.facet)].add(value.key, value.label);
    }
    return made;
  }

  Group<ChoiceView> offered() {
    Group<ChoiceView> group;
    for (const Facet facet : values_of<Facet>) {
      Choice& choice = choices_[index_of(facet)];
      if (facet == Facet::year)
        choice.newest_first();
      else
        choice.sort(view_.wording.locale());
      choice.offer(view_.wording, group);
    }
    return group;
  }

 private:
  const LanguageView& view_;
  std::array<Choice, count_of<Facet>> choices_ = {
      Choice("kind", "search_kind", "search_all_kinds"),
      Choice("cohort", "search_cohort", "search_all_cohorts"),
      Choice("topic", "search_topic", "search_all_topics"),
      Choice("organisation", "search_organisation", "search_all_organisations"),
      Choice("year", "search_year", "search_all_years")};
};

// With fewer there is nothing to choose.
constexpr std::size_t fewest_cards = 4;

}  // namespace

ListChoicesView choose_from(const site::PageList& pages, Group<CardView>& cards, const LanguageView& view) {
  ListChoicesView made;
  if (pages.size() < fewest_cards) return made;
  ListChoices choices(view);
  for (std::size_t i = 0; i < pages.size(); ++i) cards.items[i].choose = choices.add(*pages[i]);
  made.choices = choices.offered();
  made.shown = view.wording.say("list_shown");
  return made;
}

}  // namespace lantern::views
