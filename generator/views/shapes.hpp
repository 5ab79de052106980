// The small shapes that many layouts share ("Shapes used in many places" in themes/lantern/CONTEXT.md), and
// how they are made from the model. Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/page.hpp"
#include "print/printer.hpp"
#include "site/published_pictures.hpp"
#include "views/values.hpp"
#include "views/wording.hpp"

namespace lantern::views {

struct Assembly;

struct TextView {
  std::string text;
};
struct DateView {
  std::string text, iso;
};
struct LinkView {
  std::string text;
  Address address;
  std::string outside = {};
};
// The same picture with fewer pixels.
struct SmallImageView {
  Address address;
  std::string pixels;  // its width
};
struct ImageView {  // the picture { src, alt, width, height, small }
  Address src;
  std::string alt;
  std::string width = {}, height = {};
  std::optional<SmallImageView> small = {};
};
struct DownloadView {
  std::string text;
  Address address;
  std::string meta;
};
struct StatusView {
  std::string key, label;
};
struct FactView {
  std::string label, text;
  Address address = {};
};
// The language of a page that stands in a list of another.
struct LanguageTagView {
  std::string tag, name;
};
struct QuoteView {
  std::string text, by, source;
};
struct SpeakerView {
  std::string name, role;
};
struct MaterialView {
  std::string kind, title;
  Address address;
  std::string meta, language;
  std::optional<ImageView> poster;
  std::string outside;
};
// Who with lived experience took part.
struct CoproductionView {
  std::string partners, statement;
};

templates::Value to_value(TextView view);
templates::Value to_value(DateView view);
templates::Value to_value(LinkView view);
templates::Value to_value(SmallImageView view);
templates::Value to_value(ImageView view);
templates::Value to_value(DownloadView view);
templates::Value to_value(StatusView view);
templates::Value to_value(FactView view);
templates::Value to_value(LanguageTagView view);
templates::Value to_value(QuoteView view);
templates::Value to_value(SpeakerView view);
templates::Value to_value(MaterialView view);
templates::Value to_value(CoproductionView view);

Group<TextView> texts(const std::vector<std::string>& words);
std::optional<DateView> date_view(const std::optional<Date>& date, const Wording& wording);
// Nothing in the page's own language.
std::optional<LanguageTagView> language_view(const Page& page, const std::string& shown_in);
std::optional<LinkView> page_link(const Page* page);  // null: nothing
std::optional<LinkView> website_link(const std::string& url, const Wording& wording);
// Of a page or in a list; nothing without a file. A poster says nothing that the words beside it do not.
std::optional<ImageView> image_view(const Picture& picture, const site::PublishedPictures& published);
std::optional<ImageView> poster_view(const std::string& file, const site::PublishedPictures& published);
// Of a picture that would be published at `address` as it is.
ImageView image_at(std::string address, std::string alt, const site::PublishedPictures& published);
std::optional<StatusView> status_view(const std::optional<Status>& status, const Wording& wording);
QuoteView quote_view(const Quote& quote);
Group<SpeakerView> speakers_view(const std::vector<Speaker>& speakers);
MaterialView material_view(const Material& material, const Assembly& assembly, const Wording& wording);
std::optional<CoproductionView> coproduction_view(const Coproduction& together, const Wording& wording);

// A line of a definition list is left out when there is nothing to say.
void add_fact(Group<FactView>& facts, std::string label, std::string text, std::string address = {});

// "PDF, 12 pages, 240 kB". Nothing without a file.
std::optional<DownloadView> printed_download(const std::optional<print::PrintedFile>& file, std::string text,
                                             std::string address, const Wording& wording);

// "PDF" of a.pdf.
std::string format_of(std::string_view path);

}  // namespace lantern::views
