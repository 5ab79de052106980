#include "views/page_frame.hpp"

#include <algorithm>
#include <array>

#include "site/addresses.hpp"
#include "site/news.hpp"
#include "text/language_tag.hpp"
#include "text/utf8.hpp"
#include "views/body.hpp"
#include "views/datasets.hpp"
#include "views/footer.hpp"
#include "views/site_map.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(TranslationView view) {
  return Fields()
      .add("language", std::move(view.language))
      .add("label", std::move(view.label))
      .add("address", std::move(view.address));
}

Value to_value(AlternateView view) {
  return Fields()
      .add("language", std::move(view.language))
      .add("address", std::move(view.address))
      .add("locale", std::move(view.locale));
}

Value to_value(HeadingView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("id", std::move(view.id))
      .add("address", std::move(view.address));
}

Value to_value(NeighboursView view) {
  return Fields().add("previous", std::move(view.previous)).add("next", std::move(view.next));
}

Value to_value(EasyReadLink view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("language", std::move(view.language));
}

Value to_value(HowWeKnowView view) {
  return Fields().add("id", std::move(view.id)).add("words", std::move(view.words));
}

Value to_value(FeedLinkView view) {
  return Fields().add("title", std::move(view.title)).add("address", std::move(view.address));
}

Value to_value(SocialImage image) {
  if (image.url.empty()) return {};
  return Fields()
      .add("url", std::move(image.url))
      .add("width", std::move(image.width))
      .add("height", std::move(image.height))
      .add("alt", std::move(image.alt));
}

Value to_value(NavigationView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("address", std::move(view.address))
      .add("current", view.current)
      .add("outside", std::move(view.outside));
}

Value to_value(PageView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("story", std::move(view.story))
      .add("language", std::move(view.language))
      .add("locale", std::move(view.locale))
      .add("words_language", std::move(view.words_language))
      .add("direction", std::move(view.direction))
      .add("right_to_left", view.right_to_left)
      .add("title", std::move(view.title))
      .add("window_title", std::move(view.window_title))
      .add("summary", std::move(view.summary))
      .add("own_search", view.own_search)
      .add("description", std::move(view.description))
      .add("canonical", std::move(view.canonical))
      .add("social_image", std::move(view.social_image))
      .add("social_type", std::move(view.social_type))
      .add("feed", std::move(view.feed))
      .add("json_ld", std::move(view.json_ld))
      .add("image", std::move(view.image))
      .add("breadcrumb", std::move(view.breadcrumb))
      .add("translations", std::move(view.translations))
      .add("alternates", std::move(view.alternates))
      .add("not_translated", std::move(view.not_translated))
      .add("easy_read", std::move(view.easy_read))
      .add("headings", std::move(view.headings))
      .add("body", std::move(view.body))
      .add("key_facts", std::move(view.key_facts))
      .add("how_we_know", std::move(view.how_we_know))
      .add("sources", std::move(view.sources))
      .add("date", std::move(view.date))
      .add("updated", std::move(view.updated))
      .add("topics", std::move(view.topics))
      .add("authors", std::move(view.authors))
      .add("contact", std::move(view.contact))
      .add("neighbours", std::move(view.neighbours))
      .add("read_next", std::move(view.read_next))
      .add("has_recording", view.has_recording);
}

