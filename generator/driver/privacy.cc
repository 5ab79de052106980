#include "driver/privacy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/workers.hpp"
#include "content/discovery.hpp"
#include "driver/published_document.hpp"
#include "privacy/gate.hpp"
#include "recordings/transcript.hpp"
#include "recordings/webvtt.hpp"
#include "text/ascii.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;
using privacy::Examined;
using privacy::Form;

constexpr int deepest_theme_folder = 8;

// One file to look through.
struct Source {
  std::string file;  // relative to the site
  Form form = Form::markup;
  const std::vector<std::string>* own = nullptr;
  Severity at_most = Severity::error;
  bool may_be_document = false;
  bool published = false;  // as the file that it is
};

// The settings of the gate hold what it lets through, and are not published.
std::string without_privacy_settings(std::string text) {
  bool inside = false;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const char first = line < end ? text[line] : ' ';
    if (std::string_view(text).substr(line).starts_with("privacy:"))
      inside = true;
    else if (first != ' ' && first != '#' && first != '-' && first != '}' && first != ']' && first != '\r')
      inside = false;
    if (inside)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(line),
                text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    line = end + 1;
  }
  return text;
}

// The words of captions as a page puts them together, from whatever cues they stand in. Their faults are told
// where the page is read.
std::vector<std::string> lines_of_captions(std::string_view text) {
  std::vector<std::string> lines;
  const auto captions = recordings::read_webvtt(text);
  if (!captions) return lines;
  std::vector<recordings::Fault> unheard;
  for (recordings::WordsAt& line : recordings::lines_of_cues(captions->cues, {}, unheard))
    lines.push_back(std::move(line.words));
  return lines;
}

std::vector<std::string> lines_of_transcript(const Recording& recording) {
  std::vector<std::string> lines;
  for (const Chapter& chapter : recording.chapters) lines.push_back(chapter.title);
  for (const TranscriptLine& line : recording.transcript) lines.push_back(line.chapter);
  for (const TranscriptLine& line : recording.transcript) lines.push_back(line.text);
  return lines;
}

// Where the words of a transcript were read: what somebody wrote, else captions in its language.
std::string file_of_transcript(const Recording& recording) {
  if (recording.transcript_text && !recording.transcript_text->file.empty())
    return recording.transcript_text->file;
  std::string file;
  for (const RecordingText& captions : recording.captions)
    if (file.empty() || captions.language == recording.transcript_language) file = captions.file;
  return file;
}

class Look {
 public:
  Look(const FileSystem& disk, const LoadOptions& options, const Site& site, const site::SourceFiles& files,
       const site::NamedFiles& named)
      : disk_(disk), options_(options), site_(site), files_(files), named_(named), gate_(site.settings) {}

  PrivacyReport run(Diagnostics& diagnostics) {
    if (gate_.is_closed()) {
      add_own_words();
      add_pages();
      add_files_of_the_site();
      add_theme("themes", 0);
    }
    add_published_files();
    tell_what_is_published();
    std::vector<Examined> examined(sources_.size());
    share_out(options_.workers, sources_.size(), [&](std::size_t i) {
      if (!options_.stop.stop_requested()) examined[i] = look_at(sources_[i]);
    });
    for (std::size_t i = 0; i < examined.size(); ++i)
      join(sources_[i].file, std::move(examined[i]), diagnostics);
    if (gate_.is_closed()) {
      look_at_transcripts(diagnostics);
      look_at_names(diagnostics);
      report_unused(diagnostics);
    }
    return std::move(report_);
  }

 private:
  // A contact and the place of an event may stand on their page in every language, and in its easy-read
  // version.
  void add_own_words() {
    const auto add = [&](const Page& page) {
      std::vector<std::string>& own = own_[page.key];
      for (std::string& word : gate_.own_words(page.contact)) own.push_back(std::move(word));
      if (const auto* event = std::get_if<Event>(&page.details))
        for (std::string& word : gate_.own_words(event->place)) own.push_back(std::move(word));
    };
    for (const Page& page : site_.pages) add(page);
    for (const Unpublished& left_out : site_.unpublished) add(left_out.page);
  }

