// Rules that meet many forms of English: for each, sentences in which the mistake is, and good plain ones
// that look like it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "easy_read/findings.hpp"

using namespace lantern::easy_read;
using easy_read_test::findings;
using easy_read_test::shown;

namespace {

std::vector<EasyFinding> of_rule(Rule rule, const std::string& sentence, const std::string& language = "en") {
  std::vector<EasyFinding> found = findings("![](nurse) " + sentence, language);
  std::erase_if(found, [&](const EasyFinding& finding) { return finding.rule != rule; });
  return found;
}

void check_forms(Rule rule, const std::vector<std::string>& mistakes, const std::vector<std::string>& plain) {
  CHECK(mistakes.size() >= 15);
  CHECK(plain.size() >= 15);
  for (const std::string& sentence : mistakes) {
    INFO(sentence);
    CHECK(of_rule(rule, sentence).size() == 1);
  }
  for (const std::string& sentence : plain) {
    INFO(sentence);
    CHECK(shown(of_rule(rule, sentence)).empty());
  }
}

struct Hint {
  std::string sentence;
  std::string hint;
};

void check_hints(Rule rule, const std::vector<Hint>& rows) {
  for (const Hint& row : rows) {
    INFO(row.sentence);
    const auto found = of_rule(rule, row.sentence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].hint == row.hint);
  }
}

}  // namespace

TEST_CASE("sayings are found in all their forms") {
  check_forms(Rule::idiom,
              {"The team hit the ground running.",
               "The new nurse hits the ground running.",
               "They are hitting the ground running.",
               "She was over the moon.",
               "It was a piece of cake.",
               "It's a piece of cake.",
               "At the end of the day, it is your choice.",
               "I feel under the weather today.",
               "He has a lot on his plate.",
               "The nurse's got a lot on her plate.",
               "Keep your fingers crossed.",
               "We went the extra mile.",
               "Going the extra mile helps.",
               "It cost an arm and a leg.",
               "They left no stone unturned.",
               "It's not rocket science.",
               "We need to think outside the box.",
               "Do not bite off more than you can chew.",
               "We are all in the same boat.",
               "It was a wake-up call.",
               "That was the tip of the iceberg.",
               "They kept us in the loop.",
               "He spilled the beans.",
               "We must get the ball rolling.",
               "It came out of the blue.",
               "OVER THE MOON",
               "This is a win-win.",
               "She took it with a pinch of salt.",
               "We put all our eggs in one basket.",
               "Let's touch base on Monday.",
               "They moved the goalposts.",
               "People fell through the cracks.",
               "He pulled a few strings. They bent over "
               "backwards.",
               "It rains cats and dogs."},
              {"You can have cake at the party.",
               "Have a piece of cake with your tea.",
               "Look at the moon tonight.",
               "The weather is good today.",
               "The picture is on the same page.",
               "The clinic is on the ground floor.",
               "I have a pain in the neck.",
               "Roll up your sleeves for the blood test.",
               "Your heart may skip a beat.",
               "Ring a bell if you need help.",
               "Sit on the chair in the corner.",
               "Put your plate on the table.",
               "The ball is in the garden.",
               "Take heart tablets each day.",
               "Keep your leg still.",
               "Hold the card at arm's length.",
               "You can break the tablet in half.",
               "The dog ran under the bed.",
               "Your hands are in good shape.",
               "Get your feet wet in the pool.",
               "The nurse put a plaster on.",
               "Open the box at the back.",
               "Wait for the green light at the road.",
               "We walk the extra dog."});
  check_hints(Rule::idiom,
              {{"She was over the moon.", "say what it means, for example 'very happy'"},
               {"We hit the ground running.", "say what it means, for example 'start well and quickly'"}});
}

