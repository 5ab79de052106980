// Which texts are language tags, and what is made of them.
#include "text/language_tag.hpp"

#include <catch2/catch.hpp>

namespace lantern {

TEST_CASE("a language is a BCP 47 tag, written in one way") {
  for (const char* tag : {"en", "cy", "en-GB", "ur", "gsw", "zh-Hant", "zh-Hant-HK", "es-419"})
    CHECK(language_tag(tag) == tag);
  CHECK(language_tag("en-gb") == "en-GB");
  CHECK(language_tag("CY") == "cy");
  for (const char* other :
       {"", "e", "english", "en_GB", "en-", "-GB", "en-G", "en-GB-", "12", "e n", "cymraeg", "en GB"})
    CHECK_FALSE(language_tag(other));
}

TEST_CASE("a language is called what its readers call it") {
  CHECK(language_name("en") == "English");
  CHECK(language_name("cy") == "Cymraeg");
  CHECK(language_name("en-GB") == "British English");
  CHECK(language_name("fr") == "Français");
  CHECK(language_name("ur") == "اردو");
  CHECK(language_name("qaa") == "qaa");
}

TEST_CASE("the parts of a language tag") {
  CHECK(language_part("en-GB") == "en");
  CHECK(language_part("cy") == "cy");
  CHECK(language_folder("en-GB") == "en-gb");
  CHECK(icu_locale("en") == "en_GB");
  CHECK(icu_locale("en-US") == "en-US");
}

}  // namespace lantern
