#include "office/package_writer.hpp"

#include <zip.h>

#include <memory>

namespace lantern::office {
namespace {

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

// The first day that a ZIP file knows, at midnight.
constexpr zip_uint16_t first_day = (1 << 5) | 1;
constexpr zip_uint16_t midnight = 0;

std::string reason_of(zip_t* archive) { return zip_error_strerror(zip_get_error(archive)); }

// False after an error that the archive knows.
bool add_part(zip_t* archive, const PackagePart& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t added = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return zip_file_set_dostime(archive, index, midnight, first_day, 0) == 0 &&
         zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_DOS, 0) == 0;
}

std::string bytes_of(zip_source_t* source) {
  std::string bytes;
  if (zip_source_open(source) < 0) return bytes;
  std::string piece(1U << 16U, '\0');
  for (zip_int64_t read = 0; (read = zip_source_read(source, piece.data(), piece.size())) > 0;)
    bytes.append(piece, 0, static_cast<std::size_t>(read));
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::expected<std::string, std::string> write_package(const std::vector<PackagePart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
  zip_t* archive = nullptr;
  if (source != nullptr) {
    zip_source_keep(source.get());  // the archive lets go of one of the two
    archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    if (archive == nullptr) zip_source_free(source.get());
  }
  if (archive == nullptr) {
    std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    return std::unexpected(std::move(reason));
  }
  zip_error_fini(&error);
  for (const PackagePart& part : parts)
    if (!add_part(archive, part)) {
      std::string reason = reason_of(archive);
      zip_discard(archive);
      return std::unexpected(std::move(reason));
    }
  if (zip_close(archive) < 0) {
    std::string reason = reason_of(archive);
    zip_discard(archive);
    return std::unexpected(std::move(reason));
  }
  return bytes_of(source.get());
}

}  // namespace lantern::office
