#include "templates/renderer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "templates/url_check.hpp"
#include "text/escape.hpp"
#include "text/suggest.hpp"

namespace lantern::templates {

namespace {

const Value null_value;

std::string_view kind_in_words(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::boolean:
      return "a yes or no";
    case Value::Kind::list:
      return "a list";
    case Value::Kind::object:
      return "a group of values";
    default:
      return "a value";
  }
}

}  // namespace

Renderer::Renderer(const CompiledTemplates& set, const CompiledTemplate& compiled,
                   std::span<const Value* const> frames, const RenderOptions& options,
                   Diagnostics& diagnostics)
    : set_(set), compiled_(compiled), options_(options), diagnostics_(diagnostics) {
  frames_.reserve(frames.size() + 16);
  frames_.assign(frames.begin(), frames.end());
}

std::string Renderer::run() {
  out_.reserve(compiled_.text.size() + compiled_.text.size() / 2 + options_.expected_size);
  render(0, static_cast<std::uint32_t>(compiled_.nodes.size()));
  return std::move(out_);
}

void Renderer::render(std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const CompiledNode& node = compiled_.nodes[i];
    switch (node.type) {
      case CompiledNode::Type::text:
        out_.append(compiled_.text, node.first, node.length);
        break;
      case CompiledNode::Type::variable:
        if (const Value* value = look_up(i)) print(i, *value);
        break;
      case CompiledNode::Type::section:
        render_section(i);
        i = node.end - 1;
        break;
      case CompiledNode::Type::inverted:
        // An unknown name is no reason to show what is there for "nothing".
        if (const Value* value = look_up(i); value != nullptr && !value->truthy()) render(i + 1, node.end);
        i = node.end - 1;
        break;
    }
  }
}

void Renderer::render_section(std::uint32_t index) {
  const std::uint32_t end = compiled_.nodes[index].end;
  const Value* value = look_up(index);
  if (value == nullptr || !value->truthy()) return;
  if (value->kind() == Value::Kind::boolean) {
    render(index + 1, end);
    return;
  }
  if (value->kind() != Value::Kind::list) {
    frames_.push_back(value);
    render(index + 1, end);
    frames_.pop_back();
    return;
  }
  for (const Value& item : value->items()) {
    frames_.push_back(&item);
    render(index + 1, end);
    frames_.pop_back();
  }
}

const Value* Renderer::find_in_frames(const NamePart& part) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const Object* object = (*frame)->object();
    if (object == nullptr) continue;
    if (const Value* found = object->find(part.letters, part.hash)) return found;
  }
  return nullptr;
}

const Value* Renderer::look_up(std::uint32_t index) {
  const CompiledNode& node = compiled_.nodes[index];
  if (node.length == 0) return frames_.empty() ? &null_value : frames_.back();
  const Value* value = find_in_frames(compiled_.names[node.first]);
  if (value == nullptr) {
    report_unknown(index, 0, nullptr);
    return nullptr;
  }
  for (std::size_t part = 1; part < node.length; ++part) {
    // What is known to be absent has no parts either: {{#image.src}} is fine without an image.
    if (value->kind() == Value::Kind::null) return &null_value;
    const NamePart& name = compiled_.names[node.first + part];
    const Object* object = value->object();
    const Value* found = object != nullptr ? object->find(name.letters, name.hash) : nullptr;
    if (found == nullptr) {
      report_unknown(index, part, value);
      return nullptr;
    }
    value = found;
  }
  return value;
}

void Renderer::print(std::uint32_t index, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return;
    case Value::Kind::markup:
      print_markup(index, value.letters());
      return;
    case Value::Kind::text:
    case Value::Kind::address:
      print_letters(index, value.kind(), value.letters());
      return;
    default:
      error(index, "not-printable",
            fmt::format("'{}' is {}, which cannot be printed", name_of(index), kind_in_words(value.kind())),
            fmt::format("use it as a section: {{{{#{0}}}}} ... {{{{/{0}}}}}", name_of(index)));
  }
}

