// The frames every page is rendered with: `page` and `navigation` (CONTEXT.md). Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/addresses.hpp"
#include "views/cards.hpp"
#include "views/json_ld.hpp"
#include "views/share_pictures.hpp"

namespace lantern::views {

struct TranslationView {
  std::string language, label;
  Address address;
};
struct AlternateView {
  std::string language, address;  // absolute
  std::string locale = {};        // of another language, as Open Graph writes it
};
struct HeadingView {
  std::string text, id;
  Address address;
};
struct NeighboursView {
  std::optional<LinkView> previous, next;
};
struct EasyReadLink {
  std::string title;
  Address address;
  std::optional<LanguageTagView> language;  // where it is not translated
};
struct HowWeKnowView {
  std::string id;
  Markup words;
};
// The feed of what stands in a list.
struct FeedLinkView {
  std::string title;
  Address address;
};
struct NavigationView {
  std::string text;
  Address address;
  bool current = false;
  std::string outside = {};
};
struct PageView {
  std::string kind, story, language, words_language, locale, direction, title, window_title, summary;
  std::string description, canonical, social_type = "website";
  SocialImage social_image;
  std::optional<FeedLinkView> feed;
  bool own_search = false;  // its own search box stands on it
  Markup json_ld;
  std::optional<ImageView> image;
  Group<LinkView> breadcrumb;
  Group<TranslationView> translations;
  std::vector<AlternateView> alternates;
  std::string not_translated;
  std::optional<EasyReadLink> easy_read;
  Group<HeadingView> headings;
  Markup key_facts, body, sources;
  std::optional<HowWeKnowView> how_we_know;
  std::optional<DateView> date, updated;
  Group<LinkView> topics;
  Group<TextView> authors;
  std::string contact;
  std::optional<NeighboursView> neighbours;
  Group<CardView> read_next;
  bool has_recording = false;
  bool right_to_left = false;
};

templates::Value to_value(TranslationView view);
templates::Value to_value(AlternateView view);
templates::Value to_value(HeadingView view);
templates::Value to_value(NeighboursView view);
templates::Value to_value(EasyReadLink view);
templates::Value to_value(HowWeKnowView view);
templates::Value to_value(FeedLinkView view);
templates::Value to_value(SocialImage image);
templates::Value to_value(NavigationView view);
templates::Value to_value(PageView view);

// What the frame is made from, for pages that authors wrote and pages that are made.
struct FrameInput {
  std::string kind;  // as `page.kind`: case-study, list ...
  std::string address;
  std::string title;
  std::string summary;
  std::string description;  // when there is no summary
  const Page* page = nullptr;
  std::vector<BreadcrumbStep> breadcrumb;  // from the home page to the parent
  // HTML, parted as in views/body.hpp.
  std::string key_facts, body, how_we_know, sources;
  std::string how_we_know_id;
  std::vector<Heading> headings;
  std::optional<site::ListPage> list;  // that this is
  bool easy_read = false;              // this is the easy-read version of `page`
  const Page* reported = nullptr;      // this is its report card, or the report of a cohort
  bool made = false;  // a list or the like, or the report of the programme: every language has it
};

PageView page_view(const FrameInput& input, const Assembly& assembly, const LanguageView& view);
// { page, navigation, footer }
templates::Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view);

// From the home page, by way of the entry of the menu that leads there: to the parent of what stands at
// `address`; to a list, which is then the last step; to the parent of a written page.
std::vector<BreadcrumbStep> way_to(const std::string& address, const LanguageView& view);
std::vector<BreadcrumbStep> way_to(site::ListPage list, const LanguageView& view);
std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view);

// The page rendered with its layout, from the frame with what its kind adds. `page`: that of an author, or
// null.
std::string render_page(std::string_view layout, templates::Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics,
                        const Page* page = nullptr);

}  // namespace lantern::views
