// What sets words apart, from a node of the tree: bold, italic, struck out, a link.
// Pure but for the mistakes that TargetCheck reports.
#pragma once
#include "markdown/inline_renderer.hpp"
#include "markdown/syntax_tree.hpp"
#include "model/easy_page.hpp"

namespace lantern::markdown {

// Whether what is wrong with a link is looked for: a link that cannot be used has no target.
enum class LinkUse { shown, unchecked };

// Of emphasis, strong, strikethrough or a link.
EasyMark easy_mark(Node node, TargetCheck& check, LinkUse use);

}  // namespace lantern::markdown
