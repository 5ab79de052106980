# The warnings every target of ours is compiled with. Errors in CI only, so that a newer
# compiler on somebody's desk never stops them from building.
add_library(lantern-warnings INTERFACE)
target_compile_options(lantern-warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wnull-dereference)
# GCC 12 reports false positives of these in its own <variant>, <string> and <regex> when it optimises.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(lantern-warnings INTERFACE
    -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference -Wno-stringop-overflow -Wno-stringop-overread
    -Wno-array-bounds)
endif()
if(LANTERN_WARNINGS_AS_ERRORS)
  target_compile_options(lantern-warnings INTERFACE -Werror)
endif()
