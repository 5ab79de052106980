#include "site/page_targets.hpp"

namespace lantern::site {
namespace {

void add_measures(std::vector<PageTarget>& targets, const Component& component, const LinkOrigin& origin) {
  const auto add = [&](const PickedMeasure& picked) {
    if (!picked.page.file.empty())
      targets.push_back({TargetUse::measured_page, picked.page.file, picked.page.where, origin, &picked});
  };
  if (const auto* chart = std::get_if<ChartBlock>(&component.data)) add(chart->picked);
  if (const auto* compare = std::get_if<CompareBlock>(&component.data))
    for (const PickedMeasure& picked : compare->measures) add(picked);
}

void add(std::vector<PageTarget>& targets, const Document& document, const LinkOrigin& origin) {
  for (const Piece& piece : document.pieces) {
    if (piece.kind == PieceKind::link) targets.push_back({TargetUse::link, piece.text, piece.where, origin});
    if (piece.kind == PieceKind::picture)
      targets.push_back({TargetUse::picture, piece.text, piece.where, origin});
  }
  for (const Component& component : document.components)
    if (const auto* facts = std::get_if<KeyFactsBlock>(&component.data))
      for (const KeyFact& fact : facts->facts)
        if (!fact.page.empty()) targets.push_back({TargetUse::link, fact.page, fact.where, origin});
  for (const Component& component : document.components) {
    if (const auto* cards = std::get_if<CardsBlock>(&component.data))
      for (const PickedPage& picked : cards->pages)
        targets.push_back({TargetUse::card, picked.file, picked.where, origin});
    add_measures(targets, component, origin);
  }
}

void add(std::vector<PageTarget>& targets, const EasyRead& easy, const LinkOrigin& origin) {
  for (const EasyReadRow& row : easy.rows) {
    if (row.kind == EasyReadRowKind::words)
      for (const EasyMark& mark : row.marks)
        if (!mark.target.empty()) targets.push_back({TargetUse::link, mark.target, mark.where, origin});
    if (row.kind == EasyReadRowKind::component) add_measures(targets, row.component, origin);
    if (!row.picture.empty()) targets.push_back({TargetUse::easy_picture, row.picture, row.where, origin});
  }
}

}  // namespace

std::vector<PageTarget> targets_of(const Page& page) {
  std::vector<PageTarget> targets;
  const LinkOrigin origin{page.source, page.language, &page};
  add(targets, page.body, origin);
  if (const auto* cohort = std::get_if<Cohort>(&page.details)) add(targets, cohort->framework_body, origin);
  if (page.easy_read) add(targets, *page.easy_read, {page.easy_read->source, page.language, &page});
  return targets;
}

std::vector<PageTarget> targets_of_footers(const Site& site) {
  std::vector<PageTarget> targets;
  for (const auto& [language, words] : site.footers) add(targets, words, footer_origin(language));
  for (PageTarget& target : targets)
    if (target.use == TargetUse::link) target.use = TargetUse::foot;
  return targets;
}

std::set<std::string, std::less<>> files_named_by(const Page& page, const Links& links) {
  std::set<std::string, std::less<>> named;
  for (const NamedFile& file : page.files) named.insert(file.path);
  for (const PageTarget& target : targets_of(page)) {
    if (target.use == TargetUse::link) {
      if (auto found = links.resolve(target.written, target.origin); found && !found->file.empty())
        named.insert(std::move(found->file));
    } else if (auto file = links.picture(target.written, target.origin)) {
      named.insert(std::move(*file));
    }
  }
  return named;
}

}  // namespace lantern::site
