// WebM: elements within elements, as Matroska (RFC 9559) has them.
#include <bit>
#include <optional>

#include "recordings/media_parts.hpp"
#include "text/ascii.hpp"

namespace lantern::recordings {
namespace {

constexpr int most_elements = 100'000;
constexpr int deepest = 10;
constexpr double longest = 1e6;  // seconds, as in MP4

enum Id : std::uint64_t {  // NOLINT(performance-enum-size)
  segment = 0x18538067,
  info = 0x1549A966,
  scale = 0x2AD7B1,
  duration = 0x4489,
  tracks = 0x1654AE6B,
  track = 0xAE,
  video = 0xE0,
  pixel_width = 0xB0,
  pixel_height = 0xBA,
  tags = 0x1254C367,
  tag = 0x7373,
  simple_tag = 0x67C8,
  tag_name = 0x45A3,
  tag_text = 0x4487,
  title = 0x7BA9
};

class Elements {
 public:
  explicit Elements(MediaFile& file) : file_(file) {}

  void read(std::string_view bytes, int depth = 0) {
    if (depth > deepest) return;
    while (!bytes.empty() && ++seen_ < most_elements) {
      const auto id = take_number(bytes, Mark::kept);
      const auto size = take_number(bytes, Mark::dropped);
      if (!id || !size) return;
      const bool open_ended = *size >= bytes.size();  // a stream, or cut off
      const std::string_view content = bytes.substr(0, *size);
      look_at(*id, content, depth);
      if (open_ended) return;
      bytes.remove_prefix(*size);
    }
  }

  void finish() {
    const double seconds = length_.value_or(0) * scale_ / 1e9;
    if (seconds > 0 && seconds < longest) file_.seconds = seconds;
  }

 private:
  enum class Mark { kept, dropped };

  // A number says by its first bits how many bytes it has.
  static std::optional<std::uint64_t> take_number(std::string_view& bytes, Mark mark) {
    if (bytes.empty()) return std::nullopt;
    const auto first = static_cast<unsigned char>(bytes.front());
    const auto size = static_cast<std::size_t>(std::countl_zero(first)) + 1;
    if (size > 8 || size > bytes.size()) return std::nullopt;
    std::uint64_t number = number_at(bytes, 0, size);
    if (mark == Mark::dropped) number &= ~(std::uint64_t{1} << (7 * size));
    bytes.remove_prefix(size);
    return number;
  }

  void look_at(std::uint64_t id, std::string_view content, int depth) {
    switch (id) {
      case segment:
      case info:
      case tracks:
      case track:
      case video:
      case tags:
      case tag:
        read(content, depth + 1);
        break;
      case simple_tag:
        tag_name_.clear();
        read(content, depth + 1);
        break;
      case scale:
        scale_ = static_cast<double>(number_at(content, 0, content.size() > 8 ? 0 : content.size()));
        break;
      case duration:
        if (content.size() == 4)
          length_ = std::bit_cast<float>(static_cast<std::uint32_t>(number_at(content, 0, 4)));
        else if (content.size() == 8)
          length_ = std::bit_cast<double>(number_at(content, 0, 8));
        break;
      case pixel_width:
        if (!file_.width) file_.width = pixels(content);
        break;
      case pixel_height:
        if (!file_.height) file_.height = pixels(content);
        break;
      case tag_name:
        tag_name_ = lower_ascii(content);
        if (tag_name_.find("location") != std::string::npos) add_trace(place_trace, file_.place_traces);
        if (tag_name_ == "comment") add_trace(comment_trace, file_.other_traces);
        if (tag_name_ == "artist" || tag_name_ == "author" || tag_name_ == "director")
          add_trace(maker_trace, file_.other_traces);
        break;
      case tag_text:
      case title:
        file_.words.emplace_back(content);
        break;
      default:
        break;
    }
  }

  static std::optional<int> pixels(std::string_view content) {
    const std::uint64_t number = content.size() > 4 ? 0 : number_at(content, 0, content.size());
    return number > 0 && number < 100'000 ? std::optional(static_cast<int>(number)) : std::nullopt;
  }

  MediaFile& file_;
  int seen_ = 0;
  double scale_ = 1e6;  // nanoseconds
  std::optional<double> length_;
  std::string tag_name_;
};

}  // namespace

void read_matroska(std::string_view bytes, MediaFile& file) {
  Elements elements(file);
  elements.read(bytes);
  elements.finish();
}

}  // namespace lantern::recordings
