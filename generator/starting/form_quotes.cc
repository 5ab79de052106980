#include "starting/form_quotes.hpp"

#include <algorithm>
#include <array>

#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "text/slug.hpp"
#include "text/written_date.hpp"

namespace lantern::starting {
namespace {

constexpr std::string_view left_mark = "“";
constexpr std::string_view right_mark = "”";

std::string_view trimmed(std::string_view text, std::string_view signs) {
  while (!text.empty() && signs.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && signs.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

// Straight marks as curly ones, so that they are told apart.
std::string with_curly_marks(std::string_view text) {
  std::string out;
  bool open = false;
  for (const char c : text) {
    if (c != '"') {
      out += c;
      continue;
    }
    out += open ? right_mark : left_mark;
    open = !open;
  }
  return out;
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" ,;()\n"), text.size()));
    if (text.empty()) return words;
    const std::size_t end = std::min(text.find_first_of(" ,;()\n"), text.size());
    words.push_back(trimmed(text.substr(0, end), "."));
    text.remove_prefix(end);
  }
}

constexpr auto words_of_consent =
    std::to_array<std::string_view>({"consent", "consented", "agreed", "agreement", "permission", "cydsyniad",
                                     "cydsyniodd", "cytunodd", "caniatad"});
constexpr auto words_of_an_end = std::to_array<std::string_view>({"until", "expires", "ends", "tan"});

bool has_word(std::string_view text, std::span<const std::string_view> wanted) {
  return std::ranges::any_of(words_in(text), [&](std::string_view word) {
    return std::ranges::find(wanted, slugify(word)) != wanted.end();
  });
}

// The pieces between commas, semicolons, full stops, dashes and brackets.
std::vector<std::string> pieces_of(std::string text) {
  for (const std::string_view dash : {"–", "—", " - ", ";", "(", ")", ". ", ", "})
    for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at))
      text.replace(at, dash.size(), "\n");
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view piece = trimmed(std::string_view(text).substr(at, end - at), " .,:-");
    if (!piece.empty()) pieces.emplace_back(piece);
    at = end + 1;
  }
  return pieces;
}

void add_with(std::string& text, std::string_view more, std::string_view between) {
  if (more.empty()) return;
  if (!text.empty()) text += between;
  text += more;
}

class QuoteReader {
 public:
  void read(const std::string& line) {
    const std::string shown = with_curly_marks(line);
    if (const auto label = label_before(shown)) {
      read_label(*label, shown);
    } else if (shown.find(left_mark) != std::string::npos) {
      read_marked(shown);
    } else {
      read_plain(shown);
    }
  }

  std::vector<FormQuote> take() { return std::move(quotes_); }

 private:
  FormQuote& start(std::string_view text) {
    FormQuote quote;
    quote.text = trimmed(text, " ");
    quotes_.push_back(std::move(quote));
    return quotes_.back();
  }

  FormQuote& current() {
    if (quotes_.empty()) quotes_.emplace_back();
    return quotes_.back();
  }

  void read_label(const LabelledText& found, std::string_view line) {
    if (found.text.empty()) return;
    const std::string text(found.text);
    if (found.label == FormLabel::said && (quotes_.empty() || !quotes_.back().text.empty())) start({});
    FormQuote& quote = current();
    add_with(quote.written, line, "\n");
    switch (found.label) {
      case FormLabel::said:
        quote.text = trimmed(without_marks(text), " ");
        return;
      case FormLabel::said_by:
        add_with(quote.by, text, ", ");
        return;
      case FormLabel::agreed:
        read_consent(text, quote);
        return;
      case FormLabel::agreed_until:
        quote.agreed_until = date_in(text);
        if (!quote.agreed_until) add_with(quote.scope, "until: " + text, ", ");
        return;
      case FormLabel::scope:
        add_with(quote.scope, text, ", ");
        return;
      case FormLabel::source:
        add_with(quote.source, text, ", ");
        return;
      default:
        return;
    }
  }

  static std::string without_marks(std::string text) {
    for (const std::string_view mark : {left_mark, right_mark})
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
        text.erase(at, mark.size());
    return text;
  }

  // A patient said: “…” (consent 3 March 2024). “…” – a nurse
  void read_marked(std::string_view line) {
    marked_ = true;
    std::string_view before = trimmed(line.substr(0, line.find(left_mark)), " :,");
    while (true) {
      const std::size_t open = line.find(left_mark);
      if (open == std::string_view::npos) return;
      line.remove_prefix(open + left_mark.size());
      const std::size_t close = std::min(line.find(right_mark), line.size());
      FormQuote& quote = start(line.substr(0, close));
      line.remove_prefix(std::min(close + right_mark.size(), line.size()));
      const std::string_view tail = line.substr(0, line.find(left_mark));
      quote.written = std::string(before) + (before.empty() ? "" : ": ") + std::string(left_mark) +
                      quote.text + std::string(right_mark) + std::string(tail);
      if (!before.empty()) quote.by = without_said(before);
      read_about(std::string(tail), quote);
      before = {};
    }
  }

  // What stands behind a quote: who said it, that they agreed, where it was published.
  static void read_about(const std::string& tail, FormQuote& quote) {
    for (const std::string& piece : pieces_of(tail)) {
      const std::string_view whole = piece;
      if (has_word(whole, words_of_consent) || has_word(whole, words_of_an_end)) {
        read_consent(piece, quote);
      } else if (const auto label = label_before(piece); label && label->label == FormLabel::source) {
        add_with(quote.source, label->text, ", ");
      } else {
        add_with(quote.by, without_said(whole), ", ");
      }
    }
  }

