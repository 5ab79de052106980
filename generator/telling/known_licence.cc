#include "telling/known_licence.hpp"

#include <array>
#include <string>

namespace lantern::telling {
namespace {

struct Entry {
  std::string_view written;  // letters and digits, in lower case
  KnownLicence licence;
};

constexpr KnownLicence by = {"CC-BY-4.0", "Creative Commons Attribution 4.0",
                             "https://creativecommons.org/licenses/by/4.0/"};
constexpr KnownLicence by_sa = {"CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0",
                                "https://creativecommons.org/licenses/by-sa/4.0/"};
constexpr KnownLicence by_nc = {"CC-BY-NC-4.0", "Creative Commons Attribution-NonCommercial 4.0",
                                "https://creativecommons.org/licenses/by-nc/4.0/"};
constexpr KnownLicence zero = {"CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"};
constexpr KnownLicence government = {
    "OGL-UK-3.0", "Open Government Licence 3.0 (United Kingdom)",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"};

constexpr std::array<Entry, 14> licences = {{{"ccby40", by},
                                             {"ccby40international", by},
                                             {"creativecommonsattribution40", by},
                                             {"creativecommonsattribution40international", by},
                                             {"ccbysa40", by_sa},
                                             {"creativecommonsattributionsharealike40", by_sa},
                                             {"ccbync40", by_nc},
                                             {"creativecommonsattributionnoncommercial40", by_nc},
                                             {"cc0", zero},
                                             {"cc010", zero},
                                             {"ogluk30", government},
                                             {"oglv30", government},
                                             {"opengovernmentlicencev30", government},
                                             {"opengovernmentlicence30", government}}};

std::string plain(std::string_view written) {
  std::string letters;
  for (const char c : written) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower != ' ' && lower != '-' && lower != '.') letters += lower;
  }
  return letters;
}

}  // namespace

const KnownLicence* known_licence(std::string_view written) {
  const std::string asked = plain(written);
  for (const Entry& entry : licences)
    if (entry.written == asked) return &entry.licence;
  return nullptr;
}

}  // namespace lantern::telling
