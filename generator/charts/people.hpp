// So many of so many, each of them drawn: those that are counted are filled, the others are hollow. People
// are head and shoulders; teams, and whatever else is no person, are dots. No words are drawn, so that those
// beside the picture are the page's or the guide's own, as large as the rest. Plain values; pure functions,
// safe from any thread.
#pragma once
#include <expected>
#include <optional>
#include <string>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"

namespace lantern::charts {

enum class PeopleSign { person, dot };

struct PeopleCount {
  long counted = 0;
  long whole = 10;
  friend bool operator==(const PeopleCount&, const PeopleCount&) = default;
};

struct PeopleSpec {
  PictureAbout about;  // its width is not asked for: a person is as wide as in every other such picture
  long counted = 0;
  long whole = 10;
  PeopleSign sign = PeopleSign::person;
};

constexpr long most_people = 100;
// As many as one can still look at one by one; more are drawn as so many of a hundred.
constexpr long most_single = 60;

// Who is drawn for what is known of a share: the people themselves where they are few, otherwise so many of a
// hundred, of whom all or none are filled only where it is all or none. Nothing where there is no share.
std::optional<PeopleCount> people_count(std::optional<double> counted, std::optional<double> whole,
                                        std::optional<double> percent);
// The people behind a percentage; nothing where none of them make it, as it is written.
std::optional<PeopleCount> people_behind(double percent, long whole);

std::expected<ChartPicture, std::string> draw_people(const PeopleSpec& spec, ChartFormat format,
                                                     const ChartFont& font);

}  // namespace lantern::charts