  // "said a nurse" is a nurse.
  static std::string_view without_said(std::string_view words) {
    for (const std::string_view said : {"said ", "says ", "told us "})
      if (words.starts_with(said)) words.remove_prefix(said.size());
    for (const std::string_view said : {" said", " says", " told us"})
      if (words.ends_with(said)) words.remove_suffix(said.size());
    return words;
  }

  static void read_consent(const std::string& text, FormQuote& quote) {
    std::size_t end = std::string::npos;
    for (const std::string_view word : {" until ", " expires ", " to ", " tan "})
      end = std::min(end, text.find(word));
    const auto first = date_in(std::string_view(text).substr(0, end));
    if (first && !(quote.agreed && has_word(text, words_of_an_end))) quote.agreed = first;
    if (end != std::string::npos)
      quote.agreed_until = date_in(std::string_view(text).substr(end));
    else if (has_word(text, words_of_an_end))
      quote.agreed_until = date_in(text);
  }

  void read_plain(const std::string& line) {
    constexpr std::size_t longest_role = 120;
    const bool names_speaker = !quotes_.empty() && quotes_.back().by.empty() &&
                               !quotes_.back().text.empty() && marked_ && line.size() <= longest_role;
    const bool about = names_speaker || line.starts_with("–") || line.starts_with("—") ||
                       line.starts_with("-") || has_word(line, words_of_consent);
    if (about && !quotes_.empty()) {
      add_with(quotes_.back().written, line, "\n");
      return read_about(line, quotes_.back());
    }
    // Words without marks: who said them may stand behind the last dash.
    std::size_t dash = std::string::npos;
    for (const std::string_view sign : {" – ", " — ", " - "})
      if (const std::size_t at = line.rfind(sign); at != std::string::npos)
        dash = dash == std::string::npos ? at : std::max(dash, at);
    const bool named = dash != std::string::npos && line.size() - dash <= longest_role;
    marked_ = false;
    FormQuote& quote = start(named ? std::string_view(line).substr(0, dash) : std::string_view(line));
    quote.written = line;
    if (named) read_about(line.substr(dash), quote);
  }

  std::vector<FormQuote> quotes_;
  bool marked_ = false;  // the last one stood in quotation marks: what follows tells of it
};

// Rows of a table with the labels in its first row become labelled lines.
void add_table(const WordBlock& table, std::vector<std::string>& lines) {
  const auto text_of = [](const WordBlocks& cell) { return one_text(cell, " "); };
  const auto labelled = [&](const WordBlocks& cell) { return label_before(text_of(cell) + ":").has_value(); };
  const bool headed = table.rows.size() > 1 && table.rows.front().size() > 1 &&
                      std::ranges::all_of(table.rows.front(), labelled);
  for (std::size_t i = headed ? 1 : 0; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    if (headed) {
      for (std::size_t cell = 0; cell < row.size() && cell < table.rows.front().size(); ++cell)
        lines.push_back(text_of(table.rows.front()[cell]) + ": " + text_of(row[cell]));
    } else if (row.size() == 2 && labelled(row.front())) {
      lines.push_back(std::string(trimmed(text_of(row[0]), ": ")) + ": " + text_of(row[1]));
    } else {
      for (const WordBlocks& cell : row)
        for (std::string& entry : entries_of(cell)) lines.push_back(std::move(entry));
    }
  }
}

}  // namespace

std::optional<Date> date_in(std::string_view text) {
  const auto words = words_in(text);
  constexpr std::size_t most_words = 4;
  for (std::size_t from = 0; from < words.size(); ++from)
    for (std::size_t count = std::min(most_words, words.size() - from); count > 0; --count) {
      const char* begin = words[from].data();
      const std::string_view last = words[from + count - 1];
      std::string candidate;
      for (const char* at = begin; at != last.data() + last.size(); ++at)
        if (*at != ',') candidate += *at;
      if (candidate.find_first_of("0123456789") == std::string::npos) continue;
      if (const auto date = parse_written_date(candidate)) return *date;
    }
  return std::nullopt;
}

std::vector<FormQuote> quotes_of(const WordBlocks& blocks) {
  std::vector<std::string> lines;
  for (const WordBlock& block : blocks) {
    if (block.kind == WordBlockKind::table) {
      add_table(block, lines);
      continue;
    }
    for (std::string& entry : entries_of({block})) lines.push_back(std::move(entry));
  }
  QuoteReader reader;
  for (const std::string& line : lines) reader.read(line);
  return reader.take();
}

std::string why_not_published(const FormQuote& quote, const Date& today) {
  if (quote.text.empty()) return "its words are missing";
  if (quote.by.empty()) return "it does not say who said it";
  if (!quote.source.empty()) return {};
  if (!quote.agreed) return "there is no day on which the person agreed";
  if (*quote.agreed > today) return "the person agreed on a day that is still to come";
  if (quote.agreed_until && last_day(*quote.agreed_until) < today)
    return "the person agreed until a day that has passed";
  if (quote.agreed_until && last_day(*quote.agreed_until) < *quote.agreed)
    return "the agreement ends before it begins";
  const std::string where = folded(quote.scope);
  const bool print = where.find("print") != std::string::npos || where.find("brint") != std::string::npos;
  const bool web = where.find("web") != std::string::npos || where.find("gwefan") != std::string::npos ||
                   where.find("online") != std::string::npos;
  if (print && !web) return "the person agreed to print only";
  return {};
}

}  // namespace lantern::starting
