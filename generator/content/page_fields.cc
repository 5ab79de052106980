#include "content/page_fields.hpp"

#include "content/field_checks.hpp"
#include "content/material_schema.hpp"
#include "content/measure_schema.hpp"
#include "content/page_types.hpp"
#include "content/people_schemas.hpp"

namespace lantern::content {
namespace {

// Nobody waits for a page that is not there today.
void check_review(const Page& page, const YamlNode& node, Reader& reader) {
  const Date& today = reader.today();
  if (!page.review_by || !(last_day(*page.review_by) < today) || page.draft) return;
  if ((page.publish_on && today < *page.publish_on) ||
      (page.expires_on && last_day(*page.expires_on) < today))
    return;
  reader.diagnostics().warning(place_of(node, "review_by"), "review-due",
                               "somebody was to read this page again by " + to_iso(*page.review_by),
                               "read it, correct what is no longer so, and write the next day for it here");
}

}  // namespace

void add_common_fields(Schema<Page>& s) {
  s.field("title", &Page::title, TextType{}, "The title of the page", Presence::required)
      .field("summary", &Page::summary, TextType{},
             "What the page says, in one or two sentences; also its description")
      .field("date", &Page::date, DateType{}, "When it was first published")
      .field("updated", &Page::updated, DateType{}, "When it last changed")
      .field("draft", &Page::draft, FlagType{}, "true keeps the page out of the site")
      .field("publish_on", &Page::publish_on, DateType{}, "The first day the page is in the site")
      .field("expires_on", &Page::expires_on, DateType{}, "The last day the page is in the site")
      .field("review_by", &Page::review_by, DateType{}, "When somebody should read it again")
      .field("aliases", &Page::aliases, ListType{AliasType{}, "addresses"},
             "Old addresses that lead here, e.g. /old-name/")
      .field("topics", &Page::topics, ListType{ReferenceType{ReferenceKind::topic}, "topic ids"},
             "Their ids or titles in topics.yaml")
      .field("authors", &Page::authors, texts(), "Who wrote it")
      .field("contact", &Page::contact, TextType{}, "How to get in touch about it")
      .field(
          "image", [](Page& page) -> std::string& { return page.image.file; },
          FileType{ReferenceKind::picture}, "A picture for the page and its card")
      .field(
          "image_alt", [](Page& page) -> std::string& { return page.image.alt; }, TextType{},
          "What the picture shows, in words")
      .field("image_consent", &Page::image_consent, GroupType<Consent>{consent_schema, "the consent"},
             "That the people who can be recognised in the picture agreed")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        // A session's date is the day it is held, which may lie after its page was written.
        if (page.kind != PageKind::session)
          check_order(node, "date", page.date, "updated", page.updated, reader);
        check_order(node, "publish_on", page.publish_on, "expires_on", page.expires_on, reader);
        check_review(page, node, reader);
      })
      .rule({Together::needs, "image", "image_alt", {}}, [](const YamlNode& node, Reader& reader) {
        reader.error(place_of(node, "image"), "picture-without-words",
                     "this picture has no words for people who cannot see it",
                     "add 'image_alt:' and say what the picture shows");
      });
}

void add_measures(Schema<Page>& s) {
  s.field("measures", &Page::measures, ListType{GroupType<Measure>{measure_schema, "a measure"}, "measures"},
          "What is measured")
      .check([](const Page& page, const YamlNode&, Reader& reader) {
        for (std::size_t i = 0; i < page.measures.size(); ++i)
          for (std::size_t j = 0; j < i; ++j)
            if (!page.measures[i].id.empty() && page.measures[i].id == page.measures[j].id)
              reader.error(page.measures[i].where, "duplicate-measure",
                           "there are two measures with the id '" + page.measures[i].id + "'",
                           "give each measure an id of its own");
      });
}

ListType<GroupType<Material>> materials() {
  return {GroupType<Material>{material_schema, "a material"}, "materials"};
}
ListType<GroupType<Speaker>> speakers() {
  return {GroupType<Speaker>{speaker_schema, "a speaker"}, "speakers"};
}

}  // namespace lantern::content
