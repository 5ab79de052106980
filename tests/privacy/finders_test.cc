// What is found, and what only looks so. Numbers are made up: telephone numbers are those that Ofcom keeps
// for drama, NHS numbers those that are printed in guides to their check digit.
#include "privacy/finders.hpp"

#include <catch2/catch.hpp>

using namespace lantern::privacy;

namespace {

std::string found_in(std::string_view text, Form form = Form::markup) {
  std::string kinds;
  for (const Finding& finding : find_private(text, form, {"wales.nhs.uk"})) {
    if (!kinds.empty()) kinds += ", ";
    kinds += std::string(with_article(finding.kind)) + " '" + finding.text + "'";
  }
  return kinds;
}

bool finds_one(std::string_view text, FindingKind kind) {
  const Findings found = find_private(text, Form::markup, {"wales.nhs.uk"});
  return found.size() == 1 && found[0].kind == kind;
}

void check_found(FindingKind kind, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    INFO(text << " gives " << found_in(text));
    CHECK(finds_one(text, kind));
  }
}

void check_nothing_found(std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    INFO(text << " gives " << found_in(text));
    CHECK(found_in(text).empty());
  }
}

}  // namespace

TEST_CASE("NHS numbers, however they are written") {
  check_found(FindingKind::nhs_number, {"943 476 5919",
                                        "9434765919",
                                        "943-476-5919",
                                        "943.476.5919",
                                        "943\u00A0476\u00A05919",
                                        "943\u2009476\u20095919",
                                        "943–476–5919",
                                        "943‑476‑5919",
                                        "943_476_5919",
                                        "943/476/5919",
                                        "943 - 476 - 5919",
                                        "943  476  5919",
                                        "９４３ ４７６ ５９１９",
                                        "9 4 3 4 7 6 5 9 1 9",
                                        "9434 765 919",
                                        "94347 65919",
                                        "943 **476** 5919",
                                        "943<b> 476</b> 5919",
                                        "943&nbsp;476&#160;5919",
                                        "&#57;43 476 5919",
                                        "943\u00AD 476\u200B5919",
                                        "943 476\n5919",
                                        "> 943 476\n> 5919",
                                        "NHS9434765919",
                                        "(9434765919)",
                                        "no.9434765919",
                                        "NHS number: 94 34 76 59 19",
                                        "the patient's 943 476 5919, as written",
                                        "999 000 0018",
                                        "<!-- 943 476 5919 -->",
                                        "`943 476 5919`",
                                        "nhs_number: 9434765919",
                                        "943<!-- x --> 476 5919",
                                        "\"\\u0039434765919\"",
                                        "| a | 943 476 5919 |",
                                        "4010232137"});
  check_nothing_found({"999 123 4567",
                       "943 476 5918",
                       "9434765910",
                       "ISBN 0 306 40615 2",
                       "ISBN-10: 0-306-40615-2",
                       "ISBN: 9434765919",
                       "ISBNs 0306406152 and 9434765919",
                       "https://example.org/9434765919",
                       "doi:10.1000/9434765919",
                       "https://doi.org/10.1136/943476.5919",
                       "10.1136/9434765919",
                       "0.9434765919",
                       "9434765919.25",
                       "grant number 9434765919",
                       "Grant no. 943 476 5919",
                       "order 9434765919",
                       "product code 9434765919",
                       "reference 9434765919",
                       "A9434765919",
                       "9434765919B",
                       "19434765919",
                       "94347659190",
                       "£9434765919",
                       "0123456789",
                       "0000000000",
                       "1111111111",
                       "2019 2020 21",
                       "2018, 2019, 20",
                       "9434.765919",
                       "+943 476 5919",
                       "Charity number 9434765919",
                       "PMID: 9434765919",
                       "943 476",
                       "61.8 51.8 71.9 10"});
}

