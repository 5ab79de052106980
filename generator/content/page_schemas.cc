#include "content/page_schemas.hpp"

#include <algorithm>

#include "content/field_checks.hpp"
#include "content/improvement_schemas.hpp"
#include "content/material_schema.hpp"
#include "content/measure_schema.hpp"
#include "content/page_types.hpp"
#include "content/people_schemas.hpp"

namespace lantern::content {
namespace {

// The place of a field of the kind's own part of a page.
template <typename Details, typename Member>
auto own(Member Details::*member) {
  return [member](Page& page) -> Member& { return std::get<Details>(page.details).*member; };
}

template <typename Details>
const Details& details_of(const Page& page) {
  return std::get<Details>(page.details);
}

// Nobody waits for a page that is not there today.
void check_review(const Page& page, const YamlNode& node, Reader& reader) {
  const Date& today = reader.today();
  if (!page.review_by || !(last_day(*page.review_by) < today) || page.draft) return;
  if ((page.publish_on && today < *page.publish_on) ||
      (page.expires_on && last_day(*page.expires_on) < today))
    return;
  reader.diagnostics().warning(place_of(node, "review_by"), "review-due",
                               "somebody was to read this page again by " + to_iso(*page.review_by),
                               "read it, correct what is no longer so, and write the next day for it here");
}

void add_common_fields(Schema<Page>& s) {
  s.field("title", &Page::title, TextType{}, "The title of the page", Presence::required)
      .field("summary", &Page::summary, TextType{},
             "What the page says, in one or two sentences; also its description")
      .field("date", &Page::date, DateType{}, "When it was first published")
      .field("updated", &Page::updated, DateType{}, "When it last changed")
      .field("draft", &Page::draft, FlagType{}, "true keeps the page out of the site")
      .field("publish_on", &Page::publish_on, DateType{}, "The first day the page is in the site")
      .field("expires_on", &Page::expires_on, DateType{}, "The last day the page is in the site")
      .field("review_by", &Page::review_by, DateType{}, "When somebody should read it again")
      .field("aliases", &Page::aliases, ListType{AliasType{}, "addresses"},
             "Old addresses that lead here, e.g. /old-name/")
      .field("topics", &Page::topics, ListType{ReferenceType{ReferenceKind::topic}, "topic ids"},
             "Their ids or titles in topics.yaml")
      .field("authors", &Page::authors, texts(), "Who wrote it")
      .field("contact", &Page::contact, TextType{}, "How to get in touch about it")
      .field(
          "image", [](Page& page) -> std::string& { return page.image.file; },
          FileType{ReferenceKind::picture}, "A picture for the page and its card")
      .field(
          "image_alt", [](Page& page) -> std::string& { return page.image.alt; }, TextType{},
          "What the picture shows, in words")
      .field("image_consent", &Page::image_consent, GroupType<Consent>{consent_schema, "the consent"},
             "That the people who can be recognised in the picture agreed")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        // A session's date is the day it is held, which may lie after its page was written.
        if (page.kind != PageKind::session)
          check_order(node, "date", page.date, "updated", page.updated, reader);
        check_order(node, "publish_on", page.publish_on, "expires_on", page.expires_on, reader);
        check_review(page, node, reader);
      })
      .rule({Together::needs, "image", "image_alt", {}}, [](const YamlNode& node, Reader& reader) {
        reader.error(place_of(node, "image"), "picture-without-words",
                     "this picture has no words for people who cannot see it",
                     "add 'image_alt:' and say what the picture shows");
      });
}

void add_measures(Schema<Page>& s) {
  s.field("measures", &Page::measures, ListType{GroupType<Measure>{measure_schema, "a measure"}, "measures"},
          "What is measured")
      .check([](const Page& page, const YamlNode&, Reader& reader) {
        for (std::size_t i = 0; i < page.measures.size(); ++i)
          for (std::size_t j = 0; j < i; ++j)
            if (!page.measures[i].id.empty() && page.measures[i].id == page.measures[j].id)
              reader.error(page.measures[i].where, "duplicate-measure",
                           "there are two measures with the id '" + page.measures[i].id + "'",
                           "give each measure an id of its own");
      });
}

ListType<GroupType<Material>> materials() {
  return {GroupType<Material>{material_schema, "a material"}, "materials"};
}
ListType<GroupType<Speaker>> speakers() {
  return {GroupType<Speaker>{speaker_schema, "a speaker"}, "speakers"};
}
ListType<GroupType<AssessmentScore>> scores() {
  return {GroupType<AssessmentScore>{assessment_schema, "a score"}, "scores"};
}

