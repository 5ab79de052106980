// The file-parsing cases of web-platform-tests (webvtt/parsing/file-parsing), each told in our own form; the
// name of the case stands before what it holds. What is passed over must be told too.
#include <catch2/catch.hpp>

#include "recordings/webvtt_cases.hpp"

namespace lantern::recordings {
namespace {

using namespace std::string_literals;

constexpr std::string_view one_cue = "00:00:00.000 --> 00:00:01.000\ntext\n";
const std::string one = "0.000-1.000 text\n";

std::string after(std::string_view head) { return cues_in(std::string(head) + std::string(one_cue)); }

}  // namespace

TEST_CASE("the signature: wpt signature-*, no-signature, header-*") {
  CHECK(after("WEBVTT\n\n") == one);
  CHECK(cues_in("WEBVTT").empty());                                     // signature-no-newline
  CHECK(cues_in("WEBVTT ").empty());                                    // signature-space-no-newline
  CHECK(after("\xEF\xBB\xBFWEBVTT\n\n") == one);                        // signature-bom
  CHECK(after("\xEF\xBB\xBF\xEF\xBB\xBFWEBVTT\n\n") == "no WebVTT\n");  // signature-two-boms
  CHECK(after("WEBVTT \n\n") == one);                                   // header-space
  CHECK(after("WEBVTT\t\n\n") == one);                                  // header-tab
  CHECK(after("WEBVTT foobar\n\n") == one);                             // header-garbage
  CHECK(after("WEBVTT\tfoobar -->\n\n") == one);
  CHECK(after("WEBVTT\n") == one);                                  // header-timings: a cue right below it
  CHECK(after("WEBVTT\nKind: captions\nLanguage: en\n\n") == one);  // header-regions and other metadata
  CHECK(cues_in("").starts_with("no"));                             // no-signature
  CHECK(cues_in(one_cue).starts_with("no"));
  CHECK(after("\n\nWEBVTT\n\n").starts_with("no"));    // signature-newlines
  CHECK(after(" WEBVTT\n\n").starts_with("no"));       // signature-leading-space
  CHECK(after("WEBVTTfoobar\n\n").starts_with("no"));  // signature-websrt and its like
  CHECK(after("WEBVT\n\n").starts_with("no"));
  CHECK(after("webvtt\n\n").starts_with("no"));  // signature-lowercase
  CHECK(after("WEBSRT\n\n").starts_with("no"));
}

TEST_CASE("line ends: wpt newlines") {
  CHECK(
      cues_in("WEBVTT\n\ncr\r00:00:00.000 --> 00:00:01.000\rtext1\r\r"
              "lf\n00:00:00.000 --> 00:00:01.000\ntext2\n\n"
              "crlf\r\n00:00:00.000 --> 00:00:01.000\r\ntext3\r\n\r\n"
              "last\r\n00:00:00.000 --> 00:00:01.000\ntext4\n\r") ==
      "0.000-1.000 [cr] text1\n0.000-1.000 [lf] text2\n0.000-1.000 [crlf] text3\n0.000-1.000 [last] text4\n");
  // By the letter of the standard a line feed and a carriage return are two line ends (the case expects one):
  // an id that is followed by both stands alone.
  CHECK(cues_in("WEBVTT\n\nlfcr\n\r00:00:00.000 --> 00:00:01.000\n\rtext4\n\r") == "0.000-1.000 \n");
}

TEST_CASE("NUL: wpt nulls") {
  CHECK(cues_in("WEBVTT\n\0\nof the header too\n\n"s + std::string(one_cue)) == one);
  CHECK(cues_in("WEBVTT\n\n\0 id\n00:00:00.000 --> 00:00:01.000\n\0text\0"s) ==
        "0.000-1.000 [\xEF\xBF\xBD id] \xEF\xBF\xBDtext\xEF\xBF\xBD\n");
  CHECK(settings_in("align\0:end"s).empty());
  CHECK(settings_in("align:end\0"s).empty());
  CHECK(settings_in("\0 align:end"s) == " align=end");
  // Anywhere in the times it makes them none: between all letters of both, and instead of each.
  const std::string times = "00:00:00.000 --> 00:00:01.000";
  for (std::size_t at = 0; at < times.size(); ++at) {
    INFO(at);
    std::string with = times;
    with.insert(at, 1, '\0');
    CHECK(cue_with(with).empty());
    std::string instead = times;
    instead[at] = '\0';
    CHECK(cue_with(instead).empty());
  }
}

TEST_CASE("arrows where none should be: wpt arrows") {
  CHECK(
      cues_in("WEBVTT\n\n"
              "-->\n00:00:00.000 --> 00:00:01.000\ntext1\n"
              "foo-->\n00:00:00.000 --> 00:00:01.000\ntext2\n"
              "-->foo\n00:00:00.000 --> 00:00:01.000\ntext3\n"
              "--->\n00:00:00.000 --> 00:00:01.000\ntext4\n"
              "-->-->\n00:00:00.000 --> 00:00:01.000\ntext5\n"
              "00:00:00.000 --> 00:00:01.000\ntext6\n\n"
              "00:00:00.000 -a -->\n\n00:00:00.000 --a -->\n\n00:00:00.000 - -->\n\n00:00:00.000 -- -->\n") ==
      "0.000-1.000 text1\n0.000-1.000 text2\n0.000-1.000 text3\n0.000-1.000 text4\n0.000-1.000 text5\n"
      "0.000-1.000 text6\n");
}

TEST_CASE("ids: wpt ids") {
  CHECK(cues_in("WEBVTT\n\n leading\n00:00:00.000 --> 00:00:01.000\na\n\n"
                "trailing \n00:00:00.000 --> 00:00:01.000\nb\n\n-- >\n00:00:00.000 --> 00:00:01.000\nc\n\n"
                "->\n00:00:00.000 --> 00:00:01.000\nd\n\n \n00:00:00.000 --> 00:00:01.000\ne") ==
        "0.000-1.000 [ leading] a\n0.000-1.000 [trailing ] b\n0.000-1.000 [-- >] c\n0.000-1.000 [->] d\n"
        "0.000-1.000 [ ] e\n");
}

TEST_CASE("spaces round the times: wpt whitespace-chars, timings-whitespace") {
  CHECK(cue_with("   00:00:00.000    -->  00:00:01.000 ") == "0.000-1.000 x\n");
  CHECK(cue_with("\t00:00:00.000\t\t-->\t00:00:01.000\t") == "0.000-1.000 x\n");
  CHECK(cue_with("\f00:00:00.000\f-->\f00:00:01.000\f") == "0.000-1.000 x\n");
  CHECK(cue_with("\v00:00:00.000\v-->\v00:00:01.000\v").empty());
  CHECK(cue_with("00:00:00.000-->00:00:01.000") == "0.000-1.000 x\n");
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n   text") == "0.000-1.000    text\n");
}

TEST_CASE("times: wpt timings-60, timings-negative, timings-no-hours, timings-omitted-hours, timings-eof") {
  CHECK(cue_with("00:00.000 --> 00:00:01.000") == "0.000-1.000 x\n");
  CHECK(cue_with("00:00:00.000 --> 00:01.000") == "0.000-1.000 x\n");
  CHECK(cue_with("00:00.000 --> 00:01.000") == "0.000-1.000 x\n");
  CHECK(cue_with("00:00:00.000 --> 00:00:00.000") == "0.000-0.000 x\n");
  CHECK(cue_with("01:00:00.000 --> 00:59:59.999") == "3600.000-3599.999 x\n");
  CHECK(cue_with("00:60:00.000 --> 01:00:00.000").empty());
  CHECK(cue_with("00:00:60.000 --> 00:01:00.000").empty());
  CHECK(cue_with("60:00.000 --> 61:00.000").empty());
  CHECK(cue_with("60:00:00.000 --> 61:00:00.000") == "216000.000-219600.000 x\n");
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 --> 00:00:01.000") == "0.000-1.000 \n");
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 --> 00:00:01.").empty());
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 -->").empty());
}

TEST_CASE("times that are too long: wpt timings-too-long") {
  for (const char* start :
       {"00::00:00.000", "00:000:00.000", "00:00::00.000", "00:00:000.000", "00:00:00..000", "00:00:00.0000",
        "00:00.0000", "000:00.000", "00::00.000", "00:000.000", "00:00..000"}) {
    INFO(start);
    CHECK(cue_with(std::string(start) + " --> 00:00:01.000").empty());
  }
  CHECK(cue_with("00:00.000 --> 000:01.000").empty());
  CHECK(cue_with("000:00:00.000 --> 00:00:01.000") == "0.000-1.000 x\n");
  CHECK(cue_with("00:00:00.000 --> 000:00:01.000") == "0.000-1.000 x\n");
}

TEST_CASE("times that are too short: wpt timings-too-short, timings-garbage") {
  for (const char* start : {"0000:00.000",
                            "00:0:00.000",
                            "00:0000.000",
                            "00:00:0.000",
                            "00:00:00000",
                            "00:00:00.00",
                            "00:00:00.0",
                            "00:00:00.",
                            "00:00:00",
                            "00:00:0",
                            "00:00:",
                            "00:00",
                            "00:0",
                            "00:",
                            "00",
                            "0",
                            "",
                            "0:00.000",
                            "0000.000",
                            "00:0.000",
                            "00:00000",
                            "00:00.00",
                            "00:00.0",
                            "00:00.",
                            "0:00.",
                            ":00.",
                            "00.",
                            "0.",
                            ".",
                            "x00:00:00.000",
                            "00:00:00.000x",
                            "00.00:00.000",
                            "00:00.00.000",
                            "00:00:00:000",
                            "-00:00:00.000"}) {
    INFO(start);
    CHECK(cue_with(std::string(start) + " --> 00:00:01.000").empty());
  }
  CHECK(cue_with("00:00.000 --> 0:01.000").empty());
  CHECK(cue_with("0:00:00.000 --> 00:00:01.000") == "0.000-1.000 x\n");
  CHECK(cue_with("00:00:00.000 --> 0:00:01.000") == "0.000-1.000 x\n");
}

TEST_CASE("settings: wpt settings-align, settings-vertical, settings-multiple") {
  CHECK(settings_in("").empty());
  CHECK(settings_in("align:start") == " align=start");
  CHECK(settings_in("align:center").empty());
  CHECK(settings_in("align:end") == " align=end");
  CHECK(settings_in("align:left") == " align=left");
  CHECK(settings_in("align:right") == " align=right");
  CHECK(settings_in("align:start align:end") == " align=end");
  for (const char* wrong : {"align:CENTER", "align: center", "align:", "align:middle", "align"})
    CHECK(settings_in("align:end " + std::string(wrong)) == " align=end");
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "align:end ";
  CHECK(settings_in(many + "align:center").empty());
  CHECK(settings_in("vertical:lr") == " lr");
  CHECK(settings_in("vertical:rl") == " rl");
  CHECK(settings_in("vertical:rl vertical:lr") == " lr");
  for (const char* wrong : {"vertical:", "vertical:RL", "vertical: rl", "vertical:vertical-rl"})
    CHECK(settings_in(wrong).empty());
  CHECK(settings_in("align:start line:1% vertical:lr size:50% position:25%") ==
        " lr line=1% position=25 size=50 align=start");
  CHECK(settings_in("align:center line:1 vertical:rl size:0% position:100%") ==
        " rl line=1 position=100 size=0");
}

TEST_CASE("settings: wpt settings-line") {
  for (const char* number : {"-1", "0", "1", "100", "101", "65536", "1.5"})
    CHECK(settings_in("line:" + std::string(number)) == " line=" + std::string(number));
  CHECK(settings_in("line:-0") == " line=-0");
  for (const char* large : {"4294967296", "18446744073709552000", "10000000000000000000000000000000000"})
    CHECK(settings_in("line:" + std::string(large)).starts_with(" line="));
  for (const char* wrong :
       {"65536%", "4294967296%", "18446744073709552000%", "10000000000000000000000000000000000%", "-0%",
        "101%", "1%-", "1-", "%1", "1%%", "0%0", " 0%", "0%x", "-", "%", "1..5", ".5", "5."})
    CHECK(settings_in("line:" + std::string(wrong)).empty());
  CHECK(settings_in("line:0%") == " line=0%");
  CHECK(settings_in("line:00%") == " line=0%");
  CHECK(settings_in("line:100%,start") == " line=100%");
  CHECK(settings_in("line:100%,center") == " line=100%,center");
  CHECK(settings_in("line:100%,end") == " line=100%,end");
  CHECK(settings_in("line:100%,middle") == " line=100%");
}

TEST_CASE("settings: wpt settings-position, settings-size") {
  CHECK(settings_in("position:1%") == " position=1");
  CHECK(settings_in("position:100%") == " position=100");
  CHECK(settings_in("position:1% position:x") == " position=1");
  CHECK(settings_in("position:1.5%") == " position=1.5");
  CHECK(settings_in("position:1%,line-left") == " position=1,line-left");
  CHECK(settings_in("position:1%,center") == " position=1,center");
  CHECK(settings_in("position:1%,line-right") == " position=1,line-right");
  for (const char* half : {"1%,middle", "1% ,center", "1%, center"})
    CHECK(settings_in("position:" + std::string(half)) == " position=1");
  for (const char* wrong : {"-1%", "1", "1x", "1%x", "", " 1%", "101%", "65536%", "4294967296%",
                            "101%,line-left", "101%,center", "101%,line-right"})
    CHECK(settings_in("position:" + std::string(wrong)).empty());
  CHECK(settings_in("size:1xx size:2%") == " size=2");
  CHECK(settings_in("size:0%") == " size=0");
  CHECK(settings_in("size:00%") == " size=0");
  CHECK(settings_in("size:50% size:100%").empty());
  CHECK(settings_in("size:50% size:101%") == " size=50");
  CHECK(settings_in("size:1.5%") == " size=1.5");
  for (const char* wrong : {"", "x", "%", "%%", "1%%", "1%x", "101%", "-3%", "200%"})
    CHECK(settings_in("size:" + std::string(wrong)).empty());
}

TEST_CASE("regions: wpt settings-region, regions-id, regions-old") {
  constexpr std::string_view two =
      "REGION\nid:foo\n\nREGION\nid:bar\n\nREGION\nid:foo\n\nREGION\nwidth:10%\n\n";
  CHECK(settings_in("region:foo", two) == " region=foo");
  CHECK(settings_in("region:foo region:bar", two) == " region=bar");
  CHECK(settings_in("region:invalid region:foo", two) == " region=foo");
  for (const char* wrong : {"region:invalid", "region:", "region: ", "region: foo", "region :foo"})
    CHECK(settings_in(wrong, two).empty());
  // Whoever is placed otherwise leaves the region.
  CHECK(settings_in("region:foo vertical:rl", two) == " rl");
  CHECK(settings_in("region:foo line:1", two) == " line=1");
  CHECK(settings_in("region:foo size:50%", two) == " size=50");
  const auto read = read_webvtt(
      "WEBVTT\n\nREGION\nid:foo\nid:bar\nlines:1\n\nREGION\nid:bar id:foo\nlines:2\n\n"
      "REGION\nid:id\nid: foo\nid :bar\nlines:3\n\nREGION\nid:\v\nlines:4\n");
  REQUIRE(read);
  REQUIRE(read->regions.size() == 4);
  CHECK(read->regions[0].id == "bar");
  CHECK(read->regions[1].id == "foo");
  CHECK(read->regions[2].id == "id");
  CHECK(read->regions[3].id == "\v");
  for (std::size_t i = 0; i < 4; ++i) CHECK(read->regions[i].lines == static_cast<std::int64_t>(i) + 1);
  CHECK(settings_in("region:foo", "REGION: id=foo width=40% lines=3\n\n").empty());
}

TEST_CASE(
    "regions: wpt regions-width, regions-lines, regions-regionanchor, regions-viewportanchor, "
    "regions-scroll") {
  const auto region = [](std::string_view settings) {
    auto read = read_webvtt("WEBVTT\n\nREGION\n" + std::string(settings) + "\n");
    REQUIRE(read);
    REQUIRE(read->regions.size() == 1);
    return read->regions.front();
  };
  CHECK(region("width:40%").width == 40);
  for (const char* wrong : {"width:", "width:0", "width:101%", "width:-1%", "width: 1%", "width :1%"})
    CHECK(region(wrong).width == 100);
  CHECK(region("lines:5").lines == 5);
  for (const char* wrong : {"lines:1.5", "lines:-1", "lines: 1", "lines:1%"}) CHECK(region(wrong).lines == 3);
  for (const char* name : {"regionanchor", "viewportanchor"}) {
    const auto anchor = [&](std::string_view value) {
      const Region read = region(std::string(name) + value.data());
      return name == std::string_view("regionanchor") ? read.region_anchor : read.viewport_anchor;
    };
    CHECK(anchor(":1%,2%").x == 1);
    CHECK(anchor(":1%,2%").y == 2);
    CHECK(anchor(":100%,0%").x == 100);
    for (const char* wrong :
         {":0,0", ":0%,0", ":0,0%", ":1%", ":,1%", ":101%,1%", ":1%,101%", ":-0%,0%", ":0%,-0%",
          ":65536%,65536%", ": 100%,50%", " :100%,50%", ":100% ,50%", ":100%, 50%", ":100 %,50%"}) {
      INFO(wrong);
      CHECK(anchor(wrong).x == 0);
      CHECK(anchor(wrong).y == 100);
    }
  }
  CHECK(region("scroll:up").scrolls_up);
  CHECK(region("scroll:up scroll:").scrolls_up);
  for (const char* wrong : {"scroll:down", "scroll:", "scroll: up", "scroll :up", "scroll:UP"})
    CHECK_FALSE(region(wrong).scrolls_up);
}

TEST_CASE("notes and style sheets: wpt comment-in-cue-text, stylesheets-*, regions-edge-*") {
  CHECK(cues_in("WEBVTT\n\nNOTE this is none\nof it\n\n" + std::string(one_cue)) == one);
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nNOTE text\n") == "0.000-1.000 NOTE text\n");
  CHECK(cues_in("WEBVTT\n\nNOTE\n00:00:00.000 --> 00:00:01.000\ntext\n") == "0.000-1.000 [NOTE] text\n");
  // A style sheet ends with an empty line; words that only look like times stay in it.
  const auto read = read_webvtt(
      "WEBVTT\n\nSTYLE\n::cue(#foo) { width: 20px; } /*\nNOTE hello\n-- > 00:00:01.000\n*/\n\n"
      ".bar { width: 18px; }\n\n" +
      std::string(one_cue) + "\nSTYLE \t\n::cue { }\n");
  REQUIRE(read);
  CHECK(read->style_sheets.size() == 2);
  CHECK(read->cues.size() == 1);
  CHECK(read->style_sheets.front().find("hello") != std::string::npos);
  CHECK(cues_in("WEBVTT\n\nSTYLE\n00:00:00.000 --> 00:00:01.000\ntext\n") == "0.000-1.000 [STYLE] text\n");
  CHECK(cues_in("WEBVTT\n\nREGION\n00:00:00.000 --> 00:00:01.000\ntext\n") == "0.000-1.000 [REGION] text\n");
}

TEST_CASE("all that is passed over is told, with its line") {
  CHECK(faults_in("WEBVTT - a title\n\nNOTE a note\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n1\n00:01.000 --> "
                  "00:02.000 region:a align:start\nHello\n") == 0);
  const auto read = read_webvtt(
      "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nwith commas\n\nwithout times\n\n"
      "00:01.000 --> 00:02.000 align:middle size\nwords\n");
  REQUIRE(read);
  REQUIRE(read->faults.size() == 4);
  CHECK(read->faults[0].line == 3);
  CHECK(read->faults[0].hint.find("full stop") != std::string::npos);
  CHECK(read->faults[1].line == 6);
  CHECK(read->faults[2].line == 8);
  CHECK(read->faults[2].message.find("align:middle") != std::string::npos);
  CHECK(read->faults[3].message.find("'size'") != std::string::npos);
  CHECK(read->cues.size() == 1);
  CHECK(read->cues.front().line == 8);
}

TEST_CASE("bytes that are no UTF-8, and SubRip") {
  CHECK(cues_in("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\ncaf\xE9\n") == "0.000-1.000 caf\xEF\xBF\xBD\n");
  CHECK(looks_like_subrip("1\r\n00:00:00,000 --> 00:00:01,000\r\nHello\r\n"));
  CHECK_FALSE(looks_like_subrip("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nOne, two\n"));
}

TEST_CASE("a large file is read in time that grows with it") {
  std::string file = "WEBVTT\n\n";
  for (int i = 0; i < 20000; ++i)
    file += "-->\nfoo-->\n\n00:00:00.000 --> 00:00:01.000 align:end\n<b><i>words\n\n";
  CHECK(read_webvtt(file)->cues.size() == 20000);
  const std::string open(200000, '<');
  CHECK(read_webvtt("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n" + open)->cues.size() == 1);
}

}  // namespace lantern::recordings
