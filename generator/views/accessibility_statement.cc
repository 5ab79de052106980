#include "views/accessibility_statement.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "site/access_gaps.hpp"
#include "site/addresses.hpp"
#include "site/news.hpp"
#include "site/page_targets.hpp"
#include "site/relations.hpp"
#include "text/ascii.hpp"

namespace lantern::views {

using site::AccessGap;
using templates::Value;

Value to_value(ProblemPlaceView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("part", std::move(view.part))
      .add("address", std::move(view.address));
}

Value to_value(KnownProblemView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("criterion", std::move(view.criterion))
      .add("pages", std::move(view.pages))
      .add("more", std::move(view.more));
}

Value to_value(StatementView view) {
  return Fields()
      .add("applies", std::move(view.applies))
      .add("able_scripts", std::move(view.able_scripts))
      .add("failures", std::move(view.failures))
      .add("others", std::move(view.others))
      .add("committed", std::move(view.committed))
      .add("status", std::move(view.status))
      .add("tested", std::move(view.tested))
      .add("reviewed", std::move(view.reviewed))
      .add("changed", std::move(view.changed))
      .add("contact", std::move(view.contact))
      .add("contact_missing", std::move(view.contact_missing))
      .add("answer", std::move(view.answer));
}

namespace {

// More of them help nobody who reads the statement.
constexpr std::size_t most_pages = 40;

// A kind of problem: the key of its sentence, and the criterion of WCAG 2.2 that it goes against, if any.
struct ProblemKind {
  std::string_view key;
  std::string_view criterion;
  bool leaves_open = false;  // something of this site that may go against one, for all that anybody knows
};

constexpr ProblemKind not_looked_into = {"not_looked_into", "", true};

ProblemKind kind_of(AccessGap gap) {
  switch (gap) {
    case AccessGap::no_captions:
      return {"no_captions", "1.2.2"};
    case AccessGap::no_transcript:
      return {"no_transcript", "1.2.3"};
    case AccessGap::no_audio_transcript:
      return {"no_audio_transcript", "1.2.1"};
    case AccessGap::not_tagged:
      return {"not_tagged", "1.3.1"};
    case AccessGap::no_document_title:
      return {"no_document_title", "2.4.2"};
    case AccessGap::no_document_language:
      return {"no_document_language", "3.1.1"};
    case AccessGap::captions_not_known:
      return {"captions_not_known", ""};
    case AccessGap::words_not_known:
      return {"words_not_known", ""};
    case AccessGap::document_not_known:
      return {"document_not_known", "", true};
    case AccessGap::no_chapters:
      return {"no_chapters", ""};
  }
  return {};
}

ProblemKind kind_of(PageFinding finding) {
  switch (finding) {
    case PageFinding::heading_left_out:
      return {"heading_left_out", "1.3.1"};
    case PageFinding::table_without_head:
      return {"table_without_head", "1.3.1"};
    case PageFinding::unclear_link:
      return {"unclear_link", "2.4.4"};
    case PageFinding::easy_read_rule:
      return {"easy_read_rule", ""};
  }
  return {};
}

// What was found, a kind each, in the order of `add`.
class Problems {
 public:
  explicit Problems(const Wording& wording) : w_(wording) {}

  // `thing`: what has the problem; several pages may offer one file.
  void add(const ProblemKind& kind, std::string_view thing, ProblemPlaceView place) {
    const auto known = std::ranges::find(found_, kind.key, [](const Found& one) { return one.kind.key; });
    Found& found = known == found_.end() ? found_.emplace_back(Found{kind, {}, {}}) : *known;
    found.things.emplace(thing);
    const auto same = [&](const ProblemPlaceView& other) {
      return other.text == place.text && other.part == place.part &&
             other.address.place == place.address.place;
    };
    if (std::ranges::none_of(found.places, same)) found.places.push_back(std::move(place));
  }

  // What goes against a criterion, and what does not.
  Group<KnownProblemView> failures() const {
    return those([](const ProblemKind& kind) { return !kind.criterion.empty(); });
  }
  Group<KnownProblemView> others() const {
    return those([](const ProblemKind& kind) { return kind.criterion.empty(); });
  }
  bool leave_open() const {
    return std::ranges::any_of(found_, [](const Found& one) { return one.kind.leaves_open; });
  }

 private:
  struct Found {
    ProblemKind kind;
    std::set<std::string, std::less<>> things;
    std::vector<ProblemPlaceView> places;
  };