TEST_CASE("vague shares are found, and plain parts are not") {
  check_forms(Rule::vague_share,
              {"A third of people like it.",
               "A third of the patients came.",
               "Two thirds of staff said yes.",
               "Two-thirds of us said yes.",
               "Three quarters of people came.",
               "Three-quarters said yes.",
               "A quarter of the team was ill.",
               "A fifth of women did not come.",
               "We are open most of the time.",
               "They were late half the time.",
               "A majority of people liked it.",
               "The majority said yes.",
               "The vast majority came.",
               "Only a minority came.",
               "A large proportion of people came.",
               "A small percentage of us drive.",
               "More than half of people came.",
               "Nearly half of the patients came.",
               "Less than half of them knew.",
               "The number fell by a third.",
               "It went up by a quarter in May.",
               "\u2153 of people came.",
               "ONE THIRD OF PEOPLE CAME.",
               "2 thirds of people came.",
               "The bulk of us came.",
               "Almost three-quarters of people said yes.",
               "One tenth of staff left.",
               "Most majorities are small."},
              {"1 in 3 people like it.",
               "33 out of every 100 people came.",
               "Half of the team came.",
               "Take half a tablet.",
               "Take a quarter of a tablet.",
               "Wait for a quarter of an hour.",
               "Come at quarter past 2.",
               "It is a quarter to 3.",
               "The third nurse helped me.",
               "A third nurse came to help.",
               "Most people like it.",
               "Many people came.",
               "The time is 2pm.",
               "It is the first of three steps.",
               "Drink half of the water.",
               "Stay more than half an hour.",
               "The third of March is a Monday.",
               "One in 4 people came.",
               "You can come any time.",
               "It takes three quarters of an hour.",
               "We live in the same quarters.",
               "A handful of nuts is good for you.",
               "Fill a third of the glass.",
               "All of the people came.",
               "This is for the most part new."});
  check_hints(Rule::vague_share,
              {{"A third of people like it.", "say '1 in 3' or 'about 33 out of every 100'"},
               {"Two thirds of people like it.", "say '2 in 3' or 'about 67 out of every 100'"},
               {"Three-quarters of people came.", "say '3 in 4' or '75 out of every 100'"},
               {"We are open most of the time.", "say how many, as in '6 in 10' or '60 out of every 100'"}});
}

TEST_CASE("24-hour times are found, and the times that people say are not") {
  check_forms(Rule::time_format,
              {"Come at 14:00.",
               "Come at 14:30 on Monday.",
               "We open at 09:00.",
               "We close at 17.30.",
               "Come at 14.30.",
               "Come at 1400 hours.",
               "Come at 0930 hours.",
               "Be here for 1400 hrs.",
               "Come at 14:00hrs.",
               "Come at 14h30.",
               "The bus is at 23:59.",
               "Come at 1400.",
               "Come at 0930.",
               "Lunch is 13:00.",
               "The clinic starts 15:15.",
               "Come at 16:45pm.",
               "Phone after 18.00 hours.",
               "It ends at 00:30.",
               "Come at 14:00:00.",
               "We meet (19:30) in the hall."},
              {"Come at 2pm.",
               "Come at 2 o'clock.",
               "Come at 10:30 am.",
               "Come at 9.15.",
               "Come at half past 2.",
               "Come at 12:30.",
               "Come at 9:30.",
               "There were 1,400 people.",
               "It costs \u00a314.30 to park.",
               "Take 14.5 ml.",
               "We are open for 24 hours.",
               "Ring 0113 496 0000.",
               "Ring us on 01632 960 014.",
               "In 1945 the NHS was new.",
               "The bag weighs 14.30 kg.",
               "We gave 1400 hours of help.",
               "We asked 1400 people.",
               "Come on Tuesday 4 March 2025.",
               "Stay for 14 hours.",
               "From 2019 to 2024 we grew.",
               "It is 15.20 miles away.",
               "Call 111 at any hour.",
               "By 2000 there were more."});
  check_hints(Rule::time_format, {{"Come at 14:00.", "write '2 o'clock in the afternoon' or '2pm'"},
                                  {"Come at 1400 hours.", "write '2 o'clock in the afternoon' or '2pm'"},
                                  {"Come at 14.30.", "write 'half past 2 in the afternoon' or '2:30pm'"},
                                  {"Come at 17:15.", "write 'quarter past 5 in the afternoon' or '5:15pm'"},
                                  {"Come at 16:45.", "write 'quarter to 5 in the afternoon' or '4:45pm'"},
                                  {"Come at 09:00.", "write '9 o'clock in the morning' or '9am'"},
                                  {"Come at 19:00.", "write '7 o'clock in the evening' or '7pm'"},
                                  {"Come at 22:00.", "write '10 o'clock at night' or '10pm'"},
                                  {"Come at 13:07.", "write '1:07pm'"},
                                  {"Come at 00:00.", "write 'midnight'"},
                                  {"Come at 1200 hours.", "write '12 noon'"},
                                  {"It ends at 00:30.", "write 'half past 12 in the morning' or '12:30am'"}});
  CHECK(of_rule(Rule::time_format, "Dewch am 14:00.", "cy").size() == 1);
  CHECK(of_rule(Rule::time_format, "Dewch am 14:00.", "cy")[0].hint ==
        "write '2 o'r gloch y prynhawn' neu '2pm'");
}

