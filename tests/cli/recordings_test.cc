// Pages with recordings, from their sources to what is published.
#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

const std::string two_cues =
    "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Anna>Hello there.\n\n00:01:05.000 --> 00:01:09.000\n<v "
    "Ben>A letter.\n";

void write_site(const Workplace& place, const std::string& materials, const std::string& body = "A film.\n") {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation: {name: O}\n");
  place.write("content/index.md",
              "---\ntitle: Home\nsummary: All.\n---\n[The film](resources/film/index.md).\n");
  place.write(
      "content/resources/film/index.md",
      "---\ntitle: The film\nsummary: A film.\nkind: film\nmaterials:\n" + materials + "---\n" + body);
  place.write("content/resources/film/talk.mp4", "no film at all");
  place.write("content/resources/film/talk.vtt", two_cues);
}

Said built(const Workplace& place, const std::string& options = "") {
  return run_lantern("build --date 2026-06-01 --site '" + place.folder.string() + "' --out '" +
                     (place.folder / "out").string() + "'" + options);
}

std::string page(const Workplace& place) { return read_file(place.folder / "out/resources/film/index.html"); }

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("captions and chapters become a transcript whose lines lead to their moment", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: The talk, file: talk.mp4, duration: \"1:30\"}\n"
             "  - {kind: captions, file: talk.vtt}\n  - {kind: chapters, file: chapters.vtt}\n");
  place.write(
      "content/resources/film/chapters.vtt",
      "WEBVTT\n\n00:00:00.000 --> 00:01:05.000\nWelcome\n\n00:01:05.000 --> 00:01:30.000\nThe letter\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(said.err.find("warning") == std::string::npos);
  const std::string html = page(place);
  for (const char* part :
       {"<video controls preload=\"metadata\"", "<ol id=\"transcript\"", "<li id=\"t-1\"", "<li id=\"t-65\"",
        "href=\"#t-65\"", "Anna:", "Hello there.", "<h4>The letter</h4>", "<track kind=\"captions\"",
        "srclang=\"en\"", "<track kind=\"chapters\"", "lantern/recording."}) {
    INFO(part);
    CHECK(says(html, part));
  }
  CHECK(says(html, "talk.mp4"));
  CHECK_FALSE(says(html, "no captions"));
  // Pages without a recording load neither its styles nor its script.
  CHECK_FALSE(says(read_file(place.folder / "out/index.html"), "recording"));
}

TEST_CASE("several recordings have lists of their own", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: One, file: talk.mp4}\n  - {kind: recording, title: Two, url: "
             "\"https://example.org/2\"}\n"
             "  - {kind: captions, file: talk.vtt, for: talk.mp4}\n"
             "  - {kind: transcript, file: words.txt, for: \"https://example.org/2\"}\n");
  place.write("content/resources/film/words.txt", "[0:01] First.\n\nSecond, without a time.\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  const std::string html = page(place);
  CHECK(says(html, "<ol id=\"transcript\""));
  CHECK(says(html, "<ol id=\"transcript-2\""));
  CHECK(says(html, "<li id=\"t-1-2\""));
  CHECK(says(html, "<li id=\"transcript-2-line-1\""));
  CHECK(says(html, "opens another website"));
}

TEST_CASE("a video block goes the same way", "[recordings]") {
  const Workplace place;
  write_site(place, "  - {kind: link, title: More, url: \"https://example.org\"}\n",
             "Before.\n\n```video\ntitle: The talk\nfile: talk.mp4\ncaptions: talk.vtt\n```\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(says(page(place), "<li id=\"t-65\""));
  CHECK(says(page(place), "lantern/recording."));
}

TEST_CASE("a link can name a moment, and no heading takes the place of the transcript", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: The talk, file: talk.mp4}\n  - {kind: captions, file: talk.vtt}\n",
             "Begin with [the letter](#t-65).\n\n## Transcript\n\nIt stands above.\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  const std::string html = page(place);
  CHECK(html.find("id=\"transcript\"") == html.rfind("id=\"transcript\""));
  CHECK(says(html, "href=\"#t-65\">the letter"));
}

TEST_CASE("a transcript in Markdown is no page", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: audio, title: The talk, file: talk.mp3}\n  - {kind: transcript, file: "
             "talk.transcript.md}\n");
  place.write("content/resources/film/talk.mp3", "no sound at all");
  place.write(
      "content/resources/film/talk.transcript.md",
      "## Welcome\n\n[0:01] **Anna:** Hello & <welcome>.\n[1:05] Ben: A [letter](https://example.org).\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  const std::string html = page(place);
  CHECK(says(html, "<audio controls"));
  CHECK(says(html, "<h4>Welcome</h4>"));
  CHECK(says(html, "<li id=\"t-65\""));
  CHECK(says(html, "A letter."));
  CHECK_FALSE(says(html, "**"));
}

TEST_CASE("what is missing is said on the page and by check, and stops nothing", "[recordings]") {
  const Workplace place;
  write_site(place, "  - {kind: recording, title: The talk, file: talk.mp4}\n");
  CHECK(built(place).exit_code == 0);
  CHECK(says(page(place), "This recording has no captions."));
  CHECK(says(page(place), "This page has no transcript of this recording."));
  const Said checked = run_lantern("check --date 2026-06-01 --site '" + place.folder.string() + "'");
  CHECK(checked.exit_code == 0);
  CHECK(says(checked.err + checked.out, "recording-access"));
}

