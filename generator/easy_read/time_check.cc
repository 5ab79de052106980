// Times of a clock of 24 hours: 14:00, 1400 hours.
#include <fmt/format.h>

#include "easy_read/check_run.hpp"

namespace lantern::easy_read {

void check_times(const CheckRun& run) {
  for (std::size_t i = 0; i < run.reading.sentences.size(); ++i) {
    const ReadSentence& sentence = run.reading.sentences[i];
    for (const ClockTime& time : run.patterns[i].times)
      run.add(sentence, {time.begin, time.end}, Rule::time_format,
              fmt::format("'{}' is a time of a 24-hour clock, which is hard to read",
                          std::string_view(sentence.plain).substr(time.begin, time.end - time.begin)),
              "write " + ways_to_say_time(time, run.reading.language));
  }
}

}  // namespace lantern::easy_read
