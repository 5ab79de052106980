#include "charts/font.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <mutex>

#include "charts/font_data.hpp"
#include "charts/shaping.hpp"
#include "text/writing_runs.hpp"

namespace lantern::charts {
namespace {

// A FreeType library may be used by one thread at a time. Files are loaded through one; the faces live
// as long as Cairo holds them, so the library lives as long as the program.
struct FreeType {
  FT_Library handle = nullptr;
  std::mutex mutex;
};
FreeType& free_type() {
  static FreeType shared;
  static const bool started = FT_Init_FreeType(&shared.handle) == 0;
  (void)started;
  return shared;
}

// A face and the bytes of its file, which FreeType goes on reading.
struct FaceInMemory {
  std::string bytes;
  FT_Face face = nullptr;

  FaceInMemory() = default;
  FaceInMemory(const FaceInMemory&) = delete;
  FaceInMemory& operator=(const FaceInMemory&) = delete;
  ~FaceInMemory() {
    const std::lock_guard lock(free_type().mutex);
    if (face != nullptr) FT_Done_Face(face);
  }
};

void release_face(void* held) { delete static_cast<FaceInMemory*>(held); }

// The plain font inside a face: HarfBuzz reads no WOFF, and FreeType gives what is in it when it is asked for
// the table with the number 0. Under the lock of FreeType.
std::unique_ptr<hb_font_t, DestroyShaper> shaper_of(FT_Face face) {
  FT_ULong size = 0;
  if (FT_Load_Sfnt_Table(face, 0, 0, nullptr, &size) != 0 || size == 0) return nullptr;
  auto bytes = std::make_unique<std::vector<FT_Byte>>(size);
  if (FT_Load_Sfnt_Table(face, 0, 0, bytes->data(), &size) != 0) return nullptr;
  const char* begin = reinterpret_cast<const char*>(bytes->data());
  hb_blob_t* blob =
      hb_blob_create(begin, static_cast<unsigned>(size), HB_MEMORY_MODE_READONLY, bytes.release(),
                     [](void* held) { delete static_cast<std::vector<FT_Byte>*>(held); });
  hb_face_t* plain = hb_face_create(blob, 0);
  std::unique_ptr<hb_font_t, DestroyShaper> shaper(hb_font_create(plain));
  hb_font_make_immutable(shaper.get());
  hb_face_destroy(plain);
  hb_blob_destroy(blob);
  return shaper;
}

std::expected<FontFace, std::string> load_face(const std::filesystem::path& file, const FileSystem& disk) {
  auto bytes = disk.read(file, ReadLimit::package);
  if (!bytes) return std::unexpected("cannot read the font " + file.string() + ": " + bytes.error().reason);
  auto held = std::make_unique<FaceInMemory>();
  held->bytes = std::move(*bytes);
  FontFace loaded;
  {
    const std::lock_guard lock(free_type().mutex);
    if (FT_New_Memory_Face(free_type().handle, reinterpret_cast<const FT_Byte*>(held->bytes.data()),
                           static_cast<FT_Long>(held->bytes.size()), 0, &held->face) != 0)
      return std::unexpected("the file " + file.string() + " is not a font that Lantern can use");
    FT_Face face = held->face;
    if (face->family_name != nullptr) loaded.family = face->family_name;
    loaded.shaper = shaper_of(face);
    if (!loaded.shaper)
      return std::unexpected("the file " + file.string() + " is not a font that Lantern can use");
    FT_UInt index = 0;
    for (FT_ULong letter = FT_Get_First_Char(face, &index); index != 0;
         letter = FT_Get_Next_Char(face, letter, &index)) {
      FT_Fixed advance = 0;
      if (FT_Load_Glyph(face, index, FT_LOAD_NO_SCALE | FT_LOAD_IGNORE_TRANSFORM) != 0) continue;
      advance = face->glyph->metrics.horiAdvance;
      loaded.glyphs[static_cast<char32_t>(letter)] = {
          index, static_cast<double>(advance) / static_cast<double>(face->units_per_EM)};
    }
  }
  loaded.face = cairo_ft_font_face_create_for_ft_face(held->face, FT_LOAD_NO_HINTING);
  static const cairo_user_data_key_t key{};
  if (cairo_font_face_set_user_data(loaded.face, &key, held.get(), release_face) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(loaded.face);
    return std::unexpected("no memory for the font " + file.string());
  }
  static_cast<void>(held.release());  // Cairo's now
  return loaded;
}

double system_width(const ChartFont::Implementation& font, std::string_view text, double size,
                    FontWeight weight) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
  cairo_t* context = cairo_create(surface);
  cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
                         weight == FontWeight::bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(context, size);
  cairo_text_extents_t extents{};
  cairo_text_extents(context, std::string(text).c_str(), &extents);
  font.keep_font_of(context);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return extents.x_advance;
}

}  // namespace

ChartFont::Implementation::~Implementation() {
  for (cairo_scaled_font_t* font : kept_) cairo_scaled_font_destroy(font);
  for (auto& weight : faces)
    for (FontFace& face : weight) cairo_font_face_destroy(face.face);
}

void ChartFont::Implementation::keep_font_of(cairo_t* context) const {
  cairo_scaled_font_t* font = cairo_get_scaled_font(context);
  if (cairo_scaled_font_status(font) != CAIRO_STATUS_SUCCESS) return;
  const std::lock_guard lock(guard_);
  if (kept_.insert(font).second) cairo_scaled_font_reference(font);
}

std::string_view ChartFont::family() const {
  const auto& regular = implementation_->faces[0];
  return regular.empty() ? std::string_view() : regular.front().family;
}

ChartFont::ChartFont() : implementation_(std::make_unique<Implementation>()) {}
ChartFont::ChartFont(ChartFont&&) noexcept = default;
ChartFont& ChartFont::operator=(ChartFont&&) noexcept = default;
ChartFont::~ChartFont() = default;

std::expected<ChartFont, std::string> ChartFont::load(const Files& files, const FileSystem& disk) {
  ChartFont font;
  for (const auto weight : {FontWeight::regular, FontWeight::bold}) {
    for (const auto& file : weight == FontWeight::bold ? files.bold : files.regular) {
      auto face = load_face(file, disk);
      if (!face) return std::unexpected(face.error());
      font.implementation_->faces[static_cast<std::size_t>(weight)].push_back(std::move(*face));
    }
  }
  return font;
}

double ChartFont::width(std::string_view text, double size, FontWeight weight) const {
  const auto& faces = implementation_->of(weight);
  if (faces.empty()) return system_width(*implementation_, text, size, weight);
  if (needs_shaping(text)) return shaped(text, faces, ReadingDirection::left_to_right).width * size;
  double sum = 0;
  for (const char32_t letter : letters_of(text)) sum += find_glyph(faces, letter).glyph.advance;
  return sum * size;
}

FoundGlyph find_glyph(const std::vector<FontFace>& faces, char32_t letter) {
  for (const FontFace& face : faces)
    if (const auto found = face.glyphs.find(letter); found != face.glyphs.end())
      return {&face, found->second};
  // Of a script that is not in the fonts of the theme. A browser has it, about this wide.
  return {&faces.front(), {0, 0.6}};
}

std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  letters.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80    ? 1
                               : first >= 0xF0 ? 4
                               : first >= 0xE0 ? 3
                               : first >= 0xC2 ? 2
                                               : 0;
    if (length == 0 || i + length > text.size()) {
      letters.push_back(0xFFFD);
      ++i;
      continue;
    }
    char32_t letter = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
      letter = (letter << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    letters.push_back(letter);
    i += length;
  }
  return letters;
}

}  // namespace lantern::charts