  void tell_what_is_published() {
    report_.published = {site_.settings.privacy_allowed_email_domains, gate_.organisations_own()};
    for (const auto& [key, words] : own_)
      std::ranges::copy(words, std::back_inserter(report_.published.words));
  }

  void add_pages() {
    const auto add = [&](const Page& page, Severity at_most) {
      const std::vector<std::string>* own = &own_[page.key];
      told_.emplace(page.source, Source{page.source, Form::markup, own, at_most});
      if (page.easy_read)
        told_.emplace(page.easy_read->source, Source{page.easy_read->source, Form::markup, own, at_most});
      for (const Measure& measure : page.measures)
        if (!measure.series.file.empty() && files_.paths().contains(measure.series.file))
          told_.emplace(measure.series.file, Source{measure.series.file, Form::lines, own, at_most, true});
    };
    for (const Page& page : site_.pages) add(page, Severity::error);
    for (const Unpublished& left_out : site_.unpublished) add(left_out.page, Severity::warning);
  }

  // Pages too that could not be read: more than one thing may be wrong with them.
  void add_files_of_the_site() {
    sources_.push_back({.file = "site.yaml"});
    for (const std::string& file : files_.paths()) {
      constexpr std::array tables = {"content/organisations.yaml"sv, "content/topics.yaml"sv,
                                     "content/glossary.yaml"sv, "content/easy-words.yaml"sv};
      if (const auto told = told_.find(file); told != told_.end())
        sources_.push_back(told->second);
      else if ((file.starts_with("content/") && file.ends_with(".md") && !content::is_transcript(file)) ||
               std::ranges::find(tables, file) != tables.end())
        sources_.push_back({.file = file});
    }
  }

  void add_theme(const std::string& folder, int depth) {
    if (disk_.kind(options_.site / folder) != FileKind::folder || depth > deepest_theme_folder) return;
    const auto entries = disk_.list(options_.site / folder);
    if (!entries) return;
    for (const FolderEntry& entry : *entries) {
      const std::string file = folder + '/' + entry.name;
      if (entry.name.starts_with('.')) continue;
      if (entry.kind == FileKind::folder) add_theme(file, depth + 1);
      constexpr std::array endings = {".html"sv, ".xml"sv, ".yaml"sv, ".css"sv, ".js"sv, ".svg"sv, ".json"sv};
      if (entry.kind == FileKind::file &&
          std::ranges::any_of(endings, [&](std::string_view ending) { return ends_in_ascii(file, ending); }))
        sources_.push_back({.file = file});
    }
  }

  void add_published_files() {
    const auto add = [&](const std::string& file) {
      if (told_.contains(file)) return;  // looked at as data; published as what is made from them
      Source source{.file = file, .may_be_document = true, .published = true};
      sources_.push_back(std::move(source));
    };
    for (const auto& [file, naming] : named_.files) add(file);
  }

  Examined look_at(const Source& source) const {
    static const std::vector<std::string> none;
    const std::vector<std::string>& own = source.own == nullptr ? none : *source.own;
    if (source.may_be_document) {
      const PublishedDocument document =
          read_published(disk_, options_.site / source.file, source.file, gate_.is_closed());
      Examined examined =
          document.form
              ? gate_.text(source.file, document.text,
                           source.form == Form::lines ? Form::lines : *document.form, own, source.at_most)
              : gate_.document(source.file, document.document, own, source.at_most);
      if (source.published) report_document(document, source.file, examined.diagnostics);
      if (document.tells_place) report_place(source.file, examined.diagnostics);
      if (document.form && ends_in_ascii(source.file, ".vtt"))
        add(gate_.lines(source.file, lines_of_captions(document.text), examined.known), examined);
      return examined;
    }
    const auto bytes = disk_.read(options_.site / source.file, ReadLimit::text);
    if (!bytes) return {};  // reported, or a failure of the machine
    return gate_.text(source.file, source.file == "site.yaml" ? without_privacy_settings(*bytes) : *bytes,
                      source.form, own, source.at_most);
  }

