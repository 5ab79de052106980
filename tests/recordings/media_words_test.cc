// The words in the properties of recordings, wherever programs write them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>

#include "recordings/media_file.hpp"

namespace lantern::recordings {
namespace {

using namespace std::string_literals;

std::string big(std::uint64_t number, std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[size - 1 - i] = static_cast<char>(number >> (8 * i) & 0xFFU);
  return bytes;
}
std::string little(std::uint64_t number) {
  std::string bytes = big(number, 4);
  std::ranges::reverse(bytes);
  return bytes;
}

std::string box(const std::string& type, const std::string& content) {
  return big(content.size() + 8, 4) + type + content;
}
std::string mp4(const std::string& in_moov, const std::string& behind = {}) {
  return box("ftyp", "isom") + box("moov", in_moov) + behind;
}

std::string page(std::uint64_t stream, const std::string& content) {
  std::string segments(content.size() / 255, '\xFF');
  segments += static_cast<char>(content.size() % 255);
  return "OggS\0\2"s + std::string(8, '\0') + big(stream, 4) + std::string(8, '\0') +
         big(segments.size(), 1) + segments + content;
}
std::string comments(const std::vector<std::string>& all) {
  std::string bytes = little(3) + "lib" + little(all.size());
  for (const std::string& comment : all) bytes += little(comment.size()) + comment;
  return bytes;
}

std::string id3v1(std::string title, std::string artist, std::string comment) {
  title.resize(30);
  artist.resize(30);
  comment.resize(30);
  return "TAG" + title + artist + std::string(30, '\0') + "2026" + comment + '\x11';
}

bool has_words(const std::string& bytes, std::string_view part) {
  return std::ranges::any_of(read_media_file(bytes).words,
                             [&](const std::string& words) { return words.find(part) != std::string::npos; });
}

constexpr const char* number = "07700 900123";

}  // namespace

TEST_CASE("words at the end of an MP3 are read, with and without frames before it") {
  const std::string sound = "\xFF\xFB\x90" + std::string(200, 'x');
  const MediaFile file = read_media_file(sound + id3v1("Ring "s + number, "Anna Example", "At home"));
  CHECK(file.words == std::vector<std::string>{"Ring 07700 900123", "Anna Example", "At home"});
  CHECK(file.other_traces == std::vector<std::string>{"the name of who made it", "a comment"});
  CHECK(has_words("ID3\3\0\0\0\0\0\0"s + sound + id3v1(number, "", ""), number));
  CHECK(read_media_file(sound + id3v1("", "", "")).words.empty());
  CHECK(read_media_file(sound + "TAG" + number).words.empty());
}

TEST_CASE("a comment before an MP3 is read in any encoding") {
  const std::string text =
      "eng\xFF\xFE\0\0\xFF\xFE"s + "0\0007\0007\0000\0000\0 \0009\0000\0000\0001\0002\0003\0"s;
  const std::string frame = "COMM" + big(text.size() + 1, 4) + "\0\0\1"s + text;
  CHECK(has_words("ID3\3\0\0\0\0\0"s + big(frame.size(), 1) + frame, number));
}

TEST_CASE("the comments of Vorbis, Opus and Speex are read, over pages and streams") {
  const std::string all = comments({"TITLE=A talk", "COMMENT=Ring "s + number});
  CHECK(has_words(page(1, "\1vorbis") + page(1, "\3vorbis" + all), number));
  CHECK(has_words(page(1, "OpusHead") + page(1, "OpusTags" + all), number));
  CHECK(has_words(page(1, "Speex   " + std::string(72, '\0')) + page(1, all), number));
  const std::string packet = "\3vorbis" + all;
  const std::size_t half = packet.size() - 5;
  CHECK(has_words(page(1, packet.substr(0, half)) + page(2, "other") + page(1, packet.substr(half)), number));
  CHECK_FALSE(has_words(page(1, "OpusTags" + comments({"METADATA_BLOCK_PICTURE="s + number})), number));
}

TEST_CASE("the words of an MP4 are read, whoever wrote them") {
  const auto in_user_data = [](const std::string& type, const std::string& content) {
    return mp4(box("udta", box(type, content)));
  };
  for (const char* type : {"cprt", "titl", "auth"}) {
    INFO(type);
    CHECK(has_words(in_user_data(type, big(0, 4) + big(0x15C7, 2) + number), number));
  }
  CHECK(has_words(in_user_data("dscp", big(0, 4) + big(0x15C7, 2) +
                                           "\xFE\xFF\0"
                                           "a\0@\0"
                                           "b"s),
                  "a@b"));
  CHECK(has_words(in_user_data("name", number), number));
  CHECK(has_words(in_user_data("Xtra", big(30, 4) + "a\0n\0n\0a\0@\0b\0.\0u\0k\0"s), "anna@b.uk"));
  CHECK(has_words(in_user_data("\xA9"
                               "nam",
                               big(12, 2) + big(0x15C7, 2) + number),
                  number));
  // Letters of Latin-1 are letters too.
  CHECK(has_words(in_user_data("name", "Ren\xE9"), "Ren\xC3\xA9"));
}

TEST_CASE("the packets and the items of an MP4 are read") {
  const std::string packet = "<rdf:li>Ring "s + number + "</rdf:li>";
  CHECK(has_words(mp4("", box("uuid", std::string(16, '\xBE') + packet)), number));
  CHECK(has_words(mp4("", box("meta", big(0, 4) + box("xml ", big(0, 4) + packet))), number));
  CHECK(has_words(mp4(box("udta", box("XMP_", packet))), number));
  const auto item = [](const std::string& content) {
    return mp4(box("udta", box("meta", big(0, 4) + box("ilst", content))));
  };
  const std::string data = box("data", big(1, 4) + big(0, 4) + number);
  CHECK(has_words(item(box("----", box("mean", big(0, 4) + "x") + box("name", big(0, 4) + "y") + data)),
                  number));
  CHECK(read_media_file(item(box("covr", box("data", big(13, 4) + big(0, 4) + number)))).words.empty());
}

TEST_CASE("properties that are cut off anywhere end somewhere") {
  const std::string packet = "\3vorbis" + comments({"A="s + number, "B=b"});
  for (const std::string& whole :
       {page(1, packet), mp4(box("udta", box("cprt", big(0, 6) + number) + box("\xA9nam", "x"))),
        "\xFF\xFB" + id3v1(number, "", "")})
    for (std::size_t size = 0; size < whole.size(); ++size)
      CHECK_NOTHROW(read_media_file(std::string_view(whole).substr(0, size)));
  const std::string endless = "\3vorbis" + little(0xFFFFFFFF) + little(0xFFFFFFFF) + little(0xFFFFFFFF);
  CHECK(read_media_file(page(1, endless)).words.empty());
  CHECK(read_media_file(page(1, "\3vorbis" + little(0) + little(0xFFFFFFFF) + little(0xFFFFFFFF)))
            .words.empty());
}

}  // namespace lantern::recordings
