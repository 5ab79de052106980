# What `cmake --install` puts where, and the Debian package that `cpack` makes of it. The program finds its files
# in share/lantern below any folder above it (generator/driver/installation.hpp), so that a copy works anywhere.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR}/lantern)
set(packages ${PROJECT_SOURCE_DIR}/node_modules)

install(TARGETS lantern RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/themes DESTINATION ${share})
if(EXISTS ${PROJECT_SOURCE_DIR}/starter)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/starter DESTINATION ${share})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/browser-editor DESTINATION ${share})

# Of npm's packages what the program reads: the files that themes name, the pictures of easy read, and the browser
# editor. Looked for when it is installed, so that nothing has to be configured again after `npm ci`.
install(CODE "
  set(packages \"${packages}\")
  set(share \"\${CMAKE_INSTALL_PREFIX}/${share}/node_modules\")
  if(NOT EXISTS \${packages}/openmoji/data/openmoji.json)
    message(FATAL_ERROR \"The fonts and pictures of the themes are missing: run scripts/setup.\")
  endif()
  set(files openmoji/data/openmoji.json decap-cms/dist/decap-cms.js decap-cms/dist/decap-cms.js.LICENSE.txt)
  file(GLOB themes ${PROJECT_SOURCE_DIR}/themes/*/theme.yaml)
  foreach(theme IN LISTS themes)
    file(STRINGS \${theme} lines)
    foreach(line IN LISTS lines)
      string(REGEX MATCH \"@?[a-z0-9][a-z0-9./_-]*/[A-Za-z0-9./_-]+[.][a-z0-9]+\" file \"\${line}\")
      if(file AND EXISTS \${packages}/\${file})
        list(APPEND files \${file})
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES files)
  foreach(file IN LISTS files)
    get_filename_component(folder \${file} DIRECTORY)
    file(INSTALL \${packages}/\${file} DESTINATION \${share}/\${folder})
    string(REGEX MATCH \"^(@[^/]+/)?[^/]+\" package \${file})
    file(GLOB licences \${packages}/\${package}/LICEN[CS]E*)
    file(INSTALL \${licences} DESTINATION \${share}/\${package})
  endforeach()
  file(INSTALL \${packages}/openmoji/color/svg DESTINATION \${share}/openmoji/color)
")

# The manual page and the completion, from what the program says of itself.
install(CODE "
  foreach(what IN ITEMS man completion)
    execute_process(COMMAND node ${PROJECT_SOURCE_DIR}/scripts/manual.mjs \${what} $<TARGET_FILE:lantern>
      OUTPUT_FILE ${PROJECT_BINARY_DIR}/lantern.\${what} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  execute_process(COMMAND gzip -9n INPUT_FILE ${PROJECT_BINARY_DIR}/lantern.man
    OUTPUT_FILE ${PROJECT_BINARY_DIR}/lantern.1.gz COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9n INPUT_FILE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    OUTPUT_FILE ${PROJECT_BINARY_DIR}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
")
install(FILES ${PROJECT_BINARY_DIR}/lantern.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_BINARY_DIR}/lantern.completion RENAME lantern
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${PROJECT_SOURCE_DIR}/themes/lantern/icons/lantern.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/copyright ${PROJECT_BINARY_DIR}/changelog.gz
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/lantern)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lantern)
set(CPACK_PACKAGE_CONTACT "The developers of Lantern")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "static site generator for improvement collaboratives")
set(CPACK_PACKAGE_DESCRIPTION
  "Turns a folder of Markdown, YAML and spreadsheets into a public website, easy-read pages, printable guides, and charts that say in words what they show.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS pandoc)  # reads filled-in Word forms
include(CPack)
