#include "templates/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "templates/compiled.hpp"
#include "templates/expander.hpp"
#include "templates/links.hpp"
#include "templates/parser.hpp"
#include "templates/renderer.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::templates {

namespace {

// Without a byte order mark, so that it does not end up in the middle of a page.
void strip_mark(TemplateSource& source) {
  if (source.text.starts_with("\xEF\xBB\xBF")) source.text.erase(0, 3);
}

bool check_encoding(TemplateSource& source, Diagnostics& diagnostics) {
  const auto wrong = invalid_utf8_at(source.text);
  if (!wrong) return true;
  SourceLocation where = location_of(source, {*wrong, 1});
  // The line itself cannot be shown: it is not text.
  diagnostics.error(std::move(where), "template-encoding", "the template is not UTF-8 text",
                    "save the file with the encoding UTF-8");
  source.text.clear();
  return false;
}

void check_names(const std::vector<TemplateSource>& sources, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto first = std::ranges::find(sources, sources[i].name, &TemplateSource::name);
    if (static_cast<std::size_t>(first - sources.begin()) == i) continue;
    diagnostics.error(
        {sources[i].file, 0, 0}, "template-duplicate",
        fmt::format("there are two templates '{}': the other is {}", sources[i].name, first->file),
        "rename or remove one of them");
  }
}

// Those that a template refers to come before it; circles are cut anywhere.
void add_in_order(std::size_t index, const Links& links, const std::vector<SyntaxTree>& trees,
                  std::vector<bool>& seen, std::vector<bool>& pasted_in, std::vector<std::size_t>& order) {
  if (seen[index]) return;
  seen[index] = true;
  const auto visit = [&](const SyntaxTree& tree, const auto& self) -> void {
    for (const SyntaxNode& node : tree) {
      if (node.type == SyntaxNode::Type::partial || node.type == SyntaxNode::Type::parent) {
        const std::size_t target = links.find(node.name);
        if (target != Links::npos) {
          pasted_in[target] = true;
          add_in_order(target, links, trees, seen, pasted_in, order);
        }
      }
      self(node.children, self);
    }
  };
  visit(trees[index], visit);
  order.push_back(index);
}

}  // namespace

Syntax syntax_of(std::string_view file_name) {
  static constexpr std::array<std::string_view, 4> xml = {".xml", ".svg", ".atom", ".rss"};
  if (file_name.ends_with(".html") || file_name.ends_with(".htm")) return Syntax::html;
  const bool is_xml =
      std::ranges::any_of(xml, [&](std::string_view ending) { return file_name.ends_with(ending); });
  return is_xml ? Syntax::xml : Syntax::text;
}

std::optional<TemplateSet> TemplateSet::compile(std::vector<TemplateSource> sources,
                                                Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.count(Severity::error);
  auto compiled = std::make_shared<CompiledTemplates>(std::move(sources));
  std::vector<TemplateSource>& all = compiled->sources;
  std::vector<SyntaxTree> trees(all.size());
  std::vector<bool> broken(all.size());
  check_names(all, diagnostics);
  for (std::size_t i = 0; i < all.size(); ++i) {
    strip_mark(all[i]);
    const std::size_t errors = diagnostics.count(Severity::error);
    if (check_encoding(all[i], diagnostics)) trees[i] = parse(all[i], diagnostics);
    broken[i] = diagnostics.count(Severity::error) > errors;
    if (broken[i]) trees[i].clear();
  }
  const Links links(all, trees, broken);
  const std::vector<bool> circular = links.check(diagnostics);

  std::vector<std::size_t> order;
  std::vector<bool> seen(all.size());
  compiled->pasted_in.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    add_in_order(i, links, trees, seen, compiled->pasted_in, order);
  for (std::size_t i = 0; i < all.size(); ++i) broken[i] = broken[i] || circular[i];
  Expansion shared{all, trees, links, broken};
  compiled->templates.resize(all.size());
  for (const std::size_t i : order) {
    if (!broken[i]) compiled->templates[i] = expand(i, shared, diagnostics);
  }
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  return TemplateSet(std::move(compiled));
}

bool TemplateSet::contains(std::string_view name) const {
  return compiled_ != nullptr && compiled_->index_of(name) != CompiledTemplates::npos;
}

std::set<std::string, std::less<>> TemplateSet::pasted_in() const {
  std::set<std::string, std::less<>> names;
  for (std::size_t i = 0; compiled_ != nullptr && i < compiled_->sources.size(); ++i)
    if (compiled_->pasted_in[i]) names.insert(compiled_->sources[i].name);
  return names;
}

bool TemplateSet::has_text(std::string_view name, std::string_view words) const {
  if (!contains(name)) return false;
  // Text nodes that follow each other in the file stand behind each other in the text too.
  return compiled_->templates[compiled_->index_of(name)].text.find(words) != std::string::npos;
}

std::vector<std::string_view> TemplateSet::names_behind(std::string_view name,
                                                        std::string_view dotted) const {
  std::vector<std::string_view> found;
  if (!contains(name)) return found;
  const CompiledTemplate& wanted = compiled_->templates[compiled_->index_of(name)];
  for (const CompiledNode& node : wanted.nodes) {
    if (node.type == CompiledNode::Type::text) continue;
    std::string before;
    for (std::uint32_t part = 0; part < node.length; ++part) {
      const std::string_view letters = wanted.names[node.first + part].letters;
      if (before == dotted) {
        if (std::ranges::find(found, letters) == found.end()) found.push_back(letters);
        break;
      }
      if (part > 0) before += '.';
      before += letters;
    }
  }
  return found;
}

std::string TemplateSet::render(std::string_view name, std::span<const Value* const> frames,
                                const RenderOptions& options, Diagnostics& diagnostics) const {
  const std::size_t index = compiled_->index_of(name);
  if (index == CompiledTemplates::npos) {
    std::vector<std::string_view> names;
    for (const TemplateSource& source : compiled_->sources) names.push_back(source.name);
    const auto near = closest(name, names);
    diagnostics.error({}, "unknown-template", fmt::format("the theme has no template '{}'", name),
                      near ? fmt::format("did you mean '{}'?", *near) : "add the template to the theme");
    return {};
  }
  return Renderer(*compiled_, compiled_->templates[index], frames, options, diagnostics).run();
}

}  // namespace lantern::templates
