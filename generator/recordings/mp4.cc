// Boxes within boxes: ISO 14496-12, and Apple's QuickTime File Format for what cameras add.
#include <algorithm>
#include <array>

#include "recordings/media_parts.hpp"

namespace lantern::recordings {
namespace {

using namespace std::string_view_literals;

constexpr int deepest = 10;
constexpr int most_boxes = 100'000;
constexpr std::size_t largest_unknown = 1U << 16U;

bool holds_boxes(std::string_view type) {
  static constexpr std::array types = {"moov"sv, "trak"sv, "mdia"sv, "minf"sv, "stbl"sv,
                                       "udta"sv, "ilst"sv, "moof"sv, "traf"sv};
  return std::ranges::find(types, type) != types.end();
}

class Boxes {
 public:
  explicit Boxes(MediaFile& file) : file_(file) {}

  void read(std::string_view bytes, std::string_view inside, int depth) {
    while (bytes.size() >= 8 && ++seen_ < most_boxes) {
      std::uint64_t size = number_at(bytes, 0, 4);
      const std::string_view type = bytes.substr(4, 4);
      std::size_t head = 8;
      if (size == 1) {
        size = number_at(bytes, 8, 8);
        head = 16;
      } else if (size == 0) {
        size = bytes.size();
      }
      if (size < head || size > bytes.size()) return;  // cut off, or the end of a list
      look_at(type, bytes.substr(head, size - head), inside, depth);
      bytes.remove_prefix(size);
    }
  }

 private:
  void look_at(std::string_view type, std::string_view content, std::string_view inside, int depth) {
    if (type == "mvhd")
      read_length(content);
    else if (type == "tkhd")
      read_size(content);
    else if (type == "loci" || type == "\xA9xyz")
      add_trace(place_trace, file_.place_traces);
    else if (type == "stsd")
      read_sample_kind(content);
    else if (type == "keys")
      read_keys(content);
    else if (type == "uuid" || type == "xml " || type == "XMP_")
      read_packet(content);
    else if (inside == "udta" || inside == "ilst")
      read_tag(type, content, inside);
    if (depth >= deepest) return;
    if (type == "meta") {
      // QuickTime has boxes at once, ISO a version first.
      const bool versioned = number_at(content, 0, 4) == 0;
      read(content.substr(std::min<std::size_t>(versioned ? 4 : 0, content.size())), type, depth + 1);
    } else if (holds_boxes(type)) {
      read(content, type, depth + 1);
    }
  }

  void read_length(std::string_view content) {
    const bool wide = number_at(content, 0, 1) == 1;
    const std::uint64_t scale = number_at(content, wide ? 20 : 12, 4);
    const std::uint64_t length = wide ? number_at(content, 24, 8) : number_at(content, 16, 4);
    if (scale > 0 && length > 0 && length / scale < 1'000'000)
      file_.seconds = static_cast<double>(length) / static_cast<double>(scale);
  }

  // In 65,536ths. A telephone held upright turns the picture by its matrix.
  void read_size(std::string_view content) {
    const std::size_t matrix = number_at(content, 0, 1) == 1 ? 52 : 40;
    int width = static_cast<int>(number_at(content, matrix + 36, 4) >> 16U);
    int height = static_cast<int>(number_at(content, matrix + 40, 4) >> 16U);
    if (width == 0 || height == 0) return;
    const bool turned = number_at(content, matrix, 4) == 0 && number_at(content, matrix + 4, 4) != 0;
    if (turned) std::swap(width, height);
    if (!file_.width) file_.width = width, file_.height = height;
  }

  // Tracks that write down where the camera is while it runs.
  void read_sample_kind(std::string_view content) {
    if (content.size() < 16) return;
    const std::string_view kind = content.substr(12, 4);
    if (kind == "gpmd" || kind == "camm") add_trace(place_trace, file_.place_traces);
  }