TEST_CASE("national insurance numbers by the rules of their prefixes") {
  check_found(FindingKind::national_insurance_number,
              {"AB123456C", "AB 12 34 56 C", "ab123456c", "ab 12 34 56 c", "AB-12-34-56-C", "AB 123456 C",
               "ＡＢ１２３４５６Ｃ", "AB\u00A012\u00A034\u00A056\u00A0C", "JT **12** 34 56 D",
               "NI number AB123456", "national insurance: AB 12 34 56", "AB.12.34.56.C"});
  check_nothing_found({"QQ123456C", "GB123456A", "BG123456A", "NK123456A", "ZZ123456A", "DA123456A",
                       "AO123456A", "AB123456E", "AB123456", "AB1234567C", "XAB123456C", "product AB123456C",
                       "AB 12 34 56", "part no. AB123456C", "https://example.org/AB123456C"});
}

TEST_CASE("telephone numbers of persons") {
  check_found(FindingKind::telephone_number, {"07700 900123",
                                              "07700900123",
                                              "07700 900 123",
                                              "0770 090 0123",
                                              "077 0090 0123",
                                              "07700-900-123",
                                              "07700.900.123",
                                              "(07700) 900123",
                                              "+44 7700 900123",
                                              "+447700900123",
                                              "+44 (0)7700 900123",
                                              "+44(0)7700900123",
                                              "0044 7700 900123",
                                              "00447700900123",
                                              "447700900123",
                                              "+44-7700-900123",
                                              "(+44) 7700 900123",
                                              "01632 960123",
                                              "(01632) 960123",
                                              "01632 960 123",
                                              "020 7946 0123",
                                              "02079460123",
                                              "+44 20 7946 0123",
                                              "+44 (0)20 7946 0123",
                                              "0117 496 0123",
                                              "(0117) 496 0123",
                                              "0117-496-0123",
                                              "029 2018 0123",
                                              "0２９20180123",
                                              "077**00 900**123",
                                              "07700&nbsp;900&nbsp;123",
                                              "[call](tel:+447700900123)",
                                              "[call](tel:07700%20900123)",
                                              "Tel:07700900123",
                                              "tel07700900123",
                                              "0 7 7 0 0 9 0 0 1 2 3",
                                              "07700 900\n123",
                                              "016977 12345",
                                              "Tel 01204 12345",
                                              "https://wa.me/447700900123",
                                              "028 9018 0123",
                                              "07700\u200B900123",
                                              "07700–900–123"});
  check_nothing_found({"0300 123 4567",
                       "03001234567",
                       "0330 123 4567",
                       "0800 123 4567",
                       "0808 123 4567",
                       "+44 300 123 4567",
                       "+44 (0)800 123 4567",
                       "116 123",
                       "111",
                       "101",
                       "999",
                       "0845 46 47",
                       "01.04.2021 9.30",
                       "07.12.2021 9.30",
                       "07-12-2021 0930",
                       "02/03/2021 1030",
                       "07:30 to 09:00",
                       "0.7700900123",
                       "12.07700900123",
                       "ISBN 07700900123",
                       "https://example.org/07700900123",
                       "order number 07700900123",
                       "077009001234",
                       "0770090012",
                       "2021-04-12",
                       "07700",
                       "+1 770 090 0123",
                       "+353 7700 900123",
                       "X07700900123",
                       "01 02 03 04 05 06",
                       "10 20 30 40 50 60",
                       "00:01:02.000 --> 00:01:05.000",
                       "#07700900123"});
}

TEST_CASE("full post codes") {
  check_found(
      FindingKind::post_code,
      {"NP20 1AA",        "NP201AA",          "np20 1aa",      "Np20 1aa", "M1 1AE",       "M11AE",
       "W1A 0AX",         "EC1A 1BB",         "SW1A 1AA",      "B33 8TH",  "CR2 6XH",      "DN55 1PT",
       "NP20\u00A01AA",   "NP20  1AA",        "NP20-1AA",      "GIR 0AA",  "**NP20** 1AA", "NP20\n1AA",
       "ＮＰ２０ １ＡＡ", "postcode np201aa", "CF10&nbsp;1AA", "BT1 1AA",  "B1 1ST"});
  check_nothing_found({"NP20",
                       "QX1 2AB",
                       "AA1 2AB",
                       "FP10 2AA",
                       "NP20 1CA",
                       "NP20 1AV",
                       "NP201 1AA",
                       "XNP20 1AA",
                       "product code AB12 3CD",
                       "Model B1 2AB",
                       "e12ab",
                       "#E12AB",
                       "ward b1 2nd floor",
                       "week e1 2hr",
                       "https://example.org/NP20 ",
                       "https://example.org/NP201AA",
                       "version S1 2AB",
                       "C19 2AB",
                       "NP20 1A",
                       "Q1 2AB",
                       "NP00 1AA"});
}

