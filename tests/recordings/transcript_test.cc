#include "recordings/transcript.hpp"

#include <catch2/catch.hpp>

#include "recordings/written_transcript.hpp"

namespace lantern::recordings {
namespace {

Cue cue(Milliseconds start, Milliseconds end, std::string text) {
  Cue made;
  made.start = start;
  made.end = end;
  made.text = std::move(text);
  return made;
}

// "t-0 # Chapter # Anna: words", a line each.
std::string shown(const ListedLines& listed) {
  std::string all;
  for (const TranscriptLine& line : listed.lines) {
    all += line.anchor;
    if (!line.chapter.empty()) all += " # " + line.chapter + " #";
    if (!line.speaker.empty()) all += " " + line.speaker + ":";
    all += " " + line.text + "\n";
  }
  return all;
}

std::string shown(const std::vector<Cue>& cues, const std::vector<Cue>& chapter_cues = {}, int list = 1) {
  const std::vector<Chapter> chapters = chapters_of(chapter_cues);
  std::vector<Milliseconds> starts;
  for (const Chapter& chapter : chapters) starts.push_back(chapter.seconds * 1000);
  std::vector<Fault> faults;
  return shown(listed(lines_of_cues(cues, starts, faults), chapters, list));
}

const std::string twenty_five =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five.";

// "65 Anna: words", "- words" without a time.
std::string written(std::string_view text) {
  std::string all;
  for (const WordsAt& line : lines_of_text(text)) {
    all += line.start ? std::to_string(*line.start / 1000) : "-";
    if (!line.speaker.empty()) all += " " + line.speaker + ":";
    all += " " + line.words + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("cues are joined to sentences, and a line ends with one") {
  CHECK(shown({cue(0, 2000, "This is the first"), cue(2000, 4000, "half of it.")}) ==
        "t-0 This is the first half of it.\n");
  CHECK(shown({cue(0, 2000, twenty_five), cue(2000, 4000, "More.")}) ==
        "t-0 " + twenty_five + "\nt-2 More.\n");
  // Not in the middle of a sentence, however long it is.
  CHECK(shown({cue(0, 2000, twenty_five.substr(0, twenty_five.size() - 1)), cue(2000, 4000, "and more.")}) ==
        "t-0 " + twenty_five.substr(0, twenty_five.size() - 1) + " and more.\n");
}

TEST_CASE("a voice, a pause and a chapter begin a line") {
  CHECK(shown({cue(0, 1000, "<v Anna>One"), cue(1000, 2000, "<v Ben>two"),
               cue(2000, 3000, "<v Ben>three")}) == "t-0 Anna: One\nt-1 Ben: two three\n");
  CHECK(shown({cue(0, 1000, "One"), cue(4000, 5000, "two")}) == "t-0 One\nt-4 two\n");
  CHECK(shown({cue(0, 1000, "One"), cue(3900, 5000, "two")}) == "t-0 One two\n");
  CHECK(shown({cue(0, 30000, "One"), cue(30000, 60000, "two"), cue(60000, 61000, "three")},
              {cue(0, 30000, "Start"), cue(60000, 90000, "End")}) ==
        "t-0 # Start # One two\nt-60 # End # three\n");
  // A cue that begins just before its chapter is its first.
  CHECK(shown({cue(0, 1000, "One"), cue(59700, 61000, "two")}, {cue(60000, 90000, "End")}) ==
        "t-0 One\nt-59 # End # two\n");
}

TEST_CASE("a chapter without words has a line of its own") {
  CHECK(shown({cue(20000, 21000, "Hello")},
              {cue(0, 10000, "Music"), cue(20000, 30000, "Welcome"), cue(30000, 40000, "End")}) ==
        "t-0 # Music # \nt-20 # Welcome # Hello\nt-30 # End # \n");
}

TEST_CASE("no two lines have one id") {
  CHECK(shown({cue(0, 400, "<v A>One"), cue(400, 800, "<v B>two"), cue(800, 999, "<v A>three")}) ==
        "t-0 A: One\nt-0-b B: two\nt-0-c A: three\n");
  CHECK(shown({cue(65000, 66000, "x")}, {}, 2) == "t-65-2 x\n");
  CHECK(list_id(1) == "transcript");
  CHECK(list_id(2) == "transcript-2");
}

TEST_CASE("captions that roll up say each word once, in order of time") {
  CHECK(shown({cue(0, 1000, "We begin"), cue(1000, 2000, "We begin\nwith a chart."),
               cue(2000, 3000, "Then words.")}) == "t-0 We begin with a chart. Then words.\n");
  CHECK(shown({cue(2000, 3000, "two"), cue(0, 1000, "One")}) == "t-0 One two\n");
  CHECK(shown({cue(0, 1000, "No."), cue(5000, 6000, "No.")}) == "t-0 No.\nt-5 No.\n");
}

TEST_CASE("a written transcript has a line a paragraph") {
  CHECK(written("First\nparagraph.\n\nSecond.\n") == "- First paragraph.\n- Second.\n");
  CHECK(written("[00:01:05] Hello.\n[00:01:20] Again.\n") == "65 Hello.\n80 Again.\n");
  CHECK(written("(1:05) Hello\nand more.\n\n1:20 Again.\n") == "65 Hello and more.\n80 Again.\n");
  CHECK(written("0:05\nHello.\n\n0:09\n\nAgain.\n") == "5 Hello.\n9 Again.\n");
  CHECK(written("[0:05] - Anna: Hello.\nBen: Hi.\n") == "5 Anna: Hello.\n- Ben: Hi.\n");
  CHECK(written("Anna:\nHello there.\n") == "- Anna: Hello there.\n");
  CHECK(written("\r\n  [1:02:03.5]   Late.  \r\n") == "3723 Late.\n");
}

TEST_CASE("what looks like a time or a name and is none stays in the words") {
  CHECK(written("We met at\n10:30 in the morning.\n") == "- We met at 10:30 in the morning.\n");
  CHECK(written("[0:30] One.\n\n[0:10] Two.\n") == "30 One.\n- [0:10] Two.\n");
  CHECK(written("There are three of them: one.\n") == "- There are three of them: one.\n");
  CHECK(written("The ratio is 1:2.\n") == "- The ratio is 1:2.\n");
  CHECK(written("A plain line of words\nNote: this stays.\n") ==
        "- A plain line of words Note: this stays.\n");
  CHECK(written("").empty());
}

TEST_CASE("lines without a time have ids of their own") {
  const std::vector<WordsAt> words = lines_of_text("One.\n\nTwo.");
  CHECK(shown(listed(words, {}, 1)) == "transcript-line-1 One.\ntranscript-line-2 Two.\n");
  const ListedLines with = listed(words, chapters_of({cue(5000, 9000, "Five")}), 2);
  CHECK(shown(with) == "transcript-2-line-1 One.\ntranscript-2-line-2 Two.\n");
  CHECK(with.chapters.front().anchor == "t-5-2");
}

}  // namespace lantern::recordings