TEST_CASE("two negatives are found, also inside words, and one is not") {
  check_forms(Rule::negative,
              {"Not everyone is unable to walk.",
               "It is not impossible.",
               "They were never unhappy.",
               "It isn't impossible.",
               "We are not unable to help.",
               "Nobody is unhappy here.",
               "No one was unkind to me.",
               "No patient is unsafe.",
               "It is not uncommon.",
               "This is not an unusual thing.",
               "We do not disagree.",
               "I don't dislike it.",
               "You cannot be unkind.",
               "None of us were unsure.",
               "It was never really unfair.",
               "It is hardly impossible.",
               "It is impossible not to laugh.",
               "It is unlikely that nobody comes.",
               "Do not go without your tablets.",
               "You will never get no help.",
               "I can't do nothing.",
               "Nothing is impossible.",
               "I do not think that it is impossible.",
               "It is NOT IMPOSSIBLE.",
               "It is not without risk.",
               "Nobody told me nothing.",
               "She was not dissatisfied.",
               "That is not untrue."},
              {"Do not come if you feel unwell.",
               "You are not alone.",
               "This is impossible.",
               "It is unsafe to run.",
               "Never eat before the test.",
               "We do not use unclear words.",
               "Tell us if you are unhappy.",
               "You can say no.",
               "You do not have to say yes or no.",
               "No, you do not need to pay.",
               "You may be unwell and not hungry.",
               "There is no cost.",
               "Unhappy people may not come back.",
               "He is disabled.",
               "This is not different.",
               "You do not need to understand it.",
               "It is not important.",
               "Do not worry about the index.",
               "He could not come because he was unwell.",
               "Are you unsure?",
               "Do not help people who are unkind.",
               "You must not be under 16.",
               "Come without your coat."});
  check_hints(Rule::negative,
              {{"Not everyone is unable to walk.", "say what is true, for example with 'able'"},
               {"Do not go without your tablets.", "say what is true, or what to do, without 'not'"}});
}

TEST_CASE("the passive is found, and states are not") {
  check_forms(
      Rule::passive,
      {"You will be seen by a nurse.", "The letter was sent on Monday.", "The labels were not tested.",
       "The door was locked by the nurse.", "The door is being locked.", "You are asked to wait.",
       "The label was made by the team.", "Your name is written here.", "They're told to wait.",
       "It wasn't checked.", "The tablets are given each day.", "You have been invited.",
       "It is done well and was "
       "tested.",
       "The film was made in 2019.", "Is often used.", "The test will be repeated.", "He was sent home."},
      {"The door is locked.",
       "The shop is closed.",
       "The door is open.",
       "My leg is broken.",
       "I am tired.",
       "She is worried.",
       "They are married.",
       "You are allowed to eat.",
       "The toilet is blocked.",
       "I am Ahmed.",
       "He is Mohammed.",
       "The light is switched off.",
       "Your phone is turned off.",
       "I am fed up.",
       "The seats are reserved.",
       "The form is attached.",
       "Lunch is included.",
       "You are registered with a doctor.",
       "The paper is torn.",
       "This is called a scan.",
       "It is made of glass.",
       "The lift is stuck.",
       "We are lost.",
       "I was born in Leeds.",
       "Is the door locked?",
       "The ward is crowded.",
       "There are trained nurses.",
       "You were very relaxed."});
}

