#include "driver/write_form.hpp"

#include <fmt/format.h>

#include "starting/case_study_form.hpp"
#include "text/ascii.hpp"

namespace lantern::driver {

std::expected<void, Failure> write_form(FileSystem& disk, const std::filesystem::path& file,
                                        const std::string& language) {
  const auto refused = [](std::string sentence) {
    return std::unexpected(Failure{FaultOf::request, std::move(sentence)});
  };
  if (!ends_in_ascii(file.string(), ".docx"))
    return refused(
        fmt::format("'{}': the name of the form must end in .docx, as in: lantern new form "
                    "case-study.docx",
                    file.string()));
  const auto known = from_name<starting::FormLanguage>(language);
  if (!known)
    return refused(fmt::format("there is no form in '{}'; there is one in en and one in cy", language));
  const auto kind = disk.kind(file);
  if (!kind) return std::unexpected(machine_failure(kind.error()));
  if (*kind != FileKind::missing)
    return refused(fmt::format("'{}' is there already; give another name", file.string()));
  const auto bytes = starting::blank_form(*known);
  if (!bytes) return std::unexpected(Failure{FaultOf::machine, bytes.error()});
  if (const auto written = disk.write(file, *bytes); !written)
    return std::unexpected(machine_failure(written.error()));
  return {};
}

}  // namespace lantern::driver
