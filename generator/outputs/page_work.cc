#include "outputs/page_work.hpp"

#include "outputs/printed_guides.hpp"
#include "outputs/printed_sheet.hpp"

namespace lantern::outputs {

const views::PrintedGuides& PageWork::guides(Diagnostics& diagnostics) {
  if (!guides_) guides_ = print_guides(page(), context(view(), diagnostics));
  return *guides_;
}

const std::optional<print::PrintedFile>& PageWork::sheet(Diagnostics& diagnostics) {
  if (!sheet_) sheet_ = print_sheet_of(page(), context(view(), diagnostics));
  return *sheet_;
}

const PageWork::PhotographVersions& PageWork::photograph(const std::string& file,
                                                         const site::PublishedPicture& picture) {
  if (!photograph_) {
    if (!picture.plan) {
      photograph_ = std::unexpected(picture.problem);
    } else if (const auto bytes = assembly_.files.read(file); !bytes) {
      photograph_ = std::unexpected(bytes.error());
    } else {
      photograph_ = pictures::make_versions(*bytes, *picture.plan);
    }
  }
  return *photograph_;
}

}  // namespace lantern::outputs
