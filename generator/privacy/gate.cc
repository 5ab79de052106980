#include "privacy/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "privacy/finders.hpp"

namespace lantern::privacy {
namespace {

constexpr std::size_t most_of_a_kind = 50;  // of a file: whoever has more sees what they have done

// Lines and columns of a text, asked for in its order.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  SourceLocation at(std::size_t byte) {
    for (; at_ < byte && at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
        ++column_;
      }
    }
    return {{}, line_, column_, 1};
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool may_be_an_organisations(FindingKind kind) {
  return kind == FindingKind::telephone_number || kind == FindingKind::post_code ||
         kind == FindingKind::email_address;
}

}  // namespace

// Of one file: what is found in it, one after the other.
class Gate::Report {
 public:
  Report(const Gate& gate, std::string file, std::vector<std::string> own, Severity at_most)
      : gate_(gate),
        file_(std::move(file)),
        own_(std::move(own)),
        severity_(gate.settings_.privacy_level == CheckLevel::error ? at_most : Severity::warning) {}

  // `where` names no file; `place` is empty, or tells where in a document.
  void add(const Finding& finding, SourceLocation where, const std::string& place) {
    where.file = file_;
    std::string key = squeezed(finding.text);
    if (is_published_as_own(finding, key)) return;
    examined_.known.emplace(finding.kind, key);
    if (const auto entry = entry_for(key)) {
      examined_.let_through.push_back({where, *entry, described(finding, place)});
      return;
    }
    // An address and the link on it are one mistake.
    if (!seen_.insert({where.line, finding.kind, std::move(key)}).second) return;
    std::size_t& count = counts_[static_cast<std::size_t>(finding.kind)];
    if (++count > most_of_a_kind) return;
    const bool last = count == most_of_a_kind;
    examined_.diagnostics.add(
        {where,
         severity_,
         code_of(finding.kind),
         last ? fmt::format("and this looks like {}, as {} others before it; more are not listed",
                            with_article(finding.kind), count - 1)
              : "this looks like " + described(finding, place),
         hint_for(finding.kind),
         {}});
  }

  void hide(const SourceLocation& first, const SourceLocation& end) {
    if (first.line == end.line) {
      examined_.places.push_back({file_, first.line, first.column, end.column});
      return;
    }
    examined_.places.push_back({file_, first.line, first.column, 1 << 20});
    for (int line = first.line + 1; line < end.line && line < first.line + 20; ++line)
      examined_.places.push_back({file_, line, 1, 1 << 20});
    examined_.places.push_back({file_, end.line, 1, end.column});
  }

  bool is_published_as_own(const Finding& finding, const std::string& key) const {
    return may_be_an_organisations(finding.kind) && (is_one_of(own_, key) || is_one_of(gate_.own_, key));
  }

  Examined take() { return std::move(examined_); }

 private:
  using Seen = std::tuple<int, FindingKind, std::string>;

  std::optional<std::size_t> entry_for(const std::string& key) const {
    const std::vector<PrivacyAllowance>& entries = gate_.settings_.privacy_allow;
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (entries[i].file == file_ && !entries[i].reason.empty() && is_one_of(gate_.allowed_[i], key))
        return i;
    return std::nullopt;
  }

  static std::string described(const Finding& finding, const std::string& place) {
    std::string words(with_article(finding.kind));
    if (const std::string tail = tail_of(finding); !tail.empty()) words += " that ends in '" + tail + "'";
    if (!place.empty()) words += ", " + place;
    return words;
  }

  static std::string hint_for(FindingKind kind) {
    switch (kind) {
      case FindingKind::telephone_number:
      case FindingKind::email_address:
      case FindingKind::post_code:
        return "take it out; what an organisation publishes as its own stands in 'contact' of the page, "
               "or goes through with a reason under 'privacy: allow:' in site.yaml";
      default:
        break;
    }
    return "take it out, here and wherever the file came from; if it is none, let it through with a reason "
           "under "
           "'privacy: allow:' in site.yaml";
  }

