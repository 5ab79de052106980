#include "print/printer.hpp"

#include <mutex>

#include "base/machine_failure.hpp"
#include "print/draw_share_picture.hpp"
#include "print/guide_printer.hpp"
#include "print/library_complaints.hpp"
#include "print/report_printer.hpp"
#include "print/typeface.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

struct Printer::Implementation {
  explicit Implementation(Typeface loaded) : typeface(std::move(loaded)) {}

  Typeface typeface;  // outlives the workshops
  std::mutex guard;
  std::vector<std::unique_ptr<Workshop>> idle;

  std::unique_ptr<Workshop> borrow() {
    {
      const std::lock_guard lock(guard);
      if (!idle.empty()) {
        auto workshop = std::move(idle.back());
        idle.pop_back();
        return workshop;
      }
    }
    return std::make_unique<Workshop>(typeface);
  }
  void give_back(std::unique_ptr<Workshop> workshop) {
    const std::lock_guard lock(guard);
    idle.push_back(std::move(workshop));
  }

  template <typename F>
  auto in_workshop(const std::string& language, F print) {
    std::unique_ptr<Workshop> workshop = borrow();
    pango_context_set_language(workshop->context.get(), pango_language_from_string(language.c_str()));
    decltype(print(*workshop)) file;
    {
      const FontsForPictures fonts(*workshop);
      const LibraryComplaints complaints;
      file = print(*workshop);
      if (!complaints.text().empty())
        throw MachineFailure("the fonts of printed guides cannot be opened: " + complaints.text());
    }
    give_back(std::move(workshop));
    return file;
  }
};

std::expected<Printer, std::string> Printer::load(const PrintFonts& fonts, const FileSystem& disk) {
  auto typeface = Typeface::load(fonts, disk);
  if (!typeface) return std::unexpected(typeface.error());
  return Printer(std::make_unique<Implementation>(std::move(*typeface)));
}

Printer::Printer(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Printer::Printer(Printer&&) noexcept = default;
Printer& Printer::operator=(Printer&&) noexcept = default;
Printer::~Printer() = default;

std::expected<PrintedFile, std::string> Printer::print(const Guide& guide, PrintSize size,
                                                       const PictureSource& pictures) const {
  return implementation_->in_workshop(
      guide.language, [&](Workshop& workshop) { return print_guide(guide, size, workshop, pictures); });
}

std::expected<PrintedFile, std::string> Printer::print(const Report& report) const {
  return implementation_->in_workshop(report.language,
                                      [&](Workshop& workshop) { return print_report(report, workshop); });
}

std::expected<PrintedSheet, std::string> Printer::print(const Sheet& sheet,
                                                        const PictureSource& pictures) const {
  return implementation_->in_workshop(
      sheet.language, [&](Workshop& workshop) { return print_sheet(sheet, workshop, pictures); });
}

std::expected<std::string, std::string> Printer::print(const SharePicture& picture) const {
  return implementation_->in_workshop(
      picture.language, [&](Workshop& workshop) { return draw_share_picture(picture, workshop); });
}

}  // namespace lantern::print
