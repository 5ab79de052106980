#include "content/meeting_schemas.hpp"

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/page_fields.hpp"

namespace lantern::content {

Schema<Page> session_schema() {
  Schema<Page> s("fields/#session");
  add_common_fields(s);
  // A session's `date` is the day it is held on; it stands among the common fields too.
  s.field("kind", own(&Session::kind), ChoiceType<SessionKind>{}, "Which kind of session")
      .field("starts", own(&Session::starts), TimeType{}, "When it begins, e.g. \"10:30\"")
      .field("ends", own(&Session::ends), TimeType{}, "When it ends")
      .field("format", own(&Session::format), ChoiceType<SessionFormat>{}, "How people meet")
      .field("gains", own(&Session::gains), texts(), "What you will get")
      .field("expectations", own(&Session::expectations), texts(), "What we can expect from you")
      .field("speakers", own(&Session::speakers), speakers(), "Who speaks")
      .field("tools", own(&Session::tools), texts(), "Tools that are used")
      .field("materials", own(&Session::materials), materials(), "Recording, slides and worksheets")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& session = details_of<Session>(page);
        if (session.starts && session.ends && *session.ends <= *session.starts)
          reader.error(place_of(node, "ends"), "dates-in-order",
                       "the session ends (" + to_iso(*session.ends) + ") before it starts (" +
                           to_iso(*session.starts) + ")",
                       "check the two times; one of them is wrong");
      });
  return s;
}

Schema<Page> event_schema() {
  Schema<Page> s("fields/#event");
  add_common_fields(s);
  s.field("starts", own(&Event::starts), DateTimeType{}, "When it begins, e.g. 2023-04-25T10:30")
      .field("ends", own(&Event::ends), DateTimeType{}, "When it ends")
      .field("place", own(&Event::place), TextType{}, "Where it is")
      .field("url", own(&Event::url), AddressType{}, "Where to join or book")
      .field("book_by", own(&Event::book_by), DateType{}, "The last day to book")
      .field("speakers", own(&Event::speakers), speakers(), "Who speaks")
      .field("materials", own(&Event::materials), materials(), "Slides, recordings, documents")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& event = details_of<Event>(page);
        if (event.starts && event.ends) {
          const std::size_t before = reader.diagnostics().items().size();
          check_order(node, "starts", event.starts->date, "ends", event.ends->date, reader);
          if (reader.diagnostics().items().size() == before && event.starts->date == event.ends->date &&
              event.starts->time && event.ends->time && *event.ends->time <= *event.starts->time)
            reader.error(place_of(node, "ends"), "dates-in-order", "the event ends before it starts",
                         "check the two times; one of them is wrong");
        }
        if (event.starts) check_order(node, "book_by", event.book_by, "starts", event.starts->date, reader);
      });
  return s;
}

}  // namespace lantern::content
