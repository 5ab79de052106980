// A published page as search sees it: what it is called, what it is about, and its words by sections. Plain
// structs.
#pragma once
#include <string>
#include <vector>

namespace lantern::search {

// The words below one heading, or of one line of a transcript.
struct Section {
  std::string id;  // what follows # in an address; empty for the beginning of the page
  std::string heading;
  std::string text;  // plain, one space between words
};

// The words of a page that people read, in its order. The first section is its beginning.
struct PageText {
  std::string title;
  std::vector<Section> sections;
  std::string picture;  // the first, as the page writes its address; empty without one
};

// What readers can choose pages by, in the order of the index.
enum class Facet { kind, cohort, topic, organisation, year };

// A value of a facet that a page has.
struct FacetValue {
  Facet facet = Facet::kind;
  std::string key;    // as it stands in an address
  std::string label;  // as people call it
};

struct Document {
  std::string address;  // in the site
  std::string language;
  std::string kind_label;
  std::string keywords;  // the names of its topics, its organisation and the like
  std::vector<FacetValue> facets;
  double weight = 1;  // how much its words count: less for another form of a page that is there already
  PageText text;
};

}  // namespace lantern::search
