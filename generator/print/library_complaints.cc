#include "print/library_complaints.hpp"

#include <glib.h>
#include <unistd.h>

#include <cstdlib>
#include <mutex>
#include <string_view>

namespace lantern::print {
namespace {

constexpr int machine_failed = 3;  // as in cli/run.hpp

thread_local std::string heard;

void hear(const gchar*, GLogLevelFlags, const gchar* message, gpointer) {
  const bool about_fonts = std::string_view(message).find("font") != std::string_view::npos;
  if (heard.empty() && about_fonts) heard = message;
}

// Nothing may be asked for here that the machine has just refused.
void end_now(const gchar*, GLogLevelFlags, const gchar* message, gpointer) {
  const auto say = [](std::string_view text) {
    if (::write(STDERR_FILENO, text.data(), text.size()) < 0) ::_exit(machine_failed);
  };
  say("lantern: the machine gives no more memory or threads: ");
  say(message);
  say("\n");
  ::_exit(machine_failed);
}

}  // namespace

LibraryComplaints::LibraryComplaints() { heard.clear(); }
const std::string& LibraryComplaints::text() const { return heard; }

void end_well_without_resources() {
  static std::once_flag once;
  std::call_once(once, [] {
    const auto warnings = static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL);
    const auto fatal =
        static_cast<GLogLevelFlags>(G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION);
    g_log_set_handler("Pango", warnings, hear, nullptr);
    for (const char* library : {"GLib", "GLib-GObject", "Pango", "GdkPixbuf"})
      g_log_set_handler(library, fatal, end_now, nullptr);
  });
}

}  // namespace lantern::print