const Schema<Teams>& teams_schema() {
  static const Schema<Teams> schema = [] {
    Schema<Teams> s("fields/#cohort");
    s.field("started", &Teams::started, WholeNumberType{}, "How many teams started")
        .field("completed", &Teams::completed, WholeNumberType{}, "How many teams completed")
        .field("target_percent", &Teams::target_percent, NumberType{0, 100},
               "Which share was meant to complete")
        .check([](const Teams& teams, const YamlNode& node, Reader& reader) {
          if (teams.started && teams.completed && *teams.completed > *teams.started)
            reader.error(place_of(node, "completed"), "completed-over-started",
                         "more teams completed (" + std::to_string(*teams.completed) + ") than started (" +
                             std::to_string(*teams.started) + ")",
                         "check the two numbers; one of them is wrong");
        });
    return s;
  }();
  return schema;
}

const Schema<EvaluationFigure>& evaluation_schema() {
  static const Schema<EvaluationFigure> schema = [] {
    Schema<EvaluationFigure> s("fields/#cohort");
    s.field("statement", &EvaluationFigure::statement, TextType{}, "What people said", Presence::required)
        .field("percent", &EvaluationFigure::percent, NumberType{0, 100}, "How many of them, in per cent")
        .field("count", &EvaluationFigure::count, NumberType{0, 1e9}, "Or how many of them")
        .field("respondents", &EvaluationFigure::respondents, WholeNumberType{}, "How many people answered")
        .rule({Together::exactly_one, "percent", "count", {}},
              [](const YamlNode& node, Reader& reader) {
                const bool both = node.find("percent") != nullptr;
                reader.error(both ? place_of(node, "count") : node.where, "evaluation-figure",
                             both ? "a figure has a percent or a count, not both"
                                  : "this figure has neither a percent nor a count",
                             "write one of 'percent:' and 'count:'");
              })
        .check([](const EvaluationFigure& figure, const YamlNode& node, Reader& reader) {
          if (figure.count && figure.respondents && *figure.count > *figure.respondents)
            reader.error(place_of(node, "count"), "count-over-respondents",
                         "more people are counted than answered",
                         "check the two numbers; one of them is wrong");
        });
    return s;
  }();
  return schema;
}

Schema<Page> plain_schema() {
  Schema<Page> s("fields/#page");
  add_common_fields(s);
  s.field("list", own(&PlainPage::list), FlagType{}, "true lists the pages below this one, newest first")
      .field(
          "layout", [](Page& page) -> PlainPage& { return std::get<PlainPage>(page.details); }, LayoutType{},
          "A layout of the theme, or of the site's own folder themes/, without its ending")
      .field("params", own(&PlainPage::params), ParamsType{}, "Free fields for that layout");
  add_measures(s);
  return s;
}

Schema<Page> cohort_schema() {
  Schema<Page> s("fields/#cohort");
  add_common_fields(s);
  s.field("starts", own(&Cohort::starts), DateType{}, "When it began")
      .field("ends", own(&Cohort::ends), DateType{}, "When it ended")
      .field("delivery", own(&Cohort::delivery), ChoiceType<Delivery>{}, "How people met")
      .field("aims", own(&Cohort::aims), texts(), "What the cohort was for")
      .field("teams", own(&Cohort::teams), GroupType<Teams>{teams_schema, "the numbers of teams"},
             "How many teams took part")
      .field("framework", own(&Cohort::framework), TextType{}, "How it was run")
      .field("timeline", own(&Cohort::timeline),
             ListType{GroupType<TimelineEntry>{timeline_schema, "an entry of the timeline"}, "entries"},
             "What happened when")
      .field("evaluation", own(&Cohort::evaluation),
             ListType{GroupType<EvaluationFigure>{evaluation_schema, "a figure"}, "figures"},
             "What the people who took part said")
      .field("learning", own(&Cohort::learning), texts(), "What was learned");
  add_measures(s);
  s.check([](const Page& page, const YamlNode& node, Reader& reader) {
    const auto& cohort = details_of<Cohort>(page);
    check_order(node, "starts", cohort.starts, "ends", cohort.ends, reader);
  });
  return s;
}

