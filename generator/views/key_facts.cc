#include "views/key_facts.hpp"

namespace lantern::views {

templates::Value to_value(KeyFactView view) {
  return Fields()
      .add("people", std::move(view.people))
      .add("figure", std::move(view.figure))
      .add("text", std::move(view.text))
      .add("base", std::move(view.base))
      .add("address", std::move(view.address));
}

templates::Value to_value(KeyFactsView view) { return Fields().add("items", std::move(view.items)); }

std::string figure_of(const KeyFact& fact, const Wording& w) {
  if (!fact.figure.empty()) return fact.figure;
  if (fact.percent) return w.percent(*fact.percent);
  return w.say("key_fact_count",
               {{"count", static_cast<long>(*fact.count)}, {"of", static_cast<long>(*fact.of)}});
}

KeyFactView key_fact_view(const KeyFact& fact, const PictureContext& context) {
  KeyFactView view{{}, figure_of(fact, context.wording), fact.text, fact.base, {}};
  // Dots, for they may be teams as well as people.
  if (const auto count = charts::people_count(fact.count, fact.of, fact.percent))
    view.people = people_view(*count, charts::PeopleSign::dot, view.figure + ' ' + fact.text, context).svg;
  return view;
}

std::size_t opening_facts(const Document& document) {
  for (std::size_t i = 0; i < document.pieces.size(); ++i) {
    const Piece& piece = document.pieces[i];
    if (piece.kind == PieceKind::html && piece.text.find_first_not_of(" \n") == std::string::npos) continue;
    const bool facts = piece.kind == PieceKind::component && piece.component < document.components.size() &&
                       std::holds_alternative<KeyFactsBlock>(document.components[piece.component].data);
    return facts ? i + 1 : 0;
  }
  return 0;
}

const KeyFact* opening_fact(const Document& document) {
  const std::size_t pieces = opening_facts(document);
  if (pieces == 0) return nullptr;
  const auto& block =
      std::get<KeyFactsBlock>(document.components[document.pieces[pieces - 1].component].data);
  return block.facts.empty() ? nullptr : &block.facts.front();
}

const KeyFact* told_fact(const Page& story) {
  const auto* study = std::get_if<CaseStudy>(&story.details);
  return study != nullptr && study->made_up(StudyPart::results) ? nullptr : opening_fact(story.body);
}

}  // namespace lantern::views