  void read_keys(std::string_view content) {
    if (content.find(".location.") != std::string_view::npos) add_trace(place_trace, file_.place_traces);
    if (content.find("quicktime.make") != std::string_view::npos ||
        content.find("quicktime.model") != std::string_view::npos)
      add_trace(camera_trace, file_.other_traces);
    if (content.find("quicktime.author") != std::string_view::npos)
      add_trace(maker_trace, file_.other_traces);
  }

  void read_packet(std::string_view content) {
    if (content.find("GPSLatitude") != std::string_view::npos) add_trace(place_trace, file_.place_traces);
    if (content.find("<dc:creator") != std::string_view::npos) add_trace(maker_trace, file_.other_traces);
    // Before the first tag stand a version, a number or padding; what closes no tag is no text.
    const std::size_t tag = content.find('<');
    const bool is_text =
        content.find("</") != std::string_view::npos || content.find("/>") != std::string_view::npos;
    if (tag != std::string_view::npos && is_text) add_words(content.substr(tag), file_);
  }

  void read_tag(std::string_view type, std::string_view content, std::string_view inside) {
    if (type ==
            "\xA9"
            "ART" ||
        type == "aART" ||
        type ==
            "\xA9"
            "aut" ||
        type == "auth" || type == "\xA9wrt")
      add_trace(maker_trace, file_.other_traces);
    if (type ==
            "\xA9"
            "cmt" ||
        type == "desc" || type == "ldes")
      add_trace(comment_trace, file_.other_traces);
    if (type == "\xA9mak" || type == "\xA9mod") add_trace(camera_trace, file_.other_traces);
    // A text is in a box 'data' (iTunes), behind its length and language (QuickTime), or behind a version and
    // its language (3GPP).
    if (inside == "ilst")
      read_item(content);
    else if (content.size() > 16 && content.substr(4, 4) == "data")
      read_data(content.substr(8));
    else if (type.front() == '\xA9')
      add_words(content.substr(std::min<std::size_t>(4, content.size())), file_);
    else if (is_of_3gpp(type))
      add_words(content.substr(std::min<std::size_t>(6, content.size())), file_);
    else if (type != "meta" && !holds_boxes(type) && content.size() < largest_unknown)
      read_unknown(content);
  }

  static bool is_of_3gpp(std::string_view type) {
    static constexpr std::array types = {"titl"sv, "dscp"sv, "cprt"sv, "perf"sv,
                                         "auth"sv, "gnre"sv, "albm"sv, "kywd"sv};
    return std::ranges::find(types, type) != types.end();
  }

  // What a program means by its own names stands before the text in boxes of their own.
  void read_item(std::string_view boxes) {
    while (boxes.size() >= 8 && ++seen_ < most_boxes) {
      const std::uint64_t size = number_at(boxes, 0, 4);
      if (size < 8 || size > boxes.size()) return;
      if (boxes.substr(4, 4) == "data") read_data(boxes.substr(8, size - 8));
      boxes.remove_prefix(size);
    }
  }

  // Behind its kind and its language.
  void read_data(std::string_view content) {
    constexpr std::uint64_t utf16 = 2, jpeg = 13, png = 14, bmp = 27;
    const std::uint64_t kind = number_at(content, 0, 4) & 0xFFFFFFU;
    if (content.size() <= 8 || kind == jpeg || kind == png || kind == bmp) return;
    const std::string_view text = content.substr(8);
    if (kind == utf16)
      add_words("\xFE\xFF" + std::string(text), file_);
    else
      add_words(text, file_);
  }

  // Windows writes its properties as UTF-16 without a mark.
  void read_unknown(std::string_view content) {
    add_words(content, file_);
    if (content.find('\0') == std::string_view::npos) return;
    std::string without(content);
    std::erase(without, '\0');
    add_words(without, file_);
  }

  MediaFile& file_;
  int seen_ = 0;
};

}  // namespace

void read_mp4(std::string_view bytes, MediaFile& file) { Boxes(file).read(bytes, {}, 0); }

}  // namespace lantern::recordings