TEST_CASE("captions and chapters that say nothing are none, whatever else has the words", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: The talk, file: talk.mp4, duration: \"11:00\"}\n"
             "  - {kind: captions, file: talk.vtt}\n  - {kind: chapters, file: chapters.vtt}\n"
             "  - {kind: transcript, file: talk.txt}\n");
  place.write("content/resources/film/talk.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Anna>\n");
  place.write("content/resources/film/chapters.vtt", "WEBVTT\n");
  place.write("content/resources/film/talk.txt", "[0:01] Anna: Hello there.\n\n[1:05] Ben: A letter.\n");
  CHECK(built(place).exit_code == 0);
  const Said said = run_lantern("check --date 2026-06-01 --site '" + place.folder.string() + "'");
  INFO(said.err);
  CHECK(says(said.err, "this recording has no captions"));
  CHECK(says(said.err, "longer than ten minutes and has no chapters"));
  CHECK(says(page(place), "This recording has no captions."));
  CHECK(says(page(place), "href=\"#t-65\""));
}

TEST_CASE("a recording that tells its place is not published", "[recordings]") {
  using namespace std::string_literals;
  const Workplace place;
  write_site(
      place,
      "  - {kind: recording, title: The talk, file: talk.mp4}\n  - {kind: captions, file: talk.vtt}\n");
  const auto box = [](const std::string& type, const std::string& content) {
    return "\0\0\0"s + static_cast<char>(content.size() + 8) + type + content;
  };
  place.write(
      "content/resources/film/talk.mp4",
      box("ftyp", "isom") + box("moov", box("udta", box("\xA9xyz", "\0\x12\x15\xC7+51.5074-000.1278/"s))));
  const Said said = built(place);
  CHECK(said.exit_code == 1);
  CHECK(says(said.err, "[privacy-place]"));
  CHECK_FALSE(says(said.err, "51.5"));
}

TEST_CASE("what is private is found in captions, chapters and written transcripts", "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: The talk, file: talk.mp4}\n  - {kind: captions, file: talk.vtt}\n"
             "  - {kind: transcript, file: talk.transcript.md}\n");
  place.write("content/resources/film/talk.vtt",
              "WEBVTT\n\n00:01.000 --> 00:02.000\nCall me on 07700 900123.\n");
  place.write("content/resources/film/talk.transcript.md", "Write to anna@example.com.\n");
  const Said said = built(place);
  CHECK(said.exit_code == 1);
  CHECK(says(said.err, "talk.vtt:4:"));
  CHECK(says(said.err, "talk.transcript.md:1:"));
}

TEST_CASE("what is private is found where it goes on in the next caption, and told once", "[recordings]") {
  const Workplace place;
  write_site(
      place,
      "  - {kind: recording, title: The talk, file: talk.mp4}\n  - {kind: captions, file: talk.vtt}\n");
  place.write("content/resources/film/talk.vtt",
              "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nYou can ring Mary at home on 07700\n\n"
              "00:00:03.000 --> 00:00:05.000\n900 123 in the evening. And her NHS number is 943 476\n\n"
              "00:00:20.000 --> 00:00:22.000\n5919 you know. Write to mary@example.com.\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 1);
  CHECK(says(said.err,
             "talk.vtt: error: this looks like a person's telephone number that ends in '23', in its words "
             "where they are put together [privacy-telephone]"));
  CHECK(says(said.err, "talk.vtt: error: this looks like an NHS number that ends in '19'"));
  CHECK(said.err.find("[privacy-telephone]") == said.err.rfind("[privacy-telephone]"));
  CHECK(says(said.err, "talk.vtt:10:"));
  CHECK(said.err.find("[privacy-email]") == said.err.rfind("[privacy-email]"));
}

TEST_CASE("what is private is found where it goes on in the next line of a written transcript",
          "[recordings]") {
  const Workplace place;
  write_site(place,
             "  - {kind: recording, title: The talk, file: talk.mp4}\n"
             "  - {kind: transcript, file: words.txt}\n");
  place.write("content/resources/film/words.txt", "[0:01] Ring Mary on 07700\n\n[0:03] 900 123 tonight.\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 1);
  CHECK(says(said.err, "words.txt: error: this looks like a person's telephone number that ends in '23'"));
}

TEST_CASE("what goes on in the next caption can be let through", "[recordings]") {
  const Workplace place;
  write_site(
      place,
      "  - {kind: recording, title: The talk, file: talk.mp4}\n  - {kind: captions, file: talk.vtt}\n");
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation: {name: O}\nprivacy:\n  "
              "allow:\n    - {file: content/resources/film/talk.vtt, text: 07700 900 123, reason: Kept for "
              "drama}\n");
  place.write("content/resources/film/talk.vtt",
              "WEBVTT\n\n00:01.000 --> 00:03.000\nRing 07700\n\n00:03.000 --> 00:05.000\n900 123 tonight.\n");
  const Said said = built(place);
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK_FALSE(says(said.err, "[privacy-"));
}
