// What `lantern easy-read` does: one text examined for how easy it is to read, alone or as part of a site.
// Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>
#include <istream>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"
#include "easy_read/report.hpp"

namespace lantern::driver {

enum class TextForm { markdown, plain };

struct ExamineRequest {
  std::string file;  // or - for standard input
  TextForm form = TextForm::markdown;
  std::string language;        // empty: by the file's name, or that of its site
  std::filesystem::path site;  // empty: the one around the file, if there is one
};

// The findings are in the report; mistakes that hide a part of the text are diagnostics.
std::expected<easy_read::EasyReadReport, Failure> examine_file(FileSystem& disk,
                                                               const ExamineRequest& request,
                                                               std::istream& standard_input,
                                                               Diagnostics& diagnostics);

}  // namespace lantern::driver