namespace {

constexpr std::size_t most_to_read_next = 2;
constexpr std::size_t fewest_in_contents = 3;
constexpr std::size_t description_length = 155;  // what search engines show

// The same page in another language; null where it is not translated.
const Page* version_in(const LanguageView& other, const Page& page) {
  const Page* version = other.relations.by_key(page.key);
  return version != nullptr && version->language == other.relations.language() ? version : nullptr;
}

// Where the same page is in another language; empty where it is not there.
std::string address_in(const LanguageView& other, const FrameInput& input, const LanguageView& view) {
  if (input.made) return other.relations.root() + input.address.substr(view.relations.root().size());
  const Page* own = input.page != nullptr ? input.page : input.reported;
  const Page* version = own == nullptr ? nullptr : version_in(other, *own);
  if (version == nullptr) return {};
  if (input.reported != nullptr)
    return version->kind == PageKind::cohort ? site::report_address(*version)
                                             : site::report_card_address(*version);
  if (!input.easy_read) return version->address;
  return version->easy_read ? site::easy_read_address(*version) : std::string();
}

// Where this page is in the other languages of the site. Every language has a home page, if only one made
// from the original's; of others nothing is said.
Group<TranslationView> translations(const FrameInput& input, const Assembly& assembly,
                                    const LanguageView& view) {
  Group<TranslationView> group;
  for (const auto& [language, other] : assembly.views) {
    if (other.get() == &view) continue;
    std::string address = address_in(*other, input, view);
    if (address.empty() && input.kind == "home") address = other->relations.root();
    if (!address.empty()) group.items.push_back({language, language_name(language), {std::move(address)}});
  }
  return group;
}

// All versions of the page, it too; and for readers of any other language that in the main one. None where
// there is one version alone.
std::vector<AlternateView> alternates(const FrameInput& input, const Assembly& assembly,
                                      const LanguageView& view) {
  std::vector<AlternateView> list;
  std::string for_others;
  for (const auto& [language, other] : assembly.views) {
    const std::string address = address_in(*other, input, view);
    if (address.empty()) continue;
    std::string url = site::absolute_url(assembly.site.settings.base_url, address);
    if (language == assembly.site.settings.language) for_others = url;
    list.push_back({language, std::move(url), other.get() == &view ? "" : open_graph_locale(language)});
  }
  if (list.size() < 2) return {};
  if (!for_others.empty()) list.push_back({"x-default", std::move(for_others)});
  return list;
}

std::optional<NeighboursView> neighbours(const FrameInput& input, const LanguageView& view) {
  if (input.page == nullptr || input.easy_read) return std::nullopt;
  const site::Neighbours found = view.relations.neighbours(*input.page);
  if (found.previous == nullptr && found.next == nullptr) return std::nullopt;
  return NeighboursView{page_link(found.previous), page_link(found.next)};
}

Group<HeadingView> headings(const std::vector<Heading>& all) {
  Group<HeadingView> group;
  for (const Heading& heading : all)
    if (heading.level == 2) group.items.push_back({heading.text, heading.id, {"#" + heading.id}});
  return group;
}

std::vector<NavigationView> navigation(const FrameInput& input, const LanguageView& view) {
  const std::string& root = view.relations.root();
  // Easy-read pages belong together, wherever the pages stand that they are versions of.
  const std::string place =
      input.easy_read ? site::list_address(root, site::ListPage::easy_read) : input.address;
  const MenuEntry* current = entry_of(view.menu, place, root);
  std::vector<NavigationView> entries;
  for (const MenuEntry& entry : view.menu) {
    const bool outside = entry.reach == MenuEntry::Reach::other_website;
    entries.push_back({entry.words,
                       {entry.address},
                       &entry == current || (!outside && entry.address == place),
                       outside ? view.wording.say("markdown_other_website") : ""});
  }
  return entries;
}

// What search engines show below the title; never empty.
std::string description_of(const FrameInput& input, const SiteSettings& settings,
                           const std::string& language) {
  std::string description =
      !input.summary.empty() ? input.summary : shorten(input.description, description_length);
  if (description.empty())
    description = input.kind == "home" || settings.tagline.empty()
                      ? input.title + ". " + settings.title.in(language)
                      : input.title + ". " + settings.tagline.in(language);
  return description;
}

std::string window_title(const FrameInput& input, const SiteSettings& settings, const std::string& language,
                         const Wording& w) {
  const std::string& site = settings.title.in(language);
  if (input.kind == "home") return site;
  // An easy-read page often has the title of its standard one: their tabs should differ.
  const std::string page = input.easy_read ? w.say("kind_easy_read") + ": " + input.title : input.title;
  return w.say("window_title", {{"page", page}, {"site", site}});
}

// Whether its words show its picture too: then it does not stand above them.
bool shows_itself(const Page& page, const Assembly& assembly) {
  return std::ranges::any_of(page.body.pieces, [&](const Piece& piece) {
    return piece.kind == PieceKind::picture &&
           assembly.links.picture(piece.text, {page.source, page.language, &page}) == page.image.file;
  });
}

// What a page that somebody wrote says of itself.
void add_own(PageView& made, const Page& page, const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  if (page.language != view.relations.language()) {
    made.words_language = page.language;
    made.not_translated = w.say("not_translated");
  }
  made.story = assembly.story_colours.of(page);
  if (page.kind == PageKind::case_study) made.social_type = "article";
  if (!shows_itself(page, assembly)) made.image = image_view(page.image, assembly.pictures);
  if (const Page* easy = view.relations.easy_read_of(page))
    made.easy_read = EasyReadLink{easy->easy_read->title,
                                  {site::easy_read_address(*easy)},
                                  language_view(*easy, view.relations.language())};
  if (page.kind != PageKind::session) made.date = date_view(page.date, w);
  made.updated = date_view(page.updated, w);
  for (const std::string& id : page.topics)
    if (const Topic* topic = view.relations.topic(id))
      made.topics.items.push_back({topic->title, {site::topic_address(view.relations.root(), id)}});
  made.authors = texts(page.authors);
  made.contact = page.contact;
  // A page with neighbours has its way on.
  if (page.kind != PageKind::home && !made.neighbours)
    made.read_next = cards_of(view.relations.read_next(page, most_to_read_next), assembly, view);
}

}  // namespace

