#include "cli/asking.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <iostream>

#include "cli/printing.hpp"

namespace lantern::cli {
namespace {

std::optional<std::string> answer(const std::string& question) {
  say(question);
  (void)std::fflush(stdout);
  std::string line;
  if (!std::getline(std::cin, line)) {
    say("\n");
    return std::nullopt;
  }
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos) return "";
  return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

bool can_ask() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

std::optional<std::string> ask(const std::string& question, const std::string& otherwise) {
  const std::string words =
      otherwise.empty() ? question + ": " : fmt::format("{} [{}]: ", question, otherwise);
  while (true) {
    auto said = answer(words);
    if (!said || !said->empty()) return said;
    if (!otherwise.empty()) return otherwise;
  }
}

std::optional<std::size_t> choose(const std::string& question, const std::vector<std::string>& options) {
  for (std::size_t i = 0; i < options.size(); ++i) say(fmt::format("  {}  {}\n", i + 1, options[i]));
  while (true) {
    const auto said = answer(fmt::format("{} [1 to {}, or nothing for none]: ", question, options.size()));
    if (!said || said->empty()) return std::nullopt;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(said->data(), said->data() + said->size(), number);
    if (fault == std::errc() && end == said->data() + said->size() && number >= 1 && number <= options.size())
      return number - 1;
    say("Write one of the numbers in front of the names.\n");
  }
}

}  // namespace lantern::cli
