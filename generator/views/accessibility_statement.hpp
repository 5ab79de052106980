// The statement on accessibility, /accessibility/: what site.yaml says, and what the build has found, in the
// order of the sample statement of the Government Digital Service for the Public Sector Bodies (Websites and
// Mobile Applications) (No. 2) Accessibility Regulations 2018. It claims nothing that nobody tested.
// Functions of the assembly; any thread.
#pragma once
#include <string>

#include "views/assembly.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

// A page, and on it the file or film, by the title that its author gave it; may be empty.
struct ProblemPlaceView {
  std::string text, part;
  Address address;
};
// One kind of thing that somebody cannot use, with the pages that have it.
struct KnownProblemView {
  std::string text;       // "2 recordings have no captions"
  std::string criterion;  // of WCAG 2.2; empty where none is broken
  Group<ProblemPlaceView> pages;
  std::string more;  // "and 12 more"
};
struct StatementView {
  std::string applies;
  std::string able_scripts;  // what can be read without scripts and other websites; empty: nobody knows
  Group<KnownProblemView> failures;  // what goes against a criterion
  Group<KnownProblemView> others;    // what nobody can tell from here, and what is hard to use all the same
  std::string committed, status, tested, reviewed, changed;
  std::optional<LinkView> contact;  // its address may be empty
  std::string contact_missing;
  std::string answer;  // within how many days
};

templates::Value to_value(ProblemPlaceView view);
templates::Value to_value(KnownProblemView view);
templates::Value to_value(StatementView view);

StatementView statement_view(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
