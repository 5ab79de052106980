#include "views/data_rows.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "site/addresses.hpp"
#include "site/news.hpp"
#include "telling/csv_cells.hpp"
#include "views/cohort_page.hpp"

namespace lantern::views {
namespace {

using telling::number_cell;
using telling::text_cell;

constexpr const char* yes = "yes";
constexpr const char* no = "no";

std::string date_cell(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

template <typename Enum>
std::string word_cell(const std::optional<Enum>& value) {
  return value ? std::string(name_of(*value)) : std::string();
}

std::optional<double> as_number(const std::optional<int>& whole) {
  return whole ? std::optional<double>(*whole) : std::nullopt;
}

// No more precise than on the page: 92.857 % would say that 14 were asked.
std::optional<double> as_shown(const std::optional<double>& percent) {
  return percent ? std::optional(std::round(*percent * 10) / 10) : std::nullopt;
}

// Writes rows below the headings of a table.
class Rows {
 public:
  explicit Rows(telling::DataTable table) {
    std::vector<std::string> headings;
    for (const telling::DataColumn& column : telling::form_of(table).columns)
      headings.emplace_back(column.name);
    write(headings);
  }
  void add(const std::vector<std::string>& cells) {
    write(cells);
    ++file_.rows;
  }
  DataFile take() && { return std::move(file_); }

 private:
  void write(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) file_.csv += ',';
      file_.csv += cells[i];
    }
    file_.csv += '\n';
  }

  DataFile file_;
};

class Data {
 public:
  explicit Data(const Assembly& assembly) : assembly_(assembly), relations_(assembly.main_view().relations) {}

  void add_measures(Rows& rows) const {
    for (const Page* page : relations_.pages())
      for (const Measure& measure : page->measures)
        rows.add(
            {measure.id, address_of(*page), text_cell(measure.title), std::string(name_of(measure.kind)),
             text_cell(measure.unit == Unit::other ? measure.unit_word : std::string(name_of(measure.unit))),
             std::string(name_of(measure.better)), std::string(name_of(measure.chart)),
             measure.targets.empty() ? "" : number_cell(measure.targets.back().value),
             std::string(name_of(measure.data_status))});
  }

  void add_points(Rows& rows) const {
    for (const Page* page : relations_.pages())
      for (const MeasureResult& result : assembly_.results_of(*page)) add_points_of(result, rows);
  }

  void add_case_studies(Rows& rows) const {
    for (const Page* page : relations_.pages()) {
      const auto* study = std::get_if<CaseStudy>(&page->details);
      if (study == nullptr) continue;
      rows.add({page->id, text_cell(page->title), study->organisation,
                // One that is not published today is not spoken of.
                relations_.find(PageKind::cohort, study->cohort) == nullptr ? "" : study->cohort,
                word_cell(study->status), date_cell(study->starts), date_cell(study->ends),
                address_of(*page)});
    }
  }

  void add_cohorts(Rows& rows) const {
    for (const Page* page : relations_.pages())
      if (const auto* cohort = std::get_if<Cohort>(&page->details))
        rows.add({page->id, text_cell(page->title), date_cell(cohort->starts), date_cell(cohort->ends),
                  number_cell(as_number(cohort->teams.started)),
                  number_cell(as_number(cohort->teams.completed))});
  }

  void add_evaluation(Rows& rows) const {
    for (const Page* page : relations_.pages()) {
      const auto* cohort = std::get_if<Cohort>(&page->details);
      if (cohort == nullptr) continue;
      const auto& visibility = assembly_.evaluations.at(page);
      for (std::size_t i = 0; i < cohort->evaluation.size(); ++i) {
        const EvaluationFigure& figure = cohort->evaluation[i];
        if (visibility[i] == disclosure::FigureVisibility::shown)
          rows.add({page->id, text_cell(figure.statement), number_cell(as_shown(figure.percent)),
                    number_cell(figure.count), number_cell(as_number(figure.respondents)), no});
        else
          rows.add({page->id, text_cell(figure.statement), "", "", "", yes});
      }
    }
  }

 private:
  std::string address_of(const Page& page) const {
    return text_cell(site::absolute_url(assembly_.site.settings.base_url, page.address));
  }

  void add_points_of(const MeasureResult& result, Rows& rows) const {
    const measures::PublishedSeries& published = result.published;
    const std::string address = address_of(*result.page);
    for (std::size_t i = 0; i < published.series.rows.size() && i < result.analysis.points.size(); ++i) {
      const SeriesRow& row = published.series.rows[i];
      const bool hidden = published.visibility[i] == measures::Visibility::hidden;
      rows.add({result.measure->id, address, date_cell(row.date), row.date ? "" : text_cell(row.label),
                number_cell(result.analysis.points[i].value), number_cell(row.numerator),
                number_cell(row.denominator), hidden ? yes : no});
    }
  }

  const Assembly& assembly_;
  const site::Relations& relations_;
};

}  // namespace

DataFile data_file(telling::DataTable table, const Assembly& assembly) {
  Rows rows(table);
  const Data data(assembly);
  switch (table) {
    case telling::DataTable::measures:
      data.add_measures(rows);
      break;
    case telling::DataTable::points:
      data.add_points(rows);
      break;
    case telling::DataTable::case_studies:
      data.add_case_studies(rows);
      break;
    case telling::DataTable::cohorts:
      data.add_cohorts(rows);
      break;
    case telling::DataTable::evaluation:
      data.add_evaluation(rows);
      break;
  }
  return std::move(rows).take();
}

std::optional<Date> data_changed(const Assembly& assembly) {
  std::optional<Date> newest;
  for (const Page* page : assembly.main_view().relations.pages()) {
    const bool has_data =
        page->kind == PageKind::cohort || page->kind == PageKind::case_study || !page->measures.empty();
    const std::optional<Date> changed = has_data ? site::changed_on(*page) : std::nullopt;
    if (changed && (!newest || *newest < *changed)) newest = changed;
  }
  return newest;
}

}  // namespace lantern::views
