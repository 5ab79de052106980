// Small values that several kinds of page share. Plain structs without logic: filled by content/,
// read by everything after it, never changed again, so any number of threads may read them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/source_location.hpp"

namespace lantern {

// What becomes of a file that a page names: readers see it as a picture, or are offered it.
enum class FileUse { shown, offered };

struct Picture {
  std::string file;  // relative to the site, e.g. content/case-studies/dna/ward.jpg; empty for none
  std::string alt;
  SourceLocation where;
};

// Consent to publish somebody's words, or a picture or recording of them.
struct Consent {
  std::optional<Date> obtained;
  std::optional<Date> expires;
  std::string scope;
  SourceLocation where;
};

// A voice: has either a consent or the published source that the words come from.
struct Quote {
  std::string text;
  std::string by;  // who they are to the work, never a private name
  std::optional<Consent> consent;
  std::string source;
  SourceLocation where;
};

enum class MaterialKind {
  recording,
  slides,
  transcript,
  captions,
  chapters,
  worksheet,
  handout,
  audio,
  document,
  link
};

struct Material {
  MaterialKind kind = MaterialKind::document;
  std::string title;  // empty: shown by its kind
  std::string file;   // relative to the site; one of file and url is set
  std::string url;
  std::string language;
  std::optional<int> duration;  // in seconds
  std::string poster;           // relative to the site
  std::string recording;        // 'for': the file, relative to the site, or the url of another material
  std::string recording_written;
  std::optional<Consent> consent;
  SourceLocation where;
  SourceLocation recording_where;
};

struct Speaker {
  std::string name;
  std::string role;
};

struct TimelineEntry {
  Date date;
  std::string title;
  std::string text;
};

}  // namespace lantern
