// The options of the commands, as CLI11 fills them in.
#pragma once
#include <filesystem>
#include <string>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/workers.hpp"

namespace lantern::cli {

enum class OutputFormat { text, json };
enum class CheckFormat { text, json, sarif };

}  // namespace lantern::cli

namespace lantern {
template <>
inline constexpr auto names_of<cli::OutputFormat> = names<cli::OutputFormat>("text", "json");
template <>
inline constexpr auto names_of<cli::CheckFormat> = names<cli::CheckFormat>("text", "json", "sarif");
}  // namespace lantern

namespace lantern::cli {

struct SharedOptions {
  std::string site = ".";
  std::string out;  // empty: _site in the site
  std::string format = "text";
  unsigned jobs = default_workers();
  bool drafts = false;
  std::string base_url;
  bool strict = false;
  bool quiet = false;
  bool compress = false;
  bool no_cache = false;
  std::string date;  // the day of the build; empty: today

  OutputFormat output() const { return from_name<OutputFormat>(format).value_or(OutputFormat::text); }
};

// Of `check` alone.
struct CheckOptions {
  bool external = false;  // links to other websites are tried too
};

// Of `analyse` and `chart`.
struct SeriesOptions {
  std::string file;
  std::string chart = "run";
  std::string rules;
  int baseline = 0;  // 0: none
  std::string rebase;
  bool ordered = false;
  std::string centre;  // numbers as text, so that "none given" is not a number
  std::string target;
  std::string better = "neither";
  std::string aggregate = "mean";
  std::string screening = "on";
  std::string out;    // of `chart`
  std::string title;  // of `chart`
  std::string unit;
  std::string sheet;
  std::string columns;
  std::string dates;
  std::string language = "en";
};

}  // namespace lantern::cli
