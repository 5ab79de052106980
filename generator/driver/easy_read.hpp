// One easy-read text looked at whole: its Markdown through markdown/, its words through easy_read/.
// Pure but for load_easy_read_site(), which reads the files of a site. Any thread.
#pragma once
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"
#include "easy_read/checks.hpp"
#include "easy_read/readability.hpp"
#include "model/easy_page.hpp"
#include "model/site.hpp"
#include "pictures/picture_set.hpp"

namespace lantern::driver {

// The rows of a text and its title as the checks read them. The title may be empty.
easy_read::Reading easy_reading(const std::vector<EasyReadRow>& rows, const std::string& title,
                                const SourceLocation& title_where, std::string_view language);

// The findings about a text. What convert_easy_read() found in the same text is in `structure`: its findings
// are taken out of it. `file` goes into the places.
std::vector<easy_read::EasyFinding> easy_read_findings(const easy_read::Reading& reading,
                                                       const easy_read::EasyReadKnowledge& knowledge,
                                                       std::string_view file, Diagnostics& structure);

// What a site adds to the checks of one of its files, and what there is without one.
struct EasyReadSite {
  easy_read::EasyReadKnowledge knowledge;
  CheckLevel level = CheckLevel::warning;
  std::string language = "en";
  std::vector<std::string> languages = {"en", "cy"};
  std::optional<pictures::PictureSet> pictures;  // refers to the file system it was loaded with
};

// `folder` holds site.yaml, or is empty: then there are Lantern's own words and pictures alone. Mistakes in
// the site's files are not this file's, and are left to `lantern check`.
EasyReadSite load_easy_read_site(const FileSystem& disk, const std::filesystem::path& installation,
                                 const std::filesystem::path& folder);

// `folder` when it holds a site.yaml or is empty; a mistake in the request otherwise.
std::expected<std::filesystem::path, Failure> named_site(const FileSystem& disk,
                                                         const std::filesystem::path& folder);

// The nearest folder above `file` that holds a site.yaml; empty when there is none.
std::filesystem::path site_around(const FileSystem& disk, const std::filesystem::path& file);

}  // namespace lantern::driver
