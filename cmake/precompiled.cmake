# Headers that nearly every file of a target reads, read once: those of the standard library, Catch2 for tests, and what
# pages are made from for the folders that make them. The first two save a third of the time of a compilation from
# nothing. Not beside ccache, which keeps whole files and cannot keep these.
#
# GCC takes them only where a file is compiled as they were: some libraries ask for -pthread, so every target does.
#
#   lantern_precompiled(TARGET)         of generator/
#   lantern_precompiled(TARGET pages)   of generator/, where pages are made
#   lantern_precompiled(TARGET tests)   of tests/
set(standard_headers <algorithm> <array> <expected> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <variant> <vector>)

function(lantern_precompiled target)
  if(CMAKE_CXX_COMPILER_LAUNCHER)
    return()
  endif()
  list(JOIN ARGN "-" kind)
  string(JOIN "-" name precompiled ${kind})
  if(NOT TARGET ${name})
    file(WRITE ${PROJECT_BINARY_DIR}/${name}.cc "// Only so that there is something to compile.\n")
    add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cc)
    target_link_libraries(${name} PRIVATE lantern-warnings)
    target_compile_options(${name} PRIVATE -pthread)
    target_precompile_headers(${name} PRIVATE ${standard_headers})
    if(kind STREQUAL tests)
      target_link_libraries(${name} PRIVATE Catch2::Catch2)
      target_precompile_headers(${name} PRIVATE <catch2/catch.hpp>)
    elseif(kind STREQUAL pages)
      target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/generator)
      target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/generator/views/assembly.hpp)
    endif()
  endif()
  target_compile_options(${target} PRIVATE -pthread)
  target_precompile_headers(${target} REUSE_FROM ${name})
endfunction()
