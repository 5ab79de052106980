// Cards, sections and lists; bodies of pages.
#include "views/lists.hpp"

#include "views/components.hpp"
#include "views/kinds.hpp"
#include "views/letters.hpp"
#include "views/made_site.hpp"
#include "views/measures_page.hpp"
#include "views/page_frame.hpp"

namespace lantern::views {
namespace {

using templates::List;
using templates::Value;
using testing::MadeSite;

const Value& field(const Value& value, std::string_view name) {
  REQUIRE(value.object() != nullptr);
  const Value* found = value.object()->find(name);
  REQUIRE(found != nullptr);
  return *found;
}

TEST_CASE("a card has no empty thing") {
  MadeSite made({testing::case_study_page("a")});
  const Value card = to_value(card_of(made.site.pages.front(), *made.assembly, made.view()));
  CHECK(field(card, "title").letters() == "The page a");
  CHECK(field(card, "kind_label").letters() == "Case study");
  for (const std::string_view name : {"meta", "summary", "date", "status", "image", "figures", "measure"})
    CHECK(field(card, name).kind() == Value::Kind::null);
}

TEST_CASE("cards of one kind do not say it, but sessions differ") {
  Page session = testing::page_of(PageKind::session, "b");
  session.details = Session{};
  MadeSite made({testing::case_study_page("a"), session});
  const auto label = [&](std::size_t i) {
    return card_of(made.site.pages[i], *made.assembly, made.view(), CardLabel::left_out).kind_label;
  };
  CHECK(label(0).empty());
  CHECK_FALSE(label(1).empty());
}

TEST_CASE("the date of a card is where the order is by date") {
  Page plain = testing::page_of(PageKind::plain, "a"), study = testing::case_study_page("b");
  plain.date = study.date = Date{2021, 4, 12};
  MadeSite made({plain, study});
  CHECK(card_of(made.site.pages[0], *made.assembly, made.view()).date->iso == "2021-04-12");
  CHECK_FALSE(card_of(made.site.pages[1], *made.assembly, made.view()).date);
}

TEST_CASE("an empty list says what will be there") {
  MadeSite made({});
  for (const auto list : {site::ListPage::cohorts, site::ListPage::bundles, site::ListPage::resources,
                          site::ListPage::topics, site::ListPage::easy_read}) {
    const MadePage page = list_page(list, *made.assembly, made.view(), made.diagnostics);
    const List& sections = field(field(Value(page.object), "list"), "sections").items();
    REQUIRE(sections.size() == 1);
    CHECK(field(sections.front(), "cards").kind() == Value::Kind::null);
    CHECK(field(sections.front(), "rows").kind() == Value::Kind::null);
    CHECK_FALSE(field(sections.front(), "empty").letters().empty());
  }
}

TEST_CASE("events are parted by today, the soonest first") {
  const auto event = [](std::string id, std::string_view starts) {
    Page page = testing::page_of(PageKind::event, std::move(id));
    Event details;
    details.starts = *parse_date_time(starts);
    page.details = details;
    page.date = details.starts->date;
    return page;
  };
  MadeSite made({event("old", "2020-01-01"), event("later", "2027-06-01"), event("next", "2027-01-01")});
  const MadePage page = list_page(site::ListPage::events, *made.assembly, made.view(), made.diagnostics);
  const List& sections = field(field(Value(page.object), "list"), "sections").items();
  REQUIRE(sections.size() == 2);
  const List& upcoming = field(field(sections[0], "rows"), "items").items();
  REQUIRE(upcoming.size() == 2);
  CHECK(field(upcoming.front(), "title").letters() == "The page next");
  CHECK(field(upcoming.front(), "lead").letters() == "Friday 1 January 2027");
  CHECK(field(field(sections[1], "rows"), "count").letters() == "1");
}

TEST_CASE("where all events are past, nothing is said to come") {
  Page page = testing::page_of(PageKind::event, "old");
  Event details;
  details.starts = *parse_date_time("2020-01-01");
  page.details = details;
  MadeSite made({page});
  const MadePage list = list_page(site::ListPage::events, *made.assembly, made.view(), made.diagnostics);
  const List& sections = field(field(Value(list.object), "list"), "sections").items();
  REQUIRE(sections.size() == 1);
  CHECK(field(sections[0], "title").letters() == "What was on");
}

TEST_CASE("a story with published figures comes before a newer one without") {
  Page told = testing::case_study_page("told"), newer = testing::case_study_page("newer");
  told.measures = {testing::measure_of("missed", {1, 2, 3})};
  told.measures.front().data_status = DataStatus::observed;
  newer.measures = {testing::measure_of("missed", {1, 2, 3})};
  newer.measures.front().data_status = DataStatus::illustrative;
  newer.date = Date{2026, 1, 1};
  MadeSite made({told, newer});
  site::PageList pages = made.view().relations.of_kind(PageKind::case_study);
  REQUIRE(pages.front()->id == "newer");
  made.assembly->put_observed_first(pages);
  CHECK(pages.front()->id == "told");
}

TEST_CASE("a story that opens with a published figure comes before a newer one without") {
  Page told = testing::case_study_page("told"), newer = testing::case_study_page("newer");
  KeyFact fact;
  fact.figure = "71%";
  told.body.pieces.push_back({PieceKind::component, "", 0, {}});
  told.body.components.push_back({KeyFactsBlock{{fact}}, {}});
  newer.date = Date{2026, 1, 1};
  MadeSite made({told, newer});
  site::PageList pages = made.view().relations.of_kind(PageKind::case_study);
  REQUIRE(pages.front()->id == "newer");
  made.assembly->put_observed_first(pages);
  CHECK(pages.front()->id == "told");
}

TEST_CASE("figures of results that are made up stand for no story") {
  for (const bool made_up : {false, true}) {
    CaseStudy study;
    if (made_up) study.illustrative = {StudyPart::results};
    Page page = testing::case_study_page("a", study);
    KeyFact fact;
    fact.figure = "71%";
    page.body.pieces.push_back({PieceKind::component, "", 0, {}});
    page.body.components.push_back({KeyFactsBlock{{fact}}, {}});
    MadeSite made({page});
    INFO("made up: " << made_up);
    const Page& told = made.site.pages.front();
    CHECK(card_of(told, *made.assembly, made.view()).fact.has_value() == !made_up);
    CHECK((told_fact(told) == nullptr) == made_up);
  }
}

TEST_CASE("no heading stands over fewer than three resources or pages of a topic") {
  std::vector<Page> pages;
  for (const char* id : {"a", "b", "c"}) pages.push_back(testing::case_study_page(id));
  pages.push_back(testing::page_of(PageKind::event, "d"));
  pages.back().details = Event{};
  pages.push_back(testing::page_of(PageKind::plain, "e"));
  for (Page& page : pages) page.topics = {"t"};
  MadeSite made(pages);
  Topic topic;
  topic.id = "t";
  const MadePage page = topic_page(topic, *made.assembly, made.view());
  const List& sections = field(field(Value(page.object), "topic"), "sections").items();
  REQUIRE(sections.size() == 2);
  CHECK(field(sections[0], "title").letters() == "Case studies");
  CHECK(field(sections[1], "title").letters() == "More pages");
  const List& others = field(field(sections[1], "cards"), "items").items();
  REQUIRE(others.size() == 2);
  CHECK(field(others[0], "kind_label").letters() == "Event");
}

TEST_CASE("all pages from A to Z have topics, organisations, easy-read pages and lists among them") {
  Page page = testing::page_of(PageKind::plain, "labels");
  page.easy_read.emplace();
  page.easy_read->title = "Big letters";
  MadeSite made({page});
  made.site.topics.emplace_back().title = "Medicines";
  made.site.organisations.emplace_back().name = "A hospital";
  const IndexView index = index_view(made.site, made.view());
  std::vector<std::string> titles;
  for (const IndexLetterView& letter : index.letters)
    for (const IndexEntryView& entry : letter.pages) titles.push_back(entry.title + ", " + entry.kind_label);
  CHECK(titles == std::vector<std::string>{"A hospital, Organisation", "Big letters, Easy read",
                                           "Easy read, ", "Medicines, Topic", "Organisations, ",
                                           "The page labels, ", "Topics, "});
  CHECK(index.topics.items.size() == 1);
  CHECK(index.organisations.items.size() == 1);
}

// Titles below their group, of the list of easy-read pages.
std::vector<std::string> easy_read_list(MadeSite& made) {
  Diagnostics diagnostics;
  const MadePage page = list_page(site::ListPage::easy_read, *made.assembly, made.view(), diagnostics);
  std::vector<std::string> titles;
  for (const Value& section : field(field(Value(page.object), "list"), "sections").items()) {
    titles.emplace_back(field(section, "title").letters());
    for (const Value& card : field(field(section, "cards"), "items").items())
      titles.emplace_back(field(card, "title").letters());
  }
  return titles;
}

TEST_CASE("a page that the home page leads to in easy read is not listed again below it") {
  Page home = testing::page_of(PageKind::home, "home");
  home.source = "content/index.md";
  home.easy_read.emplace().source = "content/easy-read.md";
  std::vector<Page> pages{home};
  for (const char* id : {"a", "b"}) {
    Page page = testing::case_study_page(id);
    page.easy_read.emplace().title = id;
    page.easy_read->source = "content/case-studies/" + page.id + "/easy-read.md";
    pages.push_back(page);
  }
  MadeSite none(pages);
  CHECK(easy_read_list(none) == std::vector<std::string>{"Stories", "a", "b"});
  EasyReadRow row;
  row.marks.push_back({EasyMarkKind::link, "case-studies/a/easy-read.md", "", LinkReach::this_site, {}});
  pages.front().easy_read->rows = {row};
  MadeSite one(pages);
  CHECK(easy_read_list(one) == std::vector<std::string>{"Stories", "b"});
  row.marks.front().target = "case-studies/b/easy-read.md";
  pages.front().easy_read->rows.push_back(row);
  MadeSite all(pages);
  CHECK(easy_read_list(all).empty());
}

TEST_CASE("the page of all measures offers only what parts them") {
  Page page = testing::case_study_page("a");
  page.measures = {testing::measure_of("missed", {1, 2, 3})};
  Measure undrawn = testing::measure_of("undrawn", {});
  undrawn.chart = ChartType::none;
  page.measures.push_back(undrawn);
  MadeSite made({page});
  const MeasuresView view = measures_page_view(*made.assembly, made.view());
  REQUIRE(view.verdicts.items.size() == 1);
  CHECK(view.verdicts.items.front().items.size() == 1);
  CHECK(view.without.items.size() == 1);
  CHECK(view.without_title == "1 more measure without a chart");
  CHECK(view.choices.items.empty());
}

TEST_CASE("the page of all measures puts what gets worse first, whatever its kind") {
  const std::vector<double> falling{50, 52, 51, 49, 53, 50, 51, 52, 49, 51,
                                    20, 21, 19, 22, 20, 21, 19, 20, 22, 21};
  const auto measure = [](std::string title, MeasureKind kind, Better better,
                          const std::vector<double>& values) {
    Measure made = testing::measure_of(title, values);
    made.title = std::move(title);
    made.kind = kind;
    made.better = better;
    return made;
  };
  Page page = testing::case_study_page("a");
  page.measures = {measure("few", MeasureKind::outcome, Better::lower, {1, 2, 3}),
                   measure("good", MeasureKind::outcome, Better::lower, falling),
                   measure("moved", MeasureKind::process, Better::neither, falling),
                   measure("bad", MeasureKind::balancing, Better::higher, falling)};
  MadeSite made({page});
  const MeasuresView view = measures_page_view(*made.assembly, made.view());
  std::string order, ids, counts;
  for (const VerdictGroupView& group : view.verdicts.items) {
    ids += group.id + " ";
    for (const MeasureRowView& row : group.items) order += row.title + " ";
  }
  for (const VerdictCountView& count : view.counts.items)
    counts += count.count + " " + count.label + " " + count.address.place + "; ";
  CHECK(order == "bad good moved few ");
  CHECK(ids == "worse better changed too-few-points ");
  CHECK(counts ==
        "1 worse #worse; 1 better #better; 1 changed #changed; 1 too few points to tell #too-few-points; ");
}

TEST_CASE("a row shows the levels of a change, else the line; a few values have none") {
  Page page = testing::case_study_page("a");
  page.measures = {testing::measure_of("fell", {50, 52, 51, 49, 53, 50, 51, 52, 49, 51,
                                                20, 21, 19, 22, 20, 21, 19, 20, 22, 21}),
                   testing::measure_of("same", {50, 52, 51, 49, 53, 50, 51, 52, 49, 51, 50, 52}),
                   testing::measure_of("few", {50, 52})};
  page.measures[1].targets = {{std::nullopt, 40}};
  MadeSite made({page});
  const auto row = [&](std::size_t i) {
    const Measure& measure = made.site.pages.front().measures[i];
    return measure_row_view(made.site.pages.front(), measure,
                            made.assembly->result_of(made.site.pages.front(), measure), made.view().wording);
  };
  const auto fell = row(0).figures, same = row(1).figures, few = row(2).figures;
  REQUIRE(fell->level);
  CHECK(fell->level->from + " " + fell->level->to == "51% 21%");
  CHECK(fell->latest->value + ", " + fell->latest->when == "21%, August 2022");
  REQUIRE(same->level);
  CHECK(same->level->line + " " + same->level->value == "Median 51%");
  CHECK(same->target == "40%");
  CHECK(same->direction == "Lower is better");
  CHECK_FALSE(few->level);
}

TEST_CASE("a session says that there are no materials only where there are none") {
  const auto words = [](const Session& session, std::vector<Component> shown = {}) {
    Page page = testing::page_of(PageKind::session, "a");
    page.details = session;
    page.body.components = std::move(shown);
    MadeSite made({std::move(page)});
    templates::Object frame;
    add_kind(frame, made.site.pages.front(), made.context());
    return std::string(field(*frame.find("session"), "no_materials").letters());
  };
  Session session;
  CHECK(words(session) == "There are no materials from this session here.");
  session.date = Date{2026, 11, 20};
  CHECK(words(session) == "There are no materials from this session here.");
  session.date = Date{2026, 11, 21};
  CHECK(words(session) == "The materials will be here after the session.");
  // A film that the body shows is one.
  Component film;
  VideoBlock video;
  video.url = "https://films.example/1";
  film.data = video;
  CHECK(words(session, {film}).empty());
  session.materials = {{}};
  session.materials.front().kind = MaterialKind::recording;
  session.materials.front().url = video.url;
  CHECK(words(session, {film}).empty());
}

TEST_CASE("a session's recording stands apart, but not one that the body shows") {
  Session session;
  session.materials = {{}, {}};
  session.materials[0].kind = MaterialKind::recording;
  session.materials[0].url = "https://films.example/1";
  session.materials[1].kind = MaterialKind::slides;
  session.materials[1].url = "https://slides.example/1";
  Page page = testing::page_of(PageKind::session, "a");
  page.details = session;
  const auto object = [](Page shown) {
    MadeSite made({std::move(shown)});
    templates::Object frame;
    add_kind(frame, made.site.pages.front(), made.context());
    return *frame.find("session");
  };
  CHECK(field(field(object(page), "recordings"), "count").letters() == "1");
  CHECK(field(field(object(page), "materials"), "count").letters() == "1");
  Component film;
  VideoBlock video;
  video.url = "https://films.example/1";
  film.data = video;
  page.body.components = {film};
  CHECK(field(object(page), "recordings").kind() == Value::Kind::null);
}

TEST_CASE("a body is put together with the addresses of its links") {
  Page a = testing::page_of(PageKind::plain, "a"), b = testing::page_of(PageKind::plain, "b");
  a.body.pieces = {{PieceKind::html, "<p><a href=\"", 0, {}},
                   {PieceKind::link, "../b/index.md", 0, {}},
                   {PieceKind::html, "\">b</a></p>", 0, {}}};
  MadeSite made({a, b});
  const Page& page = made.site.pages.front();
  const BodyContext context{*made.assembly, made.view(), *made.drawings, page, page.source, page.address};
  CHECK(body_html(page.body, context, made.diagnostics) == "<p><a href=\"../b/index.html\">b</a></p>");
}

TEST_CASE("a description is never empty") {
  MadeSite made({testing::page_of(PageKind::plain, "a")});
  FrameInput input;
  input.title = "A title";
  CHECK(page_view(input, *made.assembly, made.view()).description == "A title. Site");
}

}  // namespace
}  // namespace lantern::views
