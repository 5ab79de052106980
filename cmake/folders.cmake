# One static library a folder of generator/, linked to what it may include and to nothing else:
# a folder that reaches upwards does not link.
#
#   lantern_folder(NAME [PAGES] USES other-folder... LIBRARIES outside-library...)
#
# PAGES: pages are made there (precompiled.cmake).
function(lantern_folder name)
  cmake_parse_arguments(ARG "PAGES" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cc)
  file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.hpp)
  if(sources)
    add_library(lantern-${name} STATIC ${sources} ${headers})
    set(scope PUBLIC)
    target_link_libraries(lantern-${name} PRIVATE lantern-warnings ${ARG_LIBRARIES})
    if(ARG_PAGES)
      lantern_precompiled(lantern-${name} pages)
    else()
      lantern_precompiled(lantern-${name})
    endif()
  else()
    add_library(lantern-${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(lantern-${name} ${scope} ${PROJECT_SOURCE_DIR}/generator)
  foreach(folder IN LISTS ARG_USES)
    target_link_libraries(lantern-${name} ${scope} lantern-${folder})
  endforeach()
endfunction()
