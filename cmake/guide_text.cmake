# Writes a page of the guide into C++ source, so that what the program says of a diagnostic elsewhere stands once.
function(lantern_guide_text target page name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${page})
  file(READ ${page} text)
  string(CONCAT code "// Made by cmake/guide_text.cmake from ${page}; not to be edited.\n"
    "#include <string_view>\n\nnamespace lantern::cli {\n"
    "extern const std::string_view ${name};\nconst std::string_view ${name} = R\"guide(${text})guide\";\n}\n")
  set(file ${PROJECT_BINARY_DIR}/generated/${name}.cc)
  file(CONFIGURE OUTPUT ${file} CONTENT "${code}" @ONLY)  # touched only when it changes
  target_sources(${target} PRIVATE ${file})
endfunction()