  const Gate& gate_;
  std::string file_;
  std::vector<std::string> own_;
  Severity severity_;
  Examined examined_;
  std::set<Seen> seen_;
  std::array<std::size_t, 6> counts_{};
};

Gate::Gate(const SiteSettings& settings) : settings_(settings) {
  for (const PrivacyAllowance& entry : settings.privacy_allow) {
    std::vector<std::string> words = {squeezed(read_plainly(entry.text, Form::markup).text)};
    for (const Finding& finding : find_private(entry.text, Form::markup, {}))
      words.push_back(squeezed(finding.text));
    allowed_.push_back(std::move(words));
  }
  own_ = own_words(settings.organisation_email);
  const LanguageText& contact = settings.accessibility.contact;
  for (std::string& word : own_words(contact.text)) own_.push_back(std::move(word));
  for (const LanguageText::Version& version : contact.versions)
    for (std::string& word : own_words(version.text)) own_.push_back(std::move(word));
}

std::vector<std::string> Gate::own_words(std::string_view text) const {
  std::vector<std::string> words;
  for (const Finding& finding : find_private(text, Form::markup, {}))
    if (may_be_an_organisations(finding.kind)) words.push_back(squeezed(finding.text));
  return words;
}

Examined Gate::text(const std::string& file, std::string_view text, Form form,
                    const std::vector<std::string>& own, Severity at_most) const {
  Report report(*this, file, own, at_most);
  Places firsts(text);
  Places ends(text);
  for (const Finding& finding : find_private(text, form, settings_.privacy_allowed_email_domains)) {
    SourceLocation where = firsts.at(finding.first);
    const SourceLocation end = ends.at(finding.end);
    if (end.line == where.line) where.length = std::max(end.column - where.column, 1);
    where.file = file;
    report.add(finding, where, {});
    if (!report.is_published_as_own(finding, squeezed(finding.text))) report.hide(where, end);
  }
  return report.take();
}

Examined Gate::document(const std::string& file, const office::Document& document,
                        const std::vector<std::string>& own, Severity at_most) const {
  Report report(*this, file, own, at_most);
  for (const office::Passage& passage : document.passages) {
    const bool sheet = !passage.rows.empty();
    Places lines(passage.text);
    for (const Finding& finding : find_private(passage.text, sheet ? Form::lines : Form::prose,
                                               settings_.privacy_allowed_email_domains)) {
      std::string place = passage.place;
      if (sheet) {
        const auto line = static_cast<std::size_t>(lines.at(finding.first).line - 1);
        place = fmt::format("in row {} of {}", line < passage.rows.size() ? passage.rows[line] : 0,
                            passage.place);
      }
      report.add(finding, {{}, 0, 0, 1}, place);
    }
  }
  return report.take();
}

Examined Gate::lines(const std::string& file, const std::vector<std::string>& lines,
                     const Known& known) const {
  // Each alone first: figures at the beginning of the next could hide the number that ends a line.
  std::string text;
  for (const std::string& line : lines) text += line + "\n\n";
  for (const std::string& line : lines) text += line + ' ';
  Report report(*this, file, {}, Severity::error);
  for (const Finding& finding : find_private(text, Form::prose, settings_.privacy_allowed_email_domains))
    if (!known.contains({finding.kind, squeezed(finding.text)}))
      report.add(finding, {{}, 0, 0, 1}, "in its words where they are put together");
  return report.take();
}

Examined Gate::name(const std::string& file, std::string_view name) const {
  Report report(*this, file, {}, Severity::error);
  const std::size_t ending = name.rfind('.');
  const bool has_ending = ending != std::string_view::npos && ending > 0 && name.size() - ending <= 6;
  for (const Finding& finding : find_private(name.substr(0, has_ending ? ending : name.size()), Form::markup,
                                             settings_.privacy_allowed_email_domains))
    report.add(finding, {{}, 0, 0, 1}, "in the name of the file or its folder");
  return report.take();
}

}  // namespace lantern::privacy
