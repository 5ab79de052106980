// A page as its author wrote it: the fields all pages share and those of its kind. Plain structs.
// References to other pages are ids that content/ has checked.
#pragma once
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "model/common.hpp"
#include "model/document.hpp"
#include "model/easy_page.hpp"
#include "model/improvement.hpp"
#include "model/inherited.hpp"
#include "model/measure.hpp"
#include "model/page_finding.hpp"
#include "model/page_kinds.hpp"
#include "model/params.hpp"
#include "model/recording.hpp"

namespace lantern {

struct PlainPage {
  bool list = false;   // an index.md that lists the pages below it, newest first
  std::string layout;  // of the theme, by its name; empty: that of all plain pages
  SourceLocation layout_where;
  Param params;  // a group: what that layout is given
};

enum class Delivery { in_person, virtual_, hybrid };

struct Teams {
  std::optional<int> started;
  std::optional<int> completed;
  std::optional<double> target_percent;
};

struct EvaluationFigure {
  std::string statement;
  std::optional<double> percent;
  std::optional<double> count;
  std::optional<int> respondents;
};

struct Cohort {
  std::optional<Date> starts;
  std::optional<Date> ends;
  std::optional<Delivery> delivery;
  std::vector<std::string> aims;
  Teams teams;
  std::string framework;  // Markdown source is in framework_body
  Document framework_body;
  // The words of the framework and of the body, for paper.
  std::vector<EasyReadRow> framework_words, words;
  std::vector<TimelineEntry> timeline;
  std::vector<EvaluationFigure> evaluation;
  std::vector<std::string> learning;
};

// The parts of a case study that its author can say are made up, by the names of their fields.
enum class StudyPart {
  aim,
  changes,
  pdsa,
  driver_diagram,
  assessment,
  results,
  learning,
  sustainability,
  coproduction,
  quotes,
  materials
};

enum class Status { planned, in_progress, paused, completed, withdrawn };

struct CaseStudy {
  std::string organisation;
  std::string cohort;
  std::optional<Status> status;
  std::optional<Date> starts;
  std::optional<Date> ends;
  std::vector<StudyPart> illustrative;  // the parts that are made up
  std::optional<Aim> aim;
  std::vector<std::string> changes;
  std::vector<PdsaCycle> pdsa;
  std::optional<DriverDiagram> driver_diagram;
  std::vector<AssessmentScore> assessment;
  std::vector<std::string> results;
  std::vector<std::string> learning;
  std::vector<std::string> sustainability;
  Coproduction coproduction;
  std::vector<Quote> quotes;
  std::vector<Material> materials;

  bool made_up(StudyPart part) const {
    return std::find(illustrative.begin(), illustrative.end(), part) != illustrative.end();
  }
};

struct Bundle {
  std::string cohort;
  std::optional<int> number;
  std::string stage;
};

enum class SessionKind {
  exemplar,
  qi_workshop,
  sharing_and_learning,
  launch,
  webinar,
  drop_in,
  site_visit,
  celebration,
  other
};
enum class SessionFormat { online, in_person, hybrid };

struct Session {
  std::string bundle;  // from its folder
  std::optional<SessionKind> kind;
  std::optional<Date> date;
  std::optional<TimeOfDay> starts;
  std::optional<TimeOfDay> ends;
  std::optional<SessionFormat> format;
  std::vector<std::string> gains;
  std::vector<std::string> expectations;
  std::vector<Speaker> speakers;
  std::vector<std::string> tools;
  std::vector<Material> materials;
};

enum class ResourceKind {
  guide,
  film,
  animation,
  slides,
  postcard,
  poster,
  literature_review,
  template_,
  toolkit,
  article,
  label,
  diagram,
  tool,
  leaflet,
  report,
  audio,
  other
};

struct Resource {
  std::optional<ResourceKind> kind;
  std::vector<std::string> audience;
  std::vector<Material> materials;
  std::optional<Date> published;
  std::vector<std::string> coproduced_with;
  std::string licence;
  std::vector<EasyReadRow> sheet;  // of a label or a poster: the words of its body, for paper
};

struct Event {
  std::optional<DateTime> starts;
  std::optional<DateTime> ends;
  std::string place;
  std::string url;
  std::optional<Date> book_by;
  std::vector<Speaker> speakers;
  std::vector<Material> materials;
};

// A file that a field of a page names, to be published with it.
struct NamedFile {
  std::string path;  // relative to the site
  SourceLocation where;
  FileUse use = FileUse::offered;
};

// An old address that leads to a page.
struct Alias {
  std::string address;  // as written, e.g. /old-name/
  SourceLocation where;
};

using PageDetails = std::variant<PlainPage, Cohort, CaseStudy, Bundle, Session, Resource, Event>;

struct Page {
  PageKind kind = PageKind::plain;
  std::string id;        // its folder or file name, e.g. recovery-college; a session: bundle/session
  std::string source;    // relative to the site: content/case-studies/recovery-college/index.md
  std::string key;       // the source without language and ending: what its translations share
  std::string language;  // e.g. en
  std::string address;   // in the site: /case-studies/recovery-college/ or /cy/case-studies/...

  std::string title;
  std::string summary;
  std::optional<Date> date;
  std::optional<Date> updated;
  bool draft = false;
  std::optional<Date> publish_on;
  std::optional<Date> expires_on;
  std::optional<Date> review_by;
  std::vector<Alias> aliases;
  std::vector<std::string> topics;
  std::vector<std::string> authors;
  std::string contact;
  Picture image;
  std::optional<Consent> image_consent;
  std::vector<Measure> measures;  // of a cohort, a case study or a plain page
  std::vector<NamedFile> files;   // that its fields and blocks name, a measure's data not among them

  PageDetails details;
  std::vector<Recording> recordings;  // of its materials, and then of its body

  Document body;
  std::optional<EasyRead> easy_read;
  std::vector<PageFinding> findings;  // each once, in their order
  Inherited inherited;

  // The languages that the words of a field, and of the body, are in.
  const std::string& language_of(std::string_view field) const {
    return inherited.has(field) ? inherited.language : language;
  }
  const std::string& body_language() const { return inherited.body ? inherited.language : language; }
};

// Of the kinds that have them; none of the others.
inline const std::vector<Material>& materials_of(const Page& page) {
  static const std::vector<Material> none;
  return std::visit(
      [](const auto& details) -> const std::vector<Material>& {
        if constexpr (requires { details.materials; })
          return details.materials;
        else
          return none;
      },
      page.details);
}

}  // namespace lantern
