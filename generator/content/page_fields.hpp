// What the schemas of several kinds of pages have in common: the fields that all pages share, measures, and
// how the own part of a kind is reached. Functions without state; any thread.
#pragma once
#include <variant>

#include "content/field_types.hpp"
#include "content/schema.hpp"
#include "model/page.hpp"

namespace lantern::content {

// The place of a field of the kind's own part of a page.
template <typename Details, typename Member>
auto own(Member Details::*member) {
  return [member](Page& page) -> Member& { return std::get<Details>(page.details).*member; };
}

template <typename Details>
const Details& details_of(const Page& page) {
  return std::get<Details>(page.details);
}

// The fields of every page, with the checks that hold between them.
void add_common_fields(Schema<Page>& s);

// The field `measures`, each with an id of its own.
void add_measures(Schema<Page>& s);

// Types of fields that several kinds have.
ListType<GroupType<Material>> materials();
ListType<GroupType<Speaker>> speakers();

}  // namespace lantern::content
