# Writes the word lists of the easy-read checks into C++ source, so that the program needs no file for them.
# The common words are Debian's `scowl` (sizes 10 and 20, British spelling); its names up to size 60 are
# only used to tell names from hard words. Our own lists stand in generator/easy_read/words/.
set(LANTERN_SCOWL "/usr/share/dict/scowl" CACHE PATH "The folder with the lists of Debian's package scowl")

# Lines of several files as one sorted list in `result`, without comments and forms with an apostrophe.
function(read_words result)
  set(all)
  foreach(file IN LISTS ARGN)
    if(NOT EXISTS ${file})
      message(FATAL_ERROR "The word list ${file} is missing. Run scripts/setup, which installs Debian's scowl.")
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(STRINGS ${file} lines ENCODING UTF-8)
    list(FILTER lines EXCLUDE REGEX "^#|^ *$|'|\"|\\\\")
    list(APPEND all ${lines})
  endforeach()
  list(SORT all)
  list(REMOVE_DUPLICATES all)
  set(${result} "${all}" PARENT_SCOPE)
endfunction()

# word_array(NAME list...): a function of lantern::words that gives the words, sorted by their bytes.
function(word_array output name)
  list(JOIN ARGN "\",\n    \"" lines)
  string(CONCAT text "\nstd::span<const std::string_view> ${name}() {\n"
    "  static constexpr std::string_view all[] = {\n    \"${lines}\"};\n  return all;\n}\n")
  set(${output} "${${output}}${text}" PARENT_SCOPE)
endfunction()

function(lantern_word_lists target)
  set(own ${CMAKE_CURRENT_SOURCE_DIR}/easy_read/words)
  set(scowl ${LANTERN_SCOWL})
  read_words(common ${scowl}/english-words.10 ${scowl}/english-words.20
    ${scowl}/british-words.10 ${scowl}/british-words.20)
  read_words(everyday ${own}/everyday.txt)
  read_words(official ${own}/official.txt)
  read_words(same ${own}/same_words.txt)
  read_words(names ${scowl}/english-upper.10 ${scowl}/english-upper.35 ${scowl}/english-upper.40
    ${scowl}/english-upper.50 ${scowl}/english-upper.60 ${scowl}/english-proper-names.35
    ${scowl}/english-proper-names.40 ${scowl}/english-proper-names.50 ${scowl}/english-proper-names.60
    ${scowl}/british-upper.35 ${scowl}/british-upper.50 ${scowl}/british-upper.60
    ${scowl}/british-proper-names.80)
  set(code "// Made by cmake/word_lists.cmake from Debian's scowl and generator/easy_read/words; not to be edited.\n")
  string(APPEND code "#include \"easy_read/word_data.hpp\"\n\nnamespace lantern::words {\n")
  word_array(code common ${common})
  word_array(code everyday ${everyday})
  word_array(code official ${official})
  word_array(code same ${same})
  word_array(code names ${names})
  string(APPEND code "\n}  // namespace lantern::words\n")
  set(file ${PROJECT_BINARY_DIR}/generated/word_data.cc)
  file(CONFIGURE OUTPUT ${file} CONTENT "${code}" @ONLY)  # touched only when it changes
  target_sources(${target} PRIVATE ${file})
endfunction()
