#include "office/xml_pieces.hpp"

#include <algorithm>

namespace lantern::office {
namespace {

// An element beyond this is none that a program has written.
constexpr std::size_t largest_element = 8U << 20U;
// So much is parsed at once: neither an allocation for each row, nor the whole part.
constexpr std::size_t batch_size = 256U << 10U;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

class Pieces {
 public:
  Pieces(std::span<const std::string_view> names, const std::function<bool(const pugi::xml_node&)>& take)
      : names_(names), take_(take) {}

  bool broken() const { return broken_; }
  bool wants_more() const { return wants_more_ && !broken_; }

  bool add(std::string_view text) {
    buffer_ += text;
    cut();
    if (batch_.size() >= batch_size) parse();
    if (buffer_.size() > largest_element) broken_ = true;
    return wants_more();
  }
  // A part that was cut off does not end with what it began with.
  void end() {
    if (!wants_more()) return;
    parse();
    broken_ = broken_ || root_.empty() || last_tag_ != root_;
  }

 private:
  // Takes whole elements from the front of the buffer and keeps what may be the beginning of one.
  void cut() {
    std::size_t done = 0;
    while (true) {
      const std::size_t open = buffer_.find('<', done);
      if (open == std::string::npos) {
        done = buffer_.size();
        break;
      }
      done = open;
      if (std::string_view(buffer_).substr(open).starts_with("<!--")) {
        const std::size_t end = buffer_.find("-->", open);
        if (end == std::string::npos) break;
        done = end + 3;
        continue;
      }
      const std::size_t name_end = buffer_.find_first_of(" \t\r\n/>", open + 1);
      if (name_end == std::string::npos) break;
      // "</" has its slash in front.
      const std::size_t slash =
          buffer_[open + 1] == '/' ? buffer_.find_first_of(" \t\r\n>", open + 1) : name_end;
      if (slash == std::string::npos) break;
      const std::string name = buffer_.substr(open + 1, slash - open - 1);
      if (name.empty()) {
        broken_ = true;
        break;
      }
      const std::size_t close = end_of_tag(name_end);
      if (close == std::string::npos) break;
      if (name[0] != '?' && name[0] != '!') {
        if (root_.empty()) root_ = name;
        last_tag_ = name[0] == '/' || buffer_[close - 1] == '/' ? name.substr(name[0] == '/' ? 1 : 0) : "";
      }
      if (std::ranges::find(names_, without_prefix(name)) == names_.end()) {
        done = close + 1;
        continue;
      }
      std::size_t end = close + 1;
      if (buffer_[close - 1] != '/') {
        const std::string closing = "</" + name;
        const std::size_t last = buffer_.find(closing, std::max(close, searched_));
        const std::size_t angle = last == std::string::npos ? last : buffer_.find('>', last);
        if (angle == std::string::npos) {
          // The search goes on from here when more has come, so that a long element is not searched again.
          buffer_.erase(0, open);
          searched_ = last != std::string::npos ? last - open
                                                : buffer_.size() - std::min(buffer_.size(), closing.size());
          return;
        }
        end = angle + 1;
      }
      batch_.append(buffer_, open, end - open);
      searched_ = 0;
      done = end;
    }
    buffer_.erase(0, done);
    searched_ = 0;
  }

  // The > of a tag, which may stand inside quotes as well.
  std::size_t end_of_tag(std::size_t from) const {
    char quote = 0;
    for (std::size_t i = from; i < buffer_.size(); ++i) {
      const char c = buffer_[i];
      if (quote != 0)
        quote = c == quote ? '\0' : quote;
      else if (c == '"' || c == '\'')
        quote = c;
      else if (c == '>')
        return i;
    }
    return std::string::npos;
  }

  void parse() {
    const auto parsed = document_.load_buffer(
        batch_.data(), batch_.size(),
        (pugi::parse_default & ~pugi::parse_eol) | pugi::parse_fragment | pugi::parse_ws_pcdata_single,
        pugi::encoding_utf8);
    broken_ = broken_ || (!parsed && !batch_.empty());
    if (!broken_)
      for (const pugi::xml_node& node : document_.children())
        if (wants_more_) wants_more_ = take_(node);
    batch_.clear();
  }

  std::span<const std::string_view> names_;
  const std::function<bool(const pugi::xml_node&)>& take_;
  std::string buffer_;
  std::size_t searched_ = 0;
  std::string batch_;
  std::string root_;      // the name of the outermost element
  std::string last_tag_;  // of the last element that ended outside those that are taken
  pugi::xml_document document_;
  bool broken_ = false;
  bool wants_more_ = true;
};

}  // namespace

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& inner : node.children())
    if (local_name(inner) == name) return inner;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes())
    if (without_prefix(one.name()) == name) return one.value();
  return {};
}

std::expected<void, std::string> for_each_element(const Package& package, std::string_view part,
                                                  std::span<const std::string_view> names,
                                                  const std::function<bool(const pugi::xml_node&)>& take) {
  Pieces pieces(names, take);
  const auto streamed = package.stream(part, [&](std::string_view piece) { return pieces.add(piece); });
  if (!streamed) return std::unexpected(streamed.error());
  pieces.end();
  if (pieces.broken())
    return std::unexpected("it is damaged: its part '" + std::string(part) + "' cannot be read");
  return {};
}

}  // namespace lantern::office
