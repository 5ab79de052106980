# Every library from outside, each under one name. Which folder may use which stands in
# generator/CMakeLists.txt; why each was chosen stands in ARCHITECTURE.md.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(pugixml REQUIRED)
find_package(Catch2 2 REQUIRED)
find_package(CLI11 REQUIRED)

pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo freetype2)
pkg_check_modules(print REQUIRED IMPORTED_TARGET pangocairo pangofc fontconfig librsvg-2.0 gdk-pixbuf-2.0 libqpdf libpng)
pkg_check_modules(shaping REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(codes REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(compression REQUIRED IMPORTED_TARGET zlib libbrotlienc)
pkg_check_modules(photographs REQUIRED IMPORTED_TARGET libjpeg lcms2)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(http REQUIRED IMPORTED_TARGET cpp-httplib)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark-gfm)
# Debian ships no pkg-config file for the extensions.
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(cmark-gfm INTERFACE)
target_link_libraries(cmark-gfm INTERFACE ${CMARK_GFM_EXTENSIONS} PkgConfig::cmark)

# Nor for Snowball.
find_library(STEMMER stemmer REQUIRED)
add_library(stemmer INTERFACE)
target_link_libraries(stemmer INTERFACE ${STEMMER})

# Debian's yaml-cpp 0.7 has no namespaced target.
add_library(yaml INTERFACE)
target_link_libraries(yaml INTERFACE yaml-cpp)
