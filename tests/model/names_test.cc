// That the tables of the model hold together.
#include "model/names.hpp"

#include <catch2/catch.hpp>
#include <set>

namespace lantern {
namespace {

template <typename Enum>
void check_round_trip() {
  for (const Enum value : values_of<Enum>) {
    INFO(name_of(value));
    CHECK((name_of(value).empty() || from_name<Enum>(name_of(value)) == value));
  }
}

}  // namespace

TEST_CASE("every name leads back to its value") {
  check_round_trip<MaterialKind>();
  check_round_trip<OtherCards>();
  check_round_trip<MeasureKind>();
  check_round_trip<Unit>();
  check_round_trip<Better>();
  check_round_trip<ChartType>();
  check_round_trip<DataStatus>();
  check_round_trip<RuleSet>();
  check_round_trip<Aggregate>();
  check_round_trip<PageKind>();
  check_round_trip<Delivery>();
  check_round_trip<Status>();
  check_round_trip<SessionKind>();
  check_round_trip<SessionFormat>();
  check_round_trip<ResourceKind>();
  check_round_trip<CheckLevel>();
}

TEST_CASE("each kind of page has a place of its own in topics and in easy read") {
  std::set<std::size_t> in_topics, in_easy_read;
  for (const PageKindTraits& traits : page_kinds) {
    in_topics.insert(traits.in_topics);
    in_easy_read.insert(traits.in_easy_read);
    const bool listed = traits.place != PagePlace::top && traits.place != PagePlace::anywhere;
    CHECK(listed == !traits.folder.empty());
  }
  CHECK(in_topics.size() == page_kinds.size());
  CHECK(in_easy_read.size() == page_kinds.size());
}

TEST_CASE("cards of something else than pages have names that no kind of page has") {
  for (const OtherCards other : values_of<OtherCards>) CHECK_FALSE(from_name<PageKind>(name_of(other)));
}

}  // namespace lantern
