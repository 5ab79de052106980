#include "content/people_schemas.hpp"

#include "content/field_checks.hpp"
#include "content/field_types.hpp"

namespace lantern::content {

const Schema<Consent>& consent_schema() {
  static const Schema<Consent> schema = [] {
    Schema<Consent> s("fields/#consent");
    s.field("obtained", &Consent::obtained, DateType{}, "When the person agreed", Presence::required)
        .field("expires", &Consent::expires, DateType{}, "Until when they agreed")
        .field("scope", &Consent::scope, TextType{}, "What they agreed to")
        .check([](const Consent& consent, const YamlNode& node, Reader& reader) {
          check_order(node, "obtained", consent.obtained, "expires", consent.expires, reader);
          if (consent.obtained && *consent.obtained > reader.today())
            reader.error(place_of(node, "obtained"), "consent-not-current",
                         "this consent is dated in the future (" + to_iso(*consent.obtained) + ")",
                         "check the date, or wait until the person has agreed");
          else if (consent.expires && consent.obtained && last_day(*consent.expires) >= *consent.obtained &&
                   last_day(*consent.expires) < reader.today())
            reader.error(place_of(node, "expires"), "consent-not-current",
                         "this consent ended on " + to_iso(*consent.expires),
                         "ask the person again, or take out what they agreed to");
        });
    return s;
  }();
  return schema;
}

const Schema<Quote>& quote_schema() {
  static const Schema<Quote> schema = [] {
    Schema<Quote> s("fields/#quote");
    s.field("text", &Quote::text, TextType{}, "The words", Presence::required)
        .field("by", &Quote::by, TextType{}, "Who said it: a role, not a name", Presence::required)
        .field("consent", &Quote::consent, GroupType<Consent>{consent_schema, "the consent"},
               "That the person agreed to be quoted")
        .field("source", &Quote::source, TextType{}, "Where the words were published already")
        .rule({Together::at_least_one, "consent", "source", {}}, [](const YamlNode& node, Reader& reader) {
          reader.error(
              node.where, "quote-without-consent",
              "these words have neither a consent nor a published source",
              "add 'consent:' with 'obtained:' and a date, or 'source:' with where they were published");
        });
    return s;
  }();
  return schema;
}

const Schema<Speaker>& speaker_schema() {
  static const Schema<Speaker> schema = [] {
    Schema<Speaker> s("fields/#speaker");
    s.field("name", &Speaker::name, TextType{}, "Who speaks", Presence::required)
        .field("role", &Speaker::role, TextType{}, "Who they are to the work");
    return s;
  }();
  return schema;
}

}  // namespace lantern::content
