#include "site/site_check.hpp"

#include <set>

#include "site/addresses.hpp"
#include "site/captions_check.hpp"
#include "site/file_rule.hpp"
#include "site/page_targets.hpp"
#include "site/picked_measures.hpp"
#include "site/sheet_part.hpp"
#include "site/tested_ideas.hpp"

namespace lantern::site {
namespace {

class Checker {
 public:
  Checker(SiteIndex& index, const SourceFiles& files, const pictures::PictureSet* pictures,
          Diagnostics& diagnostics)
      : index_(index), rule_(index, files), pictures_(pictures), diagnostics_(diagnostics) {}

  NamedFiles run() {
    for (const std::string& asset : index_.site.assets) publish(asset, {asset, 0, 0, 1});
    for (const std::string& path : index_.paths)
      if (is_copied_to_the_top(path)) publish(path, {path, 0, 0, 1});
    check_menu();
    check_logo();
    check_footers();
    for (const Page& page : index_.site.pages) {
      check_sheet(page, diagnostics_);
      check_tested_ideas(page, diagnostics_);
      check_comparisons(page, index_.links, diagnostics_);
      check_captions(page, rule_, diagnostics_);
      for (const NamedFile& file : page.files) use_file(file.path, file.where, file.use);
      for (const PageTarget& target : targets_of(page)) check(target);
    }
    return std::move(result_);
  }

 private:
  // One that is not there has been reported.
  bool may_use(const std::string& path, const SourceLocation& where) {
    if (!index_.paths.contains(path)) return false;
    const auto refusal = rule_.refusal(path);
    if (refusal) report(*refusal, where, diagnostics_);
    return !refusal;
  }

  // Null where it may not be.
  Naming* publish(const std::string& path, const SourceLocation& where) {
    if (!may_use(path, where)) return nullptr;
    return &result_.files.try_emplace(path, Naming{where, false, false}).first->second;
  }

  // What is wrong with a picture is said where a page shows it.
  void use_file(const std::string& path, const SourceLocation& where, FileUse use) {
    Naming* naming = publish(path, where);
    if (naming == nullptr) return;
    if (!naming->shown && (use == FileUse::shown || !naming->offered)) naming->where = where;
    (use == FileUse::shown ? naming->shown : naming->offered) = true;
  }

  // The menu is looked at in every language, and reported when it is made (views/assembly).
  void check_menu() {
    for (const NavigationEntry& entry : index_.site.settings.navigation)
      for (const auto& [language, relations] : index_.relations)
        if (const auto target = index_.links.menu_entry(entry.page, language);
            target && target->kind == TargetKind::file)
          use_file(target->file, entry.where, FileUse::offered);
  }

  void report_problem(LinkProblem problem, const PageTarget& target) {
    if (!problem.missing.empty() && suggestions_left_ > 0) {
      --suggestions_left_;
      if (auto near = index_.links.nearest(problem, target.origin); !near.empty())
        problem.hint = std::move(near);
    }
    report(problem, target.where, diagnostics_);
  }

  void check(const PageTarget& target) {
    switch (target.use) {
      case TargetUse::link:
        check_link(target, index_.links.resolve(target.written, target.origin));
        break;
      case TargetUse::foot:
        check_link(target, index_.links.menu_entry(target.written, target.origin.language));
        break;
      case TargetUse::card:
        check_card(target);
        break;
      case TargetUse::measured_page:
        check_measured_page(target);
        break;
      case TargetUse::picture:
        if (const auto file = index_.links.picture(target.written, target.origin))
          use_file(*file, target.where, FileUse::shown);
        else
          report_problem(file.error(), target);
        break;
      case TargetUse::easy_picture:
        check_easy_picture(target);
        break;
    }
  }

  void check_link(const PageTarget& target, const std::expected<LinkTarget, LinkProblem>& found) {
    const LinkOrigin& origin = target.origin;
    if (!found) {
      report_problem(found.error(), target);
      return;
    }
    if (found->kind == TargetKind::file) use_file(found->file, target.where, FileUse::offered);
    if (found->page != nullptr && found->page->kind == PageKind::resource && origin.page != nullptr &&
        found->page != origin.page)
      for (auto& [language, relations] : index_.relations) relations.add_user(*found->page, *origin.page);
  }

  void check_card(const PageTarget& target) {
    const auto found = index_.links.resolve(target.written, target.origin);
    if (!found)
      report_problem(found.error(), target);
    else if (found->page == nullptr)
      diagnostics_.error(target.where, "broken-link",
                         "'" + std::string(target.written) + "' is no page of its own",
                         "name the source file of a page, e.g. case-studies/my-study/index.md");
  }

  void check_measured_page(const PageTarget& target) {
    const auto found = index_.links.resolve(target.written, target.origin);
    if (!found)
      report_problem(found.error(), target);
    else if (found->page == nullptr)
      diagnostics_.error(target.where, "broken-link",
                         "'" + std::string(target.written) + "' is no page of its own",
                         "name the source file of the page that has the measure");
    else
      check_picked_measure(*target.picked, *found->page, diagnostics_);
  }

  // A text of all languages names the same in each of them: what is wrong is said once.
  void check_footers() {
    std::set<std::pair<int, int>> seen;  // lines and columns of site.yaml
    for (const PageTarget& target : targets_of_footers(index_.site))
      if (seen.insert({target.where.line, target.where.column}).second) check(target);
  }

  void check_logo() {
    const Appearance& appearance = index_.site.settings.appearance;
    if (appearance.logo.empty()) return;
    if (const auto file = index_.links.picture(appearance.logo, {"site.yaml", {}, nullptr}))
      use_file(*file, appearance.logo_where, FileUse::shown);
    else
      report(file.error(), appearance.logo_where, diagnostics_);
  }

  void check_easy_picture(const PageTarget& target) {
    if (!pictures::is_picture_name(target.written)) {
      if (const auto file = index_.links.picture(target.written, target.origin)) {
        use_file(*file, target.where, FileUse::shown);
      } else {
        report_problem(file.error(), target);
      }
    } else if (pictures_ != nullptr) {
      auto found = pictures_->find(target.written);
      if (!found) {
        report(found.error(), target.written, target.where, diagnostics_);
      } else if (found->origin != pictures::PictureOrigin::site) {
        // The site's own are published with its assets.
        std::string address = published_address(*found);
        result_.pictures.try_emplace(std::move(address), NamedPicture{std::move(*found), target.where});
      }
    }
  }

  SiteIndex& index_;
  const FileRule rule_;
  const pictures::PictureSet* pictures_;
  Diagnostics& diagnostics_;
  // Each looks through the whole site; whoever has renamed a folder needs no two thousand of them.
  int suggestions_left_ = 50;
  NamedFiles result_;
};

}  // namespace

NamedFiles check_site(SiteIndex& index, const SourceFiles& files, const pictures::PictureSet* pictures,
                      Diagnostics& diagnostics) {
  return Checker(index, files, pictures, diagnostics).run();
}

}  // namespace lantern::site
