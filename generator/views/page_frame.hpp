// The frames every page is rendered with: `page` and `navigation` (CONTEXT.md). Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "site/addresses.hpp"
#include "views/cards.hpp"
#include "views/json_ld.hpp"

namespace lantern::views {

struct TranslationView {
  std::string language, label;
  Address address;
};
struct AlternateView {
  std::string language, address;  // absolute
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
};
struct HowWeKnowView {
  std::string id;
  Markup words;
};
struct NavigationView {
  std::string text;
  Address address;
  bool current = false;
  std::string outside = {};
};
struct PageView {
  std::string kind, story, language, words_language, direction, title, window_title, summary, description;
  std::string canonical, social_image, social_type = "website";
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
};

templates::Value to_value(TranslationView view);
templates::Value to_value(AlternateView view);
templates::Value to_value(HeadingView view);
templates::Value to_value(NeighboursView view);
templates::Value to_value(EasyReadLink view);
templates::Value to_value(HowWeKnowView view);
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
  bool easy_read = false;  // this is the easy-read version of `page`
};

PageView page_view(const FrameInput& input, const Assembly& assembly, const LanguageView& view);
// { page, navigation, footer }
templates::Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view);

// From the home page, by way of the entry of the menu that leads there: to the parent of what stands at
// `address`; to a list, which is then the last step; to the parent of a written page.
std::vector<BreadcrumbStep> way_to(const std::string& address, const LanguageView& view);
std::vector<BreadcrumbStep> way_to(site::ListPage list, const LanguageView& view);
std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view);

// The page rendered with its layout, from the frame with what its kind adds.
std::string render_page(std::string_view layout, templates::Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics);

}  // namespace lantern::views