  // At the page that names the recording. What no text shows cannot be let through by its text.
  void report_place(const std::string& file, Diagnostics& diagnostics) const {
    const auto naming = named_.files.find(file);
    diagnostics.add({naming == named_.files.end() ? SourceLocation{file, 0, 0, 1} : naming->second.where,
                     site_.settings.privacy_level == CheckLevel::error ? Severity::error : Severity::warning,
                     "privacy-place",
                     "this recording says in its properties where it was made, to a few metres",
                     "save it again without the place: on a telephone, share it without its location; or run "
                     "ffmpeg -i old.mp4 -map_metadata -1 -c copy new.mp4",
                     {}});
  }

  static void add(Examined more, Examined& examined) {
    examined.diagnostics.append(std::move(more.diagnostics));
    std::ranges::move(more.let_through, std::back_inserter(examined.let_through));
    examined.known.merge(more.known);
  }

  void join(const std::string& file, Examined examined, Diagnostics& diagnostics) {
    known_[file].merge(examined.known);
    diagnostics.append(std::move(examined.diagnostics));
    for (const Examined::LetThrough& one : examined.let_through) {
      used_.insert(one.entry);
      report_.let_through.push_back({one.where, one.what, site_.settings.privacy_allow[one.entry].reason});
    }
    std::ranges::move(examined.places, std::back_inserter(report_.places));
  }

  // What somebody wrote down may go on in the next paragraph too. A page in another language that has the
  // same recording finds everything known.
  void look_at_transcripts(Diagnostics& diagnostics) {
    for (const Page& page : site_.pages)
      for (const Recording& recording : page.recordings) {
        const std::string file = file_of_transcript(recording);
        if (file.empty() || (ends_in_ascii(file, ".vtt") && known_.contains(file))) continue;
        join(file, gate_.lines(file, lines_of_transcript(recording), known_of(recording)), diagnostics);
      }
  }

  // In any of its files: whether captions or the transcript are shown, each tells its own.
  privacy::Known known_of(const Recording& recording) const {
    privacy::Known known;
    const auto add_file = [&](const std::string& file) {
      if (const auto found = known_.find(file); found != known_.end())
        known.insert(found->second.begin(), found->second.end());
    };
    for (const RecordingText& captions : recording.captions) add_file(captions.file);
    for (const auto* text : {&recording.chapters_text, &recording.transcript_text})
      if (*text) add_file((*text)->file);
    return known;
  }

  // Of a folder with many files the first says it.
  void look_at_names(Diagnostics& diagnostics) {
    std::set<std::string> seen;
    for (const Source& source : sources_) {
      if (source.form == Form::lines) continue;  // a table of its own is not published
      std::string_view rest = source.file;
      while (!rest.empty()) {
        const std::size_t slash = rest.find('/');
        std::string name(rest.substr(0, slash));
        rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
        if (name.size() < 6 || !seen.insert(name).second) continue;
        join(source.file, gate_.name(source.file, name), diagnostics);
      }
    }
  }

  void report_unused(Diagnostics& diagnostics) {
    const std::vector<PrivacyAllowance>& entries = site_.settings.privacy_allow;
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (!used_.contains(i) && !entries[i].file.empty() && !entries[i].text.empty() &&
          !entries[i].reason.empty())
        diagnostics.warning(
            entries[i].where, "privacy-allow-unused",
            "this entry lets nothing through: its text is not found in its file",
            files_.paths().contains(entries[i].file) || entries[i].file == "site.yaml"
                ? "copy the text from the file once more, or delete the entry"
                : "there is no such file; write its path from the site's folder on, e.g. content/about.md");
  }

  const FileSystem& disk_;
  const LoadOptions& options_;
  const Site& site_;
  const site::SourceFiles& files_;
  const site::NamedFiles& named_;
  const privacy::Gate gate_;
  std::map<std::string, std::vector<std::string>> own_;  // by key of the page
  std::map<std::string, Source, std::less<>> told_;      // what pages tell of files
  std::vector<Source> sources_;
  std::map<std::string, privacy::Known> known_;  // by file
  std::set<std::size_t> used_;
  PrivacyReport report_;
};

}  // namespace

PrivacyReport look_for_private(const FileSystem& disk, const LoadOptions& options, const Site& site,
                               const site::SourceFiles& files, const site::NamedFiles& named,
                               Diagnostics& diagnostics) {
  return Look(disk, options, site, files, named).run(diagnostics);
}

}  // namespace lantern::driver
