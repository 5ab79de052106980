// One published file as data: where it stands, what it is, whose it is, and how its bytes come about. The
// list of them (outputs.hpp) is made once a build and never changes; any thread may read it. Points into
// the Site and the Assembly, which must live longer.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "base/diagnostic.hpp"
#include "model/page.hpp"
#include "outputs/page_work.hpp"
#include "site/published_pictures.hpp"

namespace lantern::outputs {

enum class OutputKind { page, file, redirection };  // what the report of a build counts: HTML pages
enum class InSitemap { no, yes };
enum class InSearch { no, yes };

// Makes the bytes; nothing where that failed, which is then reported.
using Rendering = std::function<std::optional<std::string>(PageWork&, Diagnostics&)>;

// The file is published as it is: nobody needs to hold its bytes.
struct CopyFrom {
  std::filesystem::path file;  // on the disk
};

// The index of a language: made when all pages are, and with it files whose names nobody knows before.
struct MadeOfAllPages {};

using Content = std::variant<Rendering, CopyFrom, MadeOfAllPages>;

struct Output {
  OutputKind kind = OutputKind::file;
  std::string what;            // in a sentence about it: "the page", "the chart"
  std::string path = {};       // below the published folder
  std::string address;         // in the site, as readers ask for it
  SourceLocation where;        // what an author can change about it; no file: it is Lantern's own
  const Page* page = nullptr;  // whose it is; all outputs of a page are rendered by one task
  const site::PublishedPicture* picture = nullptr;  // likewise, of a photograph
  const views::LanguageView* programme = nullptr;   // likewise, of the programme's report in a language
  InSitemap sitemap = InSitemap::no;
  InSearch in_search = InSearch::no;  // whether readers find it by its words
  std::optional<Date> changed = {};   // for the sitemap, when it is known
  Content content;
};

}  // namespace lantern::outputs