TEST_CASE("a passive that names who does it is told to begin with them") {
  const std::string nobody = "say who does what: 'A nurse will see you', not 'You will be seen'";
  check_hints(Rule::passive,
              {{"You will be seen by the nurse.", "begin with who does it: 'The nurse \u2026'"},
               {"You will be seen by a nurse on Monday.", "begin with who does it: 'A nurse \u2026'"},
               {"It was written by us.", "begin with who does it: 'We \u2026'"},
               {"It was made for you by Amina.", "begin with who does it: 'Amina \u2026'"},
               {"The letter was sent by post.", nobody},
               {"The letter was sent by Monday.", nobody},
               {"It was sent by the end of May.", nobody},
               {"It was mended by ringing us.", nobody},
               {"You will be seen soon.", nobody}});
  CHECK(of_rule(Rule::passive, "You will be seen by a nurse.")[0].message ==
        "'be seen' says who does it only at the end");
  CHECK(of_rule(Rule::passive, "You will be seen.")[0].message == "'be seen' does not say who does it");
}

TEST_CASE("long numbers are found in all their forms") {
  check_forms(
      Rule::large_number,
      {"There were 1500 people.", "We asked 2000 nurses.", "There are 12000 people.",
       "There are 12 000 people.", "We saw 1 000 000 people.", "It costs \u00a31500.", "Take 1500mg.",
       "Walk 2000m.", "It was 4.6 out of 5.", "It took 1.5 hours.", "We need 0.5 of a day.",
       "There are 3.5 million people.", "From 1500-2500 people came.", "They gave 1400 hours of help.",
       "2500 is a lot.", "We need 10000.", "There were 1999 hospitals."},
      {"There were 1,500 people.",
       "It was in 2019.",
       "The year 1948 was good.",
       "Ring 0113 496 0000.",
       "It costs \u00a33.50.",
       "Take 2.5 ml.",
       "Take 1.5 tablets.",
       "It costs 2.50 pounds.",
       "There are 999 people.",
       "There are 2,000,000 people.",
       "Come at 9.15.",
       "From 2019 to 2024 we grew.",
       "In 2019 nurses told us.",
       "The 2019 results are good.",
       "In the 1990s it was new.",
       "We met in 2023-24.",
       "Come on 4 March 2025.",
       "Call 116 123.",
       "Ring us on 07700 900 123.",
       "Bring 2.5mg.",
       "Take 1 500 mg tablet."});
  check_hints(Rule::large_number,
              {{"There are 12 000 people.", "write 12,000"},
               {"Take 1500mg.", "write 1,500mg"},
               {"There are 3.5 million people.", "write 'about 4 million'"},
               {"From 1500-2500 people came.", "write 1,500 to 2,500"},
               {"We need 0.5 of a day.", "write 'less than 1', or choose a smaller unit"}});
}

TEST_CASE("GP, NHS and A&E are words; other initials need an explanation") {
  const EasyReadKnowledge nothing;
  for (const std::string sentence :
       {"Ask your GP.", "Ask your GP's team.", "GPs can help.", "The NHS pays.", "The NHS's plan is good.",
        "Go to A&E.", "Go to A&E now.", "The A&E team is kind.", "Is it A&E's job?", "Watch TV.",
        "That is OK.", "Go to your GP, the NHS or A&E.", "Go to the \"A&E\"."}) {
    INFO(sentence);
    CHECK(shown(findings("![](nurse) " + sentence, "en", nothing)).empty());
  }
  for (const std::string sentence : {"Ask the MDT.", "The MRI is on Monday.", "Ask your MP.", "The CQC came.",
                                     "Ask the GMC.", "We use SPC."}) {
    INFO(sentence);
    CHECK(shown(findings("![](nurse) " + sentence, "en", nothing)).starts_with("abbreviation error"));
  }
  CHECK(shown(findings("![](nurse) Staff & patients met at A&E.", "en", nothing)) ==
        "special-character warning 1:18");
  CHECK(shown(findings("![](nurse) We use R&D.", "en", nothing)).find("special-character") !=
        std::string::npos);
}
