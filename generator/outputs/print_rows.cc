#include "outputs/print_rows.hpp"

#include "outputs/print_pictures.hpp"
#include "site/addresses.hpp"
#include "text/sentences.hpp"
#include "views/components.hpp"
#include "views/easy_chart.hpp"

namespace lantern::outputs {
namespace {

// Where a link leads, in full: paper has no page that it could be relative to.
std::string whole_url(const std::string& target, const views::BodyContext& context) {
  const auto found = context.assembly.links.resolve(
      target, {context.source, context.view.relations.language(), &context.page});
  if (!found) return {};
  return found->address.starts_with('/')
             ? site::absolute_url(context.assembly.site.settings.base_url, found->address)
             : found->address;
}

// A chart and the easy sentences about it.
std::optional<print::PrintRow> chart_row(const EasyReadRow& row, const views::BodyContext& context,
                                         Diagnostics& diagnostics) {
  const auto* block = std::get_if<ChartBlock>(&row.component.data);
  if (block == nullptr) return std::nullopt;
  const views::MeasureResult* result = views::result_of(block->picked, context);
  if (result == nullptr) return std::nullopt;
  print::PrintRow printed;
  views::EasyChart chart = views::easy_chart(*result, result->anchor(), context.view.wording,
                                             context.assembly.theme.font, diagnostics);
  printed.kind = print::PrintRowKind::figures;
  printed.heading = std::move(chart.title);
  for (views::EasyChartFigure& figure : chart.figures)
    printed.figures.push_back({std::move(figure.label), std::move(figure.people), std::move(figure.value),
                               std::move(figure.number)});
  for (std::string& sentence : chart.sentences)
    printed.sentences.push_back({{std::move(sentence), print::PrintWeight::regular, {}}});
  return printed;
}

}  // namespace

print::PrintSentence print_sentence(const EasyReadRow& row, const EasySentence& sentence,
                                    const views::BodyContext& context) {
  print::PrintSentence printed;
  for (const EasyRun& run : sentence.runs) {
    const EasyMark* link = mark_of(row, run, EasyMarkKind::link);
    std::string url = link == nullptr || link->target.empty() ? "" : whole_url(link->target, context);
    const bool bold = mark_of(row, run, EasyMarkKind::bold) != nullptr;
    const print::PrintWeight weight = bold ? print::PrintWeight::bold : print::PrintWeight::regular;
    if (!printed.empty() && printed.back().weight == weight && printed.back().link == url)
      printed.back().text += run.text;
    else
      printed.push_back({run.text, weight, std::move(url)});
  }
  return printed;
}

std::vector<print::PrintSentence> print_sentences(std::string_view plain, std::string_view language) {
  std::vector<print::PrintSentence> sentences;
  for (const std::string_view sentence : sentences_of(plain, language))
    sentences.push_back({{std::string(sentence), print::PrintWeight::regular, {}}});
  return sentences;
}

print::PrintSentence link_sentence(const std::string& url) {
  std::string shown = url;
  for (const std::string_view scheme : {"https://", "http://"})
    if (shown.starts_with(scheme)) shown.erase(0, scheme.size());
  while (shown.ends_with('/')) shown.pop_back();
  return {{std::move(shown), print::PrintWeight::regular, url}};
}

std::vector<print::PrintRow> print_rows(std::span<const EasyReadRow> rows, const views::BodyContext& context,
                                        Diagnostics& diagnostics) {
  std::vector<print::PrintRow> all;
  for (const EasyReadRow& row : rows) {
    print::PrintRow printed;
    switch (row.kind) {
      case EasyReadRowKind::heading:
        printed.kind = row.heading.level <= 2 ? print::PrintRowKind::section : print::PrintRowKind::part;
        printed.heading = row.heading.text;
        break;
      case EasyReadRowKind::words:
        printed.picture = picture_file(row, context.page, context.assembly);
        for (const EasySentence& sentence : row.sentences)
          printed.sentences.push_back(print_sentence(row, sentence, context));
        break;
      case EasyReadRowKind::component:
        if (auto chart = chart_row(row, context, diagnostics))
          printed = std::move(*chart);
        else
          continue;
        break;
    }
    all.push_back(std::move(printed));
  }
  return all;
}

}  // namespace lantern::outputs
