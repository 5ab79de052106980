#include "print/photograph.hpp"

#include <utility>

#include "print/pixels.hpp"

namespace lantern {
namespace {

enum class ByteOrder { big, little };

// A number of `count` bytes; 0 behind the end.
unsigned number(std::string_view bytes, std::size_t at, std::size_t count, ByteOrder order = ByteOrder::big) {
  if (at > bytes.size() || count > bytes.size() - at) return 0;
  unsigned value = 0;
  for (std::size_t index = 0; index < count; ++index) {
    const std::size_t from = order == ByteOrder::big ? at + index : at + count - 1 - index;
    value = value << 8U | static_cast<unsigned char>(bytes[from]);
  }
  return value;
}

// Whether a camera says that the picture lies on its side: tag 0x0112 of EXIF 2.3, values 5 to 8.
bool on_its_side(std::string_view exif) {
  constexpr std::string_view start("Exif\0\0", 6);
  if (!exif.starts_with(start)) return false;
  const std::string_view tiff = exif.substr(start.size());
  const ByteOrder order = tiff.starts_with("II") ? ByteOrder::little : ByteOrder::big;
  const std::size_t folder = number(tiff, 4, 4, order);
  const unsigned count = number(tiff, folder, 2, order);
  for (unsigned index = 0; index < count; ++index) {
    const std::size_t at = folder + 2 + std::size_t{12} * index;
    if (number(tiff, at, 2, order) == 0x0112U) return number(tiff, at + 8, 2, order) >= 5;
  }
  return false;
}

// Walks the segments of a JPEG to the one that has the size (SOF0 to SOF15 but for DHT, JPG and DAC; ITU
// T.81).
std::optional<PhotographSize> jpeg_size(std::string_view bytes) {
  bool turned = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (number(bytes, at, 1) != 0xFFU) return std::nullopt;
    const unsigned marker = number(bytes, at + 1, 1);
    if (marker == 0xFFU) {  // padding
      ++at;
      continue;
    }
    const std::size_t length = number(bytes, at + 2, 2);
    if (length < 2 || marker == 0xDAU) return std::nullopt;
    const std::string_view segment = bytes.substr(at + 4, length - 2);
    if (marker == 0xE1U && on_its_side(segment)) turned = true;
    if (marker >= 0xC0U && marker <= 0xCFU && marker != 0xC4U && marker != 0xC8U && marker != 0xCCU) {
      PhotographSize size{static_cast<int>(number(segment, 3, 2)), static_cast<int>(number(segment, 1, 2))};
      if (turned) std::swap(size.width, size.height);
      return size;
    }
    at += 2 + length;
  }
  return std::nullopt;
}

}  // namespace

std::optional<PhotographSize> photograph_size(std::string_view bytes) {
  std::optional<PhotographSize> size;
  if (is_png(bytes) && bytes.size() >= 24)
    size = {static_cast<int>(number(bytes, 16, 4)), static_cast<int>(number(bytes, 20, 4))};
  else if (is_photograph(bytes))
    size = jpeg_size(bytes);
  if (!size || size->width <= 0 || size->height <= 0) return std::nullopt;
  return fitted(*size, screen_photograph_side);
}

std::expected<std::string, std::string> photograph_for_screen(std::string bytes) {
  if (!is_photograph(bytes)) return bytes;
  const bool png = is_png(bytes);
  GObjectOwner<GdkPixbuf> picture = decode_photograph(bytes);
  if (!picture) return std::unexpected("it is damaged");
  picture = fitted(std::move(picture), screen_photograph_side);
  // What a camera has written goes with the options of the decoded picture, which are not saved.
  gchar* made = nullptr;
  gsize count = 0;
  const bool saved =
      picture && (png ? gdk_pixbuf_save_to_buffer(picture.get(), &made, &count, "png", nullptr, nullptr)
                      : gdk_pixbuf_save_to_buffer(picture.get(), &made, &count, "jpeg", nullptr, "quality",
                                                  jpeg_quality, nullptr)) != FALSE;
  if (!saved) return std::unexpected("it cannot be made smaller");
  std::string result(made, count);
  g_free(made);
  return result;
}

}  // namespace lantern
