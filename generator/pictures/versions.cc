#include "pictures/versions.hpp"

#include <algorithm>
#include <utility>

#include "pictures/metadata.hpp"
#include "pictures/picture_head.hpp"
#include "pictures/pixels.hpp"

namespace lantern::pictures {
namespace {

int longest(PhotographSize size) { return std::max(size.width, size.height); }

PhotographSize size_of(GdkPixbuf& picture) {
  return {gdk_pixbuf_get_width(&picture), gdk_pixbuf_get_height(&picture)};
}

// Whether the file can be published with its own pixels: what is taken out of it changes nothing that is
// seen.
bool may_stay(const PictureHead& head, std::size_t size) {
  return longest(head.stored) <= wide_side && size <= most_published_bytes && head.turned == 1 &&
         head.colours == Colours::standard;
}

VersionPlan jpeg_plan(const PictureHead& head, Encoding encoding, bool renamed) {
  VersionPlan plan{encoding, renamed, fitted(head.upright(), wide_side), {}};
  if (longest(plan.wide) > narrow_side) plan.narrow = fitted(plan.wide, narrow_side);
  return plan;
}

// The largest PNG of a picture that may be published. How large a PNG becomes is known only when it is made.
std::expected<std::string, std::string> png_within(PixbufOwner& picture, std::size_t most_bytes) {
  constexpr double step = 0.8;
  auto made = as_png(*picture);
  while (made && made->size() > most_bytes && longest(size_of(*picture)) > 1) {
    const PhotographSize now = size_of(*picture);
    picture = scaled(std::move(picture), fitted(now, static_cast<int>(longest(now) * step)));
    if (!picture) return std::unexpected("there is no memory for it");
    made = as_png(*picture);
  }
  return made;
}

std::expected<VersionPlan, std::string> png_plan(std::string_view bytes, const PictureHead& head,
                                                 NewName name) {
  if (may_stay(head, bytes.size())) return VersionPlan{Encoding::unchanged, false, head.upright(), {}};
  if (std::int64_t{head.stored.width} * head.stored.height > most_pixels)
    return std::unexpected("it has more than " + std::to_string(most_pixels / 1'000'000) + " million pixels");
  const bool becomes_jpeg = name == NewName::allowed && bytes.size() > most_published_bytes;
  if (becomes_jpeg && !head.says_what_is_clear) return jpeg_plan(head, Encoding::jpeg, true);
  auto picture = decode(bytes, wide_side);
  if (!picture) return std::unexpected(std::move(picture.error()));
  if (becomes_jpeg && !has_clear_parts(**picture)) return jpeg_plan(head, Encoding::jpeg, true);
  if (const auto made = png_within(*picture, most_published_bytes); !made)
    return std::unexpected(made.error());
  return VersionPlan{Encoding::png, false, size_of(**picture), {}};
}

std::expected<Versions, std::string> make_jpegs(std::string_view bytes, const VersionPlan& plan) {
  const bool unchanged = plan.encoding == Encoding::unchanged;
  auto picture = decode(bytes, wide_side);
  if (!picture) return std::unexpected(std::move(picture.error()));
  const ColourDetail detail = plan.renamed ? ColourDetail::whole : ColourDetail::half;
  auto wide = unchanged ? without_metadata(bytes) : as_jpeg_within(**picture, most_published_bytes, detail);
  if (!wide) return std::unexpected(std::move(wide.error()));
  if (!plan.narrow) return Versions{std::move(*wide), {}};
  const PixbufOwner small = scaled(std::move(*picture), *plan.narrow);
  if (!small) return std::unexpected("there is no memory for it");
  auto narrow = as_jpeg_within(*small, most_published_bytes, detail);
  if (!narrow) return std::unexpected(std::move(narrow.error()));
  return Versions{std::move(*wide), std::move(*narrow)};
}

}  // namespace

std::expected<VersionPlan, std::string> plan_versions(std::string_view bytes, NewName name) {
  const auto head = head_of(bytes);
  if (!head) return std::unexpected("it is damaged");
  if (is_png(bytes)) return png_plan(bytes, *head, name);
  return jpeg_plan(*head, may_stay(*head, bytes.size()) ? Encoding::unchanged : Encoding::jpeg, false);
}

std::expected<Versions, std::string> make_versions(std::string_view bytes, const VersionPlan& plan) {
  if (is_jpeg(bytes) || plan.encoding == Encoding::jpeg) return make_jpegs(bytes, plan);
  auto picture = decode(bytes, wide_side);  // also of one that stays: a damaged one is found
  if (!picture) return std::unexpected(std::move(picture.error()));
  auto made =
      plan.encoding == Encoding::png ? png_within(*picture, most_published_bytes) : without_metadata(bytes);
  if (!made) return std::unexpected(std::move(made.error()));
  return Versions{std::move(*made), {}};
}

}  // namespace lantern::pictures