TEST_CASE("e-mail addresses outside the allowed domains") {
  check_found(FindingKind::email_address, {"jane@nhs.net",
                                           "jane.smith@nhs.net",
                                           "Jane.Smith2@Example.co.uk",
                                           "<jane@nhs.net>",
                                           "[jane](mailto:jane@nhs.net)",
                                           "[jane](mailto:jane%40nhs.net)",
                                           "jane&#64;nhs.net",
                                           "jane&commat;nhs.net",
                                           "jane＠nhs.net",
                                           "jane\u200B@nhs.net",
                                           "jane [at] nhs [dot] net",
                                           "jane (at) nhs.net",
                                           "jane at nhs dot net",
                                           "jane.smith at nhs.net",
                                           "jane[at]nhs.net",
                                           "**jane**@nhs.net",
                                           "jane_smith@nhs.net",
                                           "jane@wales.nhs.uk.example.com",
                                           "jane@notwales.nhs.uk",
                                           "jane@nhs.net.",
                                           "o'neill@nhs.net",
                                           "jane{at}nhs{dot}net",
                                           "JANE AT NHS DOT NET",
                                           "https://example.org/?from=jane@nhs.net",
                                           "jane\\@nhs.net",
                                           "jane+work@nhs.net"});
  check_nothing_found({"jane@wales.nhs.uk", "jane@cardiff.wales.nhs.uk", "JANE@WALES.NHS.UK", "logo@2x.png",
                       "name@1.2.3", "@NHSWales", "git@github.com:a/b.git", "@jane@mastodon.social",
                       "Find more at nhs.uk", "look at gov.wales", "https://user@example.org/",
                       "@media print", "a @ b", "meet at 10.30", "jane@localhost", "at example.org"});
}

TEST_CASE("dates of birth, told by the words beside them") {
  check_found(FindingKind::date_of_birth, {"DOB 12/03/1956",
                                           "dob: 12/3/56",
                                           "D.O.B. 12.03.1956",
                                           "d.o.b 12-03-1956",
                                           "Date of birth: 12 March 1956",
                                           "date of birth is 12th March 1956",
                                           "Date of Birth 1956-03-12",
                                           "date_of_birth: 1956-03-12",
                                           "born on 12 March 1956",
                                           "born 12/03/1956",
                                           "was born on the 3rd of May 1956",
                                           "born in Cardiff on 12 March 1956",
                                           "dyddiad geni: 12 Mawrth 1956",
                                           "Dyddiad geni 12/03/1956",
                                           "ganwyd ar 12 Mawrth 1956",
                                           "Ganwyd hi ar 3 Mai 1956",
                                           "12/03/1956 (DOB)",
                                           "Date of birth | 12/03/1956",
                                           "| Date of birth | 12/03/1956 |",
                                           "date of\nbirth 12/03/1956",
                                           "DOB 12031956",
                                           "DOB: March 12, 1956",
                                           "DOB 12-Mar-1956",
                                           "born on 12 **March** 1956",
                                           "DOB&nbsp;12/03/1956",
                                           "Date of birth (dd/mm/yyyy): 12/03/1956",
                                           "her birthday is 12 March 1956",
                                           "dob-1956-03-12",
                                           "DOB １２/03/1956",
                                           "Jane Smith, born 12.3.1956,"});
  check_nothing_found(
      {"12 March 1956", "The event on 12/03/2024", "We stopped asking for the date of birth on 1 April 2022",
       "the NHS was born on 5 July 1948", "The project was born on 12 May 2021", "born in March 1956",
       "children born after 1 September 2015", "babies born before 1 April 2021", "stubborn on 12 March 1956",
       "Date of birth was not asked. On 12 March 2024 we met", "year of birth 1956", "date: 2024-03-12",
       "a newborn ward. 12 March 2024", "Date of birth\n\n\n\nEvent 12 March 2024",
       "The idea was born on 4 May 2021"});
}

