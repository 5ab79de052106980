// Any text that a page may hold in the fields of an event: the calendar stays one that a strict reader takes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "content/source_text.hpp"
#include "outputs/calendar.hpp"
#include "outputs/strict_calendar.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  Diagnostics diagnostics;
  const auto text =
      content::readable_text(std::string(reinterpret_cast<const char*>(data), size), "a.md", diagnostics);
  if (!text) return 0;
  SiteSettings settings;
  settings.title = *text;
  settings.base_url = "https://example.org";
  Page page;
  page.kind = PageKind::event;
  page.address = "/events/a/";
  page.title = *text;
  page.summary = *text;
  Event event;
  event.starts = parse_date_time("2024-06-25T10:30").value();
  event.place = *text;
  page.details = event;
  const Page* const pages[] = {&page};
  for (const std::string& mistake : testing::calendar_mistakes(outputs::icalendar(settings, pages), 1)) {
    // One that turns the direction may stand in the file, where it is warned of.
    if (mistake.find("direction of writing") != std::string::npos) continue;
    std::fprintf(stderr, "%s\n", mistake.c_str());
    std::abort();
  }
  return 0;
}
