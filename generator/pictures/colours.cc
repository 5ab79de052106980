#include "pictures/colours.hpp"

#include <lcms2.h>

#include <memory>
#include <type_traits>
#include <utility>

namespace lantern::pictures {
namespace {

struct ProfileClosed {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct TransformDeleted {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct ContextDeleted {
  void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
using Profile = std::unique_ptr<void, ProfileClosed>;
using Transform = std::unique_ptr<void, TransformDeleted>;
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDeleted>;

// Inks on white paper: what is left of the light.
Bitmap without_inks(const Bitmap& picture) {
  Bitmap made{picture.width, picture.height, 3, {}};
  made.bytes.reserve(picture.bytes.size() / 4 * 3);
  for (std::size_t at = 0; at + 4 <= picture.bytes.size(); at += 4)
    for (std::size_t ink = 0; ink < 3; ++ink)
      made.bytes.push_back(
          static_cast<unsigned char>((picture.bytes[at + ink] * picture.bytes[at + 3] + 127) / 255));
  return made;
}

}  // namespace

Bitmap in_standard_colours(Bitmap picture, std::string_view profile) {
  const bool inks = picture.channels == 4;
  if (!profile.empty()) {
    // A context of its own: what the library says of a broken profile stays in it.
    const Context context(cmsCreateContext(nullptr, nullptr));
    const Profile from(cmsOpenProfileFromMemTHR(context.get(), profile.data(),
                                                static_cast<cmsUInt32Number>(profile.size())));
    const Profile to(cmsCreate_sRGBProfileTHR(context.get()));
    const bool fits = from && to && cmsGetColorSpace(from.get()) == (inks ? cmsSigCmykData : cmsSigRgbData);
    const Transform transform(fits ? cmsCreateTransformTHR(context.get(), from.get(),
                                                           inks ? TYPE_CMYK_8_REV : TYPE_RGB_8, to.get(),
                                                           TYPE_RGB_8, INTENT_PERCEPTUAL, 0)
                                   : nullptr);
    if (transform) {
      Bitmap made{picture.width, picture.height, 3, {}};
      const std::size_t pixels = picture.bytes.size() / static_cast<std::size_t>(picture.channels);
      made.bytes.resize(pixels * 3);
      cmsDoTransform(transform.get(), picture.bytes.data(), made.bytes.data(),
                     static_cast<cmsUInt32Number>(pixels));
      return made;
    }
  }
  return inks ? without_inks(picture) : std::move(picture);
}

}  // namespace lantern::pictures
