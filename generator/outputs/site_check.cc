#include "outputs/site_check.hpp"

#include <map>

#include "outputs/printed_guides.hpp"
#include "site/address_book.hpp"
#include "site/addresses.hpp"

namespace lantern::outputs {
namespace {

class Checker {
 public:
  Checker(views::Assembly& assembly, Diagnostics& diagnostics)
      : assembly_(assembly), diagnostics_(diagnostics) {}

  SiteCheck run() {
    for (const std::string& asset : assembly_.site.assets) use_file(asset);
    for (const Page& page : assembly_.site.pages) check_page(page);
    // Where a page names the file for itself too, its readers get it as it is.
    std::erase_if(result_.photographs, [&](const std::string& file) { return result_.files.contains(file); });
    claim_addresses();
    for (auto& [address, picture] : pictures_) result_.pictures.emplace_back(address, std::move(picture));
    return std::move(result_);
  }

 private:
  void use_file(const std::string& path) {
    if (!path.empty() && assembly_.files.paths().contains(path)) result_.files.insert(path);
  }

  void check_target(const std::string& target, const SourceLocation& where, const site::LinkOrigin& origin) {
    const auto found = assembly_.links.resolve(target, origin);
    if (!found) {
      report(found.error(), where, diagnostics_);
      return;
    }
    if (found->kind == site::TargetKind::file) use_file(found->file);
    if (found->page != nullptr && found->page->kind == PageKind::resource && origin.page != nullptr &&
        found->page != origin.page)
      for (const auto& [language, view] : assembly_.views)
        view->relations.add_user(*found->page, *origin.page);
  }

  void check_document(const Document& document, const site::LinkOrigin& origin) {
    for (const Piece& piece : document.pieces) {
      if (piece.kind == PieceKind::link) check_target(piece.text, piece.where, origin);
      if (piece.kind == PieceKind::picture) check_picture_file(piece.text, piece.where, origin);
    }
    for (const Component& component : document.components) {
      if (const auto* video = std::get_if<VideoBlock>(&component.data))
        for (const std::string* file : {&video->file, &video->poster, &video->transcript, &video->captions})
          use_file(*file);
      if (const auto* facts = std::get_if<KeyFactsBlock>(&component.data))
        for (const KeyFact& fact : facts->facts)
          if (!fact.page.empty()) check_target(fact.page, fact.where, origin);
    }
  }

  void check_picture_file(const std::string& target, const SourceLocation& where,
                          const site::LinkOrigin& origin) {
    if (const auto file = assembly_.links.picture(target, origin))
      use_file(*file);
    else
      report(file.error(), where, diagnostics_);
  }

  void check_materials(const std::vector<Material>& materials) {
    for (const Material& material : materials) {
      use_file(material.file);
      use_file(material.poster);
    }
  }

  void check_easy_read(const Page& page) {
    const site::LinkOrigin origin{page.easy_read->source, page.language, &page};
    for (const EasyReadRow& row : page.easy_read->rows) {
      for (const Document& sentence : row.sentences) check_document(sentence, origin);
      if (row.picture.empty()) continue;
      if (!pictures::is_picture_name(row.picture)) {
        if (const auto file = assembly_.links.picture(row.picture, origin))
          result_.photographs.insert(*file);
        else
          report(file.error(), row.where, diagnostics_);
      } else if (assembly_.theme.pictures) {
        auto found = assembly_.theme.pictures->find(row.picture);
        if (found &&
            found->origin != pictures::PictureOrigin::site)  // the site's own are published with its assets
          pictures_.emplace(site::published_address(*found), std::move(*found));
        else if (!found)
          report(found.error(), row.picture, row.where, diagnostics_);
      }
    }
  }

  void check_page(const Page& page) {
    const site::LinkOrigin origin{page.source, page.language, &page};
    use_file(page.image.file);
    check_document(page.body, origin);
    if (const auto* cohort = std::get_if<Cohort>(&page.details))
      check_document(cohort->framework_body, origin);
    if (const auto* study = std::get_if<CaseStudy>(&page.details)) check_materials(study->materials);
    if (const auto* session = std::get_if<Session>(&page.details)) check_materials(session->materials);
    if (const auto* resource = std::get_if<Resource>(&page.details)) check_materials(resource->materials);
    if (const auto* event = std::get_if<Event>(&page.details)) check_materials(event->materials);
    if (page.easy_read) check_easy_read(page);
  }

