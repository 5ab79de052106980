#include "driver/published_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "driver/browser_editor.hpp"
#include "office/document_text.hpp"
#include "office/package.hpp"
#include "pictures/metadata.hpp"
#include "pictures/published.hpp"
#include "privacy/pdf.hpp"
#include "recordings/media_file.hpp"
#include "site/addresses.hpp"
#include "text/ascii.hpp"
#include "text/encodings.hpp"
#include "text/utf8.hpp"

namespace lantern::driver {
namespace {

using namespace std::string_view_literals;
using privacy::Form;

constexpr std::uint64_t large = 10'000'000;
constexpr std::uint64_t largest_text = 16'000'000;

bool ends_in_one_of(std::string_view file, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return ends_in_ascii(file, ending); });
}

std::optional<Form> form_of(std::string_view file) {
  static constexpr std::array tables = {".csv"sv, ".tsv"sv, ".tab"sv};
  static constexpr std::array prose = {".txt"sv, ".vcf"sv, ".ics"sv, ".log"sv};
  static constexpr std::array markup = {
      ".md"sv,   ".vtt"sv,  ".srt"sv, ".html"sv,    ".htm"sv, ".xhtml"sv, ".xml"sv, ".svg"sv,
      ".json"sv, ".yaml"sv, ".yml"sv, ".geojson"sv, ".css"sv, ".js"sv,    ".rtf"sv, ".webmanifest"sv};
  if (ends_in_one_of(file, tables)) return Form::lines;
  if (ends_in_one_of(file, prose)) return Form::prose;
  if (ends_in_one_of(file, markup)) return Form::markup;
  return std::nullopt;
}

// Excel writes tables as UTF-16.
std::string as_utf8(std::string bytes) {
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  return utf16 ? from_utf16(bytes) : std::move(bytes);
}

std::string listed(const std::vector<std::string>& traces) {
  std::string words;
  for (std::size_t i = 0; i < traces.size(); ++i)
    words += (i == 0 ? "" : i + 1 == traces.size() ? " and " : ", ") + traces[i];
  return words;
}

bool is_recording(std::string_view file) {
  static constexpr std::array endings = {".mp4"sv, ".m4v"sv, ".mov"sv, ".m4a"sv,  ".3gp"sv,  ".mp3"sv,
                                         ".ogg"sv, ".oga"sv, ".ogv"sv, ".opus"sv, ".webm"sv, ".mkv"sv};
  return ends_in_one_of(file, endings);
}

void read_recording(const FileSystem& disk, const std::filesystem::path& path, PublishedDocument& read) {
  const auto bytes = disk.read(path, ReadLimit::package);
  if (!bytes) {
    if (bytes.error().fault == FileFault::too_large) read.document.unreadable = "it is too large";
    return;
  }
  recordings::MediaFile media = recordings::read_media_file(*bytes);
  read.tells_place = !media.place_traces.empty();
  read.document.traces = std::move(media.other_traces);
  for (std::string& words : media.words)
    if (!invalid_utf8_at(words))
      read.document.passages.push_back({"in its properties", std::move(words), {}});
}

}  // namespace

PublishedDocument read_published(const FileSystem& disk, const std::filesystem::path& path,
                                 const std::string& file, bool open) {
  PublishedDocument read;
  const auto beginning = disk.beginning(path);
  if (!beginning) return read;
  if (pictures::form_of(file, *beginning) == pictures::FileForm::photograph) {
    // Made anew, and no larger than it must be; but for those that are copied as they are.
    if (!site::is_copied_to_the_top(file)) return read;
    read.size = disk.size(path).value_or(0);
    if (!open) return read;
    const auto bytes = disk.read(path, ReadLimit::picture);
    read.picture_with_traces = bytes && pictures::has_traces(*bytes);
    return read;
  }
  read.size = disk.size(path).value_or(0);
  if (!open) return read;
  if (is_recording(file)) {
    read_recording(disk, path, read);
    return read;
  }
  const bool pdf = beginning->substr(0, 1024).find("%PDF-") != std::string::npos;
  const office::Container container = office::container_of(*beginning);
  if (!pdf && container == office::Container::other) {
    read.form = form_of(file);
    if (!read.form) return read;
  }
  if (read.form && read.size > largest_text) {
    read.form.reset();
    read.document.unreadable = "it is too large";
    return read;
  }
  if (container == office::Container::old_document) {
    read.document.unreadable = "it has a password, or is of an old form of Office";
    return read;
  }
  auto bytes = disk.read(path, ReadLimit::package);
  if (!bytes) {
    read.form.reset();
    if (bytes.error().fault == FileFault::too_large) read.document.unreadable = "it is too large";
    return read;
  }
  if (file == browser_editor_program && is_browser_editor(*bytes)) return read;
  if (read.form)
    read.text = as_utf8(std::move(*bytes));
  else
    read.document = pdf ? privacy::read_pdf(*bytes) : office::read_package(*bytes);
  return read;
}

void report_document(const PublishedDocument& read, const std::string& file, Diagnostics& diagnostics) {
  const SourceLocation where{file, 0, 0, 1};
  if (!read.document.unreadable.empty())
    diagnostics.warning(
        where, "document-unreadable",
        "nobody can tell what is in this file before it is published: " + read.document.unreadable,
        "look through it yourself, or save it as a PDF or in the form of Office today, without a password");
  if (!read.document.traces.empty())
    diagnostics.warning(
        where, "document-metadata", "readers of this file also get " + listed(read.document.traces),
        file.ends_with(".pdf")
            ? "make the PDF again from a document without them; in Word: File, Info, Check for Issues, "
              "Inspect Document"
            : "take them out before it is published; in Word, Excel and PowerPoint: File, Info, Check for "
              "Issues, Inspect Document");
  if (read.picture_with_traces)
    diagnostics.warning(
        where, "document-metadata",
        "readers of this file also get what a camera or a program wrote beside the picture: place, time, "
        "names",
        "put it into assets/, where pictures lose it, or save it again without; root/ is copied as it is");
  if (read.size > large)
    diagnostics.warning(
        where, "document-large",
        fmt::format("this file has {} MB, too much for many telephones", read.size / 1'000'000),
        "make it smaller: save pictures in it at a lower resolution, or put a recording where films are kept "
        "and write its 'url'");
}

}  // namespace lantern::driver
