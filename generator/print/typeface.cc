#include "print/typeface.hpp"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <mutex>
#include <system_error>
#include <vector>

#include "base/machine_failure.hpp"
#include "print/library_complaints.hpp"
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

namespace lantern::print {
namespace {

struct FreeType {
  FT_Library handle = nullptr;
  FreeType() { FT_Init_FreeType(&handle); }
  FreeType(const FreeType&) = delete;
  FreeType& operator=(const FreeType&) = delete;
  ~FreeType() { FT_Done_FreeType(handle); }
};

struct Unpacked {
  std::vector<FT_Byte> bytes;
  std::string family;
};

// The npm package has WOFF files only, and Pango passes them over without a word. FreeType reads them, and
// gives the plain font inside when it is asked for the table with the number 0.
std::expected<Unpacked, std::string> unpack(FT_Library freetype, const std::filesystem::path& file,
                                            const FileSystem& disk) {
  const auto packed = disk.read(file, ReadLimit::package);
  if (!packed)
    return std::unexpected("the font '" + file.filename().string() +
                           "' cannot be read: " + packed.error().reason);
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(freetype, reinterpret_cast<const FT_Byte*>(packed->data()),
                         static_cast<FT_Long>(packed->size()), 0, &face) != 0)
    return std::unexpected("the font '" + file.filename().string() + "' cannot be unpacked");
  Unpacked font;
  if (face->family_name != nullptr) font.family = face->family_name;
  FT_ULong size = 0;
  FT_Error error = FT_Load_Sfnt_Table(face, 0, 0, nullptr, &size);
  if (error == 0) {
    font.bytes.resize(size);
    error = FT_Load_Sfnt_Table(face, 0, 0, font.bytes.data(), &size);
  }
  FT_Done_Face(face);
  if (error != 0 || font.bytes.empty())
    return std::unexpected("the font '" + file.filename().string() + "' cannot be unpacked");
  return font;
}

[[noreturn]] void no_room() {
  throw MachineFailure("there is no room for the fonts of printed guides: " +
                       std::generic_category().message(errno));
}

int write_to_memory(const std::vector<FT_Byte>& bytes) {
  const int file = memfd_create("lantern-font", MFD_CLOEXEC);
  if (file < 0) no_room();
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) no_room();
    done += static_cast<std::size_t>(written);
  }
  return file;
}

// A file without a name, in memory: fontconfig and Pango open fonts by path only. Cairo's caches, which are
// the process's, know a font by this path and outlive every Printer; so the same bytes have one path as long
// as the program runs, and no path ever gets other bytes. That is why this one place keeps what it made.
int file_in_memory(const std::vector<FT_Byte>& bytes) {
  static std::mutex guard;
  static std::map<std::vector<FT_Byte>, int> files;
  const std::lock_guard lock(guard);
  if (const auto found = files.find(bytes); found != files.end()) return found->second;
  const int file = write_to_memory(bytes);
  files.emplace(bytes, file);
  return file;
}

}  // namespace

struct Typeface::Implementation {
  FcConfig* config = nullptr;
  std::string family;

  Implementation() = default;
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;
  ~Implementation() {
    if (config != nullptr) FcConfigDestroy(config);
  }
};

std::expected<Typeface, std::string> Typeface::load(const PrintFonts& fonts, const FileSystem& disk) {
  end_well_without_resources();
  const FreeType freetype;
  auto loaded = std::make_unique<Implementation>();
  loaded->config = FcConfigCreate();
  if (freetype.handle == nullptr || loaded->config == nullptr)
    return std::unexpected("the fonts of printed guides cannot be loaded");
  for (const auto* paths : {&fonts.regular, &fonts.bold})
    for (const std::filesystem::path& path : *paths) {
      const auto font = unpack(freetype.handle, path, disk);
      if (!font) return std::unexpected(font.error());
      if (loaded->family.empty()) loaded->family = font->family;
      const std::string name = "/proc/self/fd/" + std::to_string(file_in_memory(font->bytes));
      errno = 0;  // fontconfig does not say why, the system does
      if (FcConfigAppFontAddFile(loaded->config, reinterpret_cast<const FcChar8*>(name.c_str())) == FcFalse)
        throw MachineFailure("the font '" + path.filename().string() + "' cannot be opened for print" +
                             (errno == 0 ? "" : ": " + std::generic_category().message(errno)));
    }
  if (loaded->family.empty()) return std::unexpected("there are no fonts for printed guides");
  return Typeface(std::move(loaded));
}

Typeface::Typeface(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Typeface::Typeface(Typeface&&) noexcept = default;
Typeface& Typeface::operator=(Typeface&&) noexcept = default;
Typeface::~Typeface() = default;

const std::string& Typeface::family() const { return implementation_->family; }

GObjectOwner<PangoFontMap> Typeface::font_map() const {
  GObjectOwner<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), implementation_->config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);  // a point is a point
  return map;
}

}  // namespace lantern::print