  template <typename Wanted>
  Group<KnownProblemView> those(Wanted wanted) const {
    Group<KnownProblemView> group;
    for (const Found& found : found_)
      if (wanted(found.kind)) group.items.push_back(view_of(found));
    return group;
  }

  KnownProblemView view_of(const Found& found) const {
    KnownProblemView view;
    view.text = w_.say("statement_" + std::string(found.kind.key),
                       {{"count", static_cast<long>(found.things.size())}});
    if (!found.kind.criterion.empty()) {
      std::string key = "criterion_" + std::string(found.kind.criterion);
      std::ranges::replace(key, '.', '_');
      view.criterion = w_.say("statement_criterion",
                              {{"number", std::string(found.kind.criterion)}, {"name", w_.say(key)}});
    }
    const std::size_t shown = std::min(found.places.size(), most_pages);
    view.pages.items.assign(found.places.begin(), found.places.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < found.places.size())
      view.more = w_.say("statement_more", {{"count", static_cast<long>(found.places.size() - shown)}});
    return view;
  }

  const Wording& w_;
  std::vector<Found> found_;
};

bool is_document_or_recording(std::string_view file) {
  constexpr std::array endings = {".pdf",  ".doc",  ".docx", ".odt",  ".rtf", ".ppt", ".pptx", ".odp",
                                  ".xls",  ".xlsx", ".ods",  ".epub", ".mp4", ".m4v", ".webm", ".ogv",
                                  ".mov",  ".avi",  ".wmv",  ".mkv",  ".mp3", ".m4a", ".ogg",  ".oga",
                                  ".opus", ".wav",  ".wma",  ".aac",  ".flac"};
  return std::ranges::any_of(endings, [&](const char* ending) { return ends_in_ascii(file, ending); });
}

// Documents and recordings that are published and that no check has looked into, as they are no materials of
// a page: those that a link leads to, and those of assets/ and root/, which everybody can have.
class NotLookedInto {
 public:
  NotLookedInto(const Assembly& assembly, const LanguageView& view)
      : assembly_(assembly), relations_(view.relations) {
    for (const Page& page : assembly.site.pages) {
      const bool is_seen = relations_.by_key(page.key) == &page;
      const auto add = [&](const std::string& file) {
        looked_into_.insert(file);
        if (is_seen) told_here_.insert(file);
      };
      for (const Recording& recording : page.recordings) add(recording.material.file);
      for (const Material& material : materials_of(page))
        if (assembly.site.documents.contains(material.file)) add(material.file);
    }
  }

  void add_to(Problems& problems) {
    for (const Page* page : relations_.pages())
      for (const std::string& file : site::files_named_by(*page, assembly_.links))
        if (is_document_or_recording(file) && !told_here_.contains(file)) {
          on_pages_.insert(file);
          problems.add(not_looked_into, file,
                       {page->title, name_of_file(file), {site::shown_address(*page, relations_)}});
        }
    for (const std::string& file : beside_pages())
      if (is_document_or_recording(file) && !looked_into_.contains(file) && !on_pages_.contains(file))
        problems.add(not_looked_into, file, {name_of_file(file), "", {site::file_address(file)}});
  }

 private:
  using Files = std::set<std::string, std::less<>>;

  static std::string name_of_file(const std::string& file) { return file.substr(file.rfind('/') + 1); }

  // What is published though no page names it, and what the menu and the foot of every page lead to.
  Files beside_pages() const {
    const std::string& language = relations_.language();
    Files files(assembly_.site.assets.begin(), assembly_.site.assets.end());
    for (const std::string& file : assembly_.files.paths())
      if (site::is_copied_to_the_top(file)) files.insert(file);
    const auto add_linked = [&](std::string_view written) {
      if (const auto target = assembly_.links.menu_entry(written, language); target && !target->file.empty())
        files.insert(target->file);
    };
    for (const NavigationEntry& entry : assembly_.site.settings.navigation)
      if (!entry.page.empty()) add_linked(entry.page);
    for (const site::PageTarget& target : site::targets_of_footers(assembly_.site))
      if (target.use == site::TargetUse::foot && target.origin.language == language)
        add_linked(target.written);
    return files;
  }

