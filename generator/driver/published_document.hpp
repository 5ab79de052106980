// A file that is published as it is, opened to be looked through: text, PDF, Office, OpenDocument. Any
// thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "office/document.hpp"
#include "privacy/plain_reading.hpp"

namespace lantern::driver {

struct PublishedDocument {
  std::optional<privacy::Form> form;  // of a text file
  std::string text;
  office::Document document;         // of any other; pictures and recordings hold no words
  bool picture_with_traces = false;  // one that is published as it is
  bool tells_place = false;          // a recording that says where it was made
  std::uint64_t size = 0;            // in bytes, of what is published as it is
};

// `open`: whether it is opened at all, or only measured. What cannot be read gives nothing: others report it.
PublishedDocument read_published(const FileSystem& disk, const std::filesystem::path& path,
                                 const std::string& file, bool open);

// Codes: document-large, document-metadata, document-unreadable, all of them warnings.
void report_document(const PublishedDocument& document, const std::string& file, Diagnostics& diagnostics);

}  // namespace lantern::driver
