// Tiny files made here, with what cameras and programs write into theirs.
#include "recordings/media_file.hpp"

#include <catch2/catch.hpp>
#include <cstdint>

namespace lantern::recordings {
namespace {

using namespace std::string_literals;
using Traces = std::vector<std::string>;

std::string big(std::uint64_t number, std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[size - 1 - i] = static_cast<char>(number >> (8 * i) & 0xFFU);
  return bytes;
}

std::string box(const std::string& type, const std::string& content) {
  return big(content.size() + 8, 4) + type + content;
}

std::string mp4(const std::string& in_moov) {
  return box("ftyp", "isom") + box("free", "") + box("moov", in_moov) + box("mdat", "xyz");
}

const std::string length = box("mvhd", big(0, 4) + big(0, 8) + big(1000, 4) + big(72500, 4) + big(0, 80));

std::string track(std::uint64_t a, std::uint64_t b, std::uint64_t width, std::uint64_t height) {
  return box("trak", box("tkhd", big(0, 40) + big(a, 4) + big(b, 4) + big(0, 28) + big(width << 16U, 4) +
                                     big(height << 16U, 4)));
}

std::string id3(const std::string& frames) {
  return "ID3\3\0\0"s + big(0, 2) + big(frames.size() / 128, 1) + big(frames.size() % 128, 1) + frames +
         "\xFF\xFB";
}
std::string frame(const std::string& id, const std::string& content) {
  return id + big(content.size(), 4) + big(0, 2) + content;
}

std::string element(const std::string& id, const std::string& content) {
  return id + big(0x10000000U | content.size(), 4) + content;
}

}  // namespace

TEST_CASE("an MP4 says how long and how large it is") {
  const MediaFile file = read_media_file(mp4(length + track(1U << 16U, 0, 1280, 720)));
  CHECK(file.seconds == 72.5);
  CHECK(file.width == 1280);
  CHECK(file.height == 720);
  CHECK(file.place_traces.empty());
  // A telephone that was held upright.
  const MediaFile upright = read_media_file(mp4(track(0, 1U << 16U, 1920, 1080)));
  CHECK(upright.width == 1080);
  CHECK(upright.height == 1920);
}

TEST_CASE("the place in an MP4 is seen, however it is written") {
  const Traces place = {"the place where it was recorded"};
  CHECK(read_media_file(mp4(box("udta", box("\xA9xyz", "\0\x12\x15\xC7+51.5-000.1/"s)))).place_traces ==
        place);
  CHECK(read_media_file(mp4(box("udta", box("loci", big(0, 20))))).place_traces == place);
  const std::string keys =
      box("keys", big(0, 4) + big(1, 4) + box("mdta", "com.apple.quicktime.location.ISO6709"));
  CHECK(read_media_file(mp4(box("meta", keys))).place_traces == place);
  CHECK(read_media_file(mp4(box("meta", big(0, 4) + keys))).place_traces == place);
  CHECK(read_media_file(
            mp4(box("trak", box("mdia", box("minf", box("stbl", box("stsd", big(0, 8) + big(16, 4) + "gpmd" +
                                                                                big(0, 8))))))))
            .place_traces == place);
  CHECK(read_media_file(mp4(box("uuid", "<x exif:GPSLatitude='1'/>"))).place_traces == place);
}

TEST_CASE("names and comments in an MP4 are seen") {
  const std::string text = box("data", big(1, 4) + big(0, 4) + "Anna Example");
  const MediaFile file =
      read_media_file(mp4(box("udta", box("meta", big(0, 4) + box("ilst", box("\xA9"
                                                                              "ART",
                                                                              text) +
                                                                              box("\xA9"
                                                                                  "cmt",
                                                                                  text))))));
  CHECK(file.other_traces == Traces{"the name of who made it", "a comment"});
  REQUIRE(file.words.size() == 2);
  CHECK(file.words.front() == "Anna Example");
}

TEST_CASE("the frames before an MP3") {
  CHECK(read_media_file(id3(frame("TIT2", "\0A title"s))).other_traces.empty());
  CHECK(read_media_file(id3(frame("TXXX",
                                  "\3LOCATION\0"
                                  "51.5,-0.1"s)))
            .place_traces.size() == 1);
  CHECK(read_media_file(id3(frame("GEOB", "\0x"s))).other_traces == Traces{"a file inside of it"});
  CHECK(read_media_file(id3(frame("COMM", "\0eng\0A comment"s))).other_traces == Traces{"a comment"});
  CHECK(read_media_file(id3(frame("COMM", "\0engiTunNORM\0 0000"s))).other_traces.empty());
  CHECK(read_media_file(id3(frame("TPE1",
                                  "\1\xFF\xFE"
                                  "A\0n\0"s)))
            .words == Traces{"An"});
}

TEST_CASE("a WebM says how long and how large it is, and where it was made") {
  const std::string info = element("\x15\x49\xA9\x66", element("\x2A\xD7\xB1", big(1000000, 3)) +
                                                           element("\x44\x89", big(0x40D3880000000000U, 8)));
  const std::string tracks =
      element("\x16\x54\xAE\x6B",
              element("\xAE", element("\xE0", element("\xB0", big(640, 2)) + element("\xBA", big(360, 2)))));
  const std::string tags =
      element("\x12\x54\xC3\x67", element("\x73\x73", element("\x67\xC8", element("\x45\xA3", "LOCATION") +
                                                                              element("\x44\x87", "+51.5"))));
  const MediaFile file = read_media_file("\x1A\x45\xDF\xA3" + big(0x10000000U, 4) +
                                         element("\x18\x53\x80\x67", info + tracks + tags));
  CHECK(file.seconds == 20.0);
  CHECK(file.width == 640);
  CHECK(file.height == 360);
  CHECK(file.place_traces.size() == 1);
}

TEST_CASE("an older QuickTime file tells its place too, whatever it begins with") {
  for (const char* first : {"mdat", "free", "skip", "pnot", "wide"}) {
    INFO(first);
    const MediaFile file =
        read_media_file(box(first, "x") + box("moov", box("udta", box("\xA9xyz", "\0\5\0\0+51.5"s))));
    CHECK(file.place_traces.size() == 1);
  }
}

TEST_CASE("broken files end somewhere") {
  const std::string whole = mp4(length + track(1U << 16U, 0, 1280, 720) + box("udta", box("\xA9xyz", "x")));
  for (std::size_t size = 0; size < whole.size(); ++size)
    read_media_file(std::string_view(whole).substr(0, size));
  CHECK_FALSE(read_media_file("").seconds);
  CHECK_FALSE(read_media_file("ID3").seconds);
  CHECK_FALSE(read_media_file("\x1A\x45\xDF\xA3").seconds);
  std::string deep = "x";
  for (int i = 0; i < 1000; ++i) deep = box("moov", deep);
  CHECK_FALSE(read_media_file(box("ftyp", "") + deep).seconds);
  std::string open_ended = "\x1A\x45\xDF\xA3\x80";
  for (int i = 0; i < 99990; ++i) open_ended += "\xAE\x1F\xFF\xFF\xFF";
  CHECK_FALSE(read_media_file(open_ended).seconds);
  std::string flat = box("ftyp", "");
  for (int i = 0; i < 200000; ++i) flat += box("free", "");
  CHECK_FALSE(read_media_file(flat).seconds);
}

}  // namespace lantern::recordings
