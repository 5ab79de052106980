// `lantern new` as a writer runs it.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

void small_site(const Workplace& place) {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nHello.\n");
  place.write("content/organisations.yaml", "valley:\n  name: Valley Community Health\n");
}

// The values of src="...", as they stand on the page.
std::set<std::string> sources(const std::string& html) {
  std::set<std::string> found;
  const std::string attribute = "src=\"";
  for (std::size_t at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at)) {
    at += attribute.size();
    found.insert(html.substr(at, html.find('"', at) - at));
  }
  return found;
}

}  // namespace

TEST_CASE("new picture-list writes a page with every picture beside it and each name under it", "[new]") {
  const Workplace place;
  place.write("site/site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("site/assets/pictures/our ward.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  place.write("site/assets/pictures/aliases.yaml", "matron: nurse\n");
  const auto list = place.folder / "list";
  const std::string command = "new picture-list " + quoted(list) + " --site " + quoted(place.folder / "site");
  const auto said = run_lantern(command);
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  CHECK(said.out.find("index.html") != std::string::npos);

  const std::string html = read_file(list / "index.html");
  for (const std::string name : {"our-ward", "matron", "nurse", "nyrs", "co-production", "medicine-label"}) {
    INFO(name);
    CHECK(html.find('>' + name + "</") != std::string::npos);
  }
  CHECK(html.find("CC BY-SA 4.0") != std::string::npos);
  CHECK(html.find("skin-tone") == std::string::npos);
  CHECK(html.find("src=\"http") == std::string::npos);
  const auto pictures = sources(html);
  CHECK(pictures.size() > 500);
  for (const std::string& picture : pictures)
    if (!std::filesystem::is_regular_file(list / picture)) FAIL_CHECK(picture + " is not there");

  // Again over itself, to the same bytes; but over nobody else's folder.
  CHECK(run_lantern(command).exit_code == 0);
  CHECK(read_file(list / "index.html") == html);
  place.write("mine/notes.txt", "mine");
  const auto refused = run_lantern("new picture-list " + quoted(place.folder / "mine"));
  CHECK(refused.exit_code == 2);
  CHECK(refused.err.find("is there already") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(place.folder / "mine/index.html"));
}

TEST_CASE("new admin puts the browser editor into a site, never over what is there", "[new]") {
  const Workplace place;
  small_site(place);
  const std::string command = "new admin --site " + quoted(place.folder);
  const auto made = run_lantern(command);
  INFO(made.err);
  REQUIRE(made.exit_code == 0);
  CHECK(made.out.starts_with((place.folder / "root/admin/index.html").string() + "\n"));
  CHECK(made.out.find("npx decap-server") != std::string::npos);
  for (const std::string name : {"index.html", "admin.js", "decap-cms.js", "config.yml", "pictures.json"})
    CHECK(std::filesystem::is_regular_file(place.folder / "root/admin" / name));

  // What others made is let through as it came; one changed byte, and it is looked through.
  const std::string build = "build --strict --site " + quoted(place.folder);
  const auto built = run_lantern(build);
  INFO(built.err);
  CHECK(built.exit_code == 0);
  CHECK(std::filesystem::is_regular_file(place.folder / "_site/admin/decap-cms.js"));
  place.write("root/admin/decap-cms.js", "// 943 476 5919\n");
  CHECK(run_lantern(build).err.find("privacy-nhs-number") != std::string::npos);

  place.write("root/admin/config.yml", "mine");
  const auto refused = run_lantern(command);
  CHECK(refused.exit_code == 2);
  CHECK(refused.err.find("is there already") != std::string::npos);
  CHECK(read_file(place.folder / "root/admin/config.yml") == "mine");
}

TEST_CASE("new says plainly what it cannot write", "[new]") {
  CHECK(run_lantern("new admin 'A title'").err.find("takes no name") != std::string::npos);
  CHECK(run_lantern("new admin 'A title'").exit_code == 2);
  CHECK(run_lantern("new hat").exit_code == 2);
  CHECK(run_lantern("new hat").err.find("there is no kind 'hat'") != std::string::npos);
  CHECK(run_lantern("new casestudy X").err.find("did you mean 'case-study'?") != std::string::npos);
  CHECK(run_lantern("new").exit_code == 2);
  const Workplace place;
  CHECK(run_lantern("new picture-list " + quoted(place.folder / "list") + " --site " + quoted(place.folder))
            .exit_code == 2);
}

TEST_CASE("new pages of every kind stand where they belong, and the site builds without a message", "[new]") {
  const Workplace place;
  small_site(place);
  const std::string site = " --site " + quoted(place.folder);
  const std::vector<std::pair<std::string, std::string>> pages = {
      {"cohort 'Cohort one'", "cohorts/cohort-one/index.md"},
      {"case-study \"People's names: who's who?\" --organisation 'valley COMMUNITY health' --cohort 'Cohort "
       "one'",
       "case-studies/peoples-names-whos-who/index.md"},
      {"case-study 'Yes' --organisation valley", "case-studies/yes/index.md"},
      {"bundle 'Bundle one' --cohort cohort-one", "bundles/bundle-one/index.md"},
      {"session '# Launch' --bundle 'bundle one'", "bundles/bundle-one/launch.md"},
      {"resource 'A leaflet'", "resources/a-leaflet/index.md"},
      {"event '1 May 2026'", "events/1-may-2026.md"},
      {"page 'About us'", "about-us.md"}};
  for (const auto& [command, file] : pages) {
    INFO(command);
    const auto said = run_lantern("new " + command + site);
    CHECK(said.err.empty());
    CHECK(said.exit_code == 0);
    const auto path = place.folder / "content" / file;
    CHECK(said.out == path.string() + "\n");
    REQUIRE(std::filesystem::is_regular_file(path));
    place.write("content/" + file, read_file(path) + "mine");
    const auto again = run_lantern("new " + command + site);
    CHECK(again.exit_code == 2);
    CHECK(again.err.find("is there already") != std::string::npos);
    CHECK(read_file(path).ends_with("mine"));
  }
  const auto built = run_lantern("build" + site);
  CHECK(built.exit_code == 0);
  CHECK(built.err.empty());
  const std::string study = read_file(place.folder / "_site/case-studies/peoples-names-whos-who/index.html");
  CHECK(study.find("Valley Community Health") != std::string::npos);
}

TEST_CASE("new refuses what a kind has no use for, and names that are not in the site", "[new]") {
  const Workplace place;
  small_site(place);
  const std::string site = " --site " + quoted(place.folder);
  const std::vector<std::pair<std::string, std::string>> mistakes = {
      {"case-study X --organisation 'Valley Comunity Health'", "did you mean 'Valley Community Health'?"},
      {"case-study X --cohort none", "there is no cohort 'none'"},
      {"case-study", "give it a title"},
      {"case-study '!!!'", "no address can be made"},
      {"session X", "--bundle"},
      {"page X --bundle b", "takes no --bundle"},
      {"page Index", "another title"},
      {"form x.docx --cohort c", "takes no --cohort"}};
  for (const auto& [command, words] : mistakes) {
    INFO(command);
    const auto said = run_lantern("new " + command + site);
    CHECK(said.exit_code == 2);
    CHECK(said.err.find(words) != std::string::npos);
  }
  CHECK(run_lantern("new page X --site " + quoted(place.folder / "nowhere")).exit_code == 2);
}

TEST_CASE("new form writes the blank form once, in English and in Welsh", "[new]") {
  const Workplace place;
  const auto form = place.folder / "form.docx";
  const auto said = run_lantern("new form " + quoted(form));
  CHECK(said.exit_code == 0);
  CHECK(said.out == form.string() + "\n");
  const std::string bytes = read_file(form);
  CHECK(bytes.starts_with("PK"));
  CHECK(run_lantern("new form " + quoted(form)).exit_code == 2);
  CHECK(read_file(form) == bytes);
  const auto same = place.folder / "same.DOCX";
  CHECK(run_lantern("new form " + quoted(same), "TZ=America/New_York").exit_code == 0);
  CHECK(read_file(same) == bytes);
  CHECK(run_lantern("new form " + quoted(place.folder / "cy.docx") + " --language cy").exit_code == 0);
  CHECK(run_lantern("new form " + quoted(place.folder / "fr.docx") + " --language fr").exit_code == 2);
  CHECK(run_lantern("new form " + quoted(place.folder / "form.doc")).exit_code == 2);
  CHECK(run_lantern("new form").exit_code == 2);
}

TEST_CASE("a filled-in form is a case study in one command, and builds without a message", "[new]") {
  const Workplace place;
  small_site(place);
  place.write("content/cohorts/one/index.md", "---\ntitle: Cohort one\n---\n\nHello.\n");
  const std::string site = " --site " + quoted(place.folder);
  const std::string form =
      quoted(std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms/filled-in.docx");
  const auto said = run_lantern("new case-study --from " + form + site);
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  CHECK(said.out.find("content/case-studies/fewer-missed-hearing-tests/index.md\n") != std::string::npos);
  CHECK(said.out.find("changes: 3 entries\n") != std::string::npos);
  CHECK(run_lantern("new case-study --from " + form + site).exit_code == 2);

  const auto built = run_lantern("build" + site);
  CHECK(built.exit_code == 0);
  CHECK(built.err.empty());
  const auto folder = place.folder / "_site/case-studies/fewer-missed-hearing-tests";
  const std::string page = read_file(folder / "index.html");
  for (const std::string words :
       {"Valley Community Health", "A map with the bus stops.", "Nobody was told off",
        "nobody made me feel small", "hearing@valley.example.nhs.uk", "Cohort one",
        "The new letter, on one page.", "It began with a complaint."}) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
  }
  CHECK(std::filesystem::exists(folder / "booked-hearing-tests-that-were-missed.svg"));
}

TEST_CASE("a workbook is a case study in one command, and builds without a message", "[new]") {
  const Workplace place;
  small_site(place);
  const std::string site = " --site " + quoted(place.folder);
  const std::string book =
      quoted(std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms/missed-tests.xlsx");
  const auto said = run_lantern("new case-study 'From Excel' --from " + book + site);
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  const std::string page = read_file(place.folder / "content/case-studies/from-excel/index.md");
  for (const std::string line :
       {"    title: \"% missed\"\n", "    unit: percent\n", "    data: missed-tests.xlsx\n",
        "    sheet: By clinic\n", "      label: Clinic\n", "      note: Notes\n", "    # better: higher",
        "    kind: outcome  # or process or balancing"}) {
    INFO(line);
    CHECK(page.find(line) != std::string::npos);
  }
  const auto built = run_lantern("build" + site);
  CHECK(built.err.empty());
  CHECK(built.exit_code == 0);
  CHECK(std::filesystem::exists(place.folder / "_site/case-studies/from-excel/clinics-held.svg"));

  // Dates that can be read either way: nothing is guessed, and what to write is said at once.
  place.write("either.csv", "Month,Wait\n1/1/2024,12\n2/1/2024,13\n3/1/2024,11\n");
  const auto either = run_lantern("new case-study --from " + quoted(place.folder / "either.csv") + site);
  CHECK(either.exit_code == 0);
  CHECK(either.err.find("[dates-unclear]") != std::string::npos);
  place.write("words.csv", "Name,Colour\nA,blue\n");
  CHECK(run_lantern("new case-study --from " + quoted(place.folder / "words.csv") + site).exit_code == 1);
}

TEST_CASE("what a carelessly filled-in form leaves open is said, each at its line, and stays a draft",
          "[new]") {
  const Workplace place;
  small_site(place);
  const std::string site = " --site " + quoted(place.folder);
  const std::string form =
      quoted(std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms/careless-places.docx");
  CHECK(run_lantern("new case-study --from " + form + site).err.find("does not name the project") !=
        std::string::npos);
  const auto said = run_lantern("new case-study Places --from " + form + site);
  CHECK(said.exit_code == 0);
  for (const std::string code : {"[not-placed]", "[picture-waits]", "[unknown-organisation]"}) {
    INFO(code);
    CHECK(said.err.find(code) != std::string::npos);
  }
  // What to do about all that is kept is said once.
  const std::string hint = "what could not be placed is kept";
  CHECK(said.err.find(hint) != std::string::npos);
  CHECK(said.err.find(hint) == said.err.rfind(hint));
  const auto built = run_lantern("build" + site);
  CHECK(built.exit_code == 0);
  CHECK_FALSE(std::filesystem::exists(place.folder / "_site/case-studies/places"));
}

TEST_CASE("forms that cannot be read are refused with what to do", "[new]") {
  const Workplace place;
  small_site(place);
  const std::string site = " --site " + quoted(place.folder);
  const std::string form =
      quoted(std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms/filled-in.docx");
  const auto missing = run_lantern("new case-study --from " + form + site, "PATH=/nowhere");
  CHECK(missing.exit_code == 3);
  CHECK(missing.err.find("sudo apt install pandoc") != std::string::npos);
  CHECK(missing.err.find("winget") != std::string::npos);
  place.write("locked.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more");
  place.write("words.docx", "no document");
  place.write("old.doc", "x");
  const std::vector<std::pair<std::string, std::string>> mistakes = {{"locked.docx", "password"},
                                                                     {"words.docx", "not a Word document"},
                                                                     {"old.doc", "save it as .docx"},
                                                                     {"nothing.docx", "nothing.docx"},
                                                                     {"site.yaml", "(.docx)"}};
  for (const auto& [file, words] : mistakes) {
    INFO(file);
    const auto said = run_lantern("new case-study X --from " + quoted(place.folder / file) + site);
    CHECK((said.exit_code == 1 || said.exit_code == 2));
    CHECK(said.err.find(words) != std::string::npos);
  }
  CHECK_FALSE(std::filesystem::exists(place.folder / "content/case-studies"));
}
