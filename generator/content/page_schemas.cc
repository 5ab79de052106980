#include "content/page_schemas.hpp"

#include "content/case_study_schema.hpp"
#include "content/cohort_schema.hpp"
#include "content/meeting_schemas.hpp"
#include "content/page_fields.hpp"
#include "content/page_types.hpp"

namespace lantern::content {
namespace {

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