  const Assembly& assembly_;
  const site::Relations& relations_;
  Files looked_into_;  // in any language
  Files told_here_;    // in this one, with what they lack
  Files on_pages_;
};

// Of the pages that the readers of one language see.
Problems problems_of(const Assembly& assembly, const LanguageView& view) {
  Problems problems(view.wording);
  const site::Relations& relations = view.relations;
  const auto link = [&](const Page& page, const std::string& part) {
    return ProblemPlaceView{page.title, part, {site::shown_address(page, relations)}};
  };
  for (const site::MaterialGap& gap : site::access_gaps(assembly.site))
    if (relations.by_key(gap.page->key) == gap.page)
      problems.add(kind_of(gap.gap), gap.source, link(*gap.page, gap.title));
  NotLookedInto(assembly, view).add_to(problems);
  for (const Page* page : relations.pages())
    for (const PageFinding finding : page->findings)
      problems.add(kind_of(finding), page->key,
                   finding == PageFinding::easy_read_rule && page->easy_read
                       ? ProblemPlaceView{page->easy_read->title, "", {site::easy_read_address(*page)}}
                       : link(*page, ""));
  return problems;
}

bool is_one_email(std::string_view text) {
  return text.find('@') != std::string_view::npos && text.find_first_of(" ,;<>\n") == std::string_view::npos;
}

// Whom readers tell: what the settings of the statement say, or the e-mail of the organisation.
std::optional<LinkView> contact_of(const SiteSettings& settings, const std::string& language) {
  const std::string& written = settings.accessibility.contact.in(language);
  const std::string& contact = written.empty() ? settings.organisation_email : written;
  if (contact.empty()) return std::nullopt;
  return LinkView{contact, {is_one_email(contact) ? "mailto:" + contact : std::string()}};
}

std::string status_of(bool tested, bool failures, bool open, const Wording& w) {
  if (!tested) return w.say(failures ? "statement_status_not_tested_partial" : "statement_status_not_tested");
  if (failures) return w.say("statement_status_partial");
  return w.say(open ? "statement_status_not_known" : "statement_status_full");
}

// A day that is still to come is a slip of the pen, or the site is built as of an earlier day.
bool has_been_reviewed(const Site& site) {
  const std::optional<Date>& reviewed = site.settings.accessibility.reviewed;
  return reviewed && !(site.today < *reviewed);
}

bool shows_what_is_elsewhere(const Page& page) {
  return std::ranges::any_of(page.recordings,
                             [](const Recording& one) { return one.playing == Playing::elsewhere; }) ||
         std::ranges::any_of(materials_of(page), [](const Material& one) {
           return one.file.empty() && one.kind != MaterialKind::link;
         });
}

// What HTML of the author's own loads and needs, nobody knows.
std::string able_scripts(const SiteSettings& settings, const site::PageList& pages, const Wording& w) {
  if (settings.raw_html == RawHtml::allowed) return {};
  const bool elsewhere =
      std::ranges::any_of(pages, [](const Page* page) { return shows_what_is_elsewhere(*page); });
  return w.say(elsewhere ? "statement_able_scripts_elsewhere" : "statement_able_scripts");
}

// The newest change of a page, so that the statement is the same until something is changed.
std::optional<Date> newest_change(const site::PageList& pages) {
  std::optional<Date> newest;
  for (const Page* page : pages)
    if (const auto changed = site::changed_on(*page); changed && (!newest || *newest < *changed))
      newest = changed;
  return newest;
}

}  // namespace

StatementView statement_view(const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const AccessibilitySettings& said = settings.accessibility;
  const std::string& language = view.relations.language();
  const Wording& w = view.wording;
  const std::string& organisation = settings.organisation_name.in(language);
  const Problems problems = problems_of(assembly, view);
  StatementView made;
  made.applies =
      w.say("statement_applies", {{"site", settings.title.in(language)}, {"organisation", organisation}});
  made.able_scripts = able_scripts(settings, view.relations.pages(), w);
  made.committed = w.say("statement_committed", {{"organisation", organisation}});
  made.failures = problems.failures();
  made.others = problems.others();
  const std::string& testers = said.tested_by.in(language);
  made.status = status_of(!testers.empty(), !made.failures.items.empty(), problems.leave_open(), w);
  made.tested =
      testers.empty() ? w.say("statement_not_tested") : w.say("statement_tested", {{"testers", testers}});
  made.reviewed = has_been_reviewed(assembly.site)
                      ? w.say("statement_reviewed", {{"date", w.date(*said.reviewed)}})
                      : w.say("statement_not_reviewed");
  if (const auto changed = newest_change(view.relations.pages()))
    made.changed = w.say("statement_changed", {{"date", w.date(*changed)}});
  made.contact = contact_of(settings, language);
  if (!made.contact) made.contact_missing = w.say("statement_contact_missing");
  if (made.contact && said.response_days)
    made.answer = w.say("statement_answer", {{"days", static_cast<long>(*said.response_days)}});
  return made;
}

}  // namespace lantern::views
