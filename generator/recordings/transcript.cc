#include "recordings/transcript.hpp"

#include <algorithm>
#include <map>

#include "recordings/cue_text.hpp"

namespace lantern::recordings {
namespace {

// A cue that begins just before its chapter belongs to it: people set both by ear.
constexpr Milliseconds about_the_same = 500;

int whole_seconds(Milliseconds time) { return static_cast<int>(time / 1000); }

std::size_t count_words(std::string_view words) {
  return words.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
}

bool ends_sentence(std::string_view words) {
  while (words.ends_with('"') || words.ends_with(')') || words.ends_with('\'')) words.remove_suffix(1);
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99"})  // closing quotes
    if (words.ends_with(quote)) words.remove_suffix(quote.size());
  // Of Latin, Greek, Arabic, Devanagari and CJK writing, and the ellipsis.
  for (const std::string_view end : {".", "!", "?", ";", "\xD8\x9F", "\xDB\x94", "\xE0\xA5\xA4",
                                     "\xE3\x80\x82", "\xEF\xBC\x9F", "\xEF\xBC\x81", "\xE2\x80\xA6"})
    if (words.ends_with(end)) return true;
  return false;
}

// How many bytes at the beginning of `words` repeat the end of what was said just before: whole cues only, or
// words that somebody says twice would be lost.
std::size_t repeated(std::string_view before, std::string_view words) {
  if (words.starts_with(before) && (words.size() == before.size() || words[before.size()] == ' '))
    return before.size();
  return 0;
}

class Joining {
 public:
  Joining(const std::vector<Milliseconds>& chapters, std::vector<Fault>& faults)
      : chapters_(chapters), faults_(faults) {}

  std::vector<WordsAt> run(const std::vector<Cue>& cues) {
    std::vector<const Cue*> ordered;
    ordered.reserve(cues.size());
    for (const Cue& cue : cues) ordered.push_back(&cue);
    std::ranges::stable_sort(ordered, {}, [](const Cue* cue) { return cue->start; });
    for (const Cue* cue : ordered) add(*cue);
    return std::move(lines_);
  }

 private:
  void add(const Cue& cue) {
    const CueText text = read_cue_text(cue.text);
    for (const std::string& tag : text.passed_over)
      faults_.push_back({cue.text_line, "'" + tag + "' is not part of WebVTT and is left out",
                         tag.starts_with('&')
                             ? "write the letter itself"
                             : "delete it; what WebVTT knows is b, i, u, c, v, lang and ruby"});
    for (const Spoken& part : text.spoken) add(cue, part);
  }

  void add(const Cue& cue, const Spoken& part) {
    const bool overlaps = cue.start <= last_end_ + about_the_same;
    std::string_view words = part.words;
    if (overlaps && !last_words_.empty()) words.remove_prefix(repeated(last_words_, words));
    while (words.starts_with(' ')) words.remove_prefix(1);
    last_words_ = part.words;
    const Milliseconds pause = cue.start - last_end_;
    last_end_ = std::max(last_end_, cue.end);
    if (words.empty()) return;
    if (lines_.empty() || begins_line(cue, part, pause)) {
      lines_.push_back({cue.start, part.voice, std::string(words), {}});
    } else {
      lines_.back().words += ' ';
      lines_.back().words += words;
    }
  }

  bool begins_line(const Cue& cue, const Spoken& part, Milliseconds pause) {
    bool chapter = false;
    while (next_chapter_ < chapters_.size() && chapters_[next_chapter_] <= cue.start + about_the_same) {
      chapter |= chapters_[next_chapter_] > *lines_.back().start + about_the_same;
      ++next_chapter_;
    }
    const WordsAt& line = lines_.back();
    return chapter || line.speaker != part.voice || pause >= long_pause ||
           (ends_sentence(line.words) && count_words(line.words) >= enough_words);
  }