  void claim_addresses() {
    site::AddressBook book;
    const auto claim = [&](const std::string& path, const SourceLocation& where, std::string_view what) {
      book.claim(path, where, what, diagnostics_);
    };
    const SourceLocation lantern{"", 0, 0, 1};
    std::set<std::string> lists;
    for (const auto& [language, view] : assembly_.views) {
      const std::string& root = view->relations.root();
      for (const site::ListPage list : site::all_list_pages) {
        const std::string address = site::list_address(root, list);
        lists.insert(address);
        claim(site::output_path(address), lantern, "a list of the site");
      }
      for (const Topic& topic : assembly_.site.topics)
        claim(site::output_path(site::topic_address(root, topic.id)), topic.where, "the topic");
      for (const Organisation& organisation : assembly_.site.organisations)
        claim(site::output_path(site::organisation_address(root, organisation.id)), organisation.where,
              "the organisation");
      claim(site::output_path(root == "/" ? "/feed.xml" : root + "feed.xml"), lantern, "the feed");
    }
    for (const char* file : {"404.html", "events.ics", "sitemap.xml", "robots.txt"})
      claim(file, lantern, "a file of Lantern's own");
    for (const Page& page : assembly_.site.pages) {
      const SourceLocation where{page.source, 1, 1, 3};
      // A page of an author at a list's address is what stands above that list.
      if (page.kind != PageKind::plain || !lists.contains(page.address))
        claim(site::output_path(page.address), where, "the page");
      if (page.easy_read && page.kind != PageKind::home)
        claim(site::output_path(site::easy_read_address(page)), page.easy_read->where, "the easy-read page");
      if (page.easy_read && assembly_.theme.printer)
        for (const print::PrintSize size : {print::PrintSize::normal, print::PrintSize::large})
          claim(site::output_path(site::printed_address(page, size)), page.easy_read->where,
                "the printed guide");
      if (site::has_sheet(page) && assembly_.theme.printer)
        claim(site::output_path(site::sheet_address(page)), where, "the printed sheet");
      if (page.kind == PageKind::case_study)
        claim(site::output_path(site::report_card_address(page)), where, "the report card");
      for (const views::MeasureChart& chart : assembly_.charts_of(page)) {
        claim(site::output_path(site::measure_svg_address(page, *chart.measure)), chart.measure->where,
              "the chart");
        claim(site::output_path(site::measure_csv_address(page, *chart.measure)), chart.measure->where,
              "the data");
      }
    }
    for (const std::string& file : result_.files)
      claim(site::file_output_path(file), {file, 0, 0, 1}, "the file");
    for (const std::string& file : result_.photographs)
      claim(site::file_output_path(file), {file, 0, 0, 1}, "the photograph");
    for (const auto& [address, picture] : pictures_)
      claim(site::output_path(address), {picture.file_name, 0, 0, 1}, "the picture");
    for (const views::ThemeFile& file : assembly_.theme.files)
      claim(file.path, {file.path, 0, 0, 1}, "a file of the theme");
    for (const Page& page : assembly_.site.pages) {
      for (const std::string& alias : page.aliases) {
        const std::string address = alias.ends_with('/') || alias.ends_with(".html") ? alias : alias + '/';
        claim(site::output_path(address), {page.source, 1, 1, 3}, "the old address " + alias);
        result_.redirections.emplace_back(address, page.address);
      }
    }
    book.check_folders(diagnostics_);
  }

  views::Assembly& assembly_;
  Diagnostics& diagnostics_;
  SiteCheck result_;
  std::map<std::string, pictures::ResolvedPicture> pictures_;
};

}  // namespace

SiteCheck check_site(views::Assembly& assembly, Diagnostics& diagnostics) {
  return Checker(assembly, diagnostics).run();
}

}  // namespace lantern::outputs
