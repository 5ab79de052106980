#include "site/site_check.hpp"

#include "site/addresses.hpp"

namespace lantern::site {
namespace {

class Checker {
 public:
  Checker(SiteIndex& index, const pictures::PictureSet* pictures, Diagnostics& diagnostics)
      : index_(index), pictures_(pictures), diagnostics_(diagnostics) {}

  NamedFiles run() {
    for (const std::string& asset : index_.site.assets) use_file(asset);
    for (const Page& page : index_.site.pages) check_page(page);
    // Where a page names the file for itself too, its readers get it as it is.
    std::erase_if(result_.photographs, [&](const std::string& file) { return result_.files.contains(file); });
    return std::move(result_);
  }

 private:
  void use_file(const std::string& path) {
    if (!path.empty() && index_.paths.contains(path)) result_.files.insert(path);
  }

  void check_target(const std::string& target, const SourceLocation& where, const LinkOrigin& origin) {
    auto found = index_.links.resolve(target, origin);
    if (!found) {
      if (!found.error().missing.empty() && suggestions_left_ > 0) {
        --suggestions_left_;
        if (auto near = index_.links.nearest(found.error(), origin); !near.empty())
          found.error().hint = std::move(near);
      }
      report(found.error(), where, diagnostics_);
      return;
    }
    if (found->kind == TargetKind::file) use_file(found->file);
    if (found->page != nullptr && found->page->kind == PageKind::resource && origin.page != nullptr &&
        found->page != origin.page)
      for (auto& [language, relations] : index_.relations) relations.add_user(*found->page, *origin.page);
  }

  void check_document(const Document& document, const LinkOrigin& origin) {
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

  void check_picture_file(const std::string& target, const SourceLocation& where, const LinkOrigin& origin) {
    if (const auto file = index_.links.picture(target, origin))
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
    const LinkOrigin origin{page.easy_read->source, page.language, &page};
    for (const EasyReadRow& row : page.easy_read->rows) {
      if (row.kind == EasyReadRowKind::words)
        for (const EasyMark& mark : row.marks)
          if (!mark.target.empty()) check_target(mark.target, mark.where, origin);
      if (row.picture.empty()) continue;
      if (!pictures::is_picture_name(row.picture)) {
        if (const auto file = index_.links.picture(row.picture, origin))
          result_.photographs.insert(*file);
        else
          report(file.error(), row.where, diagnostics_);
      } else if (pictures_) {
        auto found = pictures_->find(row.picture);
        if (found &&
            found->origin != pictures::PictureOrigin::site)  // the site's own are published with its assets
          result_.pictures.emplace(published_address(*found), std::move(*found));
        else if (!found)
          report(found.error(), row.picture, row.where, diagnostics_);
      }
    }
  }

  void check_page(const Page& page) {
    const LinkOrigin origin{page.source, page.language, &page};
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

  SiteIndex& index_;
  const pictures::PictureSet* pictures_;
  Diagnostics& diagnostics_;
  // Each looks through the whole site; whoever has renamed a folder needs no two thousand of them.
  int suggestions_left_ = 50;
  NamedFiles result_;
};

}  // namespace

NamedFiles check_site(SiteIndex& index, const pictures::PictureSet* pictures, Diagnostics& diagnostics) {
  return Checker(index, pictures, diagnostics).run();
}

}  // namespace lantern::site