// Every part that is said to be made up is there. A word that names none was reported.
void check_illustrative(const YamlNode& node, Reader& reader) {
  const YamlNode* list = node.find("illustrative");
  if (list == nullptr) return;
  const auto check = [&](const YamlNode& entry) {
    if (std::ranges::find(names_of<StudyPart>, entry.text) == names_of<StudyPart>.end()) return;
    const YamlNode* part = node.find(entry.text);
    if (part != nullptr && !(part->kind == YamlKind::list && part->items.empty())) return;
    reader.error(entry.where, "field-without-effect",
                 "'" + entry.text + "' is said to be made up, but this page has no '" + entry.text + "'",
                 "delete it from the list, or write the part");
  };
  if (list->kind == YamlKind::scalar) check(*list);
  for (const YamlNode& entry : list->items) check(entry);
}

Schema<Page> case_study_schema() {
  Schema<Page> s("fields/#case-study");
  add_common_fields(s);
  s.field("organisation", own(&CaseStudy::organisation), ReferenceType{ReferenceKind::organisation},
          "Its id or its name in organisations.yaml")
      .field("cohort", own(&CaseStudy::cohort), ReferenceType{ReferenceKind::cohort},
             "The id or the title of its cohort")
      .field("status", own(&CaseStudy::status), ChoiceType<Status>{}, "How far it is")
      .field("starts", own(&CaseStudy::starts), DateType{}, "When it began")
      .field("ends", own(&CaseStudy::ends), DateType{}, "When it ended")
      .field("illustrative", own(&CaseStudy::illustrative),
             ListType{ChoiceType<StudyPart>{}, "names of fields"},
             "The parts of this page that are made up; each says so. Of a measure: data_status")
      .field("aim", own(&CaseStudy::aim), GroupType<Aim>{aim_schema, "the aim"}, "What it was for")
      .field("changes", own(&CaseStudy::changes), texts(), "What was changed");
  add_measures(s);
  s.field("pdsa", own(&CaseStudy::pdsa), ListType{GroupType<PdsaCycle>{pdsa_schema, "a cycle"}, "cycles"},
          "The plan-do-study-act cycles")
      .field("driver_diagram", own(&CaseStudy::driver_diagram),
             GroupType<DriverDiagram>{driver_diagram_schema, "the diagram"}, "What drives the aim")
      .field("assessment", own(&CaseStudy::assessment), scores(), "Scores on the assessment scale over time")
      .field("results", own(&CaseStudy::results), texts(), "What happened")
      .field("learning", own(&CaseStudy::learning), texts(), "What was learned")
      .field("sustainability", own(&CaseStudy::sustainability), texts(), "What lasts and where it spreads")
      .field("coproduction", own(&CaseStudy::coproduction),
             GroupType<Coproduction>{coproduction_schema, "the partners"}, "Who worked on it together")
      .field("quotes", own(&CaseStudy::quotes), ListType{GroupType<Quote>{quote_schema, "a quote"}, "quotes"},
             "What people said")
      .field("materials", own(&CaseStudy::materials), materials(), "Files and links")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& study = details_of<CaseStudy>(page);
        check_order(node, "starts", study.starts, "ends", study.ends, reader);
        check_illustrative(node, reader);
        const YamlNode* aim = node.find("aim");
        if (aim != nullptr && study.aim && study.aim->by && study.starts &&
            last_day(*study.aim->by) < *study.starts)
          reader.error(place_of(*aim, "by"), "dates-in-order",
                       "the aim is to be met by " + to_iso(*study.aim->by) + ", before the project starts (" +
                           to_iso(*study.starts) + ")",
                       "check the two dates; one of them is wrong");
      });
  return s;
}

Schema<Page> bundle_schema() {
  Schema<Page> s("fields/#bundle");
  add_common_fields(s);
  s.field("cohort", own(&Bundle::cohort), ReferenceType{ReferenceKind::cohort},
          "The id or the title of its cohort")
      .field("number", own(&Bundle::number), WholeNumberType{1, 1000},
             "Its place among the bundles of the cohort")
      .field("stage", own(&Bundle::stage), TextType{}, "Which stage of the work it is for");
  return s;
}

