#include "starting/case_study_form.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "office/word_document.hpp"
#include "starting/form_words.hpp"

namespace lantern::starting {
namespace {

constexpr FormWords form_title = {"Case study form", "Ffurflen astudiaeth achos"};

constexpr auto introduction = std::to_array<FormWords>({
    {"Use this form to tell other teams about your project. Write in the frames: they grow as you write.",
     "Defnyddiwch y ffurflen hon i ddweud wrth dimau eraill am eich prosiect. Ysgrifennwch yn y fframiau: "
     "maent "
     "yn tyfu wrth i chi ysgrifennu."},
    {"Leave out what you do not know yet.", "Gadewch allan yr hyn nad ydych yn ei wybod eto."},
    {"Write roles, not names: a patient, a nurse. Do not write anything by which a patient could be "
     "recognised.",
     "Ysgrifennwch rolau, nid enwau: claf, nyrs. Peidiwch ag ysgrifennu dim y gellid adnabod claf wrtho."},
});

constexpr auto parts = std::to_array<FormPartRow>({
    {FormPart::title,
     {"Name of your project", "Enw eich prosiect"},
     {"A few words that say what it is about, such as: Fewer missed hearing tests.",
      "Ychydig eiriau sy’n dweud beth yw’r prosiect, er enghraifft: Llai o brofion clyw wedi’u colli."},
     "name-of-project name-of-the-project project-name project-title title case-study-title "
     "title-of-case-study title-of-the-case-study title-of-project what-is-your-project-called project "
     "enwr-prosiect enw-y-prosiect teitl teitl-y-prosiect",
     "title titled called teitl"},
    {FormPart::summary,
     {"In one sentence", "Mewn un frawddeg"},
     {"What did you do, for whom, and what changed?", "Beth wnaethoch chi, i bwy, a beth newidiodd?"},
     "summary short-summary in-brief in-short overview abstract crynodeb",
     "summar overview abstract crynode"},
    {FormPart::organisation,
     {"Your organisation", "Eich sefydliad"},
     {"Its full name.", "Ei enw llawn."},
     "organisation organization name-of-organisation name-of-your-organisation organisation-name trust "
     "trust-name name-of-trust health-board team-and-organisation provider hospital sefydliad enwr-sefydliad "
     "bwrdd-iechyd",
     "organisation organization trust sefydliad"},
    {FormPart::cohort,
     {"Your cohort", "Eich carfan"},
     {"The cohort or collaborative that you took part in.",
      "Y garfan neu’r fenter gydweithredol y buoch yn rhan ohoni."},
     "cohort collaborative cohort-or-collaborative carfan",
     "cohort collaborative carfan garfan"},
    {FormPart::aim,
     {"Aim", "Nod"},
     {"What did you want to be better, for whom, by how much and by when?",
      "Beth oeddech chi am ei wella, i bwy, faint ac erbyn pryd?"},
     "aims aim-statement smart-aim aim-of-project aim-of-the-project project-aim objective objectives goal "
     "goals purpose what-did-you-want-to-achieve what-you-wanted-to-achieve what-we-wanted-to-achieve "
     "what-are-you-trying-to-accomplish what-were-we-trying-to-accomplish nodau amcan amcanion",
     "aim objectiv goal purpose achiev accomplish nod nodau amcan gyflawni"},
    {FormPart::partners,
     {"Who you worked with", "Gyda phwy y buoch yn gweithio"},
     {"How did people who use the service, their families and carers shape the work?",
      "Sut gwnaeth pobl sy’n defnyddio’r gwasanaeth, eu teuluoedd a’u gofalwyr lunio’r gwaith?"},
     "who-we-worked-with who-did-you-work-with co-production coproduction lived-experience who-was-involved "
     "people-with-lived-experience working-together cydgynhyrchu cyd-gynhyrchu",
     "coproduc partner involv lived worked cydgynhyrchu"},
    {FormPart::changes,
     {"Changes", "Newidiadau"},
     {"What did you change? Begin a new line for each change.",
      "Beth wnaethoch chi ei newid? Dechreuwch linell newydd ar gyfer pob newid."},
     "change changes-implemented changes-made change-ideas changes-tested change-ideas-tested "
     "what-did-you-change what-you-changed what-we-changed what-changed what-did-you-do what-we-did "
     "interventions intervention newid beth-wnaethoch-chi-ei-newid",
     "chang interven newid"},
    {FormPart::measures,
     {"Measures", "Mesurau"},
     {"What did you count? Outcome: is it better for people? Process: did the change happen? Balancing: did "
      "anything else get worse?",
      "Beth wnaethoch chi ei gyfrif? Canlyniad: a yw’n well i bobl? Proses: a ddigwyddodd y newid? Cydbwyso: "
      "a "
      "aeth rhywbeth arall yn waeth?"},
     "measure measurement measurements what-did-you-measure what-you-measured what-we-measured "
     "how-did-you-measure-it outcome-measures process-measures balancing-measures outcome-measure "
     "process-measure balancing-measure mesur mesurau-canlyniad mesurau-proses mesurau-cydbwyso",
     "measur mesur fesur"},
    {FormPart::figures,
     {"Figures", "Ffigurau"},
     {"Fill in this table for your most important measure, and add rows as you need them. If you have a "
      "spreadsheet, send it with this form.",
      "Llenwch y tabl hwn ar gyfer eich mesur pwysicaf, ac ychwanegwch resi yn ôl yr angen. Os oes gennych "
      "daenlen, anfonwch hi gyda’r ffurflen hon."},
     "data numbers your-data run-chart run-chart-data table-of-figures data-table",
     "figur number data ffigur"},
    {FormPart::results,
     {"Results", "Canlyniadau"},
     {"What happened? Begin a new line for each result.",
      "Beth ddigwyddodd? Dechreuwch linell newydd ar gyfer pob canlyniad."},
     "result outcome outcomes impact findings benefits achievements what-happened "
     "what-difference-did-it-make beth-ddigwyddodd effaith",
     "result outcome impact finding benefit happened differen canlyniad ddigwyddodd effaith"},
    {FormPart::tips,
     {"Tips for others", "Awgrymiadau i eraill"},
     {"What would you tell a team that wants to do the same?",
      "Beth fyddech chi’n ei ddweud wrth dîm sydd am wneud yr un peth?"},
     "tips tip top-tips top-tips-key-learning top-tips-and-key-learning advice advice-for-others "
     "recommendations awgrymiadau cynghorion prif-awgrymiadau",
     "tip advice recommend awgrym cyngor"},
    {FormPart::learning,
     {"What you learned", "Beth ddysgoch chi"},
     {"What went well, and what was hard?", "Beth aeth yn dda, a beth oedd yn anodd?"},
     "learning key-learning lessons lessons-learned lessons-learnt learning-points what-we-learned "
     "what-we-learnt what-you-learnt what-did-you-learn challenges dysgu gwersi",
     "learn lesson challeng dysg ddysg gwers"},
    {FormPart::sustainability,
     {"What will last", "Beth fydd yn para"},
     {"What stays when the project is over? Where else is it used?",
      "Beth sy’n aros pan fydd y prosiect ar ben? Ble arall y mae’n cael ei ddefnyddio?"},
     "sustainability sustainability-and-rollout sustainability-and-roll-out sustainability-and-spread "
     "what-lasts spread spread-and-sustainability rollout roll-out next-steps future-plans "
     "cynaliadwyedd beth-syn-para camau-nesaf",
     "sustain last spread rollout next future cynalia para nesaf"},
    {FormPart::quotes,
     {"Quotes", "Dyfyniadau"},
     {"What people said, in their own words. We can show only what somebody has agreed to.",
      "Yr hyn a ddywedodd pobl, yn eu geiriau eu hunain. Dim ond yr hyn y mae rhywun wedi cytuno iddo y "
      "gallwn "
      "ei ddangos."},
     "quote quotations quotation testimonials patient-quotes staff-quotes what-people-said "
     "in-their-own-words quotes-and-consent quotes-with-consent dyfyniad beth-ddywedodd-pobl",
     "quot testimon said dyfyn ddywedodd"},
    {FormPart::pictures,
     {"Pictures", "Lluniau"},
     {"Put a picture into the first frame and say what it shows, for people who cannot see it. Everybody who "
      "can be recognised must have agreed.",
      "Rhowch lun yn y ffrâm gyntaf a dywedwch beth mae’n ei ddangos, i bobl na allant ei weld. Rhaid bod "
      "pawb "
      "y gellir eu hadnabod wedi cytuno."},
     "picture photo photos photograph photographs image images llun ffotograffau",
     "pictur photo image llun"},
    {FormPart::story,
     {"Anything else", "Unrhyw beth arall"},
     {"More of the story, if you like.", "Rhagor o’r stori, os hoffech."},
     "background introduction context the-problem problem why why-we-did-this why-did-you-do-this our-story "
     "your-story story cefndir cyflwyniad",
     "background introduc context problem story cefndir cyflwyniad"},
    {FormPart::contact,
     {"Contact", "Cyswllt"},
     {"Whom can people ask about this project? A team, with an address or a number at work.",
      "Gyda phwy y gall pobl gysylltu am y prosiect hwn? Tîm, gyda chyfeiriad neu rif gwaith."},
     "contacts contact-details contact-us who-to-contact for-more-information more-information "
     "further-information cysylltu manylion-cyswllt",
     "contact cyswllt cysyllt gysyllt"},
});
static_assert(parts.size() == count_of<FormPart>);

constexpr auto labels = std::to_array<FormLabelRow>({
    {FormLabel::said,
     {"What they said:", "Beth ddywedon nhw:"},
     "quote quotation words the-words their-words what-was-said dyfyniad"},
    {FormLabel::said_by,
     {"Who said it (a role, not a name):", "Pwy ddywedodd hyn (rôl, nid enw):"},
     "by said-by who-said-it who who-they-are role from person pwy gan pwy-ddywedodd-hyn"},
    {FormLabel::agreed,
     {"The day they agreed:", "Y diwrnod y cytunon nhw:"},
     "consent consent-given consent-obtained consent-date date-of-consent consent-given-on agreed agreed-on "
     "they-agreed-on date-agreed cydsyniad caniatad dyddiad-cydsynio"},
    {FormLabel::agreed_until,
     {"They agreed until:", "Cytunon nhw tan:"},
     "consent-expires expires consent-ends consent-until agreed-until valid-until until tan"},
    {FormLabel::scope,
     {"Where we may show it (website or print):", "Ble cawn ei ddangos (gwefan neu brint):"},
     "where-we-may-show-it scope where consent-for where-it-may-be-shown ble-cawn-ei-ddangos"},
    {FormLabel::source,
     {"Or where it has been published already:", "Neu ble mae wedi’i gyhoeddi eisoes:"},
     "source published-in published-source or-where-it-has-been-published ffynhonnell"},
    {FormLabel::shows,
     {"What the picture shows:", "Beth mae’r llun yn ei ddangos:"},
     "alt alt-text description caption what-it-shows what-does-the-picture-show in-words"},
    {FormLabel::recognised,
     {"Who can be recognised (nobody, or a role):", "Pwy y gellir eu hadnabod (neb, neu rôl):"},
     "who-can-be-recognised people-in-the-picture who-is-in-the-picture pwy-y-gellir-eu-hadnabod"},
    {FormLabel::figures_show,
     {"What these figures show:", "Beth mae’r ffigurau hyn yn ei ddangos:"},
     "measure name-of-measure name-of-the-measure these-figures-show what-the-figures-show"},
});
static_assert(labels.size() == count_of<FormLabel>);

constexpr FormWords quote_heading = {"Quote", "Dyfyniad"};
constexpr FormWords picture_heading = {"Picture", "Llun"};
constexpr FormWords measured = {"What we measured", "Yr hyn a fesurwyd"};
constexpr FormWords kind_of_measure = {"Outcome, process or balancing", "Canlyniad, proses neu gydbwyso"};
constexpr FormWords measures_about = {"One row for each measure", "Un rhes ar gyfer pob mesur"};
constexpr FormWords month = {"Month", "Mis"};
constexpr FormWords number = {"Number", "Nifer"};
constexpr FormWords figures_about = {"One row for each month, with its number",
                                     "Un rhes ar gyfer pob mis, gyda’i nifer"};

constexpr int copies = 2;  // of the places for a quote and for a picture

std::string_view words_of(FormLabel label, FormLanguage language) {
  return labels[index_of(label)].words.in(language);
}

std::string counted(const FormWords& words, FormLanguage language, int which) {
  return std::string(words.in(language)) + ' ' + std::to_string(which);
}

void add_quote(office::WordDocument& form, FormLanguage language) {
  for (const FormLabel label : {FormLabel::said, FormLabel::said_by, FormLabel::agreed,
                                FormLabel::agreed_until, FormLabel::scope, FormLabel::source})
    form.add_place(words_of(label, language));
}

void add_picture(office::WordDocument& form, FormLanguage language) {
  form.add_place();
  for (const FormLabel label :
       {FormLabel::shows, FormLabel::recognised, FormLabel::agreed, FormLabel::agreed_until})
    form.add_place(words_of(label, language));
}

void add_places(office::WordDocument& form, FormPart part, FormLanguage language) {
  const auto in = [&](const FormWords& words) { return std::string(words.in(language)); };
  switch (part) {
    case FormPart::measures:
      form.add_table({in(measures_about), {in(measured), in(kind_of_measure)}, 4});
      return;
    case FormPart::figures:
      form.add_place(words_of(FormLabel::figures_show, language));
      form.add_table({in(figures_about), {in(month), in(number)}, 12});
      return;
    case FormPart::quotes:
      for (int i = 1; i <= copies; ++i) {
        form.add_heading(3, counted(quote_heading, language, i));
        add_quote(form, language);
      }
      return;
    case FormPart::pictures:
      for (int i = 1; i <= copies; ++i) {
        form.add_heading(3, counted(picture_heading, language, i));
        add_picture(form, language);
      }
      return;
    default:
      form.add_place();
  }
}

}  // namespace

std::span<const FormPartRow> form_parts() { return parts; }
std::span<const FormLabelRow> form_labels() { return labels; }

bool is_of_the_blank_form(std::string_view words) {
  static const std::set<std::string> known = [] {
    std::set<std::string> all;
    const auto add = [&](const FormWords& both) {
      all.insert(folded(both.english));
      all.insert(folded(both.welsh));
    };
    add(form_title);
    for (const FormWords& sentence : introduction) add(sentence);
    for (const FormPartRow& row : parts) add(row.help);
    for (const FormLabelRow& row : labels) add(row.words);
    for (const FormWords& table : {measured, kind_of_measure, measures_about, month, number, figures_about})
      add(table);
    for (int i = 1; i <= copies; ++i)
      for (const FormLanguage language : values_of<FormLanguage>)
        for (const FormWords& heading : {quote_heading, picture_heading})
          all.insert(folded(counted(heading, language, i)));
    return all;
  }();
  return known.contains(folded(words));
}

std::expected<std::string, std::string> blank_form(FormLanguage language) {
  office::WordDocument form(std::string(form_title.in(language)),
                            language == FormLanguage::english ? "en-GB" : "cy-GB");
  form.add_heading(1, form_title.in(language));
  for (const FormWords& sentence : introduction) form.add_help(sentence.in(language));
  for (const FormPartRow& row : parts) {
    form.add_heading(2, row.heading.in(language));
    form.add_help(row.help.in(language));
    add_places(form, row.part, language);
  }
  return form.bytes();
}

}  // namespace lantern::starting
