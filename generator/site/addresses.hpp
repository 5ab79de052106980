// Addresses: where in the site a thing is found. An address begins with '/', and ends with '/' when it
// is a page (/cohorts/cohort-1/); a part of a page follows '#'. The addresses of the site's own pages are
// in the model; here are those of everything made from them, and the ways to write one down.
// Pure functions; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/names.hpp"
#include "pictures/picture_set.hpp"
#include "print/printer.hpp"

namespace lantern::site {

// The pages that no author writes.
enum class ListPage {
  cohorts,
  case_studies,
  bundles,
  resources,
  events,
  topics,
  organisations,
  measures,
  glossary,
  easy_read,
  search,
  data,
  accessibility,
};

}  // namespace lantern::site

namespace lantern {
// The name of a list page is its folder in the site.
template <>
inline constexpr auto names_of<site::ListPage> = names<site::ListPage>("cohorts", "case-studies", "bundles",
                                                                       "resources", "events", "topics",
                                                                       "organisations", "measures",
                                                                       "glossary", "easy-read", "search",
                                                                       "data", "accessibility");
}  // namespace lantern

namespace lantern::site {

// The page that lists all pages of a kind, beside them; nothing for home and plain pages.
std::optional<ListPage> list_of(PageKind kind);

// "/" for the main language of the site, "/cy/" for another.
std::string language_root(const SiteSettings& settings, std::string_view language);

// `root` is what language_root gave.
std::string list_address(std::string_view root, ListPage list);
std::string topic_address(std::string_view root, std::string_view id);
std::string organisation_address(std::string_view root, std::string_view id);

// The feed of new pages of one language, and of the pages in one list; of the whole site the calendar of
// events and the sitemap.
std::string feed_address(std::string_view root);
std::string feed_address(std::string_view root, ListPage list);
// What browsers that install the site are told of it, in one language.
std::string manifest_address(std::string_view root);
// Beside the page of the data in the main language: "measures" is /data/measures.csv.
std::string data_file_address(std::string_view table);
inline constexpr const char* data_package_address = "/data/datapackage.json";
inline constexpr const char* calendar_address = "/events.ics";
// Made from the logo of the site.
inline constexpr const char* icon_address = "/assets/site-icon.png";
inline constexpr const char* logo_picture_address = "/assets/site-share.png";
inline constexpr const char* sitemap_address = "/sitemap.xml";

// The easy-read version of a page. That of the home page is /easy-read/, which also lists all others.
std::string easy_read_address(const Page& page);

// The picture that stands for a page where others share it.
std::string share_picture_address(const Page& page);

// The project on one page; of a case study.
std::string report_card_address(const Page& page);

// The report of a cohort, beside its page, and of the whole programme, in one language: to read and to print.
std::string report_address(const Page& cohort);
std::string report_pdf_address(const Page& cohort);
std::string programme_report_address(std::string_view root);
std::string programme_report_pdf_address(std::string_view root);

// easy-read.pdf and easy-read-large.pdf beside the page; sheet.pdf.
std::string printed_address(const Page& page, print::PrintSize size);
std::string sheet_address(const Page& page);
// Whether the page is a label or a poster.
bool is_printed_on_a_sheet(const Page& page);
// Whether it has words too.
bool has_sheet(const Page& page);

// The drawing and the data of a measure, beside the page that has it.
std::string measure_svg_address(const Page& page, const Measure& measure);
std::string measure_csv_address(const Page& page, const Measure& measure);

// Whether a file of the site is copied to the top of it as it is: those of root/.
bool is_copied_to_the_top(std::string_view path);
// Where a file of the site is published: content/dna/a b.jpg at /dna/a%20b.jpg, assets/ as it is,
// root/CNAME at /CNAME.
std::string file_address(std::string_view path);

// Where an easy-read picture is published. Sets may have pictures of the same name: each but the site's
// own and OpenMoji has its folder.
std::string published_address(const pictures::ResolvedPicture& picture);

// The file below the published folder that answers for an address: /a/ is a/index.html.
std::string output_path(std::string_view address);
// The same for a file of the site, without the encoding of an address.
std::string file_output_path(std::string_view path);

// How a page at `from` refers to `to` so that it works from any folder and from disk: from /a/b/ to
// /c/#part it is ../../c/index.html#part. What does not begin with '/' is given back as it is.
std::string relative_url(std::string_view from, std::string_view to);

// https://example.org/sub + /a/ is https://example.org/sub/a/, bytes outside ASCII encoded.
std::string absolute_url(std::string_view base_url, std::string_view address);
// The same without scheme and host, for the 404 page, which is shown at any address: /sub/a/.
std::string absolute_path(std::string_view base_url, std::string_view address);

// `path` with '.' and '..' followed and without a slash at either end; empty for the folder itself. `..`
// above the top gives "..": such a path leads out of the site.
std::string normal_path(std::string_view path);
// The folder part: content/about.md is in content; empty at the top.
std::string_view folder_of_path(std::string_view path);
// A source without its language and .md: content/a/index.cy.md is content/a/index.
std::string source_key(std::string_view source, const SiteSettings& settings);

}  // namespace lantern::site