TEST_CASE("cells below a heading of dates of birth") {
  CHECK(find_private("| Name | DOB | Seen |\n| --- | --- | --- |\n| A | 12/03/1956 | 01/02/2024 |\n| B | 1 "
                     "May 1960 | 02/02/2024 |\n",
                     Form::markup, {})
            .size() == 2);
  CHECK(find_private("id,Date of birth,seen\n1,12/03/1956,01/02/2024\n2,1960-05-01,02/02/2024\n", Form::lines,
                     {})
            .size() == 2);
  CHECK(find_private("id;\"Dyddiad geni\";x\n1;\"12/03/1956\";01/02/2024\n", Form::lines, {}).size() == 1);
  CHECK(find_private("Born\n12/03/1956\n13/04/1957\n", Form::lines, {}).size() == 2);
  CHECK(find_private("dob\tseen\n20526\t45000\n", Form::lines, {}).size() == 1);
  CHECK(find_private("date,value,note\n2021-04-01,3,12/03/1956\n", Form::lines, {}).empty());
}

TEST_CASE("places are those of the source, and one thing is found once") {
  const std::string text = "A **943 476 5919** B";
  const Findings found = find_private(text, Form::markup, {});
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].first, found[0].end - found[0].first) == "943 476 5919");
  CHECK(find_private("[jane@nhs.net](mailto:jane@nhs.net) and 07700 900123, 07700 900124", Form::markup, {})
            .size() == 4);
  CHECK(find_private("07700 900123 07700 900124", Form::markup, {}).size() == 2);
  CHECK(find_private("943 476 5919 943 476 5919", Form::markup, {}).size() == 2);
}

TEST_CASE("what captions write within their words hides nothing") {
  check_found(FindingKind::telephone_number,
              {"Ring Mary on 07700 <00:00:02.000><c>900</c> <00:00:02.500><c>123</c>",
               "Ring Mary on 07700 <00:02.000>900123", "Ring Mary on 07700 &lrm;900&rlm; 123"});
  check_found(FindingKind::email_address, {"mary.jones&lrm;@example.com", "mary.jones@&rlm;example.com"});
  // What is no time stays.
  check_found(FindingKind::telephone_number, {"<07700 900123>", "1 <2: 07700 900123>"});
}

TEST_CASE("hostile texts take no longer than others") {
  std::size_t all = 0;
  for (const char* part : {"9",   "9 ",    "943 476 591", "<",  "<!--", "&",     "&#",    "<0:",  "a@",
                           "@a.", "a at ", "+44",         "0",  "0 ",   "dob ",  "born ", "AB 1", "NP2 ",
                           "|",   "ISBN ", "http://",     "\\", "(",    "10.1/", " "}) {
    std::string text;
    while (text.size() < 50'000) text += part;
    all += find_private(text, Form::markup, {}).size() + find_private(text, Form::lines, {}).size();
  }
  CHECK(all < 1'000'000);
}

TEST_CASE("further ways to write what is private, and further look-alikes") {
  check_found(FindingKind::nhs_number, {"NHS#9991261745", "NHS#999 126 1745"});
  check_found(FindingKind::date_of_birth, {"Birthday: 12 March 1962", "d. o. b. 12/03/1962"});
  check_found(FindingKind::email_address, {"jo@ example.org", "write to jo @example.org today"});
  for (const char* text : {"DOBSON 12/03/2021", "0-306-40615-2 (ISBN-10)", "meet @ example.org"}) {
    INFO(text);
    CHECK(found_in(text).empty());
  }
}