  const std::vector<Milliseconds>& chapters_;
  std::vector<Fault>& faults_;
  std::size_t next_chapter_ = 0;
  std::vector<WordsAt> lines_;
  std::string last_words_;
  Milliseconds last_end_ = 0;
};

// Ids that are used once.
class LineIds {
 public:
  explicit LineIds(int list) : list_(list) {}

  std::string at(int seconds) {
    std::string id = "t-" + std::to_string(seconds);
    if (list_ > 1) id += '-' + std::to_string(list_);
    // The first has none, then b to z; what comes after them in one second is counted.
    const int same = seen_[seconds]++;
    if (same > 0)
      id += '-' + (same < 26 ? std::string(1, static_cast<char>('a' + same)) : 'z' + std::to_string(same));
    return id;
  }
  std::string without_time() { return list_id(list_) + "-line-" + std::to_string(++untimed_); }

 private:
  int list_;
  std::map<int, int> seen_;  // lines of each second; a written transcript may go back in time
  int untimed_ = 0;
};

}  // namespace

std::vector<WordsAt> lines_of_cues(const std::vector<Cue>& cues, const std::vector<Milliseconds>& chapters,
                                   std::vector<Fault>& faults) {
  return Joining(chapters, faults).run(cues);
}

bool has_times(const std::vector<WordsAt>& lines) {
  return std::ranges::any_of(lines, [](const WordsAt& line) { return line.start.has_value(); });
}

std::vector<Chapter> chapters_of(const std::vector<Cue>& cues) {
  std::vector<Chapter> chapters;
  for (const Cue& cue : cues) {
    std::string title;
    for (const Spoken& part : read_cue_text(cue.text).spoken)
      title += (title.empty() ? "" : " ") + part.words;
    if (!title.empty()) chapters.push_back({whole_seconds(cue.start), std::move(title), {}});
  }
  std::ranges::stable_sort(chapters, {}, &Chapter::seconds);
  return chapters;
}

std::string list_id(int list) { return list == 1 ? "transcript" : "transcript-" + std::to_string(list); }

// A chapter stands in the first line that begins with it or later; where another one begins before that, it
// has a line of its own without words.
ListedLines listed(const std::vector<WordsAt>& words, std::vector<Chapter> chapters, int list) {
  ListedLines made;
  LineIds ids(list);
  const bool timed = has_times(words);
  std::size_t next = 0;
  const auto add_chapter_alone = [&] {
    Chapter& chapter = chapters[next++];
    chapter.anchor = ids.at(chapter.seconds);
    made.lines.push_back({chapter.seconds, chapter.anchor, chapter.title, {}, {}});
  };
  const auto begins_by = [&](std::size_t chapter, Milliseconds time) {
    return chapter < chapters.size() &&
           chapters[chapter].seconds * Milliseconds{1000} <= time + about_the_same;
  };
  std::string speaker;
  for (const WordsAt& said : words) {
    if (said.start)
      while (begins_by(next + 1, *said.start)) add_chapter_alone();
    TranscriptLine line;
    if (said.start) line.seconds = whole_seconds(*said.start);
    line.anchor = said.start ? ids.at(*line.seconds) : ids.without_time();
    line.text = said.words;
    if (said.speaker != speaker || !said.chapter.empty()) line.speaker = said.speaker;
    speaker = said.speaker;
    line.chapter = said.chapter;
    if (said.start && begins_by(next, *said.start)) {
      line.chapter = chapters[next].title;
      chapters[next++].anchor = line.anchor;
      if (line.speaker.empty()) line.speaker = said.speaker;
    }
    made.lines.push_back(std::move(line));
  }
  while (timed && next < chapters.size()) add_chapter_alone();
  // Without a timed line chapters are entries of their own list only.
  for (; next < chapters.size(); ++next) chapters[next].anchor = ids.at(chapters[next].seconds);
  made.chapters = std::move(chapters);
  return made;
}

}  // namespace lantern::recordings
