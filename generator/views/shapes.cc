#include "views/shapes.hpp"

#include "site/addresses.hpp"
#include "text/language_tag.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(TextView view) { return Fields().add("text", std::move(view.text)); }

Value to_value(DateView view) {
  return Fields().add("text", std::move(view.text)).add("iso", std::move(view.iso));
}

Value to_value(LinkView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("address", std::move(view.address))
      .add("outside", std::move(view.outside));
}

Value to_value(SmallImageView view) {
  return Fields().add("address", std::move(view.address)).add("pixels", std::move(view.pixels));
}

Value to_value(ImageView view) {
  return Fields()
      .add("src", std::move(view.src))
      .add("alt", std::move(view.alt))
      .add("width", std::move(view.width))
      .add("height", std::move(view.height))
      .add("small", std::move(view.small));
}

Value to_value(DownloadView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("address", std::move(view.address))
      .add("meta", std::move(view.meta));
}

Value to_value(StatusView view) {
  return Fields().add("key", std::move(view.key)).add("label", std::move(view.label));
}

Value to_value(FactView view) {
  return Fields()
      .add("label", std::move(view.label))
      .add("text", std::move(view.text))
      .add("address", std::move(view.address));
}

Value to_value(LanguageTagView view) {
  return Fields().add("tag", std::move(view.tag)).add("name", std::move(view.name));
}

Value to_value(QuoteView view) {
  return Fields()
      .add("text", std::move(view.text))
      .add("by", std::move(view.by))
      .add("source", std::move(view.source));
}

Value to_value(SpeakerView view) {
  return Fields().add("name", std::move(view.name)).add("role", std::move(view.role));
}

Value to_value(MaterialView view) {
  return Fields()
      .add("kind", std::move(view.kind))
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("meta", std::move(view.meta))
      .add("language", std::move(view.language))
      .add("poster", std::move(view.poster))
      .add("outside", std::move(view.outside));
}

Value to_value(CoproductionView view) {
  return Fields().add("partners", std::move(view.partners)).add("statement", std::move(view.statement));
}

Group<TextView> texts(const std::vector<std::string>& words) {
  Group<TextView> group;
  for (const std::string& text : words) group.items.push_back({text});
  return group;
}

std::optional<DateView> date_view(const std::optional<Date>& date, const Wording& wording) {
  if (!date) return std::nullopt;
  return DateView{wording.date(*date), to_iso(*date)};
}

std::optional<LanguageTagView> language_view(const Page& page, const std::string& shown_in) {
  if (page.language == shown_in) return std::nullopt;
  return LanguageTagView{page.language, language_name(page.language)};
}

std::optional<LinkView> page_link(const Page* page) {
  if (page == nullptr) return std::nullopt;
  return LinkView{page->title, {page->address}};
}

std::optional<LinkView> website_link(const std::string& url, const Wording& wording) {
  if (url.empty()) return std::nullopt;
  return LinkView{url, {url}, wording.outside(url)};
}

ImageView image_at(std::string address, std::string alt, const site::PublishedPictures& published) {
  const site::PublishedPicture* picture = published.find(address);
  if (picture == nullptr) return {{std::move(address)}, std::move(alt)};
  ImageView view{{picture->whole.address}, std::move(alt)};
  if (picture->whole.size.width > 0) {
    view.width = std::to_string(picture->whole.size.width);
    view.height = std::to_string(picture->whole.size.height);
  }
  if (picture->narrow)
    view.small = SmallImageView{{picture->narrow->address}, std::to_string(picture->narrow->size.width)};
  return view;
}

std::optional<ImageView> image_view(const Picture& picture, const site::PublishedPictures& published) {
  if (picture.file.empty()) return std::nullopt;
  return image_at(site::file_address(picture.file), picture.alt, published);
}

std::optional<ImageView> poster_view(const std::string& file, const site::PublishedPictures& published) {
  if (file.empty()) return std::nullopt;
  return image_at(site::file_address(file), "", published);
}

std::optional<StatusView> status_view(const std::optional<Status>& status, const Wording& wording) {
  if (!status) return std::nullopt;
  return StatusView{std::string(name_of(*status)), wording.status(*status)};
}

QuoteView quote_view(const Quote& quote) { return {quote.text, quote.by, quote.source}; }

Group<SpeakerView> speakers_view(const std::vector<Speaker>& speakers) {
  Group<SpeakerView> group;
  for (const Speaker& speaker : speakers) group.items.push_back({speaker.name, speaker.role});
  return group;
}

MaterialView material_view(const Material& material, const Assembly& assembly, const Wording& wording) {
  const std::string kind = wording.material(material.kind);
  MaterialView view;
  view.kind = key_of(material.kind);
  view.title = material.title.empty() ? kind : material.title;
  view.meta = kind;
  if (!material.file.empty()) {
    if (const std::string format = format_of(material.file); !format.empty()) view.meta += ", " + format;
    const auto facts = assembly.site.documents.find(material.file);
    if (facts != assembly.site.documents.end() && facts->second.pages)
      view.meta += ", " + wording.say(material.kind == MaterialKind::slides ? "slide_count" : "guide_pages",
                                      {{"count", static_cast<long>(*facts->second.pages)}});
    view.meta += ", " + wording.file_size(assembly.files.size(material.file));
  }
  if (material.duration) view.meta += ", " + wording.duration(*material.duration);
  view.address.place = material.file.empty() ? material.url : site::file_address(material.file);
  view.language = material.language;
  view.poster = poster_view(material.poster, assembly.pictures);
  if (material.file.empty()) view.outside = wording.outside(material.url);
  return view;
}

std::optional<CoproductionView> coproduction_view(const Coproduction& together, const Wording& wording) {
  if (!together.partners && together.statement.empty()) return std::nullopt;
  CoproductionView view;
  if (together.partners)
    view.partners = wording.say("partners", {{"count", static_cast<long>(*together.partners)}});
  view.statement = together.statement;
  return view;
}

void add_fact(Group<FactView>& facts, std::string label, std::string text, std::string address) {
  if (text.empty()) return;
  facts.items.push_back({std::move(label), std::move(text), {std::move(address)}});
}

std::optional<DownloadView> printed_download(const std::optional<print::PrintedFile>& file, std::string text,
                                             std::string address, const Wording& wording) {
  if (!file) return std::nullopt;
  return DownloadView{std::move(text),
                      {std::move(address)},
                      "PDF, " + wording.say("guide_pages", {{"count", static_cast<long>(file->pages)}}) +
                          ", " + wording.file_size(file->bytes.size())};
}

std::string format_of(std::string_view path) {
  const std::size_t point = path.rfind('.');
  if (point == std::string_view::npos || path.find('/', point) != std::string_view::npos) return {};
  std::string ending(path.substr(point + 1));
  for (char& c : ending)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return ending == "TXT" || ending == "MD" ? "text" : ending;
}

}  // namespace lantern::views
