#include "serve/page_news.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "driver/easy_read.hpp"
#include "driver/shown_diagnostics.hpp"
#include "easy_read/readability.hpp"
#include "site/addresses.hpp"

namespace lantern::serve {
namespace {

using Json = nlohmann::ordered_json;

// The files a page is made from: what is said of them is said of it.
std::set<std::string_view> sources_of(const Page& page) {
  std::set<std::string_view> files = {page.source};
  if (page.easy_read) files.insert(page.easy_read->source);
  for (const Measure& measure : page.measures) files.insert(measure.series.file);
  for (const NamedFile& file : page.files) files.insert(file.path);
  return files;
}

Json findings_of(const Page& page, const Diagnostics& findings) {
  const std::set<std::string_view> files = sources_of(page);
  Json list = Json::array();
  for (const Diagnostic& finding : findings.items())
    if (files.contains(finding.where.file)) list.push_back(driver::shown(finding));
  return list;
}

// In words, because a number alone says little.
std::string easy_read_grade(const Page& page) {
  const EasyRead& easy = *page.easy_read;
  const easy_read::Readability figures =
      easy_read::readability(driver::easy_reading(easy.rows, easy.title, easy.title_where, page.language));
  std::string words =
      fmt::format("{} {}, the longest of {} words", figures.sentences,
                  figures.sentences == 1 ? "sentence" : "sentences", figures.longest_sentence);
  if (figures.flesch_kincaid)
    words += fmt::format("; reading grade {:.1f} (Flesch-Kincaid)", *figures.flesch_kincaid);
  return words;
}

}  // namespace

std::string page_news(const Shown& shown, const std::string& run, std::string_view path) {
  Json news = {
      {"run", run}, {"version", shown.version}, {"pages", shown.pages}, {"mistakes", shown.mistakes}};
  if (const Page* page = shown.site ? shown.site->page_of(path) : nullptr) {
    const bool easy = page->easy_read && site::output_path(site::easy_read_address(*page)) == path;
    news["source"] = easy ? page->easy_read->source : page->source;
    news["findings"] = findings_of(*page, shown.findings);
    if (page->easy_read) news["easy_read"] = easy_read_grade(*page);
  }
  return news.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string unready_mark(const Shown& shown, std::string_view path) {
  const Page* page = shown.site ? shown.site->page_of(path) : nullptr;
  if (page == nullptr) return {};
  const Date today = shown.site->prepared().loaded.site.today;
  const std::string reason = driver::why_unpublished(*page, today, driver::Drafts::left_out);
  if (reason.empty()) return {};
  return page->draft ? "Draft: this page is not published yet."
                     : fmt::format("Not published today: {}.", reason);
}

}  // namespace lantern::serve
