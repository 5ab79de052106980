#include "privacy/pdf_strings.hpp"

#define POINTERHOLDER_TRANSITION 4  // wanted by the library before its headers
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <exception>
#include <string>

#include "privacy/quiet_pdf.hpp"

namespace lantern::privacy {
namespace {

constexpr std::size_t most_objects = 300'000;

std::string value_of(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isString() ? value.getUTF8Value() + '\n' : std::string();
}

// Where the strings go, by what they are.
struct Strings {
  std::string notes;
  std::string fields;
  std::string links;
  std::string described;

  void take(QPDFObjectHandle object) {
    QPDFObjectHandle subtype = object.getKey("/Subtype");
    const std::string kind = subtype.isName() ? subtype.getName() : "";
    if (kind == "/Link")
      described += value_of(object, "/Contents");
    else if (object.hasKey("/Rect"))  // who wrote a note stands under T, which fields have for their name
      notes += value_of(object, "/Contents") + value_of(object, "/Subj") + value_of(object, "/RC");
    fields += value_of(object, "/V") + value_of(object, "/DV") + value_of(object, "/TU");
    described += value_of(object, "/Alt") + value_of(object, "/ActualText");
    links += value_of(object, "/URI");
    QPDFObjectHandle action = object.getKey("/A");
    if (action.isDictionary()) links += value_of(action, "/URI");
  }
};

}  // namespace

void read_pdf_strings(std::string_view bytes, office::Document& document) {
  Strings strings;
  try {
    QPDF pdf;
    open_quietly(pdf, bytes);
    std::size_t seen = 0;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
      if (++seen > most_objects) break;
      if (!object.isDictionary()) continue;
      strings.take(object);
      QPDFObjectHandle notes = object.getKey("/Annots");
      if (!notes.isArray()) continue;
      for (int i = 0; i < notes.getArrayNItems() && ++seen < most_objects; ++i)
        if (QPDFObjectHandle note = notes.getArrayItem(i); note.isDictionary() && !note.isIndirect())
          strings.take(note);
    }
  } catch (const std::exception&) {
    // poppler has read its pages; what was found so far is kept.
  }
  const auto add = [&](const char* place, std::string& words) {
    if (words.find_first_not_of(" \n") != std::string::npos)
      document.passages.push_back({place, std::move(words), {}});
  };
  if (!strings.notes.empty() && std::ranges::find(document.traces, "comments") == document.traces.end())
    document.traces.emplace_back("comments");
  add("in its comments", strings.notes);
  add("in a field that was filled in", strings.fields);
  add("in a link", strings.links);
  add("in the description of a picture", strings.described);
}

}  // namespace lantern::privacy
