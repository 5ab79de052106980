#include "pictures/jpeg.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
// Behind <cstdio>, which it needs and does not include.
#include <jerror.h>
#include <jpeglib.h>

#include "pictures/photograph.hpp"

namespace lantern::pictures {
namespace {

constexpr int most_scans = 100;            // programs write some ten
constexpr long most_memory = 400L << 20U;  // for files whose pixels come in several goes
constexpr unsigned finest = 8;             // libjpeg reads 1/8, 2/8 … 8/8 of the size
constexpr std::size_t most_zeros_at_the_end = 64;

enum class Fault { none, damaged, too_large };

// libjpeg asks to be left by a jump. Everything that must be freed stands outside of what is jumped over.
struct Errors {
  jpeg_error_mgr base;
  std::jmp_buf back;
  Fault fault = Fault::none;
  bool scans_may_lack = false;  // where pixels come in several goes, a file that ends early lacks some
};

Errors& errors_of(j_common_ptr codec) { return *reinterpret_cast<Errors*>(codec->err); }

[[noreturn]] void leave(j_common_ptr codec, Fault fault) {
  errors_of(codec).fault = fault;
  std::longjmp(errors_of(codec).back, 1);
}

void on_error(j_common_ptr codec) {
  const int code = codec->err->msg_code;
  leave(codec,
        code == JERR_OUT_OF_MEMORY || code == JERR_NO_BACKING_STORE ? Fault::too_large : Fault::damaged);
}

// A reader of files goes on and shows a grey half; the people whose picture it is want to know.
void on_message(j_common_ptr codec, int level) {
  if (level >= 0) return;
  switch (codec->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
    case JWRN_NOT_SEQUENTIAL:
      leave(codec, Fault::damaged);
    case JWRN_JPEG_EOF:
      if (errors_of(codec).scans_may_lack) leave(codec, Fault::damaged);
      break;
    default:  // nothing that can be seen
      break;
  }
}

void on_progress(j_common_ptr codec) {
  if (codec->is_decompressor && reinterpret_cast<j_decompress_ptr>(codec)->input_scan_number > most_scans)
    leave(codec, Fault::too_large);
}

void say_nothing(j_common_ptr) {}

void prepare(Errors& errors) {
  jpeg_std_error(&errors.base);
  errors.base.error_exit = on_error;
  errors.base.emit_message = on_message;
  errors.base.output_message = say_nothing;
}

struct Decompressor {
  Decompressor() {
    prepare(errors);
    progress.progress_monitor = on_progress;
    codec.err = &errors.base;
  }
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;
  ~Decompressor() { jpeg_destroy_decompress(&codec); }

  jpeg_decompress_struct codec{};
  jpeg_progress_mgr progress{};
  Errors errors;
};

// Of the eighths the fewest that leave the longer side no smaller than wanted.
unsigned eighths_for(const jpeg_decompress_struct& codec, int longest) {
  const std::uint64_t side = std::max(codec.image_width, codec.image_height);
  unsigned eighths = 1;
  while (eighths < finest && side * eighths / finest < static_cast<std::uint64_t>(longest)) ++eighths;
  return eighths;
}

// Whether the size is known and allowed, and the pixels have been begun.
bool start(Decompressor& from, std::string_view bytes, int longest) {
  jpeg_decompress_struct& codec = from.codec;
  if (setjmp(from.errors.back) != 0) return false;
  jpeg_create_decompress(&codec);
  codec.progress = &from.progress;
  codec.mem->max_memory_to_use = most_memory;
  jpeg_mem_src(&codec, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&codec, TRUE);
  const bool in_several_goes = jpeg_has_multiple_scans(&codec) != FALSE;
  from.errors.scans_may_lack = in_several_goes;
  if (std::int64_t{codec.image_width} * codec.image_height >
      (in_several_goes ? most_pixels : most_pixels_of_jpeg))
    leave(reinterpret_cast<j_common_ptr>(&codec), Fault::too_large);
  codec.out_color_space = codec.num_components == 4 ? JCS_CMYK : JCS_RGB;
  codec.scale_num = eighths_for(codec, longest);
  codec.scale_denom = finest;
  jpeg_start_decompress(&codec);
  return true;
}

bool read_rows(Decompressor& from, unsigned char* rows, std::size_t row) {
  if (setjmp(from.errors.back) != 0) return false;
  while (from.codec.output_scanline < from.codec.output_height) {
    JSAMPROW next = rows + row * from.codec.output_scanline;
    jpeg_read_scanlines(&from.codec, &next, 1);
  }
  return true;
}

std::string reason(Fault fault, bool in_several_goes) {
  if (fault != Fault::too_large) return "it is damaged";
  return "it has more than " +
         std::to_string((in_several_goes ? most_pixels : most_pixels_of_jpeg) / 1'000'000) +
         " million pixels";
}

// What a copy leaves that did not come to its end: a file of its full length, with nothing in its last part.
bool ends_in_nothing(std::string_view bytes) {
  const std::size_t last = bytes.find_last_not_of('\0');
  return last == std::string_view::npos ||
         (bytes.size() - last > most_zeros_at_the_end && bytes.substr(last - 1, 2) != "\xFF\xD9");
}

struct Compressor {
  Compressor() {
    prepare(errors);
    codec.err = &errors.base;
  }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  ~Compressor() {
    jpeg_destroy_compress(&codec);
    std::free(made);
  }

