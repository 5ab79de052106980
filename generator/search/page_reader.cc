#include "search/page_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "search/html_text.hpp"

namespace lantern::search {
namespace {

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 14> without_end = {"area",   "base",  "br",    "col",  "embed",
                                                          "hr",     "img",   "input", "link", "meta",
                                                          "source", "track", "param", "wbr"};
constexpr std::array<std::string_view, 9> never_read = {"nav",    "form",     "script", "style", "template",
                                                        "button", "noscript", "select", "iframe"};
constexpr std::array<std::string_view, 17> in_a_line = {"a",    "abbr",   "b",    "bdi", "cite", "code",
                                                        "em",   "i",      "mark", "q",   "s",    "small",
                                                        "span", "strong", "sub",  "sup", "time"};
constexpr std::array<std::string_view, 6> opens_section = {"figure",  "li",      "details",
                                                           "section", "article", "tr"};

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool left_out(const Tag& tag) {
  return one_of(tag.name, never_read) || tag.has("hidden") || tag.value("aria-hidden") == "true" ||
         tag.value("data-search") == "no" || tag.has_class("visually-hidden") ||
         tag.has_class("nhsuk-u-visually-hidden");
}

class PageReader {
 public:
  explicit PageReader(std::string_view html) : html_(html) {}

  PageText read() {
    page_.sections.emplace_back();
    made_up_.push_back(false);
    const std::size_t main = html_.find("<main");
    const std::size_t end = html_.find("</main>");
    if (main == std::string_view::npos || end == std::string_view::npos) return {};
    at_ = html_.find('>', main) + 1;
    while (at_ < end) {
      const std::size_t next = std::min(html_.find('<', at_), end);
      words(html_.substr(at_, next - at_));
      at_ = next;
      if (at_ < end) tag();
    }
    return finished();
  }

 private:
  struct Open {
    std::string_view name;
    std::size_t section_before;  // where words belong when it ends
    bool hides = false;          // it, or what stands round it
    bool heads = false;          // its words are a heading
    std::optional<std::size_t> own_section = {};
  };

  void tag() {
    const Tag tag = read_tag(html_, at_);
    at_ = tag.end;
    if (tag.name.empty()) return;
    if (!one_of(tag.name, in_a_line)) space();
    if (tag.name == "img" && page_.picture.empty() && !hides()) page_.picture = tag.value("src");
    if (tag.closes)
      close(tag.name);
    else if (!tag.closes_itself && !one_of(tag.name, without_end))
      open(tag);
  }

  void open(const Tag& tag) {
    // A notice counts where only some readers are told of it, too.
    if (!hides() && tag.has_class("made-up")) mark_made_up();
    Open opened{tag.name, current_, hides() || left_out(tag), heads()};
    if (!opened.hides) {
      const std::string id = tag.value("id");
      if (is_heading(tag.name) && tag.name != "h1") {
        if (!id.empty()) {
          begin_section(id);
          opened.section_before = current_;  // it lasts until what stands round it ends
        }
        opened.heads = !id.empty() || (current_ > 0 && page_.sections[current_].heading.empty() &&
                                       page_.sections[current_].text.empty());
      } else if (tag.name == "h1") {
        opened.heads = in_title_ = true;
      } else if (!id.empty() && one_of(tag.name, opens_section)) {
        const bool within_made_up = made_up_[current_];
        begin_section(id);
        opened.own_section = current_;
        made_up_.back() = within_made_up;  // a test in a list of tests that are made up
      }
      // The name of a drawing, and nothing else of it.
      if (tag.name == "svg") {
        opened.hides = true;
        name_of_drawing(tag.end);
      }
    }
    open_.push_back(opened);
  }

  void close(std::string_view name) {
    const auto opened =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Open& one) { return one.name == name; });
    if (opened == open_.rend()) return;  // raw HTML of an author
    if (name == "dt" && !hides()) end_of_term();
    if (name == "h1") in_title_ = false;
    const auto last = std::prev(opened.base());
    current_ = last->section_before;
    open_.erase(last, open_.end());
  }

  // The heading in question, and the figure or list item round it.
  void mark_made_up() {
    made_up_[current_] = true;
    const auto owner =
        std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) { return one.own_section; });
    if (owner != open_.rend()) made_up_[*owner->own_section] = true;
  }

  void end_of_term() {
    std::string& text = place();
    if (text.ends_with(". ")) text.replace(text.size() - 2, 2, ": ");
  }

  void name_of_drawing(std::size_t begin) {
    const std::size_t end = html_.find("</svg>", begin);
    const std::size_t title = html_.find("<title", begin);
    if (current_ == 0 || title >= end) return;
    const std::size_t from = html_.find('>', title) + 1;
    std::string name;
    append_text(html_.substr(from, html_.find('<', from) - from), name);
    std::string& heading = page_.sections[current_].heading;
    if (heading.find(name) != std::string::npos)
      return;  // each drawing stands there for wide and for narrow screens
    if (!heading.empty()) heading = trimmed(std::move(heading)) + " – ";
    heading += name;
  }

  void begin_section(std::string id) {
    current_ = page_.sections.size();
    page_.sections.push_back({std::move(id), {}, {}});
    made_up_.push_back(false);
  }

  bool hides() const { return !open_.empty() && open_.back().hides; }
  bool heads() const { return !open_.empty() && open_.back().heads; }

  std::string& place() {
    if (in_title_) return page_.title;
    Section& section = page_.sections[current_];
    return heads() ? section.heading : section.text;
  }
  // Between two blocks. Words that end without a full stop get one, so that a line of them can be read.
  void space() {
    if (hides()) return;
    std::string& text = place();
    const std::size_t last = text.find_last_not_of(' ');
    if (last == std::string::npos) return;
    text.resize(last + 1);
    const bool open_end = (static_cast<unsigned char>(text.back()) & 0x80) == 0 &&
                          std::isalnum(static_cast<unsigned char>(text.back())) != 0;
    text += open_end && !in_title_ && !heads() ? ". " : " ";
  }
  // What opens a part says little of it.
  void words(std::string_view text) {
    const bool opener = !open_.empty() && open_.back().name == "summary";
    if (!hides() && !opener) append_text(text, place());
  }

  PageText finished() {
    PageText done;
    done.title = trimmed(std::move(page_.title));
    done.picture = std::move(page_.picture);
    for (std::size_t i = 0; i < page_.sections.size(); ++i) {
      Section& section = page_.sections[i];
      section.heading = trimmed(std::move(section.heading));
      section.text = made_up_[i] ? std::string() : trimmed(std::move(section.text));
      if (i == 0 || !section.heading.empty() || !section.text.empty())
        done.sections.push_back(std::move(section));
    }
    return done;
  }

  static std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    text.erase(0, text.find_first_not_of(' '));
    return text;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  PageText page_;
  std::vector<bool> made_up_;  // by section
  std::vector<Open> open_;
  std::size_t current_ = 0;
  bool in_title_ = false;
};

}  // namespace

PageText read_page(std::string_view html) { return PageReader(html).read(); }

}  // namespace lantern::search
