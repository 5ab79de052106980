#include "recordings/cue_text.hpp"

#include <catch2/catch.hpp>

namespace lantern::recordings {
namespace {

// "Anna: words | en: words", with what was passed over behind it.
std::string read(std::string_view text) {
  const CueText cue = read_cue_text(text);
  std::string all;
  for (const Spoken& part : cue.spoken) {
    if (!all.empty()) all += " | ";
    if (!part.voice.empty()) all += part.voice + ": ";
    if (!part.language.empty()) all += "(" + part.language + ") ";
    all += part.words;
  }
  for (const std::string& each : cue.passed_over) all += " !" + each;
  return all;
}

}  // namespace

TEST_CASE("the words of a cue are what its tags dress") {
  CHECK(read("Hello") == "Hello");
  CHECK(read("two\nlines  and   spaces") == "two lines and spaces");
  CHECK(read("<b>bold</b> <i>it<u>al</u>ic</i> <c.loud.red>class</c>") == "bold italic class");
  CHECK(read("one <00:00:01.500>two <00:02.000><b>three</b>") == "one two three");
  CHECK(read("<b>not closed <i>either") == "not closed either");
  CHECK(read("").empty());
  CHECK(read("<b></b>").empty());
}

TEST_CASE("who speaks, and in which language") {
  CHECK(read("<v Anna>Hello.</v> <v Ben Smith>Hi!") == "Anna: Hello. | Ben Smith: Hi!");
  CHECK(read("<v.first.loud Anna &amp; Ben>Both") == "Anna & Ben: Both");
  CHECK(read("Say <lang cy>bore da</lang> to all") == "Say | (cy) bore da | to all");
  CHECK(read("<v Anna>One <lang.x ur>two</lang></v>") == "Anna: One | Anna: (ur) two");
  CHECK(read("<v\n Anna\n>Hello") == "Anna: Hello");
}

TEST_CASE("the text beside a ruby is left out") {
  CHECK(read("<ruby>kanji<rt>reading</rt></ruby> after") == "kanji after");
  CHECK(read("<ruby>a<rt>b</ruby>c") == "ac");
  CHECK(read("<rt>alone</rt>") == "alone !<rt> !</rt>");
}

TEST_CASE("entities") {
  CHECK(read("a &amp; b &lt;c&gt; &quot;d&quot;") == "a & b <c> \"d\"");
  CHECK(read("&#233;&#xE9;&#XE9;") == "\xC3\xA9\xC3\xA9\xC3\xA9");
  CHECK(read("a&nbsp;b&lrm;&rlm;") ==
        "a\xC2\xA0"
        "b\xE2\x80\x8E\xE2\x80\x8F");
  CHECK(read("R&D, AT&T; &") == "R&D, AT&T; & !&T;");
  CHECK(read("&#0;&#xD800;&#x110000;&#;&#x;") == "&#0;&#xD800;&#x110000;&#;&#x;");
  CHECK(read("&bogus;") == "&bogus; !&bogus;");
}

TEST_CASE("tags that the standard does not know are gone, and told") {
  CHECK(read("<font color=red>red</font>") == "red !<font color=red> !</font>");
  CHECK(read("a < b") == "a !< b");
  CHECK(read("a <b") == "a");
  CHECK(read("<b>x</i></b>") == "x !</i>");
  CHECK(read("<>x</>") == "x !<> !</>");
  CHECK(read("<1:2>x") == "x !<1:2>");
}

TEST_CASE("tags within tags have an end") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<b>";
  CHECK(read_cue_text(deep + "x").spoken.front().words == "x");
}

}  // namespace lantern::recordings
