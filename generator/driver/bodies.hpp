// The bodies of pages: Markdown through markdown/, the YAML of fenced blocks through content/.
// Immutable; any number of threads may read bodies at once.
#pragma once
#include <map>
#include <string>

#include "base/diagnostic.hpp"
#include "content/page_reader.hpp"
#include "easy_read/checks.hpp"
#include "markdown/markdown.hpp"
#include "model/layout_parts.hpp"
#include "model/site.hpp"
#include "prose/checks.hpp"
#include "text/messages.hpp"

namespace lantern::driver {

enum class Advice { left_out, given };  // on how pages are written: prose/

class BodyReader {
 public:
  // `messages` by language has the words that stand in the text itself ("Note", "opens another website").
  // Of the site only its settings, glossary, organisations and words need be known yet. `parts`, which must live longer:
  // ids that no heading of a page may take.
  BodyReader(const Site& site, const std::map<std::string, Messages>& messages, const LayoutParts& parts,
             Advice advice);

  // Fills the body of the page, or the rows of the easy-read version, which is checked. References found in
  // blocks are added to the source's. The Markdown is let go: ten thousand pages should not be held twice.
  void read(content::PageSource& source, const Date& today, Diagnostics& diagnostics) const;

  // The words at the foot of every page, by language.
  std::map<std::string, Document, std::less<>> footers(Diagnostics& diagnostics) const;

 private:
  const SiteSettings& settings_;
  const LayoutParts& parts_;
  std::map<std::string, markdown::MarkdownWords> words_;  // by language
  easy_read::EasyReadKnowledge knowledge_;
  std::optional<prose::ExplainedInitials> explained_;  // where advice is given
};

}  // namespace lantern::driver
