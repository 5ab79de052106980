// What each kind of page adds to the frame, as CONTEXT.md says. Functions of the page's context; the task's
// thread.
#pragma once
#include "views/cards.hpp"
#include "views/page_context.hpp"
#include "views/recording_view.hpp"

namespace lantern::views {

struct BundleView {
  std::optional<LinkView> cohort;
  std::string number, stage;
  Group<FactView> facts;
  Group<CardView> sessions;
};
struct SessionView {
  std::string kind_label;
  std::optional<LinkView> bundle, cohort;
  Group<FactView> facts;
  Group<TextView> gains, expectations, tools;
  Group<SpeakerView> speakers;
  Group<RecordingView> recordings;
  Group<MaterialView> materials;  // the others
  std::string no_materials;       // where there is none at all, also not in the body
};
struct ResourceView {
  std::string kind_label;
  Group<FactView> facts;
  Group<RecordingView> recordings;
  Group<MaterialView> materials;
  Group<CardView> used_by;
};
struct EventView {
  std::string when, iso;
  bool past = false;
  std::string place;
  std::optional<LinkView> website;
  std::optional<DateView> book_by;
  Group<FactView> facts;
  Group<SpeakerView> speakers;
  Group<RecordingView> recordings;
  Group<MaterialView> materials;
  std::optional<DownloadView> calendar;
};

templates::Value to_value(BundleView view);
templates::Value to_value(SessionView view);
templates::Value to_value(ResourceView view);
templates::Value to_value(EventView view);

// Adds the object of the page's kind (case_study, cohort ...) to `frame`; nothing for plain pages.
void add_kind(templates::Object& frame, const Page& page, const PageContext& context);

// The layout of a written page.
std::string_view layout_of(const Page& page);
// `page.kind` of a written page: "case-study".
std::string kind_name(const Page& page);

}  // namespace lantern::views
