// The body of a page as HTML: pieces put together with the addresses of their links and the parts of
// the theme that stand for components. Functions of the page's context; the task's thread.
#pragma once
#include <string>

#include "base/diagnostic.hpp"
#include "views/assembly.hpp"
#include "views/page_drawings.hpp"

namespace lantern::views {

// Turns addresses into relative URLs from one page.
class PageUrls final : public templates::UrlResolver {
 public:
  // `shown`, if anybody asks, is told of each.
  PageUrls(std::string_view from, site::ShownLinks* shown) : from_(from), shown_(shown) {}
  void append_url(std::string_view address, std::string& out) const override;

 private:
  std::string_view from_;
  site::ShownLinks* shown_;
};

struct BodyContext {
  const Assembly& assembly;
  const LanguageView& view;
  PageDrawings& drawings;
  const Page& page;          // whose measures and diagrams the components show
  std::string_view source;   // the file the links are written in
  std::string_view address;  // where the HTML is shown
  enum class Kind { standard, easy_read } kind = Kind::standard;
  bool headed = true;  // a heading below that of the page stands above
};

// The body of a page, parted from what stands at its end and, on a case study, from the key facts it begins
// with: they are its news.
struct PageBody {
  std::string key_facts;
  std::string body;
  std::string how_we_know, sources;  // without their headings
  std::string how_we_know_id;        // of its heading
  std::vector<Heading> headings;     // of the body
};
PageBody page_body(const Document& document, const BodyContext& context, Diagnostics& diagnostics);

// Where a link leads, as the value of its href but for escaping: relative to the page that shows it. Empty
// when it leads nowhere, which is reported by the check of the site.
std::string href_of(std::string_view target, const BodyContext& context);

// The attributes of an img that say where the picture is and how large, so that nothing moves when it comes.
// `file` is its path in the site; empty when there is none, which is reported by the check of the site.
void append_picture(const std::string& file, const site::PublishedPictures& pictures,
                    const templates::UrlResolver& urls, std::string& html);

std::string body_html(const Document& document, const BodyContext& context, Diagnostics& diagnostics);

// One of the theme's parts with the object `inner`.
std::string part_html(std::string_view name, templates::Object inner, const BodyContext& context,
                      Diagnostics& diagnostics);

}  // namespace lantern::views