std::vector<BreadcrumbStep> way_to(const std::string& address, const LanguageView& view) {
  const std::string& root = view.relations.root();
  std::vector<BreadcrumbStep> steps = {{view.wording.say("home"), root}};
  const MenuEntry* entry = entry_of(view.menu, address, root);
  if (entry != nullptr && entry->address != address) steps.push_back({entry->words, entry->address});
  return steps;
}

std::vector<BreadcrumbStep> way_to(site::ListPage list, const LanguageView& view) {
  const std::string address = site::list_address(view.relations.root(), list);
  std::vector<BreadcrumbStep> steps = way_to(address, view);
  steps.push_back({title_of(list, view), address});
  return steps;
}

std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view) {
  if (page.kind == PageKind::home) return {};
  const auto list = site::list_of(page.kind);
  std::vector<BreadcrumbStep> steps = list ? way_to(*list, view) : way_to(page.address, view);
  if (const auto* session = std::get_if<Session>(&page.details))
    if (const Page* bundle = view.relations.find(PageKind::bundle, session->bundle))
      steps.push_back({bundle->title, bundle->address});
  if (page.kind != PageKind::plain) return steps;
  std::vector<BreadcrumbStep> above;
  for (const Page* parent = view.relations.parent(page); parent != nullptr;
       parent = view.relations.parent(*parent)) {
    if (parent->kind == PageKind::home || above.size() > 8) break;
    if (parent->address != steps.back().address) above.push_back({parent->title, parent->address});
  }
  steps.insert(steps.end(), above.rbegin(), above.rend());
  return steps;
}

PageView page_view(const FrameInput& input, const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const Page* own = input.easy_read ? nullptr : input.page;
  PageView made;
  made.kind = input.kind;
  made.language = view.relations.language();
  made.locale = open_graph_locale(made.language);
  made.right_to_left = view.wording.locale().right_to_left();
  made.direction = made.right_to_left ? "rtl" : "ltr";
  made.title = input.title;
  made.window_title = window_title(input, settings, made.language, view.wording);
  made.summary = input.summary;
  made.own_search = input.kind == "search";
  made.description = description_of(input, settings, made.language);
  made.canonical = site::absolute_url(settings.base_url, input.address);
  made.has_recording = own != nullptr && !own->recordings.empty() && input.kind != "report-card";
  made.social_image = social_image(input.page, assembly, view);
  if (input.list && site::has_feed(*input.list))
    made.feed = FeedLinkView{
        view.wording.say("window_title", {{"page", input.title}, {"site", settings.title.in(made.language)}}),
        {site::feed_address(view.relations.root(), *input.list)}};
  if (input.list == site::ListPage::data)
    made.json_ld = {json_ld(settings, made.language, whole_dataset(assembly, view), input.breadcrumb)};
  else if (own != nullptr)
    made.json_ld = {
        json_ld(settings, *own, made.description, input.breadcrumb, datasets_of(*own, assembly, view))};
  for (const BreadcrumbStep& step : input.breadcrumb)
    made.breadcrumb.items.push_back({step.title, {step.address}});
  made.translations = translations(input, assembly, view);
  made.alternates = alternates(input, assembly, view);
  made.headings = headings(input.headings);
  if (input.kind == "page" && made.headings.items.size() < fewest_in_contents) made.headings.items.clear();
  if (input.body.find_first_not_of(" \n") != std::string::npos) made.body = {input.body};
  made.key_facts = {input.key_facts};
  if (!input.how_we_know.empty()) made.how_we_know = HowWeKnowView{input.how_we_know_id, {input.how_we_know}};
  made.sources = {input.sources};
  made.neighbours = neighbours(input, view);
  if (own != nullptr) add_own(made, *own, assembly, view);
  return made;
}

templates::Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view) {
  templates::Object frame;
  frame.set("page", to_value(page_view(input, assembly, view)));
  frame.set("navigation", to_value(navigation(input, view)));
  frame.set("footer", to_value(footer_view(assembly, view, PageUrls(input.address, assembly.shown_links))));
  return frame;
}

std::string render_page(std::string_view layout, templates::Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics,
                        const Page* page) {
  const templates::Value inner(std::move(frame));
  const std::array<const templates::Value*, 2> frames = {&view.outer, &inner};
  const PageUrls urls(address, assembly.shown_links);
  const PageTexts texts(view.texts, page);
  return assembly.theme.templates.render(layout, frames, {&urls, 8192, &texts}, diagnostics);
}

}  // namespace lantern::views
