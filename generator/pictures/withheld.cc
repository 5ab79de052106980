#include "pictures/withheld.hpp"

#include <algorithm>
#include <array>

namespace lantern::pictures {

namespace {

constexpr auto withheld = std::to_array<WithheldPicture>({
    {"1F3E5", "hospital"},
    {"1F691", "ambulance"},
    {"1F9E9", "question-mark"},  // a puzzle piece
    {"26D1", "firefighter"},     // the helmet of a rescue worker
    {"E090", "first-aid"},
    {"E140", "first-aid"},
    {"E300", "doctor"},
    {"E301", "doctor"},
    {"E302", "nurse"},
    {"E303", "nurse-man"},
    {"E307", "medicine"},
    {"E309", "first-aid"},
    {"E30A", "patient-record"},
    {"E30B", "medical-notes"},
});

}  // namespace

std::span<const WithheldPicture> withheld_pictures() { return withheld; }

std::optional<std::string_view> shown_instead(std::string_view code) {
  const auto found = std::ranges::lower_bound(withheld, code, {}, &WithheldPicture::code);
  if (found == withheld.end() || found->code != code) return std::nullopt;
  return found->instead;
}

}  // namespace lantern::pictures
