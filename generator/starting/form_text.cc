#include "starting/form_text.hpp"

#include <algorithm>
#include <array>

#include "starting/markdown_writing.hpp"

namespace lantern::starting {
namespace {

constexpr auto bullets = std::to_array<std::string_view>(
    {"-", "–", "—", "•", "*", "·", "▪", "◦", "‣", "●", "○", "■", "➢", "✓", "\xEF\x82\xB7"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1.", "12)", "(a)", "b)" at the beginning: how many bytes with the blank behind; 0 for none.
std::size_t numbering(std::string_view line) {
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const std::size_t from = at;
  while (at < line.size() && is_digit(line[at])) ++at;
  const bool digits = at > from && at - from <= 2;
  if (at == from && at < line.size() && line[at] >= 'a' && line[at] <= 'h') ++at;
  const bool closed = at < line.size() && (line[at] == ')' || (digits && from == 0 && line[at] == '.'));
  if (at == from || !closed) return 0;
  const std::size_t end = at + 1;
  return end < line.size() && line[end] == ' ' ? end + 1 : 0;
}

std::string_view without_bullet(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  for (const std::string_view bullet : bullets)
    if (line.starts_with(bullet) && line.size() > bullet.size()) {
      const std::string_view rest = line.substr(bullet.size());
      const bool sure = bullet == "•" || bullet == "\xEF\x82\xB7";
      if (rest.front() != ' ' && rest.front() != '\t' && !sure) continue;
      return rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
    }
  return line.substr(numbering(line));
}

// Several bullets typed into one line are several entries.
void add_line(std::string_view line, std::vector<std::string>& entries) {
  constexpr std::string_view sign = " • ";
  while (true) {
    const std::size_t next = line.find(sign);
    std::string entry = one_line(without_bullet(line.substr(0, next)));
    if (!entry.empty()) entries.push_back(std::move(entry));
    if (next == std::string_view::npos) return;
    line.remove_prefix(next + 1);
  }
}

void add_lines(std::string_view lines, std::vector<std::string>& entries) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    add_line(lines.substr(at, end - at), entries);
    at = end + 1;
  }
}

void add_indented(std::string_view text, std::string_view first, std::string_view others, std::string& out) {
  std::string_view begin = first;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (!line.empty()) out += std::string(begin) + std::string(line);
    out += '\n';
    begin = others;
    at = end + 1;
  }
}

std::string cell_of(const WordBlocks& cell, const WritePicture& picture) {
  std::string text;
  for (const std::string& entry : entries_of(cell)) text += (text.empty() ? "" : "; ") + markdown_text(entry);
  for (const WordBlock& block : cell)
    for (const WordPicture& each : block.line.pictures)
      if (std::string shown = picture(each); !shown.empty()) text += (text.empty() ? "" : " ") + shown;
  return text;
}

std::string table_of(const WordBlock& table, const WritePicture& picture) {
  std::size_t columns = 1;
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  std::string out;
  if (!table.line.plain.empty())
    out += markdown_paragraph(markdown_text(one_line(table.line.plain))) + "\n\n";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    out += '|';
    for (std::size_t cell = 0; cell < columns; ++cell)
      out +=
          " " + (cell < table.rows[i].size() ? cell_of(table.rows[i][cell], picture) : std::string()) + " |";
    out += '\n';
    if (i != 0) continue;
    out += '|';
    for (std::size_t cell = 0; cell < columns; ++cell) out += " --- |";
    out += '\n';
  }
  return out + "\n";
}

}  // namespace

std::vector<std::string> entries_of(const WordBlocks& blocks) {
  std::vector<std::string> entries;
  const auto add_all = [&](const WordBlocks& inner) {
    for (std::string& entry : entries_of(inner)) entries.push_back(std::move(entry));
  };
  for (const WordBlock& block : blocks) {
    add_lines(block.line.plain, entries);
    for (const WordBlocks& item : block.items) add_all(item);
    for (const auto& row : block.rows) {
      std::string entry;
      for (const WordBlocks& cell : row)
        if (std::string text = one_text(cell, "; "); !text.empty())
          entry += (entry.empty() ? "" : " – ") + text;
      if (!entry.empty()) entries.push_back(std::move(entry));
    }
  }
  return entries;
}

std::string one_text(const WordBlocks& blocks, std::string_view between) {
  std::string all;
  for (const std::string& entry : entries_of(blocks)) {
    if (!all.empty()) all += between;
    all += entry;
  }
  return all;
}

std::string markdown_of(const WordBlocks& blocks, const WritePicture& picture) {
  std::string out;
  for (const WordBlock& block : blocks) {
    switch (block.kind) {
      case WordBlockKind::heading:
        out += "### " + markdown_text(one_line(block.line.plain)) + "\n\n";
        break;
      case WordBlockKind::paragraph:
        if (!block.line.markdown.empty()) out += markdown_paragraph(block.line.markdown) + "\n\n";
        break;
      case WordBlockKind::list: {
        int number = 1;
        for (const WordBlocks& item : block.items) {
          const std::string sign = block.ordered ? std::to_string(number++) + ". " : "- ";
          std::string text = markdown_of(item, picture);
          while (text.ends_with('\n')) text.pop_back();
          if (!text.empty()) add_indented(text, sign, std::string(sign.size(), ' '), out);
        }
        out += '\n';
        break;
      }
      case WordBlockKind::table:
        out += table_of(block, picture);
        break;
    }
    if (block.kind != WordBlockKind::table)
      for (const WordPicture& each : block.line.pictures)
        if (std::string shown = picture(each); !shown.empty()) out += shown + "\n\n";
  }
  return out;
}

}  // namespace lantern::starting