void Renderer::print_markup(std::uint32_t index, std::string_view html) {
  const CompiledNode& node = compiled_.nodes[index];
  if (node.raw || node.context == Context::html) {
    out_ += html;
  } else if (node.context == Context::xml) {
    escape_html(html, out_);  // HTML as the text of an XML element, as feeds want it
  } else {
    error(index, "markup-not-allowed",
          fmt::format("'{}' is HTML, and only plain words can stand here", name_of(index)),
          "print it in the text of the page, or use a value of plain words here");
  }
}

void Renderer::print_letters(std::uint32_t index, Value::Kind kind, std::string_view letters) {
  const CompiledNode& node = compiled_.nodes[index];
  if (node.raw) {
    error(index, "unescaped-text", fmt::format("'{}' is plain words, which must be escaped", name_of(index)),
          fmt::format("write {{{{{}}}}} with two braces", name_of(index)));
    return;
  }
  if (kind == Value::Kind::address && options_.resolver != nullptr) {
    url_.clear();
    options_.resolver->append_url(letters, url_);
    letters = url_;
  }
  if (node.context == Context::plain) {
    out_ += letters;
    return;
  }
  if (node.context == Context::url || node.context == Context::url_list) {
    // Values never print quotes as they are, so the last one is where the attribute begins.
    const std::string_view before = std::string_view(out_).substr(out_.rfind(node.quote) + 1);
    if (!(node.context == Context::url ? is_safe_url(before, letters) : is_safe_url_list(before, letters))) {
      error(index, "unsafe-url", fmt::format("'{}' is not a safe address: '{}'", name_of(index), letters),
            "addresses begin with http:, https:, mailto: or tel:, or are paths in this site");
      return;
    }
  }
  if (node.context == Context::style && !is_safe_style_value(letters)) {
    error(index, "unsafe-style", fmt::format("'{}' cannot stand in a style: '{}'", name_of(index), letters),
          "only a number, a colour or a word can be printed in a style");
    return;
  }
  const auto mark =
      kind == Value::Kind::text && node.context == Context::html && options_.languages != nullptr
          ? options_.languages->of(letters)
          : std::nullopt;
  if (mark) {
    out_.append("<span lang=\"").append(mark->language);
    if (!mark->direction.empty()) out_.append("\" dir=\"").append(mark->direction);
    out_ += "\">";
  }
  escape_html(letters, out_);
  if (mark) out_ += "</span>";
}

void Renderer::report_unknown(std::uint32_t index, std::size_t part, const Value* object) {
  const CompiledNode& node = compiled_.nodes[index];
  std::vector<std::string_view> names;
  const auto add = [&](const Object* fields) {
    if (fields == nullptr) return;
    for (const Field& field : fields->fields()) names.push_back(field.name.view());
  };
  if (part == 0) {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) add((*frame)->object());
  } else {
    add(object->object());
  }
  const std::string_view wanted = compiled_.names[node.first + part].letters;
  const auto near = closest(wanted, names);
  std::string message = fmt::format("unknown name '{}'", name_of(index));
  if (part > 0)
    message += fmt::format(": '{}' has no '{}'", compiled_.names[node.first + part - 1].letters, wanted);
  error(index, "unknown-name", std::move(message),
        near ? fmt::format("did you mean '{}'?", *near) : "no value of this name is known on this page");
}

void Renderer::error(std::uint32_t index, Code code, std::string message, std::string hint) {
  if (std::ranges::find(reported_, index) != reported_.end()) return;
  reported_.push_back(index);
  const CompiledNode& node = compiled_.nodes[index];
  report(set_.sources[node.source], {node.offset, std::max<std::size_t>(1, name_of(index).size())},
         Severity::error, code, std::move(message), std::move(hint), diagnostics_);
}

std::string Renderer::name_of(std::uint32_t index) const {
  const CompiledNode& node = compiled_.nodes[index];
  if (node.length == 0) return ".";
  std::string name;
  for (std::size_t i = 0; i < node.length; ++i) {
    if (i > 0) name += '.';
    name += compiled_.names[node.first + i].letters;
  }
  return name;
}

}  // namespace lantern::templates