Schema<Page> session_schema() {
  Schema<Page> s("fields/#session");
  add_common_fields(s);
  // A session's `date` is the day it is held on; it stands among the common fields too.
  s.field("kind", own(&Session::kind), ChoiceType<SessionKind>{}, "Which kind of session")
      .field("starts", own(&Session::starts), TimeType{}, "When it begins, e.g. \"10:30\"")
      .field("ends", own(&Session::ends), TimeType{}, "When it ends")
      .field("format", own(&Session::format), ChoiceType<SessionFormat>{}, "How people meet")
      .field("gains", own(&Session::gains), texts(), "What you will get")
      .field("expectations", own(&Session::expectations), texts(), "What we can expect from you")
      .field("speakers", own(&Session::speakers), speakers(), "Who speaks")
      .field("tools", own(&Session::tools), texts(), "Tools that are used")
      .field("materials", own(&Session::materials), materials(), "Recording, slides and worksheets")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& session = details_of<Session>(page);
        if (session.starts && session.ends && *session.ends <= *session.starts)
          reader.error(place_of(node, "ends"), "dates-in-order",
                       "the session ends (" + to_iso(*session.ends) + ") before it starts (" +
                           to_iso(*session.starts) + ")",
                       "check the two times; one of them is wrong");
      });
  return s;
}

Schema<Page> resource_schema() {
  Schema<Page> s("fields/#resource");
  add_common_fields(s);
  s.field("kind", own(&Resource::kind), ChoiceType<ResourceKind>{}, "What it is")
      .field("audience", own(&Resource::audience), texts(), "Who it is for")
      .field("materials", own(&Resource::materials), materials(), "Files and links")
      .field("published", own(&Resource::published), DateType{}, "When it came out")
      .field("coproduced_with", own(&Resource::coproduced_with), texts(), "Who made it together")
      .field("licence", own(&Resource::licence), TextType{}, "What others may do with it");
  return s;
}

Schema<Page> event_schema() {
  Schema<Page> s("fields/#event");
  add_common_fields(s);
  s.field("starts", own(&Event::starts), DateTimeType{}, "When it begins, e.g. 2023-04-25T10:30")
      .field("ends", own(&Event::ends), DateTimeType{}, "When it ends")
      .field("place", own(&Event::place), TextType{}, "Where it is")
      .field("url", own(&Event::url), AddressType{}, "Where to join or book")
      .field("book_by", own(&Event::book_by), DateType{}, "The last day to book")
      .field("speakers", own(&Event::speakers), speakers(), "Who speaks")
      .field("materials", own(&Event::materials), materials(), "Slides, recordings, documents")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& event = details_of<Event>(page);
        if (event.starts && event.ends) {
          const std::size_t before = reader.diagnostics().items().size();
          check_order(node, "starts", event.starts->date, "ends", event.ends->date, reader);
          if (reader.diagnostics().items().size() == before && event.starts->date == event.ends->date &&
              event.starts->time && event.ends->time && *event.ends->time <= *event.starts->time)
            reader.error(place_of(node, "ends"), "dates-in-order", "the event ends before it starts",
                         "check the two times; one of them is wrong");
        }
        if (event.starts) check_order(node, "book_by", event.book_by, "starts", event.starts->date, reader);
      });
  return s;
}

}  // namespace

const Schema<Page>& page_schema(PageKind kind) {
  static const Schema<Page> plain = plain_schema();
  static const Schema<Page> cohort = cohort_schema();
  static const Schema<Page> case_study = case_study_schema();
  static const Schema<Page> bundle = bundle_schema();
  static const Schema<Page> session = session_schema();
  static const Schema<Page> resource = resource_schema();
  static const Schema<Page> event = event_schema();
  switch (kind) {
    case PageKind::cohort:
      return cohort;
    case PageKind::case_study:
      return case_study;
    case PageKind::bundle:
      return bundle;
    case PageKind::session:
      return session;
    case PageKind::resource:
      return resource;
    case PageKind::event:
      return event;
    case PageKind::home:
    case PageKind::plain:
      break;
  }
  return plain;
}

PageDetails empty_details(PageKind kind) {
  switch (kind) {
    case PageKind::home:
    case PageKind::plain:
      break;
    case PageKind::cohort:
      return Cohort{};
    case PageKind::case_study:
      return CaseStudy{};
    case PageKind::bundle:
      return Bundle{};
    case PageKind::session:
      return Session{};
    case PageKind::resource:
      return Resource{};
    case PageKind::event:
      return Event{};
  }
  return PlainPage{};
}

const Schema<EasyRead>& easy_read_schema() {
  static const Schema<EasyRead> schema = [] {
    Schema<EasyRead> s("fields/#easy-read-file");
    s.field("title", &EasyRead::title, TextType{}, "The title of the easy-read page", Presence::required)
        .field("sheet", &EasyRead::sheet, TextType{},
               "The heading of the part that goes on a label's or poster's one page")
        .field("tested_with", &EasyRead::tested_with, TextType{}, "Who checked it: a group, not a name");
    return s;
  }();
  return schema;
}

}  // namespace lantern::content
