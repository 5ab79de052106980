#include "site/organisation_mentions.hpp"

#include <algorithm>

namespace lantern::site {
namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }
// Letters beyond ASCII count as letters: all their bytes do.
bool is_letter(char letter) {
  return static_cast<unsigned char>(letter) >= 0x80 || (letter >= '0' && letter <= '9') ||
         (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// Any white space is one space, so that a name may be broken into lines.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text)
    if (!is_space(letter))
      out += letter;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  return out;
}

std::string_view first_word(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_letter);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view without_form(std::string_view name) {
  for (const std::string_view form : {" NHS Foundation Trust", " NHS Trust"})
    if (name.ends_with(form)) return name.substr(0, name.size() - form.size());
  return name;
}

struct Words {
  void operator()(const Event& event) { add(event.place), add(event.speakers), add(event.materials); }
  void operator()(const Session& session) { add(session.speakers), add(session.materials); }
  void operator()(const Resource& resource) {
    for (const std::string& who : resource.coproduced_with) add(who);
    add(resource.materials);
  }
  void operator()(const Cohort& cohort) {
    add(cohort.framework_body);
    for (const TimelineEntry& entry : cohort.timeline) add(entry.title), add(entry.text);
    for (const std::string& learned : cohort.learning) add(learned);
  }
  void operator()(const CaseStudy&) {}  // known by its own organisation
  void operator()(const Bundle&) {}
  void operator()(const PlainPage&) {}

  void add(std::string_view words) { text += words, text += '\n'; }
  void add(const std::vector<Speaker>& speakers) {
    for (const Speaker& speaker : speakers) add(speaker.role);
  }
  void add(const std::vector<Material>& materials) {
    for (const Material& material : materials) add(material.title);
  }
  void add(const Document& body) {
    for (const Piece& piece : body.pieces)
      if (piece.kind == PieceKind::html) text += piece.text;
    text += '\n';
  }

  std::string text;
};

std::string words_of(const Page& page) {
  Words words;
  words.add(page.title);
  words.add(page.summary);
  words.add(page.body);
  std::visit(words, page.details);
  return with_single_spaces(words.text);
}

}  // namespace

OrganisationMentions::OrganisationMentions(const std::vector<Organisation>& organisations,
                                           const Relations& relations) {
  struct Name {
    std::string_view words;
    const Organisation* organisation;
  };
  std::unordered_map<std::string_view, std::vector<Name>> names;  // by their first word
  for (const Organisation& organisation : organisations) {
    const std::string_view name = without_form(organisation.name);
    if (const std::string_view word = first_word(name); !word.empty())
      names[word].push_back({name, &organisation});
  }
  if (names.empty()) return;
  for (const Page* page : relations.pages()) {
    const std::string text = words_of(*page);
    for (std::size_t at = 0; at < text.size();) {
      if (!is_letter(text[at])) {
        ++at;
        continue;
      }
      const std::string_view rest = std::string_view(text).substr(at);
      const std::string_view word = first_word(rest);
      if (const auto found = names.find(word); found != names.end())
        for (const Name& name : found->second) {
          const bool ends = rest.size() == name.words.size() ||
                            !is_letter(rest[std::min(name.words.size(), rest.size() - 1)]);
          if (!rest.starts_with(name.words) || !ends) continue;
          PageList& pages = pages_[name.organisation];
          if (pages.empty() || pages.back() != page) pages.push_back(page);
        }
      at += word.size();
    }
  }
}

const PageList& OrganisationMentions::of(const Organisation& organisation) const {
  static const PageList none;
  const auto found = pages_.find(&organisation);
  return found == pages_.end() ? none : found->second;
}

}  // namespace lantern::site
