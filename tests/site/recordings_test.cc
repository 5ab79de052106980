#include "site/recordings.hpp"

#include <catch2/catch.hpp>

#include "site/access_gaps.hpp"

namespace lantern::site {
namespace {

Material material(MaterialKind kind, std::string file, std::string recording = {}) {
  Material made;
  made.kind = kind;
  (file.starts_with("https:") ? made.url : made.file) = file;
  made.recording = made.recording_written = std::move(recording);
  made.where = {"content/resources/film/index.md", static_cast<int>(file.size()), 1, 1};
  return made;
}

Page page_with(std::vector<Material> materials) {
  Page page;
  page.kind = PageKind::resource;
  page.language = "en";
  Resource resource;
  resource.materials = std::move(materials);
  page.details = std::move(resource);
  return page;
}

std::vector<AccessGap> gaps_with(std::vector<Material> materials) {
  Site site;
  Diagnostics diagnostics;
  site.pages = {page_with(std::move(materials))};
  site.pages.front().recordings = recordings_of(site.pages.front(), diagnostics);
  // What driver/recordings would find in the captions.
  for (Recording& recording : site.pages.front().recordings)
    if (!recording.captions.empty()) recording.transcript = {{1, "t-1", "", "", "Hello."}};
  std::vector<AccessGap> gaps;
  for (const MaterialGap& gap : access_gaps(site)) gaps.push_back(gap.gap);
  return gaps;
}

}  // namespace

TEST_CASE("with one recording all captions are its own") {
  Diagnostics diagnostics;
  const Page page = page_with(
      {material(MaterialKind::recording, "a.mp4"), material(MaterialKind::captions, "a.vtt"),
       material(MaterialKind::chapters, "chapters.vtt"), material(MaterialKind::transcript, "words.txt")});
  const auto recordings = recordings_of(page, diagnostics);
  REQUIRE(recordings.size() == 1);
  CHECK(recordings[0].playing == Playing::video);
  REQUIRE(recordings[0].captions.size() == 1);
  CHECK(recordings[0].captions[0].language == "en");
  CHECK(recordings[0].chapters_text);
  CHECK(recordings[0].transcript_text);
  CHECK(diagnostics.empty());
}

TEST_CASE("with several recordings captions name theirs") {
  Diagnostics diagnostics;
  const Page page = page_with({material(MaterialKind::recording, "a.mp4"),
                               material(MaterialKind::recording, "https://example.org/b"),
                               material(MaterialKind::captions, "b.vtt", "https://example.org/b"),
                               material(MaterialKind::transcript, "words.txt", "a.mp4")});
  const auto recordings = recordings_of(page, diagnostics);
  REQUIRE(recordings.size() == 2);
  CHECK(recordings[0].transcript_text);
  CHECK(recordings[1].captions.size() == 1);
  CHECK(recordings[1].playing == Playing::elsewhere);
  CHECK(diagnostics.empty());
  recordings_of(page_with({material(MaterialKind::recording, "a.mp4"), material(MaterialKind::audio, "b.mp3"),
                           material(MaterialKind::captions, "b.vtt")}),
                diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().code == Code("material-for"));
}

TEST_CASE("a transcript without a recording is a document like others, captions are told") {
  Diagnostics diagnostics;
  CHECK(recordings_of(page_with({material(MaterialKind::transcript, "words.txt")}), diagnostics).empty());
  CHECK(diagnostics.empty());
  recordings_of(page_with({material(MaterialKind::captions, "a.vtt")}), diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().severity == Severity::warning);
}

TEST_CASE("a film that a block shows is one with the material of the same file") {
  Diagnostics diagnostics;
  Page page =
      page_with({material(MaterialKind::recording, "a.mp4"), material(MaterialKind::captions, "a.vtt")});
  Component film;
  VideoBlock video;
  video.title = "The film";
  video.file = "a.mp4";
  film.data = video;
  film.where = {"content/resources/film/index.md", 20, 1, 1};
  page.body.components = {film};
  const auto recordings = recordings_of(page, diagnostics);
  REQUIRE(recordings.size() == 1);
  CHECK(recordings[0].block == film.where);
  CHECK(recordings[0].material.title == "The film");
  CHECK(recordings[0].captions.size() == 1);
}

TEST_CASE("how a file is shown") {
  CHECK(playing_of(material(MaterialKind::recording, "a.mp4")) == Playing::video);
  CHECK(playing_of(material(MaterialKind::recording, "a.WEBM")) == Playing::video);
  CHECK(playing_of(material(MaterialKind::audio, "a.webm")) == Playing::audio);
  CHECK(playing_of(material(MaterialKind::recording, "a.mp3")) == Playing::audio);
  CHECK(playing_of(material(MaterialKind::recording, "a.ogg")) == Playing::audio);
  CHECK(playing_of(material(MaterialKind::recording, "a.avi")) == Playing::download);
  CHECK(playing_of(material(MaterialKind::recording, "")) == Playing::elsewhere);
}

TEST_CASE("what is missing for access") {
  using enum AccessGap;
  using Gaps = std::vector<AccessGap>;
  CHECK(gaps_with({material(MaterialKind::recording, "a.mp4")}) == Gaps{no_captions, no_transcript});
  CHECK(gaps_with({material(MaterialKind::recording, "https://example.org/a")}) == Gaps{words_not_known});
  CHECK(gaps_with({material(MaterialKind::recording, "https://example.org/a"),
                   material(MaterialKind::transcript, "a.pdf")}) == Gaps{captions_not_known});
  CHECK(gaps_with({material(MaterialKind::audio, "https://example.org/a")}) == Gaps{words_not_known});
  CHECK(gaps_with({material(MaterialKind::audio, "a.mp3")}) == Gaps{no_audio_transcript});
  CHECK(gaps_with({material(MaterialKind::recording, "a.mp4"), material(MaterialKind::captions, "a.vtt")})
            .empty());
  CHECK(gaps_with({material(MaterialKind::audio, "a.mp3"), material(MaterialKind::transcript, "a.pdf")})
            .empty());
  Material lecture = material(MaterialKind::recording, "a.mp4");
  lecture.duration = 601;
  CHECK(gaps_with({lecture, material(MaterialKind::captions, "a.vtt")}) == Gaps{no_chapters});

  Site site;
  site.pages = {
      page_with({material(MaterialKind::slides, "a.pdf"), material(MaterialKind::document, "b.docx"),
                 material(MaterialKind::handout, "c.pdf")})};
  site.documents["a.pdf"] = {12, false, true, false};
  site.documents["b.docx"] = {2, {}, {}, {}};
  site.documents["c.pdf"] = {1, true, true, true};
  const auto gaps = access_gaps(site);
  REQUIRE(gaps.size() == 3);
  CHECK(gaps[0].gap == not_tagged);
  CHECK(gaps[1].gap == no_document_language);
  CHECK(gaps[2].gap == document_not_known);
  CHECK(gaps[2].source == "b.docx");
}

}  // namespace lantern::site
