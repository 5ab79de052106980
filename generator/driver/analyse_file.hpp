// What `lantern analyse` does, and `lantern chart` before it draws: one CSV file read and analysed, without
// a site around it.
// Stateless; any thread.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"
#include "measures/analysis.hpp"
#include "model/measure.hpp"
#include "telling/summary.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::driver {

struct SeriesRequest {
  std::string file;
  Measure measure;               // without its series; its title is that of the file when it has none
  std::string language = "en";   // of the words
  std::optional<RuleSet> rules;  // otherwise those of the chart
  std::vector<SeriesPlace> rebase;
  std::optional<double> centre;  // as the reader sees it, like the target
  Aggregate aggregate = Aggregate::mean;
  measures::Screening screening = measures::Screening::on;
};

struct AnalysedFile {
  Measure measure;
  measures::Analysis analysis;
  telling::Summary summary;
  Messages messages;
  Locale locale;
};

std::expected<AnalysedFile, Failure> analyse_file(const FileSystem& disk, const SeriesRequest& request,
                                                  Diagnostics& diagnostics);

}  // namespace lantern::driver
