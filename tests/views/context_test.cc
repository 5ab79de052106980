// Every view against the theme's CONTEXT.md: the names of its fields are those written there, no more and
// no fewer.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "views/case_study_page.hpp"
#include "views/cohort_page.hpp"
#include "views/components.hpp"
#include "views/easy_pages.hpp"
#include "views/kinds.hpp"
#include "views/letters.hpp"
#include "views/lists.hpp"
#include "views/measures_page.hpp"
#include "views/page_frame.hpp"
#include "views/recording_view.hpp"
#include "views/report_card.hpp"
#include "views/report_page.hpp"
#include "views/site_map.hpp"

namespace lantern::views {
namespace {

using Names = std::set<std::string>;

// The fields of one object as CONTEXT.md writes them, each with what is said of it.
using Described = std::vector<std::pair<std::string, std::string>>;

std::string context() {
  std::ifstream stream(std::string(LANTERN_SOURCE_DIR) + "/themes/lantern/CONTEXT.md");
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" `\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" `\n") + 1 - first));
}

// "a, b (of c, d), e: { f, g }" in its parts.
std::vector<std::string> parts_of(std::string_view list) {
  std::vector<std::string> parts(1);
  int depth = 0;
  for (const char c : list) {
    if (c == '{' || c == '(') ++depth;
    if (c == '}' || c == ')') --depth;
    if (c == ',' && depth == 0)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

std::string name_in(std::string_view part) { return trimmed(part.substr(0, part.find_first_of(":("))); }

// What stands between the first brace of `text` and its partner.
Described in_braces(std::string_view text) {
  const std::size_t open = text.find('{');
  if (open == std::string_view::npos) return {};
  std::size_t end = open;
  for (int depth = 0; end < text.size(); ++end) {
    if (text[end] == '{') ++depth;
    if (text[end] == '}' && --depth == 0) break;
  }
  Described fields;
  for (const std::string& part : parts_of(text.substr(open + 1, end - open - 1)))
    fields.emplace_back(name_in(part), part);
  return fields;
}

// Rows of "| name, name | kind | words |", below the head of the table.
Described in_table(std::string_view text) {
  Described fields;
  std::istringstream lines{std::string(text.substr(text.find("| name |")))};
  std::string line;
  for (int row = 0; std::getline(lines, line) && line.starts_with('|'); ++row) {
    if (row < 2) continue;
    const std::size_t end = line.find('|', 1);
    for (const std::string& name : parts_of(line.substr(1, end - 1)))
      fields.emplace_back(trimmed(name), line.substr(end));
  }
  return fields;
}

// The object that begins at `mark`; with a path, one inside it: "cycles".
Described object(std::string_view mark, std::string_view path = {}) {
  static const std::string all = context();
  const std::size_t at = all.find(mark);
  INFO(mark);
  REQUIRE(at != std::string::npos);
  const std::string_view rest = std::string_view(all).substr(at);
  Described fields = rest.find("| name |") < rest.find('{') ? in_table(rest) : in_braces(rest);
  if (path.empty()) return fields;
  for (const auto& [name, description] : fields)
    if (name == path) return in_braces(description);
  FAIL("no field " << path);
  return {};
}

Names names_of(const Described& described) {
  Names names;
  for (const auto& [name, description] : described) names.insert(name);
  return names;
}

template <typename View>
Names names_in(View view = {}) {
  const templates::Value value = to_value(std::move(view));
  Names names;
  for (const templates::Field& field : value.object()->fields()) names.emplace(field.name.view());
  return names;
}

TEST_CASE("the small shapes have the fields of CONTEXT.md") {
  CHECK(names_in<DateView>() == names_of(object("**date**")));
  CHECK(names_in<LinkView>() == names_of(object("**link**")));
  CHECK(names_in<ImageView>() == names_of(object("**picture**")));
  CHECK(names_in<DownloadView>() == names_of(object("**download**")));
  CHECK(names_in<StatusView>() == names_of(object("**status**")));
  CHECK(names_in<FactView>() == names_of(object("**fact**")));
  CHECK(names_in<QuoteView>() == names_of(object("**quote**")));
  CHECK(names_in<MaterialView>() == names_of(object("**material**")));
  CHECK(names_in<RecordingView>() == names_of(object("**recording**")));
  CHECK(names_in<PictureView>() == names_of(object("**picture** – a picture of improvement work")));
  CHECK(names_in<PeopleView>() == names_of(object("**people**")));
  CHECK(names_in<SectionView>() == names_of(object("**section**")));
  CHECK(names_in<CardView>() == names_of(object("**card**")));
  CHECK(names_in<LanguageTagView>() == names_of(object("**card**", "language")));
}

TEST_CASE("the charts have the fields of CONTEXT.md") {
  CHECK(names_in<ChartView>() == names_of(object("**chart**")));
  CHECK(names_in<MarkView>() == names_of(object("**chart**", "marks")));
  CHECK(names_in<TableView>() == names_of(object("**chart**", "table")));
  CHECK(names_in<ValueView>() == names_of(object("**value**")));
  CHECK(names_in<FiguresView>() == names_of(object("**figures**")));
  CHECK(names_in<SmallChartView>() == names_of(object("**small chart**")));
  CHECK(names_in<ChooseView>() == names_of(object("**measure row**", "choose")));
  CHECK(names_in<VerdictView>() == names_of(object("**verdict**")));
  CHECK(names_in<VerdictSign>() == names_of(object("**verdict**", "variation")));
  CHECK(names_in<MeasureView>() == names_of(object("**measure**")));
}

TEST_CASE("the frame has the fields of CONTEXT.md") {
  CHECK(names_in<PageView>() == names_of(object("### `page`")));
  CHECK(names_in<NavigationView>() == names_of(object("### `navigation`")));
  CHECK(names_in<TranslationView>() == names_of(object("### `page`", "translations")));
  CHECK(names_in<AlternateView>() == names_of(object("### `page`", "alternates")));
  CHECK(names_in<EasyReadLink>() == names_of(object("### `page`", "easy_read")));
  CHECK(names_in<HeadingView>() == names_of(object("### `page`", "headings")));
  CHECK(names_in<SiteMapGroupView>() == names_of(object("### `site`", "map")));
  CHECK(names_in<NeighboursView>() == names_of(object("### `page`", "neighbours")));
}

TEST_CASE("the pages of each kind have the fields of CONTEXT.md") {
  CHECK(names_in<CohortView>() == names_of(object("**cohort**")));
  CHECK(names_in<TimelineView>() == names_of(object("**cohort**", "timeline")));
  CHECK(names_in<TeamsView>() == names_of(object("**cohort**", "teams")));
  CHECK(names_in<EvaluationView>() == names_of(object("**cohort**", "evaluation")));
  CHECK(names_in<GlanceView>() == names_of(object("**cohort**", "glance")));
  CHECK(names_in<GlanceKindView>() == names_of(object("`kinds` is a list of")));
  CHECK(names_in<CaseStudyView>() == names_of(object("**case_study**")));
  CHECK(names_in<MadeUpPartsView>() == names_of(object("**case_study**", "made_up")));
  CHECK(names_in<AimView>() == names_of(object("**case_study**", "aim")));
  CHECK(names_in<OutcomeView>() == names_of(object("**case_study**", "outcome")));
  CHECK(names_in<CycleView>() == names_of(object("**case_study**", "cycles")));
  CHECK(names_in<CoproductionView>() == names_of(object("**case_study**", "coproduction")));
  CHECK(names_in<DriverDiagramView>() == names_of(object("**driver_diagram**")));
  CHECK(names_in<DriverView>() == names_of(object("**driver**")));
  CHECK(names_in<Driver2View>() == names_of(object("**driver2**")));
  CHECK(names_in<AssessmentView>() == names_of(object("**assessment**")));
  CHECK(names_in<ScoreView>() == names_of(object("**assessment**", "scores")));
  CHECK(names_in<BundleView>() == names_of(object("**bundle**")));
  CHECK(names_in<SessionView>() == names_of(object("**session**")));
  CHECK(names_in<SpeakerView>() == names_of(object("**session**", "speakers")));
  CHECK(names_in<ResourceView>() == names_of(object("**resource**")));
  CHECK(names_in<EventView>() == names_of(object("**event**")));
}

TEST_CASE("the blocks have the fields of CONTEXT.md") {
  CHECK(names_in<KeyFactsView>() == names_of(object("| key-facts |")));
  CHECK(names_in<KeyFactView>() == names_of(object("| key-facts |", "items")));
  CHECK(names_in<StepsView>() == names_of(object("| steps |")));
  CHECK(names_in<StepView>() == names_of(object("| steps |", "items")));
  CHECK(names_in<DiagramView>() == names_of(object("| diagram |")));
  CHECK(names_in<DiagramPartView>() == names_of(object("| diagram |", "items")));
  CHECK(names_in<SideBySideView>() == names_of(object("**side by side**")));
  CHECK(names_in<SideRowView>() == names_of(object("**side by side**", "rows")));
}

TEST_CASE("the lists have the fields of CONTEXT.md") {
  Names list = names_of(object("**list**"));
  CHECK(names_in<ListView>() == list);
  list.insert("credit");
  CHECK(names_in<EasyListView>() == list);
  CHECK(names_in<TopicView>() == names_of(object("**topic**")));
  CHECK(names_in<OrganisationView>() == names_of(object("**organisation**")));
  CHECK(names_in<MeasuresView>() == names_of(object("**measures**")));
  CHECK(names_in<VerdictCountView>() == names_of(object("**measures**", "counts")));
  CHECK(names_in<VerdictGroupView>() == names_of(object("**measures**", "verdicts")));
  CHECK(names_in<MeasureRowView>() == names_of(object("**measure row**")));
  CHECK(names_in<RowFiguresView>() == names_of(object("**measure row**", "figures")));
  CHECK(names_in<ChoiceView>() == names_of(object("**measures**", "choices")));
  CHECK(names_in<GlossaryView>() == names_of(object("**glossary**")));
  CHECK(names_in<GlossaryLetterView>() == names_of(object("**glossary**", "letters")));
  CHECK(names_in<IndexView>() == names_of(object("**index**")));
  CHECK(names_in<IndexLetterView>() == names_of(object("**index**", "letters")));
}

TEST_CASE("the report card has the fields of CONTEXT.md") {
  CHECK(names_in<ReportCardView>() == names_of(object("**report_card**")));
  CHECK(names_in<ReportAimView>() == names_of(object("**report_card**", "aim")));
  CHECK(names_in<ReportChartView>() == names_of(object("**report_card**", "chart")));
  CHECK(names_in<ReportFigureView>() == names_of(object("**report_card**", "figures")));
  CHECK(names_in<ReportCycleView>() == names_of(object("**report_card**", "cycles")));
}

TEST_CASE("the reports have the fields of CONTEXT.md") {
  CHECK(names_in<ReportView>() == names_of(object("**report** (")));
  CHECK(names_in<ReportChapterView>() == names_of(object("**report chapter**")));
  CHECK(names_in<ReportBlockView>() == names_of(object("**report block**")));
  CHECK(names_in<ReportTextView>() == names_of(object("**report block**", "words")));
  CHECK(names_in<ReportListView>() == names_of(object("**report block**", "list")));
  CHECK(names_in<ReportTableView>() == names_of(object("**report block**", "table")));
  CHECK(names_in<ReportRunView>() == names_of(object("`runs` is a list of")));
  CHECK(names_in<ReportPictureView>() == names_of(object("**report picture**")));
}

TEST_CASE("the easy-read pages have the fields of CONTEXT.md") {
  CHECK(names_in<EasyView>() == names_of(object("**easy**")));
  CHECK(names_in<HardWordView>() == names_of(object("**easy**", "words")));
  CHECK(names_in<EasyNeighbourView>() == names_of(object("**easy**", "previous")));
  CHECK(names_in<EasyRowView>() == names_of(object("**row**")));
  CHECK(names_in<EasyHeadingView>() == names_of(object("**row**", "heading")));
  CHECK(names_in<EasyWordsView>() == names_of(object("**row**", "words")));
}

TEST_CASE("the parts on their own have the fields of CONTEXT.md") {
  CHECK(names_in<KeyFactsView>() == names_of(object("`facts` `{")));
  CHECK(names_in<KeyFactView>() == names_of(object("`facts` `{", "items")));
  CHECK(names_in<StepsView>() == names_of(object("`steps` `{")));
  CHECK(names_in<StepView>() == names_of(object("`steps` `{", "items")));
}

}  // namespace
}  // namespace lantern::views