  jpeg_compress_struct codec{};
  Errors errors;
  unsigned char* made = nullptr;
  unsigned long size = 0;
};

bool write_rows(Compressor& to, const unsigned char* rows, int width, int height, std::size_t stride,
                int quality, ColourDetail detail) {
  jpeg_compress_struct& codec = to.codec;
  if (setjmp(to.errors.back) != 0) return false;
  jpeg_create_compress(&codec);
  jpeg_mem_dest(&codec, &to.made, &to.size);
  codec.image_width = static_cast<JDIMENSION>(width);
  codec.image_height = static_cast<JDIMENSION>(height);
  codec.input_components = 3;
  codec.in_color_space = JCS_RGB;
  jpeg_set_defaults(&codec);
  jpeg_set_quality(&codec, quality, TRUE);
  codec.optimize_coding = TRUE;
  if (detail == ColourDetail::whole) codec.comp_info[0].h_samp_factor = codec.comp_info[0].v_samp_factor = 1;
  jpeg_start_compress(&codec, TRUE);
  while (codec.next_scanline < codec.image_height) {
    // libjpeg's interface does not say that it only reads.
    JSAMPROW next = const_cast<unsigned char*>(rows) + stride * codec.next_scanline;
    jpeg_write_scanlines(&codec, &next, 1);
  }
  jpeg_finish_compress(&codec);
  return true;
}

}  // namespace

std::expected<Bitmap, std::string> read_jpeg(std::string_view bytes, int longest) {
  if (ends_in_nothing(bytes)) return std::unexpected("it is damaged");
  Decompressor from;
  const auto failed = [&] { return std::unexpected(reason(from.errors.fault, from.errors.scans_may_lack)); };
  if (!start(from, bytes, longest)) return failed();
  Bitmap made{static_cast<int>(from.codec.output_width),
              static_cast<int>(from.codec.output_height),
              from.codec.output_components,
              {}};
  const std::size_t row = std::size_t{from.codec.output_width} * static_cast<std::size_t>(made.channels);
  made.bytes.resize(row * from.codec.output_height);
  if (!read_rows(from, made.bytes.data(), row)) return failed();
  // Adobe's programs write inks the other way round than others.
  if (made.channels == 4 && from.codec.saw_Adobe_marker == FALSE)
    for (unsigned char& ink : made.bytes) ink = static_cast<unsigned char>(255 - ink);
  return made;
}

std::expected<std::string, std::string> write_jpeg(const unsigned char* rows, int width, int height,
                                                   std::size_t stride, int quality, ColourDetail detail) {
  Compressor to;
  if (!write_rows(to, rows, width, height, stride, quality, detail))
    return std::unexpected("it could not be made smaller");
  return std::string(reinterpret_cast<const char*>(to.made), to.size);
}

}  // namespace lantern::pictures
