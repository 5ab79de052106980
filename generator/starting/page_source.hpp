// The source of a new page: what is known is filled in, every other field of its kind stands there as a
// comment with a word on it. All of it comes from the schemas (content/schema.hpp). Pure; any thread.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "content/schema.hpp"
#include "model/page_kinds.hpp"

namespace lantern::starting {

struct NewPage {
  PageKind kind = PageKind::plain;
  // What stands behind the colon, by the name of the field: "Fewer falls", or lines below it that begin with
  // a line end. Fields that their kind does not have are left out.
  std::map<std::string, std::string> fields;
  // Lines of comment before a field: what somebody must still decide.
  std::map<std::string, std::string> notes;
  std::string body;  // Markdown
};

// What somebody could write in a field of that type; of a list, one entry. `day` is an example of a date, in
// ISO form.
std::string example_of(const content::TypeInfo& type, std::string_view day);

std::string page_source(const NewPage& page, std::string_view day);

}  // namespace lantern::starting
