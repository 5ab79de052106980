#include "office/package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace lantern::office {
namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenFile = std::unique_ptr<zip_file_t, CloseFile>;

// What a program has written packs to a tenth or a fiftieth; what was made to burst, to a thousandth.
constexpr std::uint64_t large_part = 16'000'000;
constexpr std::uint64_t most_packed = 200;

const std::string broken = "it is damaged: a part of it cannot be unpacked";
const std::string too_large = "it unpacks to more than any document is";

}  // namespace

Container container_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Container::package;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Container::old_document;
  return Container::other;
}

struct Package::Implementation {
  zip_t* archive = nullptr;
  std::vector<std::string> names;
  std::vector<std::uint64_t> indices;  // in the archive, of each name
  mutable std::uint64_t left = most_unpacked;

  ~Implementation() {
    if (archive != nullptr) zip_discard(archive);
  }

  // Office asks for parts in whatever case.
  std::optional<std::uint64_t> index_of(std::string_view part) const {
    if (part.starts_with('/')) part.remove_prefix(1);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (same_in_ascii(names[i], part)) return indices[i];
    return std::nullopt;
  }
};

Package::Package(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

std::expected<Package, std::string> Package::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto implementation = std::make_unique<Implementation>();
  if (source != nullptr) implementation->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (implementation->archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return std::unexpected("it is damaged: it was cut off or changed on the way");
  }
  const zip_int64_t count = zip_get_num_entries(implementation->archive, 0);
  if (count < 0 || static_cast<std::size_t>(count) > most_parts) return std::unexpected(too_large);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    if (zip_stat_index(implementation->archive, i, 0, &stat) != 0 || stat.name == nullptr)
      return std::unexpected(broken);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
      return std::unexpected("it has a password");
    implementation->names.emplace_back(stat.name);
    std::ranges::replace(implementation->names.back(), '\\', '/');
    implementation->indices.push_back(i);
  }
  return Package(std::move(implementation));
}

const std::vector<std::string>& Package::parts() const { return implementation_->names; }
bool Package::has(std::string_view part) const { return implementation_->index_of(part).has_value(); }

std::expected<std::string, std::string> Package::read(std::string_view part, std::uint64_t at_most) const {
  std::string text;
  bool fits = true;
  const auto streamed = stream(part, [&](std::string_view piece) {
    fits = text.size() + piece.size() <= at_most;
    if (fits) text += piece;
    return fits;
  });
  if (!streamed) return std::unexpected(streamed.error());
  if (!fits) return std::unexpected(too_large);
  return text;
}

std::expected<void, std::string> Package::stream(std::string_view part,
                                                 const std::function<bool(std::string_view)>& take) const {
  const auto index = implementation_->index_of(part);
  if (!index) return std::unexpected("it is damaged: its part '" + std::string(part) + "' is missing");
  zip_stat_t stat;
  if (zip_stat_index(implementation_->archive, *index, 0, &stat) != 0) return std::unexpected(broken);
  std::uint64_t unpacked = 0;
  const OpenFile file(zip_fopen_index(implementation_->archive, *index, 0));
  if (!file) return std::unexpected(broken);
  std::array<char, 1U << 16U> piece;
  while (true) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return std::unexpected(broken);
    if (count == 0) return {};
    unpacked += static_cast<std::uint64_t>(count);
    if (unpacked > large_part && unpacked / most_packed > stat.comp_size) return std::unexpected(too_large);
    if (static_cast<std::uint64_t>(count) > implementation_->left) return std::unexpected(too_large);
    implementation_->left -= static_cast<std::uint64_t>(count);
    if (!take({piece.data(), static_cast<std::size_t>(count)})) return {};
  }
}

}  // namespace lantern::office
